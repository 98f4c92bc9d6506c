/// Any JSON value, with the differences that Jupyter's files make: `1` is not `1.0`.
package enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case int(Int)
  case double(Double)
  /// An integer beyond `Int`, as its digits.
  case bigInt(String)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)
}

extension JSONValue: Equatable {
  /// Exact: strings by code point, numbers by kind and bits (so that not-a-number equals itself).
  package static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.int(let a), .int(let b)): a == b
    case (.double(let a), .double(let b)): a.bitPattern == b.bitPattern || (a.isNaN && b.isNaN)
    case (.bigInt(let a), .bigInt(let b)): a == b
    case (.string(let a), .string(let b)): a.isExactly(b)
    case (.array(let a), .array(let b)): a == b
    case (.object(let a), .object(let b)): a == b
    default: false
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByNilLiteral
{
  package init(stringLiteral value: String) { self = .string(value) }
  package init(integerLiteral value: Int) { self = .int(value) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  package init(nilLiteral: ()) { self = .null }
}

extension JSONValue {
  package var string: String? {
    if case .string(let value) = self { value } else { nil }
  }
  package var int: Int? {
    if case .int(let value) = self { value } else { nil }
  }
  package var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }
  package var array: [JSONValue]? {
    if case .array(let value) = self { value } else { nil }
  }
  package var object: JSONObject? {
    if case .object(let value) = self { value } else { nil }
  }

  /// The value under a key; nil where this is no object or has no such key. Setting makes an
  /// object of what is none.
  package subscript(key: String) -> JSONValue? {
    get { object?[key] }
    set {
      var object = object ?? [:]
      object[key] = newValue
      self = .object(object)
    }
  }
}
