/// The replacement of `sub`: pieces of text and groups.
struct Template {
  private enum Piece {
    case literal([UInt8])
    case group(Int)
  }
  private var pieces: [Piece] = []
  private let isBytes: Bool

  init(_ value: Value, _ pattern: PatternObject, _ interpreter: Interpreter) throws(Raise) {
    isBytes = pattern.isBytes
    let scalars: [Unicode.Scalar]
    if case .string(let object) = value, !isBytes {
      scalars = Array(object.text.unicodeScalars)
    } else if let object = value.heapObject as? BytesObject, isBytes {
      scalars = object.bytes.map { Unicode.Scalar($0) }
    } else {
      throw interpreter.error(
        .typeError,
        isBytes
          ? "expected a bytes-like object, \(interpreter.typeName(value)) found"
          : "expected str instance, \(interpreter.typeName(value)) found")
    }
    do throws(PatternFault) {
      try read(scalars, pattern)
    } catch {
      // A name that the pattern does not have is an `IndexError`.
      if error.message.hasPrefix("unknown group name") {
        throw interpreter.error(.indexError, error.message)
      }
      throw interpreter.patternError(error, value)
    }
  }

  private mutating func read(
    _ scalars: [Unicode.Scalar], _ pattern: PatternObject
  ) throws(PatternFault) {
    var translator = PatternTranslator(scalars, flags: [], isBytes: isBytes)
    var literal: [UInt8] = []
    func flush(_ pieces: inout [Piece]) {
      if !literal.isEmpty { pieces.append(.literal(literal)) }
      literal = []
    }
    func add(_ scalar: Unicode.Scalar) {
      if isBytes {
        literal.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        literal.append(contentsOf: String(scalar).utf8)
      }
    }
    while let next = translator.peek() {
      let start = translator.place
      translator.place += 1
      guard next == "\\" else {
        add(next)
        continue
      }
      guard let letter = translator.peek() else {
        throw translator.fault("bad escape (end of pattern)", start)
      }
      translator.place += 1
      switch letter {
      case "g":
        guard translator.peek() == "<" else { throw translator.fault("missing <", start + 2) }
        translator.place += 1
        let begin = translator.place
        let name = try translator.name(until: ">", what: "group name")
        let number: Int
        if name.utf8.allSatisfy({ (48...57).contains($0) }) {
          guard let given = Int(name), given <= pattern.groupCount else {
            throw translator.fault("invalid group reference \(name)", begin)
          }
          number = given
        } else if let known = pattern.names.first(where: { $0.name == name }) {
          number = known.number
        } else if let first = name.unicodeScalars.first,
          first == "_" || first.properties.isXIDStart
        {
          throw translator.fault("unknown group name \(StringRepr.text(name))", begin)
        } else {
          throw translator.fault(
            "bad character in group name \(StringRepr.text(name))", begin)
        }
        flush(&pieces)
        pieces.append(.group(number))
      case "0":
        var value: UInt32 = 0
        var count = 0
        while count < 2, let digit = translator.peek(), ("0"..."7").contains(digit) {
          value = value * 8 + (digit.value - 48)
          translator.place += 1
          count += 1
        }
        add(Unicode.Scalar(value) ?? "\0")
      case "1"..."9":
        var number = Int(letter.value - 48)
        if let digit = translator.peek(), ("0"..."9").contains(digit) {
          translator.place += 1
          if let third = translator.peek(), ("0"..."3").contains(letter),
            ("0"..."7").contains(digit), ("0"..."7").contains(third)
          {
            translator.place += 1
            let value = (letter.value - 48) * 64 + (digit.value - 48) * 8 + (third.value - 48)
            add(Unicode.Scalar(value) ?? "\0")
            continue
          }
          number = number * 10 + Int(digit.value - 48)
        }
        if number > pattern.groupCount {
          throw translator.fault("invalid group reference \(number)", start + 1)
        }
        flush(&pieces)
        pieces.append(.group(number))
      case "a": add("\u{07}")
      case "b": add("\u{08}")
      case "f": add("\u{0C}")
      case "n": add("\n")
      case "r": add("\r")
      case "t": add("\t")
      case "v": add("\u{0B}")
      case "\\": add("\\")
      default:
        if ("a"..."z").contains(letter) || ("A"..."Z").contains(letter) {
          throw translator.fault("bad escape \\\(letter)", start)
        }
        add("\\")
        add(letter)
      }
    }
    flush(&pieces)
  }

  /// The bytes of the template for one match.
  func append(to result: inout [UInt8], _ subject: Subject, _ spans: [Int]) {
    for piece in pieces {
      switch piece {
      case .literal(let bytes): result.append(contentsOf: bytes)
      case .group(let number):
        let (start, end) = (spans[2 * number], spans[2 * number + 1])
        if start >= 0, end >= start { result.append(contentsOf: subject.bytes[start..<end]) }
      }
    }
  }

  func value(_ subject: Subject, _ spans: [Int]) -> Value {
    var bytes: [UInt8] = []
    append(to: &bytes, subject, spans)
    return isBytes
      ? .object(BytesObject(bytes)) : .string(String(decoding: bytes, as: UTF8.self))
  }
}
