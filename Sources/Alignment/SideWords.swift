/// One side of an alignment as numbered word types: what all models look at.
struct SideWords {
  /// The distinct words of this side, stemmed.
  private(set) var types = WordTable()

  /// The words of all sentences in order, as numbers in `types`.
  private(set) var words: [Int32] = []

  /// The words of sentence `i` stand at `starts[i]..<starts[i + 1]`.
  private(set) var starts: [Int32] = [0]

  /// For each sentence its length in characters (Unicode scalars).
  private(set) var lengths: [Float] = []

  /// For each sentence how it begins and ends.
  private(set) var marks: [SentenceMarks] = []

  /// For each type how often it occurs.
  private(set) var counts: [Int32] = []

  /// For each type the sentences it occurs in, ascending, once for each occurrence: those of type
  /// `t` stand at `occurrenceStarts[t]..<occurrenceStarts[t + 1]`.
  private(set) var occurrences: [Int32] = []
  private(set) var occurrenceStarts: [Int32] = []

  /// How many sentences there are.
  var count: Int { lengths.count }

  init(_ sentences: [[UInt8]], stemmer: Stemmer) {
    var scanner = WordScanner()
    var surfaces = WordTable()
    var stemOfSurface: [Int32] = []
    for sentence in sentences {
      sentence.withUnsafeBufferPointer { text in
        scanner.forEachWord(in: text) { word in
          let surface = surfaces.intern(word)
          if surface == stemOfSurface.count {
            let stem = UnsafeBufferPointer(rebasing: word[..<stemmer.stemLength(of: word)])
            stemOfSurface.append(Int32(truncatingIfNeeded: types.intern(stem)))
          }
          words.append(stemOfSurface[surface])
        }
        marks.append(SentenceMarks(text))
        lengths.append(Float(text.count { $0 & 0xC0 != 0x80 }))
      }
      starts.append(Int32(truncatingIfNeeded: words.count))
    }
    countTypes()
  }

  /// Where the words of a sentence stand in `words`.
  func range(of sentence: Int) -> Range<Int> { Int(starts[sentence])..<Int(starts[sentence + 1]) }

  /// Where the words of neighbouring sentences stand in `words`.
  func words(of sentences: Range<Int>) -> Range<Int> {
    Int(starts[sentences.lowerBound])..<Int(starts[sentences.upperBound])
  }

  /// Where the occurrences of a type stand in `occurrences`.
  func occurrenceRange(of type: Int) -> Range<Int> {
    Int(occurrenceStarts[type])..<Int(occurrenceStarts[type + 1])
  }

  private mutating func countTypes() {
    counts = [Int32](repeating: 0, count: types.count)
    for word in words { counts[Int(word)] += 1 }
    occurrenceStarts = [0]
    for count in counts {
      occurrenceStarts.append(occurrenceStarts[occurrenceStarts.count - 1] + count)
    }
    var next = occurrenceStarts
    occurrences = [Int32](repeating: 0, count: words.count)
    for sentence in lengths.indices {
      for k in range(of: sentence) {
        let type = Int(words[k])
        occurrences[Int(next[type])] = Int32(truncatingIfNeeded: sentence)
        next[type] += 1
      }
    }
  }
}

/// Finds the occurrences of types from a place on that only ever moves forward, in linear time in
/// all.
struct OccurrenceCursor {
  /// For each type the place of its next occurrence, and the sentence that is in.
  private var next: [Int32]
  private var upcoming: [Int32]

  init(_ words: SideWords) {
    next = words.occurrenceStarts
    upcoming = (0..<words.counts.count).map { words.occurrences[Int(words.occurrenceStarts[$0])] }
  }

  /// Where in `words.occurrences` the first occurrence of a type in `sentences` stands, or nil.
  @inline(__always)
  mutating func first(of type: Int, in sentences: Range<Int>, _ words: SideWords) -> Int? {
    if Int(upcoming[type]) >= sentences.upperBound { return nil }
    if Int(upcoming[type]) < sentences.lowerBound {
      advance(type, to: sentences.lowerBound, words)
      if Int(upcoming[type]) >= sentences.upperBound { return nil }
    }
    return Int(next[type])
  }

  private mutating func advance(_ type: Int, to sentence: Int, _ words: SideWords) {
    let end = words.occurrenceStarts[type + 1]
    let occurrences = words.occurrences.span
    var place = next[type]
    while place < end, Int(occurrences[Int(place)]) < sentence { place += 1 }
    next[type] = place
    upcoming[type] = place < end ? words.occurrences[Int(place)] : .max
  }
}
