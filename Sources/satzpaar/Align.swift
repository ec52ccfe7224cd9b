import ArgumentParser
import SatzpaarKit
import TextModel

struct Align: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Pair the sentences of a German text with those of its English translation.")

  @Argument(help: "The German text.", completion: .file())
  var source: String

  @Argument(help: "The English text.", completion: .file())
  var target: String

  @OptionGroup var options: PipelineOptions

  @Option(name: [.short, .long], help: "The file to write.")
  var output: String?

  @Option(name: .long, help: "The format: ladder, csv or jsonl.")
  var to: PairFormat?

  func run() throws {
    try reporting {
      let pipeline = try options.pipeline(aligning: true)
      let pairs = pipeline.pairs(
        source: try options.texts.text(of: source),
        target: try options.texts.text(of: target))
      let format = to ?? output.flatMap(PairFormat.init(path:)) ?? .jsonl
      try Output.write(format.write(pairs), to: output)
    }
  }
}
