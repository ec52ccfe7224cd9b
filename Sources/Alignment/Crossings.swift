/// A source sentence and the target sentence that seems to translate it in another place.
public struct Crossing: Hashable, Sendable {
  /// The index of the source sentence, from 0.
  public let source: Int

  /// The index of the target sentence, from 0.
  public let target: Int

  /// Makes a crossing.
  public init(source: Int, target: Int) {
    self.source = source
    self.target = target
  }
}

/// Finds translations that changed places: a ladder is in order, so that these stand in it as an
/// omission here and an addition there.
struct CrossingFinder {
  let left: SideWords
  let right: SideWords
  let links: WordLinks
  let weights: BeadWeights
  let length: LengthModel

  /// How many sentences away the counterpart is looked for.
  private static let reach = 20

  /// The score above which two sentences are taken for each other's translation. With 4, none of
  /// the 478 sentences without counterpart in hand-aligned news, fiction and web texts was wrongly
  /// paired, and 76 of 93 that were moved there by two to eight places were found; with 1.5, one
  /// was, and 81 were.
  private static let least: Float = 3

  /// The pairs among sentences without counterpart, each sentence in one at most, in order of the
  /// source.
  func crossings(in beads: [ScoredBead]) -> [Crossing] {
    var sources: [(sentence: Int, place: Int)] = []
    var targets: [(sentence: Int, place: Int)] = []
    for bead in beads where !bead.isFixed {
      if bead.target.isEmpty { sources += bead.source.map { ($0, bead.target.lowerBound) } }
      if bead.source.isEmpty { targets += bead.target.map { ($0, bead.source.lowerBound) } }
    }
    guard !sources.isEmpty, !targets.isEmpty else { return [] }
    let ofSource = evidence(links.source, left, given: right, sources, targets.map(\.sentence))
    let ofTarget = evidence(links.target, right, given: left, targets, sources.map(\.sentence))
    var pairs: [(score: Float, crossing: Crossing)] = []
    for (pair, score) in ofSource {
      guard let other = ofTarget[Crossing(source: pair.target, target: pair.source)] else {
        continue
      }
      let whole =
        weights.lexical * 0.5 * (score + other) + weights.length
        * length.score(
          source: left.lengths[pair.source] + 1, target: right.lengths[pair.target] + 1)
      if whole > Self.least { pairs.append((whole, pair)) }
    }
    return chosen(pairs)
  }

  private func chosen(_ pairs: [(score: Float, crossing: Crossing)]) -> [Crossing] {
    let ranked = pairs.sorted {
      ($1.score, $0.crossing.source, $0.crossing.target)
        < ($0.score, $1.crossing.source, $1.crossing.target)
    }
    var taken: (sources: Set<Int>, targets: Set<Int>) = ([], [])
    var crossings: [Crossing] = []
    for pair in ranked
    where !taken.sources.contains(pair.crossing.source)
      && !taken.targets.contains(pair.crossing.target)
    {
      taken.sources.insert(pair.crossing.source)
      taken.targets.insert(pair.crossing.target)
      crossings.append(pair.crossing)
    }
    return crossings.sorted { $0.source < $1.source }
  }

  /// What the words of lone sentences of one side say for lone sentences of the other nearby; in
  /// the keys, the explained side stands as the source.
  private func evidence(
    _ side: WordLinks.Side, _ words: SideWords, given: SideWords,
    _ lone: [(sentence: Int, place: Int)], _ others: [Int]
  ) -> [Crossing: Float] {
    var found: [Crossing: Float] = [:]
    var evidence = SentenceEvidence(side, given: given, before: given.count, spans: 1)
    var first = 0
    for (sentence, place) in lone {
      let window = max(0, place - Self.reach)..<min(given.count, place + Self.reach)
      while first < others.count, others[first] < window.lowerBound { first += 1 }
      guard first < others.count, others[first] < window.upperBound else { continue }
      evidence.score(words, sentence: sentence, given: window)
      var k = first
      while k < others.count, others[k] < window.upperBound {
        let score = evidence.scores[others[k] - window.lowerBound]
        found[Crossing(source: sentence, target: others[k])] = score
        k += 1
      }
    }
    return found
  }
}
