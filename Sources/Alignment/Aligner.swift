internal import TextModel

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Pairs the sentences of two texts.
///
/// So far by length alone: Gale & Church 1993, "A Program for Aligning Sentences in Bilingual
/// Corpora", Computational Linguistics 19(1), with their bead probabilities (table 5) and variance.
public final class Aligner {
  /// Makes an aligner for German and English.
  public init() {}

  private struct Step {
    let source: Int
    let target: Int
    let cost: Double
  }

  /// -log of the bead probabilities in Gale & Church 1993, table 5.
  private static let steps = [
    Step(source: 1, target: 1, cost: -log(0.89)), Step(source: 1, target: 0, cost: -log(0.0099 / 2)),
    Step(source: 0, target: 1, cost: -log(0.0099 / 2)),
    Step(source: 2, target: 1, cost: -log(0.089 / 2)),
    Step(source: 1, target: 2, cost: -log(0.089 / 2)), Step(source: 2, target: 2, cost: -log(0.011)),
  ]

  /// Variance of the length of a translation per character of the original (Gale & Church 1993).
  private static let variance = 6.8

  /// Aligns two texts; the result covers every sentence of both sides just once.
  public func align(source: AlignmentSide, target: AlignmentSide) -> Ladder {
    let lengths = (
      source.sentences.map { Double(scalarCount($0)) },
      target.sentences.map { Double(scalarCount($0)) }
    )
    let (n, m) = (lengths.0.count, lengths.1.count)
    let width = m + 1
    var costs = [Double](repeating: .infinity, count: (n + 1) * width)
    var choices = [Int8](repeating: -1, count: costs.count)
    costs[0] = 0
    for i in 0...n {
      for j in 0...m {
        for (index, step) in Self.steps.enumerated() where step.source <= i && step.target <= j {
          let before = costs[(i - step.source) * width + j - step.target]
          guard before.isFinite else { continue }
          let a = lengths.0[(i - step.source)..<i].reduce(0, +)
          let b = lengths.1[(j - step.target)..<j].reduce(0, +)
          let cost = before + step.cost + lengthCost(a, b)
          if cost < costs[i * width + j] {
            costs[i * width + j] = cost
            choices[i * width + j] = Int8(index)
          }
        }
      }
    }
    return Ladder(beads: walkBack(choices, n, m))
  }

  private func walkBack(_ choices: [Int8], _ n: Int, _ m: Int) -> [Bead] {
    var beads: [Bead] = []
    var (i, j) = (n, m)
    while i > 0 || j > 0 {
      let step = Self.steps[max(0, Int(choices[i * (m + 1) + j]))]
      beads.append(
        Bead(source: (i - step.source)..<i, target: (j - step.target)..<j, confidence: 0.5))
      i -= step.source
      j -= step.target
    }
    return beads.reversed()
  }

  private func lengthCost(_ a: Double, _ b: Double) -> Double {
    if a == 0 && b == 0 { return 0 }
    let mean = (a + b) / 2
    let delta = abs(b - a) / (Self.variance * mean).squareRoot()
    return -log(max(erfc(delta / 2.0.squareRoot()), 1e-12))
  }

  private func scalarCount(_ bytes: [UInt8]) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }
}
