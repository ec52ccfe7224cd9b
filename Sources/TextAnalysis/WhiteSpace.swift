/// White space that makes no difference.
package enum WhiteSpace {
  /// A text with one space for each run of white space inside, and none at its ends.
  ///
  /// - Parameter text: well-formed UTF-8.
  /// - Returns: the text as UTF-8. Complexity: linear.
  package static func collapsed(_ text: [UInt8]) -> [UInt8] {
    text.withUnsafeBufferPointer { buffer in
      let bytes = TextBytes(buffer: buffer)
      var result: [UInt8] = []
      result.reserveCapacity(text.count)
      var i = bytes.skippingSpace(from: 0, to: text.count)
      while i < text.count {
        let end = bytes.skippingSpace(from: i, to: text.count)
        if end == i {
          result.append(bytes[i])
          i += 1
        } else {
          if end < text.count { result.append(0x20) }
          i = end
        }
      }
      return result
    }
  }
}
