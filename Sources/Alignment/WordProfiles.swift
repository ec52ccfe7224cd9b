/// What each sentence of the other side says for the frequent words of a text.
///
/// A few words ("der", "und") make up half of a text and have the most partners. What their
/// partners say is added up once for each sentence of the other side instead of each time that such
/// a word is met.
struct WordProfiles {
  /// For each profile one value a sentence of the other side.
  private(set) var values: [Float] = []
  private var starts: [Int32]
  private let sentences: Int

  /// A word is frequent if it stands so many times, and once in so many sentences: there are never
  /// more than a thousand, so that profiles grow with the text.
  private static let leastCount: Int32 = 16
  private static let sentencesOfOne = 64

  /// No profiles.
  init() {
    starts = []
    sentences = 0
  }

  init(_ side: WordLinks.Side, of words: SideWords, given: SideWords) {
    sentences = given.count
    starts = [Int32](repeating: -1, count: words.counts.count)
    var next: Int32 = 0
    for (type, count) in words.counts.enumerated()
    where count >= Self.leastCount && Int(count) * Self.sentencesOfOne >= words.count
      && side.weight[type] > 0
    {
      starts[type] = next
      next += 1
    }
    values = [Float](repeating: 0, count: Int(next) * sentences)
    for type in starts.indices where starts[type] >= 0 {
      let base = Int(starts[type]) * sentences
      for link in Int(side.starts[type])..<Int(side.starts[type + 1]) {
        let part = side.weight[type] * side.ratios[link]
        for k in given.occurrenceRange(of: Int(side.partners[link])) {
          values[base + Int(given.occurrences[k])] += part
        }
      }
    }
  }

  /// Where the profile of a type begins in `values`; nil for a word that has none.
  @inline(__always)
  func start(of type: Int) -> Int? {
    let number = starts[type]
    return number < 0 ? nil : Int(number) * sentences
  }
}
