import ArgumentParser
import SatzpaarKit
import TextModel

/// What the stages need to know, the same for every verb that runs them.
struct PipelineOptions: ParsableArguments {
  @OptionGroup var glossaries: GlossaryOptions

  @OptionGroup var texts: TextOptions

  @OptionGroup var segmentation: SegmentationOptions

  @OptionGroup var dictionaries: DictionaryOptions

  /// The stages, opened; says what is lost without a dictionary that they would use.
  func pipeline(aligning: Bool = false) throws(Failure) -> Pipeline {
    let indexes = try glossaries.indexes()
    dictionaries.tellWhatIsLost(recognising: !indexes.isEmpty, aligning: aligning)
    return try Pipeline(
      indexes: indexes, rules: try segmentation.rules(), usesDictionaries: dictionaries.areWanted,
      cacheFolder: dictionaries.cacheFolder)
  }
}
