internal import CGZIP

/// Reads the format of the DICT server (`dictfmt(1)`) as FreeDict's generator lays entries out.
///
/// An index has a line for each headword: the word, and where its entry stands in the text and how
/// long it is, both in base 64, parted by tabs. The first line of an entry is the headword with its
/// pronunciation and word class. Then come the translations, parted by commas, or numbered senses
/// whose first lines hold the translations, each followed by explanations in German:
///
///     Abfahrt /…/ <n, fem>
///     1. départ 2.
///     Beginn einer Fahrt
///      3.
///     …
///     2. descente, pente
enum DictdReader {
  /// A text packed by `dictzip`, which is a gzip file; nil where it is damaged, or says that it is
  /// longer than any dictionary.
  static func unpacked(_ bytes: UnsafeRawBufferPointer) -> [UInt8]? {
    let packed = bytes.bindMemory(to: UInt8.self)
    guard let start = packed.baseAddress else { return nil }
    let length = cgzip_unpacked_length(start, packed.count)
    guard length > 0, length <= mostBytes else { return nil }
    var isWhole = false
    let text = [UInt8](unsafeUninitializedCapacity: length) { out, count in
      if let to = out.baseAddress { isWhole = cgzip_unpack(start, packed.count, to, length) }
      count = isWhole ? length : 0
    }
    return isWhole ? text : nil
  }

  /// The largest dictionary of FreeDict has 40 MB.
  private static let mostBytes = 1 << 28

  /// Hands all entries to a reader, each once, in the order of the index. What lies outside of the
  /// text, and what describes the dictionary itself, is passed over.
  static func read(
    index: UnsafeBufferPointer<UInt8>, text: UnsafeBufferPointer<UInt8>,
    into reader: inout DictionaryReader
  ) {
    var seen: Set<Int> = []
    for line in index.split(separator: 0x0A) {
      let fields = line.split(separator: 0x09)
      guard fields.count >= 3, !fields[0].starts(with: "00database".utf8),
        let offset = number(fields[1]), let length = number(fields[2]),
        offset <= text.count, length <= text.count - offset, seen.insert(offset).inserted
      else { continue }
      read(UnsafeBufferPointer(rebasing: text[offset..<(offset + length)]), into: &reader)
    }
  }

  private static func read(
    _ entry: UnsafeBufferPointer<UInt8>, into reader: inout DictionaryReader
  ) {
    let lines = entry.split(separator: 0x0A)
    guard let head = lines.first else { return }
    var translations: [UInt8] = []
    var sense = 1
    for (number, line) in lines.dropFirst().enumerated() {
      if let rest = numbered(line, sense) {
        sense += 1
        append(rest, to: &translations)
      } else if number == 0 {
        append(line, to: &translations)
      } else if sense == 1 {
        break  // an entry without numbers has one line of translations
      }
    }
    translations.withUnsafeBufferPointer {
      reader.readLine(UnsafeBufferPointer(rebasing: head), $0)
    }
  }

  /// The line without the number of the sense that it begins; nil for other lines.
  private static func numbered(
    _ line: Slice<UnsafeBufferPointer<UInt8>>, _ sense: Int
  ) -> Slice<UnsafeBufferPointer<UInt8>>? {
    let mark = "\(sense). ".utf8
    return line.starts(with: mark) ? line.dropFirst(mark.count) : nil
  }

  /// Adds the translations of a line, without the number of the first explanation that can stand at
  /// its end.
  private static func append(
    _ line: Slice<UnsafeBufferPointer<UInt8>>, to translations: inout [UInt8]
  ) {
    var line = line
    if line.last == 0x2E {
      let stem = line.dropLast()
      let digits = stem.reversed().prefix { $0 >= 0x30 && $0 <= 0x39 }.count
      if digits > 0, stem.dropLast(digits).last == 0x20 { line = stem.dropLast(digits) }
    }
    for byte in line { translations.append(byte == 0x2C ? 0x3B : byte) }
    translations.append(0x3B)
  }

  /// A number in the base 64 of MIME, most significant digit first; nil where it is none.
  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    guard !digits.isEmpty, digits.count <= 8 else { return nil }
    var value = 0
    for byte in digits {
      let digit: UInt8
      switch byte {
      case 0x41...0x5A: digit = byte - 0x41
      case 0x61...0x7A: digit = byte - 0x61 + 26
      case 0x30...0x39: digit = byte - 0x30 + 52
      case 0x2B: digit = 62
      case 0x2F: digit = 63
      default: return nil
      }
      value = value << 6 | Int(digit)
    }
    return value
  }
}
