import Syntax

/// The left side of an assignment.
class Target {
  let span: SourceSpan
  init(_ span: SourceSpan) { self.span = span }
  func assign(_ value: Value, _ frame: Frame, _ interpreter: Interpreter) throws(Raise) {}
  func delete(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) {}
}

/// A target that can be read too, for `op=`; its parts are evaluated once.
class AugmentedTarget {
  func update(
    _ frame: Frame, _ interpreter: Interpreter, _ change: (Value) throws(Raise) -> Value
  ) throws(Raise) {}
}

final class LocalTarget: Target {
  private let slot: Int
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
      frame.faultSpan = span
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
    frame.cells[index].replace(with: value)
  }
  override func delete(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) {
    if frame.cells[index].value.isAbsent {
      frame.faultSpan = span
      throw interpreter.error(
        .nameError,
        "cannot access free variable '\(name)' where it is not associated with a value in enclosing scope"
      )
    }
    frame.cells[index].replace(with: .absent)
  }
}

extension CellObject {
  /// Sets the value; the old one dies afterwards.
  func replace(with new: Value) {
    var old = new
    swap(&old, &value)
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
      frame.faultSpan = span
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
      frame.faultSpan = span
      throw interpreter.error(.nameError, "name '\(name.text)' is not defined")
    }
  }
}

final class AttributeTarget: Target {
  private let object: Node
  private let name: Name
  init(_ object: Node, _ name: Name, _ span: SourceSpan) {
    self.object = object
    self.name = name
    super.init(span)
  }
  override func assign(
    _ value: Value, _ frame: Frame, _ interpreter: Interpreter
  ) throws(Raise) {
    let receiver = try object.evaluate(frame, interpreter)
    frame.faultSpan = span
    try interpreter.setAttribute(receiver, name, to: value)
  }
  override func delete(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) {
    let receiver = try object.evaluate(frame, interpreter)
    frame.faultSpan = span
    try interpreter.deleteAttribute(receiver, name)
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
    frame.faultSpan = span
    try interpreter.setItem(container, key, to: value)
  }
  override func delete(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) {
    let container = try object.evaluate(frame, interpreter)
    let key = try index.evaluate(frame, interpreter)
    frame.faultSpan = span
    try interpreter.deleteItem(container, key)
  }
}

/// `a, b, *rest = values`.
final class UnpackTarget: Target {
  private let targets: [Target]
  /// The position of the starred target.
  private let star: Int?
  init(_ targets: [Target], star: Int?, _ span: SourceSpan) {
    self.targets = targets
    self.star = star
    super.init(span)
  }

  override func assign(
    _ value: Value, _ frame: Frame, _ interpreter: Interpreter
  ) throws(Raise) {
    let items: ContiguousArray<Value>
    do throws(Raise) {
      items = try take(value, interpreter)
    } catch {
      frame.faultSpan = span
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

// MARK: op=

final class NameAugmentedTarget: AugmentedTarget {
  private let read: Node
  private let target: Target
  init(_ read: Node, _ target: Target) {
    self.read = read
    self.target = target
  }
  override func update(
    _ frame: Frame, _ interpreter: Interpreter, _ change: (Value) throws(Raise) -> Value
  ) throws(Raise) {
    try target.assign(
      try change(try read.evaluate(frame, interpreter)), frame, interpreter)
  }
}

final class AttributeAugmentedTarget: AugmentedTarget {
  private let object: Node
  private let name: Name
  private let span: SourceSpan
  init(_ object: Node, _ name: Name, _ span: SourceSpan) {
    self.object = object
    self.name = name
    self.span = span
  }
  override func update(
    _ frame: Frame, _ interpreter: Interpreter, _ change: (Value) throws(Raise) -> Value
  ) throws(Raise) {
    let receiver = try object.evaluate(frame, interpreter)
    frame.faultSpan = span
    let old = try interpreter.attribute(receiver, name)
    let new = try change(old)
    frame.faultSpan = span
    try interpreter.setAttribute(receiver, name, to: new)
  }
}

final class SubscriptAugmentedTarget: AugmentedTarget {
  private let object: Node
  private let index: Node
  private let span: SourceSpan
  init(_ object: Node, _ index: Node, _ span: SourceSpan) {
    self.object = object
    self.index = index
    self.span = span
  }
  override func update(
    _ frame: Frame, _ interpreter: Interpreter, _ change: (Value) throws(Raise) -> Value
  ) throws(Raise) {
    let container = try object.evaluate(frame, interpreter)
    let key = try index.evaluate(frame, interpreter)
    frame.faultSpan = span
    let old = try interpreter.item(container, key)
    let new = try change(old)
    frame.faultSpan = span
    try interpreter.setItem(container, key, to: new)
  }
}
