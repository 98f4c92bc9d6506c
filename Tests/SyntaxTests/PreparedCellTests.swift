import Testing

@testable import Syntax

@Suite struct PreparedCellTests {
  @Test(arguments: [
    ("%matplotlib inline\nx = 1", "pass\nx = 1", ["1 skipped: %matplotlib inline"]),
    ("x = 1\n!pip install a\ny", "x = 1\npass\ny", ["2 skipped: !pip install a"]),
    ("if x:\n    %load_ext a\n", "if x:\n    pass\n", ["2 skipped: %load_ext a"]),
    ("%%time\nx = 1", "pass\nx = 1", ["1 skipped: %%time"]),
    ("\n%%capture out\nx", "\npass\nx", ["2 skipped: %%capture out"]),
    ("%%bash\nls\nfor", "\n\n", ["1 skipped: %%bash (the whole cell)"]),
    ("%%writefile a.py\nx = 1\n", "\n\n", ["1 skipped: %%writefile a.py (the whole cell)"]),
    ("x = !ls\ny = %who_ls\nz", "pass\npass\nz", ["1 skipped: x = !ls", "2 skipped: y = %who_ls"]),
    ("a, b = !ls", "pass", ["1 skipped: a, b = !ls"]),
    (
      "?len\nlen?\nx.y??", "pass\npass\npass",
      ["1 skipped: ?len", "2 skipped: len?", "3 skipped: x.y??"]
    ),
    ("!pip install a \\\n  b\nx", "pass\n\nx", ["1 skipped: !pip install a \\"]),
    ("%time x = f(1)\ny", "x = f(1)\ny", ["1 skipped: %time"]),
    ("  %time x", "x", ["1 skipped: %time"]),
    ("%timeit f()", "pass", ["1 skipped: %timeit f()"]),
    ("pip install torch", "pass", ["1 skipped: pip install torch"]),
    ("%cd a\r\nx\r\n", "pass\nx\r\n", ["1 skipped: %cd a"]),
    ("# note\n%%time\nx", "# note\npass\nx", ["2 skipped: %%time"]),
    ("!echo 'it\nx", "pass\nx", ["1 skipped: !echo 'it"]),
    ("%%", "pass", ["1 skipped: %%"]),
    ("%%nosuch\n1 +", "\n", ["1 skipped: %%nosuch (the whole cell)"]),
    ("%%!\nls", "\n", ["1 skipped: %%! (the whole cell)"]),
    ("  x = 1\n  if x:\n    y\nz", "x = 1\nif x:\n  y\nz", []),
    ("\n\t%cd a\n\tx", "\npass\nx", ["2 skipped: %cd a"]),
    (">>> if x:\n...     y\n...\n>>> z\nprinted", "if x:\n    y\n\nz\nprinted", []),
  ])
  func takesMagicsOut(source: String, expected: String, notes: [String]) {
    let cell = prepareCell(source)
    #expect(cell.source == expected)
    #expect(cell.notes.map { "\($0.line) \($0.text)" } == notes)
  }

  @Test(arguments: [
    "x = (1\n%y)", "x = '''\n%matplotlib\n!ls\n'''", "x = 5 \\\n%y", "x = y % z", "x != y",
    "x = [a\n!= b]", "'a?'", "# what?", "x = 'a' \\\n  '%b'", "pip = install", "f(x)\ny = 'why?'",
    "print('%d' % x)", "x %= 2", "x = y != z", "",
  ])
  func leavesPythonAlone(source: String) {
    #expect(prepareCell(source) == PreparedCell(source: source, notes: []))
  }

  @Test func keepsLineNumbers() {
    let source = "%a\n\nx = 1\n!b \\\n c\n%%html\ny\n"
    let lines = prepareCell(source).source.split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == source.split(separator: "\n", omittingEmptySubsequences: false).count)
    #expect(lines[2] == "x = 1" && lines[6] == "y")
  }
}
