import Events
import Testing

/// Tracebacks, down to the marks below their lines, as CPython 3.11 writes them.
@Suite struct TracebackTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var source: String
    /// Without the first line; `@3 f` stands for line 3 in `f`.
    var lines: [String]
    var testDescription: String { source }
  }

  static let cases = [
    Case(
      source: "1 / 0",
      lines: ["@1 <module>", "    1 / 0", "    ~~^~~", "ZeroDivisionError: division by zero"]),
    Case(
      source: "a = \"é\" + (3 //0 )",
      lines: [
        "@1 <module>", "    a = \"é\" + (3 //0 )", "               ~~^^~",
        "ZeroDivisionError: integer division or modulo by zero",
      ]),
    Case(
      source: "x = {}\nfor i in x[\"é\"][\"b\"]: pass",
      lines: [
        "@2 <module>", "    for i in x[\"é\"][\"b\"]: pass", "             ~^^^^^", "KeyError: 'é'",
      ]),
    Case(
      source: "x = [[1]]\nx[0] [ 5 ]",
      lines: [
        "@2 <module>", "    x[0] [ 5 ]", "    ~~~~~^^^^^", "IndexError: list index out of range",
      ]),
    Case(
      source: "x = 3\nx.foo + 1",
      lines: [
        "@2 <module>", "    x.foo + 1", "    ^^^^^",
        "AttributeError: 'int' object has no attribute 'foo'",
      ]),
    Case(
      source: "y = (1 +\n 2/0)",
      lines: ["@2 <module>", "    2/0)", "    ~^~", "ZeroDivisionError: division by zero"]),
    Case(
      source: "def g():\n  try:\n    1/0\n  except ZeroDivisionError:\n    raise\ng()",
      lines: [
        "@6 <module>", "    g()", "@3 g", "    1/0", "    ~^~",
        "ZeroDivisionError: division by zero",
      ]),
    Case(
      source: "try:\n  1/0\nexcept ZeroDivisionError as e:\n  raise e",
      lines: [
        "@4 <module>", "    raise e", "@2 <module>", "    1/0", "    ~^~",
        "ZeroDivisionError: division by zero",
      ]),
    Case(
      source: "def f():\n  try:\n    1/0\n  finally:\n    x = 1\nf()",
      lines: [
        "@6 <module>", "    f()", "@3 f", "    1/0", "    ~^~",
        "ZeroDivisionError: division by zero",
      ]),
    Case(
      source:
        "class C:\n  def __enter__(self): pass\n  def __exit__(self, *a): pass\nwith C():\n  1/0",
      lines: ["@5 <module>", "    1/0", "    ~^~", "ZeroDivisionError: division by zero"]),
    Case(
      source: "try:\n  1/0\nexcept ZeroDivisionError:\n  raise ValueError('v')",
      lines: [
        "@2 <module>", "    1/0", "    ~^~", "ZeroDivisionError: division by zero", "",
        "During handling of the above exception, another exception occurred:", "",
        "Traceback (most recent call last):", "@4 <module>", "    raise ValueError('v')",
        "ValueError: v",
      ]),
    Case(
      source: "try:\n  1/0\nexcept ZeroDivisionError as e:\n  raise ValueError('v') from e",
      lines: [
        "@2 <module>", "    1/0", "    ~^~", "ZeroDivisionError: division by zero", "",
        "The above exception was the direct cause of the following exception:", "",
        "Traceback (most recent call last):", "@4 <module>", "    raise ValueError('v') from e",
        "ValueError: v",
      ]),
    Case(
      source: """
        try:
          raise OSError('o')
        except OSError:
          try:
            1/0
          except ZeroDivisionError:
            raise TypeError('t')
        """,
      lines: [
        "@2 <module>", "    raise OSError('o')", "OSError: o", "",
        "During handling of the above exception, another exception occurred:", "",
        "Traceback (most recent call last):", "@5 <module>", "    1/0", "    ~^~",
        "ZeroDivisionError: division by zero", "",
        "During handling of the above exception, another exception occurred:", "",
        "Traceback (most recent call last):", "@7 <module>", "    raise TypeError('t')",
        "TypeError: t",
      ]),
    Case(
      source: "def f(n):\n  return f(n + 1)\nf(0)",
      lines: [
        "@3 <module>", "    f(0)", "@2 f", "    return f(n + 1)", "           ^^^^^^^^", "@2 f",
        "    return f(n + 1)", "           ^^^^^^^^", "@2 f", "    return f(n + 1)",
        "           ^^^^^^^^", "  [Previous line repeated 996 more times]",
        "RecursionError: maximum recursion depth exceeded",
      ]),
  ]

  @Test(arguments: cases) func isAsPythonWritesIt(_ wrong: Case) throws {
    let failure = try #require(answers(to: wrong.source)[0].failure)
    let expected =
      ["Traceback (most recent call last):"]
      + wrong.lines.map { line in
        guard line.hasPrefix("@") else { return line }
        let parts = line.dropFirst().split(separator: " ")
        return "  File \"<cell 1>\", line \(parts[0]), in \(parts[1])"
      }
    #expect(failure.traceback.joined(separator: "\n") == expected.joined(separator: "\n"))
  }
}
