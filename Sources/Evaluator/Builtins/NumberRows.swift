import BigInt
import Glibc
import Syntax

/// `int`, `bool`, `float` and `complex`.
enum NumberRows {
  static let int: [Entry] =
    [
      Entry("__new__", "x?, /, base?", "An integer from a number or a text.", newInt),
      Entry("bit_length", "", "The number of bits of the magnitude.") { call throws(Raise) in
        .int(try integer(call).magnitude.bitWidth)
      },
      Entry("bit_count", "", "The number of ones among the bits of the magnitude.") {
        call throws(Raise) in
        .int(try integer(call).magnitude.words.reduce(0) { $0 + $1.nonzeroBitCount })
      },
      Entry("conjugate", "", "The number itself.") { call in whole(call.receiver) },
      Entry("as_integer_ratio", "", "The number and 1.") { call in
        .tuple([whole(call.receiver), .int(1)])
      },
      Entry(
        "to_bytes", "length=1, byteorder='big', *, signed=False", "The number as bytes.", toBytes),
      Entry(
        "from_bytes", "bytes, byteorder='big', *, signed=False", "The number that bytes mean.",
        kind: .classMethod, fromBytes),
      Entry("real", "", "The number itself.", kind: .getter) { call in whole(call.receiver) },
      Entry("imag", "", "Always 0.", kind: .getter) { _ in .int(0) },
      Entry("numerator", "", "The number itself.", kind: .getter) { call in whole(call.receiver) },
      Entry("denominator", "", "Always 1.", kind: .getter) { _ in .int(1) },
      Entry("__getnewargs__", "", "The arguments that make a copy.") { call in
        .tuple([whole(call.receiver)])
      },
      divmod, reflectedDivmod,
    ]
    + SpecialRows.rows(
      SpecialRows.integerOperators + " " + SpecialRows.comparisons
        + " abs bool hash repr str format int index trunc float floor ceil round") + [power]

  static let bool: [Entry] =
    [
      Entry("__new__", "x?, /", "True or False.") { call throws(Raise) in
        .bool(call.has(0) ? try call.truth(0) : false)
      }
    ] + SpecialRows.rows("and or xor rand ror rxor repr")

  static let float: [Entry] =
    [
      Entry("__new__", "x=0.0, /", "A float from a number or a text.") { call throws(Raise) in
        let number = try call.interpreter.float(from: call[0])
        return boxed(number, call, call.interpreter.types.float)
      },
      Entry("is_integer", "", "Whether the number is whole.") { call throws(Raise) in
        let number = try float(call)
        return .bool(number.isFinite && number == number.rounded())
      },
      Entry("as_integer_ratio", "", "Two integers with just this ratio.", ratio),
      Entry("conjugate", "", "The number itself.") { call in call.receiver.unboxed },
      Entry("hex", "", "The number in hexadecimal digits.") { call throws(Raise) in
        .string(FloatText.hex(try float(call)))
      },
      Entry(
        "fromhex", "string, /", "The number that hexadecimal digits mean.", kind: .classMethod
      ) { call throws(Raise) in
        switch HexadecimalFloat.read(try call.string(0)) {
        case .number(let number): return boxed(.float(number), call, call.interpreter.types.float)
        case .tooLarge:
          throw call.error(
            .overflowError, "hexadecimal value too large to represent as a float")
        case .invalid:
          throw call.error(.valueError, "invalid hexadecimal floating-point string")
        }
      },
      Entry("real", "", "The number itself.", kind: .getter) { call in call.receiver.unboxed },
      Entry("imag", "", "Always 0.", kind: .getter) { _ in .float(0) },
      Entry("__getnewargs__", "", "The arguments that make a copy.") { call in
        .tuple([call.receiver.unboxed])
      },
      divmod,
    ]
    + SpecialRows.rows(
      SpecialRows.floatOperators + " " + SpecialRows.comparisons
        + " abs bool hash repr str format int trunc float floor ceil round")

  static let complex: [Entry] =
    [
      Entry("__new__", "real?, imag?", "A complex number from its parts or a text.") {
        call throws(Raise) in
        if case .object(let object) = call[0], object is ComplexObject, !call.has(1) {
          return call[0]
        }
        return try call.interpreter.complex(call[0], call[1])
      },
      Entry("conjugate", "", "The number with the other sign of its imaginary part.") {
        call throws(Raise) in
        let number = try call.receiver(as: ComplexObject.self)
        return .object(ComplexObject(real: number.real, imaginary: -number.imaginary))
      },
      Entry("real", "", "The real part.", kind: .getter) { call throws(Raise) in
        .float(try call.receiver(as: ComplexObject.self).real)
      },
      Entry("imag", "", "The imaginary part.", kind: .getter) { call throws(Raise) in
        .float(try call.receiver(as: ComplexObject.self).imaginary)
      },
    ]
    + SpecialRows.rows(
      "add sub mul truediv pow radd rsub rmul rtruediv rpow neg pos eq ne abs bool hash repr str format"
    )

  private static let divmod = Entry("__divmod__", "value, /", "Return divmod(self, value).") {
    call throws(Raise) in
    let interpreter = call.interpreter
    let result = try interpreter.builtinDivmod(call.receiver.unboxed, call[0].unboxed)
    return result.isAbsent ? interpreter.notImplemented : result
  }

  private static let reflectedDivmod = Entry(
    "__rdivmod__", "value, /", "Return divmod(value, self)."
  ) { call throws(Raise) in
    let interpreter = call.interpreter
    let result = try interpreter.builtinDivmod(call[0].unboxed, call.receiver.unboxed)
    return result.isAbsent ? interpreter.notImplemented : result
  }

  private static let power = Entry(
    "__pow__", "value, mod=None, /", "Return pow(self, value, mod)."
  ) { call throws(Raise) in
    let interpreter = call.interpreter
    let (base, exponent) = (call.receiver.unboxed, call[0].unboxed)
    if let modulus = call[1].unboxed.bigInteger, let base = base.bigInteger,
      let exponent = exponent.bigInteger
    {
      return try interpreter.power(base, exponent, modulus: modulus)
    }
    guard call[1].isNone else { return interpreter.notImplemented }
    let result = try interpreter.builtinBinary(.power, base, exponent)
    return result.isAbsent ? interpreter.notImplemented : result
  }

  // MARK: Receivers

  private static func whole(_ value: Value) -> Value {
    if case .bool(let flag) = value { return .int(flag ? 1 : 0) }
    return value.unboxed
  }

  private static func integer(_ call: borrowing Call) throws(Raise) -> BigInt {
    guard let number = call.receiver.unboxed.bigInteger else {
      throw call.error(.typeError, "an integer is required")
    }
    return number
  }

  private static func float(_ call: borrowing Call) throws(Raise) -> Double {
    try call.interpreter.double(call.receiver.unboxed)
  }

  /// An instance of a class written in Python keeps the number in a box.
  private static func boxed(
    _ number: Value, _ call: borrowing Call, _ builtin: TypeObject
  ) -> Value {
    let type = call.classToMake(or: builtin)
    return type === builtin ? number : .object(NumberObject(number, of: type))
  }

  // MARK: int

  private static func newInt(_ call: borrowing Call) throws(Raise) -> Value {
    let interpreter = call.interpreter
    let number: Value
    if call.has(1) {
      let base = try call.int(1)
      switch call[0] {
      case .absent: throw call.error(.typeError, "int() missing string argument")
      case .string(let object): number = try interpreter.integer(from: object.text, base: base)
      case .object(let object) where object is BytesObject:
        number = try interpreter.integer(
          from: object as? BytesObject ?? BytesObject([]), base: base)
      default:
        throw call.error(.typeError, "int() can't convert non-string with explicit base")
      }
    } else {
      number = call.has(0) ? try interpreter.integer(from: call[0]) : .int(0)
    }
    return boxed(number, call, interpreter.types.int)
  }

  private static func isLittleEndian(
    _ call: borrowing Call, _ position: Int
  ) throws(Raise) -> Bool {
    switch try call.string(position) {
    case "little": return true
    case "big": return false
    default: throw call.error(.valueError, "byteorder must be either 'little' or 'big'")
    }
  }

  private static func toBytes(_ call: borrowing Call) throws(Raise) -> Value {
    let number = try integer(call)
    let length = try call.int(0)
    let isLittle = try isLittleEndian(call, 1)
    if length < 0 { throw call.error(.valueError, "length argument must be non-negative") }
    try call.interpreter.checkMemory(length, itemSize: 1)
    let isSigned = try call.truth(2)
    if number.sign == .minus, !isSigned {
      throw call.error(.overflowError, "can't convert negative int to unsigned")
    }
    let bits = length * 8
    let needed =
      number.sign == .minus
      ? (number + 1).magnitude.bitWidth + 1 : number.magnitude.bitWidth + (isSigned ? 1 : 0)
    if needed > bits, number != 0 { throw call.error(.overflowError, "int too big to convert") }
    let pattern =
      number.sign == .minus ? (BigInt(1) << bits) + number : number
    var bytes: [UInt8] = []
    for word in pattern.magnitude.words {
      for shift in stride(from: 0, to: UInt.bitWidth, by: 8) where bytes.count < length {
        bytes.append(UInt8(truncatingIfNeeded: word >> UInt(shift)))
      }
    }
    bytes.append(contentsOf: repeatElement(0, count: max(0, length - bytes.count)))
    return .object(BytesObject(isLittle ? bytes : bytes.reversed()))
  }

  private static func fromBytes(_ call: borrowing Call) throws(Raise) -> Value {
    var bytes: [UInt8]
    if case .object(let object) = call[0], let given = object as? BytesObject {
      bytes = given.bytes
    } else {
      if call[0].text != nil || call[0].unboxed.bigInteger != nil {
        throw call.error(
          .typeError, "cannot convert '\(call.interpreter.typeName(call[0]))' object to bytes")
      }
      bytes = try BytesRows.bytes(from: call[0], call.interpreter)
    }
    if try isLittleEndian(call, 1) { bytes.reverse() }
    var magnitude = BigUInt(0)
    for byte in bytes { magnitude = magnitude << 8 | BigUInt(byte) }
    var number = BigInt(magnitude)
    if try call.truth(2), let first = bytes.first, first >= 128 {
      number -= BigInt(1) << (bytes.count * 8)
    }
    return .integer(number)
  }

  // MARK: float

  private static func ratio(_ call: borrowing Call) throws(Raise) -> Value {
    let number = try float(call)
    if number.isNaN { throw call.error(.valueError, "cannot convert NaN to integer ratio") }
    if number.isInfinite {
      throw call.error(.overflowError, "cannot convert Infinity to integer ratio")
    }
    if number == 0 { return .tuple([.int(0), .int(1)]) }
    var exponent: Int32 = 0
    var mantissa = frexp(number, &exponent)
    while mantissa != mantissa.rounded() {
      mantissa *= 2
      exponent -= 1
    }
    let whole = BigInt(mantissa)
    return exponent >= 0
      ? .tuple([.integer(whole << Int(exponent)), .int(1)])
      : .tuple([.integer(whole), .integer(BigInt(1) << Int(-exponent))])
  }
}

extension Interpreter {
  /// `divmod(a, b)` for numbers; `.absent` for all else.
  func builtinDivmod(_ a: Value, _ b: Value) throws(Raise) -> Value {
    if a.bigInteger != nil, b.bigInteger != nil {
      let quotient = try builtinBinary(.floorDivide, a, b)
      return .tuple([quotient, try builtinBinary(.modulo, a, b)])
    }
    guard isReal(a), isReal(b) else { return .absent }
    let divisor = try double(b)
    if divisor == 0 { throw error(.zeroDivisionError, "float divmod()") }
    let (quotient, remainder) = divideWithFloor(try double(a), divisor)
    return .tuple([.float(quotient), .float(remainder)])
  }

  private func isReal(_ value: Value) -> Bool {
    if case .float = value { return true }
    return value.bigInteger != nil
  }
}

extension FloatText {
  /// `float.hex`: the bits of the significand in hexadecimal digits.
  static func hex(_ value: Double) -> String {
    if value.isNaN { return "nan" }
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    let sign = value.sign == .minus ? "-" : ""
    if value == 0 { return sign + "0x0.0p+0" }
    let digits = String(value.significandBitPattern, radix: 16)
    let padded = String(repeating: "0", count: max(0, 13 - digits.utf8.count)) + digits
    let isNormal = value.isNormal
    let exponent = isNormal ? Int(value.exponent) : -1022
    return "\(sign)0x\(isNormal ? 1 : 0).\(padded)p\(exponent < 0 ? "" : "+")\(exponent)"
  }
}
