import Testing

@testable import Syntax

@Suite struct HighlightTests {
  /// The coloured stretches as `kind:text`, names and operators left out.
  private func colours(_ source: String, all: Bool = false) -> [String] {
    let bytes = Array(source.utf8)
    return highlight(source).filter { all || ($0.kind != .name && $0.kind != .operator) }.map {
      $0.kind.rawValue + ":" + String(decoding: bytes[$0.range], as: UTF8.self)
    }
  }

  @Test func tellsKindsApart() {
    let source = "def f(x): return len(self) + None # a"
    #expect(
      colours(source) == [
        "keyword:def", "functionName:f", "keyword:return", "builtin:len", "builtin:self",
        "constant:None", "comment:# a",
      ])
    #expect(
      colours("class A(Exception): pass").prefix(3) == [
        "keyword:class", "className:A", "builtin:Exception",
      ])
  }

  @Test func leavesAttributesPlain() {
    #expect(colours("x.print.len(y.None)") == [])
    #expect(colours("x = ...print") == ["builtin:print"])
  }

  @Test(arguments: ["0x1F", "1_000.5e-3", "2j", ".5", "1e+9", "1abc"])
  func findsNumbers(number: String) {
    #expect(colours("x = \(number)+y") == ["number:\(number)"])
  }

  @Test func endsAHexadecimalNumberAtItsSign() {
    #expect(colours("0x1e+1") == ["number:0x1e", "number:1"])
  }

  @Test(arguments: [
    ("x = 'a' + y", ["string:'a'"]), (#"rb"\"" x"#, [#"string:rb"\"""#]),
    ("'''a\nb''' + 1", ["string:'''a", "string:b'''", "number:1"]),
    ("x = 'abc\ny = 1", ["string:'abc", "number:1"]),
    ("x = '''abc\ny = 1", ["string:'''abc", "string:y = 1"]),
    ("'a\\\nb' 1", ["string:'a\\", "string:b'", "number:1"]),
    ("'", ["string:'"]), ("'\\", ["string:'\\"]), ("b'", ["string:b'"]),
  ])
  func findsStrings(source: String, expected: [String]) {
    #expect(colours(source) == expected)
  }

  @Test(arguments: [
    ("f'a{len}b'", ["string:f'a", "operator:{", "builtin:len", "operator:}", "string:b'"]),
    (
      "f'{x!r:>{3}}'",
      [
        "string:f'", "operator:{", "name:x", "operator:!r", "operator::", "string:>", "operator:{",
        "number:3", "operator:}", "operator:}", "string:'",
      ]
    ),
    ("f'{{a}}'", ["string:f'{{a}}'"]),
    ("f'{a", ["string:f'", "operator:{", "name:a"]),
    ("f'{", ["string:f'", "operator:{"]),
  ])
  func looksIntoFormattedStrings(source: String, expected: [String]) {
    #expect(colours(source, all: true) == expected)
  }

  @Test func findsDecorators() {
    #expect(colours("@a.b(1)\ndef f(): x @ y").prefix(2) == ["decorator:@a.b", "number:1"])
    #expect(!colours("x = (a\n @b)").contains { $0.hasPrefix("decorator") })
  }

  @Test func findsMagics() {
    #expect(colours("%matplotlib inline\nx = 1") == ["magic:%matplotlib inline", "number:1"])
    #expect(colours("  !ls -l | wc").first == "magic:!ls -l | wc")
    #expect(colours("%%bash\nfor x in y") == ["magic:%%bash", "magic:for x in y"])
    #expect(colours("%time x = len(y)") == ["magic:%time ", "builtin:len"])
    #expect(colours("x = (1\n%y)") == ["number:1"])
  }

  @Test func countsLinesAndColumns() {
    let spans = highlight("é = 1\n\n  '''a\n b''' # c")
    #expect(spans.map(\.line) == [1, 1, 1, 3, 4, 4])
    #expect(spans[2].columns == 5..<6 && spans[2].range == 5..<6)
    #expect(spans[4].columns == 0..<5 && spans[5].columns == 6..<9)
  }

  @Test func coversBrokenText() {
    for source in [
      "", "\\", "\\\n", "(((", ")))", "@", "$?`", "f'{'", "f'{x:{y:{z:{w:{v:{u", "%", "%%",
    ] {
      var end = 0
      for span in highlight(source) {
        #expect(span.range.lowerBound >= end && !span.range.isEmpty)
        end = span.range.upperBound
      }
      #expect(end <= source.utf8.count)
    }
  }
}
