/// Quotation marks and brackets, as Unicode scalars.
enum Quotes {
  /// What can open a quotation or a bracket; straight quotes can do both.
  @inline(__always)
  static func opens(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x27, 0x28, 0x5B, 0x7B, 0xAB, 0xBB, 0x2018, 0x201A, 0x201C, 0x201E, 0x2039, 0x203A:
      true
    default: false
    }
  }

  /// What can close a quotation or a bracket.
  @inline(__always)
  static func closes(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x27, 0x29, 0x5D, 0x7D, 0xAB, 0xBB, 0xB4, 0x2018, 0x2019, 0x201C, 0x201D, 0x2039,
      0x203A:
      true
    default: false
    }
  }

  /// Whether it is a bracket, of either direction.
  @inline(__always)
  static func isBracket(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x28, 0x29, 0x5B, 0x5D, 0x7B, 0x7D: true
    default: false
    }
  }
}
