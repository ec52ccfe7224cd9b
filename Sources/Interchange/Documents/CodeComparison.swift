internal import Worksheets

/// Compares the codes of English with those of the German that it stands for.
///
/// English may leave a picture out, or both codes of a pair; it may move codes. It cannot have a
/// code twice or half a pair, and pairs nest. A pair that begins or ends in another row keeps its
/// code here.
struct CodeComparison {
  /// What makes the English unfit for the document; nil if nothing does.
  private(set) var problem: String?

  /// Codes of the German that the English leaves out.
  private(set) var lost: [InlineCode] = []

  init(german: CodedText, english: CodedText) {
    let needed = german.codes.map(\.code)
    let codes = english.codes.map(\.code)
    let known = Set(needed)
    var seen: Set<InlineCode> = []
    for code in codes {
      guard known.contains(code) else {
        problem = "the English has the code \(code.text), the German has not"
        return
      }
      guard seen.insert(code).inserted else {
        problem = "the English has the code \(code.text) twice"
        return
      }
    }
    lost = needed.filter { !seen.contains($0) }
    for code in lost {
      if case .alone = code { continue }
      let partner: InlineCode =
        if case .open = code { .close(code.number) } else { .open(code.number) }
      if !known.contains(partner) || seen.contains(partner) {
        problem = "the English has no \(code.text), which belongs to \(partner.text)"
        return
      }
    }
    if Self.dangling(codes, known) != Self.dangling(needed, known) || !Self.nest(codes, known) {
      problem = "the codes of the English do not nest as those of the German do"
    }
  }

  /// The codes whose partners are in other rows, in order.
  private static func dangling(_ codes: [InlineCode], _ known: Set<InlineCode>) -> [InlineCode] {
    codes.filter { code in
      switch code {
      case .open(let number): !known.contains(.close(number))
      case .close(let number): !known.contains(.open(number))
      case .alone: false
      }
    }
  }

  private static func nest(_ codes: [InlineCode], _ known: Set<InlineCode>) -> Bool {
    var open: [Int] = []
    for code in codes {
      switch code {
      case .open(let number): open.append(number)
      case .close(let number) where known.contains(.open(number)):
        guard open.popLast() == number else { return false }
      case .close:
        // What began in an earlier row ends outside of every pair of this one.
        if !open.isEmpty { return false }
      case .alone: break
      }
    }
    return open.allSatisfy { !known.contains(.close($0)) }
  }
}
