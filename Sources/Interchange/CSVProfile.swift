/// A way to write CSV, for those who read it.
public enum CSVProfile: String, Sendable, CaseIterable {
  /// RFC 4180: commas, UTF-8 without byte order mark, cells as they are.
  case plain
  /// For a German Excel, which splits at `;`, takes the encoding from a byte order mark and
  /// computes cells that look like formulas: those are guarded.
  case excelDE = "excel-de"
  /// The same for an English Excel, which splits at `,`.
  case excelEN = "excel-en"

  /// What stands between cells.
  var delimiter: UInt8 { UInt8(ascii: self == .excelDE ? ";" : ",") }

  /// Whether the file begins with a byte order mark.
  var hasByteOrderMark: Bool { self != .plain }

  /// How cells are encoded.
  var encoding: CellEncoding { self == .plain ? .none : .guarded }
}
