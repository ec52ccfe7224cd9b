/// Which strings of letters a Hunspell dictionary may know: the forms of its stems, and rows of those
/// forms that may be parts of compounds.
///
/// A no is certain and a yes is to be confirmed, so what is found does not depend on it. Nearly all
/// strings that are asked for while words are cut are none, and of 15,140 such the German dictionary
/// had to be asked for 491. The dictionary takes 6 µs to say no, for it tries every way to cut a
/// string; this takes a few looks into small tables.
struct DictionaryForms: Sendable {
  private let wholes: StringFilter
  /// Forms that may stand in a compound before others, and those that may end one.
  private let leading: StringFilter
  private let last: StringFilter
  private let shortestPart: Int

  /// Reads the two files of a dictionary; nil where it makes words by rules that are not known here.
  init?(affixes: [UInt8], words: [UInt8]) {
    guard let table = AffixTable(affixes) else { return nil }
    var expansion = StemExpansion(table)
    expansion.add(words)
    self.wholes = StringFilter(expansion.wholes)
    self.leading = StringFilter(expansion.leading)
    self.last = StringFilter(expansion.last)
    self.shortestPart = table.shortestPart
  }

  /// Whether the dictionary may know a word, in UTF-8, however it is written.
  ///
  /// Of what is not letters throughout, or longer than 60 letters, nothing is known.
  func mayContain(_ word: [UInt8]) -> Bool {
    guard let letters = Latin1.letters(word[...]), letters.count <= 60,
      letters.allSatisfy(Latin1.isLetter)
    else { return true }
    return mayContain(letters: letters)
  }

  private func mayContain(letters: [UInt8]) -> Bool {
    // Bit n says that parts of compounds may stand for the first n letters
    var reached: UInt64 = 1
    for start in letters.indices where reached >> UInt64(start) & 1 == 1 {
      var hash = KeyHash()
      for end in (start + 1)...letters.count {
        hash.combine(Latin1.small(letters[end - 1]))
        if end == letters.count {
          if start == 0 ? wholes.mayContain(hash) : last.mayContain(hash) { return true }
        } else if end - start >= shortestPart, reached >> UInt64(end) & 1 == 0,
          leading.mayContain(hash)
        {
          reached |= 1 << UInt64(end)
        }
      }
    }
    return false
  }
}

/// All forms of the stems of a dictionary, each as the hash of its small letters.
///
/// More than there are, for what forbids a form is not looked at.
private struct StemExpansion {
  private(set) var wholes: [UInt64] = []
  private(set) var leading: [UInt64] = []
  private(set) var last: [UInt64] = []

  private let table: AffixTable
  /// The form that is being made.
  private var form: [UInt8] = []

  init(_ table: AffixTable) { self.table = table }

  /// Adds the words of a `.dic` file, one on a line, each with its flags after a slash.
  mutating func add(_ file: [UInt8]) {
    for line in file.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      let entry = line.prefix { $0 != 0x20 && $0 != 0x09 }
      let end = entry.firstIndex(of: UInt8(ascii: "/")) ?? entry.endIndex
      guard let letters = Latin1.letters(entry[..<end], isUTF8: table.isUTF8), !letters.isEmpty
      else { continue }
      form = letters
      let flags = Array(entry[end...].dropFirst())
      expand(flags, flags, table.roles(of: flags), suffixes: 2, takesPrefix: true)
    }
  }

  /// Adds a form and what prefixes and suffixes make of it.
  ///
  /// - Parameters:
  ///   - ofStem: the flags of the stem, of which prefixes are taken.
  ///   - flags: those of the stem or the last suffix, of which suffixes are taken.
  ///   - roles: where the form may stand in compounds.
  ///   - suffixes: how many more may follow; Hunspell takes two in all.
  ///   - takesPrefix: whether a prefix may come before.
  private mutating func expand(
    _ ofStem: [UInt8], _ flags: [UInt8], _ roles: AffixTable.Roles, suffixes: Int, takesPrefix: Bool
  ) {
    record(roles)
    if takesPrefix {
      for flag in ofStem + flags {
        for affix in table.prefixes[Int(flag)] where isPrefixed(by: affix) {
          let whole = form
          form = affix.add + form.dropFirst(affix.strip.count)
          expand(
            [], affix.flags, roles.union(table.roles(of: affix.flags)), suffixes: suffixes,
            takesPrefix: false)
          form = whole
        }
      }
    }
    guard suffixes > 0 else { return }
    for flag in flags {
      for affix in table.suffixes[Int(flag)] where isSuffixed(by: affix) {
        form.removeLast(affix.strip.count)
        form += affix.add
        expand(
          ofStem, affix.flags, roles.union(table.roles(of: affix.flags)), suffixes: suffixes - 1,
          takesPrefix: takesPrefix)
        form.removeLast(affix.add.count)
        form += affix.strip
      }
    }
  }

  private mutating func record(_ roles: AffixTable.Roles) {
    var hash = KeyHash()
    for byte in form { hash.combine(Latin1.small(byte)) }
    wholes.append(hash.mixed)
    if roles.contains(.leading) { leading.append(hash.mixed) }
    if roles.contains(.last) { last.append(hash.mixed) }
  }

  private func isSuffixed(by affix: AffixTable.Affix) -> Bool {
    let count = form.count
    guard affix.strip.count <= count, affix.condition.count <= count else { return false }
    for (i, byte) in affix.strip.enumerated()
    where form[count - affix.strip.count + i] != byte { return false }
    for (i, set) in affix.condition.enumerated()
    where !set.contains(form[count - affix.condition.count + i]) { return false }
    return true
  }

  private func isPrefixed(by affix: AffixTable.Affix) -> Bool {
    guard affix.strip.count <= form.count, affix.condition.count <= form.count else { return false }
    return form.starts(with: affix.strip)
      && zip(affix.condition, form).allSatisfy { $0.contains($1) }
  }
}

/// A set of strings that says no for certain and yes in few cases too many (Bloom, Communications
/// of the ACM 13, 1970).
///
/// All bits of a string lie in one word of memory, so that one look answers (Putze, Sanders and
/// Singler, Cache-, Hash- and Space-Efficient Bloom Filters, 2007).
struct StringFilter: Sendable {
  private var blocks: [UInt64]
  private let mask: UInt64

  /// Makes a filter of hashes, which are `KeyHash.mixed` of the strings, with 24 to 48 bits for each.
  /// With three bits set at most 0.4 % of other strings are let pass.
  init(_ hashes: [UInt64]) {
    var size: UInt64 = 16
    while size * 64 < UInt64(hashes.count) * 24 { size *= 2 }
    blocks = [UInt64](repeating: 0, count: Int(size))
    mask = size - 1
    for hash in hashes { blocks[Int(hash & mask)] |= Self.bits(hash) }
  }

  @inline(__always)
  func mayContain(_ hash: KeyHash) -> Bool {
    let mixed = hash.mixed
    let bits = Self.bits(mixed)
    return blocks[Int(mixed & mask)] & bits == bits
  }

  /// Three bits, of the hash's upper end; the lower one chooses the block.
  @inline(__always)
  private static func bits(_ hash: UInt64) -> UInt64 {
    1 << (hash >> 58) | 1 << (hash >> 52 & 63) | 1 << (hash >> 46 & 63)
  }
}
