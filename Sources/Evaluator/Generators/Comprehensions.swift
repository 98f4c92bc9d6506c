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
    switch frame.slots[slot] {
    case .list(let list):
      // The frame keeps the list, and adding an item runs nothing.
      let count = Unmanaged.passUnretained(list)._withUnsafeGuaranteedRef { list in
        list.items.append(item)
        return list.items.count
      }
      if count & 0xFFFF == 0 { try interpreter.checkMemory(count, itemSize: 16) }
    case .dict(let dict): try dict.set(item, to: paired ?? .none, interpreter)
    case .object(let object): try (object as? SetObject)?.add(item, interpreter)
    default: break
    }
    return .normal
  }
}
