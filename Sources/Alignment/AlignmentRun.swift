/// One alignment of two texts: first with what is known beforehand, then again with the word
/// translations and habits that the first ladder showed.
struct AlignmentRun {
  private let source: AlignmentSide
  private let target: AlignmentSide
  private let fixed: FixedBeads
  let left: SideWords
  let right: SideWords
  private let length: LengthModel
  private let weights: BeadWeights
  private let raw: RawLinks

  /// The lexicon that covers both texts, if any does.
  let lexicon: Lexicon?
  private var links: WordLinks

  /// Places by which the band that a first alignment leaves is widened, for what it taught. The
  /// band found with chunks holds every nearly good path and needs none. Wider ones change no bead
  /// of the development sets.
  private static let margin: Int32 = 1

  init(
    _ source: AlignmentSide, _ target: AlignmentSide, fixed: FixedBeads,
    glossary: [LexicalLink], knowledge: LexicalKnowledge
  ) {
    self.source = source
    self.target = target
    self.fixed = fixed
    left = SideWords(source.sentences, stemmer: knowledge.sourceStemmer)
    let read = knowledge.read(target.sentences, for: left)
    right = read.words
    lexicon = read.lexicon
    raw = knowledge.links(left, right, lexicon: read.lexicon, glossary: glossary)
    weights = read.lexicon?.weights ?? knowledge.blindWeights
    links = WordLinks(raw, left, right, weights)
    length = LengthModel(
      sourceTotal: left.lengths.reduce(0, +), targetTotal: right.lengths.reduce(0, +))
  }

  /// Translations that changed places, after the beads were found.
  func crossings(in beads: [ScoredBead]) -> [Crossing] {
    CrossingFinder(left: left, right: right, links: links, weights: weights, length: length)
      .crossings(in: beads)
  }

  /// The beads in order, each sentence in just one. `inspect` is shown the last lattice of each
  /// region that has two sides.
  mutating func beads(inspect: (BeadLattice) -> Void = { _ in }) -> [ScoredBead] {
    let regions = fixed.regions(sourceCount: left.count, targetCount: right.count)
    var bands: [Band] = []
    let first = ladder(regions) { region, index in
      let finder = BandFinder(
        left, right, links, source: region.source, target: region.target)
      return scored(region, finder.band(margin: 0), weights, nil) {
        bands.append($0.narrowed(margin: Self.margin))
      }
    }
    var learned = raw
    learned.learn(from: first, left, right, links, weights)
    links = WordLinks(learned, left, right, weights)
    let adapted = ShapeHabits(first).adapted(weights)
    let paragraphs = ParagraphModel(source.paragraphs, target.paragraphs, first)
    return ladder(regions) { region, index in
      scored(region, bands[index], adapted, paragraphs, inspect)
    }
  }

  /// Aligns the regions that have two sides, and puts the fixed beads between them.
  private func ladder(
    _ regions: [(source: Range<Int>, target: Range<Int>)],
    _ align: (_ region: (source: Range<Int>, target: Range<Int>), _ index: Int) -> [ScoredBead]
  ) -> [ScoredBead] {
    var beads: [ScoredBead] = []
    var index = 0
    for (number, region) in regions.enumerated() {
      if region.source.isEmpty || region.target.isEmpty {
        beads += region.source.map {
          ScoredBead(
            source: $0..<($0 + 1), target: region.target.lowerBound..<region.target.lowerBound)
        }
        beads += region.target.map {
          ScoredBead(
            source: region.source.upperBound..<region.source.upperBound, target: $0..<($0 + 1))
        }
      } else {
        beads += align(region, index)
        index += 1
      }
      if number < fixed.anchors.count { beads.append(fixed.anchors[number]) }
    }
    return Gaps.ordered(beads, fixed)
  }

  private func scored(
    _ region: (source: Range<Int>, target: Range<Int>), _ band: Band, _ weights: BeadWeights,
    _ paragraphs: ParagraphModel?, _ inspect: (BeadLattice) -> Void
  ) -> [ScoredBead] {
    let cells = LexicalCells(
      left, right, links, source: region.source, target: region.target, band: band)
    let scores = BeadScores(
      left, right, cells, length, region, weights: weights, paragraphs: paragraphs, fixed: fixed)
    let lattice = BeadLattice(band: band, gaps: weights.gaps) { scores.score($0, $1, $2) }
    inspect(lattice)
    return lattice.bestLadder().map { step in
      let shape = BeadShape.all[step.shape]
      let (i, j) = (region.source.lowerBound + step.row, region.target.lowerBound + step.column)
      return ScoredBead(
        source: i..<(i + shape.source), target: j..<(j + shape.target), posterior: step.posterior)
    }
  }
}
