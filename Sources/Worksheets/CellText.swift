internal import TextModel

/// The text of one cell: items with a semicolon between them, each once. One is kept for many cells,
/// for its room.
struct CellText: ~Copyable {
  private var bytes = ByteOutput()
  /// Where the items stand, in bytes.
  private var items: [Range<Int>] = []
  /// The items, where there are too many to compare them one by one.
  private var seen: Set<[UInt8]> = []

  /// Items up to this number are compared one by one, which is faster than hashing them.
  private static let few = 24

  /// Adds an item.
  ///
  /// - Parameter write: appends the item, as UTF-8.
  mutating func add(_ write: (inout ByteOutput) -> Void) {
    let end = bytes.count
    if !items.isEmpty { bytes.append("; ") }
    let start = bytes.count
    write(&bytes)
    if isNew(start..<bytes.count) {
      items.append(start..<bytes.count)
    } else {
      bytes.removeAll(from: end)
    }
  }

  /// All items as one string; the next cell begins.
  mutating func take() -> String {
    let text = bytes.string
    bytes.removeAll()
    items.removeAll(keepingCapacity: true)
    if !seen.isEmpty { seen = [] }
    return text
  }

  private mutating func isNew(_ item: Range<Int>) -> Bool {
    if items.count < Self.few {
      let bytes = bytes.bytes
      return !items.contains {
        $0.count == item.count && bytes[$0].elementsEqual(bytes[item])
      }
    }
    if seen.isEmpty { for other in items { seen.insert(Array(bytes.bytes[other])) } }
    return seen.insert(Array(bytes.bytes[item])).inserted
  }
}
