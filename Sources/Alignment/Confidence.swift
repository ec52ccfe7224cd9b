/// Turns the posterior of the model into how often beads with such a posterior are right.
///
/// The model is a little too sure of itself. The curve runs through the shares of right beads among
/// 15,390 beads found in the development sets (news, fiction, web text, omissions and merges,
/// mountaineering reports; each set with and without the dictionary), taken in classes of the
/// posterior.
enum Confidence {
  /// Posteriors, and what they are worth; in between the curve is straight.
  private static let curve: [(posterior: Double, confidence: Double)] = [
    (0, 0), (0.27, 0.2), (0.45, 0.5), (0.55, 0.58), (0.65, 0.64), (0.75, 0.73), (0.83, 0.78),
    (0.88, 0.85), (0.93, 0.91), (0.967, 0.958), (0.986, 0.977), (0.993, 0.986), (0.9977, 0.995),
    (0.9996, 0.9993), (1, 0.9998),
  ]

  /// The confidence of a bead found with this posterior.
  static func calibrated(_ posterior: Float) -> Double {
    let value = Double(posterior)
    for (low, high) in zip(curve, curve.dropFirst()) where value <= high.posterior {
      let share = max(0, value - low.posterior) / (high.posterior - low.posterior)
      return low.confidence + share * (high.confidence - low.confidence)
    }
    return curve[curve.count - 1].confidence
  }
}
