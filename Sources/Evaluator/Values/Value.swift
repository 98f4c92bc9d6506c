/// Anything that a name in a cell can refer to.
///
/// The common kinds have a case of their own, so that a `switch` finds them without a dynamic cast;
/// everything else is an `Object` subclass behind `.object`.
package enum Value {
  /// No value: an unbound variable, an argument that was not given. Python code never sees it.
  case absent
  case none
  case bool(Bool)
  case int(Int)
  case float(Double)
  case string(StringObject)
  case list(ListObject)
  case tuple(TupleObject)
  case dict(DictObject)
  case object(Object)
}

extension Value {
  @inlinable package static func string(_ text: String) -> Value { .string(StringObject(text)) }
  @inlinable package static func list(_ items: [Value]) -> Value { .list(ListObject(items)) }
  @inlinable package static func tuple(_ items: [Value]) -> Value { .tuple(TupleObject(items)) }

  package var isAbsent: Bool { if case .absent = self { true } else { false } }
  package var isNone: Bool { if case .none = self { true } else { false } }

  /// The text of a string, else nil.
  package var text: String? { if case .string(let object) = self { object.text } else { nil } }

  /// The heap object behind the value, if it has one.
  package var heapObject: Object? {
    switch self {
    case .string(let object): object
    case .list(let object): object
    case .tuple(let object): object
    case .dict(let object): object
    case .object(let object): object
    default: nil
    }
  }

  /// Python's `is`.
  package func isIdentical(to other: Value) -> Bool {
    switch (self, other) {
    case (.none, .none), (.absent, .absent): return true
    case (.bool(let a), .bool(let b)): return a == b
    case (.int(let a), .int(let b)): return a == b
    case (.float(let a), .float(let b)): return a.bitPattern == b.bitPattern
    case (.string(let a), .string(let b)):
      return a === b || a.text == b.text && a.text.utf8.count <= 1
    // There is one empty tuple.
    case (.tuple(let a), .tuple(let b)):
      return a === b || a.items.isEmpty && b.items.isEmpty && a.subtype == nil && b.subtype == nil
    default:
      guard let a = heapObject, let b = other.heapObject else { return false }
      return a === b
    }
  }
}
