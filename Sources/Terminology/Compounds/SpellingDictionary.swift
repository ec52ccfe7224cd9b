internal import CHunspell
internal import Synchronization
internal import TextModel

/// Hunspell's German word check, where the library and the dictionary are installed.
///
/// Opened once for the whole process at first use (0.07 s) and shared under a lock, for the library
/// is not thread-safe. It only ever confirms words: nothing of it is shipped or stored.
final class SpellingDictionary: Sendable {
  /// The dictionary of this machine; nil where none is installed.
  static let shared = SpellingDictionary()

  private static let library = "libhunspell-1.7.so.0"
  private static let affixes = "/usr/share/hunspell/de_DE.aff"
  private static let words = "/usr/share/hunspell/de_DE.dic"

  /// Whether the library and the dictionary are there; neither is read for it.
  static let isInstalled = chunspell_is_installed(library, affixes, words) == 1

  /// What the dictionary may know, made at first use (0.1 s); nil where its files say too little.
  static let forms = {
    let forms = contents(affixes).flatMap { affixes in
      contents(words).flatMap { DictionaryForms(affixes: affixes, words: $0) }
    }
    madeForms.store(true, ordering: .releasing)
    return forms
  }()

  /// Whether `forms` were made before, so that they cost nothing.
  static var areFormsMade: Bool { madeForms.load(ordering: .acquiring) }

  private static let madeForms = Atomic(false)

  private static func contents(_ path: String) -> [UInt8]? {
    MappedFile.read(path) { Array($0) }
  }

  private struct Checker: @unchecked Sendable {
    let pointer: OpaquePointer
  }

  private let checker: Mutex<Checker>

  private init?() {
    guard let pointer = chunspell_open(Self.library, Self.affixes, Self.words) else { return nil }
    self.checker = Mutex(Checker(pointer: pointer))
  }

  /// Whether a word is spelt as the dictionary has it.
  ///
  /// The word is UTF-8 of less than 200 bytes without a zero byte; others are unknown.
  func knows(_ word: [UInt8]) -> Bool {
    guard word.count < 200, !word.contains(0) else { return false }
    let closed = word.map { CChar(bitPattern: $0) } + [0]
    return checker.withLock { chunspell_spell($0.pointer, closed) == 1 }
  }
}
