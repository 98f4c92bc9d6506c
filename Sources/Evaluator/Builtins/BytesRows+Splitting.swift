extension BytesRows {
  static let splitting: [Entry] = [
    Entry("split", "sep=None, maxsplit=-1", "The parts between separators.") {
      call throws(Raise) in try split(call, fromEnd: false)
    },
    Entry("rsplit", "sep=None, maxsplit=-1", "The parts between separators, from the end.") {
      call throws(Raise) in try split(call, fromEnd: true)
    },
    Entry("splitlines", "keepends=False", "The lines.") { call throws(Raise) in
      let whole = try call.bytes
      let keepsEnds = try call.int(0) != 0
      var lines: [Value] = []
      var start = 0
      var place = 0
      while place < whole.count {
        guard whole[place] == 10 || whole[place] == 13 else {
          place += 1
          continue
        }
        let isPair = whole[place] == 13 && place + 1 < whole.count && whole[place + 1] == 10
        let next = place + (isPair ? 2 : 1)
        lines.append(call.made(Array(whole[start..<(keepsEnds ? next : place)])))
        start = next
        place = next
      }
      if start < whole.count { lines.append(call.made(Array(whole[start...]))) }
      return .list(lines)
    },
    Entry("partition", "sep, /", "What is before, at and behind a separator.") {
      call throws(Raise) in
      let whole = try call.bytes
      let separator = try call.part(0)
      if separator.isEmpty { throw call.error(.valueError, "empty separator") }
      guard let place = TextSearch.places(of: separator, in: whole).first else {
        return .tuple([call.made(whole), call.made([]), call.made([])])
      }
      return parts(call, whole, place, separator)
    },
    Entry("rpartition", "sep, /", "What is before, at and behind the last separator.") {
      call throws(Raise) in
      let whole = try call.bytes
      let separator = try call.part(0)
      if separator.isEmpty { throw call.error(.valueError, "empty separator") }
      guard let place = TextSearch.places(of: separator, in: whole).last else {
        return .tuple([call.made([]), call.made([]), call.made(whole)])
      }
      return parts(call, whole, place, separator)
    },
    Entry("strip", "bytes=None, /", "The bytes without blanks at both ends.") {
      call throws(Raise) in try strip(call, left: true, right: true)
    },
    Entry("lstrip", "bytes=None, /", "The bytes without blanks at the start.") {
      call throws(Raise) in try strip(call, left: true, right: false)
    },
    Entry("rstrip", "bytes=None, /", "The bytes without blanks at the end.") {
      call throws(Raise) in try strip(call, left: false, right: true)
    },
    Entry("removeprefix", "prefix, /", "The bytes without a prefix.") { call throws(Raise) in
      let whole = try call.bytes
      let prefix = try call.part(0)
      return call.made(whole.starts(with: prefix) ? Array(whole.dropFirst(prefix.count)) : whole)
    },
    Entry("removesuffix", "suffix, /", "The bytes without a suffix.") { call throws(Raise) in
      let whole = try call.bytes
      let suffix = try call.part(0)
      return call.made(
        whole.suffix(suffix.count).elementsEqual(suffix)
          ? Array(whole.dropLast(suffix.count)) : whole)
    },
  ]

  private static func isSpace(_ byte: UInt8) -> Bool { (byte >= 9 && byte <= 13) || byte == 32 }

  private static func parts(
    _ call: borrowing Call, _ whole: [UInt8], _ place: Int, _ separator: [UInt8]
  ) -> Value {
    .tuple([
      call.made(Array(whole[..<place])), call.made(separator),
      call.made(Array(whole[(place + separator.count)...])),
    ])
  }

  private static func strip(
    _ call: borrowing Call, left: Bool, right: Bool
  ) throws(Raise) -> Value {
    var rest = try call.bytes[...]
    let taken = call[0].isNone ? [9, 10, 11, 12, 13, 32] : try call.part(0)
    if left { while let first = rest.first, taken.contains(first) { rest.removeFirst() } }
    if right { while let last = rest.last, taken.contains(last) { rest.removeLast() } }
    return call.made(Array(rest))
  }

  private static func split(_ call: borrowing Call, fromEnd: Bool) throws(Raise) -> Value {
    let whole = try call.bytes
    let limit = try call.int(1)
    let most = limit < 0 ? Int.max : limit
    var pieces: [[UInt8]] = []
    if call[0].isNone {
      pieces = words(fromEnd ? whole.reversed() : whole, most)
      if fromEnd { pieces = pieces.reversed().map { $0.reversed() } }
    } else {
      let separator = try call.part(0)
      if separator.isEmpty { throw call.error(.valueError, "empty separator") }
      let places = TextSearch.places(of: separator, in: whole)
      let used = fromEnd ? places.suffix(most) : places.prefix(most)
      var start = 0
      for place in used {
        pieces.append(Array(whole[start..<place]))
        start = place + separator.count
      }
      pieces.append(Array(whole[start...]))
    }
    return .list(pieces.map { call.made($0) })
  }

  /// The words between blanks; what is behind the last one that may be split stays whole.
  private static func words(_ bytes: [UInt8], _ most: Int) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var rest = bytes[...].drop(while: isSpace)
    while !rest.isEmpty {
      if words.count == most {
        while let last = rest.last, isSpace(last) { rest.removeLast() }
        words.append(Array(rest))
        break
      }
      let end = rest.firstIndex(where: isSpace) ?? rest.endIndex
      words.append(Array(rest[..<end]))
      rest = rest[end...].drop(while: isSpace)
    }
    return words
  }
}
