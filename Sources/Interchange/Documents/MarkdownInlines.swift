internal import CMarkdown

/// Walks along the source of a paragraph of Markdown beside its inlines, and finds where each of
/// them stands.
///
/// What cmark says must be there is looked for right at the place that was reached. Where the two do
/// not agree, or something is left over, the paragraph is taken as it stands, markup and all: so a
/// person sees more than needed, and nothing is lost.
struct MarkdownInlines {
  /// An inline is entered or left.
  struct Event {
    let kind: cmarkdown_kind
    let isEnter: Bool
    let literal: [UInt8]
  }

  private struct Disagreement: Error {}

  private let bytes: [UInt8]
  private let range: Range<Int>
  private let isCell: Bool
  private var place: Int
  private var builder: ParagraphBuilder
  private var links: [LinkKind] = []

  /// Where the words of the links that are open begin.
  private var labels: [Int] = []

  private enum LinkKind { case brackets, autolink }

  init(_ bytes: [UInt8], in range: Range<Int>, isCell: Bool) {
    self.bytes = bytes
    self.range = range
    self.isCell = isCell
    self.place = range.lowerBound
    self.builder = ParagraphBuilder(bytes)
  }

  /// The paragraph; nil if it has no words.
  mutating func paragraph(_ events: [Event], isHeading: Bool = false) -> DocumentParagraph? {
    var start = range.lowerBound
    while start < range.upperBound {
      (place, builder, links, labels) = (start, ParagraphBuilder(bytes), [], [])
      do {
        for event in events { try take(event) }
        guard isOver else { throw Disagreement() }
        if isHeading { builder.carryEnd(Self.attributes(in: builder.lastWords)) }
        return builder.paragraph(part: 0, range: start..<place, .markdown(isCell: isCell))
      } catch {
        // Definitions of link targets may stand before the words of a paragraph.
        guard bytes[start] == UInt8(ascii: "["),
          let end = bytes[start..<range.upperBound].firstIndex(of: 0x0A)
        else { break }
        start = bytes[end..<range.upperBound].firstIndex { $0 > 0x20 } ?? range.upperBound
      }
    }
    return asItStands()
  }

  /// How many bytes `{#name .class}` takes at the end of a headline, which Pandoc, Kramdown and Hugo
  /// read as its attributes.
  private static func attributes(in words: [UInt8]) -> Int {
    guard words.last == UInt8(ascii: "}"), let brace = words.lastIndex(of: UInt8(ascii: "{")),
      [UInt8(ascii: "#"), UInt8(ascii: "."), UInt8(ascii: ":")].contains(words[brace + 1])
    else { return 0 }
    return words.count - brace
  }

  /// Whether nothing but what ends a headline is left.
  private var isOver: Bool {
    var rest = bytes[place..<range.upperBound]
    while let last = rest.last,
      last <= 0x20 || last == UInt8(ascii: "#") || last == UInt8(ascii: "\\")
    {
      rest.removeLast()
    }
    return rest.isEmpty
  }

  private mutating func asItStands() -> DocumentParagraph? {
    builder = ParagraphBuilder(bytes)
    builder.open("raw", [], isRaw: true)
    lines(range)
    builder.close("raw", [])
    return builder.paragraph(part: 0, range: range, .markdown(isCell: isCell))
  }

  /// Adds words that may run over lines; a line end with what begins the next line is a space.
  private mutating func lines(_ range: Range<Int>) {
    var start = range.lowerBound
    while let end = bytes[start..<range.upperBound].firstIndex(where: { $0 == 0x0A || $0 == 0x0D })
    {
      builder.words(start..<end)
      start = afterLineEnd(end)
      builder.words([0x20], for: .original(end..<min(start, range.upperBound)))
      guard start < range.upperBound else { return }
    }
    builder.words(start..<range.upperBound)
  }

  private mutating func take(_ event: Event) throws(Disagreement) {
    switch event.kind {
    case CMARKDOWN_TEXT: try text(event.literal)
    case CMARKDOWN_SOFT_BREAK: try lineEnd(isHard: false)
    case CMARKDOWN_LINE_BREAK: try lineEnd(isHard: true)
    case CMARKDOWN_CODE: try code()
    case CMARKDOWN_HTML: try html(event.literal)
    case CMARKDOWN_EMPHASIS: try mark(event, ["*", "_"], count: 1)
    case CMARKDOWN_STRONG: try mark(event, ["*", "_"], count: 2)
    case CMARKDOWN_STRIKETHROUGH: try mark(event, ["~"], count: at("~~") ? 2 : 1)
    case CMARKDOWN_LINK: event.isEnter ? try openLink() : try closeLink()
    case CMARKDOWN_IMAGE:
      if event.isEnter {
        guard at("![") else { throw Disagreement() }
        links.append(.brackets)
        builder.open("link\(links.count)", take(2))
        labels.append(place)
      } else {
        try closeLink()
      }
    case CMARKDOWN_FOOTNOTE_REFERENCE where event.isEnter:
      guard at("[^"), let end = bytes[place..<range.upperBound].firstIndex(of: 0x5D) else {
        throw Disagreement()
      }
      builder.alone(take(end + 1 - place))
    default: break
    }
  }

  private func at(_ mark: String) -> Bool {
    bytes[place..<range.upperBound].starts(with: mark.utf8)
  }

  private mutating func take(_ count: Int) -> [DocumentBytes] {
    let start = place
    place = min(place + count, range.upperBound)
    return [.original(start..<place)]
  }

  // MARK: Words

  private mutating func text(_ literal: [UInt8]) throws(Disagreement) {
    var i = 0
    var start = place
    while i < literal.count {
      guard place < range.upperBound else { throw Disagreement() }
      let byte = bytes[place]
      let next = place + 1 < range.upperBound ? bytes[place + 1] : 0
      if byte == UInt8(ascii: "\\"), MarkdownText.isPunctuation(next), next == literal[i] {
        builder.words(start..<place)
        builder.words([next], for: .original(place..<(place + 2)))
        (i, place) = (i + 1, place + 2)
        start = place
      } else if byte == UInt8(ascii: "&"), let (end, meaning) = reference(),
        literal[i...].starts(with: meaning)
      {
        builder.words(start..<place)
        builder.words(meaning, for: .original(place..<end))
        (i, place) = (i + meaning.count, end)
        start = place
      } else if byte == literal[i] {
        (i, place) = (i + 1, place + 1)
      } else {
        throw Disagreement()
      }
    }
    builder.words(start..<place)
  }

  private func reference() -> (end: Int, meaning: [UInt8])? {
    let end = min(place + 40, range.upperBound)
    guard let piece = MarkupText.pieces(of: bytes, in: place..<end, isHTML: true).first,
      case .reference(let range, let meaning) = piece
    else { return nil }
    return (range.upperBound, meaning)
  }

  private mutating func lineEnd(isHard: Bool) throws(Disagreement) {
    let start = place
    var end = place
    if isHard, at("\\") { end += 1 }
    while end < range.upperBound, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
    guard end < range.upperBound, bytes[end] == 0x0A || bytes[end] == 0x0D else {
      throw Disagreement()
    }
    place = afterLineEnd(end)
    if isHard {
      builder.alone([.original(start..<place)], plain: [0x20])
    } else {
      builder.words([0x20], for: .original(start..<place))
    }
  }

  /// The place after a line end and what stands before the words of the next line.
  private func afterLineEnd(_ end: Int) -> Int {
    var next = end + 1
    if bytes[end] == 0x0D, next < range.upperBound, bytes[next] == 0x0A { next += 1 }
    while next < range.upperBound,
      bytes[next] == 0x20 || bytes[next] == 0x09 || bytes[next] == UInt8(ascii: ">")
    {
      next += 1
    }
    return min(next, range.upperBound)
  }

  // MARK: Codes

  private mutating func mark(
    _ event: Event, _ marks: [String], count: Int
  ) throws(Disagreement) {
    guard let mark = marks.first(where: { at(String(repeating: $0, count: count)) }) else {
      throw Disagreement()
    }
    let key = "\(event.kind.rawValue)\(mark)"
    if event.isEnter { builder.open(key, take(count)) } else { builder.close(key, take(count)) }
  }

  private mutating func code() throws(Disagreement) {
    let ticks = bytes[place..<range.upperBound].prefix { $0 == UInt8(ascii: "`") }.count
    guard ticks > 0 else { throw Disagreement() }
    var end = place + ticks
    var close: Int?
    while end < range.upperBound, close == nil {
      let run = bytes[end..<range.upperBound].prefix { $0 == UInt8(ascii: "`") }.count
      if run == ticks { close = end }
      end += max(1, run)
    }
    guard let close else { throw Disagreement() }
    builder.open("code", take(ticks), isRaw: true)
    lines(place..<close)
    place = close
    builder.close("code", take(ticks))
  }

  private mutating func html(_ literal: [UInt8]) throws(Disagreement) {
    guard bytes[place..<range.upperBound].starts(with: literal) else { throw Disagreement() }
    var scanner = MarkupScanner(bytes, in: place..<(place + literal.count), isHTML: true)
    let token = scanner.next()
    let name = token?.name.lowercased() ?? ""
    let code = take(literal.count)
    switch token?.kind {
    case .start where HTMLElements.breaks.contains(name): builder.alone(code, plain: [0x20])
    case .empty where HTMLElements.breaks.contains(name): builder.alone(code, plain: [0x20])
    case .start where !HTMLElements.void.contains(name): builder.open("<" + name, code)
    case .end: builder.close("<" + name, code)
    case .start, .empty: builder.alone(code)
    default: builder.carried(code)
    }
  }

  private mutating func openLink() throws(Disagreement) {
    guard at("[") || at("<") else { throw Disagreement() }
    let isAutolink = at("<")
    links.append(isAutolink ? .autolink : .brackets)
    builder.open("link\(links.count)", take(1), isRaw: isAutolink, isAddress: isAutolink)
    if !isAutolink { labels.append(place) }
  }

  private mutating func closeLink() throws(Disagreement) {
    let key = "link\(links.count)"
    guard let kind = links.popLast() else { throw Disagreement() }
    if kind == .autolink {
      guard at(">") else { throw Disagreement() }
      return builder.close(key, take(1))
    }
    guard at("]") else { throw Disagreement() }
    let words = (labels.popLast() ?? place)..<place
    let target = MarkdownTarget.end(in: bytes, after: place + 1, range.upperBound)
    let isLabel = target - place == 1 || bytes[place..<target].elementsEqual("][]".utf8)
    // The words are the name of the target too; in English the name has to be said apart.
    let named: [DocumentBytes] = [
      .new(Array("][".utf8)), .original(words), .new(Array("]".utf8)),
    ]
    builder.close(key, take(target - place), inChange: isLabel ? named : nil)
  }
}
