extension Header {
  /// YAML lines for `values` under a key, as in `jupyter:` with its block.
  static func block(key: String, values: JSONObject) -> [String] {
    ["\(key):"] + lines(values, indent: 2, depth: 0)
  }

  private static func lines(_ object: JSONObject, indent: Int, depth: Int) -> [String] {
    let space = String(repeating: " ", count: indent)
    return object.pairs.flatMap { pair in
      if let inner = pair.value.object, !inner.isEmpty, depth < 12 {
        return ["\(space)\(scalar(pair.key)):"]
          + lines(inner, indent: indent + 2, depth: depth + 1)
      }
      return ["\(space)\(scalar(pair.key)): \(text(of: pair.value))"]
    }
  }

  private static func text(of value: JSONValue) -> String {
    if case .string(let text) = value { return scalar(text) }
    // JSON on a line is YAML.
    return value.lineText
  }

  /// A string as YAML: plain where no reader could take it for something else.
  private static func scalar(_ text: String) -> String {
    let isPlain =
      text.unicodeScalars.first?.properties.isAlphabetic == true
      && text.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || ("0"..."9").contains($0)
          || " _-./+()".unicodeScalars.contains($0)
      }
      && text.last != " "
      && !["true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan", "inf"].contains(
        text.lowercased())
    return isPlain ? text : JSONValue.string(text).lineText
  }
}
