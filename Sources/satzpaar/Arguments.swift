public import ArgumentParser
public import SatzpaarKit

// The library's enumerations as arguments: the raw values are what the user types.

extension StreamStage: ExpressibleByArgument {}
