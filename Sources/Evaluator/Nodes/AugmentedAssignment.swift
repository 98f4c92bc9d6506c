import Syntax

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
    var new = quickArithmetic(op, old, operand)
    if new.isAbsent {
      frame.faultSpan = span
      new = try interpreter.inPlace(op, old, operand)
    }
    try target.assign(new, frame, interpreter)
    return .normal
  }
}

/// `object.name op= value`; the object is evaluated once.
final class AttributeAugmentedStatement: StatementNode {
  private let object: Node
  private let reading: AttributeAccess
  private let writing: AttributeAccess
  private let place: SourceSpan
  private let op: BinaryOperator
  private let value: Node
  init(
    _ object: Node, _ name: Name, at place: SourceSpan, _ op: BinaryOperator, _ value: Node,
    _ span: SourceSpan
  ) {
    self.object = object
    reading = AttributeAccess(name)
    writing = AttributeAccess(name)
    self.place = place
    self.op = op
    self.value = value
    super.init(span)
  }

  override func run(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Ending {
    let receiver = try object.evaluate(frame, interpreter)
    frame.faultSpan = place
    let old = try reading.get(receiver, interpreter)
    let operand = try value.evaluate(frame, interpreter)
    var new = quickArithmetic(op, old, operand)
    if new.isAbsent {
      frame.faultSpan = span
      new = try interpreter.inPlace(op, old, operand)
    }
    frame.faultSpan = place
    try writing.set(receiver, to: new, interpreter)
    return .normal
  }
}

/// `object[index] op= value`; object and index are evaluated once.
final class SubscriptAugmentedStatement: StatementNode {
  private let object: Node
  private let index: Node
  private let place: SourceSpan
  private let op: BinaryOperator
  private let value: Node
  init(
    _ object: Node, _ index: Node, at place: SourceSpan, _ op: BinaryOperator, _ value: Node,
    _ span: SourceSpan
  ) {
    self.object = object
    self.index = index
    self.place = place
    self.op = op
    self.value = value
    super.init(span)
  }

  override func run(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Ending {
    let receiver = try object.evaluate(frame, interpreter)
    let key = try index.evaluate(frame, interpreter)
    frame.faultSpan = place
    let old = try interpreter.item(receiver, key)
    let operand = try value.evaluate(frame, interpreter)
    var new = quickArithmetic(op, old, operand)
    if new.isAbsent {
      frame.faultSpan = span
      new = try interpreter.inPlace(op, old, operand)
    }
    frame.faultSpan = place
    try interpreter.setItem(receiver, key, to: new)
    return .normal
  }
}
