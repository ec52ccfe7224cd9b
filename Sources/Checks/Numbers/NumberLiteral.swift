internal import TextModel

/// Digits with separators between them, read by the rules of a language.
///
/// German writes 1.234,56 (in Switzerland also 1'234.56), English 1,234.56; both allow spaces
/// between groups of three digits (ISO 80000-1, 7.3.1).
struct NumberLiteral {
  /// The runs of digits.
  let groups: [ArraySlice<UInt8>]
  /// The separators between them, one fewer.
  let separators: [UInt8]
  /// The bytes that were read.
  let length: Int

  private static let comma = UInt8(ascii: ",")
  private static let point = UInt8(ascii: ".")
  /// Stands for an apostrophe of any shape.
  private static let apostrophe = UInt8(ascii: "'")

  /// Reads the literal at the beginning of some bytes; nil where there is no digit.
  init?(_ bytes: ArraySlice<UInt8>) {
    var groups: [ArraySlice<UInt8>] = []
    var separators: [UInt8] = []
    var i = bytes.startIndex
    while true {
      let start = i
      while i < bytes.endIndex, Self.isDigit(bytes[i]) { i += 1 }
      if start == i { break }
      groups.append(bytes[start..<i])
      guard let separator = Self.separator(bytes, at: i), i + separator.length < bytes.endIndex,
        Self.isDigit(bytes[i + separator.length])
      else { break }
      separators.append(separator.sign)
      i += separator.length
    }
    guard !groups.isEmpty else { return nil }
    self.groups = groups
    self.separators = Array(separators.prefix(groups.count - 1))
    self.length = i - bytes.startIndex
  }

  private init(groups: [ArraySlice<UInt8>], separators: [UInt8]) {
    self.groups = groups
    self.separators = separators
    self.length = 0
  }

  /// A literal with further groups after spaces: `12 000 000`.
  func appending(_ others: [NumberLiteral]) -> NumberLiteral {
    NumberLiteral(
      groups: groups + others.flatMap(\.groups),
      separators: separators + others.flatMap { [Self.apostrophe] + $0.separators })
  }

  /// The value by the rules of a language; nil where they do not allow this form.
  func value(_ language: Language) -> NumberValue? {
    let decimal = language == .german ? Self.comma : Self.point
    let grouping = language == .german ? Self.point : Self.comma
    if let value = value(decimal: decimal, grouping: [grouping, Self.apostrophe]) { return value }
    // Swiss: an apostrophe between groups and a point before decimals
    guard language == .german, separators.first == Self.apostrophe else { return nil }
    return value(decimal: Self.point, grouping: [Self.apostrophe])
  }

  /// The value of a form such as `14.30` or `3.2` that is a decimal number in the other language.
  var looseValue: NumberValue? {
    value(decimal: Self.point, grouping: [Self.comma])
      ?? value(decimal: Self.comma, grouping: [Self.point])
  }

  /// Whether there are spaces or apostrophes between its groups.
  var isSpaced: Bool { separators.contains(Self.apostrophe) }

  /// Whether it is one run of digits.
  var isPlain: Bool { groups.count == 1 }

  /// Whether it is a run of digits that may be the first of groups of three.
  var mayBeginGroups: Bool { groups[0].count <= 3 && hasOnlySpaces }

  /// Whether nothing but spaces or apostrophes stands between its groups.
  var hasOnlySpaces: Bool { separators.allSatisfy { $0 == Self.apostrophe } }

  /// Whether it is a group of three digits, possibly with decimals.
  var mayContinueGroups: Bool { groups[0].count == 3 && groups.count <= 2 }

  /// The numbers between full stops, `31.12.2027` or `27.6`; nil for other forms.
  var dotted: [Int]? {
    guard !separators.isEmpty, separators.allSatisfy({ $0 == Self.point }) else { return nil }
    return groups.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
  }

  /// Minutes after midnight for a form such as `14.30`; nil for other forms.
  var time: Int? {
    guard groups.count == 2, separators[0] == Self.point, groups[1].count == 2,
      let hour = Int(String(decoding: groups[0], as: UTF8.self)), hour <= 24,
      let minute = Int(String(decoding: groups[1], as: UTF8.self)), minute < 60
    else { return nil }
    return hour * 60 + minute
  }

  private func value(decimal: UInt8, grouping: [UInt8]) -> NumberValue? {
    var whole = groups[...]
    var fraction: ArraySlice<UInt8> = []
    if let last = separators.last, last == decimal {
      fraction = groups[groups.count - 1]
      whole = groups.dropLast()
    }
    let used = separators.prefix(whole.count - 1)
    guard used.allSatisfy({ grouping.contains($0) && $0 == used.first }) else { return nil }
    if whole.count > 1 {
      guard groups[0].count <= 3, groups[0].first != UInt8(ascii: "0"),
        whole.dropFirst().allSatisfy({ $0.count == 3 })
      else { return nil }
    }
    let digits = whole.flatMap { $0 } + fraction
    let significant = digits.drop { $0 == UInt8(ascii: "0") }
    guard significant.count <= 18 else { return nil }
    let number = significant.reduce(UInt64(0)) { $0 * 10 + UInt64($1 - UInt8(ascii: "0")) }
    return .amount(number, -fraction.count)
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func separator(
    _ bytes: ArraySlice<UInt8>, at i: Int
  ) -> (sign: UInt8, length: Int)? {
    guard i < bytes.endIndex else { return nil }
    switch bytes[i] {
    case comma, point, apostrophe: return (bytes[i], 1)
    case 0xE2 where bytes[i...].starts(with: [0xE2, 0x80, 0x99]): return (apostrophe, 3)  // ’
    default: return nil
    }
  }
}
