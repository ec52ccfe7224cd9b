/// Archives for tests: every file stored as it is (PKWARE APPNOTE.TXT, 4.3).
public enum StoredArchive {
  /// The archive of these files.
  public static func bytes(_ files: [(name: String, content: [UInt8])]) -> [UInt8] {
    var result: [UInt8] = []
    var directory: [UInt8] = []
    for file in files {
      let name = Array(file.name.utf8)
      let size = number(file.content.count, 4)
      // Version, flags, method, time, date, checksum, sizes, lengths.
      var common = number(20, 2) + number(0x0800, 2) + number(0, 2) + number(0x6000, 2)
      common += number(0x2821, 2) + number(Int(checksum(file.content)), 4) + size + size
      common += number(name.count, 2) + number(0, 2)
      directory += [0x50, 0x4B, 1, 2] + number(20, 2) + common
      directory += number(0, 10) + number(result.count, 4) + name
      result += [0x50, 0x4B, 3, 4] + common + name + file.content
    }
    var end: [UInt8] = [0x50, 0x4B, 5, 6] + number(0, 4)
    end += number(files.count, 2) + number(files.count, 2)
    end += number(directory.count, 4) + number(result.count, 4) + number(0, 2)
    return result + directory + end
  }

  private static func number(_ value: Int, _ size: Int) -> [UInt8] {
    (0..<size).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum = ~UInt32(0)
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }

  /// A Word document with this content of its body.
  public static func word(_ body: String, notes: String? = nil) -> [UInt8] {
    let space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n"
    var files: [(String, String)] = [
      ("[Content_Types].xml", head + "<Types/>"),
      ("word/document.xml", head + "<w:document \(space)><w:body>\(body)</w:body></w:document>"),
      ("word/media/image1.png", "\u{1}\u{2}PNG"),
    ]
    if let notes {
      files.append(("word/footnotes.xml", head + "<w:footnotes \(space)>\(notes)</w:footnotes>"))
    }
    return bytes(files.map { ($0.0, Array($0.1.utf8)) })
  }

  /// A text of LibreOffice with this content.
  public static func openDocument(_ body: String, styles: String = "") -> [UInt8] {
    let spaces = """
      xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
      xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
      xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
      xmlns:officeooo="http://openoffice.org/2009/office"
      """
    let content =
      "<office:document-content \(spaces)>"
      + "<office:automatic-styles>\(styles)</office:automatic-styles>"
      + "<office:body><office:text>\(body)</office:text></office:body></office:document-content>"
    return bytes([
      ("mimetype", Array("application/vnd.oasis.opendocument.text".utf8)),
      ("content.xml", Array(content.utf8)),
    ])
  }
}
