import BigInt
import Glibc

extension Interpreter {
  /// `int(value)`.
  func integer(from value: Value) throws(Raise) -> Value {
    switch value {
    case .int: return value
    case .bool(let flag): return .int(flag ? 1 : 0)
    case .float(let number):
      if let small = Int(exactly: number.rounded(.towardZero)) { return .int(small) }
      return .integer(try truncated(number))
    case .string(let object): return try integer(from: object.text, base: 10)
    case .object(let object):
      if object is BigIntObject { return value }
      if let number = object as? NumberObject { return try integer(from: number.value) }
      if let bytes = object as? BytesObject {
        return try integer(from: bytes, base: 10)
      }
    default: break
    }
    for name in [names.int, names.index, intern("__trunc__")] {
      let method = specialMethod(name, of: value)
      if method.isAbsent { continue }
      let result = try callSpecial(method, value).unboxed
      if result.bigInteger == nil {
        throw error(
          .typeError, "\(name.text) returned non-int (type \(typeName(result)))")
      }
      return try integer(from: result)
    }
    throw error(
      .typeError,
      "int() argument must be a string, a bytes-like object or a real number, not '\(typeName(value))'"
    )
  }

  /// `int(bytes, base)`.
  func integer(from object: BytesObject, base: Int) throws(Raise) -> Value {
    let bytes = object.bytes
    if let text = String(validating: bytes, as: UTF8.self), bytes.allSatisfy({ $0 < 128 }) {
      return try integer(from: text, base: base)
    }
    throw error(
      .valueError, "invalid literal for int() with base \(base): \(StringRepr.bytes(bytes))")
  }

  /// `int(text, base)`.
  func integer(from text: String, base: Int) throws(Raise) -> Value {
    if base != 0, base < 2 || base > 36 {
      throw error(.valueError, "int() base must be >= 2 and <= 36, or 0")
    }
    let isPowerOfTwo = base > 0 && base & (base - 1) == 0
    if text.utf8.count > Interpreter.mostIntegerDigits, !isPowerOfTwo {
      let digits = text.unicodeScalars.count { $0.decimalDigit != nil || $0.letterDigit != nil }
      if digits > Interpreter.mostIntegerDigits {
        throw error(
          .valueError,
          "Exceeds the limit (\(Interpreter.mostIntegerDigits) digits) for integer string conversion: value has \(digits) digits; use sys.set_int_max_str_digits() to increase the limit"
        )
      }
    }
    guard let number = NumberParsing.integer(text, base: base) else {
      throw error(
        .valueError, "invalid literal for int() with base \(base): \(StringRepr.text(text))")
    }
    return .integer(number)
  }

  /// `float(value)`.
  func float(from value: Value) throws(Raise) -> Value {
    switch value.unboxed {
    case .float(let number): return .float(number)
    case .string(let object):
      guard let number = NumberParsing.float(object.text) else {
        throw error(
          .valueError, "could not convert string to float: \(StringRepr.text(object.text))")
      }
      return .float(number)
    case .object(let bytes as BytesObject):
      guard let text = String(validating: bytes.bytes, as: UTF8.self),
        let number = NumberParsing.float(text)
      else {
        throw error(
          .valueError, "could not convert string to float: \(StringRepr.bytes(bytes.bytes))")
      }
      return .float(number)
    default: break
    }
    do throws(Raise) {
      return .float(try double(value.unboxed))
    } catch {
      guard isInstance(error.exception, .typeError),
        specialMethod(names.float, of: value).isAbsent,
        specialMethod(names.index, of: value).isAbsent
      else { throw error }
      throw self.error(
        .typeError,
        "float() argument must be a string or a real number, not '\(typeName(value))'")
    }
  }

  /// `complex(real, imaginary)`.
  func complex(_ real: Value, _ imaginary: Value) throws(Raise) -> Value {
    if case .string(let object) = real {
      if !imaginary.isAbsent {
        throw error(.typeError, "complex() can't take second arg if first is a string")
      }
      guard let number = NumberParsing.complex(object.text) else {
        throw error(.valueError, "complex() arg is a malformed string")
      }
      return number.value
    }
    if case .string = imaginary {
      throw error(.typeError, "complex() second arg can't be a string")
    }
    let first = real.isAbsent ? ComplexNumber(0, 0) : try complexPart(real, "first")
    if imaginary.isAbsent { return first.value }
    let second = try complexPart(imaginary, "second")
    if !isComplex(real), second.imaginary == 0 {
      return ComplexNumber(
        first.real, isComplex(imaginary) ? first.imaginary + second.real : second.real
      )
      .value
    }
    return ComplexNumber(first.real - second.imaginary, first.imaginary + second.real).value
  }

  private func complexPart(_ value: Value, _ place: String) throws(Raise) -> ComplexNumber {
    if let number = try complexNumber(value.unboxed) { return number }
    let method = specialMethod(names.complex, of: value)
    if !method.isAbsent, place == "first" {
      if let number = try complexNumber(try callSpecial(method, value)) { return number }
      throw error(.typeError, "\(typeName(value)).__complex__ returned non-complex")
    }
    if specialMethod(names.float, of: value).isAbsent,
      specialMethod(names.index, of: value).isAbsent
    {
      let expected =
        place == "first" ? "must be a string or a number" : "must be a number"
      throw error(
        .typeError,
        "complex() \(place) \(place == "first" ? "argument" : "arg") \(expected), not '\(typeName(value))'"
      )
    }
    return ComplexNumber(try double(value), 0)
  }

  func hypotenuse(_ a: Double, _ b: Double) -> Double { hypot(a, b) }
}
