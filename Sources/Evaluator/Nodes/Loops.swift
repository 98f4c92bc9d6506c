import Syntax

final class WhileStatement: StatementNode {
  private let test: Node
  private let body: Block
  private let orElse: Block
  init(_ test: Node, _ body: Block, _ orElse: Block, _ span: SourceSpan) {
    self.test = test
    self.body = body
    self.orElse = orElse
    super.init(span)
  }
  override func run(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Ending {
    while try test.isTrue(frame, interpreter) {
      try interpreter.checkInterruption()
      switch try body.run(frame, interpreter) {
      case .normal, .continue: break
      case .break: return .normal
      case .return(let value): return .return(value)
      }
      frame.place = self
    }
    return try orElse.run(frame, interpreter)
  }
}

final class ForStatement: StatementNode {
  private let target: Target
  private let iterable: Node
  private let body: Block
  private let orElse: Block
  init(_ target: Target, _ iterable: Node, _ body: Block, _ orElse: Block, _ span: SourceSpan) {
    self.target = target
    self.iterable = iterable
    self.body = body
    self.orElse = orElse
    super.init(span)
  }

  override func run(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Ending {
    var value = try iterable.evaluate(frame, interpreter)
    if case .object(let object) = value, let range = object as? RangeObject {
      return try run(over: range, frame, interpreter)
    }
    let source: Source
    do throws(Raise) {
      source = Source(try interpreter.iterator(over: value))
    } catch {
      throw iterable.fault(frame, error)
    }
    // The loop keeps the iterator, not the expression's value.
    value = .none
    while true {
      let item: Value
      do throws(Raise) {
        item = try source.next(interpreter)
      } catch {
        throw iterable.fault(frame, error)
      }
      if item.isAbsent { break }
      if let ending = try runBody(item, frame, interpreter) { return ending }
    }
    return try orElse.run(frame, interpreter)
  }

  private func run(
    over range: RangeObject, _ frame: Frame, _ interpreter: Interpreter
  ) throws(Raise) -> Ending {
    for position in 0..<range.count {
      if let ending = try runBody(.int(range.item(position)), frame, interpreter) {
        return ending
      }
    }
    return try orElse.run(frame, interpreter)
  }

  /// - Returns: how the loop ends, or nil where it goes on.
  @inline(__always)
  private func runBody(
    _ item: Value, _ frame: Frame, _ interpreter: Interpreter
  ) throws(Raise) -> Ending? {
    try target.assign(item, frame, interpreter)
    try interpreter.checkInterruption()
    switch try body.run(frame, interpreter) {
    case .normal, .continue: return nil
    case .break: return .normal
    case .return(let value): return .return(value)
    }
  }
}
