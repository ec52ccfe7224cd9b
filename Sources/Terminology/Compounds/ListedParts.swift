/// What the lists of words say of the letters of a word. Places are letters of the key.
extension CompoundAnalysis {
  /// What letters can be.
  func kinds(_ start: Int, _ end: Int) -> WordParts.Kinds {
    key.withUnsafeBufferPointer { key in
      var hash = KeyHash()
      for i in start..<end { hash.combine(key[i]) }
      return WordParts.shared.kinds(key, start, end, hash: hash.value)
    }
  }

  /// Whether letters end in some others.
  func ends(_ start: Int, _ end: Int, with letters: Key) -> Bool {
    guard letters.count <= end - start else { return false }
    for (i, letter) in letters.enumerated() where key[end - letters.count + i] != letter {
      return false
    }
    return true
  }

  /// Whether letters are a listed noun, with or without a linking element.
  func isListedNoun(_ start: Int, _ end: Int) -> Bool {
    kinds(start, end).contains(.noun)
      || WordParts.shared.links.contains {
        end - start > $0.count + 2 && ends(start, end, with: $0)
          && kinds(start, end - $0.count).contains(.noun)
      }
  }

  /// Whether letters are a listed noun, or one after a linking element.
  func isListedRest(_ start: Int, _ end: Int) -> Bool {
    if kinds(start, end).contains(.noun) { return true }
    return WordParts.shared.links.contains {
      key[start..<end].starts(with: $0) && kinds(start + $0.count, end).contains(.noun)
    }
  }

  /// Whether letters are listed as what stands before a noun.
  func isListedModifier(_ start: Int, _ end: Int) -> Bool {
    let kinds = kinds(start, end)
    if kinds.contains(.verbal) { return kinds.contains(.noun) }
    if !kinds.isDisjoint(with: [.noun, .modifier, .opaque]) { return end - start > 2 }
    return WordParts.shared.links.contains {
      end - start > $0.count + 2 && ends(start, end, with: $0)
        && !self.kinds(start, end - $0.count).isDisjoint(with: [.noun, .modifier])
    }
  }
}
