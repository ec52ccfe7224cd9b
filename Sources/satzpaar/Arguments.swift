public import ArgumentParser
public import SatzpaarKit
public import TextModel

// The library's enumerations as arguments: the raw values are what the user types.

extension StreamStage: ExpressibleByArgument {}
extension SegmentFormat: ExpressibleByArgument {}
extension PairFormat: ExpressibleByArgument {}
extension Severity: ExpressibleByArgument {}
