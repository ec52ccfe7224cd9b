import Synchronization
import Testing

@testable import Terminology
@testable import TextModel

/// The forms of a glossary, kept and read again.
@Suite struct CompiledPatternsTests {
  /// A store in memory.
  private final class Shelf: Sendable {
    private let files = Mutex<[String: [UInt8]]>([:])

    var names: [String] { files.withLock { $0.keys.sorted() } }

    func store(build: String = "") -> CompiledStore {
      CompiledStore(build: build) { name, body in
        self.files.withLock { $0[name] }?.withUnsafeBytes(body)
      } write: { name, bytes in
        self.files.withLock { $0[name] = bytes }
      }
    }
  }

  private static func glossary(_ first: String = "Antrag") -> Glossary {
    let terms = [
      first, "Rüstungsproduktion", "positiv hervorheben", "zurückweisen", "Make in India",
      "setzen (auf)", "Polen", "Angela Merkel", "erneuerbare Energie", "UN",
    ]
    let many = (0..<250).map { "Fachwort\($0)" }
    return Glossary(
      entries: (terms + many).map { ConceptEntry(id: $0, sources: [Term($0)], targets: []) })
  }

  private static let text = Array(
    """
    Angela Merkel wies die Anträge zur Rüstungsproduktion zurück und setzte auf erneuerbare \
    Energien, hob Make in India positiv hervor. Merkel nannte Fachwort17 und die UN-Antragsfrist.
    """.utf8)

  @Test func whatIsReadAgainFindsTheSame() throws {
    let shelf = Shelf()
    let fresh = try TermRecogniser([TermIndex(Self.glossary())]).matches(in: Self.text)
    for _ in 0..<2 {
      let index = try TermIndex(Self.glossary(), store: shelf.store())
      #expect(try TermRecogniser([index]).matches(in: Self.text) == fresh)
    }
    #expect(fresh.count >= 8)
    #expect(shelf.names.count == 1)
  }

  @Test func anotherGlossaryOrAnotherBuildHasAnotherName() throws {
    let shelf = Shelf()
    _ = try TermIndex(Self.glossary(), store: shelf.store())
    _ = try TermIndex(Self.glossary("Antwort"), store: shelf.store())
    _ = try TermIndex(Self.glossary(), store: shelf.store(build: "other"))
    #expect(shelf.names.count == 3)
  }

  @Test func damageIsNoticed() throws {
    let glossary = Self.glossary()
    let bytes = CompiledPatterns.bytes(try TermIndex(glossary).store)
    func read(_ bytes: [UInt8]) -> PatternStore? {
      bytes.withUnsafeBytes { CompiledPatterns.patterns($0, of: glossary) }
    }
    #expect(read(bytes) != nil)
    for place in stride(from: 0, to: bytes.count, by: 997) {
      #expect(read(Array(bytes[..<place])) == nil)
      var damaged = bytes
      damaged[place] ^= 0x41
      #expect(read(damaged) == nil, "byte \(place)")
    }
    #expect(read(bytes + [0]) == nil)
  }

  @Test func theFormsOfALargerGlossaryAreRefused() throws {
    let bytes = CompiledPatterns.bytes(try TermIndex(Self.glossary()).store)
    let small = Glossary(entries: Array(Self.glossary().entries.prefix(3)))
    #expect(bytes.withUnsafeBytes { CompiledPatterns.patterns($0, of: small) } == nil)
  }
}
