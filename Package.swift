// swift-tools-version: 6.2
import PackageDescription

// Strict builds treat warnings as errors. The Makefile always asks for one; a plain `swift build`
// stays usable with a newer compiler that has learnt new warnings.
let strict = Context.environment["SATZPAAR_STRICT"] != nil

let swift: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (strict ? [.treatAllWarnings(as: .error)] : [])

/// A room of the library. Imports only ever point up this list of rooms.
func room(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: swift)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"], path: "Tests/\(name)",
    swiftSettings: swift)
}

let package = Package(
  name: "satzpaar",
  products: [
    .library(name: "SatzpaarKit", targets: ["SatzpaarKit"]),
    .executable(name: "satzpaar", targets: ["satzpaar"]),
  ],
  dependencies: [
    // The command line: help, completions and error messages that follow from the declarations.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // The only code that sees a foreign header; plain C in and out, UTF-8 and byte offsets.
    .target(
      name: "CICU",
      linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icui18n")]),
    // Hunspell's word check, opened at run time where it is installed; needs no header and no library.
    .target(name: "CHunspell", linkerSettings: [.linkedLibrary("dl")]),
    // The writer of spreadsheets, and a reader of the archives that they are.
    .target(name: "CXLSXWriter", linkerSettings: [.linkedLibrary("xlsxwriter")]),
    .target(
      name: "CZIP", linkerSettings: [.linkedLibrary("minizip"), .linkedLibrary("z")]),
    // zlib's reader of gzip, for dictionaries that are installed packed.
    .target(name: "CGZIP", linkerSettings: [.linkedLibrary("z")]),
    // How the C library's allocator treats memory that was given back.
    .target(name: "CMalloc"),
    // libxml2's pull reader, for every XML format.
    .target(name: "CXML", dependencies: ["Libxml2"]),
    .systemLibrary(name: "Libxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    // cmark-gfm, for the blocks and inlines of Markdown.
    .target(
      name: "CMarkdown",
      linkerSettings: [.linkedLibrary("cmark-gfm"), .linkedLibrary("cmark-gfm-extensions")]),
    // toml++, which is headers alone, for the project's configuration.
    .target(name: "CTOML"),
    // The page of the HTML worksheet, embedded by the C compiler.
    .target(name: "CWorksheetPage"),
    // The page of the report of checks, embedded the same way.
    .target(name: "CReportPage"),
    // What is known of German and English, as tables embedded by the C compiler.
    .target(name: "CLanguageData"),

    room("TextModel", []),
    room("LanguageData", ["CLanguageData", "TextModel"]),
    room("TextAnalysis", ["CICU", "LanguageData", "TextModel"]),
    room("Terminology", ["CHunspell", "LanguageData", "TextAnalysis", "TextModel"]),
    room("Alignment", ["CGZIP", "LanguageData", "TextAnalysis", "TextModel"]),
    room("Worksheets", ["Alignment", "LanguageData", "Terminology", "TextAnalysis", "TextModel"]),
    room("Checks", ["LanguageData", "Terminology", "TextAnalysis", "TextModel"]),
    room(
      "Interchange",
      [
        "Alignment", "CMarkdown", "CWorksheetPage", "CXLSXWriter", "CXML", "CZIP", "LanguageData",
        "Terminology", "TextAnalysis", "TextModel", "Worksheets",
      ]),
    room(
      "SatzpaarKit",
      [
        "Alignment", "CReportPage", "CTOML", "Checks", "Interchange", "LanguageData",
        "Terminology", "TextAnalysis", "TextModel", "Worksheets",
      ]),
    .executableTarget(
      name: "satzpaar",
      dependencies: [
        "CMalloc", "Interchange", "SatzpaarKit", "Terminology", "TextAnalysis", "TextModel",
        "Worksheets", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: swift),

    // Speed as ratios in one process; `make bench`.
    .executableTarget(
      name: "satzpaar-bench",
      dependencies: [
        "Alignment", "Interchange", "LanguageData", "SatzpaarKit", "Terminology", "TextAnalysis",
        "TextModel",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: swift),

    .target(
      name: "TestSupport", dependencies: ["TextModel"], path: "Tests/TestSupport",
      swiftSettings: swift),
    tests("TextModelTests", ["TextModel"]),
    tests("TextAnalysisTests", ["LanguageData", "TextAnalysis", "TextModel"]),
    tests("TerminologyTests", ["LanguageData", "Terminology", "TextAnalysis", "TextModel"]),
    tests("AlignmentTests", ["Alignment", "LanguageData", "TextModel"]),
    tests("WorksheetsTests", ["Terminology", "TextAnalysis", "TextModel", "Worksheets"]),
    tests("ChecksTests", ["Checks", "Terminology", "TextModel"]),
    tests(
      "InterchangeTests",
      ["Interchange", "LanguageData", "TextAnalysis", "Terminology", "TextModel", "Worksheets"]),
    tests("CommandTests", ["Interchange", "SatzpaarKit", "TextModel", "Worksheets", "satzpaar"]),
  ],
  cLanguageStandard: .c2x,
  cxxLanguageStandard: .cxx17
)

// libFuzzer on the readers and stages; only `make fuzz` asks for it, for it links with nothing else.
if Context.environment["SATZPAAR_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "satzpaar-fuzz",
      dependencies: [
        "Interchange", "SatzpaarKit", "Terminology", "TestSupport", "TextAnalysis", "TextModel",
        "Worksheets",
      ],
      path: "Tests/Fuzz/Targets", swiftSettings: swift))
}
