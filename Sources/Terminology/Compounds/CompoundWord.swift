/// A word that may be a compound, with its letters folded and as written.
struct CompoundWord {
  /// The folded letters.
  let key: Key
  /// The word as written, in small letters.
  let small: [UInt8]
  /// Whether it is written with the letters of German alone, so that the folded letters of a part
  /// follow from the part as written.
  let isPlain: Bool
  /// The byte of the word as written where each letter of the key begins, and the word's end.
  private let places: [Int32]

  init(key: ArraySlice<UInt8>, written: ArraySlice<UInt8>) {
    var small = Array(written)
    var places: [Int32] = []
    places.reserveCapacity(key.count + 1)
    var isPlain = true
    var i = 0
    while i < small.count {
      let byte = small[i]
      if byte < 0x80 {
        if byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") { small[i] = byte | 0x20 }
        places.append(Int32(truncatingIfNeeded: i))
        i += 1
      } else if byte == 0xC3, i + 1 < small.count, let letter = Self.smallLetter(small[i + 1]) {
        small[i + 1] = letter
        places.append(Int32(truncatingIfNeeded: i))
        places.append(Int32(truncatingIfNeeded: i + 2))
        i += 2
      } else {
        isPlain = false
        i += 1
      }
    }
    self.key = Array(key)
    self.small = small
    self.isPlain = isPlain && places.count == key.count
    if self.isPlain {
      places.append(Int32(truncatingIfNeeded: small.count))
      self.places = places
    } else {
      let end = small.count
      self.places =
        key.indices.map { KeyOffsets.byte(small, 0, end, $0 - key.startIndex) }
        + [Int32(truncatingIfNeeded: end)]
    }
  }

  /// The second byte of ä, ö, ü or ß, in small letters; nil where it is another letter's.
  private static func smallLetter(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x84, 0x96, 0x9C: byte | 0x20
    case 0xA4, 0xB6, 0xBC, 0x9F: byte
    default: nil
    }
  }

  /// The byte of the word as written where a letter of the key begins; the end of a letter that
  /// folding makes two of, for the second of them.
  func byte(_ offset: Int) -> Int { Int(places[offset]) }

  /// Whether a letter as written begins at a letter of the key.
  func isCut(_ offset: Int) -> Bool {
    offset + 1 >= places.count || places[offset] != places[offset + 1]
  }

  /// A part as written, in small letters; places are letters of the key.
  func written(_ start: Int, _ end: Int) -> [UInt8] {
    Array(small[byte(start)..<max(byte(start), byte(end))])
  }
}
