internal import TextAnalysis

/// The key under which forms of one open term meet: folded, umlauts and endings taken off.
enum OpenTermKey {
  static func key(of text: String, reason: OpenTerm.Reason) -> [UInt8] {
    let words = text.split(whereSeparator: \.isWhitespace).map { Folding.key(of: Array($0.utf8)) }
    return Array(
      words.enumerated().map { index, word in
        plain(stem(word, isLast: index == words.count - 1, reason))
      }.joined(separator: [0x20]))
  }

  private static func stem(
    _ word: [UInt8], isLast: Bool, _ reason: OpenTerm.Reason
  ) -> ArraySlice<UInt8> {
    let endings: [[UInt8]] =
      switch reason {
      case .name, .quoted, .acronym, .foreign, .abbreviation: nameEndings
      case .verb: verbEndings
      case .adjective, .adverb: adjectiveEndings
      case .nounPhrase, .collocation: isLast ? nounEndings : adjectiveEndings
      case .noun, .compound, .compoundPart: nounEndings
      }
    for ending in endings where word.count >= ending.count + 4 && word[...].hasSuffix(ending) {
      return word.dropLast(ending.count)
    }
    return word[...]
  }

  /// ae, oe and ue as a, o and u, so that "Vorwurf" meets "Vorwürfe".
  private static func plain(_ word: ArraySlice<UInt8>) -> [UInt8] {
    var plain: [UInt8] = []
    for byte in word {
      if byte == 0x65, let last = plain.last, [0x61, 0x6F, 0x75].contains(last) { continue }
      plain.append(byte)
    }
    return plain
  }

  // Endings of grammar, the longest first.
  private static let nounEndings = ["es", "en", "e", "n", "s"].map { Array($0.utf8) }
  private static let adjectiveEndings = ["em", "en", "er", "es", "e"].map { Array($0.utf8) }
  private static let verbEndings = ["eten", "ten", "ete", "te", "et", "en", "st", "t", "n", "e"]
    .map { Array($0.utf8) }
  private static let nameEndings = ["s"].map { Array($0.utf8) }
}
