/// Fits the weights of the bead shapes to a pair of texts, from a first alignment of it.
///
/// Some translators keep the author's sentences, others cut and join them. The shares of the shapes
/// among the beads found are mixed with the usual ones (a Dirichlet prior), and the weight of each
/// group of shapes moves with the logarithm of its share.
struct ShapeHabits {
  /// Usual shares of the groups 1-1, one side only, 2-1 with 1-2, and all bigger beads.
  private static let usual: [Float] = [0.86, 0.04, 0.075, 0.025]

  private var counts: [Float] = [0, 0, 0, 0]

  init(_ beads: [ScoredBead]) {
    for bead in beads where !bead.isFixed {
      switch bead.source.count + bead.target.count {
      case 1: counts[1] += 1
      case 2: counts[0] += 1
      case 3: counts[2] += 1
      default: counts[3] += 1
      }
    }
  }

  /// The weights moved towards the habits of this pair of texts.
  func adapted(_ weights: BeadWeights) -> BeadWeights {
    let all = counts.reduce(0, +)
    let shifts = counts.indices.map { group in
      let prior = weights.usualBeads * Self.usual[group]
      let share = (counts[group] + prior) / (all + weights.usualBeads)
      return weights.habit * FastMath.log(share / Self.usual[group])
    }
    var adapted = weights
    adapted.oneToOne += shifts[0]
    adapted.omission += shifts[1]
    adapted.twoToOne += shifts[2]
    adapted.oneToTwo += shifts[2]
    adapted.twoToTwo += shifts[3]
    adapted.threeToOne += shifts[3]
    adapted.oneToThree += shifts[3]
    adapted.five += shifts[3]
    adapted.six += shifts[3]
    return adapted
  }
}
