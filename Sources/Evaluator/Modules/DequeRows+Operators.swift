import Syntax

extension DequeRows {
  static let operators: [Entry] =
    [
      Entry("__repr__", "", "Return repr(self).") { call throws(Raise) in
        let interpreter = call.interpreter
        let deque = try call.receiver(as: DequeObject.self)
        let text = try interpreter.guarded(deque, "[...]") { () throws(Raise) in
          let items = try interpreter.repr(.list(ListObject(deque.values)))
          return deque.limit.map { "\(items), maxlen=\($0)" } ?? items
        }
        let name = interpreter.type(of: call.receiver).name
        return .string(text == "[...]" ? text : "\(name)(\(text))")
      },
      Entry("__add__", "value, /", "Return self+value.") { call throws(Raise) in
        let deque = try call.receiver(as: DequeObject.self)
        guard let other = call[0].heapObject as? DequeObject else {
          throw call.error(
            .typeError,
            "can only concatenate deque (not \"\(call.interpreter.typeName(call[0]))\") to deque")
        }
        let result = copy(of: deque)
        for item in other.values { result.append(item) }
        return .object(result)
      },
      Entry("__iadd__", "value, /", "Implement self+=value.") { call throws(Raise) in
        let deque = try call.receiver(as: DequeObject.self)
        for item in try call.items(0) { deque.append(item) }
        return call.receiver
      },
      Entry("__mul__", "value, /", "Return self*value.") { call throws(Raise) in
        let deque = try call.receiver(as: DequeObject.self)
        let product = try call.interpreter.repeated(
          .list(ListObject(deque.values)), times: call[0])
        guard case .list(let list) = product else { return call.interpreter.notImplemented }
        let result = copy(of: deque)
        result.removeAll()
        for item in list.items { result.append(item) }
        return .object(result)
      },
      Entry("__bool__", "", "Return True where there are items.") { call throws(Raise) in
        .bool(try call.receiver(as: DequeObject.self).count > 0)
      },
    ]
    + [
      ("__eq__", ComparisonOperator.equal), ("__ne__", .notEqual), ("__lt__", .less),
      ("__le__", .lessOrEqual), ("__gt__", .greater), ("__ge__", .greaterOrEqual),
    ].map { name, op in
      Entry(name, "value, /", "Return self\(op.rawValue)value.") { call throws(Raise) in
        let interpreter = call.interpreter
        guard let other = call[0].heapObject as? DequeObject else {
          return interpreter.notImplemented
        }
        let mine = try call.receiver(as: DequeObject.self)
        return try interpreter.builtinCompare(
          op, .list(ListObject(mine.values)), .list(ListObject(other.values)))
      }
    }
}
