internal import TextModel

/// Faces and pictures that stand where informal texts have no end mark: `;-)`, `:(`, 🙂.
enum Emoticon {
  /// The offset after one that is set off by white space on both sides; nil if there is none.
  static func end(_ text: TextBytes, at start: Int, limit: Int) -> Int? {
    guard start > 0, text.skippingSpace(backFrom: start, to: max(0, start - 4)) < start,
      let end = face(text, at: start, limit: limit) ?? pictures(text, at: start, limit: limit),
      end >= limit || text.whiteSpace(at: end) > 0
    else { return nil }
    return end
  }

  /// Eyes, perhaps a nose, and a mouth.
  private static func face(_ text: TextBytes, at start: Int, limit: Int) -> Int? {
    guard text[start] == 0x3A || text[start] == 0x3B else { return nil }
    var i = start + 1
    if i < limit, text[i] == 0x2D { i += 1 }
    let mouth = i
    while i < limit, text[i] == 0x28 || text[i] == 0x29 || text[i] == 0x44 || text[i] == 0x50 {
      i += 1
    }
    return i > mouth ? i : nil
  }

  private static func pictures(_ text: TextBytes, at start: Int, limit: Int) -> Int? {
    var i = start
    while i < limit, isPicture(text.scalar(at: i)) { i = text.after(i, end: limit) }
    return i > start ? i : nil
  }

  /// The blocks of symbols and emoji, with what joins and varies them.
  private static func isPicture(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2600...0x27BF, 0x1F300...0x1FAFF, 0xFE0F, 0x200D: true
    default: false
    }
  }
}
