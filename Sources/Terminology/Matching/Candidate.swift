internal import TextModel

/// A place where a term was found, before the longest are chosen.
struct Candidate {
  /// Up to three stretches of text, in text order, without an array of their own.
  struct Spans: Hashable, Sendable {
    private(set) var count: Int32 = 0
    private var first: (Int32, Int32) = (0, 0)
    private var second: (Int32, Int32) = (0, 0)
    private var third: (Int32, Int32) = (0, 0)

    init(_ start: Int32, _ end: Int32) { append(start, end) }

    init(_ spans: [TextSpan]) {
      for span in spans {
        append(Int32(truncatingIfNeeded: span.start), Int32(truncatingIfNeeded: span.end))
      }
    }

    /// The same stretches further on.
    func shifted(by offset: Int32) -> Spans {
      var copy = Spans(first.0 &+ offset, first.1 &+ offset)
      if count > 1 { copy.append(second.0 &+ offset, second.1 &+ offset) }
      if count > 2 { copy.append(third.0 &+ offset, third.1 &+ offset) }
      return copy
    }

    /// Adds a stretch; one beyond the third is left out.
    mutating func append(_ start: Int32, _ end: Int32) {
      switch count {
      case 0: first = (start, end)
      case 1: second = (start, end)
      case 2: third = (start, end)
      default: return
      }
      count += 1
      if count > 1 { sort() }
    }

    private mutating func sort() {
      if second < first { swap(&first, &second) }
      if count == 3, third < second {
        swap(&second, &third)
        if second < first { swap(&first, &second) }
      }
    }

    subscript(i: Int32) -> (start: Int32, end: Int32) { i == 0 ? first : i == 1 ? second : third }

    /// The stretches as spans of a text.
    var spans: [TextSpan] { (0..<Int(count)).map(span) }

    func span(_ i: Int) -> TextSpan {
      let stretch = self[Int32(i)]
      return TextSpan(Int(stretch.start), Int(stretch.end))
    }

    var start: Int32 { first.0 }

    var end: Int32 { max(first.1, count > 1 ? second.1 : 0, count > 2 ? third.1 : 0) }

    /// How many bytes are covered.
    var covered: Int32 {
      first.1 - first.0 + second.1 - second.0 + third.1 - third.0
    }

    /// Whether every stretch of the other lies in a stretch of this one.
    func contains(_ other: Spans) -> Bool {
      for i in 0..<other.count {
        var isInside = false
        for j in 0..<count
        where self[j].start <= other[i].start && other[i].end <= self[j].end {
          isInside = true
        }
        if !isInside { return false }
      }
      return true
    }

    static func == (a: Spans, b: Spans) -> Bool {
      a.count == b.count && a.first == b.first && a.second == b.second && a.third == b.third
    }

    func hash(into hasher: inout Hasher) {
      for i in 0..<count {
        hasher.combine(self[i].start)
        hasher.combine(self[i].end)
      }
    }
  }

  /// What else there is to say of the rule.
  enum Detail: Hashable {
    case none
    case head
    case modifier
    /// A modifier with this many letters of linking element after it.
    case linked(UInt8)
    case hyphenated
    case particle
    case frame
    case sharedHead
    case sharedModifier
  }

  /// Whether the folded letters of the words are the term's own.
  enum Letters {
    case own
    case other
    /// They must be compared.
    case unknown
  }

  let index: Int32
  let pattern: Int32
  /// The form that decided, to name the rule; -1 where there is none.
  let form: Int32
  let rule: FormRule
  /// Nil where the bytes as written decide between exact, folded and inflected.
  let kind: TermMatch.Kind?
  let spans: Spans
  /// What joins the part to the rest of its word, or how long the shared head is.
  let detail: Detail
  let letters: Letters
  /// The furthest end among this match and all before it in their order; `MatchSelection` keeps it.
  var reach: Int32 = 0
  /// Whether `MatchSelection` has found that another match stands for this one.
  var isBeaten = false
}
