import Testing

@testable import Syntax

@Suite struct ExpressionTests {
  @Test(arguments: [
    ("1 + 2 * 3 - 4", "((1 + (2 * 3)) - 4)"),
    ("a or b and not c", "(or a (and b (not c)))"),
    ("a or b or c", "(or a b c)"),
    ("-a ** -b", "(- (a ** (- b)))"),
    ("2 ** 3 ** 4", "(2 ** (3 ** 4))"),
    ("a | b ^ c & d << e", "(a | (b ^ (c & (d << e))))"),
    ("a @ b // c % d", "(((a @ b) // c) % d)"),
    ("~a.b[c](d)", "(~ a.b[c](d))"),
    ("not a == b", "(not (a == b))"),
    ("a < b <= c != d", "(a < b <= c != d)"),
    ("a is not b in c not in d is e", "(a is not b in c not in d is e)"),
    ("a if b else c if d else e", "(a if b else (c if d else e))"),
    ("(a, b), [c, d,], {e, f}", "(tuple (tuple a b) [c d] {e f})"),
    ("(), [], {}", "(tuple (tuple ) [] {})"),
    ("(a,)", "(tuple a)"),
    ("{a: b, **c, 'd': e}", "{a:b **:c 'd':e}"),
    ("[*a, b]", "[*a b]"),
    ("a[1:2, ::3, b]", "a[(tuple 1:2:_ _:_:3 b)]"),
    ("a[:], b[1:]", "(tuple a[_:_:_] b[1:_:_])"),
    ("a[b:=1]", "a[(b := 1)]"),
    ("a[*b]", "a[(tuple *b)]"),
    ("(a := b) + 1", "((a := b) + 1)"),
    ("f(a, *b, c=d, **e)", "f(a, *b, c=d, **e)"),
    ("f(x for x in y)", "f(<generator x for x in y>)"),
    ("f(a := 1, b)", "f((a := 1), b)"),
    ("[x for x, *y in z if a if b for c in d]", "[]"),
    ("lambda: (yield)", "(lambda : (yield _))"),
    ("... is Ellipsis", "(... is Ellipsis)"),
  ])
  func bindsAsPythonDoes(source: String, expected: String) throws {
    if source.hasPrefix("[x for") {
      #expect(
        try shape(source) == "<list x for (tuple x *y) in z if a if b for c in d>")
    } else {
      #expect(try shape(source) == expected)
    }
  }

  @Test(arguments: [
    ("{k: v for k, v in d}", "<dictionary k:v for (tuple k v) in d>"),
    ("{x for x in y}", "<set x for x in y>"),
    ("(x for x in y)", "<generator x for x in y>"),
    ("[y for x in a or b for y in x]", "<list y for x in (or a b) for y in x>"),
  ])
  func readsComprehensions(source: String, expected: String) throws {
    #expect(try shape(source) == expected)
  }

  @Test(arguments: [
    ("lambda a, b=1, *c, d, e=2, **f: a", "(lambda a b=1 *c d e=2 **f: a)"),
    ("lambda a, /, b, *, c: a", "(lambda a / b * c: a)"),
    ("lambda *a, **b: a", "(lambda *a **b: a)"),
  ])
  func readsLambdaParameters(source: String, expected: String) throws {
    #expect(try shape(source) == expected)
  }

  @Test(arguments: [
    ("1_000", "1000"), ("0x1F", "31"), ("0o17", "15"), ("0b1_01", "5"), ("00", "0"),
    ("9223372036854775807", "9223372036854775807"),
    ("9223372036854775808", "9223372036854775808"),
    ("0x7fffffffffffffff", "9223372036854775807"),
    ("0x8000000000000000", "9223372036854775808"),
    ("0x1" + String(repeating: "0", count: 32), "340282366920938463463374607431768211456"),
    ("1.5e3", "1500.0"), ("1.", "1.0"), (".5", "0.5"), ("1e400", "inf"), ("012.5", "12.5"),
    ("2j", "2.0j"), ("1.5J", "1.5j"), ("010e1", "100.0"),
  ])
  func readsNumbers(source: String, expected: String) throws {
    #expect(try shape(source) == expected)
  }

  @Test func limitsDecimalDigits() {
    #expect(throws: SyntaxFault.self) { try parse(String(repeating: "1", count: 4301)) }
    #expect(throws: Never.self) { try parse(String(repeating: "1", count: 4300)) }
  }

  @Test(arguments: [
    (#"'a' "b" r'\n' u'c'"#, #"'ab\nc'"#),
    (#"'\x41\u00e9\U0001F600\N{BULLET}\101\e'"#, "'A\u{e9}\u{1F600}\u{2022}A\\e'"),
    (#"'\a\b\f\n\r\t\v\\\'\"'"#, "'\u{7}\u{8}\u{c}\n\r\t\u{b}\\'\"'"),
    ("'a\\\nb'", "'ab'"),
    ("'''a\n'b\n'''", "'a\n'b\n'"),
    (#"b'a\x00\377' rb'\x'"#, "b[97, 0, 255, 92, 120]"),
    (#"'\N{greek small letter alpha}\N{HANGUL SYLLABLE GAG}'"#, "'\u{3b1}\u{ac01}'"),
    (#"'\N{CJK UNIFIED IDEOGRAPH-4E00}\N{LINE FEED}\N{NBSP}'"#, "'\u{4e00}\n\u{a0}'"),
    ("''", "''"),
  ])
  func readsStrings(source: String, expected: String) throws {
    #expect(try shape(source) == expected)
  }

  @Test(arguments: [
    ("f'a{b}c'", "f['a' {b} 'c']"),
    ("f'{{{a}}}'", "f['{' {a} '}']"),
    ("f'{a!r:>{b}.2f}'", "f[{a!r:'>' {b} '.2f'}]"),
    ("f'{a = }'", "f[{a|a = !r}]"),
    ("f'{a=:x}'", "f[{a|a=:'x'}]"),
    ("f'{a=!s}'", "f[{a|a=!s}]"),
    ("f'{a != b}{a == b}{a <= b}'", "f[{(a != b)} {(a == b)} {(a <= b)}]"),
    ("'x' f'{a}' 'y'", "f['x' {a} 'y']"),
    ("f'{a, b}{*c, d}'", "f[{(tuple a b)} {(tuple *c d)}]"),
    ("f'{x:{y}{z}}'", "f[{x:{y} {z}}]"),
    ("f'{(lambda x: 1)}'", "f[{(lambda x: 1)}]"),
    ("f\"{d['k']:5}\"", "f[{d['k']:'5'}]"),
    ("f'{f\"{a}\"}'", "f[{f[{a}]}]"),
    ("rf'\\{a}'", "f['\\' {a}]"),
    ("f'\\N{BULLET}{a}\\x41'", "f['\u{2022}' {a} 'A']"),
    ("f'''{\na\n}'''", "f[{a}]"),
    ("f'plain'", "f['plain']"),
    ("f'{a:{{}}'", "error"),
  ])
  func readsFormattedStrings(source: String, expected: String) throws {
    if expected == "error" {
      #expect(throws: SyntaxFault.self) { try parse(source) }
    } else {
      #expect(try shape(source) == expected)
    }
  }

  @Test func keepsSpansInFormattedStrings() throws {
    let tree = try parse("x = 1\ny = f'''a\n{ b } {c}'''")
    guard case .assign(_, let value) = tree.body[1].kind,
      case .joinedString(let parts) = value.kind,
      case .replacement(let b, _, _, _) = parts[1], case .replacement(let c, _, _, _) = parts[3]
    else {
      Issue.record("no f-string")
      return
    }
    #expect(b.span == Span(Position(line: 3, column: 2), Position(line: 3, column: 3)))
    #expect(c.span == Span(Position(line: 3, column: 7), Position(line: 3, column: 8)))
  }

  @Test func countsColumnsInBytes() throws {
    let tree = try parse("é = 'ü' + x")
    guard case .assign(_, let value) = tree.body[0].kind,
      case .binary(_, _, let right) = value.kind
    else {
      Issue.record("no sum")
      return
    }
    #expect(right.span.start == Position(line: 1, column: 12))
    #expect(value.span == Span(Position(line: 1, column: 5), Position(line: 1, column: 13)))
  }

  @Test func readsAnExpressionForEval() throws {
    #expect(try shape("  a + b\n\n") == "(a + b)")
    #expect(throws: SyntaxFault.self) { try parseExpression("a = 1") }
    #expect(throws: SyntaxFault.self) { try parseExpression("") }
    #expect(throws: SyntaxFault.self) { try parseExpression("a\nb") }
  }
}
