import FoundationEssentials
import Glibc
import SatzpaarKit
import TextModel

/// Where the data of a command goes: standard output, or a file that is written whole.
enum Output {
  /// Writes to a path; `-` or nil is standard output. A closed pipe is success.
  static func write(_ bytes: [UInt8], to path: String?) throws {
    if let path, path != "-" {
      try FileOutput.write(bytes, to: path)
    } else {
      _ = try StandardOutput.write(bytes)
    }
  }

  static func write(_ text: String, to path: String? = nil) throws {
    try write(Array(text.utf8), to: path)
  }
}

/// What the terminal can do.
struct Terminal {
  /// Columns to write in.
  let width: Int

  /// Whether to colour and underline.
  let isStyled: Bool

  /// Whether standard output is a terminal at all.
  static var isInteractive: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Looks at standard output and the environment: `COLUMNS`, `NO_COLOR` (no-color.org) and `TERM`.
  static func current() -> Terminal {
    let environment = ProcessInfo.processInfo.environment
    var size = winsize()
    var width = 0
    if isInteractive, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 {
      width = Int(size.ws_col)
    }
    width = environment["COLUMNS"].flatMap { Int($0) } ?? width
    let wantsColour = environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
    return Terminal(width: width > 20 ? width : 100, isStyled: isInteractive && wantsColour)
  }
}
