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

  @OptionGroup var glossaries: GlossaryOptions

  @OptionGroup var texts: TextOptions

  @OptionGroup var segmentation: SegmentationOptions

  @Option(name: [.short, .long], help: "The file to write.")
  var output: String?

  @Option(name: .long, help: "The format: ladder, csv or jsonl.")
  var to: PairFormat?

  func run() throws {
    try reporting {
      let pipeline = try Pipeline(
        indexes: try glossaries.indexes(), rules: try segmentation.rules())
      let pairs = pipeline.pairs(
        source: try texts.text(of: source),
        target: try texts.text(of: target))
      let format = to ?? output.flatMap(PairFormat.init(path:)) ?? .jsonl
      try Output.write(format.write(pairs), to: output)
    }
  }
}
