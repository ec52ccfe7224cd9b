internal import FoundationEssentials
public import TextModel

/// A folder for what is compiled once: the bilingual dictionary of this machine, and the forms of
/// large glossaries. It holds nothing of a user's texts, and may be deleted at any time.
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

  /// The store in a folder. The folder is made when something is written; the oldest files go
  /// then, and those of other versions. What cannot be read or written is left alone.
  public static func store(in folder: String) -> CompiledStore {
    CompiledStore(
      build: build,
      read: { name, body in
        MappedFile.read("\(folder)/\(name)") { body($0) }
      },
      write: { name, bytes in
        try? FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: true)
        guard (try? FileOutput.write(bytes, to: "\(folder)/\(name)")) != nil else { return }
        tidy(folder, after: name)
      })
  }

  /// Deletes all but the newest files of the kind that a file is of.
  private static func tidy(_ folder: String, after name: String) {
    let manager = FileManager.default
    guard let kind = CompiledStore.Kind(ofFile: name) else { return }
    func age(_ file: String) -> Date {
      let attributes = try? manager.attributesOfItem(atPath: "\(folder)/\(file)")
      return attributes?[.modificationDate] as? Date ?? .distantPast
    }
    let others = ((try? manager.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { $0 != name && CompiledStore.Kind(ofFile: $0) == kind }
      .map { (file: $0, age: age($0)) }
      .sorted { ($0.age, $0.file) > ($1.age, $1.file) }
    for other in others.dropFirst(kind.most - 1) {
      try? manager.removeItem(atPath: "\(folder)/\(other.file)")
    }
  }

  /// The size and date of the program's file: another build may inflect otherwise.
  private static var build: String {
    let stamp = FileStamp.of("/proc/self/exe") ?? []
    return stamp.map { String($0) }.joined(separator: " ")
  }
}
