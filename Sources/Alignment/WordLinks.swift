/// Which words of one text can translate which words of the other, and how much a meeting says.
///
/// For types s and t with a link, `forward` holds P(t | s) / P(t) and `backward` P(s | t) / P(s).
/// The links stand sorted by source type, and a second time by target type.
struct WordLinks {
  /// One direction: for each type the partners and what meeting one says of the *given* type.
  struct Side {
    /// Links of type `t` stand at `starts[t]..<starts[t + 1]`.
    var starts: [Int32] = []
    var partners: [Int32] = []
    /// P(t | partner) / P(t).
    var ratios: [Float] = []
    /// For each type: how sure it is that an occurrence has one of its partners on the other side
    /// (0 without partners: then the word says nothing).
    var expectation: [Float] = []
    /// log(1 - expectation): what it costs a word to have no partner.
    var silence: [Float] = []
    /// expectation / (1 - expectation): the weight of the partners' ratios.
    var weight: [Float] = []
    /// The frequent types with what each sentence of the other side says for them.
    var profiles = WordProfiles()
  }

  /// Source types with their target partners: explains source words by target words.
  private(set) var source = Side()

  /// Target types with their source partners.
  private(set) var target = Side()

  init(_ raw: RawLinks, _ left: SideWords, _ right: SideWords, _ weights: BeadWeights) {
    target = Self.side(
      raw.targets, raw.sources, raw.forward, right, raw.targetBackground, weights)
    source = Self.side(
      raw.sources, raw.targets, raw.backward, left, raw.sourceBackground, weights)
    target.profiles = WordProfiles(target, of: right, given: left)
    source.profiles = WordProfiles(source, of: left, given: right)
  }

  /// A partner that raises the chance of a word less than this is not worth the time: between 2 and
  /// 5 a bead or two of each development set goes one way or the other, and a twelfth of the time.
  private static let weakestRatio: Float = 5

  /// No ratio is taken for larger, so that products of a few words do not overflow.
  private static let largestRatio: Float = 1e6

  private static func side(
    _ types: [Int32], _ partners: [Int32], _ probabilities: [Float],
    _ words: SideWords, _ background: [Float], _ weights: BeadWeights
  ) -> Side {
    let typeCount = words.counts.count
    var side = Side()
    side.starts = [Int32](repeating: 0, count: typeCount + 1)
    var best = [Float](repeating: 0, count: typeCount)
    let shared = background.isEmpty ? 0 : weights.background
    let total = Float(words.words.count + typeCount) + shared
    let ratios = types.indices.map { k in
      let type = Int(types[k])
      let known = background.isEmpty ? 0 : shared * background[type]
      return min(
        largestRatio, probabilities[k] * total / (Float(words.counts[type] + 1) + known))
    }
    let kept = types.indices.filter { ratios[$0] > weakestRatio }
    // Of what is kept alone: a word whose links are all too weak says nothing, and must not be missed.
    for k in kept { best[Int(types[k])] = max(best[Int(types[k])], probabilities[k]) }
    for k in kept { side.starts[Int(types[k]) + 1] += 1 }
    for t in 0..<typeCount { side.starts[t + 1] += side.starts[t] }
    var next = side.starts
    side.partners = [Int32](repeating: 0, count: kept.count)
    side.ratios = [Float](repeating: 0, count: kept.count)
    for k in kept {
      let type = Int(types[k])
      let place = Int(next[type])
      next[type] += 1
      side.partners[place] = partners[k]
      side.ratios[place] = ratios[k]
    }
    side.expectation = best.map {
      $0 > 1e-4 ? weights.expectation * $0 / ($0 + weights.halfSure) : 0
    }
    side.silence = side.expectation.map { FastMath.log(1 - $0) }
    side.weight = side.expectation.map { $0 / (1 - $0) }
    return side
  }
}

/// Links as they are collected from all sources of knowledge; probabilities of a pair add up.
struct RawLinks {
  private var table: PairTable
  private(set) var sources: [Int32] = []
  private(set) var targets: [Int32] = []
  /// P(target | source).
  private(set) var forward: [Float] = []
  /// P(source | target).
  private(set) var backward: [Float] = []

  /// Whether a dictionary or the core lexicon covers both texts.
  var hasLexicon = false

  /// For each type its share in running text at large; empty where that is not known.
  var sourceBackground: [Float] = []
  var targetBackground: [Float] = []

  /// No links yet, with room for some of so many source types.
  init(sourceTypes: Int) { table = PairTable(capacity: 2 * sourceTypes) }

  /// How many linked pairs there are.
  var count: Int { sources.count }

  /// Adds to the probabilities of a pair of types.
  mutating func add(_ source: Int, _ target: Int, forward p: Float, backward q: Float) {
    let (s, t) = (Int32(truncatingIfNeeded: source), Int32(truncatingIfNeeded: target))
    let slot = table.intern(s, t)
    if slot == sources.count {
      sources.append(s)
      targets.append(t)
      forward.append(0)
      backward.append(0)
    }
    forward[slot] += p
    backward[slot] += q
  }
}
