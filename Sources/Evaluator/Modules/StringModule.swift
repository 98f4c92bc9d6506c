/// `string`.
enum StringModule {
  static func make(_ interpreter: Interpreter) -> ModuleObject {
    let lower = "abcdefghijklmnopqrstuvwxyz"
    let upper = lower.uppercased()
    let digits = "0123456789"
    let punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
    let whitespace = " \t\n\r\u{0B}\u{0C}"
    let module = interpreter.makeModule(
      "string", doc: "Constants for texts.", functions: functions,
      constants: [
        ("ascii_lowercase", .string(lower)), ("ascii_uppercase", .string(upper)),
        ("ascii_letters", .string(lower + upper)), ("digits", .string(digits)),
        ("hexdigits", .string(digits + "abcdefABCDEF")), ("octdigits", .string("01234567")),
        ("punctuation", .string(punctuation)), ("whitespace", .string(whitespace)),
        ("printable", .string(digits + lower + upper + punctuation + whitespace)),
      ])
    interpreter.addLateNames(["Template", "Formatter"], from: "_string_more", to: module)
    return module
  }

  private static let functions: [Entry] = [
    Entry("capwords", "s, sep=None", "Each word with a capital.") { call throws(Raise) in
      let interpreter = call.interpreter
      let words = try interpreter.call(
        try interpreter.attribute(call[0], "split"), call[1].isNone ? [] : [call[1]])
      var result: [Value] = []
      for word in try interpreter.items(of: words) {
        result.append(
          try interpreter.call(try interpreter.attribute(word, "capitalize"), []))
      }
      let separator = call[1].isNone ? Value.string(" ") : call[1]
      return try interpreter.call(
        try interpreter.attribute(separator, "join"), [.list(result)])
    }
  ]
}
