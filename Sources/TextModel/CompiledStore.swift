/// Where what takes long to make is kept once it is made: the bilingual dictionary of this machine,
/// and the forms of large glossaries.
///
/// The names are plain file names. Reading calls nobody where there is nothing; writing may fail
/// silently, for then the next run makes it again.
public struct CompiledStore: Sendable {
  package let read: @Sendable (_ name: String, _ body: (UnsafeRawBufferPointer) -> Void) -> Void
  package let write: @Sendable (_ name: String, _ bytes: [UInt8]) -> Void

  /// What tells this build of the program from others, whose forms may differ.
  package let build: String

  /// Makes a store of its two functions.
  public init(
    build: String = "",
    read: @escaping @Sendable (_ name: String, _ body: (UnsafeRawBufferPointer) -> Void) -> Void,
    write: @escaping @Sendable (_ name: String, _ bytes: [UInt8]) -> Void
  ) {
    self.build = build
    self.read = read
    self.write = write
  }

  /// What is kept.
  public enum Kind: CaseIterable, Sendable {
    case dictionary
    case frenchDictionary
    case glossary

    /// The kind of a file; nil where no version of the program has written it.
    public init?(ofFile name: String) {
      guard
        let kind = Self.allCases.first(where: {
          name.hasPrefix($0.prefix) && name.hasSuffix($0.suffix)
        })
      else { return nil }
      self = kind
    }

    /// How many files are kept: there is one dictionary of a language, but a translator has several
    /// glossaries.
    public var most: Int { self == .glossary ? 8 : 1 }

    private var prefix: String {
      switch self {
      case .dictionary: "de-en-"
      case .frenchDictionary: "de-fr-"
      case .glossary: "glossary-"
      }
    }

    private var suffix: String { self == .glossary ? ".forms" : ".links" }

    /// The name of a file; the digest is of all that its content depends on.
    package func name(version: Int, _ digest: Digest) -> String {
      "\(prefix)\(version)-\(digest.text)\(suffix)"
    }
  }
}
