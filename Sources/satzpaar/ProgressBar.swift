import Glibc
import Synchronization
import TextModel

/// A bar on standard error while work is long, if that is a terminal; nothing otherwise.
final class ProgressBar: Sendable {
  /// Work that is done before this has passed gets no bar.
  private static let patience = Duration.seconds(1)

  /// The least time between two pictures.
  private static let pause = Duration.milliseconds(100)

  private static let width = 30

  private struct State {
    var next = ContinuousClock.now + patience
    var isShown = false
    var width = 0
  }

  private let state = Mutex(State())
  private let label: String

  /// A bar for a piece of work; nil where there is no terminal.
  init?(_ label: String) {
    guard isatty(STDERR_FILENO) == 1 else { return nil }
    self.label = label
  }

  /// The bar as what libraries take.
  var progress: WorkProgress { { [self] done in draw(done) } }

  /// Takes the bar away.
  func end() {
    state.withLock { state in
      if state.isShown { Console.tell("\r" + String(repeating: " ", count: state.width) + "\r") }
      state.isShown = false
    }
  }

  private func draw(_ done: Double) {
    state.withLock { state in
      let now = ContinuousClock.now
      guard now >= state.next else { return }
      state.next = now + Self.pause
      let share = min(max(done, 0), 1)
      let full = Int(share * Double(Self.width))
      let bar =
        String(repeating: "#", count: full) + String(repeating: ".", count: Self.width - full)
      let line = "[\(bar)] \(Int(share * 100)) % \(label)"
      Console.tell("\r" + line)
      state.isShown = true
      state.width = max(state.width, line.unicodeScalars.count)
    }
  }
}

/// Runs a piece of work with a bar; messages of the work are printed after it.
func showingProgress<Value>(
  _ label: String, _ work: (WorkProgress?) throws(Failure) -> Value
) throws(Failure) -> Value {
  let bar = ProgressBar(label)
  defer { bar?.end() }
  return try work(bar?.progress)
}
