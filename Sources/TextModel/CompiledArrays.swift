/// Arrays as bytes that are read again without building anything anew.
///
/// A line that says what they are, then each array as its count and its elements, all
/// little-endian; at the end the digest of all before it.
package struct CompiledArrays {
  private var bytes: [UInt8]

  /// Begins with the line of one kind of file.
  package init(_ magic: String) { bytes = Array(magic.utf8) }

  /// Adds an array of numbers.
  package mutating func append(_ values: [some BitwiseCopyable & ExpressibleByIntegerLiteral]) {
    withUnsafeBytes(of: UInt64(values.count).littleEndian) { bytes.append(contentsOf: $0) }
    values.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }

  /// The bytes, when all arrays are there.
  package consuming func finished() -> [UInt8] {
    var digest = Digest()
    bytes.withUnsafeBytes { digest.add($0) }
    append([digest.value])
    return bytes
  }

  /// Reads arrays one after the other; nil past the end.
  package struct Reader {
    private let bytes: UnsafeRawBufferPointer
    private var position: Int

    /// Nil where the bytes are of another kind or damaged in any way.
    package init?(_ bytes: UnsafeRawBufferPointer, _ magic: String) {
      // The digest is an array of one
      let end = bytes.count - 16
      guard end >= magic.utf8.count, bytes.starts(with: magic.utf8) else { return nil }
      var digest = Digest()
      digest.add(UnsafeRawBufferPointer(rebasing: bytes[..<end]))
      let found = bytes.loadUnaligned(fromByteOffset: end + 8, as: UInt64.self)
      guard UInt64(littleEndian: found) == digest.value else { return nil }
      self.bytes = UnsafeRawBufferPointer(rebasing: bytes[..<end])
      self.position = magic.utf8.count
    }

    /// Whether all was read.
    package var isAtEnd: Bool { position == bytes.count }

    /// The next array.
    package mutating func array<Element: BitwiseCopyable & ExpressibleByIntegerLiteral>()
      -> [Element]?
    {
      let size = MemoryLayout<Element>.stride
      guard bytes.count - position >= 8 else { return nil }
      let start = position + 8
      let count = UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      guard count <= UInt64((bytes.count - start) / size) else { return nil }
      position = start + Int(count) * size
      return [Element](unsafeUninitializedCapacity: Int(count)) { buffer, initialised in
        UnsafeMutableRawBufferPointer(buffer).copyMemory(
          from: UnsafeRawBufferPointer(rebasing: bytes[start..<position]))
        initialised = Int(count)
      }
    }
  }
}

/// A digest of 64 bits, eight bytes at a time in four lanes: against accidents, not against enemies.
package struct Digest: Sendable {
  private var lanes = SIMD4<UInt64>(
    0xCBF2_9CE4_8422_2325, 0x8422_2325_CBF2_9CE4, 0x9CE4_8422_2325_CBF2, 0x2325_CBF2_9CE4_8422)

  package var value: UInt64 {
    var whole = lanes[0]
    for k in 1..<4 { whole = Self.mixed(whole, lanes[k]) }
    return whole ^ (whole >> 29)
  }

  /// Sixteen hexadecimal digits.
  package var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  package init() {}

  package mutating func add(_ bytes: UnsafeRawBufferPointer) {
    func word(_ place: Int) -> UInt64 {
      UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }
    lanes[0] = Self.mixed(lanes[0], UInt64(bytes.count))
    var (a, b, c, d) = (lanes[0], lanes[1], lanes[2], lanes[3])
    var i = 0
    while i + 32 <= bytes.count {
      a = Self.mixed(a, word(i))
      b = Self.mixed(b, word(i + 8))
      c = Self.mixed(c, word(i + 16))
      d = Self.mixed(d, word(i + 24))
      i += 32
    }
    while i < bytes.count {
      a = Self.mixed(a, UInt64(bytes[i]))
      i += 1
    }
    lanes = SIMD4(a, b, c, d)
  }

  /// With a constant of Wang Yi's wyhash.
  @inline(__always)
  private static func mixed(_ state: UInt64, _ value: UInt64) -> UInt64 {
    let product = (state ^ value).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low &+ value
  }
}
