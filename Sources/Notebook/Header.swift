/// The YAML header of a text format. It goes back as it came; of YAML only what headers use is
/// understood: nested mappings, lists, plain and quoted scalars, block scalars, flow values.
struct Header: Equatable {
  /// The keys at the root.
  var values: JSONObject

  init(_ text: String) {
    var reader = Reader(lines: text.lines.map { Line($0[...]) })
    values = reader.mapping(indent: 0, depth: 0)
  }

  fileprivate struct Line {
    var indent: Int
    var text: Substring

    init(_ raw: Substring) {
      indent = raw.leading(" ")
      text = raw.dropFirst(indent)
      while text.last?.isWhitespace == true { text.removeLast() }
    }

    var isSkipped: Bool { text.isEmpty || text.hasPrefix("#") }
  }

  fileprivate struct Reader {
    static let maximumDepth = 16
    let lines: [Line]
    var place = 0

    init(lines: [Line]) { self.lines = lines }

    /// The next line that says something, if it is indented by `indent` or more.
    mutating func peek(indent: Int) -> Line? {
      while place < lines.count, lines[place].isSkipped { place += 1 }
      guard place < lines.count, lines[place].indent >= indent else { return nil }
      return lines[place]
    }

    mutating func mapping(indent: Int, depth: Int) -> JSONObject {
      var object = JSONObject()
      while let line = peek(indent: indent) {
        guard line.indent == indent, let (key, rest) = Self.key(of: line.text) else {
          // Nothing we understand; the header is kept all the same.
          place += 1
          continue
        }
        place += 1
        object[key] = value(rest, indent: indent, depth: depth)
      }
      return object
    }

    mutating func value(_ text: Substring, indent: Int, depth: Int) -> JSONValue {
      if let first = text.first, first == "|" || first == ">" {
        return .string(block(indent: indent, isFolded: first == ">"))
      }
      if !text.isEmpty && !text.hasPrefix("#") { return Header.scalar(text) }
      guard depth < Self.maximumDepth, let next = peek(indent: indent) else { return nil }
      if next.text.hasPrefix("- ") || next.text == "-" {
        return .array(sequence(indent: next.indent))
      }
      return next.indent > indent ? .object(mapping(indent: next.indent, depth: depth + 1)) : nil
    }

    mutating func sequence(indent: Int) -> [JSONValue] {
      var values: [JSONValue] = []
      while let line = peek(indent: indent), line.indent == indent,
        line.text.hasPrefix("- ") || line.text == "-"
      {
        place += 1
        values.append(Header.scalar(line.text.dropFirst(2)))
      }
      return values
    }

    mutating func block(indent: Int, isFolded: Bool) -> String {
      var texts: [Substring] = []
      while place < lines.count, lines[place].text.isEmpty || lines[place].indent > indent {
        texts.append(lines[place].text)
        place += 1
      }
      while texts.last?.isEmpty == true { texts.removeLast() }
      return texts.joined(separator: isFolded ? " " : "\n")
    }

    static func key(of text: Substring) -> (key: String, rest: Substring)? {
      if let quote = text.first, quote == "\"" || quote == "'" {
        guard let end = text.dropFirst().firstIndex(of: quote) else { return nil }
        let after = text[text.index(after: end)...].drop(while: \.isWhitespace)
        guard after.first == ":" else { return nil }
        let key = text[text.index(after: text.startIndex)..<end]
        return (String(key), after.dropFirst().drop(while: \.isWhitespace))
      }
      var start = text.startIndex
      while let colon = text[start...].firstIndex(of: ":") {
        let after = text[text.index(after: colon)...]
        if after.isEmpty || after.first?.isWhitespace == true {
          return (text[..<colon].trimmed(), after.drop(while: \.isWhitespace))
        }
        start = text.index(after: colon)
      }
      return nil
    }
  }

  /// One value on a line.
  private static func scalar(_ text: Substring) -> JSONValue {
    let text = text.trimmed()[...]
    switch text.first {
    case "'":
      // In single quotes only the quote itself is written in another way: twice.
      var content = ""
      var rest = text.dropFirst()
      while let character = rest.popFirst() {
        if character == "'" {
          guard rest.first == "'" else { return .string(content) }
          rest.removeFirst()
        }
        content.append(character)
      }
      return .string(String(text))
    case "\"", "[", "{":
      var parser = LiteralParser(text)
      if let value = parser.value() { return value }
      return flowList(text) ?? .string(String(text))
    default:
      let plain = withoutComment(text)
      switch plain {
      case "", "~", "null", "Null", "NULL": return nil
      case "true", "True", "TRUE": return true
      case "false", "False", "FALSE": return false
      default: break
      }
      if let int = Int(plain), !plain.hasPrefix("+") { return .int(int) }
      let isNumber = plain.utf8.contains { (0x30...0x39).contains($0) }
      if isNumber, plain.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }),
        let double = Double(plain)
      {
        return .double(double)
      }
      return .string(plain)
    }
  }

  /// `[a, b]` with words that have no quotes.
  private static func flowList(_ text: Substring) -> JSONValue? {
    guard text.hasPrefix("["), text.hasSuffix("]"), !text.contains("{") else { return nil }
    let inner = text.dropFirst().dropLast()
    guard !inner.contains("[") else { return nil }
    return .array(inner.split(separator: ",").map { scalar($0) })
  }

  private static func withoutComment(_ text: Substring) -> String {
    var end = text.startIndex
    while let hash = text[end...].firstIndex(of: "#") {
      if hash == text.startIndex || text[text.index(before: hash)].isWhitespace {
        return text[..<hash].trimmed()
      }
      end = text.index(after: hash)
    }
    return text.trimmed()
  }
}
