import Testing
import TextModel

@testable import Alignment

/// An aligner that knows no more than what is part of the program, so that tests do not depend on
/// what is installed.
private func plainAligner() -> Aligner { Aligner(knowledge: .bare) }

private func shapes(_ ladder: Ladder) -> [String] {
  ladder.beads.map { "\(Array($0.source)):\(Array($0.target))" }
}

private func covers(_ ladder: Ladder, _ source: Int, _ target: Int) -> Bool {
  var (i, j) = (0, 0)
  for bead in ladder.beads {
    guard bead.source.lowerBound == i, bead.target.lowerBound == j else { return false }
    guard !(bead.source.isEmpty && bead.target.isEmpty) else { return false }
    (i, j) = (bead.source.upperBound, bead.target.upperBound)
  }
  return i == source && j == target
}

private let german = [
  "Am Montag kam der Zug um 18:30 Uhr in Basel an.",
  "Niemand wartete auf uns, und es regnete stark.",
  "Wir nahmen ein Taxi zum Hotel.",
  "„Haben Sie noch ein Zimmer?“, fragte mein Bruder.",
  "Die Frau lachte und gab uns den letzten Schlüssel.",
  "Das Zimmer kostete 140 Franken.",
]

private let english = [
  "On Monday the train arrived in Basel at 18:30.",
  "Nobody was waiting for us, and it was raining hard.",
  "We took a taxi to the hotel.",
  "“Do you still have a room?” my brother asked.",
  "The woman laughed and gave us the last key.",
  "The room cost 140 francs.",
]

@Suite struct AlignerTests {
  @Test func alignsOneToOne() {
    let ladder = plainAligner().align(source: AlignmentSide(german), target: AlignmentSide(english))
    #expect(shapes(ladder) == (0..<6).map { "[\($0)]:[\($0)]" })
  }

  @Test func findsAnOmission() {
    var target = english
    target.remove(at: 2)
    let ladder = plainAligner().align(source: AlignmentSide(german), target: AlignmentSide(target))
    #expect(shapes(ladder) == ["[0]:[0]", "[1]:[1]", "[2]:[]", "[3]:[2]", "[4]:[3]", "[5]:[4]"])
  }

  @Test func findsAnAddition() {
    var target = english
    target.insert("Later the police searched the old bridge near the harbour.", at: 3)
    let ladder = plainAligner().align(source: AlignmentSide(german), target: AlignmentSide(target))
    #expect(shapes(ladder).contains("[]:[3]"))
    #expect(covers(ladder, 6, 7))
  }

  @Test func findsMerges() {
    var target = english
    target[1] =
      "Nobody was waiting for us, and it was raining hard, so we took a taxi to the hotel."
    target.remove(at: 2)
    let ladder = plainAligner().align(source: AlignmentSide(german), target: AlignmentSide(target))
    #expect(shapes(ladder) == ["[0]:[0]", "[1, 2]:[1]", "[3]:[2]", "[4]:[3]", "[5]:[4]"])
  }

  @Test func worksTheOtherWayRound() {
    let ladder = plainAligner().align(source: AlignmentSide(english), target: AlignmentSide(german))
    #expect(shapes(ladder) == (0..<6).map { "[\($0)]:[\($0)]" })
  }

  @Test func identicalTextsAreOneToOne() {
    let text = german + german + english + ["", "", "Ja.", "Ja.", "Ja."]
    let ladder = plainAligner().align(source: AlignmentSide(text), target: AlignmentSide(text))
    #expect(shapes(ladder) == text.indices.map { "[\($0)]:[\($0)]" })
  }

  @Test(arguments: [(0, 0), (0, 3), (3, 0), (1, 6), (6, 1)])
  func handlesSidesOfAnySize(source: Int, target: Int) {
    let ladder = plainAligner().align(
      source: AlignmentSide(Array(german.prefix(source))),
      target: AlignmentSide(Array(english.prefix(target))))
    #expect(covers(ladder, source, target))
  }

  @Test func handlesOneHugeSentence() {
    let huge = Array(repeating: german.joined(separator: " "), count: 400).joined(separator: " ")
    let ladder = plainAligner().align(
      source: AlignmentSide([huge]), target: AlignmentSide(english))
    #expect(covers(ladder, 1, 6))
  }

  @Test func handlesBytesThatAreNoText() {
    let odd: [[UInt8]] = [[0xFF, 0xC3], [0xE2, 0x80], [0xF0], [], [0x20, 0x20], [0x22]]
    let ladder = plainAligner().align(
      source: AlignmentSide(sentences: odd), target: AlignmentSide(english))
    #expect(covers(ladder, 6, 6))
  }

  @Test func isDeterministic() {
    let run = {
      plainAligner().align(source: AlignmentSide(german + german), target: AlignmentSide(english))
    }
    #expect(run() == run())
  }

  @Test func confidenceIsHighWhereAllIsClear() {
    let ladder = plainAligner().align(source: AlignmentSide(german), target: AlignmentSide(english))
    #expect(ladder.beads.allSatisfy { $0.confidence > 0.9 })
  }

  @Test func glossaryLinksAreEvidence() {
    let source = ["Quarzelbumf.", "Tschirpfolge.", "Mulkenstrang."]
    let target = ["Fizzwidget.", "Glumrange.", "Sprockhollow.", "Dandyfrop."]
    let links = [
      LexicalLink("Tschirpfolge", "Sprockhollow"), LexicalLink("Mulkenstrang", "Dandyfrop"),
    ]
    let ladder = plainAligner().align(
      source: AlignmentSide(source), target: AlignmentSide(target), links: links)
    #expect(shapes(ladder).suffix(2) == ["[1]:[2]", "[2]:[3]"])
  }

  @Test func paragraphsThatKeepStepHelpAndOthersDoNoHarm() {
    let good = AlignmentSide(
      sentences: german.map { Array($0.utf8) }, paragraphs: [0, 0, 1, 1, 2, 2])
    let same = AlignmentSide(
      sentences: english.map { Array($0.utf8) }, paragraphs: [0, 0, 1, 1, 2, 2])
    let other = AlignmentSide(
      sentences: english.map { Array($0.utf8) }, paragraphs: [0, 1, 1, 2, 3, 3])
    for target in [same, other] {
      let ladder = plainAligner().align(source: good, target: target)
      #expect(shapes(ladder) == (0..<6).map { "[\($0)]:[\($0)]" })
    }
  }
}

@Suite struct FixedBeadTests {
  @Test func fixedBeadsAreKept() throws {
    let fixed = [
      Bead(source: 1..<3, target: 1..<2, isFixed: true),
      Bead(source: 4..<5, target: 3..<5, isFixed: true),
    ]
    let ladder = try plainAligner().align(
      source: AlignmentSide(german), target: AlignmentSide(english), fixing: fixed)
    #expect(covers(ladder, 6, 6))
    for bead in fixed { #expect(ladder.beads.contains(bead)) }
  }

  @Test func fixedOmissionsAreKept() throws {
    let fixed = [Bead(source: 2..<4, target: 0..<0), Bead(source: 0..<0, target: 0..<1)]
    let ladder = try plainAligner().align(
      source: AlignmentSide(german), target: AlignmentSide(english), fixing: fixed)
    #expect(covers(ladder, 6, 6))
    #expect(shapes(ladder).contains("[2, 3]:[]"))
    #expect(shapes(ladder).contains("[]:[0]"))
  }

  @Test func everythingFixedComesBack() throws {
    let fixed = (0..<6).map {
      Bead(source: $0..<($0 + 1), target: $0..<($0 + 1), isFixed: true)
    }
    let ladder = try plainAligner().align(
      source: AlignmentSide(german), target: AlignmentSide(english), fixing: fixed)
    #expect(ladder.beads == fixed)
  }

  @Test(arguments: [
    [Bead(source: 0..<1, target: 9..<10)], [Bead(source: 0..<0, target: 0..<0)],
    [Bead(source: 0..<2, target: 0..<1), Bead(source: 1..<3, target: 1..<2)],
    [Bead(source: 0..<1, target: 3..<4), Bead(source: 3..<4, target: 0..<1)],
    [Bead(source: 0..<2, target: 0..<1), Bead(source: 1..<2, target: 0..<0)],
  ])
  func beadsThatCannotBeAreRefused(fixed: [Bead]) {
    #expect(throws: Failure.self) {
      try plainAligner().align(
        source: AlignmentSide(german), target: AlignmentSide(english), fixing: fixed)
    }
  }
}
