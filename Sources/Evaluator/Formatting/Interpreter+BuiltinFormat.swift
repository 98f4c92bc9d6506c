import BigInt

extension Interpreter {
  /// `format(value, spec)` for built-in kinds.
  /// - Throws: `ValueError` for a specification that the class does not know.
  func builtinFormat(_ value: Value, _ spec: String) throws(Raise) -> String {
    switch value {
    case .string(let object):
      return spec.isEmpty ? object.text : try format(object, spec)
    case .int(let number):
      return spec.isEmpty ? String(number) : try format(value, integerSpec: spec)
    case .float(let number):
      return spec.isEmpty ? FloatText.repr(number) : try format(number, floatSpec: spec)
    case .bool:
      return spec.isEmpty ? try str(value) : try format(value, integerSpec: spec)
    case .object(let object):
      if spec.isEmpty { return try str(value) }
      switch object {
      case is BigIntObject: return try format(value, integerSpec: spec)
      case let number as NumberObject: return try builtinFormat(number.value, spec)
      case let number as ComplexObject: return try format(number, spec)
      default: break
      }
    default: break
    }
    if spec.isEmpty { return try str(value) }
    throw error(
      .typeError, "unsupported format string passed to \(typeName(value)).__format__")
  }

  private func format(_ object: StringObject, _ text: String) throws(Raise) -> String {
    let spec = try formatSpec(text, for: "str", alignment: .left)
    if let type = spec.type, type != "s" { throw spec.unknownType("str", self) }
    if let sign = spec.sign {
      throw error(
        .valueError, "\(sign == " " ? "Space" : "Sign") not allowed in string format specifier")
    }
    if spec.clearsNegativeZero {
      throw error(
        .valueError, "Negative zero coercion (z) not allowed in string format specifier")
    }
    if spec.isAlternate {
      throw error(.valueError, "Alternate form (#) not allowed in string format specifier")
    }
    if spec.alignment == .afterSign {
      throw error(.valueError, "'=' alignment not allowed in string format specifier")
    }
    if let separator = spec.separator {
      throw error(.valueError, "Cannot specify '\(separator)' with 's'.")
    }
    if spec.precision >= 0, spec.precision < object.count {
      return try spec.pad(object.slice(0..<spec.precision), count: spec.precision, self)
    }
    return try spec.pad(object.text, count: object.count, self)
  }

  // MARK: int

  private func format(_ value: Value, integerSpec text: String) throws(Raise) -> String {
    let typeName = typeName(value)
    let spec = try formatSpec(text, for: typeName, alignment: .right)
    if case .int(let number) = value, spec.isPlainDecimal, spec.alignment == .right {
      let text = String(number)
      return try spec.pad(text, count: text.utf8.count, self)
    }
    var radix = 10
    var prefix = ""
    switch spec.type {
    case nil, "d", "n": break
    case "b": (radix, prefix) = (2, "0b")
    case "o": (radix, prefix) = (8, "0o")
    case "x": (radix, prefix) = (16, "0x")
    case "X": (radix, prefix) = (16, "0X")
    case "c": return try format(value, asCharacter: spec)
    case "e", "E", "f", "F", "g", "G", "%":
      return try format(try double(value), spec, typeName)
    default: throw spec.unknownType(typeName, self)
    }
    if spec.precision >= 0 {
      throw error(.valueError, "Precision not allowed in integer format specifier")
    }
    if spec.clearsNegativeZero {
      throw error(
        .valueError, "Negative zero coercion (z) not allowed in integer format specifier")
    }
    let isNegative: Bool
    var digits: String
    if let small = value.smallInteger {
      isNegative = small < 0
      digits = String(small.magnitude, radix: radix, uppercase: spec.type == "X")
    } else {
      let big = value.bigInteger ?? 0
      isNegative = big.sign == .minus
      digits =
        radix == 10
        ? try decimalText(BigInt(big.magnitude))
        : String(big.magnitude, radix: radix, uppercase: spec.type == "X")
    }
    digits.makeContiguousUTF8()
    return try spec.layOut(
      isNegative: isNegative, prefix: spec.isAlternate ? prefix : "", digits: digits[...].utf8,
      groupSize: radix == 10 ? 3 : 4, self)
  }

  private func format(_ value: Value, asCharacter spec: FormatSpec) throws(Raise) -> String {
    if spec.sign != nil {
      throw error(.valueError, "Sign not allowed with integer format specifier 'c'")
    }
    if spec.isAlternate {
      throw error(
        .valueError, "Alternate form (#) not allowed with integer format specifier 'c'")
    }
    guard let code = value.smallInteger, code >= 0, code < 0x110000,
      let scalar = Unicode.Scalar(UInt32(code))
    else { throw error(.overflowError, "%c arg not in range(0x110000)") }
    return try spec.pad(String(scalar), count: 1, self)
  }

  // MARK: float

  private func format(_ value: Double, floatSpec text: String) throws(Raise) -> String {
    let spec = try formatSpec(text, for: "float", alignment: .right)
    if spec.isBare, spec.type == "f", spec.precision >= 0, spec.precision <= 20 {
      return FloatText.text(value, .fixed, precision: spec.precision)
    }
    return try format(value, spec, "float")
  }

  private func format(
    _ value: Double, _ spec: FormatSpec, _ typeName: String
  ) throws(Raise) -> String {
    guard let text = try floatText(value, spec) else { throw spec.unknownType(typeName, self) }
    return try layOut(text, spec)
  }

  /// The number with its sign, but without padding; nil for a type that floats do not have.
  private func floatText(_ value: Double, _ spec: FormatSpec) throws(Raise) -> String? {
    if spec.precision > Int(Int32.max) { throw error(.valueError, "precision too big") }
    try checkMemory(spec.precision, itemSize: 8)
    let precision = spec.precision < 0 ? 6 : spec.precision
    func make(_ style: FloatText.Style, _ value: Double, addsPoint: Bool = false) -> String {
      FloatText.text(
        value, style, precision: precision, addsPoint: addsPoint, keepsZeros: spec.isAlternate,
        clearsNegativeZero: spec.clearsNegativeZero)
    }
    switch spec.type {
    case nil: return make(spec.precision < 0 ? .shortest : .general, value, addsPoint: true)
    case "e": return make(.exponent, value)
    case "E": return make(.exponent, value).uppercased()
    case "f": return make(.fixed, value)
    case "F": return make(.fixed, value).uppercased()
    case "g", "n": return make(.general, value)
    case "G": return make(.general, value).uppercased()
    case "%": return make(.fixed, value * 100) + "%"
    default: return nil
    }
  }

  private func layOut(_ text: String, _ spec: FormatSpec) throws(Raise) -> String {
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    let number = isNegative ? text.dropFirst() : text[...]
    let end =
      number.utf8.firstIndex { $0 < UInt8(ascii: "0") || $0 > UInt8(ascii: "9") }
      ?? number.endIndex
    return try spec.layOut(
      isNegative: isNegative, digits: number[..<end].utf8, rest: number[end...], self)
  }

  // MARK: complex

  private func format(_ value: ComplexObject, _ text: String) throws(Raise) -> String {
    var spec = try formatSpec(text, for: "complex", alignment: .right)
    if spec.fill == "0" {
      throw error(.valueError, "Zero padding is not allowed in complex format specifier")
    }
    if spec.alignment == .afterSign {
      throw error(
        .valueError, "'=' alignment flag is not allowed in complex format specifier")
    }
    let outer = spec
    spec.width = -1
    if spec.type == nil, spec.precision < 0 {
      spec.type = "r"
    } else if spec.type == nil {
      spec.type = "g"
    }
    if spec.type == "%" { throw spec.unknownType("complex", self) }
    func part(_ number: Double) throws(Raise) -> String {
      let text =
        spec.type == "r"
        ? FloatText.text(number, .shortest, precision: 0, keepsZeros: spec.isAlternate)
        : try floatText(number, spec)
      guard let text else { throw spec.unknownType("complex", self) }
      return try layOut(text, spec)
    }
    let skipsReal = outer.type == nil && value.real == 0 && value.real.sign == .plus
    var result = ""
    if !skipsReal {
      result = try part(value.real)
      spec.sign = "+"
    }
    result += try part(value.imaginary) + "j"
    if outer.type == nil, !skipsReal { result = "(\(result))" }
    return try outer.pad(result, count: result.unicodeScalars.count, self)
  }
}

/// Format specifications that were read, by their text: loops use the same ones again and again.
struct FormatSpecCache {
  private var left: [String: FormatSpec] = [:]
  private var right: [String: FormatSpec] = [:]
  private static let limit = 256

  subscript(text: String, alignment: FormatSpec.Alignment) -> FormatSpec? {
    get { alignment == .left ? left[text] : right[text] }
    set {
      if left.count + right.count >= FormatSpecCache.limit {
        left = [:]
        right = [:]
      }
      if alignment == .left { left[text] = newValue } else { right[text] = newValue }
    }
  }
}

extension Interpreter {
  /// Reads a specification.
  /// - Parameter typeName: the class that messages name.
  func formatSpec(
    _ text: String, for typeName: String, alignment: FormatSpec.Alignment
  ) throws(Raise) -> FormatSpec {
    if let known = formatSpecs[text, alignment] { return known }
    let spec = try FormatSpec(text, for: typeName, alignment: alignment, self)
    formatSpecs[text, alignment] = spec
    return spec
  }
}
