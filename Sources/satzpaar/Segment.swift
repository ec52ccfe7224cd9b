import ArgumentParser
import SatzpaarKit
import TextModel

struct Segment: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Cut a text into sentences: one a line, a blank line between paragraphs.")

  @Argument(help: "The text; standard input if none is named.", completion: .file())
  var file = "-"

  @Option(help: "The language of the text: de or en.")
  var language = "de"

  @Option(name: .long, help: "The format: text or jsonl.")
  var to: SegmentFormat = .text

  @OptionGroup var texts: TextOptions

  @OptionGroup var segmentation: SegmentationOptions

  func run() throws {
    guard let known = Language(tag: language) else {
      throw ValidationError("The language “\(language)” is not known; there are de and en.")
    }
    try reporting {
      let pipeline = try Pipeline(indexes: [], rules: try segmentation.rules(for: known))
      let text = try texts.text(of: file)
      try Output.write(to.write(pipeline.segmented(text, known)))
    }
  }
}
