public import Alignment
internal import Foundation
internal import TextModel

/// A folder for what is compiled once from the dictionaries of this machine. It holds nothing of a
/// user's texts or glossaries, and may be deleted at any time.
public enum CacheFolder {
  /// The folder that an environment asks for: `SATZPAAR_CACHE`, or else `satzpaar` in the folder of
  /// the XDG base directory specification. Nil where it says `none` or names no home.
  public static func path(in environment: [String: String]) -> String? {
    if let own = environment["SATZPAAR_CACHE"], !own.isEmpty { return own == "none" ? nil : own }
    if let cache = environment["XDG_CACHE_HOME"], cache.hasPrefix("/") {
      return "\(cache)/satzpaar"
    }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return "\(home)/.cache/satzpaar"
  }

  /// The store in a folder. The folder is made when something is written; files of other versions
  /// go then. What cannot be read or written is left alone.
  public static func store(in folder: String) -> CompiledStore {
    CompiledStore(
      read: { name, body in
        MappedFile.read("\(folder)/\(name)") { body($0) }
      },
      write: { name, bytes in
        let manager = FileManager.default
        try? manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
        guard (try? FileOutput.write(bytes, to: "\(folder)/\(name)")) != nil else { return }
        for other in (try? manager.contentsOfDirectory(atPath: folder)) ?? []
        where other != name && CompiledStore.isName(other) {
          try? manager.removeItem(atPath: "\(folder)/\(other)")
        }
      })
  }
}
