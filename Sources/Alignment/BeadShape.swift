/// The numbers of source and target sentences that a bead can have.
struct BeadShape {
  let source: Int
  let target: Int

  /// Sentences of both sides.
  var size: Int { source + target }

  private init(_ source: Int, _ target: Int) {
    self.source = source
    self.target = target
  }

  /// All shapes: one sentence without counterpart on either side, and up to 3-3, 4-2 and 2-4. The
  /// commonest beads of two sides come first.
  static let all = [
    BeadShape(1, 0), BeadShape(0, 1), BeadShape(1, 1), BeadShape(2, 1), BeadShape(1, 2),
    BeadShape(2, 2), BeadShape(3, 1), BeadShape(1, 3), BeadShape(3, 2), BeadShape(2, 3),
    BeadShape(4, 1), BeadShape(1, 4), BeadShape(3, 3), BeadShape(4, 2), BeadShape(2, 4),
  ]

  /// Where in `all` the shapes 1-0 and 0-1 stand, and the first with two sides.
  static let omission = 0
  static let addition = 1
  static let firstLinked = 2

  /// The most sentences of one side in a bead.
  static let most = 4
}
