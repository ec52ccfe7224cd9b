/// Random numbers that are the same in each run (SplitMix64, Steele et al. 2014).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A sentence of made-up words; the same words in the same order for the same number.
  static func sentence(_ number: Int, words: Int = 8, language: Character) -> String {
    var generator = SeededGenerator(seed: UInt64(number) &* 7919 &+ 13)
    let syllables = ["ba", "ke", "lo", "mi", "nu", "ras", "tol", "vem", "dik", "fus", "gar", "pel"]
    var text = ""
    for _ in 0..<words {
      var word = ""
      for _ in 0..<3 { word += syllables[Int(generator.next() % UInt64(syllables.count))] }
      // Cognates rather than the same words: each language has an ending of its own.
      text += (text.isEmpty ? "" : " ") + word + String(language)
    }
    return text + "."
  }
}
