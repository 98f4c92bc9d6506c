extension BytesRows {
  static let layout: [Entry] =
    [
      changed("upper", "ASCII letters as capitals.") { bytes in bytes.map(upper) },
      changed("lower", "ASCII letters small.") { bytes in bytes.map(lower) },
      changed("swapcase", "ASCII letters in the other case.") { bytes in
        bytes.map { isUpper($0) ? lower($0) : upper($0) }
      },
      changed("capitalize", "The first letter as a capital, the others small.") { bytes in
        bytes.prefix(1).map(upper) + bytes.dropFirst().map(lower)
      },
      changed("title", "Each word with a capital.") { bytes in
        var isInside = false
        return bytes.map { byte in
          defer { isInside = isLetter(byte) }
          return isInside ? lower(byte) : upper(byte)
        }
      },
      test("isalpha", "Whether all bytes are ASCII letters.", isLetter),
      test("isdigit", "Whether all bytes are ASCII digits.", isDigit),
      test("isalnum", "Whether all bytes are ASCII letters or digits.") {
        isLetter($0) || isDigit($0)
      },
      test("isspace", "Whether all bytes are ASCII blanks.") {
        ($0 >= 9 && $0 <= 13) || $0 == 32
      },
      Entry("isascii", "", "Whether all bytes are ASCII.") { call throws(Raise) in
        .bool(try call.bytes.allSatisfy { $0 < 128 })
      },
      Entry("isupper", "", "Whether there are capitals and no small letters.") {
        call throws(Raise) in
        let bytes = try call.bytes
        return .bool(bytes.contains(where: isUpper) && !bytes.contains(where: isLower))
      },
      Entry("islower", "", "Whether there are small letters and no capitals.") {
        call throws(Raise) in
        let bytes = try call.bytes
        return .bool(bytes.contains(where: isLower) && !bytes.contains(where: isUpper))
      },
      Entry("istitle", "", "Whether each word starts with its only capital.") {
        call throws(Raise) in
        var isInside = false
        var hasLetters = false
        for byte in try call.bytes {
          if isLetter(byte) {
            if isUpper(byte) == isInside { return .bool(false) }
            hasLetters = true
          }
          isInside = isLetter(byte)
        }
        return .bool(hasLetters)
      },
    ] + padding

  private static let padding: [Entry] = [
    Entry("ljust", "width, fillbyte?, /", "The bytes at the left of a field.") {
      call throws(Raise) in try padded(call, "ljust") { _, _ in 0 }
    },
    Entry("rjust", "width, fillbyte?, /", "The bytes at the right of a field.") {
      call throws(Raise) in try padded(call, "rjust") { space, _ in space }
    },
    Entry("center", "width, fillbyte?, /", "The bytes in the middle of a field.") {
      call throws(Raise) in
      try padded(call, "center") { space, width in space / 2 + (space & width & 1) }
    },
    Entry("zfill", "width, /", "Zeros before a number.") { call throws(Raise) in
      let bytes = try call.bytes
      let space = try call.int(0) - min(bytes.count, Int.max)
      if space <= 0 { return call.made(bytes) }
      try call.interpreter.checkMemory(space, itemSize: 1)
      let zeros = [UInt8](repeating: 48, count: space)
      if let sign = bytes.first, sign == 43 || sign == 45 {
        return call.made([sign] + zeros + bytes.dropFirst())
      }
      return call.made(zeros + bytes)
    },
    Entry("expandtabs", "tabsize=8", "Blanks in the place of tabulators.") { call throws(Raise) in
      let size = try call.int(0)
      var result: [UInt8] = []
      var column = 0
      for byte in try call.bytes {
        if byte == 9 {
          guard size > 0 else { continue }
          let count = size - column % size
          try call.interpreter.checkMemory(result.count, itemSize: 1)
          try call.interpreter.checkMemory(count, itemSize: 1)
          result.append(contentsOf: repeatElement(32, count: count))
          column += count
        } else {
          result.append(byte)
          column = byte == 10 || byte == 13 ? 0 : column + 1
        }
      }
      return call.made(result)
    },
    Entry("translate", "table, /, delete?", "Replace each byte by that of a table.") {
      call throws(Raise) in
      let deleted = call.has(1) ? Set(try call.part(1)) : []
      let kept = try call.bytes.filter { !deleted.contains($0) }
      if call[0].isNone { return call.made(kept) }
      let table = try call.part(0)
      guard table.count == 256 else {
        throw call.error(.valueError, "translation table must be 256 characters long")
      }
      return call.made(kept.map { table[Int($0)] })
    },
    Entry("maketrans", "frm, to, /", "A table for translate.", kind: .staticMethod) {
      call throws(Raise) in
      let from = try call.part(0)
      let to = try call.part(1)
      guard from.count == to.count else {
        throw call.error(.valueError, "maketrans arguments must have same length")
      }
      var table = (0...255).map { UInt8($0) }
      for (old, new) in zip(from, to) { table[Int(old)] = new }
      return .object(BytesObject(table))
    },
  ]

  private static func padded(
    _ call: borrowing Call, _ name: String, _ left: (Int, Int) -> Int
  ) throws(Raise) -> Value {
    let bytes = try call.bytes
    let width = try call.int(0)
    var fill: UInt8 = 32
    if call.has(1) {
      guard let given = call[1].heapObject as? BytesObject, given.bytes.count == 1 else {
        throw call.error(
          .typeError,
          "\(name)() argument 2 must be a byte string of length 1, not \(call.interpreter.typeName(call[1]))"
        )
      }
      fill = given.bytes[0]
    }
    if width <= bytes.count { return call.made(bytes) }
    try call.interpreter.checkMemory(width, itemSize: 1)
    let space = width - bytes.count
    let before = left(space, width)
    return call.made(
      [UInt8](repeating: fill, count: before) + bytes
        + [UInt8](repeating: fill, count: space - before))
  }

  private static func changed(
    _ name: String, _ summary: String, _ change: @escaping @Sendable ([UInt8]) -> [UInt8]
  ) -> Entry {
    Entry(name, "", summary) { call throws(Raise) in call.made(change(try call.bytes)) }
  }

  private static func test(
    _ name: String, _ summary: String, _ test: @escaping @Sendable (UInt8) -> Bool
  ) -> Entry {
    Entry(name, "", summary) { call throws(Raise) in
      let bytes = try call.bytes
      return .bool(!bytes.isEmpty && bytes.allSatisfy(test))
    }
  }

  @Sendable private static func isUpper(_ byte: UInt8) -> Bool { byte >= 65 && byte <= 90 }
  @Sendable private static func isLower(_ byte: UInt8) -> Bool { byte >= 97 && byte <= 122 }
  @Sendable private static func isLetter(_ byte: UInt8) -> Bool { isUpper(byte) || isLower(byte) }
  @Sendable private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
  @Sendable private static func upper(_ byte: UInt8) -> UInt8 { isLower(byte) ? byte - 32 : byte }
  @Sendable private static func lower(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte + 32 : byte }
}
