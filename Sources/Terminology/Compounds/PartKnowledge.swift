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
  /// The numbers of the beginnings and the endings of the word in work, by where they end and begin;
  /// -1 for those not asked for. Each term that may stand in a word asks for the same ones.
  private var beginnings: [Int32] = []
  private var endings: [Int32] = []

  init(usingDictionary: Bool) { words = WordKnowledge(usingDictionary: usingDictionary) }

  /// Begins with a word of so many bytes as written, and makes room, if need be: numbers of parts
  /// hold until then.
  mutating func startWord(_ length: Int) {
    for number in 0...length {
      if number == beginnings.count {
        beginnings.append(-1)
        endings.append(-1)
      } else {
        beginnings[number] = -1
        endings[number] = -1
      }
    }
    guard answers.count >= Self.capacity else { return }
    parts = FormTable(capacity: 1024)
    answers = []
  }

  /// The number of a part of the word, as written, in small letters; places are bytes.
  mutating func number(_ word: [UInt8], _ start: Int, _ end: Int) -> Int {
    let known = start == 0 ? beginnings[end] : end == word.count ? endings[start] : -1
    if known >= 0 { return Int(known) }
    let number = search(word, start, end)
    if start == 0 { beginnings[end] = Int32(truncatingIfNeeded: number) }
    if end == word.count { endings[start] = Int32(truncatingIfNeeded: number) }
    return number
  }

  private mutating func search(_ word: [UInt8], _ start: Int, _ end: Int) -> Int {
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
