internal import LanguageData

/// A number said in several words, taken one word after the other.
struct NumberPhrase {
  private var total = 0
  private var current = 0
  private var half: NumberValue?
  private var count = 0

  /// Whether an "and" may follow that belongs to the number.
  var hasHundreds: Bool { current >= 100 || total > 0 && current == 0 }

  /// Whether there is a half in it.
  var isHalf: Bool { half != nil }

  /// The value so far.
  var value: NumberValue {
    if let half, count == 1 { return half }
    return .amount(UInt64((total + current) * 10 + (isHalf ? 5 : 0)), -1)
  }

  /// Takes the next word; false if it cannot go on the number.
  mutating func take(_ kind: NumberWords.Kind, _ value: NumberValue) -> Bool {
    switch kind {
    case .unit, .one, .ordinal, .ten:
      guard let number = value.small, fits(number) else { return false }
      current += number
    case .hundred:
      guard current < 100 else { return false }
      current = max(1, current) * 100
    case .thousand:
      guard total == 0 else { return false }
      total = max(1, current) * 1000
      current = 0
    case .article:
      guard count == 0 else { return false }
      current = 1
    case .half:
      guard half == nil else { return false }
      half = value
    case .and, .scale, .silent: return false
    }
    count += 1
    return true
  }

  /// Whether the places that a number takes are still free: `twenty` + `three`, not `five` + `six`.
  private func fits(_ number: Int) -> Bool {
    guard half == nil else { return false }
    return number < 10
      ? current.isMultiple(of: 10) && current % 100 != 10
      : current.isMultiple(of: 100)
  }
}
