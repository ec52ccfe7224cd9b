import Alignment
import Foundation

/// How many beads of each confidence are right.
struct CalibrationTable {
  /// Where the bands begin; the last ends with 1.
  private static let floors = [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.999]

  private var counts = [(all: Int, right: Int, sum: Double)](
    repeating: (0, 0, 0), count: floors.count)

  /// Takes the beads of a ladder. Those that touch a sentence without any bead in the gold are left
  /// out, for nobody has said what is right there.
  mutating func add(_ ladder: Ladder, _ gold: Set<GoldBead>) {
    let sources = Set(gold.flatMap(\.source))
    let targets = Set(gold.flatMap(\.target))
    for found in ladder.beads {
      guard let bead = GoldBead(found), bead.source.allSatisfy(sources.contains),
        bead.target.allSatisfy(targets.contains),
        let band = Self.floors.lastIndex(where: { $0 <= found.confidence })
      else { continue }
      counts[band].all += 1
      counts[band].right += gold.contains(bead) ? 1 : 0
      counts[band].sum += found.confidence
    }
  }

  /// The table as lines: band, beads, their mean confidence, the share that is right; then all above
  /// 0.9.
  var text: String {
    var lines = ["confidence from   beads   mean   right"]
    for (floor, count) in zip(Self.floors, counts) where count.all > 0 {
      lines.append(Self.line(String(format: "%.3f", floor), count))
    }
    var sure = (all: 0, right: 0, sum: 0.0)
    for (floor, count) in zip(Self.floors, counts) where floor >= 0.9 {
      sure = (sure.all + count.all, sure.right + count.right, sure.sum + count.sum)
    }
    lines.append(Self.line("above 0.9", sure))
    return lines.joined(separator: "\n")
  }

  private static func line(_ name: String, _ count: (all: Int, right: Int, sum: Double)) -> String {
    let all = Double(max(1, count.all))
    return name.padding(toLength: 15, withPad: " ", startingAt: 0)
      + String(format: "%8d  %.3f  %.4f", count.all, count.sum / all, Double(count.right) / all)
  }
}
