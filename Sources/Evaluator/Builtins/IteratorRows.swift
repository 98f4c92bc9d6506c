import BigInt

/// Iterators, and the classes that make them: `enumerate`, `zip`, `map`, `filter`, `reversed`.
enum IteratorRows {
  static let entries: [Entry] = [
    Entry("__iter__", "", "Return the iterator itself.") { call in call.receiver },
    Entry("__next__", "", "Return the next item.") { call throws(Raise) in
      let interpreter = call.interpreter
      guard let iterator = call.receiver.heapObject as? IteratorObject else {
        throw call.error(
          .typeError, "'\(interpreter.typeName(call.receiver))' object is not an iterator")
      }
      let next = try iterator.next(interpreter)
      if next.isAbsent { throw call.error(.stopIteration, "") }
      return next
    },
    Entry("__length_hint__", "", "How many items are probably left.") { call in
      guard let left = (call.receiver.heapObject as? IteratorObject)?.remaining else {
        return call.interpreter.notImplemented
      }
      return .int(left)
    },
  ]

  static let enumerate = [
    Entry("__new__", "iterable, start=0", "The items with their numbers.") { call throws(Raise) in
      let iterator = try call.interpreter.iterator(over: call[0])
      var number = call[1]
      if number.unboxed.bigInteger == nil { number = .int(try call.int(1)) }
      return .object(
        ClosureIterator("enumerate") { (interpreter) throws(Raise) -> Value in
          let next = try interpreter.advance(iterator)
          if next.isAbsent { return next }
          defer { number = interpreter.successor(number) }
          return .tuple([number, next])
        })
    }
  ]

  static let zip = [
    Entry("__new__", "*iterables, strict=False", "The items of several iterables side by side.") {
      call throws(Raise) in
      let isStrict = try call.truth(1)
      var iterators: [Value] = []
      for (position, iterable) in try call.items(0).enumerated() {
        iterators.append(try call.interpreter.zipped(iterable, position))
      }
      var isFinished = iterators.isEmpty
      return .object(
        ClosureIterator("zip") { (interpreter) throws(Raise) -> Value in
          if isFinished { return .absent }
          var items = ContiguousArray<Value>()
          items.reserveCapacity(iterators.count)
          for (position, iterator) in iterators.enumerated() {
            let next = try interpreter.advance(iterator)
            if !next.isAbsent {
              items.append(next)
              continue
            }
            isFinished = true
            if isStrict { try interpreter.checkStrictZip(iterators, finished: position) }
            return .absent
          }
          return .tuple(TupleObject(items))
        })
    }
  ]

  static let map = [
    Entry("__new__", "function, *iterables", "What a function makes of each item.") {
      call throws(Raise) in
      let function = call[0]
      let iterables = try call.items(1)
      if iterables.isEmpty {
        throw call.error(.typeError, "map() must have at least two arguments.")
      }
      var iterators: [Value] = []
      for iterable in iterables { iterators.append(try call.interpreter.iterator(over: iterable)) }
      return .object(
        ClosureIterator("map") { (interpreter) throws(Raise) -> Value in
          var items: [Value] = []
          items.reserveCapacity(iterators.count)
          for iterator in iterators {
            let next = try interpreter.advance(iterator)
            if next.isAbsent { return next }
            items.append(next)
          }
          return try interpreter.call(function, items)
        })
    }
  ]

  static let filter = [
    Entry("__new__", "function, iterable, /", "The items for which a function is true.") {
      call throws(Raise) in
      let function = call[0]
      let iterator = try call.interpreter.iterator(over: call[1])
      return .object(
        ClosureIterator("filter") { (interpreter) throws(Raise) -> Value in
          while true {
            let next = try interpreter.advance(iterator)
            if next.isAbsent { return next }
            let verdict = function.isNone ? next : try interpreter.call(function, [next])
            if try interpreter.truth(verdict) { return next }
            try interpreter.checkInterruption()
          }
        })
    }
  ]

  static let reversed = [
    Entry("__new__", "sequence, /", "The items from the end to the start.") { call throws(Raise) in
      try call.interpreter.reversed(call[0])
    }
  ]
}

extension Interpreter {
  /// `number + 1` for an `int` of any size.
  func successor(_ number: Value) -> Value {
    if case .int(let small) = number, small < .max { return .int(small + 1) }
    return number.unboxed.bigInteger.map { .integer($0 + 1) } ?? number
  }

  fileprivate func zipped(_ iterable: Value, _ position: Int) throws(Raise) -> Value {
    do throws(Raise) {
      return try iterator(over: iterable)
    } catch {
      guard isInstance(error.exception, .typeError),
        error.exception.arguments.items.first?.text?.hasSuffix("is not iterable") == true
      else { throw error }
      throw self.error(
        .typeError, "'\(typeName(iterable))' object is not iterable")
    }
  }

  /// One iterator has ended: all must end in the same step.
  fileprivate func checkStrictZip(_ iterators: [Value], finished: Int) throws(Raise) {
    func others(_ count: Int) -> String { count == 1 ? "argument 1" : "arguments 1-\(count)" }
    if finished > 0 {
      throw error(
        .valueError, "zip() argument \(finished + 1) is shorter than \(others(finished))")
    }
    for (position, iterator) in iterators.enumerated().dropFirst()
    where !(try advance(iterator).isAbsent) {
      throw error(
        .valueError, "zip() argument \(position + 1) is longer than \(others(position))")
    }
  }
}
