extension FunctionToolsModule {
  /// The comparisons that follow from one of them.
  struct Ordering: Sendable {
    let root: String
    let entries: [Entry]
  }

  static let orderings: [Ordering] = [
    Ordering(
      root: "__lt__",
      entries: [
        derived("__gt__", "__lt__") { !$0 && !$1 }, derived("__le__", "__lt__") { $0 || $1 },
        derived("__ge__", "__lt__") { less, _ in !less },
      ]),
    Ordering(
      root: "__le__",
      entries: [
        derived("__ge__", "__le__") { !$0 || $1 }, derived("__lt__", "__le__") { $0 && !$1 },
        derived("__gt__", "__le__") { lessOrEqual, _ in !lessOrEqual },
      ]),
    Ordering(
      root: "__gt__",
      entries: [
        derived("__lt__", "__gt__") { !$0 && !$1 }, derived("__ge__", "__gt__") { $0 || $1 },
        derived("__le__", "__gt__") { greater, _ in !greater },
      ]),
    Ordering(
      root: "__ge__",
      entries: [
        derived("__le__", "__ge__") { !$0 || $1 }, derived("__gt__", "__ge__") { $0 && !$1 },
        derived("__lt__", "__ge__") { greaterOrEqual, _ in !greaterOrEqual },
      ]),
  ]

  /// A comparison from what the root and equality say.
  private static func derived(
    _ name: String, _ root: String, _ rule: @escaping @Sendable (Bool, Bool) -> Bool
  ) -> Entry {
    Entry(name, "other, /", "A comparison that follows from another one.") { call throws(Raise) in
      let interpreter = call.interpreter
      let method = interpreter.specialMethod(interpreter.intern(root), of: call.receiver)
      let answer = try interpreter.callSpecial(method, call.receiver, [call[0]])
      if interpreter.isNotImplemented(answer) { return answer }
      let isRoot = try interpreter.truth(answer)
      return .bool(rule(isRoot, try interpreter.equal(call.receiver, call[0])))
    }
  }

  /// What `cmp_to_key` makes of each value.
  static let comparisonKey = TypeTable(
    "K", "A value that is compared by a function.",
    [
      Entry("__init__", "compare, obj, /", "Keep the function and the value.") {
        call throws(Raise) in
        let interpreter = call.interpreter
        try interpreter.plainSetAttribute(
          call.receiver, interpreter.intern(" compare"), to: call[0])
        try interpreter.plainSetAttribute(call.receiver, interpreter.intern("obj"), to: call[1])
        return .none
      },
      compared("__lt__") { $0 < 0 }, compared("__le__") { $0 <= 0 }, compared("__gt__") { $0 > 0 },
      compared("__ge__") { $0 >= 0 }, compared("__eq__") { $0 == 0 },
    ])

  private static func compared(
    _ name: String, _ rule: @escaping @Sendable (Double) -> Bool
  ) -> Entry {
    Entry(name, "other, /", "Compare by the function.") { call throws(Raise) in
      let interpreter = call.interpreter
      let function = try interpreter.attribute(call.receiver, " compare")
      let mine = try interpreter.attribute(call.receiver, "obj")
      let other = try interpreter.attribute(call[0], "obj")
      let answer = try interpreter.call(function, [mine, other])
      return .bool(rule(try interpreter.double(answer)))
    }
  }
}
