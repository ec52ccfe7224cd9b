public import TextModel

/// What is in force when findings are reported: the command line, then the project's file, then what
/// holds where nobody has chosen.
public struct CheckSettings: Sendable {
  /// A setting with what decided it.
  public struct Chosen<Value: Sendable>: Sendable {
    /// What is in force.
    public let value: Value

    /// `command line`, `default`, or file and line.
    public let origin: String
  }

  /// The configuration that was read.
  public let configuration: Configuration

  /// Glossary files and folders.
  public let glossaries: Chosen<[String]>

  /// A file of segmentation rules.
  public let rules: Chosen<String?>

  /// Whether dictionaries of the machine may be used.
  public let dictionaries: Chosen<Bool>

  /// The severity that makes the exit status 1.
  public let failOn: Chosen<Severity>

  /// How findings are printed.
  public let format: Chosen<ReportFormat>

  /// Whether notices are printed.
  public let notices: Chosen<Bool>

  /// The baseline.
  public let baseline: Chosen<String?>

  /// The file of dismissals.
  public let dismissals: Chosen<String?>

  /// Puts the command line over a project's file; what the command line does not say is nil.
  ///
  /// - Parameters:
  ///   - line: what the command line says, as if it were a configuration.
  ///   - file: the project's.
  ///   - nearbyDismissals: a file of dismissals that was found without being named.
  public init(line: Configuration, file: Configuration, nearbyDismissals: String?) {
    func pick<Value>(_ name: String, _ path: KeyPath<Configuration, Value?>, or usual: Value)
      -> Chosen<Value>
    {
      if let value = line[keyPath: path] { return Chosen(value: value, origin: "command line") }
      if let value = file[keyPath: path] {
        return Chosen(value: value, origin: file.origin(of: name))
      }
      return Chosen(value: usual, origin: "default")
    }
    func pickPath(_ name: String, _ path: KeyPath<Configuration, String?>, found: String? = nil)
      -> Chosen<String?>
    {
      if let value = line[keyPath: path] { return Chosen(value: value, origin: "command line") }
      if let value = file[keyPath: path] {
        return Chosen(value: value, origin: file.origin(of: name))
      }
      return Chosen(value: found, origin: found == nil ? "default" : "found")
    }
    configuration = file
    glossaries =
      line.glossaries.isEmpty
      ? Chosen(value: file.glossaries, origin: file.origin(of: "glossaries"))
      : Chosen(value: line.glossaries, origin: "command line")
    rules = pickPath("rules", \.rules)
    dictionaries = pick("dictionaries", \.dictionaries, or: true)
    failOn = pick("fail-on", \.failOn, or: .error)
    format = pick("format", \.format, or: .text)
    notices = pick("notices", \.notices, or: false)
    baseline = pickPath("baseline", \.baseline)
    dismissals = pickPath("dismissals", \.dismissals, found: nearbyDismissals)
  }

  /// What is in force as a configuration file, each line with a comment on what decided it.
  public var explanation: String {
    var lines = ["# \(configuration.path ?? "no \(Configuration.name) was found")"]
    func say<Value>(_ name: String, _ chosen: Chosen<Value>, _ text: String?) {
      lines.append("\(text.map { "\(name) = \($0)" } ?? "# \(name)")  # \(chosen.origin)")
    }
    let list = glossaries.value.map(quoted).joined(separator: ", ")
    say("glossaries", glossaries, "[\(list)]")
    say("rules", rules, rules.value.map(quoted))
    say("dictionaries", dictionaries, "\(dictionaries.value)")
    say("fail-on", failOn, quoted(failOn.value.rawValue))
    say("format", format, quoted(format.value.rawValue))
    say("notices", notices, "\(notices.value)")
    say("baseline", baseline, baseline.value.map(quoted))
    say("dismissals", dismissals, dismissals.value.map(quoted))
    lines += ["", "[checks]"]
    for check in Catalogue.entries {
      let chosen = configuration.checks[check.id] ?? check.severity
      let isOwn = configuration.checks[check.id] != nil
      let origin = isOwn ? configuration.origin(of: "checks.\(check.id)") : "default"
      lines.append("\(check.id) = \(quoted(chosen?.rawValue ?? "off"))  # \(origin)")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

extension Configuration {
  fileprivate func origin(of name: String) -> String {
    guard let path, let line = lines[name] else { return "default" }
    return "\(path):\(line)"
  }
}
