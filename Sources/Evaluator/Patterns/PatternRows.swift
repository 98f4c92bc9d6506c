/// What patterns have.
enum PatternRows {
  static let table = TypeTable(
    "Pattern", "A compiled pattern.",
    [
      Entry("search", "string, pos=0, endpos=9223372036854775807", "The first match.") {
        call throws(Raise) in try match(call, .none)
      },
      Entry("match", "string, pos=0, endpos=9223372036854775807", "A match at the start.") {
        call throws(Raise) in try match(call, .start)
      },
      Entry("fullmatch", "string, pos=0, endpos=9223372036854775807", "A match of all.") {
        call throws(Raise) in try match(call, .both)
      },
      Entry("findall", "string, pos=0, endpos=9223372036854775807", "The texts of all matches.") {
        call throws(Raise) in
        let pattern = try call.receiver(as: PatternObject.self)
        let (subject, start, end) = try range(call, pattern)
        var matches = Matches(
          pattern, subject, from: subject.offset(start), to: subject.offset(end))
        var found = ContiguousArray<Value>()
        func part(_ spans: [Int], _ number: Int) -> Value {
          if spans[2 * number] < 0 {
            return subject.isBytes ? .object(BytesObject([])) : .string("")
          }
          return subject.part(spans[2 * number], spans[2 * number + 1])
        }
        while let spans = try matches.next(call.interpreter) {
          switch pattern.groupCount {
          case 0: found.append(part(spans, 0))
          case 1: found.append(part(spans, 1))
          default: found.append(.tuple((1...pattern.groupCount).map { part(spans, $0) }))
          }
        }
        return .list(ListObject(found))
      },
      Entry("finditer", "string, pos=0, endpos=9223372036854775807", "All matches.") {
        call throws(Raise) in
        let pattern = try call.receiver(as: PatternObject.self)
        let (subject, start, end) = try range(call, pattern)
        var matches = Matches(
          pattern, subject, from: subject.offset(start), to: subject.offset(end))
        let type = try call.interpreter.matchType()
        return .object(
          ClosureIterator("callable_iterator") { (interpreter) throws(Raise) -> Value in
            guard let spans = try matches.next(interpreter) else { return .absent }
            return .object(
              MatchObject(pattern, subject, spans, start: start, end: end, type: type))
          })
      },
      Entry("split", "string, maxsplit=0", "The parts between the matches.") {
        call throws(Raise) in
        let pattern = try call.receiver(as: PatternObject.self)
        let subject = try pattern.subject(call[0], call.interpreter)
        let most = try call.int(1)
        var matches = Matches(pattern, subject, from: 0, to: subject.bytes.count)
        var parts = ContiguousArray<Value>()
        var last = 0
        var count = 0
        while most <= 0 ? most == 0 : count < most,
          let spans = try matches.next(call.interpreter)
        {
          parts.append(subject.part(last, spans[0]))
          for number in 0..<pattern.groupCount {
            parts.append(subject.part(spans[2 * number + 2], spans[2 * number + 3]))
          }
          last = spans[1]
          count += 1
        }
        parts.append(subject.part(last, subject.bytes.count))
        return .list(ListObject(parts))
      },
      Entry("sub", "repl, string, count=0", "The text with the matches replaced.") {
        call throws(Raise) in try substitute(call).value
      },
      Entry("subn", "repl, string, count=0", "The text, and how many were replaced.") {
        call throws(Raise) in
        let (value, count) = try substitute(call)
        return .tuple([value, .int(count)])
      },
      Entry("pattern", "", "The pattern as it was given.", kind: .getter) { call throws(Raise) in
        try call.receiver(as: PatternObject.self).pattern
      },
      Entry("flags", "", "The flags.", kind: .getter) { call throws(Raise) in
        .int(try call.receiver(as: PatternObject.self).flags.rawValue)
      },
      Entry("groups", "", "How many groups there are.", kind: .getter) { call throws(Raise) in
        .int(try call.receiver(as: PatternObject.self).groupCount)
      },
      Entry("groupindex", "", "The numbers of the named groups.", kind: .getter) {
        call throws(Raise) in
        let dict = DictObject()
        for (name, number) in try call.receiver(as: PatternObject.self).names {
          try dict.set(name, to: .int(number), call.interpreter)
        }
        return .dict(dict)
      },
      Entry("__copy__", "", "The pattern itself.") { call in call.receiver },
      Entry("__deepcopy__", "memo, /", "The pattern itself.") { call in call.receiver },
      Entry("__eq__", "value, /", "Return self==value.") { call throws(Raise) in
        let pattern = try call.receiver(as: PatternObject.self)
        guard let other = call[0].heapObject as? PatternObject else {
          return call.interpreter.notImplemented
        }
        guard pattern.flags == other.flags, pattern.isBytes == other.isBytes else {
          return .bool(false)
        }
        return .bool(try call.interpreter.keysEqual(pattern.pattern, other.pattern))
      },
      Entry("__hash__", "", "Return hash(self).") { call throws(Raise) in
        let pattern = try call.receiver(as: PatternObject.self)
        return .int(try call.interpreter.hash(pattern.pattern) &+ pattern.flags.rawValue)
      },
      Entry("__repr__", "", "Return repr(self).") { call throws(Raise) in
        let pattern = try call.receiver(as: PatternObject.self)
        let text = try call.interpreter.repr(pattern.pattern).shortened(200)
        let names: [(PatternFlags, String)] = [
          (.ignoreCase, "re.IGNORECASE"), (.locale, "re.LOCALE"), (.multiline, "re.MULTILINE"),
          (.dotAll, "re.DOTALL"), (.unicode, "re.UNICODE"), (.verbose, "re.VERBOSE"),
          (.debug, "re.DEBUG"), (.ascii, "re.ASCII"),
        ]
        let shown = names.filter { flag, _ in
          pattern.flags.contains(flag) && (flag != .unicode || pattern.isBytes)
        }.map(\.1)
        return .string(
          "re.compile(\(text)\(shown.isEmpty ? "" : ", " + shown.joined(separator: "|")))")
      },
    ])

  /// The subject with the part that is searched, in code points.
  private static func range(
    _ call: borrowing Call, _ pattern: PatternObject
  ) throws(Raise) -> (Subject, start: Int, end: Int) {
    let subject = try pattern.subject(call[0], call.interpreter)
    let count = subject.count
    let end = min(max(0, try call.int(2)), count)
    let start = min(max(0, try call.int(1)), count)
    return (subject, start, max(start, end))
  }

  private static func match(
    _ call: borrowing Call, _ anchoring: CompiledPattern.Anchoring
  ) throws(Raise) -> Value {
    let pattern = try call.receiver(as: PatternObject.self)
    let (subject, start, end) = try range(call, pattern)
    guard
      let spans = try pattern.search(
        subject, from: subject.offset(start), to: subject.offset(end), anchoring,
        call.interpreter)
    else { return .none }
    return .object(
      MatchObject(
        pattern, subject, spans, start: start, end: end, type: try call.interpreter.matchType()))
  }

  private static func substitute(
    _ call: borrowing Call
  ) throws(Raise) -> (value: Value, count: Int) {
    let interpreter = call.interpreter
    let pattern = try call.receiver(as: PatternObject.self)
    let subject = try pattern.subject(call[1], interpreter)
    let most = try call.int(2)
    let isFunction = interpreter.isCallable(call[0])
    let template = isFunction ? nil : try Template(call[0], pattern, interpreter)
    let type = try interpreter.matchType()
    var result: [UInt8] = []
    var last = 0
    var count = 0
    var matches = Matches(pattern, subject, from: 0, to: subject.bytes.count)
    while most <= 0 || count < most, let spans = try matches.next(interpreter) {
      result.append(contentsOf: subject.bytes[last..<spans[0]])
      if let template {
        template.append(to: &result, subject, spans)
      } else {
        let match = MatchObject(
          pattern, subject, spans, start: 0, end: subject.count, type: type)
        let made = try interpreter.call(call[0], [.object(match)])
        if !pattern.isBytes, case .string(let object) = made {
          result.append(contentsOf: object.text.utf8)
        } else if pattern.isBytes, let object = made.heapObject as? BytesObject {
          result.append(contentsOf: object.bytes)
        } else if !made.isNone {
          throw interpreter.error(
            .typeError,
            "sequence item \(count == 0 && last == 0 ? 0 : 1): expected str instance, \(interpreter.typeName(made)) found"
          )
        }
      }
      last = spans[1]
      count += 1
      try interpreter.checkMemory(result.count, itemSize: 1)
    }
    if count == 0 { return (call[1], 0) }
    result.append(contentsOf: subject.bytes[last...])
    return (
      pattern.isBytes
        ? .object(BytesObject(result)) : .string(String(decoding: result, as: UTF8.self)), count
    )
  }
}
