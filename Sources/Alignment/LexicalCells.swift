/// What the words say for any few neighbouring sentences on one side against one sentence on the
/// other.
///
/// For a target sentence with words t and a span S of source sentences it is the sum over t of
/// log(1 - e + e / |S| * sum over s in S of P(t | s) / P(t)), where e is how sure t is to have a
/// counterpart: IBM model 1 against chance (Brown et al. 1993). The same the other way round.
struct LexicalCells {
  /// Evidence of the sentences of one side, for spans of the other.
  struct Plane {
    fileprivate(set) var values: [Float] = []

    /// Where the cells of each sentence begin, less the first sentence that its spans begin with.
    fileprivate(set) var bases: [Int] = []

    /// How many cells there are of each length of span.
    fileprivate(set) var size = 0

    /// The evidence of a sentence for the span of `span` sentences from `start` on; it must be one
    /// that a bead in the band can touch.
    @inline(__always)
    func value(_ sentence: Int, start: Int, span: Int) -> Float {
      values[(span - 1) * size + bases[sentence] + start]
    }
  }

  private(set) var ofTarget = Plane()
  private(set) var ofSource = Plane()

  /// Looks at all cells that a bead inside of `band` can touch.
  init(
    _ left: SideWords, _ right: SideWords, _ links: WordLinks, source: Range<Int>,
    target: Range<Int>, band: Band
  ) {
    ofTarget = Self.plane(
      right, target, links.target, left, source, Self.rows(band))
    ofSource = Self.plane(
      left, source, links.source, right, target, Self.columns(band))
  }

  private static func plane(
    _ words: SideWords, _ sentences: Range<Int>, _ side: WordLinks.Side, _ given: SideWords,
    _ region: Range<Int>, _ stretches: [Range<Int>]
  ) -> Plane {
    let spans = BeadShape.most
    var plane = Plane()
    for stretch in stretches {
      plane.bases.append(plane.size - stretch.lowerBound)
      plane.size += stretch.count
    }
    plane.values = [Float](repeating: 0, count: plane.size * spans)
    var evidence = SentenceEvidence(side, given: given, before: region.upperBound, spans: spans)
    for (sentence, stretch) in stretches.enumerated() where !stretch.isEmpty {
      let first = region.lowerBound + stretch.lowerBound
      evidence.score(
        words, sentence: sentences.lowerBound + sentence, given: first..<(first + stretch.count))
      for a in 0..<spans {
        let place = a * plane.size + plane.bases[sentence] + stretch.lowerBound
        for k in 0..<stretch.count {
          plane.values[place + k] = evidence.scores[a * evidence.width + k]
        }
      }
    }
    return plane
  }

  /// For each source sentence the columns at which a bead that holds it can begin.
  private static func columns(_ band: Band) -> [Range<Int>] {
    let spans = BeadShape.most
    return (0..<band.height).map { row in
      let first = max(Int(band.low[max(0, row + 1 - spans)]), Int(band.low[row + 1]) - spans)
      let last = min(Int(band.high[row]), Int(band.high[min(band.height, row + spans)]) - 1)
      return first..<max(first, last + 1)
    }
  }

  /// For each target sentence the rows at which a bead that holds it can begin.
  private static func rows(_ band: Band) -> [Range<Int>] {
    let spans = BeadShape.most
    var (top, bottom) = (0, 0)
    return (0..<band.width).map { column in
      while top < band.height,
        Int(band.high[min(band.height, top + spans)]) <= column
          || Int(band.high[top]) + spans <= column
      {
        top += 1
      }
      while bottom < band.height, Int(band.low[bottom]) <= column,
        Int(band.low[bottom + 1]) <= column + spans
      {
        bottom += 1
      }
      return top..<max(top, bottom)
    }
  }
}
