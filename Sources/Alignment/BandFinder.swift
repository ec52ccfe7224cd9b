/// Finds the band of a region from coarse to fine.
///
/// Both sides are cut into chunks, few enough for a full table at the start. The chunks are aligned
/// by the words they share through links, only what lies on a path nearly as good as the best one
/// is kept, and this is looked at again with chunks a quarter the size, down to single sentences.
/// So the time grows with the text, long omissions are no obstacle, and nothing is decided for good
/// before all of both texts was seen.
struct BandFinder {
  private let left: SideWords
  private let right: SideWords
  private let links: WordLinks
  private let source: Range<Int>
  private let target: Range<Int>

  /// Chunks of a side at the coarsest level.
  private static let mostChunks = 256
  /// A power of two, and so are the sizes of chunks.
  private static let refinement = 8

  /// Words that stand more often than there are chunks, or in each 200th sentence, are passed over,
  /// but not those up to this count. In a text that repeats itself no word is rarer: with a quarter
  /// of the chunks as the limit, 100,000 pairs drawn from 2,400 were lost (strict F1 .48, now .99).
  private static let alwaysRare: Int32 = 12
  private static let sentencesOfOne = 200

  /// Paths this much worse than the best are dropped, times the square root of the chunk's size.
  private static let tolerance: Float = 25

  /// The band never reaches further than this from the best path, in chunks.
  private static let reach: Int32 = 24

  /// A step of one side alone gets this part of the evidence beside it, and this penalty.
  private static let sidewaysShare: Float = 0.6
  private static let sidewaysPenalty: Float = 1

  init(
    _ left: SideWords, _ right: SideWords, _ links: WordLinks, source: Range<Int>,
    target: Range<Int>
  ) {
    self.left = left
    self.right = right
    self.links = links
    self.source = source
    self.target = target
  }

  /// The band of the region, for single sentences, widened by `margin` places.
  func band(margin: Int) -> Band {
    var chunk = 1
    while max(source.count, target.count) > Self.mostChunks * chunk { chunk *= Self.refinement }
    var (height, width) = chunks(chunk)
    var band = Band(full: height, width)
    while true {
      band = narrowed(band, chunk)
      if chunk == 1 {
        return band.refined(by: 1, height: height, width: width, margin: margin)
      }
      chunk /= Self.refinement
      (height, width) = chunks(chunk)
      band = band.refined(
        by: Self.refinement, height: height, width: width, margin: Self.refinement)
    }
  }

  private func chunks(_ size: Int) -> (height: Int, width: Int) {
    ((source.count + size - 1) / size, (target.count + size - 1) / size)
  }

  // ---- One level

  private func narrowed(_ band: Band, _ chunk: Int) -> Band {
    let gains = ChunkGains(band, gains(band, chunk))
    let path = CoarsePath(
      band, gains, share: Self.sidewaysShare, penalty: Self.sidewaysPenalty)
    let size = Float(chunk).squareRoot()
    return path.narrowed(tolerance: Self.tolerance * size, reach: Self.reach)
  }

  /// For each chunk pair of the band how much its linked words say for it, row by row.
  private func gains(_ band: Band, _ chunk: Int) -> [Float] {
    var all: [Float] = []
    var seen = [Int32](repeating: -1, count: left.types.count)
    var cursor = OccurrenceCursor(right)
    let mostFrequent = max(
      Self.alwaysRare,
      Int32(truncatingIfNeeded: min(band.width, target.count / Self.sentencesOfOne)))
    let strong = StrongLinks(links.source, right, mostFrequent)
    for row in 0..<band.height {
      let columns = Int(band.low[row])..<min(band.width, Int(band.high[row + 1]))
      let base = all.count
      all.append(contentsOf: repeatElement(0, count: columns.count))
      if columns.isEmpty { continue }
      let nearest = target.lowerBound + columns.lowerBound * chunk
      let near = nearest..<min(target.upperBound, nearest + columns.count * chunk)
      let first = source.lowerBound + row * chunk
      for k in left.words(of: first..<min(source.upperBound, first + chunk)) {
        let word = Int(left.words[k])
        if seen[word] == row { continue }
        seen[word] = Int32(truncatingIfNeeded: row)
        add(strong, word, near, chunk, base - columns.lowerBound, &cursor, &all)
      }
      subtractNoise(&all, base)
    }
    return all
  }

  /// Adds what the links of a word say to the chunks that hold a partner, once each.
  @inline(__always)
  private func add(
    _ strong: StrongLinks, _ word: Int, _ near: Range<Int>, _ chunk: Int, _ base: Int,
    _ cursor: inout OccurrenceCursor, _ gains: inout [Float]
  ) {
    let (partners, weights) = (strong.partners.span, strong.weights.span)
    let (occurrences, ends) = (right.occurrences.span, right.occurrenceStarts.span)
    var gains = gains.mutableSpan
    let shift = chunk.trailingZeroBitCount  // a chunk's size is a power of `refinement`
    for link in strong.range(of: word) {
      let partner = Int(partners[link])
      guard var k = cursor.first(of: partner, in: near, right) else { continue }
      let stop = Int(ends[partner + 1])
      var (column, next) = (0, 0)
      while k < stop, Int(occurrences[k]) < near.upperBound {
        let sentence = Int(occurrences[k])
        if sentence >= next {
          column = (sentence - target.lowerBound) >> shift
          next = target.lowerBound + (column + 1) << shift
          gains[base + column] += weights[link]
        }
        k += 1
      }
    }
  }

  /// What a row shares with any place by chance counts for nothing.
  private func subtractNoise(_ gains: inout [Float], _ base: Int) {
    guard gains.count > base else { return }
    var sum: Float = 0
    for k in base..<gains.count { sum += gains[k] }
    let noise = 1.2 * sum / Float(gains.count - base + 2)
    for k in base..<gains.count { gains[k] = max(0, gains[k] - noise) }
  }
}
