import Syntax

/// The functions that are there without an import.
enum BuiltinFunctions {
  static let entries: [Entry] =
    values + BuiltinFunctions.attributes + BuiltinFunctions.numbers + BuiltinFunctions.output + code
    + [StreamsModule.openEntry]

  private static let values: [Entry] = [
    Entry("len", "obj, /", "The number of items of a container.") { call throws(Raise) in
      .int(try call.interpreter.length(call[0]))
    },
    Entry("repr", "obj, /", "The text that shows a value.") { call throws(Raise) in
      .string(try call.interpreter.repr(call[0]))
    },
    Entry("ascii", "obj, /", "The text that shows a value, in ASCII.") { call throws(Raise) in
      .string(StringRepr.ascii(try call.interpreter.repr(call[0])))
    },
    Entry("format", "value, format_spec='', /", "A value as a text in a given layout.") {
      call throws(Raise) in
      guard let spec = call[1].text else {
        throw call.error(
          .typeError,
          "format() argument 2 must be str, not \(call.interpreter.typeName(call[1]))")
      }
      return .string(try call.interpreter.format(call[0], spec))
    },
    Entry("hash", "obj, /", "The hash of a value.") { call throws(Raise) in
      .int(try call.interpreter.hash(call[0]))
    },
    Entry("id", "obj, /", "The identity of a value.") { call in
      .int(call.interpreter.identity(of: call[0]))
    },
    Entry("iter", "object, sentinel?, /", "An iterator over a value.") { call throws(Raise) in
      if !call.has(1) { return try call.interpreter.iterator(over: call[0]) }
      let function = call[0]
      let sentinel = call[1]
      guard call.interpreter.isCallable(function) else {
        throw call.error(.typeError, "iter(v, w): v must be callable")
      }
      var isFinished = false
      return .object(
        ClosureIterator("callable_iterator") { (interpreter) throws(Raise) -> Value in
          if isFinished { return .absent }
          let next = try interpreter.call(function, [])
          if try interpreter.keysEqual(next, sentinel) {
            isFinished = true
            return .absent
          }
          return next
        })
    },
    Entry("next", "iterator, default?, /", "The next item of an iterator.") { call throws(Raise) in
      let interpreter = call.interpreter
      let next = try interpreter.advance(call[0])
      if !next.isAbsent { return next }
      if call.has(1) { return call[1] }
      throw interpreter.stopIteration(of: call[0])
    },
    Entry("sorted", "iterable, /, *, key=None, reverse=False", "A list of the items in order.") {
      call throws(Raise) in
      let items = try call.items(0)
      let reverse = try call.int(2) != 0
      return .list(
        ListObject(try call.interpreter.sorted(items, key: call[1], reverse: reverse)))
    },
    Entry("any", "iterable, /", "Whether an item is true.") { call throws(Raise) in
      let iterator = try call.interpreter.iterator(over: call[0])
      while true {
        let next = try call.interpreter.advance(iterator)
        if next.isAbsent { return .bool(false) }
        if try call.interpreter.truth(next) { return .bool(true) }
      }
    },
    Entry("all", "iterable, /", "Whether all items are true.") { call throws(Raise) in
      let iterator = try call.interpreter.iterator(over: call[0])
      while true {
        let next = try call.interpreter.advance(iterator)
        if next.isAbsent { return .bool(true) }
        if !(try call.interpreter.truth(next)) { return .bool(false) }
      }
    },
    Entry("min", "*values, key=None, default?", "The smallest of some values.") {
      call throws(Raise) in try extreme(call, "min", .less)
    },
    Entry("max", "*values, key=None, default?", "The largest of some values.") {
      call throws(Raise) in try extreme(call, "max", .greater)
    },
    Entry("chr", "i, /", "The character of a code point.") { call throws(Raise) in
      let code: Int
      do throws(Raise) {
        code = try call.int(0)
      } catch {
        guard call.interpreter.isInstance(error.exception, .overflowError) else { throw error }
        throw call.error(.overflowError, "Python int too large to convert to C int")
      }
      if Int32(exactly: code) == nil {
        throw call.error(.overflowError, "Python int too large to convert to C int")
      }
      guard code >= 0, code < 0x110000 else {
        throw call.error(.valueError, "chr() arg not in range(0x110000)")
      }
      guard let scalar = Unicode.Scalar(UInt32(code)) else {
        throw call.error(.valueError, "chr() of a surrogate is not supported")
      }
      return .string(String(scalar))
    },
    Entry("ord", "c, /", "The code point of a character.") { call throws(Raise) in
      switch call[0] {
      case .string(let object):
        if object.count == 1 { return .int(Int(object.scalar(at: 0).value)) }
        throw call.error(
          .typeError, "ord() expected a character, but string of length \(object.count) found")
      case .object(let object):
        if let bytes = object as? BytesObject {
          if bytes.bytes.count == 1 { return .int(Int(bytes.bytes[0])) }
          throw call.error(
            .typeError,
            "ord() expected a character, but string of length \(bytes.bytes.count) found")
        }
      default: break
      }
      throw call.error(
        .typeError,
        "ord() expected string of length 1, but \(call.interpreter.typeName(call[0])) found")
    },
  ]

  /// `min` and `max`.
  private static func extreme(
    _ call: borrowing Call, _ name: String, _ op: Ordering
  ) throws(Raise) -> Value {
    let interpreter = call.interpreter
    var items = try call.items(0)
    if items.isEmpty {
      throw call.error(.typeError, "\(name) expected at least 1 argument, got 0")
    }
    let isIterable = items.count == 1
    if isIterable {
      items = try interpreter.items(of: items[0])
    } else if call.has(2) {
      throw call.error(
        .typeError, "Cannot specify a default for \(name)() with multiple positional arguments")
    }
    guard var best = items.first else {
      if call.has(2) { return call[2] }
      throw call.error(.valueError, "\(name)() arg is an empty sequence")
    }
    let key = call[1]
    var bestKey = key.isNone ? best : try interpreter.call(key, [best])
    for item in items.dropFirst() {
      let itemKey = key.isNone ? item : try interpreter.call(key, [item])
      let isBetter = try interpreter.truth(
        try interpreter.compare(op == .less ? .less : .greater, itemKey, bestKey))
      if isBetter {
        best = item
        bestKey = itemKey
      }
    }
    return best
  }
}

extension Interpreter {
  /// `id(value)`: the place in memory; for values without one, a number that follows from them.
  func identity(of value: Value) -> Int {
    switch value {
    case .absent, .none: return 0x9E_2A40
    case .bool(let flag): return flag ? 0x9E_0DA0 : 0x9E_0D80
    case .int(let number): return 0x7F00_0000_0000 &+ number &* 32
    case .float(let number): return Int(truncatingIfNeeded: number.bitPattern >> 2) | 1
    default: break
    }
    guard let object = value.heapObject else { return 0 }
    return identity(of: object)
  }

  func isCallable(_ value: Value) -> Bool {
    guard case .object(let object) = value else { return false }
    switch object {
    case is FunctionObject, is BuiltinObject, is BoundMethod, is TypeObject: return true
    case let wrapper as MethodWrapper: return !wrapper.isClassMethod
    default: return !specialMethod(names.call, of: value).isAbsent
    }
  }

  /// What `next` raises at the end; a generator's exception carries what it returned.
  func stopIteration(of iterator: Value) -> Raise {
    if case .object(let object) = iterator, let generator = object as? GeneratorObject {
      return GeneratorTable.stop(generator, self)
    }
    return error(.stopIteration, "")
  }
}
