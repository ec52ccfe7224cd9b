public import TextModel

/// The registry of the checks of pairs.
public enum PairChecks {
  /// All checks, in the order in which they run.
  public static let all: [any PairCheck.Type] = [
    TermNotUsed.self, ForbiddenTerm.self, MissingSentence.self,
  ]

  /// What the checks find in a pair: sorted by place, then by check.
  public static func findings(in pair: Pair, _ context: PairContext) -> [Finding] {
    let checks: [any PairCheck] = [TermNotUsed(), ForbiddenTerm(), MissingSentence()]
    return checks.flatMap { $0.findings(in: pair, context) }
  }
}
