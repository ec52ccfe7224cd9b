internal import CICU

/// Properties of a Unicode scalar, from the Unicode Character Database.
public struct CharacterProperties: OptionSet, Sendable {
  /// The bits as ICU's wrapper gives them.
  public let rawValue: UInt32

  /// Takes a set of bits.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Looks a scalar up. Scalars below U+0800 come from a table.
  public init(_ scalar: UInt32) {
    self.rawValue = scalar < 0x800 ? Self.table[Int(scalar)] : cicu_properties(scalar)
  }

  private static let table: [UInt32] = (0..<0x800).map { cicu_properties($0) }

  /// Letters and what behaves like one.
  public static let alphabetic = bit(CICU_ALPHABETIC)
  /// Upper-case letters.
  public static let uppercase = bit(CICU_UPPERCASE)
  /// Lower-case letters.
  public static let lowercase = bit(CICU_LOWERCASE)
  /// White space, no-break spaces included.
  public static let whiteSpace = bit(CICU_WHITE_SPACE)
  /// Decimal digits of any script.
  public static let decimalDigit = bit(CICU_DECIMAL_DIGIT)
  /// Punctuation.
  public static let punctuation = bit(CICU_PUNCTUATION)
  /// Invisible by default, such as the soft hyphen.
  public static let ignorable = bit(CICU_DEFAULT_IGNORABLE)
  /// Combining marks.
  public static let combiningMark = bit(CICU_COMBINING_MARK)
  /// Symbols such as currency signs.
  public static let symbol = bit(CICU_SYMBOL)
  /// Takes two columns in a terminal (UAX #11).
  public static let wide = bit(CICU_WIDE)
  /// Control characters.
  public static let control = bit(CICU_CONTROL)

  private static func bit(_ property: cicu_property) -> CharacterProperties {
    CharacterProperties(rawValue: UInt32(property.rawValue))
  }

  /// The lower-case form of a scalar (simple mapping).
  public static func lower(_ scalar: UInt32) -> UInt32 { cicu_lower(scalar) }

  /// The script of a scalar as its ISO 15924 name: `Latn`, `Cyrl`; `Zyyy` for what all share.
  public static func script(of scalar: UInt32) -> String { String(cString: cicu_script(scalar)) }
}
