internal import Foundation

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

/// The target named by the environment.
private let target = Target(
  rawValue: ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? "")

/// What the target works with; `fuzzMain` opens it, and libFuzzer calls from the same thread.
private nonisolated(unsafe) var workers: Workers?

/// One input of the fuzzer's.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  guard let target, let workers else { return -1 }
  target.run(Array(UnsafeBufferPointer(start: start, count: count)), workers)
  return 0
}

/// The package manager names the main function of a program after its target, and libFuzzer's own
/// is then never linked; so this one calls its driver.
@_cdecl("satzpaar_fuzz_main")
func fuzzMain(
  _ count: Int32,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> Int32 {
  guard let target else {
    let names = Target.allCases.map { $0.rawValue }.joined(separator: " ")
    print(names)
    return 0
  }
  do {
    workers = try Workers(target)
  } catch {
    print("no worker: \(error)")
    return 1
  }
  var count = count
  var arguments = arguments
  return runDriver(&count, &arguments, testOneInput)
}
