internal import LanguageData
internal import TextAnalysis
internal import TextModel

/// Offers what is left of a compound of which the glossary knows a part: "Krise" of
/// "Ukraine-Krise".
struct KnownParts {
  /// The bytes that a part has at least.
  static let shortest = 3

  /// Marks the units that known spans touch.
  ///
  /// - Parameters:
  ///   - units: the units of the text.
  ///   - known: the places that the glossary knows.
  ///   - bytes: the text.
  ///   - lexicon: knows function words, and which endings ask for a linking s.
  ///   - rests: gets what is left of nouns that are known in part.
  static func mark(
    _ units: inout [WordUnit], _ known: KnownSpans, in bytes: [UInt8], _ lexicon: OpenTermLexicon,
    rests: inout [OpenTerm]
  ) {
    let spans = known.spans
    var next = 0
    for index in units.indices {
      let span = units[index].span
      while next < spans.count, spans[next].end <= span.start { next += 1 }
      if next == spans.count { break }
      guard spans[next].start < span.end else { continue }
      units[index].isKnown = true
      guard units[index].wordClass == .noun, units[index].isCapitalised,
        !spans[next].contains(span)
      else { continue }
      let parts = spans[next...].prefix { $0.start < span.end }
      for rest in rest(of: span, beside: Array(parts), in: bytes, lexicon: lexicon) {
        rests.append(OpenTerm(rest, reason: .compoundPart))
      }
    }
  }

  /// The rest of a partly known noun, without hyphens and linking elements.
  ///
  /// - Parameters:
  ///   - unit: the place of a noun that known spans touch.
  ///   - known: the known spans that touch the unit, sorted and apart.
  ///   - bytes: the text that all spans count in.
  ///   - lexicon: knows function words, and which endings ask for a linking s.
  /// - Returns: the parts that no known span covers, in text order.
  static func rest(
    of unit: TextSpan, beside known: [TextSpan], in bytes: [UInt8], lexicon: OpenTermLexicon
  ) -> [TextSpan] {
    var rest: [TextSpan] = []
    var start = unit.start
    func take(to end: Int) {
      guard start < end else { return }
      rest += words(TextSpan(start, end), in: bytes).filter { part in
        part.count >= shortest
          && !lexicon.isFunctionWord(Folding.key(of: Array(bytes[part.range]))[...])
      }
    }
    for span in known {
      take(to: min(span.start, unit.end))
      start = max(start, span.end)
      if start < bytes.count, bytes[start] == linkingS,
        lexicon.hasEnding(Folding.key(of: Array(bytes[span.range]))[...], .noun)
      {
        start += 1
      }
    }
    take(to: unit.end)
    return rest
  }

  /// The s that joins "Rüstung" to "Bereich".
  private static let linkingS = UInt8(ascii: "s")

  /// Cuts at hyphens and at what is neither letter nor digit.
  private static func words(_ span: TextSpan, in bytes: [UInt8]) -> [TextSpan] {
    bytes[span.range].split { byte in
      byte < 0x80 && !(byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
        && !(byte >= 0x30 && byte <= 0x39)
    }.map { TextSpan($0.startIndex, $0.endIndex) }
  }
}
