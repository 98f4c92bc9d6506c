import BigInt

/// `template % values`.
extension Interpreter {
  func formatPercent(_ template: StringObject, _ values: Value) throws(Raise) -> String {
    var formatter = PercentFormatter(template, values, self)
    return try formatter.run()
  }

  /// For bytes: the same, with each character a byte.
  func formatPercent(_ template: BytesObject, _ values: Value) throws(Raise) -> [UInt8] {
    var text = String.UnicodeScalarView()
    for byte in template.bytes { text.append(Unicode.Scalar(byte)) }
    var formatter = PercentFormatter(StringObject(String(text)), values, self, isBytes: true)
    return try formatter.run().unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }
}

private struct PercentFormatter {
  let interpreter: Interpreter
  let scalars: ContiguousArray<Unicode.Scalar>
  let isBytes: Bool
  /// The values by position; a single value counts as one.
  let positional: ContiguousArray<Value>
  let isTuple: Bool
  let mapping: Value?
  var values: Value
  var next = 0
  var place = 0

  struct Flags {
    var left = false
    var plus = false
    var blank = false
    var alternate = false
    var zero = false
    var width = 0
    var precision = -1
  }

  init(
    _ template: StringObject, _ values: Value, _ interpreter: Interpreter, isBytes: Bool = false
  ) {
    self.interpreter = interpreter
    self.isBytes = isBytes
    scalars = template.scalars
    self.values = values
    if case .tuple(let tuple) = values {
      positional = tuple.items
      isTuple = true
      mapping = nil
    } else {
      positional = [values]
      isTuple = false
      var isMapping = !interpreter.specialMethod(interpreter.names.getitem, of: values).isAbsent
      if case .string = values { isMapping = false }
      if case .dict = values { isMapping = true }
      mapping = isMapping ? values : nil
    }
  }

  mutating func run() throws(Raise) -> String {
    var result = ""
    while place < scalars.count {
      let scalar = scalars[place]
      place += 1
      if scalar != "%" {
        result.unicodeScalars.append(scalar)
        continue
      }
      result += try conversion()
    }
    if next < positional.count, isTuple || mapping == nil {
      throw interpreter.error(
        .typeError,
        isBytes
          ? "not all arguments converted during bytes formatting"
          : "not all arguments converted during string formatting")
    }
    return result
  }

  private mutating func takeValue() throws(Raise) -> Value {
    guard next < positional.count else {
      throw interpreter.error(.typeError, "not enough arguments for format string")
    }
    next += 1
    return positional[next - 1]
  }

  private mutating func current() throws(Raise) -> Unicode.Scalar {
    guard place < scalars.count else {
      throw interpreter.error(.valueError, "incomplete format")
    }
    return scalars[place]
  }

  /// What follows a `%`.
  private mutating func conversion() throws(Raise) -> String {
    var keyed: Value?
    if try current() == "(" { keyed = try mappedValue() }
    var flags = try readFlags()
    if try current() == "*" {
      place += 1
      guard let width = try takeValue().smallInteger else {
        throw interpreter.error(.typeError, "* wants int")
      }
      flags.left = flags.left || width < 0
      flags.width = width == .min ? .max : abs(width)
    } else {
      flags.width = try readNumber(tooBig: "width too big") ?? 0
    }
    if try current() == "." {
      place += 1
      if try current() == "*" {
        place += 1
        guard let precision = try takeValue().smallInteger else {
          throw interpreter.error(.typeError, "* wants int")
        }
        flags.precision = max(0, precision)
      } else {
        flags.precision = try readNumber(tooBig: "precision too big") ?? 0
      }
      if flags.precision > Int(Int32.max) {
        throw interpreter.error(.valueError, "precision too big")
      }
    }
    let modifier = try current()
    if modifier == "h" || modifier == "l" || modifier == "L" { place += 1 }
    let type = try current()
    place += 1
    if type == "%" { return "%" }
    try interpreter.checkMemory(max(flags.width, flags.precision), itemSize: 4)
    let value: Value
    if let keyed { value = keyed } else { value = try takeValue() }
    return try convert(value, type, flags)
  }

  private mutating func mappedValue() throws(Raise) -> Value {
    guard let mapping else {
      throw interpreter.error(.typeError, "format requires a mapping")
    }
    place += 1
    let start = place
    var depth = 1
    while depth > 0 {
      guard place < scalars.count else {
        throw interpreter.error(.valueError, "incomplete format key")
      }
      if scalars[place] == "(" { depth += 1 }
      if scalars[place] == ")" { depth -= 1 }
      place += 1
    }
    let key = String(String.UnicodeScalarView(scalars[start..<place - 1]))
    if isBytes {
      return try interpreter.item(mapping, .object(BytesObject(Array(key.utf8))))
    }
    return try interpreter.item(mapping, .string(key))
  }

  private mutating func readFlags() throws(Raise) -> Flags {
    var flags = Flags()
    while true {
      switch try current() {
      case "-": flags.left = true
      case "+": flags.plus = true
      case " ": flags.blank = true
      case "#": flags.alternate = true
      case "0": flags.zero = true
      default: return flags
      }
      place += 1
    }
  }

  private mutating func readNumber(tooBig message: String) throws(Raise) -> Int? {
    var number: Int?
    while let digit = try current().asciiDigit {
      let (product, overflow) = (number ?? 0).multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.addingReportingOverflow(digit)
      if overflow || carry { throw interpreter.error(.valueError, message) }
      number = sum
      place += 1
    }
    return number
  }

  private func convert(
    _ value: Value, _ type: Unicode.Scalar, _ flags: Flags
  ) throws(Raise) -> String {
    switch type {
    case "s", "r", "a", "b":
      if type == "b", !isBytes { throw unsupported(type) }
      return try convertText(value, type, flags)
    case "d", "i", "u", "x", "X", "o":
      return try convertInteger(value, type, flags)
    case "e", "E", "f", "F", "g", "G":
      return try convertFloat(value, type, flags)
    case "c":
      return pad(String(try character(value)), flags)
    default: throw unsupported(type)
    }
  }

  private func unsupported(_ type: Unicode.Scalar) -> Raise {
    let code = String(type.value, radix: 16)
    return interpreter.error(
      .valueError, "unsupported format character '\(type)' (0x\(code)) at index \(place - 1)")
  }

  private func convertText(
    _ value: Value, _ type: Unicode.Scalar, _ flags: Flags
  ) throws(Raise) -> String {
    var text: String
    switch type {
    case "r": text = try interpreter.repr(value)
    case "a": text = StringRepr.ascii(try interpreter.repr(value))
    default:
      if isBytes, case .object(let object) = value, let bytes = object as? BytesObject {
        var view = String.UnicodeScalarView()
        for byte in bytes.bytes { view.append(Unicode.Scalar(byte)) }
        text = String(view)
      } else if isBytes {
        throw interpreter.error(
          .typeError,
          "%b requires a bytes-like object, or an object that implements __bytes__, not '\(interpreter.typeName(value))'"
        )
      } else {
        text = try interpreter.str(value)
      }
    }
    if flags.precision >= 0 {
      text = String(String.UnicodeScalarView(text.unicodeScalars.prefix(flags.precision)))
    }
    return pad(text, flags)
  }

  private func character(_ value: Value) throws(Raise) -> Unicode.Scalar {
    if case .string(let object) = value, object.count == 1 { return object.scalar(at: 0) }
    var code = value.unboxed.bigInteger
    if code == nil, !interpreter.specialMethod(interpreter.names.index, of: value).isAbsent {
      code = BigInt(try interpreter.index(value))
    }
    guard let code else { throw interpreter.error(.typeError, "%c requires int or char") }
    guard let small = UInt32(exactly: code), let scalar = Unicode.Scalar(small) else {
      throw interpreter.error(.overflowError, "%c arg not in range(0x110000)")
    }
    return scalar
  }

  /// The value of an integer conversion: floats are cut for decimal ones.
  private func integer(
    _ value: Value, _ type: Unicode.Scalar, isDecimal: Bool
  ) throws(Raise) -> BigInt {
    if let integer = value.unboxed.bigInteger {
      return integer
    } else if isDecimal, case .float(let float) = value.unboxed {
      return try interpreter.truncated(float)
    } else {
      let wanted = isDecimal ? "a real number" : "an integer"
      var method = Value.absent
      if isDecimal { method = interpreter.specialMethod(interpreter.names.int, of: value) }
      if method.isAbsent { method = interpreter.specialMethod(interpreter.names.index, of: value) }
      guard !method.isAbsent, value.text == nil,
        let result = try interpreter.callSpecial(method, value).bigInteger
      else {
        throw interpreter.error(
          .typeError,
          "%\(type) format: \(wanted) is required, not \(interpreter.typeName(value))")
      }
      return result
    }
  }

  private func convertInteger(
    _ value: Value, _ type: Unicode.Scalar, _ flags: Flags
  ) throws(Raise) -> String {
    let isDecimal = type == "d" || type == "i" || type == "u"
    if case .int(let small) = value, isDecimal, flags.precision < 0 {
      return layOut(isNegative: small < 0, "", String(small.magnitude), flags)
    }
    let number = try integer(value, type, isDecimal: isDecimal)
    var prefix = ""
    var digits: String
    switch type {
    case "x", "X":
      digits = String(number.magnitude, radix: 16, uppercase: type == "X")
      if flags.alternate { prefix = "0\(type)" }
    case "o":
      digits = String(number.magnitude, radix: 8)
      if flags.alternate { prefix = "0o" }
    default: digits = try interpreter.decimalText(BigInt(number.magnitude))
    }
    if flags.precision > digits.utf8.count {
      digits = String(repeating: "0", count: flags.precision - digits.utf8.count) + digits
    }
    return layOut(isNegative: number.sign == .minus && number != 0, prefix, digits, flags)
  }

  private func convertFloat(
    _ value: Value, _ type: Unicode.Scalar, _ flags: Flags
  ) throws(Raise) -> String {
    let number = try interpreter.double(value)
    let style: FloatText.Style =
      switch type {
      case "e", "E": .exponent
      case "f", "F": .fixed
      default: .general
      }
    var text = FloatText.text(
      number, style, precision: flags.precision < 0 ? 6 : flags.precision,
      keepsZeros: flags.alternate)
    if type == "E" || type == "F" || type == "G" { text = text.uppercased() }
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    if isNegative { text.removeFirst() }
    return layOut(isNegative: isNegative, "", text, flags)
  }

  private func layOut(
    isNegative: Bool, _ prefix: String, _ digits: String, _ flags: Flags
  ) -> String {
    let sign = isNegative ? "-" : flags.plus ? "+" : flags.blank ? " " : ""
    let count = sign.utf8.count + prefix.utf8.count + digits.utf8.count
    if flags.zero, !flags.left, flags.width > count {
      return sign + prefix + String(repeating: "0", count: flags.width - count) + digits
    }
    return pad(sign + prefix + digits, flags)
  }

  private func pad(_ text: String, _ flags: Flags) -> String {
    let count = text.unicodeScalars.count
    if flags.width <= count { return text }
    let blanks = String(repeating: " ", count: flags.width - count)
    return flags.left ? text + blanks : blanks + text
  }
}
