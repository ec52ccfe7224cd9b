/// Reads Unicode scalars out of well-formed UTF-8.
enum Scalars {
  /// The scalar that starts at an offset.
  @inline(__always)
  static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> UInt32 {
    let lead = UInt32(bytes[i])
    func tail(_ offset: Int) -> UInt32 {
      i + offset < bytes.count ? UInt32(bytes[i + offset]) & 0x3F : 0
    }
    if lead < 0x80 { return lead }
    if lead < 0xE0 { return (lead & 0x1F) << 6 | tail(1) }
    if lead < 0xF0 { return (lead & 0x0F) << 12 | tail(1) << 6 | tail(2) }
    return (lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3)
  }

  /// The length in bytes of the scalar that starts with this byte.
  @inline(__always)
  static func length(lead: UInt8) -> Int {
    lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }

  /// Appends a scalar as UTF-8.
  static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    guard let valid = Unicode.Scalar(scalar) else { return }
    bytes.append(contentsOf: UTF8.encode(valid).map { Array($0) } ?? [])
  }
}
