import ArgumentParser
import FoundationEssentials
import SatzpaarKit

/// Whether to use the dictionaries of the machine, the same for every verb.
struct DictionaryOptions: ParsableArguments {
  @Flag(
    help: """
      Do without the dictionaries of this machine, so that results are the same everywhere. The \
      environment variable SATZPAAR_DICTIONARIES=none does the same.
      """)
  var noDictionaries = false

  /// Whether dictionaries are to be used.
  var areWanted: Bool {
    !noDictionaries && ProcessInfo.processInfo.environment["SATZPAAR_DICTIONARIES"] != "none"
  }

  /// Where the bilingual dictionary is kept once it is compiled; nil for nowhere.
  var cacheFolder: String? { CacheFolder.path(in: ProcessInfo.processInfo.environment) }

  /// Says once what is lost where a dictionary is wanted and missing.
  func tellWhatIsLost(recognising: Bool, aligning: Bool) {
    guard areWanted else { return }
    if recognising, let loss = InstalledDictionaries.lostInRecognition { Console.note(loss) }
    if aligning, let loss = InstalledDictionaries.lostInAlignment { Console.note(loss) }
  }
}
