import Testing

@testable import Notebook

@Suite struct JSONValueTests {
  @Test(
    arguments: [
      ("1", .int(1)), ("-0", .int(0)), ("1.0", .double(1)), ("-1e3", .double(-1000)),
      ("true", true), ("null", nil), ("[ ]", []), ("{ }", [:]), ("\"a\\u0041\\n\"", "aA\n"),
      ("\"\\ud83d\\ude00\"", "😀"), ("[1, [2.5, \"x\"]]", [1, [.double(2.5), "x"]]),
      ("{\"a\": 1, \"a\": 2}", ["a": 2]), ("1e400", .double(.infinity)),
      ("123456789012345678901234567890", .bigInt("123456789012345678901234567890")),
      ("[NaN, -Infinity]", [.double(.nan), .double(-.infinity)]),
    ] as [(String, JSONValue)])
  func reads(text: String, value: JSONValue) throws {
    #expect(try JSONValue.parse(text) == value)
  }

  @Test(arguments: [
    ("", 1, 1, "the text ends too early (a value is expected)"),
    ("{\"a\": 1,\n \"b\" 2}", 2, 6, "':' is expected after a key"),
    ("[1,]", 1, 4, "a value is expected"),
    ("[1 2]", 1, 4, "',' or ']' is expected"),
    ("{a: 1}", 1, 2, "a key in quotes is expected"),
    ("[01]", 1, 4, "a number starts with 0"),
    ("1.", 1, 3, "the text ends too early (a digit is expected)"),
    ("\"ভা\" x", 1, 6, "something follows the value"),
    ("\"a\nb\"", 1, 3, "a control character in a string"),
    ("\"\\ud83d\"", 1, 2, "half of a surrogate pair, which is no character"),
    ("\"\\ud83d\\u0041\"", 1, 2, "half of a surrogate pair, which is no character"),
    ("\"\\x\"", 1, 2, "an unknown escape in a string"),
    ("\"\\u12\"", 1, 6, "four hexadecimal digits are expected after \\u"),
    ("\"abc", 1, 5, "the text ends too early (a string does not end)"),
    ("nul", 1, 1, "a value is expected"),
  ])
  func refuses(text: String, line: Int, column: Int, reason: String) {
    #expect(throws: JSONError(line: line, column: column, reason: reason)) {
      try JSONValue.parse(text)
    }
  }

  @Test func deepNestingIsAnError() {
    for open in ["[", "{\"a\":"] {
      let text = String(repeating: open, count: 100_000)
      #expect { try JSONValue.parse(text) } throws: {
        ($0 as? JSONError)?.reason == "nested deeper than 256"
      }
    }
  }

  @Test func nestingThatFilesHaveIsRead() throws {
    let text = String(repeating: "[", count: 200) + String(repeating: "]", count: 200)
    #expect(try JSONValue.parse(text).lineText == text)
  }

  @Test(arguments: [
    (0.0, "0.0"), (-0.0, "-0.0"), (1, "1.0"), (123.456, "123.456"), (1e15, "1000000000000000.0"),
    (1e16, "1e+16"), (1.5e16, "1.5e+16"), (9_999_999_999_999_998, "9999999999999998.0"),
    (0.0001, "0.0001"), (0.00012, "0.00012"), (1e-5, "1e-05"), (1.25e-7, "1.25e-07"),
    (.leastNonzeroMagnitude, "5e-324"), (.greatestFiniteMagnitude, "1.7976931348623157e+308"),
    (0.1 + 0.2, "0.30000000000000004"),
    (-2.5e22, "-2.5e+22"), (100, "100.0"),
  ])
  func writesNumbersAsPython(value: Double, text: String) {
    #expect(JSONValue.double(value).lineText == text)
  }

  @Test func writesAsJupyter() {
    let value: JSONValue = ["b": [1, "ভা"], "a": [:], "Z": "\"\\\n\u{1}\u{7f}", "l": []]
    #expect(
      value.indentedText == """
        {
         "Z": "\\"\\\\\\n\\u0001\u{7f}",
         "a": {},
         "b": [
          1,
          "ভা"
         ],
         "l": []
        }
        """)
  }

  @Test func oneLineKeepsTheOrderOfKeys() {
    #expect((["b": 1, "a": [2, nil]] as JSONValue).lineText == "{\"b\": 1, \"a\": [2, null]}")
  }

  @Test func integersAndFloatsDiffer() {
    #expect(JSONValue.int(1) != .double(1))
  }

  @Test func equivalentSpellingsDiffer() {
    // য় as one code point, and as two.
    #expect(JSONValue.string("\u{9df}") != .string("\u{9af}\u{9bc}"))
    let object: JSONObject = ["\u{9df}": 1, "\u{9af}\u{9bc}": 2]
    #expect(object.count == 2)
  }

  @Test func removingAKeyKeepsTheOthersInOrder() {
    var object: JSONObject = ["a": 1, "b": 2, "c": 3]
    object["b"] = nil
    object["a"] = 4
    #expect(object.keys == ["a", "c"])
    #expect(object["a"] == 4)
  }

  @Test func readsItsOwnText() throws {
    var random = SplitMix(state: 1)
    for _ in 0..<300 {
      let value = RandomNotebook.json(&random, depth: 0)
      #expect(try JSONValue.parse(value.indentedText) == value)
      #expect(try JSONValue.parse(value.lineText) == value)
    }
  }
}
