import Syntax

/// How a statement ended.
enum Ending {
  case normal
  case `break`
  case `continue`
  case `return`(Value)
}

/// A compiled statement.
class StatementNode: Part {
  func run(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Ending { .normal }
}

/// Statements one after the other.
struct Block {
  private let statements: NodeList<StatementNode>
  init(_ statements: [StatementNode]) { self.statements = NodeList(statements) }

  var isEmpty: Bool { statements.count == 0 }

  @inline(__always)
  func run(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Ending {
    for position in 0..<statements.count {
      let ending = try statements.run(position, frame, interpreter)
      if case .normal = ending { continue }
      return ending
    }
    return .normal
  }
}

final class ExpressionStatement: StatementNode {
  let value: Node
  init(_ value: Node, _ span: SourceSpan) {
    self.value = value
    super.init(span)
  }
  override func run(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Ending {
    _ = try value.evaluate(frame, interpreter)
    return .normal
  }
}

final class AssignStatement: StatementNode {
  private let target: Target
  private let value: Node
  init(_ target: Target, _ value: Node, _ span: SourceSpan) {
    self.target = target
    self.value = value
    super.init(span)
  }
  override func run(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Ending {
    try target.assign(try value.evaluate(frame, interpreter), frame, interpreter)
    return .normal
  }
}

/// `a, b = x, y` and the like with two or three values: no tuple is made.
final class ParallelAssignStatement: StatementNode {
  private let targets: NodeList<Target>
  private let values: NodeList<Node>
  init(_ targets: [Target], _ values: [Node], _ span: SourceSpan) {
    self.targets = NodeList(targets)
    self.values = NodeList(values)
    super.init(span)
  }
  override func run(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Ending {
    let first = try values[0].evaluate(frame, interpreter)
    let second = try values[1].evaluate(frame, interpreter)
    let third = values.count > 2 ? try values[2].evaluate(frame, interpreter) : .absent
    try targets.assign(0, first, frame, interpreter)
    try targets.assign(1, second, frame, interpreter)
    if values.count > 2 { try targets.assign(2, third, frame, interpreter) }
    return .normal
  }
}

/// `a = b = value`.
final class ChainedAssignStatement: StatementNode {
  private let targets: [Target]
  private let value: Node
  init(_ targets: [Target], _ value: Node, _ span: SourceSpan) {
    self.targets = targets
    self.value = value
    super.init(span)
  }
  override func run(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Ending {
    let result = try value.evaluate(frame, interpreter)
    for target in targets { try target.assign(result, frame, interpreter) }
    return .normal
  }
}

/// `target: annotation = value`, and annotations without a value.
final class AnnotationStatement: StatementNode {
  private let target: Target?
  private let value: Node?
  private let annotation: Node?
  private let name: String?
  init(target: Target?, value: Node?, annotation: Node?, name: String?, _ span: SourceSpan) {
    self.target = target
    self.value = value
    self.annotation = annotation
    self.name = name
    super.init(span)
  }
  override func run(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Ending {
    if let value, let target {
      try target.assign(try value.evaluate(frame, interpreter), frame, interpreter)
    }
    guard let annotation, let name, let namespace = frame.namespace else { return .normal }
    let result = try annotation.evaluate(frame, interpreter)
    var annotations = namespace[interpreter.names.annotations]
    if annotations.isAbsent {
      annotations = .dict(DictObject())
      namespace[interpreter.names.annotations] = annotations
    }
    try interpreter.setItem(annotations, .string(name), to: result)
    return .normal
  }
}

final class ReturnStatement: StatementNode {
  private let value: Node?
  init(_ value: Node?, _ span: SourceSpan) {
    self.value = value
    super.init(span)
  }
  override func run(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Ending {
    .return(try value?.evaluate(frame, interpreter) ?? .none)
  }
}

final class DeleteStatement: StatementNode {
  private let targets: [Target]
  init(_ targets: [Target], _ span: SourceSpan) {
    self.targets = targets
    super.init(span)
  }
  override func run(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Ending {
    for target in targets { try target.delete(frame, interpreter) }
    return .normal
  }
}

/// `pass`, `break`, `continue`, `global`, `nonlocal`.
final class SimpleStatement: StatementNode {
  private let completion: Ending
  init(_ completion: Ending, _ span: SourceSpan) {
    self.completion = completion
    super.init(span)
  }
  override func run(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Ending {
    completion
  }
}

final class IfStatement: StatementNode {
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
    try test.isTrue(frame, interpreter)
      ? body.run(frame, interpreter) : orElse.run(frame, interpreter)
  }
}

final class AssertStatement: StatementNode {
  private let test: Node
  private let message: Node?
  init(_ test: Node, _ message: Node?, _ span: SourceSpan) {
    self.test = test
    self.message = message
    super.init(span)
  }
  override func run(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Ending {
    if try test.isTrue(frame, interpreter) { return .normal }
    let exception = ExceptionObject(of: interpreter.types.exceptions[.assertionError]!)
    if let message {
      exception.arguments = TupleObject([try message.evaluate(frame, interpreter)])
    }
    frame.place = test
    throw Raise(exception)
  }
}
