internal import Glibc
internal import LanguageData
internal import TextAnalysis
public import TextModel

/// Writes the figures of a German text as English has them, where the two differ: `1,15 Mrd.` is
/// `1.15 billion`, `1.043` is `1,043`, `14.30 Uhr` is `14:30`.
///
/// Only what follows from the value is written; dates and numbers in words are left alone.
public final class FigureReader {
  /// A figure that English writes otherwise.
  public struct Figure: Hashable, Sendable {
    /// Where it stands, in UTF-8 bytes of the German.
    public let span: TextSpan

    /// The same value as English writes it.
    public let english: String
  }

  private let tokenizer: Tokenizer
  private let numbers = NumberReader(.german)
  private let scales: [Int: String]

  /// Makes a reader. One for each worker.
  ///
  /// - Throws: `Failure` with id `icu` where ICU's data is missing.
  public init() throws(Failure) {
    self.tokenizer = try Tokenizer(language: .german)
    var scales: [Int: String] = [:]
    for entry in NumberWords.english.words where entry.kind == .scale || entry.kind == .thousand {
      let power = entry.kind == .thousand ? 3 : Int(entry.value) ?? 0
      if entry.word.utf8.count > scales[power, default: ""].utf8.count {
        scales[power] = entry.word
      }
    }
    self.scales = scales
  }

  /// The figures of a text that English writes otherwise, in text order.
  ///
  /// - Parameter bytes: well-formed UTF-8; spans in the result are offsets into it.
  /// - Returns: one figure for each place.
  public func figures(in bytes: [UInt8]) -> [Figure] {
    guard let start = Self.firstWord(bytes) else { return [] }
    let text = Array(bytes[start...])
    return numbers.literals(in: tokenizer.tokens(of: text), of: text).compactMap { mention in
      guard mention.form == .digits, let literal = NumberLiteral(text[mention.span.range]),
        let value = mention.values.first, let english = english(value, literal, mention)
      else { return nil }
      let written = String(decoding: text[mention.span.range], as: UTF8.self)
      if english == written { return nil }
      let span = TextSpan(start + mention.span.start, start + mention.span.end)
      return Figure(span: span, english: english)
    }
  }

  /// Where the first word with a digit begins, for nothing before it says anything of a figure; nil
  /// where there is no digit.
  private static func firstWord(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { text in
      let digit = text.first(from: 0, to: text.count) {
        $0.holdDigit
      } byte: {
        NumberLiteral.isDigit($0)
      }
      guard digit < text.count else { return nil }
      return text[..<digit].lastIndex(of: 0x20).map { $0 + 1 } ?? 0
    }
  }

  private func english(
    _ value: NumberValue, _ literal: NumberLiteral, _ mention: NumberMention
  ) -> String? {
    switch value {
    case .time(let minutes):
      let minute = minutes % 60
      return "\(minutes / 60):\(minute < 10 ? "0" : "")\(minute)"
    case .month: return nil
    case .amount:
      guard let plain = literal.value(.german) else { return nil }
      let digits = converted(literal)
      guard mention.isScaled else { return plain == value ? digits : nil }
      guard let small = plain.approximate, let large = value.approximate, small > 0 else {
        return nil
      }
      return scales[Int(log10(large / small).rounded())].map { "\(digits) \($0)" }
    }
  }

  /// The digits with the separators of English.
  private func converted(_ literal: NumberLiteral) -> String {
    var text = ""
    for (index, group) in literal.groups.enumerated() {
      if index > 0 {
        text += literal.separators[index - 1] == UInt8(ascii: ",") ? "." : ","
      }
      text += String(decoding: group, as: UTF8.self)
    }
    return text
  }
}
