import Foundation
import Interchange
import SatzpaarKit
import Terminology
import Testing
import TextModel
import Worksheets

/// Files of this checkout.
enum Checkout {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func path(_ name: String) -> String { root.appending(path: name).path }

  static func text(_ name: String) throws -> SourceText {
    try FileInput.text(of: path(name), note: { _ in })
  }

  static func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  static func index(_ glossary: String) throws -> TermIndex {
    try TermIndex(Glossary(tables: try Glossaries.tables(at: [path(glossary)], note: { _ in })))
  }
}

/// What ships with the program: glossaries and the sample article.
@Suite struct ShippedTests {
  @Test func `the glossaries pass our own check`() throws {
    let report = try Checking.report(
      on: [Checkout.path("Glossaries")],
      pipeline: { () throws(Failure) in try Pipeline(indexes: []) }, note: { _ in })
    #expect(report.items.filter { $0.finding.severity > .notice }.map(\.finding.message) == [])
  }

  @Test func `the glossaries hold many concepts, each with English`() throws {
    let glossary = try Checkout.index("Glossaries").glossary
    #expect(glossary.entries.count > 2000)
    #expect(glossary.entries.filter { $0.targets(.preferred).count != 1 }.map(\.id) == [])
  }

  @Test func `the sample article comes out as it went in, alone and with its English`() throws {
    let german = try Checkout.text("Glossaries/sample/article.de.txt")
    let english = try Checkout.text("Glossaries/sample/article.en.txt")
    let pipeline = try Pipeline(
      indexes: [try Checkout.index("Glossaries")], usesDictionaries: false)
    let blank = pipeline.worksheet(of: german)
    #expect(Array(blank.german.utf8) == german.bytes)
    #expect(blank.rows.allSatisfy { $0.english.isEmpty && $0.status == "open" })
    let aligned = pipeline.worksheet(of: german, translation: english)
    #expect(Array(aligned.german.utf8) == german.bytes)
    #expect(aligned.english == english.string)
  }

  @Test func `the same input gives the same bytes`() throws {
    let german = try Checkout.text("Glossaries/sample/article.de.txt")
    let english = try Checkout.text("Glossaries/sample/article.en.txt")
    let first = try Pipeline(indexes: [try Checkout.index("Glossaries")], usesDictionaries: false)
    let second = try Pipeline(indexes: [try Checkout.index("Glossaries")], usesDictionaries: false)
    for format in [WorksheetFormat.csv, .jsonl] {
      let a = try format.write(first.worksheet(of: german, translation: english))
      let b = try format.write(second.worksheet(of: german, translation: english))
      #expect(a == b)
    }
  }
}

/// The first article that the tool was asked to work on; it lies beside the project.
@Suite(
  .enabled(
    if: Checkout.exists("../shared/evaluation/articles/seed.de.txt"),
    "the seed article is not there (../shared)"))
struct SeedArticleTests {
  private let folder = "../shared/evaluation/articles/"

  @Test func `eighteen sentences, byte for byte, with their terms`() throws {
    let german = try Checkout.text(folder + "seed.de.txt")
    let english = try Checkout.text(folder + "seed.en.txt")
    let pipeline = try Pipeline(
      indexes: [try Checkout.index(folder + "seed.glossary.csv")], usesDictionaries: false)
    for sheet in [
      pipeline.worksheet(of: german), pipeline.worksheet(of: german, translation: english),
    ] {
      #expect(sheet.rows.count == 18)
      #expect(Array(sheet.german.utf8) == german.bytes)
      let found = sheet.rows.flatMap { row in
        row.matches.map { match in
          match.spans.map { String(decoding: Array(row.german.utf8)[$0.range], as: UTF8.self) }
            .joined(separator: " … ")
        }
      }
      for words in [
        "Rüstungsproduktion", "Waffensysteme", "Amtskollegen", "Make in India", "Lawrow",
        "westlichen", "Sanktionen", "hob … hervor",
      ] {
        #expect(found.contains(words), "\(words)")
      }
    }
  }
}
