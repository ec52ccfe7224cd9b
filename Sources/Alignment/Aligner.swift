internal import TextModel

/// Pairs the sentences of two texts.
public final class Aligner {
  private let knowledge: LexicalKnowledge?
  var weights = BeadWeights()
  var margin = 3

  /// Makes an aligner from German; what it knows of words is read when it first aligns something.
  public init() { knowledge = nil }

  init(knowledge: LexicalKnowledge) { self.knowledge = knowledge }

  /// Aligns two texts; the result covers every sentence of both sides just once.
  public func align(source: AlignmentSide, target: AlignmentSide) -> Ladder {
    let steps = run(source, target, []).steps
    return Ladder(
      beads: steps.map {
        let (a, b) = BeadShape.all[$0.shape]
        return Bead(
          source: $0.row..<($0.row + a), target: $0.column..<($0.column + b),
          confidence: Double($0.posterior))
      })
  }

  func run(_ source: AlignmentSide, _ target: AlignmentSide, _ glossary: [LexicalLink]) -> (
    steps: [BeadLattice.Step], lattice: BeadLattice
  ) {
    let knowledge = knowledge ?? .installed
    let left = SideWords(source.sentences, stemmer: knowledge.sourceStemmer)
    let right = SideWords(target.sentences, stemmer: knowledge.targetStemmer)
    var raw = knowledge.links(left, right, glossary: glossary, weights)
    var links = WordLinks(raw, left, right, weights)
    let length = LengthModel(
      sourceTotal: left.lengths.reduce(0, +), targetTotal: right.lengths.reduce(0, +))
    let band = BandFinder(
      left, right, links, source: 0..<left.count, target: 0..<right.count
    ).band(margin: margin)
    let first = pass(left, right, links, length, band, weights)
    learn(first.steps, left, right, links, &raw)
    links = WordLinks(raw, left, right, weights)
    return pass(left, right, links, length, first.lattice.narrowed(margin: 3), ShapeHabits(first.steps).adapted(weights))
  }

  private func pass(
    _ left: SideWords, _ right: SideWords, _ links: WordLinks, _ length: LengthModel,
    _ band: Band, _ weights: BeadWeights
  ) -> (steps: [BeadLattice.Step], lattice: BeadLattice) {
    let source = 0..<left.count
    let target = 0..<right.count
    let cells = LexicalCells(left, right, links, source: source, target: target, band: band)
    let scores = BeadScores(
      left, right, cells, length, source: source, target: target, weights: weights)
    let lattice = BeadLattice(band: band, gaps: weights.gaps) { scores.score($0, $1, $2) }
    return (lattice.bestLadder(), lattice)
  }

  private func learn(
    _ steps: [BeadLattice.Step], _ left: SideWords, _ right: SideWords, _ links: WordLinks,
    _ raw: inout RawLinks
  ) {
    var model = WordModel(sourceTypes: left.types.count, targetTypes: right.types.count)
    let mostLeft = max(10, left.count / 10)
    let mostRight = max(10, right.count / 10)
    for step in steps where step.posterior > 0.5 {
      let (a, b) = BeadShape.all[step.shape]
      if a == 0 || b == 0 || a + b > 3 { continue }
      let x = left.words[
        Int(left.starts[step.row])..<Int(left.starts[step.row + a])]
      let y = right.words[
        Int(right.starts[step.column])..<Int(right.starts[step.column + b])]
      model.add(
        source: open(x, y, links.source, left, mostLeft),
        target: open(y, x, links.target, right, mostRight))
    }
    let weight = weights.learned
    model.learn { s, t, p, q in raw.add(s, t, forward: weight * p, backward: weight * q) }
  }

  /// The distinct words of one side of a bead that no word of the other side explains.
  private func open(
    _ words: ArraySlice<Int32>, _ others: ArraySlice<Int32>, _ side: WordLinks.Side,
    _ text: SideWords, _ most: Int
  ) -> [Int32] {
    let present = Set(others)
    var out: [Int32] = []
    for word in words where Int(text.counts[Int(word)]) <= most && !out.contains(word) {
      let links = Int(side.starts[Int(word)])..<Int(side.starts[Int(word) + 1])
      if !links.contains(where: { present.contains(side.partners[$0]) }) { out.append(word) }
    }
    return out
  }
}
