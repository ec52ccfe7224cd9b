/// Log weights of sentences without counterpart.
struct GapWeights {
  /// The first after a bead of two sides.
  let open: Double
  /// Each further one on the same side.
  let further: Double
  /// The first addition after omissions.
  let exchange: Double
}

/// One number for each state of the lattice and one for all; in double precision, for over a long
/// text log sums grow into the millions.
struct LatticeStates {
  var linked: Double
  var omitting: Double
  var adding: Double
  var any: Double

  init(_ value: Double) {
    linked = value
    omitting = value
    adding = value
    any = value
  }

  /// The log sum over the three states.
  var sum: Double { Self.add(linked, Self.add(omitting, adding)) }

  /// log(e^a + e^b)
  @inline(__always)
  static func add(_ a: Double, _ b: Double) -> Double {
    let (high, low) = a > b ? (a, b) : (b, a)
    if low < high - 16 { return high }
    return high + Double(FastMath.log(1 + FastMath.exp(Float(low - high))))
  }
}
