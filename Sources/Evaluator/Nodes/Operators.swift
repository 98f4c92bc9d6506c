import Syntax

final class BinaryNode: Node {
  private let op: BinaryOperator
  private let left: Node
  private let right: Node
  init(_ op: BinaryOperator, _ left: Node, _ right: Node, _ span: SourceSpan) {
    self.op = op
    self.left = left
    self.right = right
    super.init(span)
  }

  override func evaluate(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Value {
    let a = try left.evaluate(frame, interpreter)
    let b = try right.evaluate(frame, interpreter)
    switch (a, b) {
    case (.int(let a), .int(let b)):
      switch op {
      case .add:
        let (sum, overflow) = a.addingReportingOverflow(b)
        if !overflow { return .int(sum) }
      case .subtract:
        let (difference, overflow) = a.subtractingReportingOverflow(b)
        if !overflow { return .int(difference) }
      case .multiply:
        let (product, overflow) = a.multipliedReportingOverflow(by: b)
        if !overflow { return .int(product) }
      default: break
      }
    case (.float(let a), .float(let b)):
      switch op {
      case .add: return .float(a + b)
      case .subtract: return .float(a - b)
      case .multiply: return .float(a * b)
      case .divide where b != 0: return .float(a / b)
      default: break
      }
    default: break
    }
    do throws(Raise) {
      return try interpreter.binary(op, a, b)
    } catch {
      throw fault(frame, error)
    }
  }
}

final class UnaryNode: Node {
  private let op: UnaryOperator
  private let operand: Node
  init(_ op: UnaryOperator, _ operand: Node, _ span: SourceSpan) {
    self.op = op
    self.operand = operand
    super.init(span)
  }

  override func evaluate(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Value {
    let value = try operand.evaluate(frame, interpreter)
    do throws(Raise) {
      return try interpreter.unary(op, value)
    } catch {
      throw fault(frame, error)
    }
  }
}

final class BooleanNode: Node {
  private let op: BooleanOperator
  private let operands: [Node]
  init(_ op: BooleanOperator, _ operands: [Node], _ span: SourceSpan) {
    self.op = op
    self.operands = operands
    super.init(span)
  }

  override func evaluate(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Value {
    var value = Value.none
    for (position, operand) in operands.enumerated() {
      value = try operand.evaluate(frame, interpreter)
      if position == operands.count - 1 { break }
      do throws(Raise) {
        if try interpreter.truth(value) == (op == .or) { return value }
      } catch {
        throw operand.fault(frame, error)
      }
    }
    return value
  }
}

final class ComparisonNode: Node {
  private let first: Node
  private let links: [(op: ComparisonOperator, operand: Node)]
  init(_ first: Node, _ links: [(op: ComparisonOperator, operand: Node)], _ span: SourceSpan) {
    self.first = first
    self.links = links
    super.init(span)
  }

  override func evaluate(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Value {
    var left = try first.evaluate(frame, interpreter)
    var result = Value.none
    for (position, link) in links.enumerated() {
      let right = try link.operand.evaluate(frame, interpreter)
      do throws(Raise) {
        result = try compare(link.op, left, right, interpreter)
        if position == links.count - 1 { return result }
        if !(try interpreter.truth(result)) { return result }
      } catch {
        throw fault(frame, error)
      }
      left = right
    }
    return result
  }

  @inline(__always)
  private func compare(
    _ op: ComparisonOperator, _ a: Value, _ b: Value, _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    if case .int(let a) = a, case .int(let b) = b {
      switch op {
      case .less: return .bool(a < b)
      case .lessOrEqual: return .bool(a <= b)
      case .greater: return .bool(a > b)
      case .greaterOrEqual: return .bool(a >= b)
      case .equal: return .bool(a == b)
      case .notEqual: return .bool(a != b)
      default: break
      }
    }
    return try interpreter.compare(op, a, b)
  }
}

final class ConditionalNode: Node {
  private let test: Node
  private let body: Node
  private let orElse: Node
  init(test: Node, body: Node, orElse: Node, _ span: SourceSpan) {
    self.test = test
    self.body = body
    self.orElse = orElse
    super.init(span)
  }

  override func evaluate(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Value {
    try test.isTrue(frame, interpreter)
      ? body.evaluate(frame, interpreter) : orElse.evaluate(frame, interpreter)
  }
}

extension Node {
  /// The truth of the expression's value.
  @inline(__always)
  final func isTrue(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Bool {
    let value = try evaluate(frame, interpreter)
    if case .bool(let truth) = value { return truth }
    do throws(Raise) {
      return try interpreter.truth(value)
    } catch {
      throw fault(frame, error)
    }
  }
}

/// `name := value`.
final class NamedNode: Node {
  private let target: Target
  private let value: Node
  init(_ target: Target, _ value: Node, _ span: SourceSpan) {
    self.target = target
    self.value = value
    super.init(span)
  }

  override func evaluate(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Value {
    let result = try value.evaluate(frame, interpreter)
    try target.assign(result, frame, interpreter)
    return result
  }
}
