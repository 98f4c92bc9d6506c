extension StrRows {
  static let splitting: [Entry] = [
    Entry("split", "sep=None, maxsplit=-1", "The parts between separators.") {
      call throws(Raise) in try split(call, fromEnd: false)
    },
    Entry("rsplit", "sep=None, maxsplit=-1", "The parts between separators, from the end.") {
      call throws(Raise) in try split(call, fromEnd: true)
    },
    Entry("splitlines", "keepends=False", "The lines.") { call throws(Raise) in
      let keepsEnds = try call.int(0) != 0
      return .list(lines(try text(call), keepsEnds: keepsEnds).map { .string($0) })
    },
    Entry("partition", "sep, /", "What is before and behind a separator.") {
      call throws(Raise) in
      let whole = try text(call)
      let separator = try separator(call)
      let bytes = Array(whole.utf8)
      guard let place = TextSearch.find(Array(separator.utf8)[...], in: bytes[...]) else {
        return .tuple([.string(whole), .string(""), .string("")])
      }
      return parts(bytes, place, separator)
    },
    Entry("rpartition", "sep, /", "What is before and behind the last separator.") {
      call throws(Raise) in
      let whole = try text(call)
      let separator = try separator(call)
      let bytes = Array(whole.utf8)
      guard let place = TextSearch.findLast(Array(separator.utf8)[...], in: bytes[...]) else {
        return .tuple([.string(""), .string(""), .string(whole)])
      }
      return parts(bytes, place, separator)
    },
  ]

  private static func separator(_ call: borrowing Call) throws(Raise) -> String {
    guard case .string(let object) = call[0] else {
      throw call.error(.typeError, "must be str, not \(call.interpreter.typeName(call[0]))")
    }
    if object.text.isEmpty { throw call.error(.valueError, "empty separator") }
    return object.text
  }

  private static func parts(_ bytes: [UInt8], _ place: Int, _ separator: String) -> Value {
    let end = place + separator.utf8.count
    return .tuple([
      .string(String(decoding: bytes[..<place], as: UTF8.self)), .string(separator),
      .string(String(decoding: bytes[end...], as: UTF8.self)),
    ])
  }

  private static func split(_ call: borrowing Call, fromEnd: Bool) throws(Raise) -> Value {
    let whole = try text(call)
    let most = try call.int(1)
    let limit = most < 0 ? Int.max : most
    var pieces: [String]
    if call[0].isNone {
      pieces = words(whole.unicodeScalars, limit: limit, fromEnd: fromEnd)
    } else {
      if call[0].text == nil {
        throw call.error(
          .typeError, "must be str or None, not \(call.interpreter.typeName(call[0]))")
      }
      let separator = try separator(call)
      pieces = StringObject.withBytes(whole) { bytes in
        StringObject.withBytes(separator) { Self.pieces(bytes, $0, limit: limit, fromEnd: fromEnd) }
      }
    }
    return .list(pieces.map { .string($0) })
  }

  private static func pieces(
    _ bytes: UnsafeBufferPointer<UInt8>, _ separator: UnsafeBufferPointer<UInt8>, limit: Int,
    fromEnd: Bool
  ) -> [String] {
    var places: [Int] = []
    if fromEnd {
      var end = bytes.count
      while places.count < limit,
        let place = TextSearch.findLast(separator, in: bytes, before: end)
      {
        places.append(place)
        end = place
      }
      places.reverse()
    } else {
      var start = 0
      while places.count < limit, let place = TextSearch.find(separator, in: bytes, from: start) {
        places.append(place)
        start = place + separator.count
      }
    }
    var pieces: [String] = []
    pieces.reserveCapacity(places.count + 1)
    var start = 0
    for place in places + [bytes.count] {
      pieces.append(
        String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<place]), as: UTF8.self))
      start = place + separator.count
    }
    return pieces
  }

  /// The words between blanks, at most `limit` cuts.
  private static func words(
    _ scalars: String.UnicodeScalarView, limit: Int, fromEnd: Bool
  ) -> [String] {
    var rest = scalars[...]
    var words: [String] = []
    if fromEnd {
      while let last = rest.lastIndex(where: { !$0.isPythonSpace }) {
        rest = rest[...last]
        if words.count == limit { break }
        let start = rest.lastIndex { $0.isPythonSpace }.map { rest.index(after: $0) }
        words.append(String(rest[(start ?? rest.startIndex)...]))
        rest = rest[..<(start ?? rest.startIndex)]
      }
      if words.count == limit, rest.contains(where: { !$0.isPythonSpace }) {
        words.append(String(rest))
      }
      return words.reversed()
    }
    while let first = rest.firstIndex(where: { !$0.isPythonSpace }) {
      rest = rest[first...]
      if words.count == limit {
        words.append(String(rest))
        break
      }
      let end = rest.firstIndex { $0.isPythonSpace } ?? rest.endIndex
      words.append(String(rest[..<end]))
      rest = rest[end...]
    }
    return words
  }

  static func lines(_ text: String, keepsEnds: Bool) -> [String] {
    let scalars = text.unicodeScalars
    var lines: [String] = []
    var start = scalars.startIndex
    var place = start
    while place < scalars.endIndex {
      guard scalars[place].isLineBreak else {
        place = scalars.index(after: place)
        continue
      }
      var next = scalars.index(after: place)
      if scalars[place] == "\r", next < scalars.endIndex, scalars[next] == "\n" {
        next = scalars.index(after: next)
      }
      lines.append(String(scalars[start..<(keepsEnds ? next : place)]))
      start = next
      place = next
    }
    if start < scalars.endIndex { lines.append(String(scalars[start...])) }
    return lines
  }
}
