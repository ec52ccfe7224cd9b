/// Coordinations in which words share a part that is written once.
extension RecognitionPass {
  /// How many tokens may stand between the parts; the bound keeps lists linear.
  private static var reach: Int { 14 }

  /// "Ein- und Ausfuhr": the head stands in a later word.
  mutating func findSharedHead(_ token: Int) {
    guard var head = coordinated(from: token, step: 1) else { return }
    let stem = Array(scan.key(token))
    var isWholeTail = false
    while head + 1 < scan.tokens.count, scan.tokens[head + 1].gap == .hyphen,
      scan.tokens[head + 1].traits.contains(.word)
    {
      head += 1
      isWholeTail = true
    }
    let tail = Array(scan.key(head))
    guard tail.count <= CompoundPart.longestWord, stem.count <= CompoundPart.longestWord else {
      return
    }
    for cut in stride(from: isWholeTail ? 0 : 1, through: tail.count - 3, by: 1) {
      let form = store.forms.find(stem + tail[cut...])
      guard form >= 0 else { continue }
      var spans = Candidate.Spans(scan.tokens[token].start, hyphenEnd(token))
      spans.append(byteOffset(head, cut), scan.tokens[head].end)
      if addShared(form, token, spans, .sharedHead) { return }
    }
  }

  /// "Rüstungsexporte und -importe": the modifier stands in an earlier word.
  mutating func findSharedModifier(_ token: Int) {
    guard let first = coordinated(from: token, step: -1) else { return }
    let whole = Array(scan.key(first))
    let tail = Array(scan.key(token))
    guard whole.count <= CompoundPart.longestWord, tail.count <= CompoundPart.longestWord else {
      return
    }
    for cut in stride(from: whole.count - 3, through: 2, by: -1) {
      let form = store.forms.find(whole[..<cut] + tail)
      guard form >= 0 else { continue }
      var spans = Candidate.Spans(scan.tokens[first].start, byteOffset(first, cut))
      spans.append(hyphenStart(token), scan.tokens[token].end)
      if addShared(form, first, spans, .sharedModifier) { return }
    }
  }

  private mutating func addShared(
    _ form: Int, _ token: Int, _ spans: Candidate.Spans, _ detail: Candidate.Detail
  ) -> Bool {
    var isAdded = false
    var next = store.heads[form]
    while next >= 0 {
      let posting = store.postings[Int(next)]
      if posting.use == .word, fits(token, pattern(posting), posting.rule) {
        add(
          posting.pattern, form: Int32(truncatingIfNeeded: form), rule: posting.rule, kind: .elided,
          spans, detail: detail)
        isAdded = true
      }
      next = posting.next
    }
    return isAdded
  }

  /// The whole word that a part is coordinated with, over commas, other parts and articles.
  private func coordinated(from token: Int, step: Int) -> Int? {
    var i = token + step
    var isJoined = false
    while i >= 0, i < scan.tokens.count, abs(i - token) <= Self.reach {
      let word = scan.tokens[i]
      if !word.traits.contains(.word) {
        guard scan.mark(i) == UInt8(ascii: ",") else { return nil }
        isJoined = true
      } else {
        let roles = scan.roles(i)
        let isPart = step > 0 ? isOpenPart(i) : word.gap == .brokenHyphen
        if roles.contains(.coordinator) {
          isJoined = true
        } else if !isPart && !roles.contains(.article) {
          return isJoined ? i : nil
        }
      }
      i += step
    }
    return nil
  }

  /// Whether a hyphen after a token joins nothing.
  private func isOpenPart(_ token: Int) -> Bool {
    guard scan.tokens[token].traits.contains(.hyphenAfter) else { return false }
    guard token + 1 < scan.tokens.count else { return true }
    return scan.tokens[token + 1].gap != .hyphen || !scan.tokens[token + 1].traits.contains(.word)
  }

  /// The byte after the hyphen after a token: U+002D, or U+2010 or U+2011 in three bytes.
  private func hyphenEnd(_ token: Int) -> Int32 {
    let end = scan.tokens[token].end
    guard Int(end) < text.count else { return end }
    return end + (text[Int(end)] == UInt8(ascii: "-") ? 1 : 3)
  }

  private func hyphenStart(_ token: Int) -> Int32 {
    let start = scan.tokens[token].start
    guard start > 0 else { return start }
    return start - (text[Int(start) - 1] == UInt8(ascii: "-") ? 1 : 3)
  }
}
