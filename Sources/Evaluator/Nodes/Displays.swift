import Syntax

/// An item of a display or a positional argument: a value, or `*values`.
struct Element {
  let node: Node
  let isUnpacked: Bool
}

extension [Element] {
  var hasUnpacked: Bool { contains { $0.isUnpacked } }

  func evaluate(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> ContiguousArray<Value>
  {
    var items = ContiguousArray<Value>()
    items.reserveCapacity(count)
    for element in self {
      let value = try element.node.evaluate(frame, interpreter)
      if element.isUnpacked {
        do throws(Raise) {
          items.append(contentsOf: try interpreter.items(of: value))
        } catch {
          throw element.node.fault(frame, notIterable(error, value, interpreter))
        }
      } else {
        items.append(value)
      }
    }
    return items
  }

  /// What a display says of a value behind `*` that is not iterable.
  private func notIterable(
    _ raised: Raise, _ value: Value, _ interpreter: Interpreter
  ) -> Raise {
    let name = interpreter.typeName(value)
    guard interpreter.isInstance(raised.exception, .typeError),
      raised.exception.arguments.items.first?.text == "'\(name)' object is not iterable"
    else { return raised }
    return interpreter.error(.typeError, "Value after * must be an iterable, not \(name)")
  }
}

final class ListNode: Node {
  private let elements: [Element]
  init(_ elements: [Element], _ span: SourceSpan) {
    self.elements = elements
    super.init(span)
  }
  override func evaluate(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Value {
    .list(ListObject(try elements.evaluate(frame, interpreter)))
  }
}

final class TupleNode: Node {
  private let elements: [Element]
  init(_ elements: [Element], _ span: SourceSpan) {
    self.elements = elements
    super.init(span)
  }
  override func evaluate(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Value {
    .tuple(TupleObject(try elements.evaluate(frame, interpreter)))
  }
}

final class SetNode: Node {
  private let elements: [Element]
  init(_ elements: [Element], _ span: SourceSpan) {
    self.elements = elements
    super.init(span)
  }
  override func evaluate(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Value {
    let set = SetObject()
    do throws(Raise) {
      for item in try elements.evaluate(frame, interpreter) { try set.add(item, interpreter) }
    } catch {
      throw fault(frame, error)
    }
    return .object(set)
  }
}

final class DictNode: Node {
  /// A key with its value, or nil and `**values`.
  private let items: [(key: Node?, value: Node)]
  init(_ items: [(key: Node?, value: Node)], _ span: SourceSpan) {
    self.items = items
    super.init(span)
  }

  override func evaluate(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Value {
    let dict = DictObject()
    for (key, value) in items {
      let key = try key?.evaluate(frame, interpreter)
      let value = try value.evaluate(frame, interpreter)
      do throws(Raise) {
        if let key {
          try dict.set(key, to: value, interpreter)
        } else {
          try interpreter.merge(value, into: dict)
        }
      } catch {
        throw fault(frame, error)
      }
    }
    return .dict(dict)
  }
}

extension Interpreter {
  /// `{**mapping}`.
  func merge(_ mapping: Value, into dict: DictObject) throws(Raise) {
    if case .dict(let other) = mapping {
      for entry in other.entries where !entry.key.isAbsent {
        try dict.set(entry.key, hash: entry.hash, to: entry.value, self)
      }
      return
    }
    let keysMethod = try findAttribute(mapping, intern("keys"))
    if keysMethod.isAbsent {
      throw error(.typeError, "'\(typeName(mapping))' object is not a mapping")
    }
    for key in try items(of: try call(keysMethod, [])) {
      try dict.set(key, to: try item(mapping, key), self)
    }
  }
}

extension Interpreter {
  /// `ascii()` of a text that `repr` gave.
  package func ascii(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        result.unicodeScalars.append(scalar)
        continue
      }
      let hex = String(scalar.value, radix: 16)
      let (prefix, width) =
        scalar.value <= 0xFF ? ("\\x", 2) : scalar.value <= 0xFFFF ? ("\\u", 4) : ("\\U", 8)
      result += prefix + String(repeating: "0", count: max(0, width - hex.count)) + hex
    }
    return result
  }
}
