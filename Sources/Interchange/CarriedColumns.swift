internal import Worksheets

/// The columns of a row that a bilingual format has no place of its own for, as names and values
/// for its notes, properties or metadata.
///
/// A column stands there only where its cell differs from what reading would put there anyway; the
/// number and the fingerprint always do, so that a row can be found again. White space columns are
/// escaped as in CSV. Columns that are not ours have a name that begins with `other:`.
enum CarriedColumns {
  private static let otherPrefix = "other:"

  /// What a format has to carry for a row.
  ///
  /// - Parameters:
  ///   - row: the row.
  ///   - own: the columns that the format has a place for.
  /// - Returns: names and cells, our columns in their order, then others by name.
  static func cells(
    of row: Row, except own: Set<WorksheetColumn>
  ) -> [(name: String, value: String)] {
    let blank = Row(no: "", german: row.german)
    var cells: [(name: String, value: String)] = []
    for column in WorksheetColumn.allCases where !own.contains(column) {
      let cell = column.cell(of: row)
      let isKept = column == .no || column == .fingerprint
      guard isKept || !same(cell, column.cell(of: blank)) else { continue }
      cells.append((column.rawValue, column.isSpace ? BackslashEscapes.space.escaped(cell) : cell))
    }
    for (name, value) in row.others.sorted(by: { $0.key < $1.key }) {
      cells.append((otherPrefix + name, value))
    }
    return cells
  }

  /// Puts a carried cell into a row; false if the name is none of those that `cells` gives.
  static func set(_ name: String, to value: String, in row: inout Row) -> Bool {
    if name.hasPrefix(otherPrefix) {
      row.others[String(name.dropFirst(otherPrefix.count))] = value
      return true
    }
    guard let column = WorksheetColumn(rawValue: name) else { return false }
    column.set(column.isSpace ? BackslashEscapes.space.unescaped(value) : value, in: &row)
    return true
  }

  /// Whether two strings are the same scalar by scalar; `==` would take é and e with an accent for
  /// the same.
  static func same(_ a: String, _ b: String) -> Bool { a.utf8.elementsEqual(b.utf8) }
}

extension Row {
  /// Adds a line to a column that is not ours.
  mutating func addOther(_ name: String, _ value: String) {
    if let before = others[name] {
      others[name] = before + "\n" + value
    } else {
      others[name] = value
    }
  }

  /// Adds a line to the translator's remark.
  mutating func addNote(_ text: String) {
    note += (note.isEmpty ? "" : "\n") + text
  }
}

/// Names for the units of a file, each used once.
struct UnitNames {
  private var used: Set<String> = []

  /// The row's id if it is an NMTOKEN (XML 1.0, section 2.3, ASCII part) that no earlier row has;
  /// otherwise a new name.
  mutating func name(for row: Row, at index: Int) -> String {
    let isToken =
      !row.id.isEmpty
      && row.id.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
          UInt8(ascii: "_"):
          true
        default: false
        }
      }
    var name = isToken ? row.id : "row\(index + 1)"
    while !used.insert(name).inserted { name += "-2" }
    return name
  }
}

/// The languages of a bilingual file, and what to say where they are not German and English.
struct FileLanguages {
  /// The tag of the source, as the file has it.
  let source: String

  /// The tag of the target; empty where the file names none.
  let target: String

  /// Whether a tag names a language or one of its regional forms: `de`, `DE-AT`, `de_CH`.
  static func matches(_ tag: String, _ language: String) -> Bool {
    let tag = tag.lowercased()
    return tag == language || tag.hasPrefix(language + "-") || tag.hasPrefix(language + "_")
  }

  /// A remark for the user where the pair is not German and English; nil where it is.
  var remark: String? {
    let isTarget = target.isEmpty || FileLanguages.matches(target, "en")
    if FileLanguages.matches(source, "de") && isTarget { return nil }
    return "the file is from “\(source)” to “\(target)”, not from German to English; "
      + "its source stands in the column german, its target in english"
  }
}
