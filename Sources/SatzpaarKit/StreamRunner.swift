internal import Dispatch
internal import Synchronization
public import TextModel

/// Runs a stage over standard input, line by line, on one or more threads, in order.
public struct StreamRunner {
  private let options: StreamWorker.Options
  private let jobs: Int

  /// Makes a runner with this many threads, at least one.
  public init(options: StreamWorker.Options, jobs: Int) {
    self.options = options
    self.jobs = max(1, jobs)
  }

  /// Answers every line of standard input on standard output.
  ///
  /// Memory is bounded by the longest record and by `LineReader.batchSize`.
  ///
  /// - Returns: how many records could not be worked on.
  /// - Throws: `Failure` with id `icu`, `unreadable` or `unwritable`, never for a record.
  public func run() throws(Failure) -> Int {
    var workers: [StreamWorker] = []
    for _ in 0..<jobs { workers.append(try StreamWorker(options)) }
    var reader = LineReader()
    var failures = 0
    while let batch = try reader.nextBatch() {
      for share in answer(batch, workers) {
        failures += share.failures
        guard try StandardOutput.write(share.bytes) else { return 0 }
      }
    }
    return failures
  }

  /// The answers to the lines, a share for each worker, in order.
  private func answer(
    _ lines: [ArraySlice<UInt8>], _ workers: [StreamWorker]
  ) -> [(bytes: [UInt8], failures: Int)] {
    let shares = workers.indices.map { index in
      lines[(lines.count * index / jobs)..<(lines.count * (index + 1) / jobs)]
    }
    let results = Mutex([(bytes: [UInt8], failures: Int)](repeating: ([], 0), count: jobs))
    nonisolated(unsafe) let tools = workers  // each thread takes one of its own
    DispatchQueue.concurrentPerform(iterations: jobs) { index in
      var bytes = ByteOutput()
      let failures = tools[index].answer(shares[index], to: &bytes)
      let answers = bytes.array
      results.withLock { $0[index] = (answers, failures) }
    }
    return results.withLock { $0 }
  }
}
