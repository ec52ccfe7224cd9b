public import TextModel
public import Worksheets

/// Worksheets as PO (GNU gettext manual, "The Format of PO Files").
///
/// `msgctxt` is the row's id, so that equal sentences stay apart; columns without a place of their
/// own are extracted comments, `#. column: text`. The character U+0000 is refused: gettext ends
/// strings there.
public enum WorksheetPO {
  static let generator = "satzpaar"

  /// The worksheet as a file.
  ///
  /// - Parameters:
  ///   - sheet: the worksheet.
  ///   - options: the name of the text.
  /// - Returns: the bytes of the file.
  /// - Throws: `Failure` with id `po-character` where a cell holds U+0000.
  public static func write(
    _ sheet: Worksheet, _ options: WorksheetWriting = WorksheetWriting()
  ) throws(Failure) -> [UInt8] {
    // No clock: the date is one that nobody takes for a real one.
    var text = """
      msgid ""
      msgstr ""
      \(POString.quoted("Project-Id-Version: \(options.name)\n"))
      "PO-Revision-Date: 1970-01-01 00:00+0000\\n"
      "Last-Translator: none\\n"
      "Language-Team: none\\n"
      "Language: en\\n"
      "MIME-Version: 1.0\\n"
      "Content-Type: text/plain; charset=UTF-8\\n"
      "Content-Transfer-Encoding: 8bit\\n"
      "Plural-Forms: nplurals=2; plural=(n != 1);\\n"
      "X-Source-Language: de\\n"
      "X-Generator: \(generator)\\n"

      """
    var names = UnitNames()
    for (index, row) in sheet.rows.enumerated() {
      let entry = entry(row, named: names.name(for: row, at: index))
      guard !entry.utf8.contains(0) else {
        throw Failure(
          "po-character", "row \(row.no) holds the character U+0000, which PO cannot hold",
          help: "take the character out, or write another format, such as csv or jsonl")
      }
      text += entry
    }
    return Array(text.utf8)
  }

  private static func entry(_ row: Row, named name: String) -> String {
    var own: Set<WorksheetColumn> = [.german, .english, .note, .status]
    if name == row.id { own.insert(.id) }
    var cells = CarriedColumns.cells(of: row, except: own)
    cells.removeAll { $0.name == "other:flags" || $0.name == "other:references" }
    if row.id.isEmpty { cells.append((WorksheetColumn.id.rawValue, "")) }
    let isFuzzy = row.status == Row.Status.draft.rawValue
    if status(isFuzzy: isFuzzy, hasTarget: !row.english.isEmpty).rawValue != row.status {
      cells.append((WorksheetColumn.status.rawValue, row.status))
    }
    var text = "\n"
    if !row.note.isEmpty {
      for line in POString.lines(row.note) { text += "# \(POString.escaped(line))\n" }
    }
    for (name, value) in cells {
      text += "#. \(POString.name(name)): \(POString.escaped(value))\n"
    }
    if let references = row.others["references"] {
      for line in POString.lines(references) { text += "#: \(POString.escaped(line))\n" }
    }
    let flags = (isFuzzy ? ["fuzzy"] : []) + (row.others["flags"].map { [$0] } ?? [])
    if !flags.isEmpty { text += "#, \(POString.escaped(flags.joined(separator: ", ")))\n" }
    text += "msgctxt \(POString.quoted(name))\n"
    text += "msgid \(POString.quoted(row.german))\n"
    return text + "msgstr \(POString.quoted(row.english))\n"
  }

  private static func status(isFuzzy: Bool, hasTarget: Bool) -> Row.Status {
    if isFuzzy { return .draft }
    return hasTarget ? .translated : .open
  }

  /// Reads a worksheet: one row a message, and one more for a plural.
  ///
  /// - Throws: `Failure` with id `po-syntax`.
  public static func read(_ text: SourceText) throws(Failure) -> Worksheet {
    var reader = POReader(text)
    var rows: [Row] = []
    var isOurs = false
    var count = 0
    while let entry = try reader.next() {
      if entry.context == nil && entry.id.isEmpty {
        isOurs = entry.string(0).split(separator: "\n").contains("X-Generator: \(generator)")
        continue
      }
      count += 1
      var row = Row(no: "P\(count)S1", german: entry.id)
      row.position = entry.position
      row.english = entry.string(0)
      row.id = isOurs ? entry.context ?? "" : "u\(count)"
      if !isOurs, let context = entry.context { row.others["msgctxt"] = context }
      addComments(of: entry, isOurs: isOurs, to: &row)
      rows.append(row)
      if let plural = entry.plural { rows.append(self.plural(of: row, plural, entry)) }
    }
    return Worksheet(rows: rows)
  }

  private static func plural(of row: Row, _ plural: String, _ entry: POReader.Entry) -> Row {
    var second = Row(no: row.no.dropLast() + "2", german: plural)
    second.position = row.position
    second.id = row.id + "/plural"
    second.english = entry.string(1)
    second.status = row.status
    for (index, text) in entry.strings.sorted(by: { $0.key < $1.key }) where index > 1 {
      second.others["msgstr[\(index)]"] = text
    }
    return second
  }

  private static func addComments(
    of entry: POReader.Entry, isOurs: Bool, to row: inout Row
  ) {
    var flags = entry.flags
    let isFuzzy = flags.contains("fuzzy")
    flags.removeAll { $0 == "fuzzy" }
    if !flags.isEmpty { row.others["flags"] = flags.joined(separator: ", ") }
    if !entry.references.isEmpty {
      row.others["references"] = entry.references.joined(separator: "\n")
    }
    if entry.isObsolete { row.others["obsolete"] = "yes" }
    if !entry.previous.isEmpty { row.others["previous"] = entry.previous.joined(separator: "\n") }
    let status = status(isFuzzy: isFuzzy, hasTarget: !row.english.isEmpty)
    row.status = status.rawValue
    let comments = isOurs ? entry.comments.map(POString.unescaped) : entry.comments
    row.note = comments.joined(separator: "\n")
    for comment in entry.extracted {
      guard isOurs, let (name, value) = POString.nameAndValue(comment),
        CarriedColumns.set(name, to: value, in: &row)
      else {
        row.addOther("comment", comment)
        continue
      }
    }
    // A tool that marked or unmarked the message knows better than we did.
    if isFuzzy != (row.status == Row.Status.draft.rawValue) { row.status = status.rawValue }
  }
}
