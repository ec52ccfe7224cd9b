/// The rules by which a Hunspell dictionary makes forms of stems: its `.aff` file (see hunspell(5)).
///
/// Read as far as it takes to say which forms there may be: what only forbids is passed over.
/// Letters are single bytes of ISO 8859-1, which has all of German's; a rule that adds other
/// characters makes no word that is asked for.
struct AffixTable {
  /// One way to make a form of a word.
  struct Affix {
    /// What is taken away, and what is put in its place.
    let strip: [UInt8]
    let add: [UInt8]
    /// What may be done with the form, and where it may stand.
    let flags: [UInt8]
    /// What the end of the word, or its beginning, must be; one set of letters for each.
    let condition: [ByteSet]
  }

  /// Where in a compound a word may stand.
  struct Roles: OptionSet {
    let rawValue: UInt8
    /// First, or between others.
    static let leading = Roles(rawValue: 1)
    static let last = Roles(rawValue: 2)
  }

  private(set) var prefixes = [[Affix]](repeating: [], count: 256)
  private(set) var suffixes = [[Affix]](repeating: [], count: 256)
  private var roles = [Roles](repeating: [], count: 256)
  /// The fewest letters of a part of a compound; 3 where the file does not say.
  private(set) var shortestPart = 3
  private(set) var isUTF8 = false

  /// Options that make no more words than a reader expects who does not know them.
  private static let harmless: Set<String> = [
    "BREAK", "CHECKCOMPOUNDCASE", "CHECKCOMPOUNDDUP", "CHECKCOMPOUNDREP", "CHECKCOMPOUNDTRIPLE",
    "CHECKSHARPS", "CIRCUMFIX", "COMPOUNDPERMITFLAG", "COMPOUNDWORDMAX", "FORBIDDENWORD", "HOME",
    "KEEPCASE", "KEY", "LANG", "MAP", "MAXDIFF", "MAXNGRAMSUGS", "NAME", "NEEDAFFIX", "NOSPLITSUGS",
    "NOSUGGEST", "ONLYINCOMPOUND", "PHONE", "REP", "SUBSTANDARD", "TRY", "VERSION", "WARN",
    "WORDCHARS",
  ]

  /// Reads a file's bytes; nil where it has an option that may make words in other ways.
  init?(_ file: [UInt8]) {
    for line in file.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      let fields = line.split { $0 == 0x20 || $0 == 0x09 }
      guard let first = fields.first, first.first != UInt8(ascii: "#") else { continue }
      let value = fields.count > 1 ? fields[1] : []
      switch String(decoding: first, as: UTF8.self) {
      case "SET":
        isUTF8 = value.elementsEqual("UTF-8".utf8)
        if !isUTF8 && !value.elementsEqual("ISO8859-1".utf8) { return nil }
      case "PFX", "SFX":
        guard add(fields, isPrefix: first.first == UInt8(ascii: "P")) else { return nil }
      case "COMPOUNDFLAG": mark(value, [.leading, .last])
      case "COMPOUNDBEGIN", "COMPOUNDMIDDLE": mark(value, .leading)
      case "COMPOUNDEND", "COMPOUNDLAST": mark(value, .last)
      case "COMPOUNDMIN":
        shortestPart = max(1, Int(String(decoding: value, as: UTF8.self)) ?? 1)
      case let option: if !Self.harmless.contains(option) { return nil }
      }
    }
  }

  private mutating func mark(_ flags: ArraySlice<UInt8>, _ role: Roles) {
    for flag in flags { roles[Int(flag)].formUnion(role) }
  }

  /// Adds the rule of a line, if it is one and no heading; false where it cannot be read.
  private mutating func add(_ fields: [ArraySlice<UInt8>], isPrefix: Bool) -> Bool {
    guard fields.count >= 4, fields[1].count == 1, let flag = fields[1].first else { return false }
    let isHeading = fields.count == 4 && Int(String(decoding: fields[3], as: UTF8.self)) != nil
    if isHeading { return true }
    let parts = fields[3].split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard let strip = letters(fields[2]) else { return false }
    guard let add = letters(parts[0]), !add.contains(UInt8(ascii: "-")) else { return true }
    let affix = Affix(
      strip: strip, add: add, flags: parts.count > 1 ? Array(parts[1]) : [],
      condition: fields.count > 4 ? condition(fields[4]) : [])
    if isPrefix {
      prefixes[Int(flag)].append(affix)
    } else {
      suffixes[Int(flag)].append(affix)
    }
    return true
  }

  /// The letters of a field, none where it is 0; nil where one is not in ISO 8859-1.
  private func letters(_ field: ArraySlice<UInt8>) -> [UInt8]? {
    field.elementsEqual([UInt8(ascii: "0")]) ? [] : Latin1.letters(field, isUTF8: isUTF8)
  }

  /// The sets of letters of a condition such as `[^e]rer`; a letter that is not in ISO 8859-1 stands
  /// for any.
  private func condition(_ field: ArraySlice<UInt8>) -> [ByteSet] {
    guard let field = Latin1.letters(field, isUTF8: isUTF8) else { return [] }
    var sets: [ByteSet] = []
    var i = 0
    while i < field.count {
      guard field[i] == UInt8(ascii: "["),
        let end = field[i...].firstIndex(of: UInt8(ascii: "]"))
      else {
        sets.append(field[i] == UInt8(ascii: ".") ? .all : ByteSet(field[i...i]))
        i += 1
        continue
      }
      let isNegated = field[i + 1] == UInt8(ascii: "^")
      let set = ByteSet(field[(i + (isNegated ? 2 : 1))..<end])
      sets.append(isNegated ? set.complement : set)
      i = end + 1
    }
    return sets
  }

  /// Where words with some flags may stand in compounds.
  func roles(of flags: some Collection<UInt8>) -> Roles {
    flags.reduce(into: []) { $0.formUnion(roles[Int($1)]) }
  }
}

/// A set of bytes.
struct ByteSet {
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  static let all = ByteSet([]).complement

  init(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes {
      let bit: UInt64 = 1 << UInt64(byte & 63)
      switch byte >> 6 {
      case 0: words.0 |= bit
      case 1: words.1 |= bit
      case 2: words.2 |= bit
      default: words.3 |= bit
      }
    }
  }

  var complement: ByteSet {
    var copy = self
    copy.words = (~words.0, ~words.1, ~words.2, ~words.3)
    return copy
  }

  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    let word =
      switch byte >> 6 {
      case 0: words.0
      case 1: words.1
      case 2: words.2
      default: words.3
      }
    return word >> UInt64(byte & 63) & 1 == 1
  }
}

/// Letters as single bytes, which is what ISO 8859-1 makes of German's.
enum Latin1 {
  /// The bytes of a text in ISO 8859-1; nil where a character is not in it.
  static func letters(_ text: ArraySlice<UInt8>, isUTF8: Bool = true) -> [UInt8]? {
    if !isUTF8 || text.allSatisfy({ $0 < 0x80 }) { return Array(text) }
    var letters: [UInt8] = []
    var i = text.startIndex
    while i < text.endIndex {
      let byte = text[i]
      if byte < 0x80 {
        letters.append(byte)
        i += 1
      } else if byte & 0xFE == 0xC2, i + 1 < text.endIndex {
        letters.append(byte << 6 | text[i + 1] & 0x3F)
        i += 2
      } else {
        return nil
      }
    }
    return letters
  }

  /// Whether a byte is a letter; U+00D7 and U+00F7 are × and ÷.
  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool {
    let small = byte | 0x20
    return small >= UInt8(ascii: "a") && small <= UInt8(ascii: "z") || byte >= 0xC0 && small != 0xF7
  }

  /// The small letter of a letter; ß and ÿ have no capitals here.
  @inline(__always)
  static func small(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") || byte >= 0xC0 && byte <= 0xDE
      ? byte | 0x20 : byte
  }
}
