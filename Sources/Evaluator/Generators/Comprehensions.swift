import Syntax

/// Where a comprehension puts its elements.
enum Accumulator {
  case list(ListObject)
  case set(SetObject)
  case dict(DictObject)

  /// Makes room for elements that are known to come.
  func reserve(_ count: Int) {
    if case .list(let list) = self { list.items.reserveCapacity(count) }
  }
}

/// A list, set or dictionary comprehension: runs its own code with the outermost iterator as the
/// argument.
final class ComprehensionNode: Node {
  private let code: Code
  private let globals: Namespace
  private let iterable: Node
  private let captured: [Int]
  init(_ code: Code, _ globals: Namespace, _ iterable: Node, captured: [Int], _ span: SourceSpan) {
    self.code = code
    self.globals = globals
    self.iterable = iterable
    self.captured = captured
    super.init(span)
  }

  override func evaluate(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Value {
    let source = try iterable.evaluate(frame, interpreter)
    let iterator: Value
    do throws(Raise) {
      iterator = try interpreter.iterator(over: source)
    } catch {
      throw iterable.fault(frame, error)
    }
    if code.isGenerator {
      let function = FunctionObject(
        code: code, globals: globals, defaults: [], keywordDefaults: [],
        closure: frame.captured(captured), qualifiedName: code.name)
      return try interpreter.callFunction(function, Arguments([iterator]))
    }
    // The comprehension's own cells come first, then those that it closes over.
    let closure = frame.captured(captured)
    let cells = code.ownCellCount == 0 ? closure : CellList(own: code.ownCellCount, and: closure)
    let inner = interpreter.frames.push(code, globals: globals, namespace: nil, cells: cells)
    inner.initialise(0, iterator)
    do throws(Raise) {
      let result = try interpreter.runBody(code, inner)
      interpreter.frames.pop(inner)
      return result
    } catch {
      interpreter.frames.pop(inner)
      throw fault(frame, error)
    }
  }
}

/// The body of a comprehension's code, generator expressions apart.
final class ComprehensionBody: Node {
  private let kind: Comprehension.Kind
  private let loops: ComprehensionLoops
  init(_ kind: Comprehension.Kind, _ loops: ComprehensionLoops, _ span: SourceSpan) {
    self.kind = kind
    self.loops = loops
    super.init(span)
  }

  override func evaluate(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Value {
    switch kind {
    case .list, .generator:
      let list = ListObject()
      try loops.collect(into: .list(list), frame, interpreter)
      return .list(list)
    case .set:
      let set = SetObject()
      try loops.collect(into: .set(set), frame, interpreter)
      return .object(set)
    case .dictionary:
      let dict = DictObject()
      try loops.collect(into: .dict(dict), frame, interpreter)
      return .dict(dict)
    }
  }
}
