internal import TextModel

/// Beads that a person has fixed, and the regions between them that are left to align.
///
/// A fixed bead with two sides cuts the texts in two. One with a single side has no place in the
/// other text; it only says that its sentences have no counterpart.
struct FixedBeads {
  /// Beads of two sides in order.
  private(set) var anchors: [ScoredBead] = []

  /// Beads of one side, each by its sentences.
  private(set) var omissions: [Range<Int>] = []
  private(set) var additions: [Range<Int>] = []

  init() {}

  /// Checks and sorts the beads.
  ///
  /// - Throws: `Failure` with id `fixed-bead` for beads out of range, empty, overlapping or
  ///   crossing.
  init(_ beads: [Bead], sourceCount: Int, targetCount: Int) throws(Failure) {
    for bead in beads {
      guard bead.source.lowerBound >= 0, bead.target.lowerBound >= 0,
        bead.source.upperBound <= sourceCount, bead.target.upperBound <= targetCount,
        !(bead.source.isEmpty && bead.target.isEmpty)
      else { throw Self.failure("does not fit the texts", bead.source, bead.target) }
      if bead.target.isEmpty {
        omissions.append(bead.source)
      } else if bead.source.isEmpty {
        additions.append(bead.target)
      } else {
        anchors.append(ScoredBead(source: bead.source, target: bead.target, isFixed: true))
      }
    }
    anchors.sort {
      ($0.source.lowerBound, $0.target.lowerBound) < ($1.source.lowerBound, $1.target.lowerBound)
    }
    omissions.sort { $0.lowerBound < $1.lowerBound }
    additions.sort { $0.lowerBound < $1.lowerBound }
    for (a, b) in zip(anchors, anchors.dropFirst())
    where b.source.lowerBound < a.source.upperBound || b.target.lowerBound < a.target.upperBound {
      throw Self.failure("overlaps or crosses the one before it", b.source, b.target)
    }
    try Self.check(omissions, anchors.map(\.source))
    try Self.check(additions, anchors.map(\.target))
  }

  /// Sentences without counterpart must not overlap each other or a bead of two sides.
  private static func check(_ single: [Range<Int>], _ linked: [Range<Int>]) throws(Failure) {
    let all = (single + linked).sorted { $0.lowerBound < $1.lowerBound }
    for (a, b) in zip(all, all.dropFirst()) where b.lowerBound < a.upperBound {
      throw failure("shares a sentence with another", b, b)
    }
  }

  private static func failure(
    _ what: String, _ source: Range<Int>, _ target: Range<Int>
  ) -> Failure {
    Failure(
      "fixed-bead", "the fixed bead \(Array(source)):\(Array(target)) \(what)",
      help: "each sentence can stand in one bead, and beads must be in the order of both texts")
  }

  /// The stretches between the anchors, one more than there are anchors; possibly empty.
  func regions(sourceCount: Int, targetCount: Int) -> [(source: Range<Int>, target: Range<Int>)] {
    var regions: [(Range<Int>, Range<Int>)] = []
    var (i, j) = (0, 0)
    for anchor in anchors {
      regions.append((i..<anchor.source.lowerBound, j..<anchor.target.lowerBound))
      (i, j) = (anchor.source.upperBound, anchor.target.upperBound)
    }
    regions.append((i..<sourceCount, j..<targetCount))
    return regions
  }
}
