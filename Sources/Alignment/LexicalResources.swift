public import LanguageData

/// What the aligner knows of words on this machine; for telling the user what is lost.
public struct LexicalResources: Hashable, Sendable {
  /// The files of the bilingual dictionary; none where it is not installed. Without it the aligner
  /// still has its core lexicon, cognates, names, numbers, and what it learns from the texts.
  public let dictionaryPaths: [String]

  /// The Debian package that holds the dictionary.
  public let dictionaryPackage: String

  /// The number of words in the core lexicon, which is part of the program.
  public let coreWords: Int

  /// Looks what is installed for pairing German with a language; the dictionary is not read.
  public static func installed(for language: TargetLanguage) -> LexicalResources {
    let files = DictionaryFiles(of: language)
    return LexicalResources(
      dictionaryPaths: files.areInstalled ? files.paths : [], dictionaryPackage: files.package,
      coreWords: Lexicon.core(language).words.sourceStems.count)
  }
}
