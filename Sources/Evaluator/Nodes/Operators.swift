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
    var result = quickArithmetic(op, a, b)
    if !result.isAbsent { return result }
    result = quickConcatenation(op, a, b)
    if !result.isAbsent { return result }
    do throws(Raise) {
      return try interpreter.binary(op, a, b)
    } catch {
      throw fault(frame, error)
    }
  }
}

/// `a op 2`: the right operand is a small integer that stands in the source.
final class ConstantBinaryNode: Node {
  private let op: BinaryOperator
  private let left: Node
  private let right: Int
  init(_ op: BinaryOperator, _ left: Node, _ right: Int, _ span: SourceSpan) {
    self.op = op
    self.left = left
    self.right = right
    super.init(span)
  }

  override func evaluate(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Value {
    let a = try left.evaluate(frame, interpreter)
    let result = quickArithmetic(op, a, .int(right))
    if !result.isAbsent { return result }
    do throws(Raise) {
      return try interpreter.binary(op, a, .int(right))
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
  private let operands: NodeList<Node>
  init(_ op: BooleanOperator, _ operands: [Node], _ span: SourceSpan) {
    self.op = op
    self.operands = NodeList(operands)
    super.init(span)
  }

  override func evaluate(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Value {
    let last = operands.count - 1
    for position in 0..<last {
      let value = try operands[position].evaluate(frame, interpreter)
      let truth: Bool
      if case .bool(let known) = value {
        truth = known
      } else {
        do throws(Raise) {
          truth = try interpreter.truth(value)
        } catch {
          throw operands[position].takeUnretainedValue().fault(frame, error)
        }
      }
      if truth == (op == .or) { return value }
    }
    return try operands[last].evaluate(frame, interpreter)
  }
}

/// `a op b`.
final class ComparisonNode: Node {
  private let op: ComparisonOperator
  private let left: Node
  private let right: Node
  init(_ op: ComparisonOperator, _ left: Node, _ right: Node, _ span: SourceSpan) {
    self.op = op
    self.left = left
    self.right = right
    super.init(span)
  }

  override func evaluate(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Value {
    let a = try left.evaluate(frame, interpreter)
    let b = try right.evaluate(frame, interpreter)
    if let result = quickComparison(op, a, b) { return .bool(result) }
    do throws(Raise) {
      return try interpreter.compare(op, a, b)
    } catch {
      throw fault(frame, error)
    }
  }
}

/// `a op 2`: the right operand is a small integer that stands in the source.
final class ConstantComparisonNode: Node {
  private let op: ComparisonOperator
  private let left: Node
  private let right: Int
  init(_ op: ComparisonOperator, _ left: Node, _ right: Int, _ span: SourceSpan) {
    self.op = op
    self.left = left
    self.right = right
    super.init(span)
  }

  override func evaluate(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Value {
    let a = try left.evaluate(frame, interpreter)
    if let result = quickComparison(op, a, .int(right)) { return .bool(result) }
    do throws(Raise) {
      return try interpreter.compare(op, a, .int(right))
    } catch {
      throw fault(frame, error)
    }
  }
}

/// `a op b op c …`: each operand is evaluated once, and only if the comparisons before it hold.
final class ChainedComparisonNode: Node {
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
        result = try interpreter.compare(link.op, left, right)
        if position == links.count - 1 { return result }
        if !(try interpreter.truth(result)) { return result }
      } catch {
        throw fault(frame, error)
      }
      left = right
    }
    return result
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
