/// Reads a pattern in Python's notation, finds its faults, and writes it in PCRE2's.
struct PatternTranslator {
  let scalars: [Unicode.Scalar]
  let isBytes: Bool
  var flags: PatternFlags
  var place = 0
  var output = ""
  /// Names of groups with their numbers, in order.
  var names: [(name: String, number: Int)] = []
  var groupCount = 0
  /// The group around each group; 0 for none.
  var parents: [Int] = [0]
  private var openGroups: [Int] = []
  private var depth = 0
  private var lookBehind = 0
  /// Groups that a condition names by number; they may come later.
  private var conditions: [(number: Int, position: Int)] = []

  init(_ scalars: [Unicode.Scalar], flags: PatternFlags, isBytes: Bool) {
    self.scalars = scalars
    self.flags = flags
    self.isBytes = isBytes
    if !isBytes, !flags.contains(.ascii) { self.flags.insert(.unicode) }
  }

  mutating func translate() throws(PatternFault) {
    try leadingFlags()
    try alternatives(isVerbose: flags.contains(.verbose))
    if place < scalars.count { throw fault("unbalanced parenthesis", place) }
    for (number, position) in conditions where number > groupCount {
      throw fault("invalid group reference \(number)", position)
    }
  }

  func fault(_ message: String, _ position: Int?) -> PatternFault {
    PatternFault(message: message, position: position)
  }

  func peek(_ offset: Int = 0) -> Unicode.Scalar? {
    place + offset < scalars.count ? scalars[place + offset] : nil
  }

  /// Flags for the whole pattern: `(?im)` at its start.
  private mutating func leadingFlags() throws(PatternFault) {
    while true {
      let start = place
      if flags.contains(.verbose) { skipVerbose() }
      guard peek() == "(", peek(1) == "?", let first = peek(2),
        PatternFlags.letters[first] != nil
      else {
        place = start
        return
      }
      var end = place + 2
      var found: PatternFlags = []
      while end < scalars.count, let flag = PatternFlags.letters[scalars[end]] {
        found.insert(flag)
        end += 1
      }
      guard end < scalars.count, scalars[end] == ")" else {
        place = start
        return
      }
      try check(found, at: end)
      apply(found)
      place = end + 1
    }
  }

  private mutating func apply(_ found: PatternFlags) {
    if found.contains(.ascii) { flags.remove(.unicode) }
    flags.insert(found)
  }

  func check(_ found: PatternFlags, at position: Int) throws(PatternFault) {
    if isBytes, found.contains(.unicode) {
      throw fault("bad inline flags: cannot use 'u' flag with a bytes pattern", position)
    }
    if !isBytes, found.contains(.locale) {
      throw fault("bad inline flags: cannot use 'L' flag with a str pattern", position)
    }
    let kinds = [PatternFlags.ascii, .unicode, .locale].filter { found.contains($0) }.count
    if kinds > 1 {
      throw fault("bad inline flags: flags 'a', 'u' and 'L' are incompatible", position)
    }
  }

  private mutating func skipVerbose() {
    while let next = peek() {
      if next == "#" {
        while let other = peek(), other != "\n" { _ = other; place += 1 }
      } else if " \t\n\r\u{0B}\u{0C}".unicodeScalars.contains(next) {
        place += 1
      } else {
        return
      }
    }
  }

  // MARK: Sequences

  /// Up to a closing parenthesis or the end.
  mutating func alternatives(isVerbose: Bool) throws(PatternFault) {
    depth += 1
    defer { depth -= 1 }
    if depth > 200 { throw fault("the groups are nested too deeply", place) }
    /// Whether something can be repeated.
    var hasItem = false
    var isRepeated = false
    while true {
      if isVerbose { skipVerbose() }
      guard let next = peek() else { return }
      switch next {
      case ")":
        return
      case "|":
        place += 1
        output += "|"
        hasItem = false
        isRepeated = false
      case "*", "+", "?", "{":
        guard let text = try quantifier() else {
          // A brace that counts nothing is a brace.
          hasItem = true
          isRepeated = false
          place += 1
          output += "\\{"
          continue
        }
        let start = text.start
        guard hasItem else { throw fault("nothing to repeat", start) }
        if isRepeated { throw fault("multiple repeat", start) }
        output += text.written
        isRepeated = true
      case "(":
        hasItem = try group(isVerbose: isVerbose)
        isRepeated = false
      case "[":
        hasItem = true
        try characterClass()
        isRepeated = false
      case "\\":
        // Places cannot be repeated, only what takes characters.
        hasItem = peek(1).map { !"AZbB".unicodeScalars.contains($0) } ?? true
        try escape()
        isRepeated = false
      case "^", "$":
        place += 1
        output.unicodeScalars.append(next)
        hasItem = false
        isRepeated = false
      case ".":
        place += 1
        output += "."
        hasItem = true
        isRepeated = false
      default:
        place += 1
        append(literal: next)
        hasItem = true
        isRepeated = false
      }
    }
  }

  mutating func append(literal scalar: Unicode.Scalar) {
    if scalar.value < 128, !scalar.properties.isAlphabetic, !("0"..."9").contains(scalar),
      scalar != "_", scalar.value > 32, scalar.value != 127
    {
      output += "\\"
      output.unicodeScalars.append(scalar)
    } else if scalar.value < 32 || isBytes && scalar.value >= 128 {
      output += "\\x{\(String(scalar.value, radix: 16))}"
    } else {
      output.unicodeScalars.append(scalar)
    }
  }

  /// A quantifier in PCRE2's notation; nil for a brace that is none.
  private mutating func quantifier() throws(PatternFault) -> (written: String, start: Int)? {
    let start = place
    guard let first = peek() else { return nil }
    var written = ""
    if first == "{" {
      var end = place + 1
      func digits() -> String {
        var text = ""
        while end < scalars.count, ("0"..."9").contains(scalars[end]) {
          text.unicodeScalars.append(scalars[end])
          end += 1
        }
        return text
      }
      let low = digits()
      var high = low
      if end < scalars.count, scalars[end] == "," {
        end += 1
        high = digits()
        if end >= scalars.count || scalars[end] != "}" { return nil }
        if low.isEmpty, high.isEmpty, end == place + 2 { written = "*" }
      } else if low.isEmpty {
        return nil
      }
      guard end < scalars.count, scalars[end] == "}" else { return nil }
      guard let least = low.isEmpty ? 0 : Int(low), let most = high.isEmpty ? Int.max : Int(high)
      else { throw fault("the repetition number is too large", start) }
      if most < least { throw fault("min repeat greater than max repeat", start + 1) }
      if least > 65_000 || most != Int.max && most > 65_000 {
        throw fault("the repetition number is too large", start)
      }
      if written.isEmpty {
        written =
          most == Int.max ? "{\(least),}" : least == most ? "{\(least)}" : "{\(least),\(most)}"
      }
      place = end + 1
    } else {
      written.unicodeScalars.append(first)
      place += 1
    }
    if let next = peek(), next == "?" || next == "+" {
      written.unicodeScalars.append(next)
      place += 1
    }
    return (written, start)
  }

  // MARK: Groups

  /// - Returns: whether the group can be repeated.
  private mutating func group(isVerbose: Bool) throws(PatternFault) -> Bool {
    let start = place
    place += 1
    guard peek() == "?" else {
      try capture(nil, start, isVerbose)
      return true
    }
    place += 1
    guard let kind = peek() else { throw fault("unexpected end of pattern", place) }
    switch kind {
    case "P": return try namedGroup(start, isVerbose)
    case ":", ">", "=", "!":
      place += 1
      output += "(?"
      output.unicodeScalars.append(kind)
      try finish(start, isVerbose)
      return kind == ":" || kind == ">" || kind == "=" || kind == "!"
    case "#":
      while let next = peek(), next != ")" { _ = next; place += 1 }
      guard peek() == ")" else { throw fault("missing ), unterminated comment", start) }
      place += 1
      return false
    case "<":
      guard let sign = peek(1) else { throw fault("unexpected end of pattern", place + 1) }
      guard sign == "=" || sign == "!" else {
        throw fault("unknown extension ?<\(sign)", start + 1)
      }
      place += 2
      output += "(?<"
      output.unicodeScalars.append(sign)
      lookBehind += 1
      try finish(start, isVerbose)
      lookBehind -= 1
      return true
    case "(": return try conditional(start, isVerbose)
    default:
      if kind == "-" || PatternFlags.letters[kind] != nil {
        return try scopedFlags(start, isVerbose)
      }
      // An escape counts as one character.
      let shown = kind == "\\" ? "\\\(peek(1).map { String($0) } ?? "")" : String(kind)
      throw fault("unknown extension ?\(shown)", start + 1)
    }
  }

  private mutating func finish(_ start: Int, _ isVerbose: Bool) throws(PatternFault) {
    try alternatives(isVerbose: isVerbose)
    guard peek() == ")" else { throw fault("missing ), unterminated subpattern", start) }
    place += 1
    output += ")"
  }

  private mutating func capture(
    _ name: String?, _ start: Int, _ isVerbose: Bool
  ) throws(PatternFault) {
    groupCount += 1
    let number = groupCount
    if let name { names.append((name: name, number: number)) }
    parents.append(openGroups.last ?? 0)
    openGroups.append(number)
    output += "("
    try finish(start, isVerbose)
    openGroups.removeLast()
  }

  /// A name up to a delimiter, which is passed.
  mutating func name(until end: Unicode.Scalar, what: String) throws(PatternFault) -> String {
    let start = place
    var text = ""
    while let next = peek(), next != end {
      text.unicodeScalars.append(next)
      place += 1
    }
    guard peek() == end else {
      if text.isEmpty { throw fault("missing \(what)", start) }
      throw fault("missing \(end), unterminated name", start)
    }
    if text.isEmpty { throw fault("missing \(what)", start) }
    place += 1
    return text
  }

  private func checkName(_ name: String, _ start: Int) throws(PatternFault) {
    let scalars = Array(name.unicodeScalars)
    let isName =
      (scalars[0] == "_" || scalars[0].properties.isXIDStart)
      && scalars.allSatisfy { $0 == "_" || $0.properties.isXIDContinue }
    if !isName {
      throw fault("bad character in group name \(StringRepr.text(name))", start)
    }
  }

  private mutating func namedGroup(
    _ start: Int, _ isVerbose: Bool
  ) throws(PatternFault) -> Bool {
    place += 1
    guard let sign = peek() else { throw fault("unexpected end of pattern", place) }
    switch sign {
    case "<":
      place += 1
      let begin = place
      let text = try name(until: ">", what: "group name")
      try checkName(text, begin)
      if let known = names.first(where: { $0.name == text }) {
        throw fault(
          "redefinition of group name \(StringRepr.text(text)) as group \(groupCount + 1); was group \(known.number)",
          begin)
      }
      try capture(text, start, isVerbose)
      return true
    case "=":
      place += 1
      let begin = place
      let text = try name(until: ")", what: "group name")
      try checkName(text, begin)
      guard let known = names.first(where: { $0.name == text }) else {
        throw fault("unknown group name \(StringRepr.text(text))", begin)
      }
      if openGroups.contains(known.number) { throw fault("cannot refer to an open group", begin) }
      output += "\\g{\(known.number)}"
      return true
    default:
      throw fault("unknown extension ?P\(sign)", start + 1)
    }
  }

  private mutating func conditional(
    _ start: Int, _ isVerbose: Bool
  ) throws(PatternFault) -> Bool {
    place += 1
    let begin = place
    let text = try name(until: ")", what: "group name")
    let number: Int
    if let given = Int(text) {
      if given <= 0 { throw fault("bad group number", begin) }
      number = given
      conditions.append((number: given, position: begin))
    } else {
      try checkName(text, begin)
      guard let known = names.first(where: { $0.name == text }) else {
        throw fault("unknown group name \(StringRepr.text(text))", begin)
      }
      number = known.number
    }
    output += "(?(\(number))"
    try finish(start, isVerbose)
    return true
  }

  private mutating func scopedFlags(
    _ start: Int, _ isVerbose: Bool
  ) throws(PatternFault) -> Bool {
    var added: PatternFlags = []
    var removed: PatternFlags = []
    var isRemoving = false
    while let next = peek() {
      if let flag = PatternFlags.letters[next] {
        if isRemoving {
          if [.ascii, .unicode, .locale].contains(flag) {
            throw fault("bad inline flags: cannot turn off flags 'a', 'u' and 'L'", place + 1)
          }
          removed.insert(flag)
        } else {
          added.insert(flag)
        }
        place += 1
      } else if next == "-", !isRemoving {
        isRemoving = true
        place += 1
        guard let after = peek() else { throw fault("missing flag", place) }
        if PatternFlags.letters[after] == nil {
          throw fault(after.properties.isAlphabetic ? "unknown flag" : "missing flag", place)
        }
      } else {
        break
      }
    }
    let wanted = isRemoving ? "missing :" : "missing -, : or )"
    guard let end = peek() else { throw fault(wanted, place) }
    if end == ")", !isRemoving {
      throw fault("global flags not at the start of the expression", start)
    }
    guard end == ":" else {
      throw fault(end.properties.isAlphabetic ? "unknown flag" : wanted, place)
    }
    try check(added, at: place)
    if !added.isDisjoint(with: removed) {
      throw fault("bad inline flags: flag turned on and off", place + 1)
    }
    place += 1
    func letters(_ set: PatternFlags) -> String {
      var text = ""
      if set.contains(.ignoreCase) { text += "i" }
      if set.contains(.multiline) { text += "m" }
      if set.contains(.dotAll) { text += "s" }
      return text
    }
    let off = letters(removed)
    output += "(?\(letters(added))\(off.isEmpty ? "" : "-" + off):"
    let verbose = removed.contains(.verbose) ? false : isVerbose || added.contains(.verbose)
    try finish(start, verbose)
    return true
  }

  func isOpen(_ number: Int) -> Bool { openGroups.contains(number) }
}
