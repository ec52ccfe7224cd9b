/// What somebody may have meant who wrote a word that is not known.
enum NearestWord {
  /// The known word that is fewest typing slips away; nil where none is near.
  ///
  /// Slips are counted as letters left out, put in, mistaken or swapped with their neighbour (optimal
  /// string alignment distance). Near is what keeps two thirds of the letters.
  static func of(_ word: String, in known: [String]) -> String? {
    let ranked = known.map { (word: $0, distance: distance(Array(word), Array($0))) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }),
      3 * best.distance <= max(word.count, best.word.count)
    else { return nil }
    return best.word
  }

  static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var previous = [Int](repeating: 0, count: b.count + 1)
    var row = Array(0...b.count)
    for i in a.indices {
      let older = previous
      previous = row
      row = [i + 1]
      for j in b.indices {
        var cost = min(previous[j + 1] + 1, row[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, older[j - 1] + 1) }
        row.append(cost)
      }
    }
    return row[b.count]
  }
}
