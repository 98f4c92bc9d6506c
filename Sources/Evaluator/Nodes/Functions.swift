import Syntax

/// Makes a function object: `def`, `lambda`.
final class FunctionNode: Node {
  private let code: Code
  private let globals: Namespace
  private let defaults: [Node]
  private let keywordDefaults: [Node?]
  private let annotations: [(name: String, node: Node)]
  /// Cells of the defining frame that the function closes over.
  private let captured: [Int]
  private let qualifiedName: String
  init(
    _ code: Code, _ globals: Namespace, defaults: [Node], keywordDefaults: [Node?],
    annotations: [(name: String, node: Node)], captured: [Int], qualifiedName: String,
    _ span: SourceSpan
  ) {
    self.code = code
    self.globals = globals
    self.defaults = defaults
    self.keywordDefaults = keywordDefaults
    self.annotations = annotations
    self.captured = captured
    self.qualifiedName = qualifiedName
    super.init(span)
  }

  override func evaluate(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Value {
    var values: [Value] = []
    for node in defaults { values.append(try node.evaluate(frame, interpreter)) }
    var keywordValues: [Value] = []
    for node in keywordDefaults {
      keywordValues.append(try node?.evaluate(frame, interpreter) ?? .absent)
    }
    let function = FunctionObject(
      code: code, globals: globals, defaults: values, keywordDefaults: keywordValues,
      closure: frame.captured(captured), qualifiedName: qualifiedName)
    if function.closure != nil { interpreter.collector.track(function) }
    if !annotations.isEmpty {
      let dict = DictObject()
      for (name, node) in annotations {
        try dict.set(name, to: try node.evaluate(frame, interpreter), interpreter)
      }
      function.annotations = .dict(dict)
    }
    return .object(function)
  }
}

/// `@decorator` around a function or class, bound to its name.
final class DefinitionStatement: StatementNode {
  private let decorators: [Node]
  private let definition: Node
  private let target: Target
  init(_ decorators: [Node], _ definition: Node, _ target: Target, _ span: SourceSpan) {
    self.decorators = decorators
    self.definition = definition
    self.target = target
    super.init(span)
  }

  override func run(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Ending {
    var functions: [Value] = []
    for node in decorators { functions.append(try node.evaluate(frame, interpreter)) }
    var value = try definition.evaluate(frame, interpreter)
    for (function, node) in zip(functions, decorators).reversed() {
      do throws(Raise) {
        value = try interpreter.call(function, [value])
      } catch {
        throw node.fault(frame, error)
      }
    }
    try target.assign(value, frame, interpreter)
    return .normal
  }
}

/// `class Name(bases): body`.
final class ClassNode: Node {
  private let name: String
  private let qualifiedName: String
  private let code: Code
  private let globals: Namespace
  private let arguments: ArgumentNodes
  private let captured: [Int]
  /// The class body's own cell `__class__`, that its methods use.
  private let classCell: Int?
  init(
    name: String, qualifiedName: String, _ code: Code, _ globals: Namespace,
    _ arguments: ArgumentNodes, captured: [Int], classCell: Int?, _ span: SourceSpan
  ) {
    self.name = name
    self.qualifiedName = qualifiedName
    self.code = code
    self.globals = globals
    self.arguments = arguments
    self.captured = captured
    self.classCell = classCell
    super.init(span)
  }

  override func evaluate(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Value {
    let given = try arguments.evaluate(frame, interpreter, callee: .string("__build_class__"))
    let namespace = Namespace()
    let plan: ClassPlan
    do throws(Raise) {
      plan = try interpreter.planClass(name, given, namespace)
    } catch {
      throw fault(frame, error)
    }
    let names = interpreter.names
    let moduleName = globals[names.dunderName]
    namespace[names.module] = moduleName.isAbsent ? .string("builtins") : moduleName
    namespace[names.qualname] = .string(qualifiedName)
    let cells = CellList(own: code.ownCellCount, and: frame.captured(captured))
    let inner = interpreter.frames.push(
      code, globals: globals, namespace: namespace, cells: cells)
    defer { interpreter.frames.pop(inner) }
    if let doc = code.doc { namespace[names.doc] = .string(doc) }
    do throws(Raise) {
      _ = try code.execute(inner, interpreter)
    } catch {
      throw fault(frame, error.leaving(inner))
    }
    do throws(Raise) {
      return try interpreter.finishClass(
        plan, namespace, classCell: classCell.map { cells.cells[$0] })
    } catch {
      throw fault(frame, error)
    }
  }
}
