import Alignment
import SatzpaarKit
import Testing
import TextModel

/// Pairs that a person has fixed are found again by their words.
@Suite struct FixedPairsTests {
  private func document(_ sentences: [String]) -> SegmentedText {
    var bytes: [UInt8] = []
    var segments: [Segment] = []
    for sentence in sentences {
      let start = bytes.count
      bytes += sentence.utf8
      segments.append(Segment(span: TextSpan(start, bytes.count), paragraph: 0))
      bytes.append(0x20)
    }
    return SegmentedText(text: SourceText(wellFormed: bytes), segments: segments)
  }

  private func beads(
    _ table: String, _ german: [String], _ english: [String]
  ) throws -> (beads: [Bead], lost: [String]) {
    try FixedPairs(SourceText(table)).beads(in: document(german), document(english))
  }

  @Test func theNearestOfSeveralPlacesIsTaken() throws {
    let german = ["Ja.", "Nein.", "Vielleicht.", "Neu.", "Ja.", "Nein."]
    let english = ["Yes.", "No.", "Perhaps.", "New.", "Yes.", "No."]
    let table = """
      german,english,bead,confidence,fixed
      Ja.,Yes.,1 = 1,1,
      Nein.,No.,1 = 1,1,
      Vielleicht.,Perhaps.,1 = 1,1,x
      Ja.,Yes.,1 = 1,1,x
      """
    let found = try beads(table, german, english)
    #expect(found.beads.map(\.source) == [2..<3, 4..<5])
    #expect(found.beads.map(\.target) == [2..<3, 4..<5])
    #expect(found.lost.isEmpty)
  }

  @Test func whiteSpaceAndOmissionsAreNoMatter() throws {
    let table = """
      german,english,bead,fixed
      "Eins  und
      zwei. Drei.",One and two. Three.,2 = 1,ja
      Vier.,,1 = 0,x
      """
    let found = try beads(table, ["Eins und zwei.", "Drei.", "Vier."], ["One and two. Three."])
    #expect(found.beads.map(\.source) == [0..<2, 2..<3])
    #expect(found.beads.map(\.target) == [0..<1, 0..<0])
  }

  @Test func whatCrossesOrIsGoneIsTold() throws {
    let lines = """
      {"german":"B.","english":"b.","fixed":true,"source":[1],"target":[1]}
      {"german":"A.","english":"a.","fixed":true,"source":[0],"target":[0]}
      {"german":"C.","english":"x.","fixed":true,"source":[2],"target":[2]}
      {"german":"C.","english":"c.","source":[2],"target":[2]}
      """
    let found = try beads(lines, ["A.", "B.", "C."], ["a.", "b.", "c."])
    #expect(found.beads.map(\.source) == [1..<2])
    #expect(found.lost == ["A.", "C."])
  }

  @Test func aTableWithoutTheColumnIsRefused() {
    #expect(throws: Failure.self) { try FixedPairs(SourceText("german,english\nJa.,Yes.\n")) }
  }

  @Test(arguments: [
    """
    {"german":"Ja.","english":"Yes.","fixed":true,"source":[1e300],"target":[-1e300]}
    {"german":"Nein.","english":"No.","fixed":true,"source":[0.5],"target":[9e18]}
    """,
    """
    german,english,bead,fixed
    Ja.,Yes.,9223372036854775807 = 9223372036854775807,x
    Nein.,No.,99999999999999999999 = 1,x
    """,
  ])
  func numbersBeyondAnyTextAreNoPlaces(_ file: String) throws {
    let found = try beads(file, ["Ja.", "Nein."], ["Yes.", "No."])
    #expect(found.beads.map(\.source) == [0..<1, 1..<2])
  }
}
