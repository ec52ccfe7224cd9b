internal import LanguageData

/// What the aligner knows of words on this machine; for telling the user what is lost.
public struct LexicalResources: Hashable, Sendable {
  /// The file of the bilingual dictionary, or nil where none is installed. Without it the aligner
  /// still has its core lexicon, cognates, names, numbers, and what it learns from the texts.
  public let dictionaryPath: String?

  /// The Debian package that holds the dictionary.
  public let dictionaryPackage = "trans-de-en"

  /// The number of words in the core lexicon, which is part of the program.
  public let coreWords: Int

  /// Looks what is installed; the dictionary is not read.
  public static var installed: LexicalResources {
    LexicalResources(
      dictionaryPath: BilingualDictionary.isInstalled ? BilingualDictionary.standardPath : nil,
      coreWords: Lexicon.core(.english).words.sourceStems.count)
  }
}
