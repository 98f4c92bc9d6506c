import Syntax

/// The left side of an assignment.
class Target: Part {
  func assign(_ value: Value, _ frame: Frame, _ interpreter: Interpreter) throws(Raise) {}
  func delete(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) {}
}

final class LocalTarget: Target {
  let slot: Int
  private let name: String
  init(_ slot: Int, _ name: String, _ span: SourceSpan) {
    self.slot = slot
    self.name = name
    super.init(span)
  }
  override func assign(_ value: Value, _ frame: Frame, _ interpreter: Interpreter) {
    frame.set(slot, value)
  }
  override func delete(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) {
    if frame.take(slot).isAbsent {
      frame.place = self
      throw interpreter.error(
        .unboundLocalError,
        "cannot access local variable '\(name)' where it is not associated with a value")
    }
  }
}

final class CellTarget: Target {
  private let index: Int
  private let name: String
  init(_ index: Int, _ name: String, _ span: SourceSpan) {
    self.index = index
    self.name = name
    super.init(span)
  }
  override func assign(_ value: Value, _ frame: Frame, _ interpreter: Interpreter) {
    frame.cell(index).replace(with: value)
  }
  override func delete(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) {
    if frame.cell(index).value.isAbsent {
      frame.place = self
      throw interpreter.error(
        .nameError,
        "cannot access free variable '\(name)' where it is not associated with a value in enclosing scope"
      )
    }
    frame.cell(index).replace(with: .absent)
  }
}

extension CellObject {
  /// Sets the value; the old one dies afterwards.
  func replace(with new: Value) {
    var old = new
    swap(&old, &value)
    withExtendedLifetime(old) {}
  }
}

final class GlobalTarget: Target {
  private let slot: Int
  private let name: Name
  private let globals: Namespace
  init(_ name: Name, _ globals: Namespace, _ span: SourceSpan) {
    self.name = name
    self.globals = globals
    slot = globals.slot(for: name)
    super.init(span)
  }
  override func assign(_ value: Value, _ frame: Frame, _ interpreter: Interpreter) {
    globals.set(value, at: slot)
  }
  override func delete(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) {
    if !globals.remove(name) {
      frame.place = self
      throw interpreter.error(.nameError, "name '\(name.text)' is not defined")
    }
  }
}

final class NamespaceTarget: Target {
  private let name: Name
  init(_ name: Name, _ span: SourceSpan) {
    self.name = name
    super.init(span)
  }
  override func assign(_ value: Value, _ frame: Frame, _ interpreter: Interpreter) throws(Raise) {
    guard let namespace = frame.namespace else { return }
    namespace[name] = value
    if let prepared = namespace.companion as? PreparedNames {
      namespace[name] = try prepared.store(name, value, interpreter)
    }
  }
  override func delete(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) {
    if frame.namespace?.remove(name) != true {
      frame.place = self
      throw interpreter.error(.nameError, "name '\(name.text)' is not defined")
    }
  }
}

final class AttributeTarget: Target {
  private let object: Node
  private let access: AttributeAccess
  init(_ object: Node, _ name: Name, _ span: SourceSpan) {
    self.object = object
    access = AttributeAccess(name)
    super.init(span)
  }
  override func assign(
    _ value: Value, _ frame: Frame, _ interpreter: Interpreter
  ) throws(Raise) {
    let receiver = try object.evaluate(frame, interpreter)
    frame.place = self
    try access.set(receiver, to: value, interpreter)
  }
  override func delete(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) {
    let receiver = try object.evaluate(frame, interpreter)
    frame.place = self
    try interpreter.deleteAttribute(receiver, access.name)
  }
}

/// `variable.name = …`: the variable keeps the object, no reference is counted.
final class LocalAttributeTarget: Target {
  private let variable: LocalNode
  private let access: AttributeAccess
  init(_ variable: LocalNode, _ name: Name, _ span: SourceSpan) {
    self.variable = variable
    access = AttributeAccess(name)
    super.init(span)
  }
  override func assign(
    _ value: Value, _ frame: Frame, _ interpreter: Interpreter
  ) throws(Raise) {
    if access.quickSet(frame.slots[variable.slot], to: value, interpreter) { return }
    let receiver = try variable.evaluate(frame, interpreter)
    frame.place = self
    try access.setSlowly(receiver, to: value, interpreter)
  }
  override func delete(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) {
    let receiver = try variable.evaluate(frame, interpreter)
    frame.place = self
    try interpreter.deleteAttribute(receiver, access.name)
  }
}

final class SubscriptTarget: Target {
  private let object: Node
  private let index: Node
  init(_ object: Node, _ index: Node, _ span: SourceSpan) {
    self.object = object
    self.index = index
    super.init(span)
  }
  override func assign(
    _ value: Value, _ frame: Frame, _ interpreter: Interpreter
  ) throws(Raise) {
    let container = try object.evaluate(frame, interpreter)
    let key = try index.evaluate(frame, interpreter)
    frame.place = self
    switch (container, key) {
    case (.list(let list), .int(let position))
    where list.subtype == nil && position >= 0 && position < list.items.count:
      list.replace(at: position, with: value)
    case (.dict(let dict), _) where dict.subtype == nil:
      try dict.set(key, to: value, interpreter)
    default:
      try interpreter.setItem(container, key, to: value)
    }
  }
  override func delete(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) {
    let container = try object.evaluate(frame, interpreter)
    let key = try index.evaluate(frame, interpreter)
    frame.place = self
    try interpreter.deleteItem(container, key)
  }
}

/// `variable[index] = …`, where the index does not bind the variable anew.
final class LocalSubscriptTarget: Target {
  private let variable: LocalNode
  private let index: Node
  init(_ variable: LocalNode, _ index: Node, _ span: SourceSpan) {
    self.variable = variable
    self.index = index
    super.init(span)
  }
  override func assign(
    _ value: Value, _ frame: Frame, _ interpreter: Interpreter
  ) throws(Raise) {
    let container = frame.slots + variable.slot
    if container.pointee.isAbsent { _ = try variable.evaluate(frame, interpreter) }
    let key = try index.evaluate(frame, interpreter)
    frame.place = self
    if container.pointee.isPlainContainer, container.pointee.replace(key, with: value) { return }
    try interpreter.setItem(container.pointee, key, to: value)
  }
  override func delete(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) {
    let container = try variable.evaluate(frame, interpreter)
    let key = try index.evaluate(frame, interpreter)
    frame.place = self
    try interpreter.deleteItem(container, key)
  }
}

/// `a, b, *rest = values`.
final class UnpackTarget: Target {
  private let targets: [Target]
  private let list: NodeList<Target>
  /// The position of the starred target.
  private let star: Int?
  init(_ targets: [Target], star: Int?, _ span: SourceSpan) {
    self.targets = targets
    list = NodeList(targets)
    self.star = star
    super.init(span)
  }

  override func assign(
    _ value: Value, _ frame: Frame, _ interpreter: Interpreter
  ) throws(Raise) {
    if star == nil, case .tuple(let tuple) = value, tuple.subtype == nil,
      tuple.items.count == list.count
    {
      for position in 0..<list.count {
        try list.assign(position, tuple.items[position], frame, interpreter)
      }
      return
    }
    let items: ContiguousArray<Value>
    do throws(Raise) {
      items = try take(value, interpreter)
    } catch {
      frame.place = self
      throw error
    }
    guard let star else {
      for (target, item) in zip(targets, items) { try target.assign(item, frame, interpreter) }
      return
    }
    let after = targets.count - star - 1
    for position in 0..<star { try targets[position].assign(items[position], frame, interpreter) }
    let rest = ContiguousArray(items[star..<(items.count - after)])
    try targets[star].assign(.list(ListObject(rest)), frame, interpreter)
    for position in 0..<after {
      try targets[star + 1 + position].assign(
        items[items.count - after + position], frame, interpreter)
    }
  }

  /// The items, as many as there are targets.
  private func take(
    _ value: Value, _ interpreter: Interpreter
  ) throws(Raise) -> ContiguousArray<Value> {
    let iterator: Value
    switch value {
    case .tuple(let tuple) where tuple.subtype == nil && fits(tuple.items.count): return tuple.items
    case .list(let list) where list.subtype == nil && fits(list.items.count): return list.items
    default:
      do throws(Raise) {
        iterator = try interpreter.iterator(over: value)
      } catch {
        guard interpreter.isInstance(error.exception, .typeError) else { throw error }
        throw interpreter.error(
          .typeError, "cannot unpack non-iterable \(interpreter.typeName(value)) object")
      }
    }
    var items = ContiguousArray<Value>()
    while true {
      let item = try interpreter.advance(iterator)
      if item.isAbsent { break }
      if star == nil && items.count == targets.count {
        throw interpreter.error(
          .valueError, "too many values to unpack (expected \(targets.count))")
      }
      items.append(item)
      try interpreter.checkInterruption()
    }
    if !fits(items.count) {
      let expected =
        star == nil ? "expected \(targets.count)" : "expected at least \(targets.count - 1)"
      throw interpreter.error(
        .valueError, "not enough values to unpack (\(expected), got \(items.count))")
    }
    return items
  }

  private func fits(_ count: Int) -> Bool {
    star == nil ? count == targets.count : count >= targets.count - 1
  }

  override func delete(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) {
    for target in targets { try target.delete(frame, interpreter) }
  }
}
