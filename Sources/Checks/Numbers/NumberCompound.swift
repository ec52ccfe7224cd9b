internal import LanguageData

/// Reads German numbers that are written as one word.
///
/// `dreihundertfünfundzwanzigtausend` is read from the outside in: thousands, hundreds, then unit,
/// "und" and ten.
struct NumberCompound {
  private var small: [ArraySlice<UInt8>: Int] = [:]
  private var tens: [ArraySlice<UInt8>: Int] = [:]
  private var ordinals: [ArraySlice<UInt8>: Int] = [:]
  private var joints: [NumberWords.Kind: [UInt8]] = [:]
  private var prefixes: [(word: [UInt8], value: Int)] = []

  /// The shortest number word that may begin another word (`elf` begins too many).
  private static let shortestPrefix = 4

  /// Takes German number words by folded key.
  init(_ words: [ArraySlice<UInt8>: (value: NumberValue, kind: NumberWords.Kind)]) {
    for (word, entry) in words {
      guard let value = entry.value.small else { continue }
      switch entry.kind {
      case .unit: small[word] = value
      case .one: if word.count == 3 { small[word] = value }
      case .ten: tens[word] = value
      case .ordinal: ordinals[word] = value
      case .hundred, .thousand, .and: joints[entry.kind] = Array(word)
      default: break
      }
    }
    for (word, value) in small where word.count >= Self.shortestPrefix {
      prefixes.append((Array(word), value))
    }
    for (word, value) in tens { prefixes.append((Array(word), value)) }
    // the longest first, then by letters, so that the order does not depend on a dictionary's
    prefixes.sort { first, second in
      first.word.count != second.word.count
        ? first.word.count > second.word.count : first.word.lexicographicallyPrecedes(second.word)
    }
  }

  /// The value of a word, and whether the whole word is the number; nil if it has none in it.
  ///
  /// Such a word begins like one of the words that the compound was made with; see
  /// `NumberReader.mayBegin`.
  func value(of word: ArraySlice<UInt8>) -> (value: Int, isWhole: Bool)? {
    guard word.count >= Self.shortestPrefix else { return nil }
    if let value = number(word) { return (value, true) }
    return prefixes.first { word.starts(with: $0.word) }.map { ($0.value, false) }
  }

  private func number(_ word: ArraySlice<UInt8>) -> Int? {
    if word.isEmpty { return nil }
    if let value = small[word] ?? tens[word] ?? ordinals[word] { return value }
    for (kind, factor) in [(NumberWords.Kind.thousand, 1000), (.hundred, 100)] {
      guard let joint = joints[kind], let place = offset(of: joint, in: word) else { continue }
      let left = word[..<place]
      var right = word[(place + joint.count)...]
      if let and = joints[.and], right.starts(with: and) { right = right.dropFirst(and.count) }
      guard let high = left.isEmpty ? 1 : number(left), high < factor else { return nil }
      guard let low = right.isEmpty ? 0 : number(right), low < factor else { return nil }
      return high * factor + low
    }
    guard let and = joints[.and], let place = offset(of: and, in: word),
      let unit = small[word[..<place]], unit < 10,
      let ten = tens[word[(place + and.count)...]] ?? ordinals[word[(place + and.count)...]]
    else { return nil }
    return ten + unit
  }

  private func offset(of part: [UInt8], in word: ArraySlice<UInt8>) -> Int? {
    guard word.count >= part.count else { return nil }
    return (word.startIndex...(word.endIndex - part.count)).first {
      word[$0..<($0 + part.count)].elementsEqual(part)
    }
  }
}
