internal import TextAnalysis
public import TextModel

extension CheckReport {
  /// The report with severities that a project has chosen: nil switches a check off. Findings of
  /// which a check itself is less sure than usual stay at most as severe as they were.
  public func with(severities: [String: Severity?]) -> CheckReport {
    guard !severities.isEmpty else { return self }
    let usual = Dictionary(
      Catalogue.entries.map { ($0.id, $0.severity) }, uniquingKeysWith: { first, _ in first })
    var copy = self
    copy.items = items.compactMap { item in
      guard let chosen = severities[item.finding.check] else { return item }
      guard let chosen else { return nil }
      var item = item
      let isUsual = item.finding.severity == usual[item.finding.check]
      item.finding.severity = isUsual ? chosen : min(chosen, item.finding.severity)
      return item
    }
    return copy
  }

  /// The report with the findings in these files alone; the others are counted. Two texts that were
  /// checked together are one: if either is named, all their findings stay.
  public func only(in paths: [String], areOneText: Bool) -> CheckReport {
    let wanted = Set(paths.map(FilePath.standard))
    if areOneText, files.contains(where: { wanted.contains(FilePath.standard($0)) }) { return self }
    var copy = self
    copy.items = items.filter { wanted.contains(FilePath.standard($0.file)) }
    copy.files = files.filter { wanted.contains(FilePath.standard($0)) }
    copy.elsewhere = items.count - copy.items.count
    return copy
  }
}

/// A list of files, as `git diff --name-only` prints it.
public enum FileList {
  /// Reads a list: one path a line, or zero bytes between them (`-z`). Paths that git has put in
  /// quotation marks because of their letters are unquoted.
  ///
  /// - Throws: `Failure` as `FileInput` does.
  public static func read(_ path: String) throws(Failure) -> [String] {
    let bytes = try FileInput.bytes(of: path)
    if bytes.contains(0) {
      return bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    }
    return bytes.split { $0 == 0x0A || $0 == 0x0D }.map {
      String(decoding: unquoted($0), as: UTF8.self)
    }
  }

  /// Undoes git's quoting (git-config, `core.quotePath`): C escapes, and bytes as octal numbers.
  static func unquoted(_ line: ArraySlice<UInt8>) -> [UInt8] {
    let quote = UInt8(ascii: "\"")
    guard line.count > 1, line.first == quote, line.last == quote else { return Array(line) }
    let escapes: [UInt8: UInt8] = [
      0x61: 7, 0x62: 8, 0x74: 9, 0x6E: 10, 0x76: 11, 0x66: 12, 0x72: 13,
    ]
    var result: [UInt8] = []
    var rest = line.dropFirst().dropLast()
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let next = rest.popFirst() else {
        result.append(byte)
        continue
      }
      guard (0x30...0x33).contains(next), rest.count > 1 else {
        result.append(escapes[next] ?? next)
        continue
      }
      let digits = [next] + rest.prefix(2)
      rest = rest.dropFirst(2)
      result.append(digits.reduce(0) { $0 &* 8 &+ ($1 &- 0x30) })
    }
    return result
  }
}
