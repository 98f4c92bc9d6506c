import Testing

@testable import Notebook

@Suite struct CellOptionsTests {
  @Test(
    arguments: [
      ("", [:]), ("a=1", ["a": 1]), ("a = 1  b=\"x y\"", ["a": 1, "b": "x y"]),
      ("tags=[\"a\", 'b'] .cls", ["tags": ["a", "b"], ".cls": nil]),
      (
        "a=True b=None c=(1, 2) d={'k': [1.5]}",
        ["a": true, "b": nil, "c": [1, 2], "d": ["k": [.double(1.5)]]]
      ),
      ("{\"a b\": 1, \"c\": {}}", ["a b": 1, "c": [:]]),
      ("a-b/c.d@e=-3", ["a-b/c.d@e": -3]), ("a=\"\\u09ad\\n\\ud83d\\ude00\"", ["a": "ভ\n😀"]),
      ("what: ever", ["incorrectly_encoded_metadata": "what: ever"]),
      ("a=", ["incorrectly_encoded_metadata": "a="]),
      ("a=1b", ["incorrectly_encoded_metadata": "a=1b"]),
      ("{\"a\": }", ["incorrectly_encoded_metadata": "{\"a\": }"]),
      ("a=12345678901234567890", ["a": .bigInt("12345678901234567890")]),
    ] as [(String, JSONObject)])
  func reads(text: String, metadata: JSONObject) {
    #expect(CellOptions(text, hasTitle: false).metadata == metadata)
  }

  @Test(
    arguments: [
      ("A title", "A title", [:]), ("A b=1", "A", ["b": 1]),
      ("A b .c d = 1", "A b", [".c": nil, "d": 1]),
      ("A .c", "A", [".c": nil]), (".c", "", [".c": nil]), ("a=1", "", ["a": 1]),
      ("T {\"a\": 1}", "T", ["a": 1]),
    ] as [(String, String, JSONObject)])
  func readsTitles(text: String, title: String, metadata: JSONObject) {
    let options = CellOptions(text, hasTitle: true)
    #expect(options.title == title)
    #expect(options.metadata == metadata)
  }

  @Test func deepNestingIsNoValue() {
    let text = "a=" + String(repeating: "[", count: 50_000)
    #expect(CellOptions(text, hasTitle: false).metadata.keys == ["incorrectly_encoded_metadata"])
  }

  @Test func writesTheShortForm() {
    let options = CellOptions(
      title: "T", metadata: ["a": 1, "flag": nil, "tags": ["x"], "s": "q\"ভ", "h": "-->"])
    #expect(options.text == "T a=1 flag tags=[\"x\"] s=\"q\\\"ভ\" h=\"--\\u003e\"")
  }

  @Test func keysWithSpacesNeedJSON() {
    #expect(CellOptions(metadata: ["a b": 1]).text == "{\"a b\": 1}")
    #expect(CellOptions(metadata: ["a-b": nil]).text == "{\"a-b\": null}")
  }

  @Test func readsItsOwnText() {
    var random = SplitMix(state: 5)
    for _ in 0..<300 {
      var metadata = JSONObject()
      for key in ["a", "b.c", "d e", "f-g"] where Bool.random(using: &random) {
        metadata[key] = .string(RandomNotebook.text(&random))
      }
      let text = CellOptions(metadata: metadata).text
      #expect(CellOptions(text, hasTitle: false).metadata == metadata, "\(text)")
    }
  }
}
