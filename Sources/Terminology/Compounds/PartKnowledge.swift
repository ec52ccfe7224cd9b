/// What is known of parts of words: what was found out of each before, and the dictionary.
///
/// The words of a text share their beginnings and their endings, so a part is asked about once for
/// all the words that hold it. What a part is depends on the glossary, so each index has its own.
struct PartKnowledge {
  /// What may be asked of a part. All depend on its letters as written alone.
  enum Question: UInt16 {
    case modifier
    case strictModifier
    case listedModifier
    case head
    case listedWord
  }

  /// How many parts are remembered before they are forgotten. At some 30 bytes each.
  private static let capacity = 200_000

  var words: WordKnowledge
  private var parts = FormTable(capacity: 1024)
  /// For each part two bits for each question: whether it was asked, and whether the answer was yes.
  private var answers: [UInt16] = []

  init(usingDictionary: Bool) { words = WordKnowledge(usingDictionary: usingDictionary) }

  /// Makes room, if need be: numbers of parts hold until then.
  mutating func startWord() {
    guard answers.count >= Self.capacity else { return }
    parts = FormTable(capacity: 1024)
    answers = []
  }

  /// The number of a part of a word as written, in small letters; places are bytes.
  mutating func number(_ word: [UInt8], _ start: Int, _ end: Int) -> Int {
    word.withUnsafeBufferPointer { word in
      var hash = KeyHash()
      for i in start..<end { hash.combine(word[i]) }
      let known = parts.find(word, start, end, hash: hash.value)
      if known >= 0 { return known }
      answers.append(0)
      return parts.add(word[start..<end], hash: hash.value)
    }
  }

  /// The answer to a question that was asked before; nil where it was not.
  func answer(_ question: Question, _ part: Int) -> Bool? {
    let bits = answers[part] >> (question.rawValue * 2)
    return bits & 1 == 1 ? bits & 2 == 2 : nil
  }

  /// Keeps an answer.
  mutating func remember(_ answer: Bool, _ question: Question, _ part: Int) {
    answers[part] |= (answer ? 3 : 1) << (question.rawValue * 2)
  }
}
