import Syntax

extension StatementNode {
  /// What `old op= operand` binds.
  @inline(__always)
  fileprivate final func updated(
    _ old: Value, _ op: BinaryOperator, _ operand: Value, _ frame: Frame, _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    let quick = quickArithmetic(op, old, operand)
    if !quick.isAbsent { return quick }
    frame.place = self
    return try interpreter.inPlace(op, old, operand)
  }
}

/// `name op= value`.
final class NameAugmentedStatement: StatementNode {
  private let read: Node
  private let target: Target
  private let op: BinaryOperator
  private let value: Node
  init(_ read: Node, _ target: Target, _ op: BinaryOperator, _ value: Node, _ span: SourceSpan) {
    self.read = read
    self.target = target
    self.op = op
    self.value = value
    super.init(span)
  }

  override func run(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Ending {
    let old = try read.evaluate(frame, interpreter)
    let operand = try value.evaluate(frame, interpreter)
    let new = try updated(old, op, operand, frame, interpreter)
    try target.assign(new, frame, interpreter)
    return .normal
  }
}

/// `object.name op= value`; the object is evaluated once.
final class AttributeAugmentedStatement: StatementNode {
  private let object: Node
  private let reading: AttributeAccess
  private let writing: AttributeAccess
  /// The target alone.
  private let place: Part
  private let op: BinaryOperator
  private let value: Node
  init(
    _ object: Node, _ name: Name, at place: SourceSpan, _ op: BinaryOperator, _ value: Node,
    _ span: SourceSpan
  ) {
    self.object = object
    reading = AttributeAccess(name)
    writing = AttributeAccess(name)
    self.place = Part(place)
    self.op = op
    self.value = value
    super.init(span)
  }

  override func run(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Ending {
    let receiver = try object.evaluate(frame, interpreter)
    frame.place = place
    let old = try reading.get(receiver, interpreter)
    let operand = try value.evaluate(frame, interpreter)
    let new = try updated(old, op, operand, frame, interpreter)
    frame.place = place
    try writing.set(receiver, to: new, interpreter)
    return .normal
  }
}

/// `variable.name op= value` with a value that has no effects (a variable or a constant): no
/// reference to the object is counted.
final class LocalAttributeAugmentedStatement: StatementNode {
  private let variable: LocalNode
  private let reading: AttributeAccess
  private let writing: AttributeAccess
  private let place: Part
  private let op: BinaryOperator
  private let value: Node
  init(
    _ variable: LocalNode, _ name: Name, at place: SourceSpan, _ op: BinaryOperator, _ value: Node,
    _ span: SourceSpan
  ) {
    self.variable = variable
    reading = AttributeAccess(name)
    writing = AttributeAccess(name)
    self.place = Part(place)
    self.op = op
    self.value = value
    super.init(span)
  }

  override func run(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Ending {
    let old = reading.peek(frame.slots[variable.slot], interpreter)
    if !old.isAbsent {
      let new = quickArithmetic(op, old, try value.evaluate(frame, interpreter))
      if !new.isAbsent, writing.quickSet(frame.slots[variable.slot], to: new, interpreter) {
        return .normal
      }
    }
    return try runSlowly(frame, interpreter)
  }

  @inline(never)
  private func runSlowly(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Ending {
    let receiver = try variable.evaluate(frame, interpreter)
    frame.place = place
    let old = try reading.get(receiver, interpreter)
    let operand = try value.evaluate(frame, interpreter)
    frame.place = self
    let new = try interpreter.inPlace(op, old, operand)
    frame.place = place
    try writing.set(receiver, to: new, interpreter)
    return .normal
  }
}

/// `object[index] op= value`; object and index are evaluated once.
final class SubscriptAugmentedStatement: StatementNode {
  private let object: Node
  private let index: Node
  /// The target alone.
  private let place: Part
  private let op: BinaryOperator
  private let value: Node
  init(
    _ object: Node, _ index: Node, at place: SourceSpan, _ op: BinaryOperator, _ value: Node,
    _ span: SourceSpan
  ) {
    self.object = object
    self.index = index
    self.place = Part(place)
    self.op = op
    self.value = value
    super.init(span)
  }

  override func run(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Ending {
    let receiver = try object.evaluate(frame, interpreter)
    let key = try index.evaluate(frame, interpreter)
    frame.place = place
    let old = try interpreter.item(receiver, key)
    let operand = try value.evaluate(frame, interpreter)
    let new = try updated(old, op, operand, frame, interpreter)
    frame.place = place
    try interpreter.setItem(receiver, key, to: new)
    return .normal
  }
}
