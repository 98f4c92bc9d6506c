import Testing

@testable import Syntax

@Suite struct EditingTests {
  @Test(arguments: [
    "f(", "x = [1,\n2", "x = '''a", "x = \"\"\"", "if x:", "if x:\n  y", "for x in y:\n  z\n  w",
    "def f(a,\n      b):", "x = 1 + \\", "@a", "try:\n  x", "class A:", "class A:\n  def f(self):",
    "while x: # note", "if x:\n  y\nelse:", "'a\\", "{", "f(\n\n", "if x:\n  y\n  # note",
    "with (a as b,", "x = [\n'''", "if x: # (",
  ])
  func wantsMore(source: String) {
    #expect(isIncomplete(source))
  }

  @Test(arguments: [
    "", "x", "x = 1", "if x: y", "f()", "x = '''a'''", "if x:\n  y\n", "if x:\n  y\n  ",
    "for x in y:\n  z\n\n", "f(]", "f(1 2", "x = 'abc", "x = ", "if x\n", "1 +", "else:",
    "if x:\n  y\nz", "def f(): return 1", "%time x", "!ls (", "x?", "class A: pass", "# note (",
    "import a.", "print x", "if x:\n", "try:\n  x\n", "@a\n", "x = $", "a; b", "  x",
  ])
  func wantsNoMore(source: String) {
    #expect(!isIncomplete(source))
  }

  @Test(arguments: [
    ("x = 1", 0), ("if x:", 4), ("  if x:", 4), ("if x:\n  y", 2), ("if x:\n    y", 4),
    ("if x:\n    if y:", 8), ("if x:\n  if y:", 4), ("def f():\n    return 1", 0),
    ("for x in y:\n    if z:\n        break", 4), ("pass", 0), ("f(", 4), ("f(a,", 2),
    ("    x = foo(a,", 12), ("x = [", 4), ("x = [\n    1,", 4), ("x = [\n  1,", 2),
    ("f(a,\n  g(b,\n    c),", 2), ("f(a,\n  b)", 0), ("if f(a,\n     b):", 4),
    ("x = 1 + \\", 4), ("x = 1 + \\\n    2 + \\", 4), ("if x: # note", 4), ("if x:  ", 4),
    ("x = {'a': 1,", 5), ("x = '''", 0), ("  x = '''\n    a", 4), ("if x:\n    y\n", 0),
    ("if x:\n    y\n    ", 4), ("", 0), ("x = a[1:", 6), ("lambda x:", 4), ("é = f(", 4),
    ("é = f(ü,", 6), ("x = '''a\nb'''", 0), ("if x:\n    raise y", 0), ("# if x:", 0),
    ("    # note", 4), ("x = (1,\n     2)", 0), ("%time", 0), ("passing", 0),
  ])
  func indents(source: String, expected: Int) {
    #expect(indentation(after: source) == expected)
  }
}
