import ArgumentParser
import Foundation

/// Measures the stages in one process, so that figures can be compared as ratios.
///
/// Every figure is the best of several rounds, and the contestants of one figure take turns.
@main
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "satzpaar-bench",
    abstract: "Speed of the stages, and of ICU on the same text, as JSON lines.",
    subcommands: [
      SegmentBench.self, TermBench.self, AlignBench.self, GoldBench.self,
      PipelineBench.self,
    ])
}

/// Times pieces of work against each other.
enum Stopwatch {
  /// The shortest processor time of each contestant in seconds, the rounds taken in turns. What
  /// else the machine does counts for little then; all contestants run on one thread.
  static func best(rounds: Int, _ contestants: [() -> Void]) -> [Double] {
    var best = [Double](repeating: .infinity, count: contestants.count)
    for _ in 0..<rounds {
      for (index, contestant) in contestants.enumerated() {
        let start = clock()
        contestant()
        best[index] = min(best[index], Double(clock() - start) / Double(CLOCKS_PER_SEC))
      }
    }
    return best
  }
}

/// Prints one figure as a JSON object on a line.
func report(_ name: String, _ members: [(String, Double)]) {
  let values = members.map { "\"\($0.0)\":\(String(format: "%.4g", $0.1))" }
  print("{\"bench\":\"\(name)\",\(values.joined(separator: ","))}")
}
