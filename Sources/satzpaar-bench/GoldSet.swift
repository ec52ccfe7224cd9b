import Alignment
import Foundation
import SatzpaarKit
import TextModel

/// Sentences of two texts with beads that people have made.
///
/// In a folder these are `NAME.de`, `NAME.en` or `NAME.fr` with a sentence on each line,
/// `NAME.gold` with beads such as `[0]:[0,1]`, and `NAME.docs`: where each document begins on either
/// side and how many lines it has (`id`, start, count, start, count; parted by tabs).
struct GoldSet {
  /// One document; its beads are counted from its first lines.
  struct Document {
    let source: [[UInt8]]
    let target: [[UInt8]]
    let beads: Set<GoldBead>
  }

  let name: String
  let documents: [Document]

  /// The sets of a folder, by name.
  static func all(in folder: String) throws -> [GoldSet] {
    try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".gold") }
      .sorted()
      .map { try GoldSet(name: String($0.dropLast(5)), folder: folder) }
  }

  private init(name: String, folder: String) throws {
    func lines(_ suffix: String) throws -> [[UInt8]] {
      let text = try FileInput.text(of: "\(folder)/\(name).\(suffix)", note: { _ in })
      return text.bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    }
    let isFrench = FileManager.default.fileExists(atPath: "\(folder)/\(name).fr")
    let (source, target) = (try lines("de"), try lines(isFrench ? "fr" : "en"))
    let gold = try lines("gold").compactMap { GoldBead(String(decoding: $0, as: UTF8.self)) }
    self.name = name
    documents = try lines("docs").compactMap { line in
      let numbers = line.split(separator: 0x09).dropFirst().compactMap {
        Int(String(decoding: $0, as: UTF8.self))
      }
      guard numbers.count == 4 else { return nil }
      let left = numbers[0]..<min(source.count, numbers[0] + numbers[1])
      let right = numbers[2]..<min(target.count, numbers[2] + numbers[3])
      return Document(
        source: Array(source[left]), target: Array(target[right]),
        beads: Set(gold.compactMap { $0.within(left, right) }))
    }
  }
}

/// A bead as numbers of sentences, from 0; never empty on both sides.
struct GoldBead: Hashable {
  let source: [Int]
  let target: [Int]

  private init?(_ source: [Int], _ target: [Int]) {
    guard !(source.isEmpty && target.isEmpty) else { return nil }
    self.source = source
    self.target = target
  }

  /// Reads `[0]:[0,1]`; nil for anything else, and for a bead without sentences.
  init?(_ line: String) {
    let halves = line.split(separator: ":").map { half in
      half.split { !$0.isNumber }.compactMap { Int($0) }
    }
    guard halves.count == 2 else { return nil }
    self.init(halves[0], halves[1])
  }

  /// A bead that was found.
  init?(_ bead: Bead) { self.init(Array(bead.source), Array(bead.target)) }

  /// The same bead counted from the first lines of a document that holds it.
  func within(_ left: Range<Int>, _ right: Range<Int>) -> GoldBead? {
    guard source.allSatisfy(left.contains), target.allSatisfy(right.contains) else { return nil }
    return GoldBead(
      source.map { $0 - left.lowerBound }, target.map { $0 - right.lowerBound })
  }

  var isOneSided: Bool { source.isEmpty || target.isEmpty }

  /// The pairs of sentences of both sides.
  var links: [[Int]] { source.flatMap { i in target.map { [i, $0] } } }
}

/// How well found beads agree with made ones: counts, so that documents add up.
struct GoldScore {
  /// Found beads, those that are just so in the gold, and those that share a link with it.
  private var found = 0
  private var strict = 0
  private var lax = 0

  /// Beads of two sides in the gold, those that were found just so, and those that share a link.
  private var made = 0
  private var strictMade = 0
  private var laxMade = 0

  /// Beads of one side in the gold, and those that were found.
  private(set) var oneSided = 0
  private(set) var oneSidedFound = 0

  mutating func add(_ beads: [GoldBead], gold: Set<GoldBead>) {
    let test = Set(beads)
    let (links, testLinks) = (Set(gold.flatMap(\.links)), Set(test.flatMap(\.links)))
    for bead in test {
      found += 1
      strict += gold.contains(bead) ? 1 : 0
      lax += gold.contains(bead) || bead.links.contains(where: links.contains) ? 1 : 0
    }
    for bead in gold where !bead.isOneSided {
      made += 1
      strictMade += test.contains(bead) ? 1 : 0
      laxMade += bead.links.contains(where: testLinks.contains) ? 1 : 0
    }
    for bead in gold where bead.isOneSided {
      oneSided += 1
      oneSidedFound += test.contains(bead) ? 1 : 0
    }
  }

  /// F1 of whole beads, as Sennrich & Volk (2011) and the scorer of vecalign have it: precision over
  /// all found beads, recall over the made ones of two sides.
  var strictF1: Double { f1(strict, strictMade) }

  /// The same where one shared link is enough.
  var laxF1: Double { f1(lax, laxMade) }

  private func f1(_ right: Int, _ hit: Int) -> Double {
    let precision = Double(right) / Double(max(1, found))
    let recall = Double(hit) / Double(max(1, made))
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
  }
}
