import BigInt
import Syntax

extension BuiltinFunctions {
  static let numbers: [Entry] = [
    Entry("abs", "x, /", "The absolute value.") { call throws(Raise) in
      let interpreter = call.interpreter
      let result = try interpreter.absolute(call[0])
      if !result.isAbsent { return result }
      let method = interpreter.specialMethod(interpreter.names.abs, of: call[0])
      if method.isAbsent {
        throw call.error(
          .typeError, "bad operand type for abs(): '\(interpreter.typeName(call[0]))'")
      }
      return try interpreter.callSpecial(method, call[0])
    },
    Entry("round", "number, ndigits=None", "A number rounded to some digits.") {
      call throws(Raise) in
      let interpreter = call.interpreter
      let result = try interpreter.round(call[0], digits: call[1])
      if !result.isAbsent { return result }
      let method = interpreter.specialMethod(interpreter.names.round, of: call[0])
      if method.isAbsent {
        throw call.error(
          .typeError, "type \(interpreter.typeName(call[0])) doesn't define __round__ method")
      }
      return try interpreter.callSpecial(method, call[0], call[1].isNone ? [] : [call[1]])
    },
    Entry("divmod", "x, y, /", "Quotient and remainder.") { call throws(Raise) in
      let interpreter = call.interpreter
      let result = try interpreter.builtinDivmod(call[0], call[1])
      if !result.isAbsent { return result }
      for (name, first, second) in [("__divmod__", 0, 1), ("__rdivmod__", 1, 0)] {
        let method = interpreter.specialMethod(interpreter.intern(name), of: call[first])
        if method.isAbsent { continue }
        let result = try interpreter.callSpecial(method, call[first], [call[second]])
        if !interpreter.isNotImplemented(result) { return result }
      }
      throw call.error(
        .typeError,
        "unsupported operand type(s) for divmod(): '\(interpreter.typeName(call[0]))' and '\(interpreter.typeName(call[1]))'"
      )
    },
    Entry("pow", "base, exp, mod=None", "A power, or its remainder.") { call throws(Raise) in
      let interpreter = call.interpreter
      if call[2].isNone { return try interpreter.binary(.power, call[0], call[1]) }
      if let base = call[0].unboxed.bigInteger, let exponent = call[1].unboxed.bigInteger,
        let modulus = call[2].unboxed.bigInteger
      {
        return try interpreter.power(base, exponent, modulus: modulus)
      }
      if call[0].hasOwnClass {
        let method = interpreter.specialMethod(interpreter.intern("__pow__"), of: call[0])
        if !method.isAbsent {
          return try interpreter.callSpecial(method, call[0], [call[1], call[2]])
        }
      }
      if call[0].heapObject is ComplexObject {
        throw call.error(.valueError, "complex modulo")
      }
      let names = (0..<3).map { interpreter.typeName(call[$0]) }
      if names.allSatisfy({ ["int", "float", "bool", "complex"].contains($0) }) {
        throw call.error(
          .typeError, "pow() 3rd argument not allowed unless all arguments are integers")
      }
      throw call.error(
        .typeError,
        "unsupported operand type(s) for ** or pow(): '\(names[0])', '\(names[1])', '\(names[2])'")
    },
    Entry("sum", "iterable, /, start=0", "The sum of some values.") { call throws(Raise) in
      let interpreter = call.interpreter
      if call[1].text != nil {
        throw call.error(
          .typeError, "sum() can't sum strings [use ''.join(seq) instead]")
      }
      if call[1].heapObject is BytesObject {
        throw call.error(.typeError, "sum() can't sum bytes [use b''.join(seq) instead]")
      }
      let iterator = try interpreter.iterator(over: call[0])
      let source = Source(iterator)
      var sum = call[1]
      while true {
        let next = try source.next(interpreter)
        if next.isAbsent { return sum }
        let quick = quickArithmetic(.add, sum, next)
        sum = quick.isAbsent ? try interpreter.binary(.add, sum, next) : quick
      }
    },
    Entry("bin", "number, /", "An integer in binary digits.") { call throws(Raise) in
      .string(try digits(call, radix: 2, prefix: "0b"))
    },
    Entry("oct", "number, /", "An integer in octal digits.") { call throws(Raise) in
      .string(try digits(call, radix: 8, prefix: "0o"))
    },
    Entry("hex", "number, /", "An integer in hexadecimal digits.") { call throws(Raise) in
      .string(try digits(call, radix: 16, prefix: "0x"))
    },
  ]

  private static func digits(
    _ call: borrowing Call, radix: Int, prefix: String
  ) throws(Raise) -> String {
    let number: BigInt
    if let given = call[0].unboxed.bigInteger {
      number = given
    } else {
      number = BigInt(try call.int(0))
    }
    let sign = number.sign == .minus && !number.isZero ? "-" : ""
    return sign + prefix + String(number.magnitude, radix: radix)
  }
}
