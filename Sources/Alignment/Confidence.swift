/// Turns the posterior of the model into how often beads with such a posterior are right.
enum Confidence {
  /// The confidence of a bead found with this posterior.
  static func calibrated(_ posterior: Float) -> Double { Double(posterior) }
}
