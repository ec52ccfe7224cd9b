public import Alignment
internal import Interchange
internal import Terminology
public import TextModel

/// Two aligned texts.
public struct AlignedTexts: Sendable {
  /// The German text.
  public let source: SegmentedText
  /// The English text.
  public let target: SegmentedText
  /// The beads over their segments.
  public let ladder: Ladder
}

extension Pipeline {
  /// Segments and aligns two texts.
  public func pairs(source: SourceText, target: SourceText) -> AlignedTexts {
    let german = segmented(source, .german)
    let english = segmented(target, .english)
    return AlignedTexts(
      source: german, target: english, ladder: ladder(side(german), side(english)))
  }

  /// Segments and aligns two texts around pairs that a person has fixed, perhaps in an earlier
  /// version of them.
  ///
  /// - Returns: the two texts with their ladder, and the pairs that do not stand there any more.
  public func pairs(
    source: SourceText, target: SourceText, fixing fixed: FixedPairs
  ) throws(Failure) -> (texts: AlignedTexts, lost: [String]) {
    let german = segmented(source, .german)
    let english = segmented(target, .english)
    let found = fixed.beads(in: german, english)
    return (try pairs(german, english, fixing: found.beads), found.lost)
  }

  /// Segments and aligns two texts around beads that a person has fixed.
  ///
  /// - Parameters:
  ///   - source: the German text.
  ///   - target: the English text.
  ///   - fixed: beads over the segments of the two; they come back as they are.
  ///   - progress: is told how much is done.
  /// - Returns: the two texts with a ladder that holds the fixed beads.
  /// - Throws: `Failure` with id `fixed-bead` for beads out of range, overlapping or crossing.
  public func pairs(
    source: SourceText, target: SourceText, fixing fixed: [Bead], progress: WorkProgress? = nil
  ) throws(Failure) -> AlignedTexts {
    try pairs(
      segmented(source, .german), segmented(target, .english), fixing: fixed, progress: progress)
  }

  private func pairs(
    _ german: SegmentedText, _ english: SegmentedText, fixing fixed: [Bead],
    progress: WorkProgress? = nil
  ) throws(Failure) -> AlignedTexts {
    let sides = (side(german), side(english))
    let ladder = try aligner.align(
      source: sides.0, target: sides.1, fixing: fixed, links: links(in: sides.0, progress))
    return AlignedTexts(source: german, target: english, ladder: ladder)
  }

  /// Pairs the sentences of two sides.
  func ladder(_ source: AlignmentSide, _ target: AlignmentSide) -> Ladder {
    aligner.align(source: source, target: target, links: links(in: source))
  }

  /// What the glossaries find in the German, as evidence for the aligner: the words as they stand
  /// there with every wording that may translate them.
  private func links(
    in side: AlignmentSide, _ progress: WorkProgress? = nil
  ) -> [LexicalLink] {
    guard !indexes.isEmpty else { return [] }
    var seen: Set<LexicalLink> = []
    var links: [LexicalLink] = []
    var names = NamesMentioned()
    for (index, sentence) in side.sentences.enumerated() {
      // The search for beads takes about as long as that for terms.
      progress?(Double(index) / Double(side.sentences.count) / 2)
      for match in recogniser.matches(in: sentence, after: &names) {
        let words = match.spans.map { sentence[$0.range] }.joined(separator: [0x20])
        for term in match.entry.targets where term.status != .forbidden {
          let link = LexicalLink(source: Array(words), target: Array(term.text.utf8))
          if seen.insert(link).inserted { links.append(link) }
        }
      }
    }
    return links
  }
}

extension AlignedTexts {
  /// What a person should know besides the pairs, a line for each: what is unusual about the texts,
  /// and sentences that stand in another place.
  public var notes: [String] { ladder.remarks.map(\.line) + crossings }

  private var crossings: [String] {
    ladder.crossings.map { crossing in
      let german = source.words(of: crossing.source..<(crossing.source + 1))
      let english = target.words(of: crossing.target..<(crossing.target + 1))
      return
        "in another place: sentence \(crossing.source + 1), “\(Self.short(german))”, seems to be "
        + "English sentence \(crossing.target + 1), “\(Self.short(english))”"
    }
  }

  private static func short(_ words: String) -> String {
    words.count > 50 ? words.prefix(49) + "…" : words
  }
}

/// How sentence pairs are written.
public enum PairFormat: String, Sendable, CaseIterable {
  /// One bead a line as indices from 0: `[0]:[0,1]`.
  case ladder
  /// A table with the columns german, english, bead and confidence.
  case csv
  /// One object a line.
  case jsonl

  /// The format of a file of this name, by its extension; nil if none fits.
  public init?(path: String) {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    self.init(rawValue: path[path.index(after: dot)...].lowercased())
  }

  /// The pairs in this format.
  ///
  /// With `doubtfulFirst` they are sorted by confidence, for a person to look at; a ladder keeps its
  /// order.
  public func write(_ pairs: AlignedTexts, doubtfulFirst: Bool = false) -> [UInt8] {
    let places = Array(pairs.ladder.beads.indices)
    let sorted =
      doubtfulFirst && self != .ladder
      ? places.sorted {
        (pairs.ladder.beads[$0].confidence, $0) < (pairs.ladder.beads[$1].confidence, $1)
      } : places
    switch self {
    case .ladder: return Array(pairs.ladder.beads.map(ladderLine).joined().utf8)
    case .csv: return csv(pairs, sorted)
    case .jsonl: return jsonLines(pairs, sorted)
    }
  }

  private func ladderLine(_ bead: Bead) -> String {
    func list(_ range: Range<Int>) -> String { range.map(String.init).joined(separator: ",") }
    return "[\(list(bead.source))]:[\(list(bead.target))]\n"
  }

  private func csv(_ pairs: AlignedTexts, _ order: [Int]) -> [UInt8] {
    var writer = CSVWriter()
    writer.write(["german", "english", "bead", "confidence", "fixed"])
    for bead in order.map({ pairs.ladder.beads[$0] }) {
      writer.write([
        pairs.source.words(of: bead.source), pairs.target.words(of: bead.target),
        "\(bead.source.count) = \(bead.target.count)", JSON.decimal(bead.confidence),
        bead.isFixed ? "x" : "",
      ])
    }
    return writer.bytes
  }

  private func jsonLines(_ pairs: AlignedTexts, _ order: [Int]) -> [UInt8] {
    var bytes = ByteOutput()
    let values = StageJSON.beads(pairs.ladder).array ?? []
    for place in order {
      let bead = pairs.ladder.beads[place]
      guard case .object(let members) = values[place] else { continue }
      let texts: [(name: String, value: JSON)] = [
        ("german", .string(pairs.source.words(of: bead.source))),
        ("english", .string(pairs.target.words(of: bead.target))),
      ]
      JSON.object(members + texts).write(to: &bytes)
      bytes.append(0x0A)
    }
    return bytes.array
  }
}
