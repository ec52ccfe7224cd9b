internal import TextAnalysis

/// Whether strings of letters are German words: by the dictionary where there is one.
///
/// Remembers what it has asked, for the dictionary answers 155,000 questions a second at most.
struct WordKnowledge {
  /// After so many questions, which take 0.02 s, the dictionary's forms are read: that takes 0.1 s
  /// once in a process, and spares nearly all the questions of a long text. A short text asks fewer.
  private static let patience = 4_000

  /// How many answers are remembered before they are forgotten. At some 25 bytes each.
  private static let capacity = 200_000

  private let usesDictionary: Bool
  private var asked = FormTable(capacity: 1024)
  private var answers: [Bool] = []
  private var forms: DictionaryForms?
  private var isPatient = true

  /// - Parameter usingDictionary: whether the installed dictionary is asked, if there is one.
  init(usingDictionary: Bool) {
    usesDictionary = usingDictionary
  }

  /// Opened when the first word is asked for: many short texts hold none.
  private var dictionary: SpellingDictionary? {
    usesDictionary ? SpellingDictionary.shared : nil
  }

  var hasDictionary: Bool { dictionary != nil }

  /// Whether the dictionary knows a word, given in small letters, as a noun.
  mutating func isNoun(_ written: [UInt8]) -> Bool {
    mayBeWord(written) && ask(capitalised(written))
  }

  /// Whether the dictionary knows a word, given in small letters, as a noun or as another word.
  mutating func isWord(_ written: [UInt8]) -> Bool {
    mayBeWord(written) && (ask(capitalised(written)) || ask(written))
  }

  /// Whether the dictionary need be asked.
  private func mayBeWord(_ word: [UInt8]) -> Bool { forms?.mayContain(word) ?? true }

  private mutating func ask(_ word: [UInt8]) -> Bool {
    guard let dictionary, word.count >= 3 else { return false }
    let known = asked.find(word)
    if known >= 0 { return answers[known] }
    if answers.count > Self.capacity {
      asked = FormTable(capacity: 1024)
      answers = []
    }
    _ = asked.insert(word)
    answers.append(dictionary.knows(word))
    if isPatient, answers.count > Self.patience || SpellingDictionary.areFormsMade {
      isPatient = false
      forms = SpellingDictionary.forms
    }
    return answers[answers.count - 1]
  }

  /// A word in small letters with a capital: ASCII and the German umlauts.
  private func capitalised(_ word: [UInt8]) -> [UInt8] {
    guard let first = word.first else { return word }
    var copy = word
    if first >= UInt8(ascii: "a") && first <= UInt8(ascii: "z") {
      copy[0] = first & 0xDF
    } else if first == 0xC3, word.count > 1, [0xA4, 0xB6, 0xBC].contains(word[1]) {
      copy[1] = word[1] & 0xDF
    }
    return copy
  }
}
