import Interchange
import TestSupport
import Testing
import TextModel

@Suite struct JSONTests {
  @Test(arguments: [
    "null", "true", "false", "0", "-1.50e+3", "\"\"", "\"ä\\n\\\"\\\\\"", "[]", "[1,[2,{}]]",
    "{\"id\":{\"x\":1.50},\"b\":[null,true]}",
  ])
  func `what is read is written again, numbers as spelt`(text: String) throws {
    #expect(try JSON(parsing: Array(text.utf8)).text == text)
  }

  @Test(arguments: [
    ("", 1), ("{", 2), ("[1,]", 4), ("01", 1), ("1.", 1), ("\"a", 1), ("\"\\x\"", 2),
    ("\"\\ud800\"", 2), ("\"\\ud800\\u0041\"", 2), ("nul", 1), ("1 2", 3), ("{\"a\" 1}", 6),
    ("\"a\u{1}\"", 3),
  ])
  func `what is broken is refused with its column`(text: String, column: Int) {
    #expect {
      try JSON(parsing: Array(text.utf8))
    } throws: {
      ($0 as? Failure)?.id == "json" && ($0 as? Failure)?.position?.column == column
    }
  }

  /// Wherever it stands among the eight bytes that are looked at together.
  @Test func `every byte that must be escaped is, in every place`() throws {
    for scalar in (0...0x82).compactMap(Unicode.Scalar.init) {
      for place in 0...17 {
        let before = String(repeating: "ä", count: place / 2) + String(repeating: "x", count: place)
        let text = before + String(Character(scalar)) + "Ende der Zeile"
        let written = JSON.string(text).text
        #expect(try JSON(parsing: Array(written.utf8)).string == text)
        #expect(written.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
      }
    }
  }

  @Test func `nesting is bounded`() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(throws: Failure.self) { try JSON(parsing: Array(deep.utf8)) }
  }

  @Test func `ill-formed UTF-8 is refused`() {
    #expect(throws: Failure.self) { try JSON(parsing: [0x22, 0xFF, 0x22]) }
  }

  @Test func `a record with half a surrogate pair still tells its id`() throws {
    let (value, defect) = try JSON.reading(Array("{\"id\":7,\"text\":\"\\ud800\"}".utf8))
    #expect(value["id"] == .number("7"))
    #expect(defect?.id == "json")
  }

  @Test func `any string survives writing and reading`() throws {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<500 {
      let string = String.random(length: 20, using: &generator)
      let bytes = Array(JSON.string(string).text.utf8)
      #expect(try JSON(parsing: bytes).string.map { Array($0.utf8) } == Array(string.utf8))
    }
  }

  @Test(arguments: [(0.0, "0"), (1.0, "1"), (0.97, "0.97"), (0.9999, "1"), (0.0126, "0.013")])
  func `confidence has at most three decimals`(value: Double, text: String) {
    #expect(JSON.decimal(value) == text)
  }
}
