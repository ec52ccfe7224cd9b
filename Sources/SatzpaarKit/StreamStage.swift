/// The stages that `satzpaar stream` offers.
public enum StreamStage: String, Sendable, CaseIterable {
  /// Text to segments.
  case segment
  /// Text to glossary matches and open terms.
  case terms
  /// Two texts to beads.
  case align
  /// A pair to findings.
  case check
  /// A text to worksheet rows.
  case worksheet
}
