/// Finds the rows of one worksheet again in another one.
///
/// A row is first looked for under its id, and there its German decides; then by its German alone,
/// the first of several equal ones taking the first. White space does not count, for spreadsheets
/// change line ends and trim.
struct RowPairing {
  /// Where a row was found.
  enum Place: Hashable {
    /// The row with this index has the same German.
    case same(Int)
    /// The row with this index is the one, but its German is another.
    case changed(Int)
    /// It is gone; the row with this index now stands where it stood.
    case gone(near: Int)
    /// It was not found.
    case none
  }

  /// For each row of the other worksheet its place in the base.
  let places: [Place]

  /// Pairs rows in linear time.
  ///
  /// - Parameters:
  ///   - base: the rows that are looked in.
  ///   - others: the rows that are looked for.
  init(base: [Row], others: [Row]) {
    let keys = base.map { Self.key($0.german) }
    let ids = Dictionary(
      base.indices.filter { !base[$0].id.isEmpty }.map { (base[$0].id, $0) },
      uniquingKeysWith: { first, _ in first })
    var places = others.map { row -> Place in
      guard let index = ids[row.id], keys[index] == Self.key(row.german) else { return .none }
      return .same(index)
    }
    var taken = Set(places.compactMap(\.index))
    Self.pairByGerman(keys, others, &places, &taken)
    let claims = Self.claims(base, taken)
    for (index, row) in others.enumerated() where places[index] == .none {
      if let place = ids[row.id] ?? claims[row.fingerprint], !taken.contains(place) {
        places[index] = .changed(place)
      }
    }
    self.places = places
  }

  /// The German as it is compared: white space runs as one space, none at the ends.
  static func key(_ text: String) -> String {
    var key = String.UnicodeScalarView()
    var gap = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        gap = true
        continue
      }
      if gap && !key.isEmpty { key.append(" ") }
      gap = false
      key.append(scalar)
    }
    return String(key)
  }

  private static func pairByGerman(
    _ keys: [String], _ others: [Row], _ places: inout [Place], _ taken: inout Set<Int>
  ) {
    var free: [String: [Int]] = [:]
    for index in keys.indices.reversed() where !taken.contains(index) && !keys[index].isEmpty {
      free[keys[index], default: []].append(index)
    }
    for index in others.indices where places[index] == .none {
      guard let place = free[Self.key(others[index].german)]?.popLast() else { continue }
      places[index] = .same(place)
      taken.insert(place)
    }
  }

  /// Rows that can still be claimed by their fingerprint alone: those whose fingerprint is theirs
  /// only.
  private static func claims(_ base: [Row], _ taken: Set<Int>) -> [String: Int] {
    var claims: [String: Int?] = [:]
    for index in base.indices where !base[index].fingerprint.isEmpty && !taken.contains(index) {
      claims.updateValue(
        claims.keys.contains(base[index].fingerprint) ? nil : index,
        forKey: base[index].fingerprint)
    }
    return claims.compactMapValues { $0 }
  }
}

extension RowPairing.Place {
  /// The index of the row, where one was found.
  var index: Int? {
    switch self {
    case .same(let index), .changed(let index), .gone(let index): index
    case .none: nil
    }
  }
}
