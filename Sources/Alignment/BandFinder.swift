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
  private static let mostChunks = 128
  private static let refinement = 4

  /// A link that raises the chance of a word less than this says nothing about places.
  private static let weakestRatio: Float = 20

  /// Words in more than a quarter of the chunks or in each 64th sentence are passed over, but not
  /// those up to this count.
  private static let alwaysRare: Int32 = 12

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
      Self.alwaysRare, Int32(truncatingIfNeeded: min(band.width / 4, target.count / 64)))
    for row in 0..<band.height {
      let columns = Int(band.low[row])..<min(band.width, Int(band.high[row + 1]))
      let base = all.count
      all.append(contentsOf: repeatElement(0, count: columns.count))
      let first = source.lowerBound + row * chunk
      let end = min(source.upperBound, first + chunk)
      for k in left.words(of: first..<end) {
        let word = Int(left.words[k])
        if seen[word] == row { continue }
        seen[word] = Int32(truncatingIfNeeded: row)
        add(word, columns, chunk, base, mostFrequent, &cursor, &all)
      }
      subtractNoise(&all, base)
    }
    return all
  }

  private func add(
    _ word: Int, _ columns: Range<Int>, _ chunk: Int, _ base: Int, _ mostFrequent: Int32,
    _ cursor: inout OccurrenceCursor, _ gains: inout [Float]
  ) {
    let side = links.source
    let first = target.lowerBound + columns.lowerBound * chunk
    let end = min(target.upperBound, target.lowerBound + columns.upperBound * chunk)
    for link in Int(side.starts[word])..<Int(side.starts[word + 1]) {
      let ratio = side.ratios[link]
      let partner = Int(side.partners[link])
      if ratio < Self.weakestRatio || right.counts[partner] > mostFrequent { continue }
      let weight = side.expectation[word] * FastMath.log(ratio)
      guard var k = cursor.first(of: partner, in: first..<max(first, end), right) else { continue }
      var last = -1
      let stop = right.occurrenceRange(of: partner).upperBound
      while k < stop, right.occurrences[k] < end {
        let column = (Int(right.occurrences[k]) - target.lowerBound) / chunk
        if column != last { gains[base + column - columns.lowerBound] += weight }
        last = column
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

/// The gains of all chunk pairs of a band in one array.
struct ChunkGains {
  private let values: [Float]
  private let bases: [Int]
  private let band: Band

  init(_ band: Band, _ values: [Float]) {
    self.values = values
    self.band = band
    var bases: [Int] = []
    var next = 0
    for row in 0..<band.height {
      bases.append(next - Int(band.low[row]))
      next += max(0, min(band.width, Int(band.high[row + 1])) - Int(band.low[row]))
    }
    self.bases = bases
  }

  /// The gain of a chunk pair; 0 outside of the band.
  subscript(row: Int, column: Int) -> Float {
    guard row >= 0, row < band.height, column >= Int(band.low[row]),
      column < min(band.width, Int(band.high[row + 1]))
    else { return 0 }
    return values[bases[row] + column]
  }
}
