/// A cell's metadata on the line that opens it, in Jupytext's notation:
/// `title words key="value" tags=["a"] flag`, or a JSON object.
struct CellOptions: Equatable {
  /// Stands for options that could not be read, so that they can be written back.
  static let unreadableKey = "incorrectly_encoded_metadata"

  var title = ""
  var metadata = JSONObject()

  init(title: String = "", metadata: JSONObject) {
    self.title = title
    self.metadata = metadata
  }

  /// Reads options. Only some lines can have a title before the first key.
  init(_ text: some StringProtocol, hasTitle: Bool) {
    let text = text.trimmed()
    let brace = text.firstIndex(of: "{")
    let equals = text.firstIndex(of: "=")
    if let brace, equals.map({ brace < $0 }) ?? true {
      title = hasTitle ? text[..<brace].trimmed() : ""
      var parser = LiteralParser(text[brace...])
      if let object = parser.value()?.object, parser.remainder.isBlank {
        metadata = object
      } else {
        metadata[Self.unreadableKey] = .string(String(text[brace...]))
      }
      return
    }
    var rest = text[...]
    if hasTitle {
      let words = Self.titleLength(of: text, equals: equals)
      title = text[..<words].trimmed()
      rest = text[words...]
    }
    metadata = Self.pairs(in: rest)
  }

  /// Where the title ends: before the word that `=` follows, and before words that start with a
  /// dot, which are attributes.
  private static func titleLength(of text: String, equals: String.Index?) -> String.Index {
    var end = equals ?? text.endIndex
    func dropSpace() {
      while end > text.startIndex, text[text.index(before: end)] == " " {
        end = text.index(before: end)
      }
    }
    func lastWord() -> String.Index {
      text[..<end].lastIndex(of: " ").map { text.index(after: $0) } ?? text.startIndex
    }
    dropSpace()
    if equals != nil { end = lastWord() }
    dropSpace()
    while end > text.startIndex, text[lastWord()] == "." {
      end = lastWord()
      dropSpace()
    }
    return end
  }

  private static func pairs(in text: Substring) -> JSONObject {
    var object = JSONObject()
    var rest = text
    func unreadable() -> JSONObject { [unreadableKey: .string(text.trimmed())] }
    while true {
      rest = rest.drop(while: \.isWhitespace)
      if rest.isEmpty { return object }
      let key = rest.prefix { !$0.isWhitespace && $0 != "=" }
      let afterKey = rest[key.endIndex...].drop(while: \.isWhitespace)
      if afterKey.first == "=" {
        var parser = LiteralParser(afterKey.dropFirst())
        guard isKey(key), let value = parser.value(),
          parser.remainder.first?.isWhitespace ?? true
        else { return unreadable() }
        object[String(key)] = value
        rest = parser.remainder
      } else {
        guard isFlag(key) else { return unreadable() }
        object[String(key)] = .null
        rest = afterKey
      }
    }
  }

  /// What can stand before `=`.
  private static func isKey(_ text: some StringProtocol) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { isLetter($0) || isDigit($0) || "_.@/-".utf8.contains($0) }
  }

  /// What can stand alone.
  private static func isFlag(_ text: some StringProtocol) -> Bool {
    guard let first = text.utf8.first, !isDigit(first) else { return false }
    return text.utf8.allSatisfy { isLetter($0) || isDigit($0) || "_.".utf8.contains($0) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// The options as text; JSON where a key does not fit the short notation.
  var text: String {
    var parts = title.isEmpty ? [] : [title]
    let pairs = metadata.pairs
    let isShort = pairs.allSatisfy { pair in
      pair.key == Self.unreadableKey
        || (pair.value == nil ? Self.isFlag(pair.key) : Self.isKey(pair.key))
    }
    if isShort {
      for (key, value) in pairs {
        switch value {
        case .string(let text) where key == Self.unreadableKey: parts.append(text)
        case .null: parts.append(key)
        default: parts.append("\(key)=\(Self.safe(value.lineText))")
        }
      }
    } else {
      parts.append(Self.safe(JSONValue.object(metadata).lineText))
    }
    return parts.joined(separator: " ")
  }

  /// JSON in which nothing ends the HTML comment that it may stand in.
  private static func safe(_ json: String) -> String {
    json.contains("--")
      ? json.split(separator: ">", omittingEmptySubsequences: false).joined(separator: "\\u003e")
      : json
  }
}
