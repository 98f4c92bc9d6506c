import BigInt

/// Reading numbers from texts, by the rules of `int`, `float` and `complex`.
enum NumberParsing {
  /// ASCII letters and digits of a number: blanks at the ends taken off, decimal digits of other
  /// scripts replaced; nil where something else is in it.
  private static func plain(_ text: String) -> [UInt8]? {
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first, first.isPythonSpace { scalars.removeFirst() }
    while let last = scalars.last, last.isPythonSpace { scalars.removeLast() }
    var bytes: [UInt8] = []
    for scalar in scalars {
      if scalar.isASCII {
        bytes.append(UInt8(scalar.value))
      } else if let digit = scalar.decimalDigit {
        bytes.append(48 + UInt8(digit))
      } else {
        return nil
      }
    }
    return bytes
  }

  /// An integer; nil where the text is none. `base` is 0 for the prefixes of Python's literals.
  static func integer(_ text: String, base: Int) -> BigInt? {
    guard var bytes = plain(text)?[...] else { return nil }
    var isNegative = false
    if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      isNegative = sign == UInt8(ascii: "-")
      bytes.removeFirst()
    }
    var base = base
    var mayStartWithUnderscore = false
    var isBareZero = false
    if bytes.count > 1, bytes.first == UInt8(ascii: "0") {
      let radix: Int? =
        switch bytes[bytes.startIndex + 1] | 0x20 {
        case UInt8(ascii: "x"): 16
        case UInt8(ascii: "o"): 8
        case UInt8(ascii: "b"): 2
        default: nil
        }
      if let radix, base == 0 || base == radix {
        base = radix
        bytes.removeFirst(2)
        mayStartWithUnderscore = true
      }
    }
    if base == 0 {
      base = 10
      isBareZero = bytes.first == UInt8(ascii: "0")
    }
    var digits: [UInt8] = []
    var lastWasUnderscore = !mayStartWithUnderscore
    for byte in bytes {
      if byte == UInt8(ascii: "_") {
        if lastWasUnderscore { return nil }
        lastWasUnderscore = true
        continue
      }
      guard let value = Unicode.Scalar(byte).letterDigit, value < base else { return nil }
      digits.append(byte)
      lastWasUnderscore = false
    }
    guard !digits.isEmpty, !lastWasUnderscore else { return nil }
    if isBareZero, digits.contains(where: { $0 != UInt8(ascii: "0") }) { return nil }
    let magnitude = String(decoding: digits, as: UTF8.self)
    if digits.count <= 10, let small = Int(magnitude, radix: base) {
      return BigInt(isNegative ? -small : small)
    }
    guard let number = BigInt(magnitude, radix: base) else { return nil }
    return isNegative ? -number : number
  }

  /// A float; nil where the text is none.
  static func float(_ text: String) -> Double? {
    guard let bytes = plain(text) else { return nil }
    return float(bytes[...])
  }

  private static func float(_ bytes: ArraySlice<UInt8>) -> Double? {
    var plain: [UInt8] = []
    var last: UInt8 = 0
    for (offset, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "_") {
        let next = bytes.startIndex + offset + 1
        guard isDigit(last), next < bytes.endIndex, isDigit(bytes[next]) else { return nil }
      } else {
        plain.append(byte)
      }
      last = byte
    }
    var rest = plain[...]
    let sign = rest.first
    if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { rest.removeFirst() }
    let word = String(decoding: rest, as: UTF8.self).lowercased()
    if word == "inf" || word == "infinity" {
      return sign == UInt8(ascii: "-") ? -.infinity : .infinity
    }
    if word == "nan" { return .nan }
    guard isDecimal(rest) else { return nil }
    return Double(String(decoding: plain, as: UTF8.self))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

  /// Digits with a point somewhere, and an exponent.
  private static func isDecimal(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    var digits = 0
    while let byte = rest.first, isDigit(byte) {
      rest.removeFirst()
      digits += 1
    }
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      while let byte = rest.first, isDigit(byte) {
        rest.removeFirst()
        digits += 1
      }
    }
    if digits == 0 { return false }
    guard let mark = rest.first else { return true }
    guard mark | 0x20 == UInt8(ascii: "e") else { return false }
    rest.removeFirst()
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      rest.removeFirst()
    }
    return !rest.isEmpty && rest.allSatisfy(isDigit)
  }

  /// A complex number such as `1+2j`, also in parentheses; nil where the text is none.
  static func complex(_ text: String) -> ComplexNumber? {
    guard var bytes = plain(text)?[...] else { return nil }
    if bytes.first == UInt8(ascii: "("), bytes.last == UInt8(ascii: ")") {
      bytes = bytes.dropFirst().dropLast()
      guard let inner = plain(String(decoding: bytes, as: UTF8.self)) else { return nil }
      bytes = inner[...]
    }
    guard let last = bytes.last else { return nil }
    guard last | 0x20 == UInt8(ascii: "j") else { return float(bytes).map { ComplexNumber($0, 0) } }
    bytes.removeLast()
    // The sign between the parts: the last one that is not an exponent's.
    var split = bytes.startIndex
    for place in bytes.indices.reversed() {
      let isSign = bytes[place] == UInt8(ascii: "+") || bytes[place] == UInt8(ascii: "-")
      let isExponent = place > bytes.startIndex && bytes[place - 1] | 0x20 == UInt8(ascii: "e")
      if isSign, !isExponent {
        split = place
        break
      }
    }
    let imaginaryPart = bytes[split...]
    let imaginary: Double?
    if imaginaryPart.isEmpty || imaginaryPart.elementsEqual("+".utf8) {
      imaginary = 1
    } else if imaginaryPart.elementsEqual("-".utf8) {
      imaginary = -1
    } else {
      imaginary = float(imaginaryPart)
    }
    guard let imaginary else { return nil }
    if split == bytes.startIndex { return ComplexNumber(0, imaginary) }
    return float(bytes[..<split]).map { ComplexNumber($0, imaginary) }
  }
}

extension Unicode.Scalar {
  /// The value of a decimal digit of any script.
  var decimalDigit: Int? {
    if let digit = asciiDigit { return digit }
    guard !isASCII, properties.numericType == .decimal, let value = properties.numericValue
    else { return nil }
    return Int(exactly: value)
  }

  /// The value of an ASCII digit or letter in bases up to 36.
  var letterDigit: Int? {
    switch self {
    case "0"..."9": Int(value) - 48
    case "a"..."z": Int(value) - 87
    case "A"..."Z": Int(value) - 55
    default: nil
    }
  }

  /// `str.isspace` of one code point.
  var isPythonSpace: Bool {
    switch value {
    case 9...13, 28...32, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }

  /// Where `str.splitlines` breaks.
  var isLineBreak: Bool {
    switch value {
    case 10...13, 28...30, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
