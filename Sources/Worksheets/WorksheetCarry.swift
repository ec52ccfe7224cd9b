/// A new version of a text, and the work done on the version before.
extension WorksheetMerge {
  /// Carries English, status, notes and the user's own columns over to the worksheet of a new
  /// version. Rows are found by their German and their order; numbers and ids may all have moved.
  /// English of a sentence that was rewritten, or is gone, is set aside in the row that stands there
  /// now.
  ///
  /// - Parameters:
  ///   - previous: the worksheet of the version before, with the work.
  ///   - base: the worksheet of the new version, without any.
  public init(carrying previous: Worksheet, to base: Worksheet) {
    let pairing = RowPairing(newer: base.rows, older: previous.rows)
    var work = previous
    for (index, place) in pairing.places.enumerated() where !work.rows[index].hasDecided {
      if let place = place.index { work.rows[index].toDecide = base.rows[place].toDecide }
    }
    self.init(work, into: base, pairing, overwriteApproved: true)
    sheet.carryBeads(of: previous, pairing)
    report.entries.removeAll { $0.kind == .missing }  // sentences that are new
  }
}

extension Row {
  /// Whether an open term has an answer: something after its `=`. Questions without any are the
  /// tool's, and may be others in the new version.
  fileprivate var hasDecided: Bool {
    toDecide.split { $0 == ";" || $0.isNewline }.contains { item in
      item.last { !$0.isWhitespace } != "="
    }
  }
}

extension Worksheet {
  /// Names again which rows share their English, where all of them are still there.
  fileprivate mutating func carryBeads(of previous: Worksheet, _ pairing: RowPairing) {
    for bead in previous.beads {
      let old = previous.rows[bead.lowerBound].bead
      let places = bead.compactMap { index -> Int? in
        guard case .same(let place) = pairing.places[index] else { return nil }
        return place
      }
      guard let equals = old.lastIndex(of: "="), places.count == bead.count else { continue }
      let name = places.map { rows[$0].no }.joined(separator: " + ")
      for (index, place) in zip(bead, places) {
        rows[place].bead = "\(name) \(old[equals...])"
        rows[place].confidence = previous.rows[index].confidence
      }
    }
  }
}

extension RowPairing {
  /// Pairs the rows of a text with those of an older version by their German, in order.
  ///
  /// Sentences that occur once on either side and stand in the same order are anchors (after
  /// B. Cohen's patience diff); between anchors equal sentences are paired in order, then wherever
  /// they are. What is left between two neighbours on both sides was rewritten.
  init(newer: [Row], older: [Row]) {
    let new = newer.map { Self.key($0.german) }
    let old = older.map { Self.key($0.german) }
    var pairs = [Int?](repeating: nil, count: old.count)
    for (o, n) in Self.anchors(old, new) { pairs[o] = n }
    Self.fillGaps(&pairs, old, new)
    Self.pairAnywhere(&pairs, old, new)
    places = Self.places(pairs, newCount: new.count)
  }

  /// Pairs of sentences that occur once on either side, in the longest run that is in order.
  private static func anchors(_ old: [String], _ new: [String]) -> [(Int, Int)] {
    func once(_ keys: [String]) -> [String: Int] {
      var places: [String: Int?] = [:]
      for (index, key) in keys.enumerated() {
        places.updateValue(places.keys.contains(key) ? nil : index, forKey: key)
      }
      return places.compactMapValues { $0 }
    }
    let olds = once(old)
    let news = once(new)
    let both = old.indices.compactMap { index -> (Int, Int)? in
      guard olds[old[index]] == index, let place = news[old[index]] else { return nil }
      return (index, place)
    }
    return longestRise(both)
  }

  /// The longest subsequence in which the second numbers rise (patience sorting, n log n).
  private static func longestRise(_ pairs: [(Int, Int)]) -> [(Int, Int)] {
    var tops: [Int] = []
    var before = [Int?](repeating: nil, count: pairs.count)
    for index in pairs.indices {
      var low = 0
      var high = tops.count
      while low < high {
        let middle = (low + high) / 2
        if pairs[tops[middle]].1 < pairs[index].1 { low = middle + 1 } else { high = middle }
      }
      before[index] = low > 0 ? tops[low - 1] : nil
      if low == tops.count { tops.append(index) } else { tops[low] = index }
    }
    var run: [(Int, Int)] = []
    var next = tops.last
    while let index = next {
      run.append(pairs[index])
      next = before[index]
    }
    return run.reversed()
  }

  /// Pairs equal sentences in order between two pairs that are there.
  private static func fillGaps(_ pairs: inout [Int?], _ old: [String], _ new: [String]) {
    var free: [String: [Int]] = [:]
    let taken = Set(pairs.compactMap { $0 })
    for index in new.indices.reversed() where !taken.contains(index) {
      free[new[index], default: []].append(index)
    }
    var ends = [Int](repeating: new.count, count: pairs.count)
    for index in pairs.indices.dropLast().reversed() {
      ends[index] = pairs[index + 1] ?? ends[index + 1]
    }
    var last = -1
    for index in pairs.indices {
      if let place = pairs[index] {
        last = place
        continue
      }
      while let place = free[old[index]]?.last, place <= last { free[old[index]]?.removeLast() }
      guard let place = free[old[index]]?.last, place < ends[index] else { continue }
      free[old[index]]?.removeLast()
      pairs[index] = place
      last = place
    }
  }

  /// Pairs equal sentences that have been moved.
  private static func pairAnywhere(_ pairs: inout [Int?], _ old: [String], _ new: [String]) {
    let taken = Set(pairs.compactMap { $0 })
    var free: [String: [Int]] = [:]
    for index in new.indices.reversed() where !taken.contains(index) {
      free[new[index], default: []].append(index)
    }
    for index in pairs.indices where pairs[index] == nil {
      pairs[index] = free[old[index]]?.popLast()
    }
  }

  /// What is unpaired between the same neighbours on both sides was rewritten; what has nothing
  /// opposite is gone.
  private static func places(_ pairs: [Int?], newCount: Int) -> [Place] {
    let taken = Set(pairs.compactMap { $0 })
    var places: [Place] = []
    var next = 0
    for pair in pairs {
      if let pair {
        places.append(.same(pair))
        next = pair + 1
      } else if next < newCount, !taken.contains(next) {
        places.append(.changed(next))
        next += 1
      } else {
        places.append(newCount > 0 ? .gone(near: max(0, min(next, newCount) - 1)) : .none)
      }
    }
    return places
  }
}
