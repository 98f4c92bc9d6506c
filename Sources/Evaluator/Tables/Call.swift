/// The arguments of one call of a table row, bound to the row's parameters.
package struct Call: ~Copyable {
  package unowned(unsafe) let interpreter: Interpreter
  /// `self`, or the class for a class method; `.absent` for a function.
  package let receiver: Value
  // One value a parameter, in the order in which the row names them. `*args` is a tuple and
  // `**kwargs` a dict. An argument that was left out is its default, or `.absent`. Most rows have
  // few parameters: their values need no array.
  private let first: Value
  private let second: Value
  private let third: Value
  /// All of them, where there are more than three.
  private let all: [Value]
  package unowned(unsafe) let function: BuiltinObject

  @inline(__always)
  init(
    interpreter: Interpreter, receiver: Value, first: Value, second: Value = .absent,
    third: Value = .absent, function: BuiltinObject
  ) {
    self.interpreter = interpreter
    self.receiver = receiver
    self.first = first
    self.second = second
    self.third = third
    all = []
    self.function = function
  }

  init(
    interpreter: Interpreter, receiver: Value, arguments: [Value], function: BuiltinObject
  ) {
    self.interpreter = interpreter
    self.receiver = receiver
    let count = arguments.count
    first = count > 0 ? arguments[0] : .absent
    second = count > 1 ? arguments[1] : .absent
    third = count > 2 ? arguments[2] : .absent
    all = count > 3 ? arguments : []
    self.function = function
  }

  /// The argument of the parameter at a position that the row has.
  package subscript(position: Int) -> Value {
    switch position {
    case 0: first
    case 1: second
    case 2: third
    default: all[position]
    }
  }

  /// Whether the argument was given (a default counts as given).
  package func has(_ position: Int) -> Bool { !self[position].isAbsent }

  /// An exception to throw.
  package func error(_ kind: ExceptionKind, _ message: String) -> Raise {
    interpreter.error(kind, message)
  }

  // MARK: Arguments of one type, else the `TypeError` that Python raises

  /// An `int`, a `bool`, or an object with `__index__`.
  package func int(_ position: Int) throws(Raise) -> Int {
    try interpreter.index(self[position])
  }

  /// A real number, or an object with `__float__`.
  package func double(_ position: Int) throws(Raise) -> Double {
    try interpreter.double(self[position])
  }

  package func string(_ position: Int) throws(Raise) -> String {
    if case .string(let object) = self[position] { return object.text }
    throw wrongType(position, expected: "str")
  }

  package func truth(_ position: Int) throws(Raise) -> Bool {
    try interpreter.truth(self[position])
  }

  /// All values of an iterable.
  package func items(_ position: Int) throws(Raise) -> ContiguousArray<Value> {
    try interpreter.items(of: self[position])
  }

  /// The receiver as the native class of its table.
  package func receiver<T: Object>(as type: T.Type) throws(Raise) -> T {
    if let object = receiver.heapObject as? T { return object }
    throw error(
      .typeError,
      "descriptor '\(function.entry.name)' requires a '\(function.owner?.name ?? "object")' object but received a '\(interpreter.typeName(receiver))'"
    )
  }

  package func wrongType(_ position: Int, expected: String) -> Raise {
    let name = function.entry.name
    let count = function.signature.parameters.count
    let parameter = function.signature.parameters[position]
    let place =
      parameter.style == .regular
      ? "argument '\(parameter.name)'" : count == 1 ? "argument" : "argument \(position + 1)"
    return error(
      .typeError,
      "\(name)() \(place) must be \(expected), not \(interpreter.typeName(self[position]))")
  }
}

/// The arguments of a call before they are bound to parameters.
package struct Arguments {
  package var positional: [Value]
  package var keywords: [(name: Name, value: Value)]

  package init(_ positional: [Value] = [], keywords: [(name: Name, value: Value)] = []) {
    self.positional = positional
    self.keywords = keywords
  }
}
