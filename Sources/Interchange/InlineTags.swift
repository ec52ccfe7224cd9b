/// The codes of one unit as they stand in a cell, and their bytes in the file.
struct InlineTags {
  /// Why a text cannot be a target.
  struct Problem: Error { let message: String }

  /// The bytes of each code by its characters in a cell.
  private var bytes: [String: [UInt8]] = [:]

  /// Collects the codes in some ranges of content.
  init(_ tree: MarkupTree, _ nodes: [Int]) {
    for node in nodes { collect(tree, node) }
  }

  private mutating func collect(_ tree: MarkupTree, _ index: Int) {
    for child in tree[index].children where !tree.isText(child) {
      let node = tree[child]
      var element = XMLElement(node.tag.name)
      element.attributes = node.tag.attributes(in: tree.bytes).compactMap { name, range in
        if name == "xmlns" || name.hasPrefix("xmlns:") { return nil }
        return (name, Self.value(tree.bytes, range))
      }
      if node.children.isEmpty {
        bytes[InlineText.tag(element, ending: "/")] = Array(tree.bytes[node.range])
      } else {
        bytes[InlineText.tag(element)] =
          Array(tree.bytes[node.range.lowerBound..<node.content.lowerBound])
        bytes["\u{27E8}/\(node.tag.name)\u{27E9}"] =
          Array(tree.bytes[node.content.upperBound..<node.range.upperBound])
      }
      collect(tree, child)
    }
  }

  private static func value(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    var value: [UInt8] = []
    for piece in MarkupText.pieces(of: bytes, in: range, isHTML: false) {
      switch piece {
      case .words(let range), .unknown(let range): value += bytes[range]
      case .reference(_, let meaning): value += meaning
      }
    }
    return String(decoding: value, as: UTF8.self)
  }

  /// A cell as content of a target.
  ///
  /// - Parameters:
  ///   - text: the characters of the cell.
  ///   - isXLIFF2: whether characters that XML cannot hold have an element.
  /// - Returns: the bytes, UTF-8; or why not: codes that do not nest, characters that XML cannot
  ///   hold.
  func written(_ text: String, isXLIFF2: Bool) -> Result<[UInt8], Problem> {
    var result: [UInt8] = []
    var open: [String] = []
    var rest = text[...]
    while let start = rest.firstIndex(of: "\u{27E8}") {
      let close = rest[start...].firstIndex(of: "\u{27E9}")
      let tag = close.map { String(rest[start...$0]) } ?? ""
      guard let code = bytes[tag], let close else {
        let after = rest.index(after: start)
        switch characters(rest[..<after], isXLIFF2) {
        case .success(let bytes): result += bytes
        case .failure(let problem): return .failure(problem)
        }
        rest = rest[after...]
        continue
      }
      switch characters(rest[..<start], isXLIFF2) {
      case .success(let bytes): result += bytes
      case .failure(let problem): return .failure(problem)
      }
      result += code
      rest = rest[rest.index(after: close)...]
      if tag.hasPrefix("\u{27E8}/") {
        guard open.popLast() == String(tag.dropFirst(2).dropLast()) else {
          return .failure(Problem(message: "the codes of its English do not nest: \(tag)"))
        }
      } else if !tag.hasSuffix("/\u{27E9}") {
        open.append(String(tag.dropFirst().prefix { $0 != " " && $0 != "\u{27E9}" }))
      }
    }
    guard open.isEmpty else {
      return .failure(
        Problem(message: "a code of its English has no end: \(open.joined(separator: ", "))"))
    }
    return characters(rest, isXLIFF2).map { result + $0 }
  }

  private func characters(_ text: Substring, _ isXLIFF2: Bool) -> Result<[UInt8], Problem> {
    var result: [UInt8] = []
    for scalar in text.unicodeScalars {
      if XMLWriter.canHold(scalar) {
        result += scalar == "\r" ? Array("&#13;".utf8) : Array(String(scalar).utf8)
        switch scalar {
        case "&": result += "amp;".utf8
        case "<": result.replaceSubrange((result.count - 1)..., with: "&lt;".utf8)
        case ">": result.replaceSubrange((result.count - 1)..., with: "&gt;".utf8)
        default: break
        }
      } else if isXLIFF2 {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let zeros = String(repeating: "0", count: max(0, 4 - digits.count))
        result += "<cp hex=\"\(zeros)\(digits)\"/>".utf8
      } else {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return .failure(Problem(message: "its English holds U+\(digits), which XML cannot hold"))
      }
    }
    return .success(result)
  }
}
