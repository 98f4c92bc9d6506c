import Syntax

/// The special methods of built-in classes, as rows: `(1).__add__(2)`, `super().__getitem__(key)`.
///
/// Each says once what the interpreter does for the built-in kinds; a class lists those it has.
enum SpecialRows {
  /// The rows of a class, by their names without underscores, separated by blanks.
  static func rows(_ names: String) -> [Entry] {
    names.split(separator: " ").compactMap { all["__\($0)__"] }
  }

  /// `+`, `-` … of numbers, in both directions.
  static let integerOperators =
    "add sub mul truediv floordiv mod pow lshift rshift and or xor radd rsub rmul rtruediv rfloordiv rmod rpow rlshift rrshift rand ror rxor neg pos invert"
  static let floatOperators =
    "add sub mul truediv floordiv mod pow radd rsub rmul rtruediv rfloordiv rmod rpow neg pos"
  static let comparisons = "eq ne lt le gt ge"

  private static let all: [String: Entry] = {
    var rows: [String: Entry] = [:]
    for entry in operators + compared + single + containers { rows[entry.name] = entry }
    return rows
  }()

  private static var operators: [Entry] {
    BinaryOperator.inOrder.flatMap { op in
      [
        Entry("__\(op.methodName)__", "value, /", "Return self\(op.rawValue)value.") {
          call throws(Raise) in
          let interpreter = call.interpreter
          let result = try interpreter.builtinBinary(
            op, call.receiver.unboxed, call[0].unboxed)
          return result.isAbsent ? interpreter.notImplemented : result
        },
        Entry("__r\(op.methodName)__", "value, /", "Return value\(op.rawValue)self.") {
          call throws(Raise) in
          let interpreter = call.interpreter
          let (left, right) = (call[0].unboxed, call.receiver.unboxed)
          // A number answers for numbers only: `'%d' % 5` is the text's matter.
          if interpreter.isSequence(left), !interpreter.isSequence(right) {
            return interpreter.notImplemented
          }
          let result = try interpreter.builtinBinary(op, left, right)
          return result.isAbsent ? interpreter.notImplemented : result
        },
      ]
    }
  }

  private static var compared: [Entry] {
    let operators: [(String, ComparisonOperator)] = [
      ("eq", .equal), ("ne", .notEqual), ("lt", .less), ("le", .lessOrEqual), ("gt", .greater),
      ("ge", .greaterOrEqual),
    ]
    return operators.map { name, op in
      Entry("__\(name)__", "value, /", "Return self\(op.rawValue)value.") { call throws(Raise) in
        let interpreter = call.interpreter
        let result = try interpreter.builtinCompare(op, call.receiver.unboxed, call[0].unboxed)
        return result.isAbsent ? interpreter.notImplemented : result
      }
    }
  }

  private static let single: [Entry] = [
    Entry("__neg__", "", "Return -self.") { call throws(Raise) in
      try call.interpreter.builtinUnary(.minus, call.receiver.unboxed)
    },
    Entry("__pos__", "", "Return +self.") { call throws(Raise) in
      try call.interpreter.builtinUnary(.plus, call.receiver.unboxed)
    },
    Entry("__invert__", "", "Return ~self.") { call throws(Raise) in
      try call.interpreter.builtinUnary(.invert, call.receiver.unboxed)
    },
    Entry("__abs__", "", "Return abs(self).") { call throws(Raise) in
      try call.interpreter.absolute(call.receiver.unboxed)
    },
    Entry("__bool__", "", "Return True where self is not 0.") { call throws(Raise) in
      .bool(try call.interpreter.builtinTruth(call.receiver))
    },
    Entry("__hash__", "", "Return hash(self).") { call throws(Raise) in
      .int(try call.interpreter.builtinHash(call.receiver))
    },
    Entry("__repr__", "", "Return repr(self).") { call throws(Raise) in
      .string(try call.interpreter.builtinRepr(call.receiver))
    },
    Entry("__str__", "", "Return str(self).") { call throws(Raise) in
      if case .string(let object) = call.receiver { return .string(object.text) }
      return .string(try call.interpreter.builtinRepr(call.receiver))
    },
    Entry("__format__", "format_spec, /", "Return the value as a text in a given layout.") {
      call throws(Raise) in
      .string(try call.interpreter.builtinFormat(call.receiver, try call.string(0)))
    },
    Entry("__int__", "", "Return int(self).") { call throws(Raise) in
      try call.interpreter.integer(from: call.receiver.unboxed)
    },
    Entry("__index__", "", "Return self as an integer.") { call throws(Raise) in
      try call.interpreter.integer(from: call.receiver.unboxed)
    },
    Entry("__trunc__", "", "Return the integer towards 0.") { call throws(Raise) in
      try call.interpreter.integer(from: call.receiver.unboxed)
    },
    Entry("__float__", "", "Return float(self).") { call throws(Raise) in
      .float(try call.interpreter.double(call.receiver.unboxed))
    },
    Entry("__floor__", "", "Return the largest integer that is not larger.") {
      call throws(Raise) in
      try call.interpreter.rounded(call.receiver.unboxed, .down)
    },
    Entry("__ceil__", "", "Return the smallest integer that is not smaller.") {
      call throws(Raise) in
      try call.interpreter.rounded(call.receiver.unboxed, .up)
    },
    Entry("__round__", "ndigits=None, /", "Return self rounded to a number of digits.") {
      call throws(Raise) in
      try call.interpreter.round(call.receiver.unboxed, digits: call[0])
    },
  ]

  private static let containers: [Entry] = [
    Entry("__len__", "", "Return len(self).") { call throws(Raise) in
      .int(call.interpreter.builtinLength(call.receiver) ?? 0)
    },
    Entry("__getitem__", "key, /", "Return self[key].") { call throws(Raise) in
      try call.interpreter.builtinItem(call.receiver, call[0])
    },
    Entry("__setitem__", "key, value, /", "Set self[key] to value.") { call throws(Raise) in
      _ = try call.interpreter.builtinSetItem(call.receiver, call[0], to: call[1])
      return .none
    },
    Entry("__delitem__", "key, /", "Delete self[key].") { call throws(Raise) in
      _ = try call.interpreter.builtinDeleteItem(call.receiver, call[0])
      return .none
    },
    Entry("__contains__", "key, /", "Return key in self.") { call throws(Raise) in
      let interpreter = call.interpreter
      if let result = try interpreter.builtinContains(call.receiver, call[0]) {
        return .bool(result)
      }
      for item in try interpreter.items(of: call.receiver)
      where try interpreter.keysEqual(item, call[0]) {
        return .bool(true)
      }
      return .bool(false)
    },
    Entry("__iter__", "", "Return iter(self).") { call throws(Raise) in
      guard let iterator = call.interpreter.builtinIterator(over: call.receiver) else {
        return call.receiver
      }
      return .object(iterator)
    },
    Entry("__reversed__", "", "Return an iterator from the end to the start.") {
      call throws(Raise) in
      guard let iterator = call.interpreter.builtinReversed(call.receiver) else {
        throw call.error(
          .typeError, "'\(call.interpreter.typeName(call.receiver))' object is not reversible")
      }
      return .object(iterator)
    },
  ]
}
