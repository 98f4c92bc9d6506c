import Syntax

extension IterationToolsModule {
  static let endless: [Entry] = [
    Entry("count", "start=0, step=1", "Numbers at equal distances, without an end.") {
      call throws(Raise) in
      var number = call[0]
      let step = call[1]
      for value in [number, step] where value.text != nil || value.isNone {
        throw call.error(.typeError, "a number is required")
      }
      return .object(
        ClosureIterator("count") { (interpreter) throws(Raise) -> Value in
          let result = number
          number = try interpreter.binary(.add, number, step)
          return result
        })
    },
    Entry("cycle", "iterable, /", "The items again and again.") { call throws(Raise) in
      let iterator = try call.interpreter.iterator(over: call[0])
      var saved: [Value] = []
      var place = -1
      return .object(
        ClosureIterator("cycle") { (interpreter) throws(Raise) -> Value in
          if place < 0 {
            let next = try interpreter.advance(iterator)
            if !next.isAbsent {
              saved.append(next)
              return next
            }
            place = 0
          }
          if saved.isEmpty { return .absent }
          defer { place = (place + 1) % saved.count }
          return saved[place]
        })
    },
    Entry("repeat", "object, times?", "A value again and again.") { call throws(Raise) in
      let value = call[0]
      var left = call.has(1) ? max(0, try call.int(1)) : -1
      return .object(
        ClosureIterator("repeat") { _ in
          if left == 0 { return .absent }
          if left > 0 { left -= 1 }
          return value
        })
    },
    Entry("chain", "*iterables", "The items of one iterable after the other.") {
      call throws(Raise) in
      chained(try call.interpreter.iterator(over: call[0]))
    },
    Entry("accumulate", "iterable, func=None, *, initial=None", "Running sums.") {
      call throws(Raise) in
      let iterator = try call.interpreter.iterator(over: call[0])
      let function = call[1]
      let initial = call[2]
      var total = Value.absent
      return .object(
        ClosureIterator("accumulate") { (interpreter) throws(Raise) -> Value in
          if total.isAbsent, !initial.isNone {
            total = initial
            return total
          }
          let next = try interpreter.advance(iterator)
          if next.isAbsent { return next }
          if total.isAbsent {
            total = next
          } else {
            total =
              function.isNone
              ? try interpreter.binary(.add, total, next)
              : try interpreter.call(function, [total, next])
          }
          return total
        })
    },
    Entry("starmap", "function, iterable, /", "What a function makes of each tuple of arguments.") {
      call throws(Raise) in
      let function = call[0]
      let iterator = try call.interpreter.iterator(over: call[1])
      return .object(
        ClosureIterator("starmap") { (interpreter) throws(Raise) -> Value in
          let next = try interpreter.advance(iterator)
          if next.isAbsent { return next }
          return try interpreter.call(function, Array(try interpreter.items(of: next)))
        })
    },
    Entry("pairwise", "iterable, /", "Each item with the next one.") { call throws(Raise) in
      let iterator = try call.interpreter.iterator(over: call[0])
      var last = Value.absent
      return .object(
        ClosureIterator("pairwise") { (interpreter) throws(Raise) -> Value in
          if last.isAbsent { last = try interpreter.advance(iterator) }
          if last.isAbsent { return last }
          let next = try interpreter.advance(iterator)
          if next.isAbsent { return next }
          defer { last = next }
          return .tuple([last, next])
        })
    },
    Entry(
      "zip_longest", "*iterables, fillvalue=None", "Items side by side, the short ones filled up."
    ) { call throws(Raise) in
      var iterators: [Value?] = []
      for iterable in try call.items(0) {
        iterators.append(try call.interpreter.iterator(over: iterable))
      }
      let fill = call[1]
      return .object(
        ClosureIterator("zip_longest") { (interpreter) throws(Raise) -> Value in
          var items: [Value] = []
          var isAlive = false
          for place in iterators.indices {
            guard let iterator = iterators[place] else {
              items.append(fill)
              continue
            }
            let next = try interpreter.advance(iterator)
            if next.isAbsent {
              iterators[place] = nil
              items.append(fill)
            } else {
              isAlive = true
              items.append(next)
            }
          }
          return isAlive ? .tuple(items) : .absent
        })
    },
  ]
}
