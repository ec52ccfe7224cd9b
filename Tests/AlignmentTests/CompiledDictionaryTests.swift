import LanguageData
import Testing

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

  @Test func theNameFollowsTheText() {
    func name(_ text: String, _ language: TargetLanguage = .english) -> String {
      Array(text.utf8).withUnsafeBytes { CompiledDictionary.name(of: [$0], language) }
    }
    #expect(name("a :: b") == name("a :: b"))
    #expect(name("a :: b") != name("a :: c"))
    #expect(name("12345678") != name("1234567812345678"))
    #expect(name("a :: b") != name("a :: b", .french))
  }
}
