/// `json.dumps`: a value as JSON text.
struct JSONEncoding {
  let interpreter: Interpreter
  let skipsKeys: Bool
  let escapesAll: Bool
  let checksCycles: Bool
  let allowsNaN: Bool
  /// What one step of indentation adds; nil for one line.
  let indent: String?
  let itemSeparator: String
  let keySeparator: String
  let sortsKeys: Bool
  /// Makes a value that JSON knows of one that it does not.
  let fallback: Value
  private var output = ""
  private var underWay: [ObjectIdentifier] = []

  init(
    _ interpreter: Interpreter, skipsKeys: Bool, escapesAll: Bool, checksCycles: Bool,
    allowsNaN: Bool, indent: String?, itemSeparator: String, keySeparator: String,
    sortsKeys: Bool, fallback: Value
  ) {
    self.interpreter = interpreter
    self.skipsKeys = skipsKeys
    self.escapesAll = escapesAll
    self.checksCycles = checksCycles
    self.allowsNaN = allowsNaN
    self.indent = indent
    self.itemSeparator = itemSeparator
    self.keySeparator = keySeparator
    self.sortsKeys = sortsKeys
    self.fallback = fallback
  }

  mutating func text(of value: Value) throws(Raise) -> String {
    try write(value, level: 0)
    return output
  }

  private mutating func write(_ value: Value, level: Int) throws(Raise) {
    switch value.unboxed {
    case .none, .absent: output += "null"
    case .bool(let flag): output += flag ? "true" : "false"
    case .int(let number): output += String(number)
    case .float(let number): output += try text(of: number)
    case .string(let object): quote(object)
    case .list(let list): try array(list, list.items, level)
    case .tuple(let tuple): try array(tuple, tuple.items, level)
    case .dict(let dict): try object(dict, level)
    case .object(let object):
      if let number = object as? BigIntObject {
        output += try interpreter.repr(.object(number))
        return
      }
      if let names = object as? NamespaceObject {
        try self.object(try names.copy(interpreter), level)
        return
      }
      try other(value, object, level)
    }
  }

  private func text(of number: Double) throws(Raise) -> String {
    if number.isFinite { return FloatText.repr(number) }
    let text = number.isNaN ? "NaN" : number < 0 ? "-Infinity" : "Infinity"
    if !allowsNaN {
      throw interpreter.error(
        .valueError, "Out of range float values are not JSON compliant")
    }
    return text
  }

  private mutating func other(_ value: Value, _ object: Object, _ level: Int) throws(Raise) {
    try enter(object)
    let made = try interpreter.call(fallback, [value])
    try write(made, level: level)
    leave()
  }

  private mutating func enter(_ object: Object) throws(Raise) {
    let id = ObjectIdentifier(object)
    if checksCycles, underWay.contains(id) {
      throw interpreter.error(.valueError, "Circular reference detected")
    }
    guard underWay.count < 990 else {
      throw interpreter.error(
        .recursionError, "maximum recursion depth exceeded while encoding a JSON object")
    }
    underWay.append(id)
  }

  private mutating func leave() { underWay.removeLast() }

  private mutating func line(_ level: Int) {
    guard let indent else { return }
    output += "\n"
    for _ in 0..<level { output += indent }
  }

  private mutating func array(
    _ object: Object, _ items: ContiguousArray<Value>, _ level: Int
  ) throws(Raise) {
    if items.isEmpty {
      output += "[]"
      return
    }
    try enter(object)
    output += "["
    for (position, item) in items.enumerated() {
      if position > 0 { output += itemSeparator }
      line(level + 1)
      try write(item, level: level + 1)
      if position & 0xFFF == 0 {
        try interpreter.checkInterruption()
        try interpreter.checkMemory(output.utf8.count, itemSize: 1)
      }
    }
    line(level)
    output += "]"
    leave()
  }

  private mutating func object(_ dict: DictObject, _ level: Int) throws(Raise) {
    if dict.count == 0 {
      output += "{}"
      return
    }
    try enter(dict)
    output += "{"
    var isFirst = true
    var entries = dict.entries.filter { !$0.key.isAbsent }
    if sortsKeys {
      let keys = try interpreter.sorted(
        ContiguousArray(entries.map { .tuple([$0.key, $0.value]) }), key: firstOfPair,
        reverse: false)
      entries = keys.compactMap { pair in
        guard case .tuple(let tuple) = pair else { return nil }
        return HashedObject.Entry(hash: 0, key: tuple.items[0], value: tuple.items[1])
      }
    }
    for entry in entries {
      guard let key = try name(entry.key) else { continue }
      if !isFirst { output += itemSeparator }
      isFirst = false
      line(level + 1)
      quote(key)
      output += keySeparator
      try write(entry.value, level: level + 1)
    }
    if !isFirst { line(level) }
    output += "}"
    leave()
  }

  private var firstOfPair: Value {
    .object(
      BuiltinObject(
        Entry("first", "pair, /", "The key.") { call in
          guard case .tuple(let tuple) = call[0] else { return .none }
          return tuple.items[0]
        }))
  }

  /// A key as JSON knows it; nil where it is left out.
  private func name(_ key: Value) throws(Raise) -> StringObject? {
    switch key.unboxed {
    case .string(let object): return object
    case .none: return StringObject("null")
    case .bool(let flag): return StringObject(flag ? "true" : "false")
    case .int(let number): return StringObject(String(number))
    case .float(let number): return StringObject(try text(of: number))
    case .object(let object) where object is BigIntObject:
      return StringObject(try interpreter.repr(key))
    default: break
    }
    if skipsKeys { return nil }
    throw interpreter.error(
      .typeError,
      "keys must be str, int, float, bool or None, not \(interpreter.typeName(key))")
  }

  private mutating func quote(_ object: StringObject) {
    JSONEncoding.quote(object.text, escapesAll: escapesAll, into: &output)
  }

  static func quote(_ text: String, escapesAll: Bool, into output: inout String) {
    output += "\""
    let isPlain = text.utf8.allSatisfy {
      $0 >= 32 && $0 != 0x22 && $0 != 0x5C && (!escapesAll || $0 < 127)
    }
    if isPlain {
      output += text
      output += "\""
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      case "\u{08}": output += "\\b"
      case "\u{0C}": output += "\\f"
      default:
        if scalar.value >= 32, !escapesAll || scalar.value < 127 {
          output.unicodeScalars.append(scalar)
        } else if scalar.value == 127, !escapesAll {
          output.unicodeScalars.append(scalar)
        } else {
          for unit in String(scalar).utf16 {
            let digits = String(unit, radix: 16)
            output += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
          }
        }
      }
    }
    output += "\""
  }
}
