internal import Alignment
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
    let resources = LexicalResources.installed
    guard resources.dictionaryPath == nil else { return nil }
    return
      "\(resources.dictionaryPackage) is not installed: sentences are paired by lengths, names, "
      + "numbers and \(resources.coreWords) common words"
  }
}
