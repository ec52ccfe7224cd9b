internal import CLanguageData

/// One embedded data file: a table of tab-separated fields with named columns.
///
/// The files stand in `Sources/CLanguageData/<language>/<name>.tsv`. Lines that begin with `#`
/// name the source, licence and date; the first other line names the columns; empty lines do not
/// count. What is in the files is ours, so a malformed one is a defect of the build, found by the
/// tests and not reported to users: missing fields read as empty.
public struct DataTable: Sendable {
  /// The name, such as `de/abbreviations`.
  public let name: String

  /// The comment lines at the top, without `#`.
  public let notes: [String]

  /// The column names, in file order.
  public let columns: [String]

  /// The rows in file order, each with as many fields as there are columns.
  public let rows: [Row]

  /// One row of a table.
  public struct Row: Sendable {
    let columns: [String]

    /// The fields in column order.
    public let fields: [String]

    /// The field in the column of this name; empty where there is none. The columns are few: looking
    /// through them is faster than hashing a name.
    public subscript(column: String) -> String {
      guard let index = columns.firstIndex(of: column), index < fields.count else { return "" }
      return fields[index]
    }
  }

  /// The names of all embedded files.
  public static var names: [String] {
    (0..<language_data_count()).map { String(cString: language_data_at($0).name) }
  }

  /// Reads the embedded file of this name; a table without columns where there is none.
  public init(named name: String) {
    self.init(name: name, bytes: Self.bytes(named: name))
  }

  /// The bytes of the embedded file of this name; none where there is no such file.
  public static func bytes(named name: String) -> UnsafeBufferPointer<UInt8> {
    let file = (0..<language_data_count()).lazy.map { language_data_at($0) }
      .first { String(cString: $0.name) == name }
    return UnsafeBufferPointer(start: file?.bytes, count: file?.length ?? 0)
  }

  /// Reads a table from its text, as it stands in a file.
  public init(name: String, text: String) {
    var text = text
    self = text.withUTF8 { DataTable(name: name, bytes: $0) }
  }

  /// Cut as bytes, for cutting a string by characters takes ten times as long and all tables are
  /// read when the program starts.
  private init(name: String, bytes: UnsafeBufferPointer<UInt8>) {
    var notes: [String] = []
    var columns: [String]?
    var rows: [Row] = []
    for line in bytes.split(separator: 0x0A) {
      if line.first == UInt8(ascii: "#") {
        let note = line.dropFirst(line.dropFirst().first == 0x20 ? 2 : 1)
        notes.append(String(decoding: note, as: UTF8.self))
      } else {
        let fields = Self.fields(of: line, count: columns?.count ?? 0)
        if let columns {
          rows.append(Row(columns: columns, fields: fields))
        } else {
          columns = fields
        }
      }
    }
    self.name = name
    self.notes = notes
    self.columns = columns ?? []
    self.rows = rows
  }

  /// What stands between the tabs of a line, about `count` strings.
  private static func fields(of line: Slice<UnsafeBufferPointer<UInt8>>, count: Int) -> [String] {
    var fields: [String] = []
    fields.reserveCapacity(count)
    var rest = line
    while let tab = rest.firstIndex(of: 0x09) {
      fields.append(String(decoding: rest[..<tab], as: UTF8.self))
      rest = rest[(tab + 1)...]
    }
    fields.append(String(decoding: rest, as: UTF8.self))
    return fields
  }
}
