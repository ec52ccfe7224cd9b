extension String {
  /// A string of nasty scalars: quotes, separators, line ends, combining marks, emoji, controls.
  public static func random(
    length: Int, using generator: inout some RandomNumberGenerator
  ) -> String {
    let nasty: [Unicode.Scalar] = [
      "a", "Z", "ß", "ä", "\u{308}", "\"", "'", ",", ";", "\t", "\n", "\r", "\\", " ", "\u{A0}",
      "\u{AD}", "\u{200B}", "\u{FEFF}", "=", "+", "-", "@", "„", "“", "😀", "\u{0}", "\u{7F}",
      "\u{2028}", "中", "{", "}", "1", "2",
      "<", ">", "&", "/", "#", "⟨", "⟩",
    ]
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...length, using: &generator) {
      scalars.append(nasty[Int.random(in: 0..<nasty.count, using: &generator)])
    }
    return String(scalars)
  }
}
