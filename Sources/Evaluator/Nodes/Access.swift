import Syntax

final class AttributeNode: Node {
  let object: Node
  let name: Name
  init(_ object: Node, _ name: Name, _ span: SourceSpan) {
    self.object = object
    self.name = name
    super.init(span)
  }

  override func evaluate(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Value {
    let value = try object.evaluate(frame, interpreter)
    do throws(Raise) {
      return try interpreter.attribute(value, name)
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
    if case .list(let list) = value, case .int(let position) = key, list.subtype == nil,
      position >= 0, position < list.items.count
    {
      return list.items[position]
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
