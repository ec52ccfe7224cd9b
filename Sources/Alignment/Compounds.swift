internal import LanguageData

/// Cuts German compounds into two parts that a dictionary knows.
struct CompoundSplitter {
  private let dictionary: BilingualDictionary
  private let stemmer: Stemmer
  private let links: [[UInt8]]

  /// Shortest word that is cut and shortest part, in UTF-8 bytes: shorter ones match by chance.
  private static let shortestWord = 7
  private static let shortestPart = 3

  init(dictionary: BilingualDictionary, stemmer: Stemmer) {
    self.dictionary = dictionary
    self.stemmer = stemmer
    self.links = [[]] + DictionaryConventions.compoundLinks().map { Array($0.utf8) }
  }

  /// The stems of the two parts, as numbers of the dictionary; of several cuts the most even one.
  func parts(of word: UnsafeBufferPointer<UInt8>) -> (left: Int, right: Int)? {
    guard word.count >= Self.shortestWord else { return nil }
    var best: (score: Int, left: Int, right: Int)?
    for cut in (Self.shortestPart + 1)..<max(Self.shortestPart + 2, word.count - Self.shortestPart)
    {
      let right = find(UnsafeBufferPointer(rebasing: word[cut...]))
      guard right >= 0 else { continue }
      for link in links where cut - link.count >= Self.shortestPart {
        guard word[(cut - link.count)..<cut].elementsEqual(link) else { continue }
        let left = find(UnsafeBufferPointer(rebasing: word[..<(cut - link.count)]))
        let score = 2 * min(cut, word.count - cut) - (link.isEmpty ? 0 : 1)
        if left >= 0, score > best?.score ?? 0 { best = (score, left, right) }
      }
    }
    return best.map { ($0.left, $0.right) }
  }

  /// The stem as it stands first, for the scanner's words are stems already; then stemmed again.
  private func find(_ part: UnsafeBufferPointer<UInt8>) -> Int {
    let stem = UnsafeBufferPointer(rebasing: part[..<stemmer.stemLength(of: part)])
    let id = dictionary.sourceStems.find(stem)
    return id >= 0 && !dictionary.links(of: id).isEmpty ? id : -1
  }
}
