import Syntax

final class AttributeNode: Node {
  private let object: Node
  private let access: AttributeAccess
  init(_ object: Node, _ name: Name, _ span: SourceSpan) {
    self.object = object
    access = AttributeAccess(name)
    super.init(span)
  }

  override func evaluate(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Value {
    let value = try object.evaluate(frame, interpreter)
    do throws(Raise) {
      return try access.get(value, interpreter)
    } catch {
      throw fault(frame, error)
    }
  }
}

final class SubscriptNode: Node {
  private let object: Node
  private let index: Node
  init(_ object: Node, _ index: Node, _ span: SourceSpan) {
    self.object = object
    self.index = index
    super.init(span)
  }

  override func evaluate(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Value {
    let value = try object.evaluate(frame, interpreter)
    let key = try index.evaluate(frame, interpreter)
    if case .int(let position) = key, position >= 0 {
      switch value {
      case .list(let list) where list.subtype == nil && position < list.items.count:
        return list.items[position]
      case .tuple(let tuple) where tuple.subtype == nil && position < tuple.items.count:
        return tuple.items[position]
      default: break
      }
    }
    do throws(Raise) {
      return try interpreter.item(value, key)
    } catch {
      throw fault(frame, error)
    }
  }
}

final class SliceNode: Node {
  private let lower: Node?
  private let upper: Node?
  private let step: Node?
  init(_ lower: Node?, _ upper: Node?, _ step: Node?, _ span: SourceSpan) {
    self.lower = lower
    self.upper = upper
    self.step = step
    super.init(span)
  }

  override func evaluate(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Value {
    let start = try lower?.evaluate(frame, interpreter) ?? .none
    let stop = try upper?.evaluate(frame, interpreter) ?? .none
    let step = try step?.evaluate(frame, interpreter) ?? .none
    return .object(SliceObject(start: start, stop: stop, step: step))
  }
}
