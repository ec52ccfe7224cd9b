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

  private var beads = WordBeads()
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
    beads.append(left, right)
    for s in left { occursLeft[Int(s)] += 1 }
    for t in right { occursRight[Int(t)] += 1 }
  }

  /// Calls `link` with each learned pair: types, P(target | source), P(source | target).
  func learn(_ link: (Int, Int, Float, Float) -> Void) {
    // A word of fewer beads is in no pair that is seen so often.
    let pairs = RepeatedPairs(
      beads.keeping {
        occursLeft[Int($0)] >= Self.leastBeads
      } right: {
        occursRight[Int($0)] >= Self.leastBeads
      }, least: Self.leastBeads)
    let ahead = Self.train(pairs.rivalsOfTargets, given: pairs.sources, occursLeft)
    let back = Self.train(pairs.rivalsOfSources, given: pairs.targets, occursRight)
    for pair in ahead.indices where ahead[pair] > Self.weakest || back[pair] > Self.weakest {
      link(Int(pairs.sources[pair]), Int(pairs.targets[pair]), ahead[pair], back[pair])
    }
  }

  /// The probability of each pair, given its word in `given`.
  private static func train(_ rivals: [Int32], given: [Int32], _ occurs: [Int32]) -> [Float] {
    var table = [Float](repeating: 1, count: given.count)
    for _ in 0..<rounds {
      var next = [Float](repeating: 0, count: table.count)
      var at = 0
      while at < rivals.count {
        let end = at + 1 + Int(rivals[at])
        var sum = null
        for k in (at + 1)..<end { sum += table[Int(rivals[k])] }
        for k in (at + 1)..<end { next[Int(rivals[k])] += table[Int(rivals[k])] / sum }
        at = end
      }
      for pair in next.indices { next[pair] /= Float(occurs[Int(given[pair])]) + 1 }
      table = next
    }
    return table
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
    var ofSource = UnexplainedWords(left, right, mostFrequent)
    var ofTarget = UnexplainedWords(right, left, mostFrequent)
    for bead in beads where bead.posterior > 0.5 && !bead.isOneSided {
      if bead.source.count + bead.target.count > 3, !bead.isFixed { continue }
      let x = left.words(of: bead.source)
      let y = right.words(of: bead.target)
      model.add(
        source: ofSource.words(left.words[x], notExplainedBy: right.words[y], links.source),
        target: ofTarget.words(right.words[y], notExplainedBy: left.words[x], links.target))
    }
    model.learn { source, target, p, q in
      add(source, target, forward: weights.learned * p, backward: weights.learned * q)
    }
  }
}

/// Finds the words of a bead that no word of its other side explains.
private struct UnexplainedWords {
  private let counts: [Int32]
  private let most: Int32

  /// For each type the number of the last bead in which it was met, on this side and the other.
  private var met: [Int32]
  private var present: [Int32]
  private var bead: Int32 = 0

  /// Words in more than one of `mostFrequent` sentences are left out: a lexicon knows the function
  /// words.
  init(_ words: SideWords, _ others: SideWords, _ mostFrequent: Int) {
    counts = words.counts
    most = Int32(truncatingIfNeeded: max(10, words.count / mostFrequent))
    met = [Int32](repeating: 0, count: words.counts.count)
    present = [Int32](repeating: 0, count: others.counts.count)
  }

  /// Each word once, in order.
  mutating func words(
    _ words: ArraySlice<Int32>, notExplainedBy others: ArraySlice<Int32>, _ side: WordLinks.Side
  ) -> [Int32] {
    bead += 1
    for other in others { present[Int(other)] = bead }
    var out: [Int32] = []
    for word in words where counts[Int(word)] <= most && met[Int(word)] != bead {
      met[Int(word)] = bead
      let links = Int(side.starts[Int(word)])..<Int(side.starts[Int(word) + 1])
      if !links.contains(where: { present[Int(side.partners[$0])] == bead }) { out.append(word) }
    }
    return out
  }
}
