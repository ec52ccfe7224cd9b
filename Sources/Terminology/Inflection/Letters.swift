/// Letters of folded German words.
enum Letters {
  /// Makes the bytes of a literal a key.
  static func key(_ literal: StaticString) -> Key {
    literal.withUTF8Buffer { Array($0) }
  }

  static let a = UInt8(ascii: "a")
  static let e = UInt8(ascii: "e")
  static let i = UInt8(ascii: "i")
  static let l = UInt8(ascii: "l")
  static let m = UInt8(ascii: "m")
  static let n = UInt8(ascii: "n")
  static let o = UInt8(ascii: "o")
  static let q = UInt8(ascii: "q")
  static let r = UInt8(ascii: "r")
  static let s = UInt8(ascii: "s")
  static let t = UInt8(ascii: "t")
  static let u = UInt8(ascii: "u")
  static let y = UInt8(ascii: "y")

  static func isVowel(_ byte: UInt8) -> Bool {
    byte == a || byte == e || byte == i || byte == o || byte == u || byte == y
  }

  /// Whether there is a vowel, so that the letters can be a syllable. Letters outside ASCII count.
  static func hasVowel(_ key: some Sequence<UInt8>) -> Bool {
    key.contains { isVowel($0) || $0 >= 0x80 }
  }

  /// The word with its last back vowel fronted, as in Haus/Häuser; nil where there is none.
  ///
  /// A last syllable `-er`, `-el`, `-en` does not count: Vater/Väter, Vogel/Vögel.
  static func umlaut(_ key: Key) -> Key? {
    var i = key.count - 1
    if key.count > 3, [r, l, n].contains(key[i]), key[i - 1] == e, !isVowel(key[i - 2]) { i -= 2 }
    while i >= 0, !isVowel(key[i]) { i -= 1 }
    guard i >= 0, key[i] == a || key[i] == o || key[i] == u else { return nil }
    if i > 0, key[i] == u, key[i - 1] == e || key[i - 1] == q { return nil }
    if i > 0, key[i] == u, key[i - 1] == a { return Array(key[..<i]) + [e] + key[i...] }
    let first = i > 0 && key[i - 1] == key[i] ? i - 1 : i
    return Array(key[...first]) + [e] + key[(i + 1)...]
  }
}
