import Syntax

/// One `for target in iterable if condition …` of a comprehension.
final class ComprehensionClause: Part {
  private let target: Target
  /// The slot of a target that is a plain variable; else -1.
  private let slot: Int
  /// Nil for the first clause: its iterator comes as the argument.
  private let iterable: Node?
  private let conditions: NodeList<Node>

  init(
    _ target: Target, _ iterable: Node?, _ conditions: [Node], _ span: SourceSpan
  ) {
    self.target = target
    slot = (target as? LocalTarget)?.slot ?? -1
    self.iterable = iterable
    self.conditions = NodeList(conditions)
    super.init(span)
  }

  var hasConditions: Bool { conditions.count > 0 }

  /// Begins the loop.
  func source(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Source {
    guard let iterable else { return Source(frame.value(0)) }
    let value = try iterable.evaluate(frame, interpreter)
    do throws(Raise) {
      return Source(try interpreter.iterator(over: value))
    } catch {
      throw iterable.fault(frame, error)
    }
  }

  /// The next item; `.absent` at the end.
  @inline(__always)
  func next(
    _ source: Source, _ frame: Frame, _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    do throws(Raise) {
      return try source.next(interpreter)
    } catch {
      frame.place = self
      throw error
    }
  }

  /// Binds an item. - Returns: whether the conditions hold.
  @inline(__always)
  func take(
    _ item: Value, _ frame: Frame, _ interpreter: Interpreter
  ) throws(Raise) -> Bool {
    frame.place = self
    if slot >= 0 {
      frame.set(slot, item)
    } else {
      try target.assign(item, frame, interpreter)
    }
    try interpreter.checkInterruption()
    for position in 0..<conditions.count {
      let value = try conditions[position].evaluate(frame, interpreter)
      if case .bool(let truth) = value {
        if truth { continue }
        return false
      }
      do throws(Raise) {
        if !(try interpreter.truth(value)) { return false }
      } catch {
        throw conditions[position].takeUnretainedValue().fault(frame, error)
      }
    }
    return true
  }
}

/// What a comprehension runs: its loops, one in the other, and the element in the innermost.
final class ComprehensionLoops {
  let clauses: [ComprehensionClause]
  let element: Node
  /// The value of a dictionary's key.
  let value: Node?

  init(_ clauses: [ComprehensionClause], _ element: Node, value: Node?) {
    self.clauses = clauses
    self.element = element
    self.value = value
  }

  /// Runs the loops from a clause on and adds the elements.
  func collect(
    into accumulator: Accumulator, from level: Int = 0, _ frame: Frame, _ interpreter: Interpreter
  ) throws(Raise) {
    let clause = clauses[level]
    let source = try clause.source(frame, interpreter)
    let isInnermost = level == clauses.count - 1
    if clauses.count == 1, !clause.hasConditions, let count = source.remaining, count < 1 << 16 {
      accumulator.reserve(count)
    }
    while true {
      let item = try clause.next(source, frame, interpreter)
      if item.isAbsent { return }
      guard try clause.take(item, frame, interpreter) else { continue }
      if isInnermost {
        try add(to: accumulator, frame, interpreter)
      } else {
        try collect(into: accumulator, from: level + 1, frame, interpreter)
      }
    }
  }

  @inline(__always)
  private func add(
    to accumulator: Accumulator, _ frame: Frame, _ interpreter: Interpreter
  ) throws(Raise) {
    let item = try element.evaluate(frame, interpreter)
    switch accumulator {
    case .list(let list):
      list.items.append(item)
      let count = list.items.count
      if count & 0xFFFF == 0 { try interpreter.checkMemory(count, itemSize: 16) }
    case .set(let set):
      frame.place = element
      try set.add(item, interpreter)
    case .dict(let dict):
      let paired = try value?.evaluate(frame, interpreter) ?? .none
      frame.place = element
      try dict.set(item, to: paired, interpreter)
    }
  }
}

/// Where a generator expression stands in its loops: it goes on from there, on the stack of whoever
/// asks for the next element.
final class ComprehensionProgress {
  private let loops: ComprehensionLoops
  /// The loops that are under way, the outermost first.
  private var sources: [Source] = []
  private var hasBegun = false

  init(_ loops: ComprehensionLoops) { self.loops = loops }

  /// The next element; `.absent` at the end.
  func next(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Value {
    if !hasBegun {
      hasBegun = true
      sources.append(try loops.clauses[0].source(frame, interpreter))
    }
    while let source = sources.last {
      let level = sources.count - 1
      let clause = loops.clauses[level]
      let item = try clause.next(source, frame, interpreter)
      if item.isAbsent {
        sources.removeLast()
        continue
      }
      guard try clause.take(item, frame, interpreter) else { continue }
      if level == loops.clauses.count - 1 {
        let element = try loops.element.evaluate(frame, interpreter)
        frame.place = loops.element
        return element
      }
      sources.append(try loops.clauses[level + 1].source(frame, interpreter))
    }
    return .absent
  }

  func visitReferences(_ visitor: ReferenceVisitor) {
    for source in sources { visitor.visit(source.iterator) }
  }
}
