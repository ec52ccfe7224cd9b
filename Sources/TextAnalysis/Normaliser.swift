internal import CICU
public import TextModel

/// Normalization Form C (UAX #15), with the way back to the text as written.
public enum Normaliser {
  /// A normal form and its map to the original.
  public struct Result: Sendable {
    /// The text in NFC, as UTF-8.
    public let bytes: [UInt8]

    let starts: [(normal: Int, original: Int, changed: Bool)]

    /// The place in the original text that a place in the normal form came from.
    ///
    /// A span that begins or ends inside a composed character is widened to the whole of it.
    /// - Parameter span: in UTF-8 bytes of the normal form.
    /// - Returns: the span in UTF-8 bytes of the original.
    public func original(of span: TextSpan) -> TextSpan {
      let start = original(of: span.start, roundingUp: false)
      return TextSpan(start, max(start, original(of: span.end, roundingUp: true)))
    }

    private func original(of offset: Int, roundingUp: Bool) -> Int {
      var low = 0
      var high = starts.count - 1
      while low < high {
        let middle = (low + high + 1) / 2
        if starts[middle].normal <= offset { low = middle } else { high = middle - 1 }
      }
      let run = starts[low]
      if offset == run.normal { return run.original }
      if !run.changed { return run.original + offset - run.normal }
      return roundingUp ? starts[low + 1].original : run.original
    }
  }

  /// Whether a text is in NFC already. Complexity: linear.
  public static func isNormal(_ bytes: [UInt8]) -> Bool {
    cicu_is_nfc(bytes, Int32(clamping: bytes.count)) == 1
  }

  /// The normal form of a text, or nil where it is in NFC already (or longer than 2 GB).
  ///
  /// - Parameter bytes: well-formed UTF-8.
  /// - Returns: the normal form with the way back.
  public static func normalise(_ bytes: [UInt8]) -> Result? {
    guard let length = Int32(exactly: bytes.count), !isNormal(bytes) else { return nil }
    var capacity = (bytes: bytes.count + 16, edits: 256)
    while true {
      var out = [UInt8](repeating: 0, count: capacity.bytes)
      var edits = [cicu_edit](repeating: cicu_edit(), count: capacity.edits)
      var size: (bytes: Int32, edits: Int32) = (0, 0)
      let status = cicu_nfc(
        bytes, length, &out, Int32(out.count), &size.bytes, &edits, Int32(edits.count), &size.edits)
      if status == -1 {
        capacity = (max(capacity.bytes, Int(size.bytes)), max(capacity.edits, Int(size.edits)))
        continue
      }
      guard status == 0 else { return nil }
      out.removeSubrange(Int(size.bytes)...)
      return Result(bytes: out, starts: runs(edits[..<Int(size.edits)]))
    }
  }

  private static func runs(
    _ edits: ArraySlice<cicu_edit>
  ) -> [(normal: Int, original: Int, changed: Bool)] {
    var at = (normal: 0, original: 0)
    var starts: [(normal: Int, original: Int, changed: Bool)] = []
    for edit in edits {
      starts.append((at.normal, at.original, edit.changed != 0))
      at.normal += Int(edit.to)
      at.original += Int(edit.from)
    }
    starts.append((at.normal, at.original, false))
    return starts
  }
}
