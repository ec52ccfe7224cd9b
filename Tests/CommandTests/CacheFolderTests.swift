import Testing

@testable import SatzpaarKit

@Suite struct CacheFolderTests {
  @Test func theEnvironmentDecides() {
    #expect(CacheFolder.path(in: ["HOME": "/home/ida"]) == "/home/ida/.cache/satzpaar")
    #expect(CacheFolder.path(in: ["HOME": "/h", "XDG_CACHE_HOME": "/c"]) == "/c/satzpaar")
    #expect(CacheFolder.path(in: ["HOME": "/h", "XDG_CACHE_HOME": "c"]) == "/h/.cache/satzpaar")
    #expect(CacheFolder.path(in: ["HOME": "/h", "SATZPAAR_CACHE": "/own"]) == "/own")
    #expect(CacheFolder.path(in: ["HOME": "/h", "SATZPAAR_CACHE": "none"]) == nil)
    #expect(CacheFolder.path(in: [:]) == nil)
  }
}
