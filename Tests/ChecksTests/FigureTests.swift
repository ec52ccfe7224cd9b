import Testing
import TextModel

@testable import Checks

@Suite struct FigureTests {
  @Test(arguments: [
    ("rund 1,15 Milliarden Euro", "1,15 Milliarden", "1.15 billion"),
    ("rund 1,15 Mrd. Euro", "1,15 Mrd", "1.15 billion"),
    ("4 Billionen Euro", "4 Billionen", "4 trillion"),
    ("um 12,5 Prozent", "12,5", "12.5"),
    ("die 1.043 Seiten", "1.043", "1,043"),
    ("um 14.30 Uhr", "14.30 Uhr", "14:30"),
  ])
  func `figures that English writes otherwise`(
    text: String, words: String, english: String
  ) throws {
    let bytes = Array(text.utf8)
    let figures = try FigureReader().figures(in: bytes)
    #expect(figures.map(\.english) == [english])
    #expect(figures.map { String(decoding: bytes[$0.span.range], as: UTF8.self) } == [words])
  }

  @Test(arguments: ["bis 2030", "am 3. Oktober", "zwei Staaten", "7 Prozent"])
  func `figures that stay as they are are not listed`(text: String) throws {
    #expect(try FigureReader().figures(in: Array(text.utf8)).isEmpty)
  }
}
