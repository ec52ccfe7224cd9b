/// What a language's words say about the full stops beside them, as it stands in the data files
/// `abbreviations`, `sentence-starters` and `sentence-contexts`.
public struct SentenceKnowledge: Sendable {
  /// Abbreviations without their last full stop and without spaces (`z.B`), with their class.
  /// One that begins with a hyphen is the end of compounds: `-str` in `Parkstr.`
  public let abbreviations: [(written: String, kind: AbbreviationClass)]

  /// Words that begin sentences and words that change what a full stop beside them means.
  public let words: [(word: String, role: SentenceRole)]

  /// Reads the files of a language, named by its code: `de`, `en`.
  ///
  /// Rows of an unknown class or role are left out; the tests of the data files find them.
  init(language code: String) {
    abbreviations = DataTable(named: "\(code)/abbreviations").rows.compactMap { row in
      AbbreviationClass(rawValue: row["class"]).map { (row["abbreviation"], $0) }
    }
    let starters = DataTable(named: "\(code)/sentence-starters").rows.flatMap { row in
      let role = (row["word"], SentenceRole.starter)
      return row["class"] == "subject" ? [role, (row["word"], .subject)] : [role]
    }
    let contexts = DataTable(named: "\(code)/sentence-contexts").rows.compactMap { row in
      SentenceRole(rawValue: row["role"]).map { (row["word"], $0) }
    }
    words = starters + contexts
  }
}

/// What the full stop after an abbreviation can mean.
public enum AbbreviationClass: String, Sendable, CaseIterable {
  /// Something always follows: `Dr.`, `z. B.`
  case never
  /// A number or letter follows, or at least something that belongs to it: `Nr.`, `Abs.`
  case number
  /// Can stand at the end of a sentence: `usw.`, `Inc.`
  case final
  /// Goes with the noun that follows, and can stand at the end of a sentence: `Mio.`, `U.S.`
  case modifier
  /// Is an abbreviation before a number only, and else a word of its own: `Art.`
  case word
}

/// What a word says about a full stop beside it.
public enum SentenceRole: String, Sendable, CaseIterable {
  /// Written small inside a sentence, so that a capital shows a beginning: `Der`, `Danach`.
  case starter
  /// A starter that can be the subject after an inverted verb: `er`, `wir`.
  case subject
  /// A finite verb that often stands second, after the first word of a sentence: `ist`, `hat`.
  case finite
  /// Reports speech after a quotation: `asked`.
  case reporting
  /// Makes the number after it an ordinal: `am 3.`, `der 2.`
  case ordinalBefore = "ordinal-before"
  /// Makes the number before it an ordinal: `3. Oktober`.
  case ordinalAfter = "ordinal-after"
  /// Takes a number or letter as its name, which is no ordinal or initial then: `Gleis 7`.
  case numbered
  /// A particle of names that stays small at the start of a sentence: `von der Leyen`.
  case particle
  /// A name that is written small.
  case lowercaseName = "lowercase-name"
  /// A place that opens a news item: `BERLIN.`
  case dateline
  /// A name that ends in an exclamation or question mark.
  case exclaimed
  /// The symbol of a unit, which is no abbreviation though it has no vowel: `kg`.
  case unit
  /// The form of a company, as after a short name: `Be. GmbH`.
  case company
}
