/// The readable part of a piece of HTML.
enum HTMLText {
  enum Tag: Equatable {
    case open(String)
    case close(String)
    /// `<br/>`.
    case both(String)
    case none
  }

  /// Tags that change the style of the text in them.
  static let inlineMarks: Set<String> = [
    "b", "strong", "i", "em", "var", "code", "kbd", "tt", "s", "del", "u", "a",
  ]
  private static let breaking: Set<String> = [
    "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "pre",
    "blockquote", "summary", "details", "center", "section",
  ]

  /// What kind of tag a text that starts with `<` is.
  static func tag(of text: String) -> Tag {
    var rest = Substring(text)
    guard rest.first == "<" else { return .none }
    rest.removeFirst()
    let closes = rest.first == "/"
    if closes { rest.removeFirst() }
    let name = rest.prefix { $0.isLetter || $0.isNumber }.lowercased()
    guard !name.isEmpty else { return .none }
    if closes { return .close(name) }
    return text.hasSuffix("/>") ? .both(name) : .open(name)
  }

  /// The value of an attribute of a tag, or nothing.
  static func attribute(_ name: String, of tag: String) -> String {
    var rest = Substring(tag)
    while let equals = rest.firstIndex(of: "=") {
      let word = rest[..<equals].reversed().drop { $0.isWhitespace }
        .prefix { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
      var value = rest[rest.index(after: equals)...].drop { $0.isWhitespace }
      let quote = value.first
      let text: Substring
      if quote == "\"" || quote == "'" {
        value.removeFirst()
        text = value.prefix { $0 != quote }
      } else {
        text = value.prefix { !$0.isWhitespace && $0 != ">" }
      }
      if String(word.reversed()).lowercased() == name { return decode(String(text)) }
      rest = rest[text.endIndex...]
    }
    return ""
  }

  /// A block of HTML as one text with newlines: tags and comments gone, entities replaced.
  static func line(_ html: String, theme: Theme, base: Style) -> StyledLine {
    var inlines = MarkdownInlines()
    inlines.base = base
    var result = StyledLine()
    var rest = Substring(html)
    var pending = ""
    func flush() {
      let words = pending.split { $0.isWhitespace }
      let text = decode(words.joined(separator: " "))
      let spaced = (pending.first?.isWhitespace ?? false ? " " : "") + text
      inlines.append(spaced + (words.isEmpty || !(pending.last?.isWhitespace ?? false) ? "" : " "))
      pending = ""
    }
    while let open = rest.firstIndex(of: "<") {
      pending += rest[..<open]
      rest = rest[open...]
      let isComment = rest.hasPrefix("<!--")
      guard let end = isComment ? rest.firstRange(of: "-->")?.upperBound : tagEnd(rest) else {
        pending += rest
        rest = ""
        break
      }
      let tag = String(rest[..<end])
      rest = rest[end...]
      if isComment { continue }
      flush()
      inlines.html(tag, theme)
      switch Self.tag(of: tag) {
      case .open(let name), .close(let name), .both(let name):
        if breaking.contains(name) { inlines.append("\n") }
      case .none: break
      }
    }
    pending += rest
    flush()
    let whole = inlines.take()
    // Blank lines and blanks around breaks go.
    var wasBreak = true
    for run in whole.runs {
      var text = ""
      for character in run.text {
        if character == "\n" {
          if !wasBreak { text.append(character) }
          wasBreak = true
        } else if !(wasBreak && character == " ") {
          text.append(character)
          wasBreak = false
        }
      }
      result.append(text, run.style)
    }
    while let last = result.runs.last, last.text.allSatisfy(\.isWhitespace) {
      result.runs.removeLast()
    }
    if let last = result.runs.indices.last {
      while result.runs[last].text.last?.isWhitespace ?? false {
        result.runs[last].text.removeLast()
      }
    }
    return result
  }

  private static func tagEnd(_ text: Substring) -> Substring.Index? {
    text.firstIndex(of: ">").map { text.index(after: $0) }
  }

  private static let entities: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "mdash": "—",
    "ndash": "–", "hellip": "…", "copy": "©", "rarr": "→", "larr": "←", "times": "×",
  ]

  static func decode(_ text: String) -> String {
    guard text.contains("&") else { return text }
    var result = ""
    var rest = Substring(text)
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      rest = rest[start...]
      let name = rest.dropFirst().prefix(10).prefix { $0 != ";" && $0 != "&" && $0 != " " }
      if rest[name.endIndex...].first == ";", let value = entity(name) {
        result += value
        rest = rest[name.endIndex...].dropFirst()
      } else {
        result += "&"
        rest = rest.dropFirst()
      }
    }
    return result + rest
  }

  private static func entity(_ name: Substring) -> String? {
    if let known = entities[String(name)] { return known }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let code =
      digits.hasPrefix("x") || digits.hasPrefix("X")
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return code.flatMap(Unicode.Scalar.init).map { String($0) }
  }
}
