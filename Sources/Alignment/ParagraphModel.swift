/// What paragraph breaks say for a bead, learned from a first alignment made without them.
///
/// Where the breaks of both texts keep step a break opposite a break says much; where they are at
/// odds, or mean something else in each text, they say nothing. So paragraphs are used and never
/// trusted.
struct ParagraphModel {
  private let source: Breaks
  private let target: Breaks

  /// Log ratio of a break or none on the source side, on the target side, against chance: at
  /// `2 * source + target`.
  private var between: [Float] = [0, 0, 0, 0]

  /// Log ratio of no break and a break inside of a bead, for each side.
  private var insideSource: [Float] = [0, 0]
  private var insideTarget: [Float] = [0, 0]

  /// How many beads it takes before what was seen counts as much as chance.
  private static let assumed: Float = 8

  /// No boundary says more than this.
  private static let most: Float = 3

  /// Learns from the beads of a first ladder; nil where one side has no paragraphs.
  init?(_ source: [Int], _ target: [Int], _ beads: [ScoredBead]) {
    guard let left = Breaks(source), let right = Breaks(target) else { return nil }
    self.source = left
    self.target = right
    var joint: [Float] = [0, 0, 0, 0]
    var (insideLeft, insideRight): ([Float], [Float]) = ([0, 0], [0, 0])
    for bead in beads where !bead.source.isEmpty && !bead.target.isEmpty {
      if bead.source.lowerBound > 0, bead.target.lowerBound > 0 {
        joint[2 * left.at(bead.source.lowerBound) + right.at(bead.target.lowerBound)] += 1
      }
      for i in bead.source.dropFirst() { insideLeft[left.at(i)] += 1 }
      for j in bead.target.dropFirst() { insideRight[right.at(j)] += 1 }
    }
    between = Self.ratios(joint)
    insideSource = Self.ratios(inside: insideLeft, share: left.share)
    insideTarget = Self.ratios(inside: insideRight, share: right.share)
  }

  private static func ratios(_ joint: [Float]) -> [Float] {
    let all = joint.reduce(0, +) + assumed
    let sourceShare = (joint[2] + joint[3] + assumed / 4) / all
    let targetShare = (joint[1] + joint[3] + assumed / 4) / all
    return joint.indices.map { k in
      let chance =
        (k >= 2 ? sourceShare : 1 - sourceShare) * (k % 2 == 1 ? targetShare : 1 - targetShare)
      return limited((joint[k] + assumed * chance) / all / max(chance, 1e-6))
    }
  }

  private static func ratios(inside: [Float], share: Float) -> [Float] {
    let all = inside[0] + inside[1] + assumed
    return [1 - share, share].enumerated().map { k, chance in
      limited((inside[k] + assumed * chance) / all / max(chance, 1e-6))
    }
  }

  private static func limited(_ ratio: Float) -> Float {
    min(most, max(-most, FastMath.log(max(ratio, 1e-6))))
  }

  /// What the breaks say for a bead of two sides.
  func score(_ bead: ScoredBead) -> Float {
    var score =
      (boundary(bead.source.lowerBound, bead.target.lowerBound)
        + boundary(bead.source.upperBound, bead.target.upperBound)) / 2
    for i in bead.source.dropFirst() { score += insideSource[source.at(i)] }
    for j in bead.target.dropFirst() { score += insideTarget[target.at(j)] }
    return score
  }

  private func boundary(_ i: Int, _ j: Int) -> Float {
    guard i > 0, j > 0, i < source.count, j < target.count else { return 0 }
    return between[2 * source.at(i) + target.at(j)]
  }

  /// Where paragraphs of one text begin.
  private struct Breaks {
    private let isBreak: [Bool]
    let share: Float

    init?(_ paragraphs: [Int]) {
      guard let first = paragraphs.first, paragraphs.contains(where: { $0 != first }) else {
        return nil
      }
      var isBreak = [true]
      for (a, b) in zip(paragraphs, paragraphs.dropFirst()) { isBreak.append(a != b) }
      self.isBreak = isBreak
      share = Float(isBreak.count { $0 }) / Float(isBreak.count)
    }

    var count: Int { isBreak.count }

    /// 1 if a paragraph begins with sentence `i`, else 0.
    func at(_ i: Int) -> Int { isBreak[i] ? 1 : 0 }
  }
}
