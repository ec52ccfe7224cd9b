/// One of the two texts to be aligned, cut into sentences.
public struct AlignmentSide: Sendable {
  /// The sentences, each as UTF-8.
  public let sentences: [[UInt8]]

  /// For each sentence the index of its paragraph, from 0; empty where paragraphs are not known.
  public let paragraphs: [Int]

  /// Takes sentences, and the paragraph of each where that is known.
  public init(sentences: [[UInt8]], paragraphs: [Int] = []) {
    precondition(
      paragraphs.isEmpty || paragraphs.count == sentences.count, "one paragraph index a sentence")
    self.sentences = sentences
    self.paragraphs = paragraphs
  }

  /// Takes sentences as strings.
  public init(_ sentences: [String]) {
    self.init(sentences: sentences.map { Array($0.utf8) })
  }
}
