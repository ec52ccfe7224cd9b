import Dispatch
import Synchronization
import Testing

/// Documents are read on as many threads as like: what one thread reads does not change another's.
@Suite struct DocumentThreadTests {
  /// cmark-gfm forgets for the whole process that `~` is special when a parser ends.
  @Test func `struck out Markdown keeps its code while other threads read`() {
    let text = String(repeating: "Das ~~alte~~ *neue* Werk.\n\n", count: 40)
    let rows = [String](repeating: "Das ⟨1⟩alte⟨/1⟩ ⟨2⟩neue⟨/2⟩ Werk.", count: 40)
    let other = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 400) { _ in
      let read = try? DocumentFixture(text, name: "a.md").german
      if read != rows { other.withLock { $0 += 1 } }
    }
    #expect(other.withLock { $0 } == 0)
  }
}
