internal import Terminology
internal import TextModel

/// The numbers of a pair set against each other by value.
///
/// Each number of one side takes one equal number of the other. What is left over is paired in text
/// order; a value that is merely said once more on one side is not left over.
struct NumberComparison {
  /// A number with the other one that stands in its place, if any.
  struct Difference {
    let source: NumberMention?
    let target: NumberMention?
  }

  /// Different values, and values that stand on one side alone.
  private(set) var mismatches: [Difference] = []

  /// English numbers written the German way.
  private(set) var formats: [Difference] = []

  private let source: [NumberMention]
  private let target: [NumberMention]

  /// Compares the numbers of a pair.
  init(_ pair: PreparedPair) {
    let context = pair.context
    let source = context.germanNumbers.mentions(in: pair.source, of: pair.pair.source)
    let english = pair.target.list
    let target = context.englishNumbers.mentions(in: english, of: pair.pair.target)
    self.init(source: source, target: target)
  }

  /// Compares numbers in text order.
  init(source: [NumberMention], target: [NumberMention]) {
    self.source = source
    self.target = target
    guard !source.isEmpty || !target.isEmpty else { return }
    var (openSource, openTarget) = matched()
    takeFormats(&openSource, &openTarget)
    let sourceValues = Set(source.flatMap(\.values))
    let targetValues = Set(target.flatMap { $0.values + $0.foreignValues })
    openSource.removeAll { source[$0].values.contains(where: targetValues.contains) }
    openTarget.removeAll { target[$0].values.contains(where: sourceValues.contains) }
    pairUp(openSource, openTarget)
  }

  /// The indices of the numbers that found no equal one, in text order.
  private func matched() -> (source: [Int], target: [Int]) {
    var places: [NumberValue: [Int]] = [:]
    for form in [NumberMention.Form.digits, .words, .silent] {
      for index in target.indices where target[index].form == form {
        for value in target[index].values { places[value, default: []].append(index) }
      }
    }
    var taken: Set<Int> = []
    var left: [Int] = []
    for form in [NumberMention.Form.digits, .words, .silent] {
      for index in source.indices where source[index].form == form {
        let found = source[index].values.lazy.compactMap { value in
          places[value]?.first { !taken.contains($0) }
        }.first
        if let found { taken.insert(found) } else { left.append(index) }
      }
    }
    return (left.sorted(), target.indices.filter { !taken.contains($0) })
  }

  private mutating func takeFormats(_ openSource: inout [Int], _ openTarget: inout [Int]) {
    var rest: [Int] = []
    for index in openTarget {
      let mention = target[index]
      let meant = openSource.firstIndex { place in
        mention.foreignValues.contains(where: source[place].values.contains)
      }
      if let meant {
        formats.append(Difference(source: source[openSource[meant]], target: mention))
        openSource.remove(at: meant)
      } else if mention.isForeign {
        formats.append(Difference(source: nil, target: mention))
      } else {
        rest.append(index)
      }
    }
    openTarget = rest
  }

  private mutating func pairUp(_ openSource: [Int], _ openTarget: [Int]) {
    func isMonth(_ mention: NumberMention) -> Bool {
      if case .month = mention.values.first { return true }
      return false
    }
    let months = (
      openSource.filter { isMonth(source[$0]) }, openTarget.filter { isMonth(target[$0]) }
    )
    for (first, second) in zip(months.0, months.1) {
      mismatches.append(Difference(source: source[first], target: target[second]))
    }
    let numbers = (
      openSource.filter { source[$0].form != .silent && !isMonth(source[$0]) },
      openTarget.filter { target[$0].form != .silent && !isMonth(target[$0]) }
    )
    let both = min(numbers.0.count, numbers.1.count)
    for (first, second) in zip(numbers.0, numbers.1) {
      mismatches.append(Difference(source: source[first], target: target[second]))
    }
    mismatches += numbers.0.dropFirst(both).map { Difference(source: source[$0], target: nil) }
    mismatches += numbers.1.dropFirst(both).map { Difference(source: nil, target: target[$0]) }
  }
}
