internal import LanguageData
internal import TextModel

/// A dictionary with its weights as bytes: what `BilingualDictionary` keeps, and nothing of a user's
/// texts.
///
/// Arrays (see `CompiledArrays`): those of each side's stems with their hash table, so that nothing is
/// built anew, then the links. The name holds a digest of what changes with the dictionary's files, of
/// the language data that stems are made with, and the version of this form, so that an old file is
/// never read.
enum CompiledDictionary {
  /// To be raised whenever `DictionaryReader`, `DictionaryWeights` or this form changes.
  static let version = 3

  private static let magic = "satzpaar links\n"

  /// The name under which the compiled form of a dictionary is kept, by numbers that change with its
  /// files.
  static func name(of stamp: [Int], _ language: TargetLanguage) -> String {
    var digest = Digest()
    stamp.withUnsafeBytes { digest.add($0) }
    for name in DataTable.names {
      digest.add(UnsafeRawBufferPointer(DataTable.bytes(named: name)))
    }
    let kind: CompiledStore.Kind =
      switch language {
      case .english: .dictionary
      case .french: .frenchDictionary
      }
    return kind.name(version: version, digest)
  }

  /// The bytes of a dictionary.
  static func bytes(_ dictionary: BilingualDictionary) -> [UInt8] {
    var arrays = CompiledArrays(magic)
    for stems in [dictionary.sourceStems.fitted(), dictionary.targetStems.fitted()] {
      arrays.append(stems.bytes)
      arrays.append(stems.starts)
      arrays.append(stems.slots)
    }
    arrays.append(dictionary.weights.starts)
    arrays.append(dictionary.weights.targets)
    arrays.append(dictionary.weights.forward)
    arrays.append(dictionary.weights.backward)
    arrays.append(dictionary.sourceShares)
    arrays.append(dictionary.targetShares)
    return arrays.finished()
  }

  /// The dictionary that bytes hold; nil where they are damaged in any way.
  static func dictionary(_ bytes: UnsafeRawBufferPointer) -> BilingualDictionary? {
    guard var reader = CompiledArrays.Reader(bytes, magic), let sources = stems(&reader),
      let targets = stems(&reader), let weights = weights(&reader, sources.count, targets.count),
      let sourceShares: [Float] = reader.array(), let targetShares: [Float] = reader.array(),
      sourceShares.count == sources.count, targetShares.count == targets.count, reader.isAtEnd
    else { return nil }
    return BilingualDictionary(
      sources, targets, weights, sourceShares: sourceShares, targetShares: targetShares)
  }

  private static func stems(_ reader: inout CompiledArrays.Reader) -> WordTable? {
    guard let bytes: [UInt8] = reader.array(), let starts: [Int32] = reader.array(),
      let slots: [UInt64] = reader.array()
    else { return nil }
    return WordTable(bytes: bytes, starts: starts, slots: slots)
  }

  private static func weights(
    _ reader: inout CompiledArrays.Reader, _ sources: Int, _ targets: Int
  ) -> DictionaryWeights? {
    guard let starts: [Int32] = reader.array(), let ends: [Int32] = reader.array(),
      let forward: [Float] = reader.array(), let backward: [Float] = reader.array(),
      starts.count == sources + 1, starts.first == 0, starts.last.map(Int.init) == ends.count,
      zip(starts, starts.dropFirst()).allSatisfy({ $0 <= $1 }),
      ends.allSatisfy({ $0 >= 0 && $0 < targets }), forward.count == ends.count,
      backward.count == ends.count
    else { return nil }
    return DictionaryWeights(starts: starts, targets: ends, forward: forward, backward: backward)
  }
}
