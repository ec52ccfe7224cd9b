import Foundation
import LanguageData
import Synchronization
import Testing
import TextModel

@testable import Alignment

/// The compiled form of a dictionary: the same dictionary again, or nothing.
@Suite struct CompiledDictionaryTests {
  private static let text = """
    # a comment
    Haus {n} | Häuser {pl} :: house | houses
    Antrag {m} [jur.] ; Gesuch {n} :: application; request
    Rüstungsproduktion {f} :: arms production
    stellen {vt} :: to put; to place
    """

  private func dictionary() throws -> BilingualDictionary {
    try #require(BilingualDictionary(ding: Self.text))
  }

  private func read(_ bytes: [UInt8]) -> BilingualDictionary? {
    bytes.withUnsafeBytes { CompiledDictionary.dictionary($0) }
  }

  @Test func comesBackAsItWas() throws {
    let before = try dictionary()
    let after = try #require(read(CompiledDictionary.bytes(before)))
    #expect(after.sourceStems.bytes == before.sourceStems.bytes)
    #expect(after.targetStems.starts == before.targetStems.starts)
    #expect(after.weights.starts == before.weights.starts)
    #expect(after.weights.targets == before.weights.targets)
    #expect(after.weights.forward == before.weights.forward)
    #expect(after.weights.backward == before.weights.backward)
    #expect(after.sourceShares == before.sourceShares)
    #expect(after.targetShares == before.targetShares)
    #expect(after.leastCoverage == before.leastCoverage)
    for word in ["haus", "antrag", "gibtesnicht"] {
      #expect(after.sourceStems.find(word.utf8) == before.sourceStems.find(word.utf8))
    }
  }

  @Test func damageIsNoticed() throws {
    let bytes = CompiledDictionary.bytes(try dictionary())
    // Places a prime apart, which meets every array of the form in a second.
    for length in stride(from: 0, to: bytes.count, by: 97) {
      #expect(read(Array(bytes[..<length])) == nil)
    }
    for place in stride(from: 0, to: bytes.count, by: 97) {
      var damaged = bytes
      damaged[place] ^= 0x41
      #expect(read(damaged) == nil, "byte \(place)")
    }
    #expect(read(bytes + [0]) == nil)
  }

  @Test func theNameFollowsTheFilesAndTheLanguage() {
    let names = [
      CompiledDictionary.name(of: [5, 1], .english), CompiledDictionary.name(of: [5, 2], .english),
      CompiledDictionary.name(of: [1, 5], .english), CompiledDictionary.name(of: [5, 1], .french),
      CompiledDictionary.name(of: [5, 1, 5, 1], .english),
    ]
    #expect(Set(names).count == names.count)
    #expect(CompiledDictionary.name(of: [5, 1], .english) == names[0])
  }

  /// A dictionary is compiled once, and again when its file has changed.
  @Test func aChangedFileIsReadAnew() throws {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "satzpaar-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let kept = Mutex<[String: [UInt8]]>([:])
    let store = CompiledStore(
      read: { name, body in kept.withLock { $0[name] }?.withUnsafeBytes { body($0) } },
      write: { name, bytes in kept.withLock { $0[name] = bytes } })
    let files = DictionaryFiles(of: .english, paths: [path])
    #expect(files.dictionary(store) == nil)
    for text in ["Haus :: house", "Garten :: garden"] {
      try Data(text.utf8).write(to: URL(filePath: path))
      for _ in 0..<2 {
        let dictionary = try #require(files.dictionary(store))
        #expect(dictionary.sourceStems.count == 1)
      }
    }
    #expect(kept.withLock { $0.count } == 2)
  }
}
