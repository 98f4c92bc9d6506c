import FoundationEssentials
import Testing

/// `fedrepl exec`: a Python file as a program.
@Suite(.enabled(if: Shell.isBuilt, "the program is not built: swift build --product fedrepl"))
struct ProgramTests {
  @Test func execRunsAProgram() throws {
    let shell = try Shell()
    try shell.write(
      """
      import sys
      print(__name__, sys.argv)
      7
      print("warned", file=sys.stderr)
      """, to: "p.py")
    let answer = shell.fedrepl("exec p.py one --two -3 'a b'")
    #expect(answer.status == 0)
    #expect(answer.output == "__main__ ['p.py', 'one', '--two', '-3', 'a b']\n")
    #expect(answer.errors == "warned\n")
  }

  @Test func execWritesTheTracebackToStandardError() throws {
    let shell = try Shell()
    try shell.write(
      "print('before')\ndef f():\n    return [][3]\nf()\nprint('after')\n", to: "p.py")
    let answer = shell.fedrepl("exec p.py")
    #expect(answer.status == 1)
    #expect(answer.output == "before\n")
    #expect(
      answer.errors.withoutMarkers == """
        Traceback (most recent call last):
          File "\(shell.path("p.py"))", line 4, in <module>
            f()
          File "\(shell.path("p.py"))", line 3, in f
            return [][3]
        IndexError: list index out of range

        """)
  }

  @Test(arguments: [
    ("import sys; sys.exit()", 0, ""), ("import sys; sys.exit(3)", 3, ""),
    ("import sys; sys.exit('why')", 1, "why\n"), ("raise SystemExit(4)", 4, ""),
    ("raise SystemExit(None)", 0, ""),
  ])
  func execEndsWithTheProgramsStatus(source: String, status: Int32, errors: String) throws {
    let shell = try Shell()
    try shell.write(source + "\n", to: "p.py")
    let answer = shell.fedrepl("exec p.py")
    #expect(answer.status == status)
    #expect(answer.errors == errors)
  }

  @Test func execTellsASyntaxError() throws {
    let shell = try Shell()
    try shell.write("x = (\n", to: "p.py")
    let answer = shell.fedrepl("exec p.py")
    #expect(answer.status == 1 && answer.output.isEmpty)
    #expect(answer.errors.hasPrefix("  File \"\(shell.path("p.py"))\", line 1\n"))
    #expect(answer.errors.hasSuffix("SyntaxError: '(' was never closed\n"))
  }

  @Test func aReaderThatGoesEndsTheRunQuietly() throws {
    let shell = try Shell()
    try shell.write("for i in range(1000000): print(i)\n", to: "p.py")
    try shell.write(
      "cd '\(shell.folder)'; \(shell.environment) '\(Shell.binary)' exec p.py 2>.err | head -1 >.out",
      to: "go.sh")
    #expect(run("sh '\(shell.path("go.sh"))'") == 0)
    #expect(shell.read(".out") == "0\n")
    #expect(!shell.read(".err").contains("Fatal"))
  }

  @Test func aProgramWithoutEndEndsWhenItsReaderGoes() throws {
    let shell = try Shell()
    try shell.write("while True: print(1)\n", to: "p.py")
    try shell.write(
      "cd '\(shell.folder)'; \(shell.environment) '\(Shell.binary)' exec p.py | head -1",
      to: "go.sh")
    #expect(run("timeout 20 sh '\(shell.path("go.sh"))' >/dev/null") == 0)
  }

  /// Runs a program with what it can read.
  private func answer(_ source: String, input: String, _ shell: borrowing Shell) throws -> String {
    try shell.write(source, to: "p.py")
    try shell.write(input, to: "input")
    try shell.write(
      "cd '\(shell.folder)'; \(shell.environment) '\(Shell.binary)' exec p.py <input >.out 2>&1",
      to: "go.sh")
    _ = run("sh '\(shell.path("go.sh"))'")
    return shell.read(".out")
  }

  @Test func asksItsReader() throws {
    let shell = try Shell()
    let source = "name = input('who? ')\nprint('hello', name)\nprint(input() + '.')\ninput('?')\n"
    let text = try answer(source, input: "Ada\n\u{9ac}\u{9ac}\n", shell)
    #expect(text.hasPrefix("who? hello Ada\n\u{9ac}\u{9ac}.\n?Traceback "))
    #expect(text.hasSuffix("\nEOFError: EOF when reading a line\n"))
  }

  @Test func readsStandardInput() throws {
    let shell = try Shell()
    let source = """
      import sys
      print(repr(sys.stdin.readline()))
      for line in sys.stdin:
          print(repr(line))
          break
      print(repr(sys.stdin.read()), repr(sys.stdin.readline()))
      """
    #expect(
      try answer(source, input: "a\nb\nc\nd", shell) == "'a\\n'\n'b\\n'\n'c\\nd' ''\n")
  }

  @Test func aDashIsTheProgramOnStandardInput() throws {
    let shell = try Shell()
    try shell.write("import sys\nprint(sys.argv)\n1 / 0\n", to: "p.py")
    try shell.write(
      "cd '\(shell.folder)'; \(shell.environment) '\(Shell.binary)' exec - a <p.py >.out 2>&1",
      to: "go.sh")
    #expect((run("sh '\(shell.path("go.sh"))'") >> 8) & 0xff == 1)
    #expect(
      shell.read(".out").hasPrefix(
        "['-', 'a']\nTraceback (most recent call last):\n  File \"<stdin>\", line 3"))
  }

  @Test func knowsItsFileAndItsDocumentation() throws {
    let shell = try Shell()
    try shell.write(
      "'what it is for'\nprint(__doc__, __file__ == '\(shell.path("p.py"))')\n", to: "p.py")
    #expect(shell.fedrepl("exec p.py").output == "what it is for True\n")
  }

  /// Runs a program that stands beside `one.py`, `broken.py` and the package `box`.
  private func importing(_ source: String) throws -> Shell.Answer {
    let shell = try Shell()
    try shell.write(
      "'about one'\nprint('running', __name__)\nX = 1\ndef f(): return 1 / 0\n", to: "one.py")
    try shell.write("x = (\n", to: "broken.py")
    #expect(run("mkdir '\(shell.path("box"))'") == 0)
    try shell.write("from .inner import Y\nfrom . import inner as alias\n", to: "box/__init__.py")
    try shell.write("import one\nY = one.X + 1\n", to: "box/inner.py")
    try shell.write(source, to: "p.py")
    var answer = shell.fedrepl("exec p.py")
    answer.errors = answer.errors.replacing(shell.folder, with: "HERE").withoutMarkers
    return answer
  }

  @Test func importsTheFilesBesideIt() throws {
    let answer = try importing(
      "import one\nimport one\nprint(one.X, one.__doc__)\nprint(one.__file__[-7:])\n")
    #expect(answer.output == "running one\n1 about one\n/one.py\n" && answer.errors.isEmpty)
  }

  @Test func importsPackages() throws {
    let answer = try importing(
      "import box.inner\nfrom box import Y, alias\nprint(box.Y, Y, alias is box.inner, box.__name__)\n"
    )
    #expect(answer.output == "running one\n2 2 True box\n" && answer.errors.isEmpty)
  }

  @Test(arguments: [
    (
      "import one\none.f()",
      "  File \"HERE/p.py\", line 2, in <module>\n    one.f()\n  File \"HERE/one.py\", line 4, in f\n    def f(): return 1 / 0\nZeroDivisionError: division by zero\n"
    ),
    (
      "import broken",
      "  File \"HERE/p.py\", line 1, in <module>\n    import broken\n  File \"HERE/broken.py\", line 1\n    x = (\nSyntaxError: '(' was never closed\n"
    ),
    ("import box.nosuch", "ModuleNotFoundError: No module named 'box.nosuch'\n"),
    ("import one.x", "ModuleNotFoundError: No module named 'one.x'; 'one' is not a package\n"),
    ("from . import one", "ImportError: attempted relative import with no known parent package\n"),
    ("import nosuch.deep", "ModuleNotFoundError: No module named 'nosuch'\n"),
  ])
  func tellsWhatIsWrongWithAnImport(source: String, error: String) throws {
    let answer = try importing(source + "\n")
    #expect(answer.status == 1)
    #expect(answer.errors.hasSuffix(error), "\(answer.errors)")
  }

  @Test func readsTheEncodingThatAFileDeclares() throws {
    let shell = try Shell()
    let head = "# -*- coding: latin-1 -*-\nprint('caf"
    try Data(Array(head.utf8) + [0xe9] + Array("')\n".utf8)).write(
      to: URL(filePath: shell.path("p.py")))
    #expect(shell.fedrepl("exec p.py").output == "café\n")
  }

  @Test(arguments: [
    (
      "x\n",
      "Non-UTF-8 code starting with '\\xe9' in file FILE on line 2, but no encoding declared; see https://peps.python.org/pep-0263/ for details"
    ),
    ("# coding: nosuch\n", "encoding problem: nosuch"),
    ("# coding=ascii\n", "encoding problem: ascii"),
  ])
  func aFileThatIsNoTextIsASyntaxError(head: String, message: String) throws {
    let shell = try Shell()
    try Data(Array(head.utf8) + [0x27, 0xe9, 0x27]).write(to: URL(filePath: shell.path("p.py")))
    let answer = shell.fedrepl("exec p.py")
    #expect(answer.status == 1 && answer.output.isEmpty)
    #expect(
      answer.errors == "SyntaxError: \(message.replacing("FILE", with: shell.path("p.py")))\n")
  }

  @Test(arguments: [("exec missing.py", "can't open file"), ("exec .", "is a folder")])
  func aFileThatCannotBeHadIsToldInOneLine(arguments: String, fault: String) throws {
    let shell = try Shell()
    let answer = shell.fedrepl(arguments)
    #expect(answer.status == 2 && answer.output.isEmpty)
    #expect(answer.errors.contains(fault) && answer.errors.hasSuffix("\n"))
    #expect(answer.errors.filter { $0 == "\n" }.count == 1)
  }
}
