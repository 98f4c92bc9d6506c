extension Interpreter {
  /// A value as IPython 7 displays it: containers that do not fit a line of 79 columns are broken.
  package func pretty(_ value: Value) throws(Raise) -> String {
    var printer = ValuePrinter(self)
    try printer.pretty(value)
    return printer.layout.finish()
  }
}

/// A native mapping that is displayed as the dict of its entries.
package protocol ShownAsDict {
  func snapshot(_ interpreter: Interpreter) throws(Raise) -> DictObject
}

/// Decides how each kind of value is laid out; facts from IPython.lib.pretty.
struct ValuePrinter {
  private let interpreter: Interpreter
  var layout = PrettyPrinter()
  /// What is being displayed, outermost first.
  private var underWay: [ObjectIdentifier] = []

  init(_ interpreter: Interpreter) { self.interpreter = interpreter }

  /// Longer containers are cut, as IPython cuts them.
  private static let maximumLength = 1000
  private static let maximumDepth = 400

  private typealias Printer = (inout ValuePrinter, Value, Bool) throws(Raise) -> Void

  mutating func pretty(_ value: Value) throws(Raise) {
    guard underWay.count < ValuePrinter.maximumDepth else {
      throw interpreter.error(
        .recursionError, "maximum recursion depth exceeded while getting the repr of an object")
    }
    guard let object = value.heapObject else {
      layout.begin("", indent: 0)
      lines(try interpreter.repr(value))
      layout.end("", indent: 0)
      return
    }
    let isCycle = underWay.contains(ObjectIdentifier(object))
    underWay.append(ObjectIdentifier(object))
    layout.begin("", indent: 0)
    try show(value, object, isCycle)
    layout.end("", indent: 0)
    underWay.removeLast()
  }

  /// The first class in the resolution order that says how: IPython's own printers for built-in
  /// classes, or a `__repr__`.
  private mutating func show(
    _ value: Value, _ object: Object, _ isCycle: Bool
  ) throws(Raise) {
    let types = interpreter.types
    if let mapping = object as? any ShownAsDict {
      return try dict(try mapping.snapshot(interpreter), isCycle)
    }
    for type in interpreter.type(of: value).mro {
      switch type {
      case _ where type === types.list:
        guard case .list(let list) = value else { break }
        return try items(Array(list.items), "[", "]", isCycle)
      case _ where type === types.tuple:
        guard case .tuple(let tuple) = value else { break }
        let closing = tuple.items.count == 1 && tuple.subtype == nil ? ",)" : ")"
        return try items(Array(tuple.items), "(", closing, isCycle, cycle: "(...)")
      case _ where type === types.dict:
        guard case .dict(let dict) = value else { break }
        return try self.dict(dict, isCycle)
      case _ where type === types.set || type === types.frozenset:
        guard let set = object as? SetObject else { break }
        return try self.set(set, isCycle)
      case _ where type === types.type:
        guard let type = object as? TypeObject else { break }
        return layout.text(type.displayName)
      case _ where type === types.function || type === types.builtinFunction:
        if let text = try interpreter.functionText(object) { return layout.text(text) }
      case _ where type === types.superType:
        guard let object = object as? SuperObject else { break }
        layout.begin("<super: ", indent: 8)
        try pretty(.object(object.start))
        layout.text(",")
        layout.breakable()
        try pretty(object.receiver)
        return layout.end(">", indent: 8)
      default:
        if let exception = object as? ExceptionObject, type === types.exceptions[.baseException] {
          return try self.exception(exception)
        }
        if type.module == "collections",
          try collection(type.name, value, isCycle)
        {
          return
        }
        if type !== types.object, !type.members[interpreter.names.repr].isAbsent {
          return lines(try interpreter.repr(value))
        }
      }
    }
    let text = try interpreter.repr(value)
    if text == interpreter.defaultRepr(object) {
      let name = interpreter.type(of: value).displayName
      layout.text("<\(name) at \(interpreter.address(object))>")
    } else {
      lines(text)
    }
  }

  /// A repr keeps its own lines.
  private mutating func lines(_ text: String) {
    layout.begin("", indent: 0)
    for (position, line) in StrRows.lines(text, keepsEnds: false).enumerated() {
      if position > 0 { layout.newLine() }
      layout.text(line)
    }
    layout.end("", indent: 0)
  }

  private mutating func items(
    _ items: [Value], _ opening: String, _ closing: String, _ isCycle: Bool, cycle: String? = nil
  ) throws(Raise) {
    if isCycle { return layout.text(cycle ?? "\(opening)...\(closing)") }
    layout.begin(opening, indent: opening.utf8.count)
    for (position, item) in items.enumerated() {
      if position >= ValuePrinter.maximumLength {
        more()
        break
      }
      if position > 0 {
        layout.text(",")
        layout.breakable()
      }
      try pretty(item)
    }
    layout.end(closing, indent: opening.utf8.count)
  }

  /// What stands for the items that are left out.
  private mutating func more() {
    layout.text(",")
    layout.breakable()
    layout.text("...")
  }

  private mutating func dict(_ dict: DictObject, _ isCycle: Bool) throws(Raise) {
    if isCycle { return layout.text("{...}") }
    layout.begin("{", indent: 1)
    var position = 0
    for entry in dict.entries where !entry.key.isAbsent {
      if position >= ValuePrinter.maximumLength {
        more()
        break
      }
      if position > 0 {
        layout.text(",")
        layout.breakable()
      }
      try pretty(entry.key)
      layout.text(": ")
      try pretty(entry.value)
      position += 1
    }
    layout.end("}", indent: 1)
  }

  private mutating func set(_ set: SetObject, _ isCycle: Bool) throws(Raise) {
    if set.count == 0, !isCycle {
      return layout.text(interpreter.typeName(.object(set)) + "()")
    }
    var elements = ContiguousArray(set.keysInOrder(interpreter))
    if elements.count < ValuePrinter.maximumLength { elements = sorted(elements) }
    try items(
      Array(elements), set.isFrozen ? "frozenset({" : "{", set.isFrozen ? "})" : "}", isCycle)
  }

  /// Sorted by value, else by text, else as they are.
  private func sorted(_ items: ContiguousArray<Value>) -> ContiguousArray<Value> {
    do throws(Raise) {
      return try interpreter.sorted(items, key: .none, reverse: false)
    } catch {
      let text = Value.object(interpreter.types.str)
      return (try? interpreter.sorted(items, key: text, reverse: false)) ?? items
    }
  }

  private mutating func exception(_ exception: ExceptionObject) throws(Raise) {
    let name = interpreter.type(of: .object(exception)).displayName
    layout.begin(name + "(", indent: name.unicodeScalars.count + 1)
    for (position, argument) in exception.arguments.items.enumerated() {
      if position > 0 {
        layout.text(",")
        layout.breakable()
      }
      try pretty(argument)
    }
    layout.end(")", indent: name.unicodeScalars.count + 1)
  }

  /// The containers of `collections` look like the calls that make them.
  private mutating func collection(
    _ kind: String, _ value: Value, _ isCycle: Bool
  ) throws(Raise) -> Bool {
    let content: Value
    var isEmpty = false
    switch kind {
    case "defaultdict", "Counter":
      guard case .dict(let dict) = value else { return false }
      let plain = DictObject()
      plain.copyEntries(from: dict)
      content = .dict(plain)
      isEmpty = kind == "Counter" && dict.count == 0
    case "OrderedDict":
      guard case .dict(let dict) = value else { return false }
      content = .list(
        ListObject(try interpreter.items(of: .object(DictViewObject(.items, of: dict)))))
      isEmpty = dict.count == 0
    case "deque":
      content = .list(ListObject(try interpreter.items(of: value)))
    default: return false
    }
    let name = interpreter.type(of: value).name
    layout.begin(name + "(", indent: name.unicodeScalars.count + 1)
    if isCycle {
      layout.text("...")
    } else if !isEmpty {
      if kind == "defaultdict" {
        try pretty(try interpreter.attribute(value, "default_factory"))
        layout.text(",")
        layout.breakable()
      }
      try pretty(content)
    }
    layout.end(")", indent: name.unicodeScalars.count + 1)
    return true
  }
}
