internal import Glibc
internal import LanguageData
internal import TextModel

/// Where Debian's packages put the dictionary of a language.
struct DictionaryFiles {
  /// The language.
  let language: TargetLanguage

  /// The package.
  let package: String

  /// The files that must all be there.
  let paths: [String]

  /// The dictionary of a language.
  init(of language: TargetLanguage) {
    self.language = language
    switch language {
    case .english:  // of Ding
      package = "trans-de-en"
      paths = ["/usr/share/trans/de-en"]
    case .french:  // of FreeDict, made from Wiktionary
      package = "dict-freedict-deu-fra"
      paths = ["index", "dict.dz"].map { "/usr/share/dictd/freedict-deu-fra.\($0)" }
    }
  }

  /// Files elsewhere, for tests.
  init(of language: TargetLanguage, paths: [String]) {
    self.language = language
    self.paths = paths
    package = ""
  }

  /// Whether the dictionary is installed, without reading it.
  var areInstalled: Bool { paths.allSatisfy { access($0, R_OK) == 0 } }

  /// The dictionary, from its files or from what a store keeps of it; nil where they cannot be read
  /// or hold no entries. What had to be compiled is left with the store.
  func dictionary(_ store: CompiledStore?) -> BilingualDictionary? {
    guard let store, let stamp else { return mapped(paths[...], [], compiled) }
    let name = CompiledDictionary.name(of: stamp, language)
    var known: BilingualDictionary?
    store.read(name) { known = CompiledDictionary.dictionary($0) }
    if let known { return known }
    let dictionary = mapped(paths[...], [], compiled)
    if let dictionary { store.write(name, CompiledDictionary.bytes(dictionary)) }
    return dictionary
  }

  /// What changes with the files, for each its size and when it was written, to the nanosecond: a
  /// package writes anew what it changes, and reading 25 MB to see that takes as long as a short
  /// alignment. Nil where a file is missing.
  private var stamp: [Int]? {
    var numbers: [Int] = []
    for path in paths {
      guard let stamp = FileStamp.of(path) else { return nil }
      numbers += stamp
    }
    return numbers
  }

  private func mapped(
    _ paths: ArraySlice<String>, _ files: [UnsafeRawBufferPointer],
    _ body: ([UnsafeRawBufferPointer]) -> BilingualDictionary?
  ) -> BilingualDictionary? {
    guard let path = paths.first else { return body(files) }
    return MappedFile.read(path) { mapped(paths.dropFirst(), files + [$0], body) }
  }

  private func compiled(_ files: [UnsafeRawBufferPointer]) -> BilingualDictionary? {
    var reader = DictionaryReader(language)
    switch files.count {
    case 1: reader.read(files[0].bindMemory(to: UInt8.self))
    case 2:
      guard let text = DictdReader.unpacked(files[1]) else { return nil }
      text.withUnsafeBufferPointer {
        DictdReader.read(index: files[0].bindMemory(to: UInt8.self), text: $0, into: &reader)
      }
    default: return nil
    }
    var pairs = reader.pairs
    if language == .french, !pairs.cells.isEmpty { pairs.addCore(of: language) }
    return BilingualDictionary(pairs)
  }
}
