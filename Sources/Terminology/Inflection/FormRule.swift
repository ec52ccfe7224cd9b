/// The rule of inflection by which a form comes from a citation form.
enum FormRule: UInt8, Sendable {
  case citation
  /// An ending, with an umlaut or without.
  case ending
  case feminine
  case singular
  case comparison
  case finite
  case participle
  case infinitiveWithZu
  /// Only beside the pronoun of the first person.
  case casual
  /// Joined or apart where the citation form is the other.
  case spelling
  case lastName
  case placeAdjective
  case droppedE

  /// What a person reads in `TermMatch.rule`.
  func description(of form: some Collection<UInt8>, from citation: some Collection<UInt8>) -> String
  {
    switch self {
    case .citation: ""
    case .ending: Self.ending(of: form, from: citation)
    case .feminine: "feminine \(Self.ending(of: form, from: citation))"
    case .singular: "singular \(Self.ending(of: form, from: citation))"
    case .comparison: "comparison \(Self.ending(of: form, from: citation))"
    case .finite: "finite verb \(Self.ending(of: form, from: citation))"
    case .participle: "past participle"
    case .infinitiveWithZu: "infinitive with zu"
    case .casual: "first person without -e"
    case .spelling: "joined or apart"
    case .lastName: "last name"
    case .placeAdjective: "adjective in -er"
    case .droppedE: "dropped -e"
    }
  }

  /// The letters that give way and the letters that come, as in `-um +a`.
  private static func ending(
    of form: some Collection<UInt8>, from citation: some Collection<UInt8>
  ) -> String {
    let form = Array(form)
    let citation = Array(citation)
    var common = 0
    while common < form.count, common < citation.count, form[common] == citation[common] {
      common += 1
    }
    let gone = String(decoding: citation[common...], as: UTF8.self)
    let come = String(decoding: form[common...], as: UTF8.self)
    return [gone.isEmpty ? "" : "-\(gone)", come.isEmpty ? "" : "+\(come)"]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }
}
