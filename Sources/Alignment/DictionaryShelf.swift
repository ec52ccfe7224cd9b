internal import LanguageData
internal import Synchronization
internal import TextModel

/// The dictionaries of this machine, each read when a text first asks for it and then shared.
final class DictionaryShelf: Sendable {
  private let store: CompiledStore?

  /// What was read, nil for what is not installed.
  private let opened: Mutex<[TargetLanguage: Lexicon?]>

  /// The dictionaries that are installed.
  init(store: CompiledStore?) {
    self.store = store
    opened = Mutex([:])
  }

  /// Just these dictionaries.
  init(_ dictionaries: [TargetLanguage: BilingualDictionary]) {
    store = nil
    var all: [TargetLanguage: Lexicon?] = [:]
    for language in TargetLanguage.allCases {
      all.updateValue(
        dictionaries[language].map { Lexicon(dictionary: $0, of: language) }, forKey: language)
    }
    opened = Mutex(all)
  }

  /// The dictionary of a language; nil where there is none.
  func lexicon(of language: TargetLanguage) -> Lexicon? {
    opened.withLock { opened in
      if let known = opened[language] { return known }
      let made = DictionaryFiles(of: language).dictionary(store)
        .map { Lexicon(dictionary: $0, of: language) }
      opened.updateValue(made, forKey: language)
      return made
    }
  }
}
