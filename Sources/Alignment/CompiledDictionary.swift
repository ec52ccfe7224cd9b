internal import LanguageData

/// Where the dictionary is kept once it is compiled, for reading it takes more than a second.
///
/// The names are plain file names. Reading calls nobody where there is nothing; writing may fail
/// silently, for then the next run compiles again.
public struct CompiledStore: Sendable {
  let read: @Sendable (_ name: String, _ body: (UnsafeRawBufferPointer) -> Void) -> Void
  let write: @Sendable (_ name: String, _ bytes: [UInt8]) -> Void

  /// Makes a store of its two functions.
  public init(
    read: @escaping @Sendable (_ name: String, _ body: (UnsafeRawBufferPointer) -> Void) -> Void,
    write: @escaping @Sendable (_ name: String, _ bytes: [UInt8]) -> Void
  ) {
    self.read = read
    self.write = write
  }

  /// Whether a name is one under which some version of the program keeps a compiled dictionary.
  public static func isName(_ name: String) -> Bool {
    name.hasPrefix(CompiledDictionary.namePrefix) && name.hasSuffix(CompiledDictionary.nameSuffix)
  }
}

/// A dictionary with its weights as bytes: what `BilingualDictionary` keeps, and nothing of a user's
/// texts.
///
/// A header, then arrays, each as its count and its elements, all little-endian: those of each
/// side's stems with their hash table, so that nothing is built anew, then the links; at the end
/// the digest of all before it. The name holds a digest of the dictionary's text, of the language
/// data that stems are made with, and the version of this form, so that an old file is never read.
enum CompiledDictionary {
  /// To be raised whenever `DictionaryReader`, `DictionaryWeights` or this form changes.
  static let version = 2

  static let namePrefix = "de-en-"
  static let nameSuffix = ".links"

  private static let magic = Array("satzpaar links\n".utf8)

  /// The name under which the compiled form of a dictionary's text is kept.
  static func name(of text: UnsafeRawBufferPointer) -> String {
    var digest = Digest()
    digest.add(text)
    for name in DataTable.names {
      digest.add(UnsafeRawBufferPointer(DataTable.bytes(named: name)))
    }
    return "\(namePrefix)\(version)-\(digest.text)\(nameSuffix)"
  }

  /// The bytes of a dictionary.
  static func bytes(_ dictionary: BilingualDictionary) -> [UInt8] {
    var bytes = magic
    for stems in [dictionary.sourceStems.fitted(), dictionary.targetStems.fitted()] {
      append(stems.bytes, to: &bytes)
      append(stems.starts, to: &bytes)
      append(stems.slots, to: &bytes)
    }
    append(dictionary.weights.starts, to: &bytes)
    append(dictionary.weights.targets, to: &bytes)
    append(dictionary.weights.forward, to: &bytes)
    append(dictionary.weights.backward, to: &bytes)
    append(dictionary.sourceShares, to: &bytes)
    append(dictionary.targetShares, to: &bytes)
    let digest = bytes.withUnsafeBytes { Self.digest(of: $0) }
    append([digest], to: &bytes)
    return bytes
  }

  /// The dictionary that bytes hold; nil where they are damaged in any way.
  static func dictionary(_ bytes: UnsafeRawBufferPointer) -> BilingualDictionary? {
    var reader = ArrayReader(bytes, from: magic.count)
    guard bytes.starts(with: magic), let sources = stems(&reader), let targets = stems(&reader),
      let weights = weights(&reader, sources.count, targets.count),
      let sourceShares: [Float] = reader.array(), let targetShares: [Float] = reader.array(),
      sourceShares.count == sources.count, targetShares.count == targets.count
    else { return nil }
    let expected = digest(of: UnsafeRawBufferPointer(rebasing: bytes[..<reader.position]))
    let found: [UInt64]? = reader.array()
    guard found == [expected], reader.position == bytes.count else { return nil }
    return BilingualDictionary(
      sources, targets, weights, sourceShares: sourceShares, targetShares: targetShares)
  }

  private static func stems(_ reader: inout ArrayReader) -> WordTable? {
    guard let bytes: [UInt8] = reader.array(), let starts: [Int32] = reader.array(),
      let slots: [UInt64] = reader.array()
    else { return nil }
    return WordTable(bytes: bytes, starts: starts, slots: slots)
  }

  private static func weights(
    _ reader: inout ArrayReader, _ sources: Int, _ targets: Int
  ) -> DictionaryWeights? {
    guard let starts: [Int32] = reader.array(), let ends: [Int32] = reader.array(),
      let forward: [Float] = reader.array(), let backward: [Float] = reader.array(),
      starts.count == sources + 1, starts.first == 0, starts.last.map(Int.init) == ends.count,
      zip(starts, starts.dropFirst()).allSatisfy({ $0 <= $1 }),
      ends.allSatisfy({ $0 >= 0 && $0 < targets }), forward.count == ends.count,
      backward.count == ends.count
    else { return nil }
    return DictionaryWeights(starts: starts, targets: ends, forward: forward, backward: backward)
  }

  private static func append(_ values: [some BitwiseCopyable], to bytes: inout [UInt8]) {
    withUnsafeBytes(of: UInt64(values.count).littleEndian) { bytes.append(contentsOf: $0) }
    values.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }

  private static func digest(of bytes: UnsafeRawBufferPointer) -> UInt64 {
    var digest = Digest()
    digest.add(bytes)
    return digest.value
  }
}

/// Reads arrays one after the other; nil past the end.
private struct ArrayReader {
  private let bytes: UnsafeRawBufferPointer
  private(set) var position: Int

  init(_ bytes: UnsafeRawBufferPointer, from position: Int) {
    self.bytes = bytes
    self.position = position
  }

  mutating func array<Element: BitwiseCopyable & ExpressibleByIntegerLiteral>() -> [Element]? {
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

/// A digest of 64 bits, eight bytes at a time in four lanes: against accidents, not against enemies.
private struct Digest {
  private var lanes = SIMD4<UInt64>(
    0xCBF2_9CE4_8422_2325, 0x8422_2325_CBF2_9CE4, 0x9CE4_8422_2325_CBF2, 0x2325_CBF2_9CE4_8422)

  var value: UInt64 {
    var whole = lanes[0]
    for k in 1..<4 { whole = Self.mixed(whole, lanes[k]) }
    return whole ^ (whole >> 29)
  }

  /// Sixteen hexadecimal digits.
  var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  mutating func add(_ bytes: UnsafeRawBufferPointer) {
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
