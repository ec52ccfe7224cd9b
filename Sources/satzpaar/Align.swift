import ArgumentParser
import CMalloc
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
    help: """
      Pairs that you have fixed; the rest is aligned around them. Either what align has written as \
      CSV (with an x in the column fixed) or JSON lines (with "fixed":true), also when the texts \
      have changed since, or beads of these very texts, one a line as [0]:[0,1].
      """,
    completion: .file())
  var fix: String?

  @Flag(help: "The pairs that are most doubtful first, for you to look at.")
  var doubtfulFirst = false

  @OptionGroup var options: PipelineOptions

  @Option(name: [.short, .long], help: "The file to write.")
  var output: String?

  @Option(name: .long, help: "The format: ladder, csv or jsonl.")
  var to: PairFormat?

  func run() throws {
    cmalloc_keep_what_is_given_back()  // a tenth of the time of a long text
    try reporting {
      let pipeline = try options.pipeline(aligning: true)
      let german = try options.texts.text(of: source)
      let english = try options.texts.text(of: target)
      let pairs = try pairs(pipeline, german, english)
      let format = to ?? output.flatMap(PairFormat.init(path:)) ?? .jsonl
      for note in pairs.notes { Console.note(note) }
      try Output.write(format.write(pairs, doubtfulFirst: doubtfulFirst), to: output)
    }
  }

  private func pairs(
    _ pipeline: Pipeline, _ german: SourceText, _ english: SourceText
  ) throws(Failure) -> AlignedTexts {
    let fixed = try fix.map { path throws(Failure) in
      try FileInput.text(of: path, note: Console.note)
    }
    guard let fixed, FixedPairs.isHeld(in: fixed) else {
      let beads = try fixed.map { file throws(Failure) in try LadderFile.read(file) } ?? []
      return try showingProgress(source) { progress throws(Failure) in
        try pipeline.pairs(source: german, target: english, fixing: beads, progress: progress)
      }
    }
    let result = try pipeline.pairs(
      source: german, target: english, fixing: try FixedPairs(fixed))
    for words in result.lost {
      Console.note(
        "a fixed pair does not stand in the texts any more, or in another order: \(words)")
    }
    return result.texts
  }
}
