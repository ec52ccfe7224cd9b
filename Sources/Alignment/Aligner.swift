public import TextModel

/// Pairs the sentences of a German text and its translation.
///
/// The evidence for a bead is a log likelihood ratio: its shape, the lengths (`LengthModel`), the
/// words (`LexicalCells`: dictionary, core lexicon, numbers, names, cognates, glossary links and
/// what the texts themselves teach) and the marks at its ends. The beads are searched in a band
/// that is found from coarse to fine (`BandFinder`), so time and memory grow in a straight line;
/// posteriors come from forward-backward (`BeadLattice`) and are calibrated (`Confidence`). The
/// constants were fitted on hand-aligned news, fiction, web text and mountaineering reports. The
/// same texts always give the same ladder.
///
/// An aligner is cheap to make; the dictionary is read by the first alignment and then shared.
public final class Aligner {
  /// What to know instead of what is installed.
  private let knowledge: LexicalKnowledge?
  private let store: CompiledStore?

  /// Makes an aligner.
  ///
  /// - Parameters:
  ///   - usesDictionary: use the bilingual dictionary if one is installed; without it results are
  ///     the same on every machine.
  ///   - store: where the dictionary is kept once it is compiled; nil to compile it each time.
  public init(usesDictionary: Bool = true, store: CompiledStore? = nil) {
    self.knowledge = usesDictionary ? nil : .bare
    self.store = store
  }

  init(knowledge: LexicalKnowledge) {
    self.knowledge = knowledge
    self.store = nil
  }

  /// Aligns two texts.
  ///
  /// - Parameters:
  ///   - source: the German text.
  ///   - target: its translation.
  ///   - links: words or phrases and their translations, such as a glossary's terms.
  /// - Returns: a ladder that covers every sentence of both sides just once.
  public func align(
    source: AlignmentSide, target: AlignmentSide, links: [LexicalLink] = []
  ) -> Ladder {
    ladder(source, target, FixedBeads(), links)
  }

  /// Aligns two texts around beads that a person has fixed.
  ///
  /// - Parameters:
  ///   - source: the German text.
  ///   - target: its translation.
  ///   - fixed: beads in any order; they come back as they are with confidence 1. Of a bead with one
  ///     side only the sentences count, for they have no place in the other text.
  ///   - links: words or phrases and their translations, such as a glossary's terms.
  /// - Returns: a ladder that covers every sentence of both sides just once.
  /// - Throws: `Failure` with id `fixed-bead` for beads out of range, empty, overlapping or
  ///   crossing.
  public func align(
    source: AlignmentSide, target: AlignmentSide, fixing fixed: [Bead], links: [LexicalLink] = []
  ) throws(Failure) -> Ladder {
    let fixed = try FixedBeads(
      fixed, sourceCount: source.sentences.count, targetCount: target.sentences.count)
    return ladder(source, target, fixed, links)
  }

  private func ladder(
    _ source: AlignmentSide, _ target: AlignmentSide, _ fixed: FixedBeads, _ links: [LexicalLink]
  ) -> Ladder {
    var run = AlignmentRun(
      source, target, fixed: fixed, glossary: links, knowledge: knowledge ?? .installed(store))
    let beads = run.beads()
    let remarks = RemarkFinder(source, target).remarks(
      on: beads, run.left, run.right, run.lexicon, isWithoutDictionary: knowledge != nil)
    return Ladder(
      beads: beads.map {
        Bead(
          source: $0.source, target: $0.target,
          confidence: $0.isFixed ? 1 : Confidence.calibrated($0.posterior), isFixed: $0.isFixed)
      }, crossings: run.crossings(in: beads), remarks: remarks)
  }
}
