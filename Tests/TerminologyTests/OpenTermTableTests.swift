import LanguageData
import Testing

@testable import Terminology

@Suite("Tables behind the open terms")
struct OpenTermTableTests {
  @Test(
    "name source, licence and date; are sorted and free of duplicates",
    arguments: [
      "de/collocations", "de/everyday-words", "de/foreign-words", "de/function-words",
      "de/irregular-verbs", "de/name-words", "de/verb-particles", "de/word-endings",
    ])
  func order(name: String) {
    let table = DataTable(named: name)
    let lines = table.rows.map { Array($0.fields.joined(separator: "\t").utf8) }
    #expect(!lines.isEmpty)
    #expect(table.rows.allSatisfy { $0.fields.count == table.columns.count })
    for (a, b) in zip(lines, lines.dropFirst()) { #expect(a.lexicographicallyPrecedes(b)) }
    for note in ["source: ", "licence: Apache-2.0", "date: "] {
      #expect(table.notes.contains { $0.hasPrefix(note) })
    }
  }

  @Test("every ending stands in its example")
  func endings() {
    for row in DataTable(named: "de/word-endings").rows {
      let key = OpenTermLexicon.key(row["example"])
      let ending = Array(OpenTermLexicon.key(row["ending"]))
      #expect(key.hasSuffix(ending) || key.dropLast().hasSuffix(ending), "\(row.fields)")
      #expect(ending.count <= EndingSet.longest)
    }
  }

  @Test("every class is one that the code knows")
  func classes() {
    let vocabulary = OpenTermVocabulary.german
    #expect(vocabulary.functionWords.count == DataTable(named: "de/function-words").rows.count)
    #expect(vocabulary.everydayWords.count == DataTable(named: "de/everyday-words").rows.count)
    #expect(vocabulary.nameWords.count == DataTable(named: "de/name-words").rows.count)
    #expect(vocabulary.endings.count == DataTable(named: "de/word-endings").rows.count)
  }

  @Test(
    "a verb's forms",
    arguments: [
      ("treten", ["tritt", "trat", "traten", "getreten", "tretend"]),
      ("einnehmen", ["einnimmt", "einnahm", "eingenommen", "einzunehmen"]),
      ("unterliegen", ["unterliegt", "unterlag", "unterlegen"]),
      ("leisten", ["leistet", "leistete", "geleistet"]),
    ])
  func verbForms(verb: String, forms: [String]) {
    let all = Set(
      VerbForms(.german).stems(of: verb).flatMap { stem in stem.endings.map { stem.letters + $0 } })
    #expect(all.isSuperset(of: forms), "\(forms.filter { !all.contains($0) })")
  }
}
