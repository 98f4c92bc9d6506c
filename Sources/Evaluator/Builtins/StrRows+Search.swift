extension StrRows {
  static let search: [Entry] = [
    Entry("find", "sub, start=None, end=None, /", "The first position of a part, or -1.") {
      call throws(Raise) in .int(try find(call, fromEnd: false) ?? -1)
    },
    Entry("rfind", "sub, start=None, end=None, /", "The last position of a part, or -1.") {
      call throws(Raise) in .int(try find(call, fromEnd: true) ?? -1)
    },
    Entry("index", "sub, start=None, end=None, /", "The first position of a part.") {
      call throws(Raise) in try index(call, fromEnd: false)
    },
    Entry("rindex", "sub, start=None, end=None, /", "The last position of a part.") {
      call throws(Raise) in try index(call, fromEnd: true)
    },
    Entry("count", "sub, start=None, end=None, /", "How often a part is there.") {
      call throws(Raise) in
      let range = try TextRange(try object(call), call[1], call[2], call.interpreter)
      return .int(range.count(try part(call)))
    },
    Entry("startswith", "prefix, start=None, end=None, /", "Whether the text starts so.") {
      call throws(Raise) in
      let range = try TextRange(try object(call), call[1], call[2], call.interpreter)
      return .bool(try matches(call) { range.hasPrefix($0) })
    },
    Entry("endswith", "suffix, start=None, end=None, /", "Whether the text ends so.") {
      call throws(Raise) in
      let range = try TextRange(try object(call), call[1], call[2], call.interpreter)
      return .bool(try matches(call) { range.hasSuffix($0) })
    },
    Entry("removeprefix", "prefix, /", "The text without a start.") { call throws(Raise) in
      let whole = try text(call)
      let prefix = try call.string(0)
      guard whole.utf8.starts(with: prefix.utf8) else { return .string(whole) }
      let start = whole.utf8.index(whole.startIndex, offsetBy: prefix.utf8.count)
      return .string(String(whole[start...]))
    },
    Entry("removesuffix", "suffix, /", "The text without an end.") { call throws(Raise) in
      let whole = Array(try text(call).utf8)
      let suffix = Array(try call.string(0).utf8)
      guard !suffix.isEmpty, whole.suffix(suffix.count).elementsEqual(suffix) else {
        return .string(try text(call))
      }
      return .string(String(decoding: whole.dropLast(suffix.count), as: UTF8.self))
    },
    Entry("strip", "chars=None, /", "The text without blanks at both ends.") {
      call throws(Raise) in try strip(call, left: true, right: true)
    },
    Entry("lstrip", "chars=None, /", "The text without blanks at the start.") {
      call throws(Raise) in try strip(call, left: true, right: false)
    },
    Entry("rstrip", "chars=None, /", "The text without blanks at the end.") {
      call throws(Raise) in try strip(call, left: false, right: true)
    },
  ]

  private static func part(_ call: borrowing Call) throws(Raise) -> String {
    if case .string(let object) = call[0] { return object.text }
    throw call.error(
      .typeError, "must be str, not \(call.interpreter.typeName(call[0]))")
  }

  private static func find(_ call: borrowing Call, fromEnd: Bool) throws(Raise) -> Int? {
    let wanted = try part(call)
    let range = try TextRange(try object(call), call[1], call[2], call.interpreter)
    return range.find(wanted, fromEnd: fromEnd)
  }

  private static func index(_ call: borrowing Call, fromEnd: Bool) throws(Raise) -> Value {
    guard let found = try find(call, fromEnd: fromEnd) else {
      throw call.error(.valueError, "substring not found")
    }
    return .int(found)
  }

  /// One text or a tuple of them.
  private static func matches(
    _ call: borrowing Call, _ test: (String) -> Bool
  ) throws(Raise) -> Bool {
    let name = call.function.entry.name
    switch call[0] {
    case .string(let object): return test(object.text)
    case .tuple(let tuple):
      for item in tuple.items {
        guard let text = item.text else {
          throw call.error(
            .typeError,
            "tuple for \(name) must only contain str, not \(call.interpreter.typeName(item))")
        }
        if test(text) { return true }
      }
      return false
    default:
      throw call.error(
        .typeError,
        "\(name) first arg must be str or a tuple of str, not \(call.interpreter.typeName(call[0]))"
      )
    }
  }

  private static func strip(
    _ call: borrowing Call, left: Bool, right: Bool
  ) throws(Raise) -> Value {
    var rest = try text(call).unicodeScalars[...]
    let isStripped: (Unicode.Scalar) -> Bool
    switch call[0] {
    case .none: isStripped = { $0.isPythonSpace }
    case .string(let object):
      let set = Set(object.text.unicodeScalars)
      isStripped = { set.contains($0) }
    default:
      throw call.error(
        .typeError, "\(call.function.entry.name) arg must be None or str")
    }
    if left { while let first = rest.first, isStripped(first) { rest.removeFirst() } }
    if right { while let last = rest.last, isStripped(last) { rest.removeLast() } }
    return .string(String(rest))
  }
}
