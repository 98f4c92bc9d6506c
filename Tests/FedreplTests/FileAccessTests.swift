import FoundationEssentials
import Testing

/// What programs may read and write, and what not.
@Suite(.enabled(if: Shell.isBuilt, "the program is not built"))
struct FileAccessTests {
  /// Runs a program in a folder of its own, beside a folder `other` with a secret.
  private func exec(_ program: String, _ options: String = "") throws -> Shell.Answer {
    let shell = try Shell()
    for folder in ["home", "other"] {
      try FileManager.default.createDirectory(
        atPath: shell.path(folder), withIntermediateDirectories: false)
    }
    try shell.write("secret", to: "other/s.txt")
    try FileManager.default.createSymbolicLink(
      atPath: shell.path("home/link"), withDestinationPath: "../other")
    try FileManager.default.createSymbolicLink(
      atPath: shell.path("home/loop"), withDestinationPath: "loop")
    try FileManager.default.createSymbolicLink(
      atPath: shell.path("home/dangling"), withDestinationPath: "../other/new.txt")
    let head = "import os\nos.chdir(os.path.dirname(__file__))\n"
    try shell.write(head + program, to: "home/p.py")
    let answer = shell.fedrepl("exec \(options) home/p.py")
    #expect(access(shell.path("other/new.txt")) == false, "something was written outside")
    return answer
  }

  private func access(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  @Test(arguments: [
    "open('../other/s.txt')", "open('link/s.txt')", "open('/etc/passwd')", "open('loop')",
    "open('dangling', 'w')", "open('link/new.txt', 'w')", "open('../other/new.txt', 'w')",
    "open('../other/s.txt', 'a')", "os.remove('link/s.txt')", "os.listdir('..')",
    "os.listdir('link')", "os.mkdir('../other/new.txt')", "os.rename('p.py', '../other/new.txt')",
    "os.rename('link/s.txt', 't')", "os.chdir('..')", "os.stat('../other/s.txt')",
    "open('home/../../other/s.txt')", "open('./link/../link/s.txt')",
    "__import__('pathlib').Path('link/s.txt').read_text()", "open('/dev/zero')",
    "open('/proc/self/environ')", "os.system('true')",
  ])
  func whatIsOutsideIsRefused(action: String) throws {
    let program = """
      import pathlib, importlib
      __import__ = importlib.import_module
      try:
          \(action)
      except OSError as error:
          print(type(error).__name__)
      else:
          print('allowed')
      """
    let output = try exec(program).output
    #expect(
      output == "PermissionError\n" || output == "FileNotFoundError\n"
        || action.contains("loop") && output == "OSError\n")
  }

  @Test func theRefusalSaysHowToAllow() throws {
    let answer = try exec("open('../other/s.txt')")
    #expect(answer.errors.contains("PermissionError: [Errno 13] Permission denied"))
    #expect(answer.errors.contains("--allow-read"))
    #expect(answer.status == 1)
  }

  @Test func whatIsOutsideIsNotTold() throws {
    let output = try exec("print(os.path.exists('../other/s.txt'), os.path.isdir('/etc'))").output
    #expect(output == "False False\n")
  }

  @Test func readingCanBeAllowed() throws {
    let program = """
      print(open('link/s.txt').read(), open('../other/s.txt').read())
      try:
          open('../other/s.txt', 'w')
      except PermissionError as error:
          print('no writing')
      """
    #expect(try exec(program, "--allow-read other").output == "secret secret\nno writing\n")
  }

  @Test func writingCanBeAllowed() throws {
    let program = """
      with open('link/t.txt', 'w') as file:
          print(file.write('new'))
      print(open('../other/t.txt').read())
      """
    #expect(try exec(program, "--allow-write other").output == "3\nnew\n")
  }

  @Test func aNotebookWorksInItsOwnFolder() throws {
    let shell = try Shell()
    try FileManager.default.createDirectory(
      atPath: shell.path("book"), withIntermediateDirectories: false)
    try shell.write("x = 5\n", to: "book/beside.py")
    try shell.write(
      "# %%\nimport beside\nopen('made.txt', 'w').write('w')\nprint(beside.x, open('made.txt').read())\n",
      to: "book/n.py")
    #expect(shell.fedrepl("run book/n.py").output.contains("5 w"))
    #expect(shell.read("book/made.txt") == "w")
  }
}
