import Alignment
import Foundation
import LanguageData
import Terminology

/// Two texts of any size that translate each other, with their ladder; the same in every run.
struct GeneratedPairs {
  private(set) var german: [[UInt8]] = []
  private(set) var english: [[UInt8]] = []
  private(set) var ladder: [Bead] = []

  /// How many beads in a thousand are of each kind, in the order of `add`. Merges, omissions and
  /// additions are commoner than in most translations.
  private static let shares = [840, 60, 60, 20, 20]

  /// Fills in the templates of a table (columns german and english) with terms and numbers.
  init(beads: Int, templates: DataTable, glossary: Glossary) {
    let terms = glossary.entries.compactMap { entry in
      entry.targets(.preferred).first.map { (german: entry.sources[0].text, english: $0.text) }
    }
    var random = Knuth(state: 1_973)
    func sentence() -> (german: String, english: String) {
      let row = templates.rows[random.next(templates.rows.count)]
      var pair = (german: row["german"], english: row["english"])
      for slot in ["{1}", "{2}"] {
        let term = terms[random.next(terms.count)]
        pair.german = pair.german.replacingOccurrences(of: slot, with: term.german)
        pair.english = pair.english.replacingOccurrences(of: slot, with: term.english)
      }
      let number = String(2 + random.next(990))
      return (
        pair.german.replacingOccurrences(of: "{n}", with: number),
        pair.english.replacingOccurrences(of: "{n}", with: number)
      )
    }
    for _ in 0..<beads {
      let (a, b) = (sentence(), sentence())
      var lot = random.next(Self.shares.reduce(0, +))
      let kind = Self.shares.firstIndex { share in
        lot -= share
        return lot < 0
      }
      switch kind {
      case 1: add([a.german, b.german], ["\(a.english) \(b.english)"])
      case 2: add(["\(a.german) \(b.german)"], [a.english, b.english])
      case 3: add([a.german], [])
      case 4: add([], [a.english])
      default: add([a.german], [a.english])
      }
    }
  }

  private mutating func add(_ source: [String], _ target: [String]) {
    let starts = (german.count, english.count)
    german += source.map { Array($0.utf8) }
    english += target.map { Array($0.utf8) }
    ladder.append(Bead(source: starts.0..<german.count, target: starts.1..<english.count))
  }

  /// The share of beads that are also in another ladder, over both: strict F1.
  func f1(of found: Ladder) -> Double {
    let gold = Set(ladder.map { [$0.source, $0.target] })
    let right = found.beads.filter { gold.contains([$0.source, $0.target]) }.count
    return 2 * Double(right) / Double(max(1, gold.count + found.beads.count))
  }
}

/// A linear congruential generator with Knuth's constants for 64 bits (MMIX).
struct Knuth {
  var state: UInt64

  /// A number below a bound.
  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(1, bound)
  }
}
