/// Logarithm and exponential in single precision, good to about six digits, the same on every
/// machine: the C library's differ between versions, and a ladder must not.
enum FastMath {
  /// The natural logarithm of a positive, finite, normal number.
  @inline(__always)
  static func log(_ x: Float) -> Float {
    let bits = x.bitPattern
    var exponent = Int32(bitPattern: bits >> 23) - 127
    var mantissa = Float(bitPattern: bits & 0x007F_FFFF | 0x3F80_0000)
    if mantissa > 1.414_213_6 {
      mantissa *= 0.5
      exponent += 1
    }
    // log m = 2 artanh((m - 1) / (m + 1)), a series that converges fast near one.
    let s = (mantissa - 1) / (mantissa + 1)
    let q = s * s
    let series = 2 * s * (1 + q * (0.333_333_33 + q * (0.2 + q * (0.142_857_14 + q * 0.111_111_11))))
    return Float(exponent) * 0.693_147_18 + series
  }

  /// The natural logarithm of a positive, finite, normal number.
  @inline(__always)
  static func log(_ x: Double) -> Float {
    let bits = x.bitPattern
    let exponent = Int64(bitPattern: bits >> 52) - 1023
    let mantissa = Double(bitPattern: bits & 0x000F_FFFF_FFFF_FFFF | 0x3FF0_0000_0000_0000)
    return Float(exponent) * 0.693_147_18 + log(Float(mantissa))
  }

  /// e to the power of a number at most 80; 0 below -80.
  @inline(__always)
  static func exp(_ x: Float) -> Float {
    if x < -80 { return 0 }
    let scaled = min(x, 80) * 1.442_695_04
    let whole = scaled.rounded(.toNearestOrEven)
    let rest = (scaled - whole) * 0.693_147_18
    let power = Float(bitPattern: UInt32(bitPattern: Int32(whole) + 127) << 23)
    let series = 1 + rest * (1 + rest * (0.5 + rest * (0.166_666_67
      + rest * (0.041_666_668 + rest * (0.008_333_334 + rest * 0.001_388_889)))))
    return power * series
  }
}
