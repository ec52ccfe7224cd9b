internal import Worksheets

/// Bytes for a file: some of its own, or new ones.
enum DocumentBytes: Sendable {
  /// The bytes at this place of the part, with edits of paragraphs inside it.
  case original(Range<Int>)
  /// These bytes.
  case new([UInt8])
}

/// A piece of a paragraph: words, or a code in the place of what is no text.
struct DocumentPiece: Sendable {
  /// What a piece is.
  enum Kind: Hashable, Sendable {
    /// Words.
    case text
    /// A code that a person sees.
    case code(InlineCode)
    /// Something nobody needs to see, such as a bookmark; it stays in its row.
    case carried
  }

  var kind: Kind

  /// What it is in the running text: the words as UTF-8, or nothing or a space for a code.
  var plain: [UInt8]

  /// What it is in the file.
  var bytes: [DocumentBytes]

  /// Where the file has the words just as they are in the running text, its bytes can be cut.
  var isVerbatim = false

  /// Words inside this pair are written without escapes.
  var isRaw = false

  /// Words inside this pair are an address; alone they are no text.
  var isAddress = false

  /// What a code is in the file where its row changes, if that is something else.
  var bytesInChange: [DocumentBytes]?

  /// What begins a run of words inside this pair, in formats that have runs.
  var run: [UInt8] = []

  /// What a person sees.
  var shown: [UInt8] {
    switch kind {
    case .text: plain
    case .code(let code): Array(code.text.utf8) + plain
    case .carried: []
    }
  }
}

/// A paragraph of a document: a headline, a list item, a cell; one line of the running text.
struct DocumentParagraph: Sendable {
  /// The part of the document that holds it.
  let part: Int

  /// Its place in the part, in bytes.
  let range: Range<Int>

  /// How its words are written.
  let syntax: DocumentSyntax

  /// What stands before and after the words and is of no interest to a translator.
  var lead: [DocumentPiece] = []
  var tail: [DocumentPiece] = []

  /// Words and codes in order; words at both ends, without white space there.
  var pieces: [DocumentPiece]

  /// What begins a run of words outside of any pair.
  var run: [UInt8] = []

  /// Its line of the running text.
  var plain: [UInt8] { pieces.flatMap(\.plain) }

  /// Its words with codes.
  var shown: [UInt8] { pieces.flatMap(\.shown) }
}
