/// Word translations learned from the document itself, where nothing else explains a word.
///
/// IBM model 1 by expectation maximisation (Brown et al. 1993) on the beads of a first alignment
/// that are fairly sure. Only words without a known counterpart in their bead take part, and only
/// pairs seen in at least two beads: so names, technical terms and the author's habits are picked
/// up while the time stays short.
struct WordModel {
  private static let rounds = 4
  private static let leastBeads: Int32 = 2
  private static let null: Float = 0.02
  private static let weakest: Float = 0.02

  /// Longer word lists are cut off, so that one huge sentence does no harm.
  private static let longest = 60

  private var pairs = PairTable(capacity: 4096)
  private var sources: [Int32] = []
  private var targets: [Int32] = []
  private var seen: [Int32] = []
  /// For each bead: number of source words, of target words, then their types.
  private var beads: [Int32] = []
  private var occursLeft: [Int32]
  private var occursRight: [Int32]

  init(sourceTypes: Int, targetTypes: Int) {
    occursLeft = [Int32](repeating: 0, count: sourceTypes)
    occursRight = [Int32](repeating: 0, count: targetTypes)
  }

  /// Takes the distinct unexplained words of a bead.
  mutating func add(source: [Int32], target: [Int32]) {
    let left = source.prefix(Self.longest)
    let right = target.prefix(Self.longest)
    if left.isEmpty || right.isEmpty { return }
    beads.append(Int32(left.count))
    beads.append(Int32(right.count))
    beads.append(contentsOf: left)
    beads.append(contentsOf: right)
    for s in left { occursLeft[Int(s)] += 1 }
    for t in right { occursRight[Int(t)] += 1 }
    for s in left {
      for t in right {
        let slot = pairs.intern(s, t)
        if slot == seen.count {
          sources.append(s)
          targets.append(t)
          seen.append(0)
        }
        seen[slot] += 1
      }
    }
  }

  /// Calls `link` with each learned pair: types, P(target | source), P(source | target).
  mutating func learn(_ link: (Int, Int, Float, Float) -> Void) {
    let ahead = train(swapped: false)
    let back = train(swapped: true)
    for slot in seen.indices where ahead[slot] > Self.weakest || back[slot] > Self.weakest {
      link(Int(sources[slot]), Int(targets[slot]), ahead[slot], back[slot])
    }
  }

  private mutating func train(swapped: Bool) -> [Float] {
    var table = seen.map { $0 >= Self.leastBeads ? Float(1) : 0 }
    let given = swapped ? targets : sources
    let occurs = swapped ? occursRight : occursLeft
    for _ in 0..<Self.rounds {
      var next = [Float](repeating: 0, count: table.count)
      var at = 0
      while at < beads.count {
        expect(at, table, &next, swapped)
        at += 2 + Int(beads[at]) + Int(beads[at + 1])
      }
      for slot in next.indices {
        next[slot] = next[slot] / (Float(occurs[Int(given[slot])]) + 1)
      }
      table = next
    }
    return table
  }

  private mutating func expect(
    _ at: Int, _ table: [Float], _ next: inout [Float], _ swapped: Bool
  ) {
    let left = (at + 2)..<(at + 2 + Int(beads[at]))
    let right = left.upperBound..<(left.upperBound + Int(beads[at + 1]))
    for y in swapped ? left : right {
      var sum = Self.null
      for x in swapped ? right : left { sum += table[slot(x, y, swapped)] }
      for x in swapped ? right : left {
        let slot = slot(x, y, swapped)
        next[slot] += table[slot] / sum
      }
    }
  }

  private mutating func slot(_ given: Int, _ word: Int, _ swapped: Bool) -> Int {
    swapped ? pairs.intern(beads[word], beads[given]) : pairs.intern(beads[given], beads[word])
  }
}

extension RawLinks {
  /// Adds what the beads of a ladder teach about words that nothing else explains.
  mutating func learn(
    from beads: [ScoredBead], _ left: SideWords, _ right: SideWords, _ links: WordLinks,
    _ weights: BeadWeights
  ) {
    let mostFrequent = hasLexicon ? 10 : 2
    var model = WordModel(sourceTypes: left.types.count, targetTypes: right.types.count)
    for bead in beads where bead.posterior > 0.5 && !bead.isOneSided {
      if bead.source.count + bead.target.count > 3, !bead.isFixed { continue }
      let x = left.words[left.words(of: bead.source)]
      let y = right.words[right.words(of: bead.target)]
      model.add(
        source: Self.unexplained(x, y, links.source, left, mostFrequent),
        target: Self.unexplained(y, x, links.target, right, mostFrequent))
    }
    model.learn { source, target, p, q in
      add(source, target, forward: weights.learned * p, backward: weights.learned * q)
    }
  }

  /// The distinct words of one side of a bead that no word of the other side explains, but for
  /// those in more than one of `mostFrequent` sentences: a lexicon knows the function words.
  private static func unexplained(
    _ words: ArraySlice<Int32>, _ others: ArraySlice<Int32>, _ side: WordLinks.Side,
    _ text: SideWords, _ mostFrequent: Int
  ) -> [Int32] {
    let most = Int32(truncatingIfNeeded: max(10, text.count / mostFrequent))
    let present = Set(others)
    var seen = Set<Int32>()
    var out: [Int32] = []
    for word in words where text.counts[Int(word)] <= most && seen.insert(word).inserted {
      let links = Int(side.starts[Int(word)])..<Int(side.starts[Int(word) + 1])
      if !links.contains(where: { present.contains(side.partners[$0]) }) { out.append(word) }
    }
    return out
  }
}
