/// What is known of the elements of HTML (HTML Living Standard, sections 4 and 13.1.2).
enum HTMLElements {
  /// Elements that stand in running text and are codes there; every other one begins and ends
  /// paragraphs.
  static let inline: Set<String> = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn",
    "em", "font", "i", "img", "input", "ins", "kbd", "label", "map", "mark", "math", "meter",
    "nobr", "object", "output", "picture", "progress", "q", "rb", "rp", "rt", "ruby", "s", "samp",
    "script", "small", "source", "span", "strike", "strong", "style", "sub", "sup", "svg",
    "template", "time", "tt", "u", "var", "wbr",
  ]

  /// Elements that have no end.
  static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
  ]

  /// Elements that end a line.
  static let breaks: Set<String> = ["br"]

  /// Elements whose content is no text of the document.
  static let skipped: Set<String> = [
    "iframe", "math", "object", "pre", "script", "style", "svg", "template", "textarea", "xmp",
  ]

  /// Those of them that nobody sees.
  static let invisible: Set<String> = ["script", "style", "template"]

  /// Attributes that hold text (HTML Living Standard, 3.2.6.3, translatable attributes; WAI-ARIA 1.2,
  /// aria-label).
  static let texts: Set<String> = ["alt", "aria-label", "placeholder", "title"]
}
