/// A group of source sentences and the group of target sentences that translates it.
///
/// "Bead" and "ladder" are the words of the alignment literature (Brown et al. 1991; hunalign).
/// One of the two groups may be empty: an omission or an addition.
public struct Bead: Hashable, Sendable {
  /// Indices of source sentences, from 0.
  public let source: Range<Int>

  /// Indices of target sentences, from 0.
  public let target: Range<Int>

  /// How sure the aligner is that the bead is right, from 0 to 1.
  public let confidence: Double

  /// Whether a person has fixed the bead.
  public let isFixed: Bool

  /// Makes a bead; `confidence` lies between 0 and 1.
  public init(
    source: Range<Int>, target: Range<Int>, confidence: Double = 1, isFixed: Bool = false
  ) {
    self.isFixed = isFixed
    self.source = source
    self.target = target
    self.confidence = min(1, max(0, confidence))
  }
}

/// A strictly ordered list of beads that covers every sentence of both sides just once.
public struct Ladder: Hashable, Sendable {
  /// The beads in order.
  public let beads: [Bead]

  /// Sentences without counterpart that seem to translate each other in another place, in order of
  /// the source. They are reported and not forced into beads, which never cross.
  public let crossings: [Crossing]

  /// What is unusual about the two texts, in a fixed order.
  public let remarks: [AlignmentRemark]

  /// Takes beads that are in order and cover both sides without gap.
  public init(
    beads: [Bead], crossings: [Crossing] = [], remarks: [AlignmentRemark] = []
  ) {
    self.beads = beads
    self.crossings = crossings
    self.remarks = remarks
  }
}
