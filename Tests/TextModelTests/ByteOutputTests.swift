import TestSupport
import Testing

@testable import TextModel

@Suite struct ByteOutputTests {
  /// Beside an array, in pieces of all sizes, from the smallest room on.
  @Test func `pieces come out as they went in`() {
    var generator = SeededGenerator(seed: 8)
    for room in [1, 7, 256] {
      var output = ByteOutput(capacity: room)
      var expected: [UInt8] = []
      for _ in 0..<400 {
        let piece = (0..<Int.random(in: 0...40, using: &generator)).map { UInt8($0) }
        switch Int.random(in: 0..<6, using: &generator) {
        case 0:
          output.append(UInt8(ascii: "x"))
          expected.append(UInt8(ascii: "x"))
        case 1:
          output.append("größer")
          expected += "größer".utf8
        case 2:
          output.append(utf8: "Öl")
          expected += "Öl".utf8
        case 3:
          output.append(piece, 0..<piece.count / 2)
          expected += piece[..<(piece.count / 2)]
        case 4:
          let kept = expected.count - min(expected.count, piece.count / 4)
          output.removeAll(from: kept)
          expected.removeLast(expected.count - kept)
        default:
          output.append(piece)
          expected += piece
        }
      }
      #expect(output.array == expected)
    }
  }

  @Test(arguments: [0, 7, 10, 99, 100, 65_536, 99_999_999, 100_000_000, Int.max, -1, Int.min])
  func `whole numbers are written in decimal`(value: Int) {
    var output = ByteOutput()
    output.append(decimal: value)
    #expect(output.string == String(value))
  }

  @Test func `bytes of a kind are seen among eight, and nothing else is`() {
    for byte in UInt8.min...UInt8.max {
      for place in 0..<8 {
        var bytes = [UInt8](repeating: 0x61, count: 8)
        bytes[place] = byte
        let bits = bytes.withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) }
        let eight = EightBytes(bits: bits)
        #expect(eight.holdDigit == (0x30...0x39).contains(byte), "\(byte)")
        #expect(eight.holdNonASCII == (byte >= 0x80), "\(byte)")
      }
    }
  }
}
