internal import TextModel

/// The text of one cell: items with a semicolon between them, each once.
struct CellText {
  private var bytes: [UInt8]
  /// Where the items stand, in bytes.
  private var items: [Range<Int>] = []
  /// The items, where there are too many to compare them one by one.
  private var seen: Set<ArraySlice<UInt8>> = []

  /// Items up to this number are compared one by one, which is faster than hashing them.
  private static let few = 24

  /// Makes a cell without items.
  init() {
    bytes = []
    bytes.reserveCapacity(Self.room)
  }

  /// Bytes that most cells are content with.
  private static let room = 224

  /// Adds an item.
  ///
  /// - Parameter write: appends the item, as UTF-8.
  mutating func add(_ write: (inout [UInt8]) -> Void) {
    let end = bytes.count
    if !items.isEmpty { bytes.append("; ") }
    let start = bytes.count
    write(&bytes)
    if isNew(start..<bytes.count) {
      items.append(start..<bytes.count)
    } else {
      bytes.removeLast(bytes.count - end)
    }
  }

  /// All items as one string.
  var string: String { String(decoding: bytes, as: UTF8.self) }

  private mutating func isNew(_ item: Range<Int>) -> Bool {
    if items.count < Self.few {
      return !items.contains { $0.count == item.count && bytes[$0] == bytes[item] }
    }
    if seen.isEmpty { for other in items { seen.insert(ArraySlice(Array(bytes[other]))) } }
    return seen.insert(ArraySlice(Array(bytes[item]))).inserted
  }
}
