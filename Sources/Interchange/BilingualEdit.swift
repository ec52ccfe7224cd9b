public import TextModel
public import Worksheets

/// A customer's XLIFF or TMX with the English of a worksheet in its targets.
///
/// Nothing is written anew: only the content of targets changes, and their state where it would be
/// wrong otherwise. Vendors' attributes, comments, white space and the encoding stay byte for byte.
public struct BilingualEdit: Sendable {
  /// Something that a person should know of.
  public typealias Remark = DocumentEdit.Remark

  /// What a person should know of, in row order.
  public private(set) var remarks: [Remark] = []

  /// How many rows were found in the file.
  public private(set) var found = 0

  /// How many targets are different now.
  public private(set) var changed = 0

  private var file: BilingualFile

  /// Looks for the rows of a worksheet in the file that it was made of.
  ///
  /// - Parameters:
  ///   - source: the file.
  ///   - bytes: its bytes.
  ///   - sheet: rows in any order; those that are gone leave their target as it is.
  /// - Throws: `Failure` as reading the file does, or with id `not-patchable` where the units cannot
  ///   be told apart.
  public init(_ source: XMLSource, _ bytes: [UInt8], _ sheet: Worksheet) throws(Failure) {
    file = try BilingualFile(source, bytes)
    var places: [String: [Int]] = [:]
    for (index, row) in file.rows.enumerated().reversed() {
      places[Self.key(row), default: []].append(index)
    }
    var edits: [(index: Int, row: Row)] = []
    for row in sheet.rows {
      guard let index = places[Self.key(row)]?.popLast() else {
        if !row.english.isEmpty {
          let message = "its German is not in the file under the id “\(row.id)”"
          remarks.append(Remark(no: row.no, message: message, isLoss: true))
        }
        continue
      }
      found += 1
      let old = file.rows[index]
      if row.english.isEmpty {
        guard !old.english.isEmpty else { continue }
        let message = "it has no English; the target in the file stays"
        remarks.append(Remark(no: row.no, message: message, isLoss: false))
      } else if !CarriedColumns.same(row.english, old.english) || row.status != old.status {
        edits.append((index, row))
      }
    }
    file.addTargets(for: edits.map(\.index))
    for (index, row) in edits {
      if let problem = file.replace(index, by: row) {
        remarks.append(Remark(no: row.no, message: problem, isLoss: true))
      } else {
        changed += 1
      }
    }
  }

  private static func key(_ row: Row) -> String {
    row.id + "\u{0}" + row.german.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The file with the English.
  public var bytes: [UInt8] { file.bytes }
}
