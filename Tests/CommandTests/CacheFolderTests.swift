@testable import SatzpaarKit
import Testing
import TextModel

@Suite struct CacheFolderTests {
  @Test func theEnvironmentDecides() {
    #expect(CacheFolder.path(in: ["HOME": "/home/ida"]) == "/home/ida/.cache/satzpaar")
    #expect(CacheFolder.path(in: ["HOME": "/h", "XDG_CACHE_HOME": "/c"]) == "/c/satzpaar")
    #expect(CacheFolder.path(in: ["HOME": "/h", "XDG_CACHE_HOME": "c"]) == "/h/.cache/satzpaar")
    #expect(CacheFolder.path(in: ["HOME": "/h", "SATZPAAR_CACHE": "/own"]) == "/own")
    #expect(CacheFolder.path(in: ["HOME": "/h", "SATZPAAR_CACHE": "none"]) == nil)
    #expect(CacheFolder.path(in: [:]) == nil)
  }

  /// With no name for the build, forms that an older program made would be taken for its own.
  @Test func `what is kept is named after the size and date of the program`() {
    let numbers = CacheFolder.store(in: "/nirgends").build.split { $0 == " " || $0 == "." }
    #expect(numbers.count == 3)  // the size, the seconds, and what is over in nanoseconds
    #expect(numbers.allSatisfy { Int($0) != nil } && !numbers.starts(with: ["0"]))
  }
}
