/// A bead on its way through the models.
struct ScoredBead {
  var source: Range<Int>
  var target: Range<Int>

  /// The probability of the bead by the model, before calibration.
  var posterior: Float = 1

  /// Whether the bead was given and not found.
  var isFixed = false

  var isOneSided: Bool { source.isEmpty || target.isEmpty }
}
