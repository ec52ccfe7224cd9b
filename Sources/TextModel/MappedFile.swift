internal import Glibc

/// A file's bytes where they lie, for files of many megabytes that are read once.
package enum MappedFile {
  /// What a closure makes of the bytes of a file; nil where there is none, or it is empty.
  ///
  /// The file must not be shortened meanwhile: for what is replaced whole, never written into.
  @discardableResult
  package static func read<Result>(
    _ path: String, _ body: (UnsafeRawBufferPointer) -> Result?
  ) -> Result? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    let length = Int(lseek(file, 0, SEEK_END))
    guard length > 0, let map = mmap(nil, length, PROT_READ, MAP_PRIVATE, file, 0),
      map != MAP_FAILED
    else { return nil }
    defer { munmap(map, length) }
    return body(UnsafeRawBufferPointer(start: map, count: length))
  }
}
