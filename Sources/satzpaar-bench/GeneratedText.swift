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

  /// A file's text to a size, with words changed so that the vocabulary grows as in real texts: one
  /// word in eight gives way to a noun of the glossary, or, one time in eight, to two short ones
  /// joined. That makes 1.6 % of the words compounds that were hardly ever seen before; in 75,000
  /// words of news and fiction, with a glossary of their nouns, it was 1.8 %.
  static func varied(_ path: String, megabytes: Int, nouns: [String]) throws -> SourceText {
    let words = try FileInput.text(of: path, note: { _ in }).bytes
      .split(separator: 0x20).map { Array($0) }
    var random = Knuth(state: 2_026)
    func next(_ bound: Int) -> Int { random.next(bound) }
    let short = nouns.filter { $0.utf8.count <= 9 }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(megabytes * 1_000_000 + 100)
    var i = 0
    while bytes.count < megabytes * 1_000_000 {
      let word = words[i % words.count]
      i += 1
      if next(8) > 0 || nouns.isEmpty || word.contains(0x0A) {
        bytes += word
      } else {
        let joined = short[next(short.count)] + short[next(short.count)].lowercased()
        bytes += (next(8) > 0 ? nouns[next(nouns.count)] : joined).utf8
      }
      bytes.append(i % words.count == 0 ? 0x0A : 0x20)
    }
    return SourceText(wellFormed: bytes, name: path)
  }

  /// The German terms of one word.
  static func nouns(of glossary: Glossary) -> [String] {
    glossary.entries.flatMap(\.sources).map(\.text)
      .filter { !$0.contains(" ") && !$0.contains("-") && $0.utf8.count > 4 }
  }

  /// A glossary of a size: the given one first, then pairs of its nouns joined to compounds, which
  /// share their beginnings and endings as real terms do.
  static func glossary(of size: Int, from glossary: Glossary) -> Glossary {
    var entries = Array(glossary.entries.prefix(size))
    let nouns = nouns(of: glossary)
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
