internal import LanguageData

/// The words met so far, each reduced to the numbers of the base forms it can come from.
///
/// Two words are forms of one word if they share a number: `programmes` and `program`, `relied` and
/// `rely`. A word may have several bases (`axes`: axis, axe), which does no harm, for most of them
/// are words that nobody writes. Every word is worked on once.
final class EnglishVocabulary {
  /// The base forms of a word.
  struct Forms {
    /// As a noun, and as written.
    var nominal: [Int32] = []
    /// As a verb or adjective besides.
    var verbal: [Int32] = []
  }

  private let language = EnglishForms.shared
  private var numbers: [[UInt8]: Int32] = [:]
  private var known: [ArraySlice<UInt8>: Forms] = [:]

  /// How many words have been met.
  var count: Int { known.count }

  /// The base forms of a word of a text.
  ///
  /// - Parameter word: a folded key.
  /// - Returns: the numbers of its base forms, its own among them.
  func forms(of word: ArraySlice<UInt8>) -> Forms {
    if let forms = known[word] { return forms }
    let key = ArraySlice(Array(word))
    let forms = reduce(withoutPossessive(Array(key)))
    known[key] = forms
    return forms
  }

  /// The base forms of a word of a term: nouns such as `customs` keep their ending there.
  func forms(ofTermWord word: [UInt8]) -> Forms {
    let bare = withoutPossessive(word)
    guard language.pluralOnly.contains(bare) else { return forms(of: word[...]) }
    return Forms(nominal: [number(of: canonical(bare))], verbal: [])
  }

  private func withoutPossessive(_ word: [UInt8]) -> [UInt8] {
    let apostrophe = UInt8(ascii: "'")
    if word.count > 2, word.suffix(2).elementsEqual([apostrophe, UInt8(ascii: "s")]) {
      return word.dropLast(2)
    }
    return word.count > 1 && word.last == apostrophe ? word.dropLast() : word
  }

  private func reduce(_ word: [UInt8]) -> Forms {
    let bare = word.filter { $0 != UInt8(ascii: ".") }
    var forms = Forms(nominal: [number(of: canonical(bare))])
    func add(_ base: [UInt8], _ wordClass: EnglishForms.WordClass) {
      let number = number(of: canonical(base))
      guard !forms.nominal.contains(number), !forms.verbal.contains(number) else { return }
      if wordClass == .noun { forms.nominal.append(number) } else { forms.verbal.append(number) }
    }
    for form in language.irregular[bare] ?? [] { add(form.base, form.wordClass) }
    for rule in language.endings {
      if let base = base(of: bare, by: rule) { add(base, rule.wordClass) }
    }
    return forms
  }

  /// What a word is without an ending; nil where it does not have it, or too little would be left.
  private func base(of word: [UInt8], by rule: EnglishForms.Ending) -> [UInt8]? {
    var stem = word.count - rule.ending.count
    guard stem >= 2, word.count >= 4, word[stem...].elementsEqual(rule.ending) else { return nil }
    if rule.wordClass == .noun, rule.ending == [UInt8(ascii: "s")] {
      // bus, gas and basis, glass: no plurals
      let last = word[stem - 1]
      guard last != UInt8(ascii: "s"), last != UInt8(ascii: "u"), last != UInt8(ascii: "i") else {
        return nil
      }
    }
    if rule.undoubles {
      guard stem >= 3, word[stem - 1] == word[stem - 2] else { return nil }
      stem -= 1
    }
    return word[..<stem] + rule.replacement
  }

  private func number(of key: [UInt8]) -> Int32 {
    if let number = numbers[key] { return number }
    let number = Int32(clamping: numbers.count)
    numbers[key] = number
    return number
  }

  /// One spelling for all of those that British and American usage have.
  private func canonical(_ word: [UInt8]) -> [UInt8] {
    var key = word
    for rule in language.spelling where key.count >= rule.shortest {
      switch rule.place {
      case .word:
        if key == rule.variant { key = rule.canonical }
      case .start:
        if key.starts(with: rule.variant) {
          key.replaceSubrange(..<rule.variant.count, with: rule.canonical)
        }
      case .end:
        let start = key.count - rule.variant.count
        if start >= 0, key[start...].elementsEqual(rule.variant) {
          key.replaceSubrange(start..., with: rule.canonical)
        }
      case .anywhere: replaceAll(rule, in: &key, from: 0)
      case .later: replaceAll(rule, in: &key, from: afterSecondVowel(key))
      }
    }
    return key
  }

  private func replaceAll(_ rule: EnglishForms.SpellingRule, in key: inout [UInt8], from start: Int)
  {
    var i = start
    while i + rule.variant.count <= key.count {
      if key[i..<(i + rule.variant.count)].elementsEqual(rule.variant) {
        key.replaceSubrange(i..<(i + rule.variant.count), with: rule.canonical)
      }
      i += 1
    }
  }

  /// The offset after the second group of vowels; the length where there is no second one.
  private func afterSecondVowel(_ word: [UInt8]) -> Int {
    var groups = 0
    for i in word.indices where isVowel(word[i]) && (i == 0 || !isVowel(word[i - 1])) {
      groups += 1
      if groups == 2 { return i + 1 }
    }
    return word.count
  }

  private func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "y"):
      true
    default: false
    }
  }
}
