extension Array where Element == UInt8 {
  /// Appends words of the program's own as UTF-8.
  ///
  /// They lie in the program itself, so that no reference to them is counted: two threads that count
  /// the references to one array wait for each other.
  package mutating func append(_ text: StaticString) {
    precondition(text.hasPointerRepresentation, "more than one character")
    append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
