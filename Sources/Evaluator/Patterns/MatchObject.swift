/// `re.Match`.
final class MatchObject: Object {
  let pattern: PatternObject
  let subject: Subject
  /// Byte positions of the groups; -1 where a group took no part.
  let spans: [Int]
  let start: Int
  let end: Int

  init(
    _ pattern: PatternObject, _ subject: Subject, _ spans: [Int], start: Int, end: Int,
    type: TypeObject
  ) {
    self.pattern = pattern
    self.subject = subject
    self.spans = spans
    self.start = start
    self.end = end
    super.init(subtype: type)
  }

  func group(_ number: Int) -> Value { subject.part(spans[2 * number], spans[2 * number + 1]) }

  func span(_ number: Int) -> (start: Int, end: Int) {
    (subject.position(spans[2 * number]), subject.position(spans[2 * number + 1]))
  }

  /// The group that ended last: of those that end at the same place the outermost.
  var lastIndex: Int? {
    var last: Int?
    for number in 1..<max(1, pattern.groupCount + 1)
    where number <= pattern.groupCount && spans[2 * number] >= 0 {
      guard let known = last else {
        last = number
        continue
      }
      if spans[2 * number + 1] > spans[2 * known + 1] {
        last = number
      } else if spans[2 * number + 1] == spans[2 * known + 1], !isInside(number, known) {
        last = number
      }
    }
    return last
  }

  private func isInside(_ number: Int, _ other: Int) -> Bool {
    var place = pattern.parents[number]
    while place > 0 {
      if place == other { return true }
      place = pattern.parents[place]
    }
    return false
  }

  /// The number of a group that is named or counted.
  func number(_ value: Value, _ interpreter: Interpreter) throws(Raise) -> Int {
    if let text = value.text {
      if let found = pattern.names.first(where: { $0.name == text }) { return found.number }
    } else if let number = value.smallInteger, number >= 0, number <= pattern.groupCount {
      return number
    } else if value.smallInteger == nil,
      !interpreter.specialMethod(interpreter.names.index, of: value).isAbsent
    {
      let number = try interpreter.index(value)
      if number >= 0, number <= pattern.groupCount { return number }
    }
    throw interpreter.error(.indexError, "no such group")
  }
}

enum MatchRows {
  static let table = TypeTable(
    "Match", "What a search found.",
    [
      Entry("group", "*groups", "The text of one or more groups.") { call throws(Raise) in
        let match = try call.receiver(as: MatchObject.self)
        let wanted = try call.items(0)
        if wanted.isEmpty { return match.group(0) }
        var found: [Value] = []
        for value in wanted {
          found.append(match.group(try match.number(value, call.interpreter)))
        }
        return found.count == 1 ? found[0] : .tuple(found)
      },
      Entry("__getitem__", "key, /", "Return self[key].") { call throws(Raise) in
        let match = try call.receiver(as: MatchObject.self)
        return match.group(try match.number(call[0], call.interpreter))
      },
      Entry("groups", "default=None", "The texts of all groups.") { call throws(Raise) in
        let match = try call.receiver(as: MatchObject.self)
        let fallback = call[0]
        return .tuple(
          (0..<match.pattern.groupCount).map { number in
            match.spans[2 * number + 2] < 0 ? fallback : match.group(number + 1)
          })
      },
      Entry("groupdict", "default=None", "The texts of the named groups.") { call throws(Raise) in
        let match = try call.receiver(as: MatchObject.self)
        let dict = DictObject()
        for (name, number) in match.pattern.names {
          let isThere = match.spans[2 * number] >= 0
          try dict.set(name, to: isThere ? match.group(number) : call[0], call.interpreter)
        }
        return .dict(dict)
      },
      Entry("start", "group=0, /", "Where a group starts.") { call throws(Raise) in
        let match = try call.receiver(as: MatchObject.self)
        return .int(match.span(try match.number(call[0], call.interpreter)).start)
      },
      Entry("end", "group=0, /", "Where a group ends.") { call throws(Raise) in
        let match = try call.receiver(as: MatchObject.self)
        return .int(match.span(try match.number(call[0], call.interpreter)).end)
      },
      Entry("span", "group=0, /", "Where a group starts and ends.") { call throws(Raise) in
        let match = try call.receiver(as: MatchObject.self)
        let span = match.span(try match.number(call[0], call.interpreter))
        return .tuple([.int(span.start), .int(span.end)])
      },
      Entry("expand", "template", "A template with the groups in it.") { call throws(Raise) in
        let match = try call.receiver(as: MatchObject.self)
        let template = try Template(call[0], match.pattern, call.interpreter)
        return template.value(match.subject, match.spans)
      },
      getter("string", "What was searched.") { $0.subject.value },
      getter("re", "The pattern.") { .object($0.pattern) },
      getter("pos", "Where the search began.") { .int($0.start) },
      getter("endpos", "Where the search was to end.") { .int($0.end) },
      getter("lastindex", "The number of the group that ended last.") { match in
        match.lastIndex.map { .int($0) } ?? .none
      },
      getter("lastgroup", "The name of the group that ended last.") { match in
        let last = match.lastIndex
        return match.pattern.names.first { $0.number == last }.map { .string($0.name) } ?? .none
      },
      getter("regs", "Where all groups start and end.") { match in
        .tuple(
          (0...match.pattern.groupCount).map { number in
            let span = match.span(number)
            return .tuple([.int(span.start), .int(span.end)])
          })
      },
      Entry("__copy__", "", "The match itself.") { call in call.receiver },
      Entry("__deepcopy__", "memo, /", "The match itself.") { call in call.receiver },
      Entry("__repr__", "", "Return repr(self).") { call throws(Raise) in
        let match = try call.receiver(as: MatchObject.self)
        let span = match.span(0)
        let text = try call.interpreter.repr(match.group(0))
        return .string(
          "<re.Match object; span=(\(span.start), \(span.end)), match=\(text.shortened(50))>")
      },
    ])

  private static func getter(
    _ name: String, _ summary: String, _ read: @escaping @Sendable (MatchObject) -> Value
  ) -> Entry {
    Entry(name, "", summary, kind: .getter) { call throws(Raise) in
      read(try call.receiver(as: MatchObject.self))
    }
  }
}

extension String {
  /// The first code points, as `%.50R` cuts a text.
  func shortened(_ count: Int) -> String {
    String(String.UnicodeScalarView(unicodeScalars.prefix(count)))
  }
}
