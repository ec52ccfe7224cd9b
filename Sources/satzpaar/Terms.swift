import ArgumentParser
import SatzpaarKit
import TextModel

struct Terms: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find the glossary's terms in a German text, or the terms it does not know.")

  @Argument(help: "The text; standard input if none is named.", completion: .file())
  var file = "-"

  @OptionGroup var options: PipelineOptions

  @Flag(help: "Also report terms inside longer matches and longer words.")
  var all = false

  @Flag(help: "Write what the glossary does not know as a glossary to be filled in (CSV).")
  var open = false

  @Option(name: .long, help: "The format: text or jsonl.")
  var to: SegmentFormat = .text

  func run() throws {
    try reporting {
      let pipeline = try options.pipeline()
      let text = try options.texts.text(of: file, showsPlaces: !open)
      let list = pipeline.termList(of: text, nested: all)
      try Output.write(open ? list.openGlossary() : list.write(to))
    }
  }
}
