import Foundation
import Testing

/// Runs the folders in Tests/Cases: `command` in a copy of `in/`, and compares what comes out with
/// `stdout`, `stderr`, `status` and the files in `out/`. To add a case, add a folder.
///
/// With `SATZPAAR_RECORD=1` the expectations are written anew instead; read them before committing.
@Suite struct CaseTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Cases")

  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()

  static let isRecording = ProcessInfo.processInfo.environment["SATZPAAR_RECORD"] == "1"

  @Test func `there are cases`() { #expect(!Self.names.isEmpty) }

  @Test(arguments: names) func `a case prints what it should`(name: String) throws {
    let source = Self.folder.appending(path: name)
    let work = FileManager.default.temporaryDirectory
      .appending(path: "satzpaar-case-\(name)-\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? FileManager.default.removeItem(at: work) }
    let input = source.appending(path: "in")
    if FileManager.default.fileExists(atPath: input.path) {
      try FileManager.default.copyItem(at: input, to: work)
    } else {
      try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
    }
    let before = try files(in: work)
    let result = try run(source.appending(path: "command"), in: work)
    var outcome = ["stdout": result.stdout, "stderr": result.stderr, "status": result.status]
    for (path, content) in try files(in: work) where before[path] != content {
      outcome["out/\(path)"] = content
    }
    if Self.isRecording { try record(outcome, in: source) }
    for (path, content) in outcome {
      let expected = (try? Data(contentsOf: source.appending(path: path))) ?? Data()
      #expect(
        String(decoding: content, as: UTF8.self) == String(decoding: expected, as: UTF8.self),
        "\(name)/\(path)")
    }
    for path in try files(in: source.appending(path: "out")).keys {
      #expect(outcome["out/\(path)"] != nil, "\(name) should have written \(path)")
    }
  }

  private func run(
    _ command: URL, in folder: URL
  ) throws -> (stdout: Data, stderr: Data, status: Data) {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", try String(contentsOf: command, encoding: .utf8)]
    process.currentDirectoryURL = folder
    let programs = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().path
    process.environment = [
      "PATH": "\(programs):/usr/bin:/bin", "COLUMNS": "80", "LC_ALL": "C.UTF-8",
      "SATZPAAR_DICTIONARIES": "none",
    ]
    let output = folder.appending(path: "../\(folder.lastPathComponent).stdout")
    let errors = folder.appending(path: "../\(folder.lastPathComponent).stderr")
    for file in [output, errors] { try Data().write(to: file) }
    defer { for file in [output, errors] { try? FileManager.default.removeItem(at: file) } }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let status = Data("\(process.terminationStatus)\n".utf8)
    return (try Data(contentsOf: output), try Data(contentsOf: errors), status)
  }

  private func files(in folder: URL) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? [] {
      var isDirectory: ObjCBool = false
      let url = folder.appending(path: path)
      let exists = FileManager.default.fileExists(atPath: url.path, isDirectory: &isDirectory)
      if exists, !isDirectory.boolValue { files[path] = try Data(contentsOf: url) }
    }
    return files
  }

  private func record(_ outcome: [String: Data], in folder: URL) throws {
    try? FileManager.default.removeItem(at: folder.appending(path: "out"))
    for (path, content) in outcome {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      if content.isEmpty {
        try? FileManager.default.removeItem(at: file)
      } else {
        try content.write(to: file)
      }
    }
  }
}
