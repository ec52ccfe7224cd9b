public import Alignment
internal import Interchange
public import TextModel

/// Pairs that a person has fixed, as the words themselves, so that they can be found again in texts
/// that have changed.
///
/// They are read from what `align` writes: a table whose column `fixed` holds anything, or objects,
/// one a line, with `"fixed":true`. The rows that are not fixed tell about where the others stand.
public struct FixedPairs: Sendable {
  /// One pair; either side may be empty.
  struct Pair: Sendable {
    let german: String
    let english: String
    /// About which segment it begins at on each side, going by the rows before it.
    let source: Int
    let target: Int
  }

  private(set) var pairs: [Pair] = []

  /// Reads the fixed pairs of a file that `align` has written.
  ///
  /// - Throws: `Failure` with id `fixed-pairs` where there is no column `fixed`, and what the
  ///   readers of tables and objects throw.
  public init(_ text: SourceText) throws(Failure) {
    if text.bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") {
      try readObjects(text)
    } else {
      try readTable(text)
    }
  }

  /// Whether a file holds pairs as words, and not a ladder of numbers.
  public static func isHeld(in text: SourceText) -> Bool {
    text.bytes.first { $0 > 0x20 } != UInt8(ascii: "[")
  }

  private mutating func readTable(_ text: SourceText) throws(Failure) {
    var reader = CSVReader(text)
    var place = (source: 0, target: 0)
    let header = try reader.next()?.map { $0.text.lowercased() } ?? []
    guard let german = header.firstIndex(of: "german"),
      let english = header.firstIndex(of: "english"), let fixed = header.firstIndex(of: "fixed")
    else {
      throw Failure(
        "fixed-pairs", "there are no columns german, english and fixed", file: text.name,
        help: "write the pairs with align -o pairs.csv, and put an x into fixed where one is right")
    }
    let bead = header.firstIndex(of: "bead")
    while let cells = try reader.next() {
      // a whole number far beyond any text, for these are added up
      func count(_ text: Substring) -> Int? { Int32(text.filter(\.isNumber)).map { Int($0) } }
      func cell(_ index: Int) -> String { index < cells.count ? cells[index].text : "" }
      let counts = bead.map { cell($0).split(separator: "=").map { count($0) } }
      add(cell(german), cell(english), isFixed: !cell(fixed).allSatisfy(\.isWhitespace), &place)
      place.source += (counts?.first ?? nil) ?? 1
      place.target += (counts?.last ?? nil) ?? 1
    }
  }

  private mutating func readObjects(_ text: SourceText) throws(Failure) {
    for line in text.bytes.split(separator: 0x0A) {
      let object = try JSON(parsing: Array(line))
      func first(_ name: String) -> Int {
        object[name]?.array?.first?.double.flatMap { Int32(exactly: $0) }.map { Int($0) } ?? 0
      }
      var place = (source: first("source"), target: first("target"))
      add(
        object["german"]?.string ?? "", object["english"]?.string ?? "",
        isFixed: object["fixed"] == .bool(true), &place)
    }
  }

  private mutating func add(
    _ german: String, _ english: String, isFixed: Bool, _ place: inout (source: Int, target: Int)
  ) {
    guard isFixed, !(german.isEmpty && english.isEmpty) else { return }
    pairs.append(
      Pair(german: german, english: english, source: place.source, target: place.target))
  }

  /// The beads of the pairs in two texts, and the pairs that do not stand there any more.
  ///
  /// Of several places the nearest is taken to where the pair stood, moved along as the pair before
  /// it was. Pairs that would cross those before them are given back as lost.
  public func beads(
    in source: SegmentedText, _ target: SegmentedText
  ) -> (beads: [Bead], lost: [String]) {
    let german = RunFinder(source)
    let english = RunFinder(target)
    var beads: [Bead] = []
    var lost: [String] = []
    var drift = (source: 0, target: 0)
    var end = (source: 0, target: 0)
    for pair in pairs {
      let a = german.run(of: pair.german, near: pair.source + drift.source)
      let b = english.run(of: pair.english, near: pair.target + drift.target)
      guard let a, let b, a.isEmpty || a.lowerBound >= end.source,
        b.isEmpty || b.lowerBound >= end.target
      else {
        lost.append(pair.german.isEmpty ? pair.english : pair.german)
        continue
      }
      beads.append(Bead(source: a, target: b, isFixed: true))
      if !a.isEmpty { (drift.source, end.source) = (a.lowerBound - pair.source, a.upperBound) }
      if !b.isEmpty { (drift.target, end.target) = (b.lowerBound - pair.target, b.upperBound) }
    }
    return (beads, lost)
  }
}

/// Finds runs of segments by their words.
private struct RunFinder {
  /// Letters alone, for white space and line breaks are laid out anew by every program.
  private let segments: [[UInt8]]
  /// The segments that begin with some letters: up to `prefix` of them, so that looking is cheap.
  private let starts: [[UInt8]: [Int]]
  private static let prefix = 8

  init(_ document: SegmentedText) {
    segments = document.segments.map { Self.letters(document.text.bytes[$0.span.range]) }
    starts = Dictionary(
      grouping: segments.indices, by: { [segments] in Array(segments[$0].prefix(Self.prefix)) })
  }

  private static func letters(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    bytes.filter { $0 > 0x20 }
  }

  /// The run whose words these are, the nearest to a place; an empty run for no words.
  func run(of words: String, near place: Int) -> Range<Int>? {
    let wanted = Self.letters(words.utf8)
    if wanted.isEmpty { return 0..<0 }
    var best: Range<Int>?
    for length in 1...min(Self.prefix, wanted.count) {
      guard let candidates = starts[Array(wanted[..<length])] else { continue }
      // From the place outwards: the nearest is wanted, and a sentence may stand in many places.
      var above = candidates.firstIndex(notBefore: place)
      var below = above - 1
      while below >= 0 || above < candidates.count {
        let isBelow =
          above == candidates.count
          || below >= 0 && place - candidates[below] <= candidates[above] - place
        let start = candidates[isBelow ? below : above]
        if isBelow { below -= 1 } else { above += 1 }
        if let best, abs(start - place) >= abs(best.lowerBound - place) { break }
        guard let end = end(of: wanted, from: start) else { continue }
        best = start..<end
        break
      }
    }
    return best
  }

  /// Where a run ends that begins at a segment and holds just these letters.
  private func end(of wanted: [UInt8], from start: Int) -> Int? {
    var place = 0
    var segment = start
    while place < wanted.count, segment < segments.count {
      guard wanted[place...].starts(with: segments[segment]), !segments[segment].isEmpty else {
        return nil
      }
      place += segments[segment].count
      segment += 1
    }
    return place == wanted.count ? segment : nil
  }
}

extension [Int] {
  /// The index of the first number that is not smaller, in ascending numbers.
  fileprivate func firstIndex(notBefore number: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
