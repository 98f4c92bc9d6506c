/// A format specification read from its text: `[[fill]align][sign][z][#][0][width][,_][.precision][type]`.
struct FormatSpec {
  enum Alignment: Character { case left = "<", right = ">", centre = "^", afterSign = "=" }

  var fill: Unicode.Scalar = " "
  var alignment: Alignment
  var sign: Unicode.Scalar?
  var clearsNegativeZero = false
  var isAlternate = false
  /// -1 where it was not given.
  var width = -1
  var separator: Unicode.Scalar?
  /// -1 where it was not given.
  var precision = -1
  /// Nil where it was not given.
  var type: Unicode.Scalar?

  /// Whether there is nothing but a precision and a type.
  var isBare: Bool {
    width < 0 && sign == nil && separator == nil && !isAlternate && !clearsNegativeZero
  }

  /// Whether an integer is only padded.
  var isPlainDecimal: Bool {
    sign == nil && separator == nil && !isAlternate && !clearsNegativeZero && precision < 0
      && (type == nil || type == "d")
  }

  /// - Parameter typeName: the class that messages name.
  init(
    _ text: String, for typeName: String, alignment defaultAlignment: Alignment,
    _ interpreter: Interpreter
  ) throws(Raise) {
    alignment = defaultAlignment
    let scalars = Array(text.unicodeScalars)
    var place = 0
    func next() -> Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }
    func mark(at position: Int) -> Alignment? {
      position < scalars.count ? Alignment(rawValue: Character(scalars[position])) : nil
    }
    var fillIsGiven = false
    var alignmentIsGiven = false
    if let given = mark(at: 1) {
      fill = scalars[0]
      alignment = given
      fillIsGiven = true
      alignmentIsGiven = true
      place = 2
    } else if let given = mark(at: 0) {
      alignment = given
      alignmentIsGiven = true
      place = 1
    }
    if let given = next(), given == " " || given == "+" || given == "-" {
      sign = given
      place += 1
    }
    if next() == "z" {
      clearsNegativeZero = true
      place += 1
    }
    if next() == "#" {
      isAlternate = true
      place += 1
    }
    if !fillIsGiven, next() == "0" {
      fill = "0"
      if !alignmentIsGiven, defaultAlignment == .right { alignment = .afterSign }
      place += 1
    }
    width = try FormatSpec.number(scalars, &place, interpreter)
    if next() == "," {
      separator = ","
      place += 1
    }
    if next() == "_" {
      if separator != nil { throw FormatSpec.bothSeparators(interpreter) }
      separator = "_"
      place += 1
    }
    if next() == ",", separator == "_" { throw FormatSpec.bothSeparators(interpreter) }
    if next() == "." {
      place += 1
      precision = try FormatSpec.number(scalars, &place, interpreter)
      if precision < 0 {
        throw interpreter.error(.valueError, "Format specifier missing precision")
      }
    }
    if scalars.count - place > 1 {
      throw interpreter.error(
        .valueError, "Invalid format specifier '\(text)' for object of type '\(typeName)'")
    }
    type = next()
    try checkSeparator(interpreter)
  }

  private func checkSeparator(_ interpreter: Interpreter) throws(Raise) {
    guard let separator, let type else { return }
    switch type {
    case "d", "e", "f", "g", "E", "G", "%", "F": return
    case "b", "o", "x", "X":
      if separator == "_" { return }
    default: break
    }
    throw interpreter.error(
      .valueError, "Cannot specify '\(separator)' with \(FormatSpec.quoted(type)).")
  }

  private static func bothSeparators(_ interpreter: Interpreter) -> Raise {
    interpreter.error(.valueError, "Cannot specify both ',' and '_'.")
  }

  /// Decimal digits from `place` on; -1 where there are none.
  private static func number(
    _ scalars: [Unicode.Scalar], _ place: inout Int, _ interpreter: Interpreter
  ) throws(Raise) -> Int {
    guard place < scalars.count, scalars[place].asciiDigit != nil else { return -1 }
    var number = 0
    while place < scalars.count, let digit = scalars[place].asciiDigit {
      let (product, overflow) = number.multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.addingReportingOverflow(digit)
      if overflow || carry {
        throw interpreter.error(.valueError, "Too many decimal digits in format string")
      }
      number = sum
      place += 1
    }
    return number
  }

  private static func quoted(_ type: Unicode.Scalar) -> String {
    type.value > 32 && type.value < 128
      ? "'\(type)'" : "'\\x\(String(type.value, radix: 16))'"
  }

  func unknownType(_ typeName: String, _ interpreter: Interpreter) -> Raise {
    interpreter.error(
      .valueError,
      "Unknown format code \(FormatSpec.quoted(type ?? " ")) for object of type '\(typeName)'")
  }

  // MARK: Laying out

  /// Fills a text up to the width.
  func pad(_ text: String, count: Int, _ interpreter: Interpreter) throws(Raise) -> String {
    guard width > count else { return text }
    try interpreter.checkMemory(width, itemSize: 4)
    let missing = width - count
    let left =
      switch alignment {
      case .left: 0
      case .right, .afterSign: missing
      case .centre: missing / 2
      }
    var result = ""
    for _ in 0..<left { result.unicodeScalars.append(fill) }
    result += text
    for _ in left..<missing { result.unicodeScalars.append(fill) }
    return result
  }

  /// A number: sign, prefix (`0x`), digits before the point, and all the rest.
  func layOut(
    isNegative: Bool, prefix: String = "", digits: Substring.UTF8View, rest: Substring = "",
    groupSize: Int = 3, _ interpreter: Interpreter
  ) throws(Raise) -> String {
    let signText = isNegative ? "-" : sign == "+" ? "+" : sign == " " ? " " : ""
    try interpreter.checkMemory(width, itemSize: 4)
    let fixed = signText.utf8.count + prefix.utf8.count + rest.unicodeScalars.count
    var body = Substring(digits)
    var count = digits.count
    if let separator, !digits.isEmpty {
      let filled = fill == "0" && alignment == .afterSign ? width - fixed : 0
      let grouped = FormatSpec.grouped(
        digits, UInt8(ascii: separator), size: groupSize, minimum: filled)
      body = Substring(grouped)
      count = grouped.utf8.count
    }
    if alignment == .afterSign {
      var result = signText + prefix
      let missing = width - fixed - count
      if missing > 0 {
        for _ in 0..<missing { result.unicodeScalars.append(fill) }
      }
      return result + body + rest
    }
    return try pad(signText + prefix + body + rest, count: fixed + count, interpreter)
  }

  /// Digits in groups from the right, with zeros in front up to a minimal length.
  private static func grouped(
    _ digits: Substring.UTF8View, _ separator: UInt8, size: Int, minimum: Int
  ) -> String {
    var reversed: [UInt8] = []
    var remaining = Array(digits)
    var missing = minimum
    while true {
      let length = min(size, max(remaining.count, missing, 1))
      for _ in 0..<length { reversed.append(remaining.popLast() ?? UInt8(ascii: "0")) }
      missing -= length
      if remaining.isEmpty && missing <= 0 { break }
      missing -= 1
      reversed.append(separator)
    }
    return String(decoding: reversed.reversed(), as: UTF8.self)
  }
}

extension Unicode.Scalar {
  /// The value of `0`…`9`.
  var asciiDigit: Int? {
    value >= 48 && value <= 57 ? Int(value) - 48 : nil
  }
}
