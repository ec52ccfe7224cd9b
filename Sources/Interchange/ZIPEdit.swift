internal import CZIP
internal import TextModel

/// Puts other content into files of a ZIP archive (PKWARE APPNOTE.TXT, sections 4.3 and 4.4).
///
/// Every other file is copied as it is packed, with its place, date and attributes.
struct ZIPEdit {
  private static let endSignature: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
  private static let endSize = 22
  private static let entrySize = 46
  private static let localSize = 30

  private struct Entry {
    let name: String
    let header: Range<Int>
    let offset: Int
  }

  private let bytes: [UInt8]
  private let name: String
  private let end: Int
  private let directory: Int
  private var entries: [Entry] = []

  /// Reads the directory of an archive that `ZIPArchive` has accepted.
  ///
  /// - Throws: `Failure` with id `zip` where it is none that can be edited.
  init(_ bytes: [UInt8], name: String) throws(Failure) {
    self.bytes = bytes
    self.name = name
    let last = bytes.count - Self.endSize
    guard last >= 0,
      let end = (max(0, last - 0xFFFF)...last).reversed()
        .first(where: { bytes[$0...].starts(with: Self.endSignature) })
    else { throw Self.failure(name) }
    self.end = end
    directory = Self.number(bytes, end + 16, 4)
    guard directory <= end else { throw Self.failure(name) }
    var place = directory
    for _ in 0..<Self.number(bytes, end + 10, 2) {
      guard place + Self.entrySize <= end else { throw Self.failure(name) }
      let lengths = [28, 30, 32].map { Self.number(bytes, place + $0, 2) }
      let nameEnd = place + Self.entrySize + lengths[0]
      let next = nameEnd + lengths[1] + lengths[2]
      let offset = Self.number(bytes, place + 42, 4)
      guard next <= end, offset + Self.localSize <= directory else { throw Self.failure(name) }
      let path = String(decoding: bytes[(place + Self.entrySize)..<nameEnd], as: UTF8.self)
      entries.append(Entry(name: path, header: place..<next, offset: offset))
      place = next
    }
  }

  /// The archive with other content in some files.
  ///
  /// - Parameter contents: the new contents by name; names that are not there do nothing.
  /// - Returns: the bytes of the archive.
  /// - Throws: `Failure` with id `zip`.
  func bytes(with contents: [String: [UInt8]]) throws(Failure) -> [UInt8] {
    let order = entries.indices.sorted { entries[$0].offset < entries[$1].offset }
    var result = Array(bytes[..<(order.first.map { entries[$0].offset } ?? directory)])
    var headers = entries.map { Array(bytes[$0.header]) }
    for (rank, index) in order.enumerated() {
      let entry = entries[index]
      let next = rank + 1 < order.count ? entries[order[rank + 1]].offset : directory
      guard entry.offset + Self.localSize <= next else { throw Self.failure(name) }
      Self.set(&headers[index], 42, 4, result.count)
      guard let content = contents[entry.name] else {
        result += bytes[entry.offset..<next]
        continue
      }
      result += try local(entry, content, &headers[index])
    }
    var tail = Array(bytes[end...])
    Self.set(&tail, 16, 4, result.count)
    return result + headers.joined() + tail
  }

  /// A file with new content; its entry in the directory is told.
  private func local(
    _ entry: Entry, _ content: [UInt8], _ header: inout [UInt8]
  ) throws(Failure) -> [UInt8] {
    let start = entry.offset
    let length =
      Self.localSize + Self.number(bytes, start + 26, 2) + Self.number(bytes, start + 28, 2)
    guard start + length <= directory, content.count < Int(UInt32.max) else {
      throw Self.failure(name)
    }
    var local = Array(bytes[start..<(start + length)])
    let isPacked = Self.number(local, 8, 2) != 0
    let packed = isPacked ? Self.packed(content) : content
    // Bit 3 says that sizes stand after the content; now they stand before it.
    let flags = Self.number(local, 6, 2) & ~8
    for (offset, size, value) in [
      (6, 2, flags), (8, 2, isPacked ? 8 : 0), (14, 4, Int(Self.checksum(content))),
      (18, 4, packed.count), (22, 4, content.count),
    ] {
      Self.set(&local, offset, size, value)
      Self.set(&header, offset + 2, size, value)
    }
    return local + packed
  }

  private static func packed(_ content: [UInt8]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: czip_packed_bound(content.count)) { buffer, count in
      guard let base = buffer.baseAddress else { return }
      count = content.withUnsafeBufferPointer {
        czip_pack($0.baseAddress, $0.count, base, buffer.count)
      }
    }
  }

  private static func checksum(_ content: [UInt8]) -> UInt32 {
    content.withUnsafeBufferPointer { czip_checksum($0.baseAddress, $0.count) }
  }

  /// A number at a place, the lowest byte first.
  private static func number(_ bytes: [UInt8], _ place: Int, _ size: Int) -> Int {
    (0..<size).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
  }

  private static func set(_ bytes: inout [UInt8], _ place: Int, _ size: Int, _ value: Int) {
    for i in 0..<size { bytes[place + i] = UInt8(truncatingIfNeeded: value >> (8 * i)) }
  }

  private static func failure(_ name: String) -> Failure {
    Failure(
      "zip", "the archive is of a kind that cannot be written back", file: name,
      help: "save it once more with an office program")
  }
}
