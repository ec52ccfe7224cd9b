import ArgumentParser
import SatzpaarKit
import TextModel

struct Stream: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "JSON lines in, JSON lines out: one stage for every record.")

  @Argument(help: "segment, terms, align, check or worksheet.")
  var stage: StreamStage

  @OptionGroup var glossaries: GlossaryOptions

  @OptionGroup var dictionaries: DictionaryOptions

  @Flag(help: "Also report terms inside longer matches and longer words.")
  var all = false

  @Flag(help: "Exit with 0 even if a record could not be worked on.")
  var tolerant = false

  @Option(help: "How many threads to use; the order of the answers stays.")
  var jobs = 1

  func run() throws {
    try reporting {
      dictionaries.tellWhatIsLost(
        recognising: stage != .segment && stage != .align,
        aligning: stage == .align || stage == .worksheet)
      let options = StreamWorker.Options(
        stage: stage, indexes: try glossaries.indexes(), nested: all,
        usesDictionaries: dictionaries.areWanted, cacheFolder: dictionaries.cacheFolder)
      let failures = try StreamRunner(options: options, jobs: max(1, jobs)).run()
      if failures > 0 && !tolerant { throw ExitCode(2) }
    }
  }
}
