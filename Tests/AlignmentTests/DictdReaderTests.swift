import Foundation
import LanguageData
import Testing
import TextModel

@testable import Alignment

extension BilingualDictionary {
  /// A dictionary of German and English from text in the format of Ding.
  convenience init?(ding text: String) {
    var reader = DictionaryReader(.english)
    Array(text.utf8).withUnsafeBufferPointer { reader.read($0) }
    self.init(reader.pairs)
  }

  /// How likely one word translates the other; 0 where they have no link.
  func probability(_ german: String, _ other: String, _ language: TargetLanguage) -> Float {
    func find(_ word: String, _ table: WordTable, _ stemmer: Stemmer) -> Int {
      Array(word.utf8).withUnsafeBufferPointer {
        table.find(UnsafeBufferPointer(rebasing: $0[..<stemmer.stemLength(of: $0)]))
      }
    }
    let source = find(german, sourceStems, Stemmer(.german))
    let target = find(other, targetStems, Stemmer(language.endings))
    guard source >= 0, target >= 0 else { return 0 }
    return links(of: source).first { Int(weights.targets[$0]) == target }
      .map { weights.forward[$0] } ?? 0
  }
}

/// Dictionaries of the DICT server.
@Suite struct DictdReaderTests {
  private static let entries = [
    "Hütte /ˈhʏtə/ <n, fem>\ncabane, case\nkleines Gebäude, das man selbst baut\n",
    "Abfahrt /a/ /b/ <n, fem>\n1. départ 2.\nBeginn einer Fahrt, an einem Ort\n 3.\nZeit davon\n"
      + "2. descente\nschräge Strecke\n",
    "leer /leːɐ̯/\n", "01database\n12. nothing\n",
  ]

  /// The entries with an index of their places in base 64.
  private static func index(shift: Int = 0) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    func number(_ value: Int) -> String {
      (value < 64 ? "" : number(value / 64)) + String(digits[value % 64])
    }
    var start = 0
    return entries.map { entry in
      let length = entry.utf8.count
      defer { start += length }
      return "word\t\(number(start + shift))\t\(number(length))\n"
    }.joined() + "00databaseinfo\tA\tB\nno fields\n\tÄ\t\nx\tA\t!\n"
  }

  private func dictionary(_ index: String, _ text: String) -> BilingualDictionary? {
    var reader = DictionaryReader(.french)
    Array(index.utf8).withUnsafeBufferPointer { index in
      Array(text.utf8).withUnsafeBufferPointer {
        DictdReader.read(index: index, text: $0, into: &reader)
      }
    }
    return BilingualDictionary(reader.pairs)
  }

  @Test(arguments: [
    ("hütte", "cabane", true), ("hütte", "case", true), ("hütte", "gebäude", false),
    ("abfahrt", "départ", true), ("abfahrt", "descente", true), ("abfahrt", "ort", false),
    ("abfahrt", "2", false), ("leer", "nothing", false),
  ])
  func translationsAreRead(_ german: String, _ french: String, _ isThere: Bool) throws {
    let read = try #require(dictionary(Self.index(), Self.entries.joined()))
    #expect((read.probability(german, french, .french) > 0.1) == isThere)
  }

  @Test func anIndexThatPointsElsewhereIsNoHarm() {
    for shift in [1, 40, 1 << 20] {
      _ = dictionary(Self.index(shift: shift), Self.entries.joined())
    }
    #expect(dictionary(Self.index(shift: 1 << 20), Self.entries.joined()) == nil)
    #expect(dictionary("", "") == nil)
  }

  @Test func packedTextIsUnpacked() throws {
    let packed = try #require(
      Data(
        base64Encoded: "H4sIAAAAAAACA/M4vKekJFVBv0JfwSZPRyEtNdeOKzkxKTEvlQsAPVYA8xsAAAA="))
    func unpacked(_ bytes: Data) -> String? {
      Array(bytes).withUnsafeBytes { DictdReader.unpacked($0) }
        .map { String(decoding: $0, as: UTF8.self) }
    }
    #expect(unpacked(packed) == "Hütte /x/ <n, fem>\ncabane\n")
    for place in packed.indices where place > 9 {
      var damaged = packed
      damaged[place] ^= 0x55
      #expect(unpacked(damaged) == nil, "byte \(place)")
    }
    for length in packed.indices { #expect(unpacked(packed.prefix(length)) == nil) }
  }

  /// Words with ß, and such with a hyphen, were never found.
  @Test func everyWordOfTheCoreLexicaIsFoundInATextThatHoldsIt() {
    for language in TargetLanguage.allCases {
      let lexicon = Lexicon.core(language)
      for pair in language.corePairs {
        let left = SideWords([Array(pair.german.utf8)], stemmer: Stemmer(.german))
        let right = SideWords([Array(pair.translation.utf8)], stemmer: lexicon.stemmer)
        #expect(!lexicon.words.sourceStems.numbers(of: left).contains(-1), "\(pair.german)")
        #expect(!lexicon.words.targetStems.numbers(of: right).contains(-1), "\(pair.translation)")
      }
    }
  }
}

/// Base forms for dictionaries that list nothing else.
@Suite struct BaseFormsTests {
  @Test(arguments: [
    ("stiegen", "steigen"), ("bestiegen", "besteigen"), ("aufgestiegen", "aufsteigen"),
    ("gebraucht", "brauchen"), ("aufgebaut", "aufbauen"), ("vorzulegen", "vorlegen"),
    ("flüsse", "fluss"), ("wälder", "wald"), ("ging", "gehen"), ("nimmt", "nehmen"),
  ])
  func areAmongTheCandidates(_ form: String, _ base: String) {
    let stemmer = Stemmer(.german)
    func stem(_ word: String) -> [UInt8] {
      Array(word.utf8).withUnsafeBufferPointer { Array($0[..<stemmer.stemLength(of: $0)]) }
    }
    #expect(BaseForms(stemmer: stemmer).candidates(for: stem(form)).contains(stem(base)))
  }

  @Test func whatIsAlreadyABaseFormStaysAlone() {
    let stemmer = Stemmer(.german)
    for word in ["", "a", "ge", "gehge", "ü", "12"] {
      #expect(!BaseForms(stemmer: stemmer).candidates(for: Array(word.utf8)).contains([]))
    }
  }
}
