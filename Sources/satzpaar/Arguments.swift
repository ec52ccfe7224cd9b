public import ArgumentParser
public import Interchange
public import SatzpaarKit
public import TextAnalysis
public import TextModel

// The library's enumerations as arguments: the raw values are what the user types.

extension StreamStage: ExpressibleByArgument {}
extension ReportFormat: ExpressibleByArgument {}
extension SegmentFormat: ExpressibleByArgument {}
extension PairFormat: ExpressibleByArgument {}
extension CSVProfile: ExpressibleByArgument {}
extension Severity: ExpressibleByArgument {}
extension Decoder.Encoding: ExpressibleByArgument {}
extension WorksheetFormat: ExpressibleByArgument {}
extension WorksheetWriting.XLIFFTarget: ExpressibleByArgument {}

extension CalendarDay: ExpressibleByArgument {
  /// Reads `YYYY-MM-DD`.
  public init?(argument: String) { self.init(argument) }
}
