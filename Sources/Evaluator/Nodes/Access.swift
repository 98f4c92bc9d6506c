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

/// `variable.name`: the variable keeps the object, no reference is counted.
final class LocalAttributeNode: Node {
  private let variable: LocalNode
  private let access: AttributeAccess
  init(_ variable: LocalNode, _ name: Name, _ span: SourceSpan) {
    self.variable = variable
    access = AttributeAccess(name)
    super.init(span)
  }

  override func evaluate(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Value {
    let value = access.peek(frame.slots[variable.slot], interpreter)
    if !value.isAbsent { return value }
    let receiver = try variable.evaluate(frame, interpreter)
    do throws(Raise) {
      return try access.getSlowly(receiver, interpreter)
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
    switch (value, key) {
    case (.list(let list), .int(let position))
    where list.subtype == nil && position >= 0 && position < list.items.count:
      return list.items[position]
    case (.tuple(let tuple), .int(let position))
    where tuple.subtype == nil && position >= 0 && position < tuple.items.count:
      return tuple.items[position]
    default: break
    }
    do throws(Raise) {
      return try interpreter.item(value, key)
    } catch {
      throw fault(frame, error)
    }
  }
}

/// `variable[index]`, where the index does not bind the variable anew: it keeps the container, no
/// reference is counted.
final class LocalSubscriptNode: Node {
  private let variable: LocalNode
  private let index: Node
  init(_ variable: LocalNode, _ index: Node, _ span: SourceSpan) {
    self.variable = variable
    self.index = index
    super.init(span)
  }

  override func evaluate(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Value {
    let container = frame.slots + variable.slot
    if container.pointee.isAbsent { return try variable.evaluate(frame, interpreter) }
    let key = try index.evaluate(frame, interpreter)
    if container.pointee.isPlainContainer {
      let value = container.pointee.peek(key)
      if !value.isAbsent { return value }
    }
    do throws(Raise) {
      return try interpreter.item(container.pointee, key)
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
