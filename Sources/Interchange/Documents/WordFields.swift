/// Fields that are spread over runs: begin, code, separator, result, end (ECMA-376 part 1, 17.16.18).
struct WordFields {
  enum Item {
    case open(Int, Range<Int>)
    case close(Int, Range<Int>)
    case alone(Range<Int>)
  }

  /// Fields whose result is being read.
  private var open: [Int] = []
  private var count = 0

  /// The field whose code is being read, and how many fields stand in that code.
  private var code: Range<Int>?
  private var depth = 0

  /// Whether what comes next is the code of a field.
  var isInCode: Bool { code != nil }

  /// A field whose code goes on after the paragraph.
  var rest: Range<Int>? { code }

  mutating func extend(to range: Range<Int>) {
    if let code { self.code = code.lowerBound..<range.upperBound }
  }

  mutating func take(_ mark: String, _ range: Range<Int>) -> Item? {
    guard let code else {
      switch mark {
      case "begin":
        self.code = range
        depth = 1
        return nil
      case "end":
        guard let id = open.popLast() else { return .alone(range) }
        return .close(id, range)
      default: return .alone(range)
      }
    }
    let whole = code.lowerBound..<range.upperBound
    self.code = whole
    switch mark {
    case "begin": depth += 1
    case "end":
      depth -= 1
      if depth == 0 {
        self.code = nil
        return .alone(whole)
      }
    case "separate" where depth == 1:
      self.code = nil
      count += 1
      open.append(count)
      return .open(count, whole)
    default: break
    }
    return nil
  }
}
