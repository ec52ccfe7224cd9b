import Interchange
import TestSupport
import Testing
import TextModel

@Suite struct CSVTests {
  private func records(_ string: String) throws -> [[String]] {
    var reader = CSVReader(SourceText(string, name: "glossar.csv"))
    var records: [[String]] = []
    while let record = try reader.next() { records.append(record.map(\.text)) }
    return records
  }

  @Test(arguments: [
    ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
    ("a;b\nc;d", [["a", "b"], ["c", "d"]]),
    ("a\tb\nc \"x\"\td\n", [["a", "b"], ["c \"x\"", "d"]]),
    ("a\t\"b\tc\"\nd\te\n", [["a", "b\tc"], ["d", "e"]]),
    ("a\tb\n\"X\" Y\t\"z\n", [["a", "b"], ["\"X\" Y", "\"z"]]),
    ("a|b\nc, d|e\n", [["a", "b"], ["c, d", "e"]]),
    ("a;b\n\"x;y\";1,5\n", [["a", "b"], ["x;y", "1,5"]]),
    ("\"a\"\"b\",\"c\nd\"\n", [["a\"b", "c\nd"]]),
    ("a,\n", [["a", ""]]),
    ("a,", [["a", ""]]),
    ("sep=;\na;b\n", [["a", "b"]]),
    ("a,b\n\n\nc,d\n", [["a", "b"], ["c", "d"]]),
    ("a\u{308},b\n", [["a\u{308}", "b"]]),
  ])
  func `cells are found`(text: String, expected: [[String]]) throws {
    #expect(try records(text) == expected)
  }

  @Test func `a combining mark after a delimiter does not swallow it`() throws {
    #expect(try records("a,\u{308}b\n") == [["a", "\u{308}b"]])
  }

  @Test(arguments: [("de,en\na,\"b\n", 2, 3), ("de,en\n\"a\"x,b\n", 2, 4)])
  func `a broken quote is refused with its place`(text: String, line: Int, column: Int) {
    #expect {
      try records(text)
    } throws: {
      ($0 as? Failure)?.position == TextPosition(line: line, column: column)
    }
  }

  @Test func `any table survives writing and reading`() throws {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<200 {
      let table = (0..<3).map { _ in
        (0..<4).map { _ in String.random(length: 12, using: &generator) }
      }
      var writer = CSVWriter()
      writer.write(["a", "b", "c", "d"])
      table.forEach { writer.write($0) }
      let read = try records(String(decoding: writer.bytes, as: UTF8.self)).dropFirst()
      #expect(read.map { $0.map { Array($0.utf8) } } == table.map { $0.map { Array($0.utf8) } })
    }
  }
}
