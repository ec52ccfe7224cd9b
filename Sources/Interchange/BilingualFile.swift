internal import TextAnalysis
internal import TextModel
internal import Worksheets

/// An XLIFF or TMX file whose targets are about to change: its rows, and the place of each in the
/// bytes.
struct BilingualFile {
  /// The rows as the reader of the format gives them.
  let rows: [Row]

  private let original: [UInt8]
  private let encoding: Decoder.Encoding
  private let isUnicode: Bool
  private var tree: MarkupTree
  private let kind: XMLKind
  private var slots: [TargetSlot]
  private var edits: [(range: Range<Int>, bytes: [UInt8])] = []

  init(_ source: XMLSource, _ bytes: [UInt8]) throws(Failure) {
    kind = try XMLKind(of: source)
    original = bytes
    let start = bytes.prefix(2)
    if start.elementsEqual([0xFF, 0xFE]) {
      encoding = .utf16LittleEndian
    } else if start.elementsEqual([0xFE, 0xFF]) {
      encoding = .utf16BigEndian
    } else if bytes.prefix(200).contains(0) {
      throw Self.failure(source.name, "it is UTF-16 without a byte order mark")
    } else {
      encoding = Self.declaresOther(bytes) ? .windows1252 : .utf8
    }
    // Bytes of any other encoding are taken as those of one that has a character for each: so they
    // come back as they were, and new text is written in ASCII.
    let text = try Decoder.decode(bytes, name: source.name, as: encoding).text.bytes
    isUnicode = encoding != .windows1252
    tree = MarkupTree(wellFormed: text)
    var rows: [Row] = []
    switch kind {
    case .tmx:
      var reader = try TMXReader(source)
      while let row = try reader.next() { rows.append(row) }
    case .xliff: rows = try WorksheetXLIFF.read(source) { _ in }.rows
    case .tbx: throw Self.failure(source.name, "it is a termbase")
    }
    self.rows = rows
    slots = TargetSlots.slots(of: tree, kind)
    guard slots.count == rows.count else {
      throw Self.failure(source.name, "its units cannot be told apart")
    }
  }

  private static func failure(_ name: String, _ why: String) -> Failure {
    Failure(
      "not-patchable", "English cannot be put into this file: \(why)", file: name,
      help: "write a new one with: satzpaar export WORKSHEET --to xliff")
  }

  /// Whether the XML declaration names another encoding than UTF-8.
  private static func declaresOther(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(200), as: UTF8.self).lowercased()
    guard let place = head.firstRange(of: "encoding="),
      let end = head.firstRange(of: "?>"), place.lowerBound < end.lowerBound
    else { return false }
    return !head[place.upperBound...].dropFirst().hasPrefix("utf-8")
  }

  /// Gives units that are cut into segments and have no target yet one with empty segments.
  mutating func addTargets(for indices: [Int]) {
    var places: Set<Int> = []
    var text: [UInt8] = []
    var place = 0
    let skeletons = indices.compactMap { slots[$0].skeleton }
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
    for skeleton in skeletons where places.insert(skeleton.range.lowerBound).inserted {
      text += tree.bytes[place..<skeleton.range.lowerBound] + skeleton.bytes
      place = skeleton.range.upperBound
    }
    guard place > 0 else { return }
    tree = MarkupTree(wellFormed: text + tree.bytes[place...])
    slots = TargetSlots.slots(of: tree, kind)
  }

  /// Puts the English of a row into its target.
  ///
  /// - Returns: why that cannot be done; nil where it is.
  mutating func replace(_ index: Int, by row: Row) -> String? {
    let slot = slots[index]
    let codes = InlineTags(tree, slot.sources)
    let isSame = CarriedColumns.same(row.english, rows[index].english)
    let content: [UInt8]
    switch codes.written(row.english, isXLIFF2: slot.isVersion2) {
    case .success(let bytes): content = bytes
    case .failure(let problem): return problem.message
    }
    let state = slot.newState(row, old: rows[index])
    if !isSame {
      guard let edit = slot.edit(content, in: tree) else {
        return "the file has no place for its English"
      }
      edits.append(edit)
    }
    if let edit = slot.stateEdit(state, in: tree) { edits.append(edit) }
    return nil
  }

  /// The file with all changes.
  var bytes: [UInt8] {
    guard !edits.isEmpty else { return original }
    var result: [UInt8] = []
    var place = 0
    for edit in merged() where edit.range.lowerBound >= place {
      result += tree.bytes[place..<edit.range.lowerBound] + written(edit.bytes)
      place = edit.range.upperBound
    }
    result += tree.bytes[place...]
    return EncodedText.bytes(result, like: original, encoding)
  }

  /// Edits in the order of the file; of several for the same place the pieces one after another.
  private func merged() -> [(range: Range<Int>, bytes: [UInt8])] {
    edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }.map(\.element)
  }

  private func written(_ bytes: [UInt8]) -> [UInt8] {
    guard !isUnicode else { return bytes }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.flatMap { scalar in
      scalar.isASCII ? Array(String(scalar).utf8) : Array("&#\(scalar.value);".utf8)
    }
  }
}
