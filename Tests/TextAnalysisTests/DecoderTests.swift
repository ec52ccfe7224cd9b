import Testing
import TextAnalysis
import TextModel

@Suite struct DecoderTests {
  private func decode(_ bytes: [UInt8], as encoding: Decoder.Encoding? = nil) throws -> String {
    try Decoder.decode(bytes, name: "text.txt", as: encoding).text.string
  }

  @Test(arguments: [
    ([0x4B, 0xC3, 0xB6], Decoder.Encoding.utf8, true),
    ([0xEF, 0xBB, 0xBF, 0x4B, 0xC3, 0xB6], .utf8, true),
    ([0xFF, 0xFE, 0x4B, 0x00, 0xF6, 0x00], .utf16LittleEndian, true),
    ([0xFE, 0xFF, 0x00, 0x4B, 0x00, 0xF6], .utf16BigEndian, true),
    ([0x4B, 0xF6], .windows1252, false),
  ])
  func `one text in many encodings`(bytes: [UInt8], encoding: Decoder.Encoding, sure: Bool) throws {
    let result = try Decoder.decode(bytes, name: "text.txt")
    #expect(result.text.string == "Kö")
    #expect(result.encoding == encoding)
    #expect(result.isCertain == sure)
  }

  @Test func `typographic quotes of windows-1252 are read`() throws {
    #expect(try decode([0x84, 0x4A, 0x61, 0x93]) == "„Ja“")
  }

  @Test func `scalars beyond the basic plane survive UTF-16`() throws {
    #expect(try decode([0xFF, 0xFE, 0x3D, 0xD8, 0x00, 0xDE]) == "😀")
  }

  @Test func `an empty file is an empty text`() throws { #expect(try decode([]) == "") }

  @Test(arguments: [
    ([0x41, 0x0A, 0x42, 0x00], "binary-file", nil),
    ([0x41, 0x0A, 0x42, 0xF6, 0xC3, 0xB6], "undecodable", TextPosition(line: 2, column: 2)),
    ([0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8], "undecodable", TextPosition(line: 1, column: 3)),
    ([0xEF, 0xBB, 0xBF, 0x41, 0xFF], "undecodable", TextPosition(line: 1, column: 2)),
  ])
  func `what cannot be decoded is refused`(bytes: [UInt8], id: String, place: TextPosition?) {
    #expect {
      try decode(bytes)
    } throws: {
      ($0 as? Failure)?.id == id && (place == nil || ($0 as? Failure)?.position == place)
    }
  }

  @Test func `a named encoding is not guessed over`() {
    #expect(throws: Failure.self) { try decode([0x4B, 0xF6], as: .utf8) }
  }

  @Test(
    arguments: [
      [0xC0, 0x80], [0xC3], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xF0, 0x80, 0x80, 0x80], [0x80], [0xF8],
    ] as [[UInt8]])
  func `ill-formed UTF-8 is found as Swift finds it`(bytes: [UInt8]) {
    #expect(UTF8Scan.firstIllFormed([0x41] + bytes) == 1)
    #expect(String(validating: bytes, as: UTF8.self) == nil)
  }
}
