/// `functools.partial`: a function with some of its arguments.
final class PartialObject: Object {
  let function: Value
  let positional: [Value]
  let keywords: [(name: Name, value: Value)]

  init(
    _ function: Value, _ positional: [Value], _ keywords: [(name: Name, value: Value)],
    of type: TypeObject
  ) {
    self.function = function
    self.positional = positional
    self.keywords = keywords
    super.init(subtype: type)
  }

  static let table = TypeTable(
    "partial", "A function with some of its arguments.",
    [
      Entry("__new__", "func, /, *args, **keywords", "Keep function and arguments.") {
        call throws(Raise) in
        guard call.interpreter.isCallable(call[0]) else {
          throw call.error(.typeError, "the first argument must be callable")
        }
        var given = call.collected(from: 1)
        var function = call[0]
        if let inner = function.heapObject as? PartialObject {
          function = inner.function
          given.positional = inner.positional + given.positional
          given.keywords = merged(inner.keywords, given.keywords)
        }
        let type = call.classToMake(or: call.interpreter.types.object)
        return .object(PartialObject(function, given.positional, given.keywords, of: type))
      },
      Entry("__call__", "*args, **keywords", "Call the function.") { call throws(Raise) in
        let partial = try call.receiver(as: PartialObject.self)
        let given = call.collected(from: 0)
        return try call.interpreter.call(
          partial.function,
          Arguments(
            partial.positional + given.positional,
            keywords: merged(partial.keywords, given.keywords)))
      },
      Entry("func", "", "The function.", kind: .getter) { call throws(Raise) in
        try call.receiver(as: PartialObject.self).function
      },
      Entry("args", "", "The arguments by position.", kind: .getter) { call throws(Raise) in
        .tuple(try call.receiver(as: PartialObject.self).positional)
      },
      Entry("keywords", "", "The arguments by name.", kind: .getter) { call throws(Raise) in
        let result = DictObject()
        for (name, value) in try call.receiver(as: PartialObject.self).keywords {
          try result.set(name.text, to: value, call.interpreter)
        }
        return .dict(result)
      },
      Entry("__repr__", "", "Return repr(self).") { call throws(Raise) in
        let interpreter = call.interpreter
        let partial = try call.receiver(as: PartialObject.self)
        let text = try interpreter.guarded(partial, "...") { () throws(Raise) in
          var pieces = [try interpreter.repr(partial.function)]
          for value in partial.positional { pieces.append(try interpreter.repr(value)) }
          for (name, value) in partial.keywords {
            pieces.append("\(name.text)=\(try interpreter.repr(value))")
          }
          return pieces.joined(separator: ", ")
        }
        return .string("\(interpreter.type(of: call.receiver).displayName)(\(text))")
      },
    ])

  /// The later ones replace the earlier ones.
  private static func merged(
    _ earlier: [(name: Name, value: Value)], _ later: [(name: Name, value: Value)]
  ) -> [(name: Name, value: Value)] {
    var result = earlier
    for (name, value) in later {
      if let place = result.firstIndex(where: { $0.name == name }) {
        result[place].value = value
      } else {
        result.append((name: name, value: value))
      }
    }
    return result
  }
}
