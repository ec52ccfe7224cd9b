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

  @Option(
    help: "Beads that you have fixed, one a line as [0]:[0,1]; the rest is aligned around them.",
    completion: .file())
  var fix: String?

  @OptionGroup var options: PipelineOptions

  @Option(name: [.short, .long], help: "The file to write.")
  var output: String?

  @Option(name: .long, help: "The format: ladder, csv or jsonl.")
  var to: PairFormat?

  func run() throws {
    try reporting {
      let pipeline = try options.pipeline(aligning: true)
      let german = try options.texts.text(of: source)
      let english = try options.texts.text(of: target)
      let fixed =
        try fix.map { try LadderFile.read(try FileInput.text(of: $0, note: Console.note)) } ?? []
      let pairs = try showingProgress(source) { progress throws(Failure) in
        try pipeline.pairs(source: german, target: english, fixing: fixed, progress: progress)
      }
      let format = to ?? output.flatMap(PairFormat.init(path:)) ?? .jsonl
      try Output.write(format.write(pairs), to: output)
    }
  }
}
