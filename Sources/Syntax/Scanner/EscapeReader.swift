/// Reads the contents of a literal that has escapes.
struct EscapeReader {
  let contents: ArraySlice<UInt8>
  private var place: Int
  private var result: [UInt8] = []

  init(contents: ArraySlice<UInt8>) {
    self.contents = contents
    place = contents.startIndex
    result.reserveCapacity(contents.count)
  }

  private var atEnd: Bool { place >= contents.endIndex }

  private mutating func next() -> UInt8? {
    guard !atEnd else { return nil }
    defer { place += 1 }
    return contents[place]
  }

  mutating func bytes() throws(Escapes.Fault) -> [UInt8] {
    while let byte = next() {
      guard byte == UInt8(ascii: "\\"), let escape = next() else {
        result.append(byte)
        continue
      }
      if escape == UInt8(ascii: "x") {
        let start = place - 2 - contents.startIndex
        guard let value = hex(digits: 2) else {
          throw Escapes.Fault(message: "(value error) invalid \\x escape at position \(start)")
        }
        result.append(UInt8(truncatingIfNeeded: value))
      } else if let value = simple(escape) {
        result.append(contentsOf: value)
      } else if let value = octal(escape) {
        result.append(UInt8(truncatingIfNeeded: value))
      } else {
        result.append(byte)
        result.append(escape)
      }
    }
    return result
  }

  mutating func text() throws(Escapes.Fault) -> String {
    while let byte = next() {
      guard byte == UInt8(ascii: "\\"), let escape = next() else {
        result.append(byte)
        continue
      }
      let start = place - 2
      switch escape {
      case UInt8(ascii: "x"): try append(hexDigits: 2, from: start, "truncated \\xXX escape")
      case UInt8(ascii: "u"): try append(hexDigits: 4, from: start, "truncated \\uXXXX escape")
      case UInt8(ascii: "U"): try append(hexDigits: 8, from: start, "truncated \\UXXXXXXXX escape")
      case UInt8(ascii: "N"): try appendNamed(from: start)
      default:
        if let value = simple(escape) {
          result.append(contentsOf: value)
        } else if let value = octal(escape) {
          try append(value, from: start)
        } else {
          result.append(byte)
          result.append(escape)
        }
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// What an escape of one character stands for.
  private func simple(_ escape: UInt8) -> [UInt8]? {
    switch escape {
    case UInt8(ascii: "\n"): []
    case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""): [escape]
    case UInt8(ascii: "a"): [7]
    case UInt8(ascii: "b"): [8]
    case UInt8(ascii: "f"): [12]
    case UInt8(ascii: "n"): [10]
    case UInt8(ascii: "r"): [13]
    case UInt8(ascii: "t"): [9]
    case UInt8(ascii: "v"): [11]
    default: nil
    }
  }

  /// The value of up to three octal digits, the first of which has been read.
  private mutating func octal(_ first: UInt8) -> UInt32? {
    guard first & 0xF8 == 0x30 else { return nil }
    var value = UInt32(first & 7)
    for _ in 0..<2 {
      guard !atEnd, contents[place] & 0xF8 == 0x30 else { break }
      value = value << 3 | UInt32(contents[place] & 7)
      place += 1
    }
    return value
  }

  /// The value of exactly `digits` digits; nil, with those there are read, when there are fewer.
  private mutating func hex(digits: Int) -> UInt32? {
    var value: UInt32 = 0
    for _ in 0..<digits {
      guard !atEnd, let digit = contents[place].hexValue else { return nil }
      value = value << 4 | digit
      place += 1
    }
    return value
  }

  private mutating func append(
    hexDigits: Int, from start: Int, _ truncated: String
  ) throws(Escapes.Fault) {
    guard let value = hex(digits: hexDigits) else { throw fault(truncated, from: start) }
    try append(value, from: start)
  }

  private mutating func append(_ value: UInt32, from start: Int) throws(Escapes.Fault) {
    guard value <= 0x10FFFF else { throw fault("illegal Unicode character", from: start) }
    guard let scalar = Unicode.Scalar(value) else {
      throw fault("lone surrogates are not supported in strings", from: start)
    }
    result.append(contentsOf: Array(String(scalar).utf8))
  }

  private mutating func appendNamed(from start: Int) throws(Escapes.Fault) {
    let malformed = "malformed \\N character escape"
    guard !atEnd, contents[place] == UInt8(ascii: "{") else { throw fault(malformed, from: start) }
    place += 1
    let nameStart = place
    while !atEnd, contents[place] != UInt8(ascii: "}") { place += 1 }
    guard !atEnd, place > nameStart else { throw fault(malformed, from: start) }
    let name = String(decoding: contents[nameStart..<place], as: UTF8.self)
    place += 1
    guard let scalar = CharacterName.scalar(named: name) else {
      throw fault("unknown Unicode character name", from: start)
    }
    result.append(contentsOf: Array(String(scalar).utf8))
  }

  /// CPython's text, with its positions: it writes each character outside ASCII as ten bytes.
  private func fault(_ message: String, from start: Int) -> Escapes.Fault {
    let first = encodedLength(contents.startIndex..<start)
    let last = first + max(1, encodedLength(start..<place)) - 1
    return Escapes.Fault(
      message: "(unicode error) 'unicodeescape' codec can't decode bytes in position "
        + "\(first)-\(last): \(message)")
  }

  private func encodedLength(_ range: Range<Int>) -> Int {
    var length = 0
    for byte in contents[range] where byte & 0xC0 != 0x80 { length += byte < 0x80 ? 1 : 10 }
    return length
  }
}
