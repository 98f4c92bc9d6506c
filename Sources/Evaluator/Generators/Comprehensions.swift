import Syntax

/// Where a comprehension puts its elements.
enum Accumulator {
  case list(ListObject)
  case set(SetObject)
  case dict(DictObject)
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
    let function = FunctionObject(
      code: code, globals: globals, defaults: [], keywordDefaults: [],
      closure: frame.captured(captured), qualifiedName: code.name)
    do throws(Raise) {
      return try interpreter.callFunction(function, Arguments([iterator]))
    } catch {
      throw fault(frame, error)
    }
  }
}

/// The body of a comprehension's code.
final class ComprehensionBody: Node {
  private let kind: Comprehension.Kind
  private let accumulatorSlot: Int
  private let loop: StatementNode
  init(_ kind: Comprehension.Kind, accumulatorSlot: Int, _ loop: StatementNode, _ span: SourceSpan)
  {
    self.kind = kind
    self.accumulatorSlot = accumulatorSlot
    self.loop = loop
    super.init(span)
  }

  override func evaluate(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Value {
    switch kind {
    case .list: frame.set(accumulatorSlot, .list(ListObject()))
    case .set: frame.set(accumulatorSlot, .object(SetObject()))
    case .dictionary: frame.set(accumulatorSlot, .dict(DictObject()))
    case .generator: break
    }
    _ = try loop.run(frame, interpreter)
    return kind == .generator ? .none : frame.value(accumulatorSlot)
  }
}

/// The innermost statement of a comprehension: adds the element.
final class CollectStatement: StatementNode {
  private let slot: Int
  private let element: Node
  private let value: Node?
  init(slot: Int, _ element: Node, value: Node?, _ span: SourceSpan) {
    self.slot = slot
    self.element = element
    self.value = value
    super.init(span)
  }

  override func run(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Ending {
    let item = try element.evaluate(frame, interpreter)
    let paired = try value?.evaluate(frame, interpreter)
    frame.place = self
    switch frame.value(slot) {
    case .list(let list):
      list.items.append(item)
      if list.items.count & 0xFFFF == 0 {
        try interpreter.checkMemory(list.items.count, itemSize: 16)
      }
    case .dict(let dict): try dict.set(item, to: paired ?? .none, interpreter)
    case .object(let object): try (object as? SetObject)?.add(item, interpreter)
    default: break
    }
    return .normal
  }
}
