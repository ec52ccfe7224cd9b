internal import Worksheets

/// Takes the pieces of a paragraph as a reader finds them.
struct ParagraphBuilder {
  private let source: [UInt8]
  private var pieces: [DocumentPiece] = []
  private var keys: [String] = []

  /// Begins a paragraph in a part of a document.
  init(_ source: [UInt8]) { self.source = source }

  /// Whether nothing was added yet.
  var isEmpty: Bool { pieces.isEmpty }

  /// Adds words that stand in the part as they are; `⟨` would be taken for a code and is shown as
  /// one.
  mutating func words(_ range: Range<Int>) {
    var start = range.lowerBound
    var i = start
    while let place = source[i..<range.upperBound].firstIndex(of: 0xE2) {
      i = place + 1
      guard source[place..<range.upperBound].starts(with: CodedText.bracket) else { continue }
      verbatim(start..<place)
      i = place + CodedText.bracket.count
      alone([.original(place..<i)])
      start = i
    }
    verbatim(start..<range.upperBound)
  }

  private mutating func verbatim(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    add(
      DocumentPiece(
        kind: .text, plain: Array(source[range]), bytes: [.original(range)], isVerbatim: true))
  }

  /// Adds words that the part writes otherwise, such as `&amp;`.
  mutating func words(_ plain: [UInt8], for bytes: DocumentBytes) {
    if plain == CodedText.bracket { return alone([bytes]) }
    add(DocumentPiece(kind: .text, plain: plain, bytes: [bytes]))
  }

  /// Adds words that stand in the part as they are, with every run of white space as one space.
  mutating func collapsedWords(_ range: Range<Int>) {
    var start = range.lowerBound
    var i = start
    while let space = source[i..<range.upperBound].firstIndex(where: { $0 <= 0x20 }) {
      i = source[space..<range.upperBound].firstIndex { $0 > 0x20 } ?? range.upperBound
      let isSecond = space == start && pieces.last { $0.kind != .carried }?.plain.last == 0x20
      if i == space + 1, source[space] == 0x20, !isSecond { continue }
      words(start..<space)
      words(isSecond ? [] : [0x20], for: .original(space..<i))
      start = i
    }
    words(start..<range.upperBound)
  }

  /// Begins a pair; `key` is what its end says again.
  mutating func open(
    _ key: String, _ bytes: [DocumentBytes], run: [UInt8] = [], isRaw: Bool = false,
    isAddress: Bool = false
  ) {
    var piece = DocumentPiece(kind: .code(.open(0)), plain: [], bytes: bytes)
    piece.run = run
    piece.isRaw = isRaw
    piece.isAddress = isAddress
    add(piece, key)
  }

  /// Ends a pair; where its row changes, by `bytesInChange` if they are given.
  mutating func close(
    _ key: String, _ bytes: [DocumentBytes], inChange bytesInChange: [DocumentBytes]? = nil
  ) {
    var piece = DocumentPiece(kind: .code(.close(0)), plain: [], bytes: bytes)
    piece.bytesInChange = bytesInChange
    add(piece, key)
  }

  /// Adds what is no text and a person should see the place of; `plain` is a space for a line break
  /// and nothing otherwise.
  mutating func alone(_ bytes: [DocumentBytes], plain: [UInt8] = []) {
    add(DocumentPiece(kind: .code(.alone(0)), plain: plain, bytes: bytes))
  }

  /// Adds what is no text and stays where it is.
  mutating func carried(_ bytes: [DocumentBytes]) {
    add(DocumentPiece(kind: .carried, plain: [], bytes: bytes))
  }

  /// The words added last, as the part has them; empty where something else was.
  var lastWords: [UInt8] {
    guard let last = pieces.last, last.isVerbatim else { return [] }
    return last.plain
  }

  /// Has the last bytes of `lastWords` carried along.
  mutating func carryEnd(_ count: Int) {
    guard count > 0, var last = pieces.last, case .original(let range)? = last.bytes.first else {
      return
    }
    let cut = last.plain.count - count
    last.plain = Array(last.plain[..<cut])
    last.bytes = [.original(range.lowerBound..<(range.lowerBound + cut))]
    pieces[pieces.count - 1] = last
    carried([.original((range.lowerBound + cut)..<range.upperBound)])
  }

  private mutating func add(_ piece: DocumentPiece, _ key: String = "") {
    pieces.append(piece)
    keys.append(key)
  }

  /// The paragraph; nil if it has no words.
  ///
  /// - Parameters:
  ///   - part: the index of the part.
  ///   - range: its place there; all bytes in it are those of the pieces, in order.
  ///   - syntax: how its words are written.
  ///   - run: what begins a run of words outside of any pair.
  /// - Returns: the paragraph with numbered codes.
  func paragraph(
    part: Int, range: Range<Int>, _ syntax: DocumentSyntax, run: [UInt8] = []
  ) -> DocumentParagraph? {
    var paragraph = DocumentParagraph(
      part: part, range: range, syntax: syntax, pieces: [], run: run)
    var partners = Self.partners(pieces, keys)
    var middle = pieces
    for (index, piece) in middle.enumerated() where partners[index] == nil {
      if case .code = piece.kind { middle[index].kind = .code(.alone(0)) }
    }
    var (first, last) = (0, middle.count)
    while first < last {
      if Self.isBlank(middle[first]) {
        paragraph.lead.append(middle[first])
        first += 1
      } else if Self.isBlank(middle[last - 1]) {
        paragraph.tail.insert(middle[last - 1], at: 0)
        last -= 1
      } else if partners[first] == last - 1 {
        if middle[first].isAddress { return nil }
        paragraph.lead.append(middle[first])
        paragraph.tail.insert(middle[last - 1], at: 0)
        (first, last) = (first + 1, last - 1)
      } else if let rest = Self.trimmed(&middle[first], .front) {
        paragraph.lead.append(rest)
      } else if let rest = Self.trimmed(&middle[last - 1], .back) {
        paragraph.tail.insert(rest, at: 0)
      } else {
        break
      }
    }
    partners = partners.filter { first..<last ~= $0.key }
    Self.number(&middle, first..<last, partners)
    paragraph.pieces = Array(middle[first..<last])
    return first < last ? paragraph : nil
  }

  /// For each code of a pair the index of the other one. Pairs nest; what does not is left out.
  private static func partners(_ pieces: [DocumentPiece], _ keys: [String]) -> [Int: Int] {
    var partners: [Int: Int] = [:]
    var open: [Int] = []
    var counts: [String: Int] = [:]
    for (index, piece) in pieces.enumerated() {
      if piece.kind == .code(.open(0)) {
        open.append(index)
        counts[keys[index], default: 0] += 1
      } else if piece.kind == .code(.close(0)), counts[keys[index], default: 0] > 0 {
        while let start = open.popLast() {
          counts[keys[start], default: 0] -= 1
          guard keys[start] == keys[index] else { continue }
          partners[start] = index
          partners[index] = start
          break
        }
      }
    }
    return partners
  }

  /// Whether a piece at the edge of a paragraph can be left out of sight.
  private static func isBlank(_ piece: DocumentPiece) -> Bool {
    if case .code(.open) = piece.kind { return false }
    if case .code(.close) = piece.kind { return false }
    return piece.plain.allSatisfy(isSpace)
  }

  /// Whether a byte is white space of ASCII.
  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private enum Edge { case front, back }

  /// Takes the white space off an edge of words; nil if there is none, or it cannot be cut.
  private static func trimmed(_ piece: inout DocumentPiece, _ edge: Edge) -> DocumentPiece? {
    guard piece.isVerbatim, case .original(let range)? = piece.bytes.first else { return nil }
    let count =
      edge == .front
      ? piece.plain.prefix(while: isSpace).count
      : piece.plain.reversed().prefix(while: isSpace).count
    guard count > 0 else { return nil }
    var rest = piece
    let cut = edge == .front ? count : piece.plain.count - count
    let head = (Array(piece.plain[..<cut]), range.lowerBound..<(range.lowerBound + cut))
    let back = (Array(piece.plain[cut...]), (range.lowerBound + cut)..<range.upperBound)
    let (blank, words) = edge == .front ? (head, back) : (back, head)
    (rest.plain, rest.bytes) = (blank.0, [.original(blank.1)])
    (piece.plain, piece.bytes) = (words.0, [.original(words.1)])
    return rest
  }

  private static func number(
    _ pieces: inout [DocumentPiece], _ range: Range<Int>, _ partners: [Int: Int]
  ) {
    var next = 1
    for index in range {
      switch pieces[index].kind {
      case .code(.open):
        pieces[index].kind = .code(.open(next))
        if let end = partners[index] { pieces[end].kind = .code(.close(next)) }
        next += 1
      case .code(.alone):
        pieces[index].kind = .code(.alone(next))
        next += 1
      case .code(.close), .text, .carried: break
      }
    }
  }
}
