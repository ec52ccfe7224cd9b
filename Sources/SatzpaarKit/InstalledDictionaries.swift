internal import Alignment
internal import LanguageData
internal import Terminology

/// The dictionaries that are used where they are installed; for telling the user what is lost.
public enum InstalledDictionaries {
  /// What recognition loses without its dictionary; nil where it is there.
  public static var lostInRecognition: String? {
    guard !TermRecogniser.hasSpellingDictionary else { return nil }
    return "hunspell-de-de is not installed: a term inside a compound is sometimes missed or wrong"
  }

  /// What alignment loses without its dictionary; nil where it is there.
  public static var lostInAlignment: String? {
    let resources = LexicalResources.installed(for: .english)
    guard resources.dictionaryPaths.isEmpty else { return nil }
    return AlignmentRemark.lost(resources)
  }
}
