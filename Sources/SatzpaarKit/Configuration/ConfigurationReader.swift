public import TextModel

extension Configuration {
  /// The settings, in the order in which they are explained.
  private enum Setting: String, CaseIterable {
    case glossaries, rules, dictionaries
    case failOn = "fail-on"
    case format, notices, baseline, dismissals, checks
  }

  /// Reads a configuration. What it does not know it refuses, so that no slip of the pen switches
  /// anything off unnoticed.
  ///
  /// - Parameters:
  ///   - path: the file as seen from here; paths in it are taken from its folder.
  ///   - note: takes remarks for the user.
  /// - Throws: `Failure` with id `toml`, `unknown-setting`, `unknown-check`, `setting-type` or
  ///   `setting-value`, with the place; and as `FileInput` does.
  public init(reading path: String, note: (String) -> Void) throws(Failure) {
    try self.init(FileInput.text(of: path, note: note), path: path)
  }

  package init(_ text: SourceText, path: String) throws(Failure) {
    self.init()
    self.path = path
    let document = try TOMLValue.read(text)
    guard case .table(let members) = document.content else { return }
    do throws(Failure) {
      for (key, place, value) in members {
        guard let setting = Setting(rawValue: key) else { throw Self.unknown(key, at: place) }
        lines[key] = place.line
        try set(setting, value)
      }
    } catch {
      throw error.located(in: text)
    }
  }

  private mutating func set(_ setting: Setting, _ value: TOMLValue) throws(Failure) {
    let name = setting.rawValue
    switch setting {
    case .glossaries:
      guard case .array(let elements) = value.content else {
        throw Self.wrongType(name, "an array of strings, as in [\"Glossaries\"]", value)
      }
      for element in elements { glossaries.append(try path(name, element)) }
    case .rules: rules = try path(name, value)
    case .baseline: baseline = try path(name, value)
    case .dismissals: dismissals = try path(name, value)
    case .dictionaries: dictionaries = try Self.boolean(name, value)
    case .notices: notices = try Self.boolean(name, value)
    case .failOn: failOn = try Self.choice(name, value)
    case .format: format = try Self.choice(name, value)
    case .checks: try setChecks(value)
    }
  }

  private mutating func setChecks(_ value: TOMLValue) throws(Failure) {
    guard case .table(let members) = value.content else {
      throw Self.wrongType("checks", "a table, as in: [checks]", value)
    }
    for (id, place, value) in members {
      guard Catalogue.entries.contains(where: { $0.id == id }) else {
        var failure = Catalogue.unknownCheck(id)
        failure.position = place
        throw failure
      }
      let choice: CheckChoice = try Self.choice("checks.\(id)", value)
      checks[id] = .some(choice.severity)
      lines["checks.\(id)"] = place.line
    }
  }

  /// What a check can be set to.
  private enum CheckChoice: String, CaseIterable {
    case off, notice, warning, error

    var severity: Severity? { Severity(rawValue: rawValue) }
  }

  private func path(_ name: String, _ value: TOMLValue) throws(Failure) -> String {
    let written = try Self.string(name, value)
    return path.map { FilePath.resolved(written, inFolderOf: $0) } ?? written
  }

  private static func string(_ name: String, _ value: TOMLValue) throws(Failure) -> String {
    guard case .string(let text) = value.content else {
      throw wrongType(name, "a string, as in \"text\"", value)
    }
    return text
  }

  private static func boolean(_ name: String, _ value: TOMLValue) throws(Failure) -> Bool {
    guard case .boolean(let truth) = value.content else {
      throw wrongType(name, "true or false", value)
    }
    return truth
  }

  private static func choice<Choice: CaseIterable & RawRepresentable>(
    _ name: String, _ value: TOMLValue
  ) throws(Failure) -> Choice where Choice.RawValue == String {
    let text = try string(name, value)
    if let choice = Choice(rawValue: text) { return choice }
    let known = Choice.allCases.map(\.rawValue)
    throw Failure(
      "setting-value", "“\(text)” is nothing that “\(name)” can be", position: value.place,
      help: NearestWord.of(text, in: known).map { "did you mean “\($0)”?" }
        ?? "there are \(known.joined(separator: ", "))")
  }

  private static func unknown(_ key: String, at place: TextPosition) -> Failure {
    let known = Setting.allCases.map(\.rawValue)
    let near = NearestWord.of(key, in: known).map { "did you mean “\($0)”?" }
    let isCheck = Catalogue.entries.contains { $0.id == key }
    return Failure(
      "unknown-setting", "there is no setting “\(key)”", position: place,
      help: isCheck
        ? "checks stand under the line [checks]"
        : near ?? "there are \(known.joined(separator: ", "))")
  }

  private static func wrongType(_ name: String, _ what: String, _ value: TOMLValue) -> Failure {
    Failure("setting-type", "“\(name)” has to be \(what)", position: value.place)
  }
}
