internal import Interchange
internal import Terminology
internal import TextModel

/// A record of a stream: a JSON object whose members are asked for by name and type.
struct Record {
  private let object: JSON

  init(_ object: JSON) { self.object = object }

  /// One side of an alignment as it was sent.
  enum Side {
    /// A text that has to be segmented first.
    case text(String)
    /// Sentences, with the paragraph of each where they came as arrays of arrays.
    case sentences([[UInt8]], paragraphs: [Int])
  }

  func text(_ name: String) throws(Failure) -> String {
    guard let text = try optionalText(name) else {
      throw Failure("missing-member", "the member “\(name)” is missing")
    }
    return text
  }

  func optionalText(_ name: String) throws(Failure) -> String? {
    guard let value = object[name], value != .null else { return nil }
    guard let text = value.string else {
      throw Failure("wrong-type", "the member “\(name)” has to be a string")
    }
    return text
  }

  /// The text of a record that has no translation and no terms of its own; nil for any other, and
  /// where something is wrong with it.
  var textAlone: String? {
    do throws(Failure) {
      guard try terms().isEmpty, try optionalText("translation") == nil else { return nil }
      return try text("text")
    } catch {
      return nil
    }
  }

  func language() throws(Failure) -> Language {
    guard let tag = try optionalText("language") else { return .german }
    guard let language = Language(tag: tag) else {
      throw Failure("unknown-language", "the language “\(tag)” is not known; there are de and en")
    }
    return language
  }

  func terms() throws(Failure) -> [GlossaryRow] {
    guard let value = object["terms"], value != .null else { return [] }
    guard let terms = value.array else {
      throw Failure("wrong-type", "the member “terms” has to be an array of objects")
    }
    return terms.map { term in
      var cells: GlossaryRow.ByColumn<String> = [:]
      for column in GlossaryRow.Column.allCases { cells[column] = term[column.name]?.string }
      return GlossaryRow(cells: cells)
    }
  }

  func side(_ name: String) throws(Failure) -> Side {
    guard let value = object[name] else {
      throw Failure("missing-member", "the member “\(name)” is missing")
    }
    if let text = value.string { return .text(text) }
    let wrong = Failure(
      "wrong-type",
      "the member “\(name)” has to be a string, an array of strings, or an array of arrays")
    guard let elements = value.array else { throw wrong }
    if elements.allSatisfy({ $0.string != nil }) {
      return .sentences(elements.compactMap { $0.string.map { Array($0.utf8) } }, paragraphs: [])
    }
    var sentences: [[UInt8]] = []
    var paragraphs: [Int] = []
    for (index, element) in elements.enumerated() {
      guard let inner = element.array else { throw wrong }
      for sentence in inner {
        guard let text = sentence.string else { throw wrong }
        sentences.append(Array(text.utf8))
        paragraphs.append(index)
      }
    }
    return .sentences(sentences, paragraphs: paragraphs)
  }
}
