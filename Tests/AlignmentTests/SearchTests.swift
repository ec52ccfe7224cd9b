import Testing
import TextModel

@testable import Alignment

/// The obvious way to the same sums: all ladders of a small table, one by one.
private struct SlowTwin {
  let height: Int
  let width: Int
  let gaps: GapWeights
  let score: (Int, Int, Int) -> Float
  private(set) var total = 0.0
  private(set) var weight: [String: Double] = [:]

  init(_ height: Int, _ width: Int, _ gaps: GapWeights, _ score: @escaping (Int, Int, Int) -> Float)
  {
    self.height = height
    self.width = width
    self.gaps = gaps
    self.score = score
    walk(0, 0, 0, 1, [])
  }

  /// `state`: 0 after a bead of two sides, 1 within omissions, 2 within additions.
  private mutating func walk(_ i: Int, _ j: Int, _ state: Int, _ product: Double, _ path: [String])
  {
    if i == height, j == width {
      total += product
      for bead in path { weight[bead, default: 0] += product }
      return
    }
    for (k, shape) in BeadShape.all.enumerated() {
      let (a, b) = (i + shape.source, j + shape.target)
      if a > height || b > width { continue }
      var next = 0
      var log = Double(score(i, j, k))
      var name = "\(i),\(j),\(k)"
      if k == BeadShape.omission {
        if state == 2 { continue }
        next = 1
        log = state == 0 ? gaps.open : gaps.further
        name = "omit \(i)"
      } else if k == BeadShape.addition {
        next = 2
        log = state == 0 ? gaps.open : state == 1 ? gaps.exchange : gaps.further
        name = "add \(j)"
      }
      walk(a, b, next, product * expOf(log), path + [name])
    }
  }

  private func expOf(_ x: Double) -> Double { Double(FastMath.exp(Float(x))) }
}

@Suite struct BeadLatticeTests {
  private static let gaps = GapWeights(open: -3, further: -1, exchange: -2)

  @Test(arguments: [(1, 1), (2, 2), (3, 4), (4, 3), (5, 5), (1, 5)])
  func sumsAgreeWithTheSlowTwin(height: Int, width: Int) {
    for seed in 0..<4 {
      var generator = SeededGenerator(seed: UInt64(seed * 100 + height * 10 + width))
      var table: [Float] = []
      for _ in 0..<((height + 1) * (width + 1) * BeadShape.all.count) {
        table.append(Float(generator.next() % 8000) / 1000 - 5)
      }
      let score = { (i: Int, j: Int, k: Int) in
        table[(i * (width + 1) + j) * BeadShape.all.count + k]
      }
      let lattice = BeadLattice(band: Band(full: height, width), gaps: Self.gaps, score: score)
      let twin = SlowTwin(height, width, Self.gaps, score)
      #expect(abs(lattice.total - Double(FastMath.log(twin.total))) < 1e-3)
      #expect(twin.weight.count > height + width)
      let ladder = lattice.bestLadder()
      #expect(ladder.reduce(0) { $0 + BeadShape.all[$1.shape].size } == height + width)
      for step in ladder {
        let name =
          step.shape == BeadShape.omission
          ? "omit \(step.row)"
          : step.shape == BeadShape.addition
            ? "add \(step.column)" : "\(step.row),\(step.column),\(step.shape)"
        let expected = (twin.weight[name] ?? 0) / twin.total
        #expect(abs(Double(step.posterior) - expected) < 2e-3)
      }
    }
  }

  @Test func sumsInTheMillionsKeepTheirPrecision() {
    let count = 3000
    let low = (0...count).map { Int32(max(0, $0 - 2)) }
    let high = (0...count).map { Int32(min(count, $0 + 2)) }
    let lattice = BeadLattice(
      band: Band(low: low, high: high, width: count), gaps: Self.gaps
    ) { i, j, k in k == BeadShape.firstLinked && i == j ? 1000.3 : -5 }
    #expect(
      lattice.bestLadder().allSatisfy { $0.shape == BeadShape.firstLinked && $0.posterior > 0.99 })
    let narrow = lattice.narrowed(margin: 1)
    #expect((0...count).allSatisfy { narrow.low[$0] <= $0 && narrow.high[$0] >= $0 })
  }

  @Test func posteriorsOfASentenceSumToOne() {
    let lattice = BeadLattice(band: Band(full: 6, 5), gaps: Self.gaps) { i, j, k in
      Float((i * 7 + j * 3 + k) % 5) - 3
    }
    for sentence in 0..<6 {
      var sum = lattice.omitted[sentence]
      for step in lattice.likely where step.shape >= BeadShape.firstLinked {
        let shape = BeadShape.all[step.shape]
        if (step.row..<(step.row + shape.source)).contains(sentence) { sum += step.posterior }
      }
      #expect(abs(sum - 1) < 1e-3)
    }
  }
}

@Suite struct BandTests {
  private static func side(_ numbers: [Int], _ language: Character) -> SideWords {
    SideWords(
      numbers.map { Array(SeededGenerator.sentence($0, language: language).utf8) },
      stemmer: Stemmer(language == "a" ? .german : .english))
  }

  private static func band(_ source: [Int], _ target: [Int]) -> Band {
    let (left, right) = (side(source, "a"), side(target, "i"))
    let knowledge = LexicalKnowledge(DictionaryShelf([:]), languages: [])
    let raw = knowledge.links(left, right, lexicon: nil, glossary: [])
    let links = WordLinks(raw, left, right, .blind)
    return BandFinder(
      left, right, links, source: 0..<source.count, target: 0..<target.count
    ).band(margin: 3)
  }

  @Test func holdsThePathAroundALongOmission() {
    let source = Array(0..<700)
    let target = Array(0..<200) + Array(450..<700)
    let band = Self.band(source, target)
    for i in [0, 50, 150, 199] { #expect(band.low[i] <= i && band.high[i] >= i) }
    for i in [455, 500, 600, 700] {
      #expect(band.low[i] <= i - 250 && band.high[i] >= i - 250)
    }
  }

  @Test func growsWithTheTextAndNotWithItsSquare() {
    let areas = [200, 400, 800, 1600].map { Self.band(Array(0..<$0), Array(0..<$0)).area }
    for (small, large) in zip(areas, areas.dropFirst()) {
      #expect(Double(large) < 2.6 * Double(small), "\(areas)")
    }
  }

  @Test func growsWithTheTextWhereNothingIsShared() {
    let areas = [300, 600, 1200].map {
      Self.band(Array(0..<$0), Array(100_000..<(100_000 + $0))).area
    }
    for (small, large) in zip(areas, areas.dropFirst()) {
      #expect(Double(large) < 3 * Double(small), "\(areas)")
    }
  }

  @Test func bandedAndUnbandedAgree() {
    for seed in 0..<3 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let source = (0..<40).filter { _ in generator.next() % 12 != 0 }
      let target = (0..<40).filter { _ in generator.next() % 12 != 0 }
      let (left, right) = (Self.side(source, "a"), Self.side(target, "i"))
      let knowledge = LexicalKnowledge(DictionaryShelf([:]), languages: [])
      let raw = knowledge.links(left, right, lexicon: nil, glossary: [])
      let links = WordLinks(raw, left, right, .blind)
      let region = (source: 0..<source.count, target: 0..<target.count)
      let narrow = BandFinder(
        left, right, links, source: region.source, target: region.target
      ).band(margin: 3)
      let ladders = [narrow, Band(full: source.count, target.count)].map { band in
        let cells = LexicalCells(
          left, right, links, source: region.source, target: region.target, band: band)
        let scores = BeadScores(
          left, right, cells, LengthModel(sourceTotal: 1, targetTotal: 1), region, weights: .blind,
          paragraphs: nil, fixed: FixedBeads())
        return BeadLattice(band: band, gaps: BeadWeights.blind.gaps) { scores.score($0, $1, $2) }
          .bestLadder().map { [$0.row, $0.column, $0.shape] }
      }
      #expect(ladders[0] == ladders[1])
      // Not for want of beads, or of a band.
      #expect(ladders[0].count > 30)
      #expect(narrow.area * 2 < Band(full: source.count, target.count).area)
    }
  }
}
