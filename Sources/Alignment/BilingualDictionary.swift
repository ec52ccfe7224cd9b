internal import TextModel

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A German-English dictionary as weighted links between stems. Read once and then shared.
final class BilingualDictionary: Sendable {
  let sourceStems: WordTable
  let targetStems: WordTable
  let weights: DictionaryWeights

  /// The share of each stem among all words of the dictionary.
  let sourceShares: [Float]
  let targetShares: [Float]

  /// Where Debian's package `trans-de-en` puts the dictionary of Ding.
  static let standardPath = "/usr/share/trans/de-en"

  /// The dictionary that is installed on this machine, or nil; read when first asked for.
  static let installed = BilingualDictionary(path: standardPath)

  /// Whether a dictionary is installed, without reading it.
  static var isInstalled: Bool { access(standardPath, R_OK) == 0 }

  /// Reads a dictionary file; nil where it cannot be read or holds no entries.
  convenience init?(path: String) {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { return nil }
    defer { close(file) }
    let length = Int(lseek(file, 0, SEEK_END))
    guard length > 0, let map = mmap(nil, length, PROT_READ, MAP_PRIVATE, file, 0),
      map != MAP_FAILED
    else { return nil }
    defer { munmap(map, length) }
    let bytes = UnsafeRawBufferPointer(start: map, count: length)
    self.init(text: bytes.bindMemory(to: UInt8.self))
  }

  /// Reads a dictionary from its text; nil where there are no entries.
  init?(text: UnsafeBufferPointer<UInt8>) {
    let pairs = DictionaryReader.read(text)
    guard !pairs.cells.isEmpty else { return nil }
    weights = DictionaryWeights(pairs)
    (sourceShares, targetShares) = pairs.shares
    sourceStems = pairs.sourceStems
    targetStems = pairs.targetStems
  }

  /// The links of a source stem, as places in `weights.targets` and its neighbours.
  func links(of source: Int) -> Range<Int> {
    Int(weights.starts[source])..<Int(weights.starts[source + 1])
  }
}
