import Testing

@testable import Terminology

/// What a spelling dictionary may know, as its files say, beside what it knows.
@Suite struct DictionaryFormsTests {
  private static let affixes = """
    # made for this test
    SET UTF-8
    COMPOUNDBEGIN x
    COMPOUNDEND z
    COMPOUNDMIN 2
    PFX U Y 1
    PFX U 0 un .
    SFX P Y 3
    SFX P 0 en [^e]
    SFX P us üsse [kK]us
    SFX P 0 n/z e
    SFX S Y 1
    SFX S 0 s .
    """

  private static let words = """
    5
    Kuss/P
    Klang/PSxz
    Kus/P
    schön/US
    Ähre/PSx
    Straße-x/P
    """

  private func forms(_ affixes: String, _ words: String = Self.words) -> DictionaryForms? {
    DictionaryForms(affixes: Array(affixes.utf8), words: Array(words.utf8))
  }

  @Test(arguments: [
    ("Kuss", true), ("kussen", true), ("Küsse", true), ("Kusen", true), ("Kussn", false),
    ("Klangs", true), ("Klangen", true), ("Klangsen", false), ("schön", true), ("unschöns", true),
    ("unKlang", false), ("Ähren", true), ("ährs", false), ("Klangklang", true),
    ("Klangkuss", false), ("Ähreklang", true), ("Klangähren", true),
    ("Klangähre", false), ("Klangklangähren", true), ("KLANGÄHREN", true), ("", false),
    // Of what is no German word nothing is known
    ("Kuss-x", true), ("Łódź", true), ("K1", true),
  ])
  func formsAndCompounds(word: String, expected: Bool) throws {
    let read = try #require(forms(Self.affixes))
    #expect(read.mayContain(Array(word.utf8)) == expected)
  }

  @Test(arguments: [
    "COMPOUNDRULE 1", "ICONV 1", "FLAG long", "SET KOI8-R", "PFX UU Y 1", "NEWOPTION",
  ])
  func aDictionaryThatMakesWordsInOtherWaysIsLeftAlone(option: String) {
    #expect(forms(Self.affixes + "\n" + option) == nil)
  }

  @Test(arguments: 0..<50)
  func damagedFilesAreRead(seed: Int) {
    var state = UInt64(seed) &* 89 &+ 1
    func damaged(_ text: String) -> [UInt8] {
      var bytes = Array(text.utf8)
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 20)
      }
      return bytes
    }
    _ = DictionaryForms(affixes: damaged(Self.affixes), words: damaged(Self.words))?
      .mayContain(Array("Klangklang".utf8))
  }

  /// Every string that the installed dictionary knows, of many made of words and their parts.
  @Test(.enabled(if: SpellingDictionary.isInstalled), arguments: 0..<20)
  func whatTheDictionaryKnowsIsNotRuledOut(seed: Int) throws {
    let dictionary = try #require(SpellingDictionary.shared)
    let forms = try #require(SpellingDictionary.forms)
    let pieces = [
      "haus", "häuser", "druck", "er", "erzeugnis", "straße", "öl", "un", "ver", "lich", "ung",
      "en", "s", "e", "wind", "kraft", "arbeit", "schön", "donau", "dampf", "schiff", "fahrt",
      "rat",
      "in", "innen", "es", "ost", "see", "bahn", "hof", "t", "st", "bar", "heiz", "geld", "männer",
      "chen", "ei", "n", "au", "tier", "ge", "be", "lehrer", "bund", "tag", "land", "wirt",
      "schaft",
    ]
    var state = UInt64(seed) &* 631 &+ 7
    var known = 0
    for _ in 0..<3_000 {
      var word = ""
      repeat {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        word += pieces[Int(state >> 33) % pieces.count]
      } while state >> 20 & 3 != 0 && word.utf8.count < 40
      for word in [word, word.prefix(1).uppercased() + word.dropFirst()]
      where dictionary.knows(Array(word.utf8)) {
        known += 1
        #expect(forms.mayContain(Array(word.utf8)), "\(word)")
      }
    }
    #expect(known > 100)
  }
}
