/// Words that look alike in both languages: numbers, names, borrowings.
///
/// Likeness is Dice's coefficient over letter bigrams with the ends marked (Dice 1945; for cognates
/// McEnery & Oakes 1996), after accents, umlauts and the usual spelling differences of
/// borrowed words (k/c/z, ph/f, y/i) are folded.
struct Cognates {
  /// From this likeness on two words count as cognates; measured on the development texts.
  private static let threshold: Float = 0.62

  /// Words shorter than this must be the same.
  private static let shortest = 4

  /// How many candidates a word is compared with at most, so that the time stays in a straight
  /// line.
  private static let mostCandidates = 400

  /// Calls `link` with each pair of alike types and a weight in 0...1, in order of source types.
  static func forEach(
    _ source: WordTable, _ target: WordTable, _ link: (_ source: Int, _ target: Int, Float) -> Void
  ) {
    let right = (0..<target.count).map { Spelling(target[$0]) }
    var buckets: [UInt32: [Int32]] = [:]
    for (id, spelling) in right.enumerated() where spelling.isFuzzy {
      buckets[spelling.bucket, default: []].append(Int32(truncatingIfNeeded: id))
    }
    for id in 0..<source.count {
      let word = source.range(of: id)
      let same = source.bytes.withUnsafeBufferPointer {
        target.find(UnsafeBufferPointer(rebasing: $0[word]))
      }
      if same >= 0 { link(id, same, sameWeight(source.bytes[word])) }
      let left = Spelling(source[id])
      guard left.isFuzzy, let bucket = buckets[left.bucket] else { continue }
      for candidate in bucket.prefix(mostCandidates) where Int(candidate) != same {
        let likeness = left.likeness(to: right[Int(candidate)])
        if likeness >= threshold {
          link(id, Int(candidate), likeness > 0.95 ? 1 : likeness - 0.5)
        }
      }
    }
  }

  /// Equal numbers and long words are near certain; short words may be the same by chance.
  private static func sameWeight(_ word: ArraySlice<UInt8>) -> Float {
    guard let first = word.first else { return 0 }
    if first < 0x61 { return 1 }
    return word.count >= shortest ? 1 : word.count == 3 ? 0.6 : 0.2
  }

  /// A word as it is compared: folded letters and their bigrams.
  struct Spelling {
    private(set) var letters: [UInt8] = []
    private var mask: UInt64 = 0
    private var bigrams = 0

    init(_ word: ArraySlice<UInt8>) {
      guard let first = word.first, first >= 0x61 else { return }
      letters = Self.folded(word)
      var previous: UInt8 = 0
      for letter in letters + [0] {
        mask |= 1 << Self.bit(previous, letter)
        previous = letter
      }
      bigrams = letters.count + 1
    }

    var isFuzzy: Bool { letters.count >= Cognates.shortest }

    /// Words with different first two letters are not compared.
    var bucket: UInt32 { UInt32(letters[0]) << 8 | UInt32(letters[1]) }

    /// Dice's coefficient of the two multisets of bigrams.
    func likeness(to other: Spelling) -> Float {
      let total = Float(bigrams + other.bigrams)
      let most = min(bigrams, other.bigrams)
      if Float(2 * most) < Cognates.threshold * total { return 0 }
      let missing = (mask & ~other.mask).nonzeroBitCount
      if Float(2 * min(most, bigrams - missing)) < Cognates.threshold * total { return 0 }
      var used: UInt64 = 0
      var shared = 0
      for i in 0...letters.count {
        let a = i == 0 ? 0 : letters[i - 1]
        let b = i == letters.count ? 0 : letters[i]
        for k in 0...min(other.letters.count, 63) where used & (1 << UInt64(k)) == 0 {
          let c = k == 0 ? 0 : other.letters[k - 1]
          let d = k == other.letters.count ? 0 : other.letters[k]
          if a == c, b == d {
            used |= 1 << UInt64(k)
            shared += 1
            break
          }
        }
      }
      return Float(2 * shared) / total
    }

    private static func bit(_ a: UInt8, _ b: UInt8) -> UInt64 {
      UInt64((UInt32(a) &* 31 &+ UInt32(b) &* 17) % 64)
    }

    private static func folded(_ word: ArraySlice<UInt8>) -> [UInt8] {
      var out: [UInt8] = []
      var i = word.startIndex
      while i < word.endIndex {
        let byte = word[i]
        let next = i + 1 < word.endIndex ? word[i + 1] : 0
        i += 1
        switch (byte, next) {
        case (0xC3, _):
          out.append(base(of: next))
          i += 1
        case (0x70, 0x68):  // ph
          out.append(0x66)
          i += 1
        case (0x63, _), (0x7A, _): out.append(0x6B)  // c, z
        case (0x79, _), (0x6A, _): out.append(0x69)  // y, j
        default: out.append(byte)
        }
      }
      return out
    }

    /// The letter below the accent, given the second byte of its UTF-8 form (U+00E0...U+00FF).
    private static func base(of second: UInt8) -> UInt8 {
      switch second {
      case 0xA0...0xA6: 0x61
      case 0xA7: 0x6B
      case 0xA8...0xAB: 0x65
      case 0xAC...0xAF: 0x69
      case 0xB1: 0x6E
      case 0xB2...0xB8: 0x6F
      case 0xB9...0xBC: 0x75
      default: 0x69
      }
    }
  }
}
