import SatzpaarKit
import Terminology
import TextModel

/// Texts and glossaries of any size, the same in every run.
enum GeneratedText {
  /// A file's text, repeated to a size.
  static func repeated(_ path: String, megabytes: Int) throws -> SourceText {
    let piece = try FileInput.text(of: path, note: { _ in }).bytes + [0x0A]
    var bytes: [UInt8] = []
    bytes.reserveCapacity(megabytes * 1_000_000 + piece.count)
    while bytes.count < megabytes * 1_000_000 { bytes += piece }
    return SourceText(wellFormed: bytes, name: path)
  }

  /// A glossary of a size: the given one first, then pairs of its nouns joined to compounds, which
  /// share their beginnings and endings as real terms do.
  static func glossary(of size: Int, from glossary: Glossary) -> Glossary {
    var entries = Array(glossary.entries.prefix(size))
    let nouns = glossary.entries.flatMap(\.sources).map(\.text)
      .filter { !$0.contains(" ") && !$0.contains("-") && $0.utf8.count > 4 }
    var step = 1
    while entries.count < size, step < nouns.count {
      for (index, first) in nouns.enumerated() where entries.count < size {
        let term = first + nouns[(index + step) % nouns.count].lowercased()
        entries.append(
          ConceptEntry(id: "\(entries.count)", sources: [Term(term)], targets: [Term("term")]))
      }
      step += 1
    }
    return Glossary(entries: entries)
  }
}
