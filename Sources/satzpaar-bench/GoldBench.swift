import Alignment
import ArgumentParser
import Foundation

struct GoldBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "align-gold",
    abstract: "Alignment against ladders made by hand: F1, and what a confidence is worth.")

  @Argument(help: "A folder of NAME.de, NAME.en or NAME.fr, NAME.gold and NAME.docs.")
  var folder: String

  @Flag(help: "Do without the dictionaries of this machine.")
  var noDictionaries = false

  func run() throws {
    guard FileManager.default.fileExists(atPath: folder) else {
      print("skipped: there is no folder \(folder) with ladders made by hand")
      return
    }
    let aligner = Aligner(usesDictionary: !noDictionaries)
    var table = CalibrationTable()
    for set in try GoldSet.all(in: folder) {
      var score = GoldScore()
      for document in set.documents {
        let ladder = aligner.align(
          source: AlignmentSide(sentences: document.source),
          target: AlignmentSide(sentences: document.target))
        score.add(ladder.beads.compactMap { GoldBead($0) }, gold: document.beads)
        table.add(ladder, document.beads)
      }
      report(
        "align-gold \(set.name)",
        [
          ("strict F1", score.strictF1), ("lax F1", score.laxF1),
          ("beads of one side", Double(score.oneSided)),
          ("found", Double(score.oneSidedFound) / Double(max(1, score.oneSided))),
        ])
    }
    print(table.text)
  }
}
