/// A place where a term was found, before the longest are chosen.
struct Candidate {
  /// Up to three stretches of text, in text order, without an array of their own.
  struct Spans: Equatable {
    private(set) var count = 0
    private var first: (Int32, Int32) = (0, 0)
    private var second: (Int32, Int32) = (0, 0)
    private var third: (Int32, Int32) = (0, 0)

    init(_ start: Int32, _ end: Int32) { append(start, end) }

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

    subscript(i: Int) -> (start: Int32, end: Int32) { i == 0 ? first : i == 1 ? second : third }

    var start: Int32 { first.0 }

    var end: Int32 { max(first.1, count > 1 ? second.1 : 0, count > 2 ? third.1 : 0) }

    /// How many bytes are covered.
    var covered: Int32 {
      (0..<count).reduce(0) { $0 + self[$1].end - self[$1].start }
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
      a.count == b.count && (0..<a.count).allSatisfy { a[$0] == b[$0] }
    }
  }

  var index: Int32
  var pattern: Int32
  /// The form that decided, to name the rule; -1 where there is none.
  var form: Int32
  var rule: FormRule
  /// Nil where the bytes as written decide between exact, folded and inflected.
  var kind: TermMatch.Kind?
  var spans: Spans
  /// What joins the part to the rest of its word, or how long the shared head is.
  var detail: Detail = .none

  /// What else there is to say of the rule.
  enum Detail: Equatable {
    case none
    case head
    case modifier
    /// A modifier with this many letters of linking element after it.
    case linked(Int)
    case hyphenated
    case particle
    case frame
    case sharedHead
    case sharedModifier
  }
}
