internal import Worksheets

/// The place of one row's English in a file.
struct TargetSlot {
  /// What kind of unit it is in.
  enum Unit { case version12, version2, memory }

  let unit: Unit

  /// The nodes whose codes may stand in the English: source and target.
  let sources: [Int]

  /// The element whose content is the English: a target, a marker in it, or a `seg`; nil where the
  /// unit has none yet.
  let target: Int?

  /// The element that carries the state: the target, or the segment.
  var stateHolder: Int?

  /// Where a new target goes, and what stands around it.
  var insertion: (place: Int, before: [UInt8], after: [UInt8])?

  /// What a unit of several segments needs before it can take English: a target, and its place.
  var skeleton: (range: Range<Int>, bytes: [UInt8])?

  var isVersion2: Bool { unit == .version2 }

  /// The change that puts content into the target; nil where there is no place for it.
  func edit(
    _ content: [UInt8], in tree: MarkupTree
  ) -> (range: Range<Int>, bytes: [UInt8])? {
    guard let target else {
      guard let insertion else { return nil }
      return (
        insertion.place..<insertion.place, insertion.before + content + insertion.after
      )
    }
    let node = tree[target]
    guard node.tag.kind == .empty else { return (node.content, content) }
    // `<target/>` becomes `<target>…</target>`; white space before the slash goes.
    var end = node.range.upperBound - 2
    while end > node.range.lowerBound, tree.bytes[end - 1] <= 0x20 { end -= 1 }
    return (end..<node.range.upperBound, [0x3E] + content + "</\(node.tag.name)>".utf8)
  }

  /// The state that the target is to have; nil where it stays.
  ///
  /// A status that the translator changed is written. Otherwise a state changes only where it says
  /// that there is no translation though there is one now.
  func newState(_ row: Row, old: Row) -> String? {
    let isTouched = row.status != old.status
    let status =
      !isTouched && row.status == Row.Status.open.rawValue && !row.english.isEmpty
      ? Row.Status.translated.rawValue : row.status
    guard isTouched || status != row.status else { return nil }
    switch unit {
    case .version12: return TranslationState.xliff12(status)
    case .version2: return TranslationState.xliff2(status)?.state
    case .memory: return nil
    }
  }

  /// The change of the state; nil where there is none.
  func stateEdit(
    _ state: String?, in tree: MarkupTree
  ) -> (range: Range<Int>, bytes: [UInt8])? {
    guard let state, let stateHolder else { return nil }
    let tag = tree[stateHolder].tag
    let value = tag.attributes(in: tree.bytes).first { $0.name == "state" }?.value
    if let value { return (value, Array(state.utf8)) }
    let place = tag.range.lowerBound + 1 + tag.name.utf8.count
    return (place..<place, Array(" state=\"\(state)\"".utf8))
  }
}

/// Finds the slots of a file, in the order in which its reader gives rows.
enum TargetSlots {
  static func slots(of tree: MarkupTree, _ kind: XMLKind) -> [TargetSlot] {
    var slots: [TargetSlot] = []
    walk(tree, 0, kind, &slots)
    return slots
  }

  private static func walk(
    _ tree: MarkupTree, _ index: Int, _ kind: XMLKind, _ slots: inout [TargetSlot]
  ) {
    for child in tree[index].children where !tree.isText(child) {
      switch (tree[child].name, kind) {
      case ("trans-unit", .xliff): slots += version12(tree, child)
      case ("unit", .xliff): slots += version2(tree, child)
      case ("tu", .tmx): slots += memory(tree, child)
      // Readers pass over everything else that stands where units do.
      case ("xliff", _), ("file", _), ("body", _), ("group", _), ("tmx", _):
        walk(tree, child, kind, &slots)
      default: break
      }
    }
  }

  // MARK: XLIFF 1.2

  private static func version12(_ tree: MarkupTree, _ unit: Int) -> [TargetSlot] {
    guard let source = tree.first("source", in: unit) else { return [] }
    let target = tree.first("target", in: unit)
    let segmented = tree.first("seg-source", in: unit) ?? source
    let marks = markers(tree, segmented)
    let nodes = [source, segmented] + (target.map { [$0] } ?? [])
    guard marks.count > 1 || marks.first.map({ name($0, tree) != "" }) == true,
      marks.count > 1 || target == nil || !markers(tree, target ?? source).isEmpty
    else {
      var slot = TargetSlot(unit: .version12, sources: nodes, target: target)
      slot.stateHolder = target
      if target == nil { slot.insertion = insertion(tree, after: segmented, in: unit, source) }
      return [slot]
    }
    let targetMarks = target.map { markers(tree, $0) } ?? []
    let isEmpty = target.map { tree[$0].children.isEmpty } ?? true
    return marks.map { mark in
      let place = targetMarks.first { name($0, tree) == name(mark, tree) }
      var slot = TargetSlot(unit: .version12, sources: nodes, target: place)
      slot.stateHolder = marks.count == 1 ? target : nil
      if isEmpty { slot.skeleton = skeleton(tree, segmented, marks, target, in: unit, source) }
      return slot
    }
  }

  /// A target like the segmented source, with nothing in its segments.
  private static func skeleton(
    _ tree: MarkupTree, _ segmented: Int, _ marks: [Int], _ target: Int?, in unit: Int,
    _ source: Int
  ) -> (range: Range<Int>, bytes: [UInt8]) {
    var content: [UInt8] = []
    var place = tree[segmented].content.lowerBound
    for mark in marks {
      content += tree.bytes[place..<tree[mark].content.lowerBound]
      place = tree[mark].content.upperBound
    }
    content += tree.bytes[place..<tree[segmented].content.upperBound]
    guard let target else {
      let new = insertion(tree, after: segmented, in: unit, source)
      return (new.place..<new.place, new.before + content + new.after)
    }
    let slot = TargetSlot(unit: .version12, sources: [], target: target)
    return slot.edit(content, in: tree) ?? (tree[target].content, content)
  }

  private static func name(_ mark: Int, _ tree: MarkupTree) -> String {
    tree.attribute("mid", of: mark) ?? ""
  }

  /// The segments in content, wherever in other codes they stand.
  private static func markers(_ tree: MarkupTree, _ index: Int) -> [Int] {
    tree[index].children.flatMap { child -> [Int] in
      guard !tree.isText(child) else { return [] }
      let isSegment = tree[child].name == "mrk" && tree.attribute("mtype", of: child) == "seg"
      return isSegment ? [child] : markers(tree, child)
    }
  }

  /// A new target after an element, with the white space that stands before the source.
  private static func insertion(
    _ tree: MarkupTree, after element: Int, in unit: Int, _ source: Int
  ) -> (place: Int, before: [UInt8], after: [UInt8]) {
    let name = tree[source].tag.name.replacing("source", with: "target")
    let start = tree[source].range.lowerBound
    let space = tree.bytes[tree[unit].content.lowerBound..<start].reversed().prefix { $0 <= 0x20 }
    return (
      tree[element].range.upperBound, space.reversed() + "<\(name)>".utf8, Array("</\(name)>".utf8)
    )
  }

  // MARK: XLIFF 2

  private static func version2(_ tree: MarkupTree, _ unit: Int) -> [TargetSlot] {
    tree[unit].children.compactMap { segment in
      guard tree[segment].name == "segment", let source = tree.first("source", in: segment) else {
        return nil
      }
      let target = tree.first("target", in: segment)
      var slot = TargetSlot(
        unit: .version2, sources: [source] + (target.map { [$0] } ?? []), target: target)
      slot.stateHolder = segment
      if target == nil { slot.insertion = insertion(tree, after: source, in: segment, source) }
      return slot
    }
  }

  // MARK: TMX

  private static func memory(_ tree: MarkupTree, _ unit: Int) -> [TargetSlot] {
    let variants = tree[unit].children.filter { tree[$0].name == "tuv" }
    guard !variants.isEmpty else { return [] }
    func language(_ variant: Int) -> String {
      (tree.attribute("lang", of: variant) ?? "").lowercased()
    }
    func first(_ tag: String) -> Int? {
      variants.first { language($0) == tag }
        ?? variants.first { FileLanguages.matches(language($0), tag) }
    }
    guard let source = first("de") else {
      // The reader says what it takes for the source; a target is not chosen here.
      return [TargetSlot(unit: .memory, sources: [], target: nil)]
    }
    let segments = variants.compactMap { tree.first("seg", in: $0) }
    let target = first("en").flatMap { tree.first("seg", in: $0) }
    var slot = TargetSlot(unit: .memory, sources: segments, target: target)
    if first("en") == nil {
      let start = tree[source].range.lowerBound
      let space = tree.bytes[tree[unit].content.lowerBound..<start].reversed().prefix { $0 <= 0x20 }
      slot.insertion = (
        variants.last.map { tree[$0].range.upperBound } ?? start,
        space.reversed() + "<tuv xml:lang=\"en\"><seg>".utf8, Array("</seg></tuv>".utf8)
      )
    }
    return [slot]
  }
}
