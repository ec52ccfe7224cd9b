internal import TextModel

/// A number as a value, so that `1,15 Mrd.` and `1.15 billion` are one.
enum NumberValue: Hashable {
  /// `digits` × 10 to the power of `exponent`; the digits have no zero at their end.
  case amount(digits: UInt64, exponent: Int)
  /// A time of day in minutes after midnight.
  case time(Int)
  /// A month, from 1 to 12.
  case month(Int)

  /// An amount in the one form that equal amounts share.
  static func amount(_ digits: UInt64, _ exponent: Int = 0) -> NumberValue {
    guard digits > 0 else { return .amount(digits: 0, exponent: 0) }
    var digits = digits
    var exponent = exponent
    while digits.isMultiple(of: 10) {
      digits /= 10
      exponent += 1
    }
    return .amount(digits: digits, exponent: exponent)
  }

  /// The same amount times a power of ten; times and months stay.
  func scaled(by power: Int) -> NumberValue {
    if case .amount(let digits, let exponent) = self, digits > 0 {
      return .amount(digits: digits, exponent: exponent + power)
    }
    return self
  }

  /// The amount as a floating-point number; nil for times and months.
  var approximate: Double? {
    guard case .amount(let digits, let exponent) = self else { return nil }
    let power = (0..<min(abs(exponent), 300)).reduce(1.0) { product, _ in product * 10 }
    return exponent < 0 ? Double(digits) / power : Double(digits) * power
  }

  /// The power of ten, a multiple of three, that an amount is counted in; nil below a thousand.
  var thousands: Int? {
    guard case .amount(let digits, let exponent) = self, digits > 0 else { return nil }
    let power = (String(digits).count + exponent - 1) / 3 * 3
    return power >= 3 ? power : nil
  }

  /// The amount as a whole number below a million; nil for all others.
  var small: Int? {
    guard case .amount(let digits, let exponent) = self, (0...6).contains(exponent),
      digits < 1_000_000
    else { return nil }
    let value = (0..<exponent).reduce(Int(digits)) { value, _ in value * 10 }
    return value < 1_000_000 ? value : nil
  }
}

/// A number that a text speaks of.
struct NumberMention {
  /// How it is written, which decides how much it matters where it has no counterpart.
  enum Form {
    /// In digits.
    case digits
    /// In words.
    case words
    /// Not named outright: `both`, `dozen`, a month.
    case silent
  }

  /// Where it stands, with its power of ten, in UTF-8 bytes of the text.
  var span: TextSpan

  /// How it is written.
  var form: Form

  /// What it can mean by the rules of its language; the first is the likeliest.
  var values: [NumberValue]

  /// What its digits mean by the rules of the other language; empty where that is the same.
  var foreignValues: [NumberValue] = []

  /// Whether no rule of its own language allows the way its digits are written.
  var isForeign = false

  /// The index of its first token and the one after its last.
  var tokens: Range<Int>

  /// Whether it has a power of ten beside it.
  var isScaled = false

  /// The same mention times a power of ten.
  func scaled(by power: Int) -> NumberMention {
    var copy = self
    copy.values = values.map { $0.scaled(by: power) }
    copy.foreignValues = foreignValues.map { $0.scaled(by: power) }
    copy.isScaled = true
    return copy
  }
}
