/// `_json`: what `json` leaves to the interpreter.
enum JSONModule {
  static func make(_ interpreter: Interpreter) -> ModuleObject {
    interpreter.makeModule("_json", doc: "JSON texts.", functions: functions)
  }

  private static let functions: [Entry] = [
    Entry(
      "encode",
      "value, skipkeys, ensure_ascii, check_circular, allow_nan, indent, item_separator, key_separator, sort_keys, default, /",
      "A value as JSON text."
    ) { call throws(Raise) in
      var indent: String?
      if let text = call[5].text {
        indent = text
      } else if !call[5].isNone {
        indent = String(repeating: " ", count: max(0, min(try call.int(5), 1000)))
      }
      var encoding = JSONEncoding(
        call.interpreter, skipsKeys: try call.truth(1), escapesAll: try call.truth(2),
        checksCycles: try call.truth(3), allowsNaN: try call.truth(4), indent: indent,
        itemSeparator: try call.string(6), keySeparator: try call.string(7),
        sortsKeys: try call.truth(8), fallback: call[9])
      return .string(try encoding.text(of: call[0]))
    },
    Entry(
      "decode",
      "text, start, object_hook, object_pairs_hook, parse_float, parse_int, parse_constant, strict, fail, /",
      "The value at a place of a JSON text, and where it ends."
    ) { call throws(Raise) in
      var decoding = try JSONDecoding(call)
      let (value, end) = try decoding.value()
      return .tuple([value, .int(end)])
    },
  ]
}
