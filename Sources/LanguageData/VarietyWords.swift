/// The two ways in which English is spelt.
public enum EnglishVariety: String, Sendable {
  /// British spelling.
  case british = "British"
  /// American spelling.
  case american = "American"
}

/// Words that are spelt differently in British and American English, in all their regular forms.
public struct VarietyWords: Sendable {
  private let spellings: [[UInt8]: (variety: EnglishVariety, other: String)]

  /// The table, read at first use.
  public static let shared = VarietyWords()

  private init() {
    var spellings: [[UInt8]: (variety: EnglishVariety, other: String)] = [:]
    for row in DataTable(named: "en/variety-words").rows {
      let (british, american) = (row["british"], row["american"])
      spellings[Array(british.utf8)] = (.british, american)
      if row["american is british too"] != "yes" {
        spellings[Array(american.utf8)] = (.american, british)
      }
    }
    self.spellings = spellings
  }

  /// Which variety a word belongs to.
  ///
  /// - Parameter key: the word in lower case, as UTF-8.
  /// - Returns: the variety, and how the other one spells the dictionary form; nil for words that are
  ///   spelt alike.
  public func variety(of key: ArraySlice<UInt8>) -> (variety: EnglishVariety, other: String)? {
    let word = Array(key)
    if let found = spellings[word] { return found }
    for ending in EnglishForms.shared.endings where word.count > ending.ending.count + 2 {
      guard word.suffix(ending.ending.count).elementsEqual(ending.ending) else { continue }
      var stem = Array(word.dropLast(ending.ending.count))
      if ending.undoubles {
        guard stem.count > 1, stem[stem.count - 1] == stem[stem.count - 2] else { continue }
        stem.removeLast()
      }
      if let found = spellings[stem + ending.replacement] { return found }
    }
    return nil
  }
}
