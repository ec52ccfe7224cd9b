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
    let forms = [NumberMention.Form.digits, .words, .silent]
    func inOrder(_ mentions: [NumberMention]) -> [Int] {
      forms.flatMap { form in mentions.indices.filter { mentions[$0].form == form } }
    }
    var open = OpenNumbers(inOrder(target)) { target[$0].values }
    var left: [Int] = []
    for index in inOrder(source) {
      if let found = source[index].values.lazy.compactMap({ open.next($0) }).first {
        open.take(found)
      } else {
        left.append(index)
      }
    }
    return (left.sorted(), target.indices.filter { !open.isTaken($0) })
  }

  private mutating func takeFormats(_ openSource: inout [Int], _ openTarget: inout [Int]) {
    var rest: [Int] = []
    var open = OpenNumbers(openSource) { source[$0].values }
    for index in openTarget {
      let mention = target[index]
      if let meant = mention.foreignValues.compactMap({ open.next($0) }).min() {
        formats.append(Difference(source: source[meant], target: mention))
        open.take(meant)
      } else if mention.isForeign {
        formats.append(Difference(source: nil, target: mention))
      } else {
        rest.append(index)
      }
    }
    openSource.removeAll { open.isTaken($0) }
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

/// Numbers that wait for an equal one, found by value. Complexity: linear over all questions.
private struct OpenNumbers {
  /// By value, the one to be taken next at the end.
  private var places: [NumberValue: [Int]] = [:]
  private var taken: Set<Int> = []

  /// Takes the indices of numbers in the order in which they are to be taken.
  init(_ order: [Int], values: (Int) -> [NumberValue]) {
    for index in order.reversed() {
      for value in values(index) { places[value, default: []].append(index) }
    }
  }

  /// The next number with this value that was not taken.
  mutating func next(_ value: NumberValue) -> Int? {
    while let index = places[value]?.last {
      if !taken.contains(index) { return index }
      places[value]?.removeLast()
    }
    return nil
  }

  mutating func take(_ index: Int) { taken.insert(index) }

  func isTaken(_ index: Int) -> Bool { taken.contains(index) }
}
