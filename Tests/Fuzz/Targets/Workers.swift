internal import Foundation
internal import SatzpaarKit
internal import Terminology
internal import TextModel

/// The workers of all stages, opened once.
enum Workers {
  private nonisolated(unsafe) static var opened: [StreamStage: StreamWorker] = [:]

  /// The answer of a stage to one record; libFuzzer calls from one thread.
  static func answer(_ stage: StreamStage, _ line: [UInt8]) -> (line: [UInt8], failed: Bool) {
    if let worker = opened[stage] { return worker.answer(line) }
    do {
      let path =
        ProcessInfo.processInfo.environment["FUZZ_GLOSSARY"]
        ?? "Tests/Fuzz/seeds/glossary-text/small.csv"
      let tables = try Glossaries.tables(at: [path], note: { _ in })
      let index = try TermIndex(Glossary(tables: tables))
      let worker = try StreamWorker(.init(stage: stage, indexes: [index], usesDictionaries: false))
      opened[stage] = worker
      return worker.answer(line)
    } catch {
      fatalError("no worker: \(error)")
    }
  }
}
