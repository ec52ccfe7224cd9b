/// A page with places to fill in, named as `{{name}}`.
package enum PageTemplate {
  /// Puts parts where the page names them; what a part holds is not looked at.
  package static func filled(_ page: [UInt8], _ parts: [String: [UInt8]]) -> [UInt8] {
    var result: [UInt8] = []
    var i = 0
    while i < page.count {
      if page[i...].starts(with: "{{".utf8), let end = page[i...].firstIndex(of: UInt8(ascii: "}")),
        let part = parts[String(decoding: page[(i + 2)..<end], as: UTF8.self)]
      {
        result += part
        i = end + 2
      } else {
        result.append(page[i])
        i += 1
      }
    }
    return result
  }
}
