import FoundationEssentials
import Testing

/// The program without a screen: standard output, standard error, exit status.
@Suite(.enabled(if: Shell.isBuilt, "the program is not built: swift build --product fedrepl"))
struct CommandLineTests {
  private static let notebook = """
    # %% [markdown]
    # # Numbers
    # %%
    %matplotlib inline
    x = 20
    print("made")
    # %%
    x + 1
    # %%
    1 / 0
    # %%
    print("after")
    """

  private func lineCount(_ text: String) -> Int { text.split(separator: "\n").count }

  private func objects(_ text: String) throws -> [[String: Any]] {
    try text.split(separator: "\n").map { line in
      try #require(JSONLine.parse(String(line)) as? [String: Any], "\(line)")
    }
  }

  @Test func runWritesSourcesAndOutputs() throws {
    let shell = try Shell()
    try shell.write(Self.notebook, to: "n.py")
    let answer = shell.fedrepl("run n.py")
    #expect(answer.status == 1)
    #expect(answer.errors.isEmpty)
    let output = answer.output
    #expect(output.contains("# Numbers"))
    #expect(
      output.contains("In [1]: %matplotlib inline\n   ...: x = 20\n   ...: print(\"made\")\n"))
    #expect(output.contains("\nmade\n"))
    #expect(output.contains("In [2]: x + 1\nOut[2]: 21\n"))
    #expect(output.contains("ZeroDivisionError: division by zero\n"))
    #expect(output.contains("\nafter\n"), "the rest runs after a failing cell")
    #expect(!output.contains("\u{1b}"), "no escape codes in a pipe")
  }

  @Test func runStopsOnErrorWhereAsked() throws {
    let shell = try Shell()
    try shell.write(Self.notebook, to: "n.py")
    let answer = shell.fedrepl("run --stop-on-error n.py")
    #expect(answer.status == 1)
    #expect(!answer.output.contains("\nafter\n"))
  }

  @Test func aNotebookInAnotherLanguageIsTold() throws {
    let shell = try Shell()
    try shell.write(
      """
      {"cells": [], "nbformat": 4, "nbformat_minor": 5,
       "metadata": {"kernelspec": {"name": "ir", "language": "R", "display_name": "R"}}}
      """, to: "n.ipynb")
    let answer = shell.fedrepl("run n.ipynb")
    #expect(answer.status == 0)
    #expect(answer.errors == "fedrepl: n.ipynb: written for R; its cells are run as Python\n")
  }

  @Test func aNotebookWithoutFaultEndsWithZero() throws {
    let shell = try Shell()
    try shell.write("# %%\n1 + 1\n", to: "n.py")
    let answer = shell.fedrepl("run n.py")
    #expect(answer.status == 0 && answer.errors.isEmpty)
    #expect(answer.output == "In [1]: 1 + 1\nOut[1]: 2\n\n")
  }

  @Test func withoutATerminalOpeningIsRunning() throws {
    let shell = try Shell()
    try shell.write(Self.notebook, to: "n.py")
    let opened = shell.fedrepl("n.py")
    #expect(opened.status == 1)
    #expect(opened.output == shell.fedrepl("run n.py").output)
    #expect(opened.output.contains("Out[2]: 21"))
    #expect(shell.fedrepl("").status == 2, "no notebook, no terminal")
  }

  @Test func jsonHoldsOneObjectACell() throws {
    let shell = try Shell()
    try shell.write(Self.notebook, to: "n.py")
    let answer = shell.fedrepl("run --json n.py")
    #expect(answer.status == 1)
    let cells = try objects(answer.output)
    #expect(cells.count == 5)
    #expect(answer.output.filter { $0 == "\n" }.count == 5, "a line each, none between them")
    let keys: Set = ["cell", "kind", "source", "status", "outputs", "seconds"]
    for (index, cell) in cells.enumerated() {
      #expect(keys.isSubset(of: Set(cell.keys)), "\(cell)")
      #expect(cell["cell"] as? Double == Double(index + 1))
      #expect(cell["seconds"] is Double)
    }
    #expect(cells.map { $0["kind"] as? String } == ["markdown", "code", "code", "code", "code"])
    #expect(cells.map { $0["status"] as? String } == [nil, "ok", "ok", "error", "ok"])
    let outputs = cells.map { $0["outputs"] as? [[String: Any]] ?? [] }
    let printed = outputs[1].first { $0["stream"] != nil }
    #expect(printed?["stream"] as? String == "stdout")
    #expect(printed?["text"] as? String == "made\n")
    #expect(outputs[2].first?["repr"] as? String == "21")
    let error = try #require(outputs[3].first?["error"] as? [String: Any])
    #expect(error["class"] as? String == "ZeroDivisionError")
    #expect(error["message"] as? String == "division by zero")
    #expect((error["traceback"] as? [Any])?.isEmpty == false)
  }

  @Test func jsonNamesTheCellsThatAreLeftOut() throws {
    let shell = try Shell()
    try shell.write(Self.notebook, to: "n.py")
    let cells = try objects(shell.fedrepl("run --json --stop-on-error n.py").output)
    #expect(cells.last?["status"] as? String == "skipped")
  }

  @Test func saveWritesANotebookWithOutputs() throws {
    let shell = try Shell()
    try shell.write(Self.notebook, to: "n.py")
    #expect(shell.fedrepl("run --save done.ipynb n.py").status == 1)
    let saved = try #require(JSONLine.parse(shell.read("done.ipynb")) as? [String: Any])
    #expect(saved["nbformat"] as? Double == 4)
    let cells = try #require(saved["cells"] as? [[String: Any]])
    #expect(cells.count == 5)
    let outputs = cells.map { $0["outputs"] as? [[String: Any]] ?? [] }
    #expect(outputs[2].first?["output_type"] as? String == "execute_result")
    #expect(outputs[3].first?["ename"] as? String == "ZeroDivisionError")
    #expect(cells[2]["execution_count"] as? Double == 2)
    #expect(shell.read("n.py") == Self.notebook, "the source is untouched")
    let again = shell.fedrepl("run done.ipynb")
    #expect(again.output.contains("Out[2]: 21"))
  }

  @Test func saveRefusesAnUnknownKindOfFileBeforeItRuns() throws {
    let shell = try Shell()
    try shell.write("# %%\nprint(1)\n", to: "n.py")
    let answer = shell.fedrepl("run --save done.txt n.py")
    #expect(answer.status == 2 && answer.output.isEmpty)
    #expect(answer.errors.hasPrefix("fedrepl: done.txt: unknown kind of file"))
  }

  @Test(arguments: [("run n.py", 2), ("exec n.py", 1)])
  func aFullDiskIsTold(arguments: String, status: Int32) throws {
    let shell = try Shell()
    try shell.write("# %%\nprint(1)\n", to: "n.py")
    try shell.write(
      "cd '\(shell.folder)'; \(shell.environment) '\(Shell.binary)' \(arguments) >/dev/full 2>.err",
      to: "go.sh")
    #expect((run("sh '\(shell.path("go.sh"))'") >> 8) & 0xff == status)
    #expect(shell.read(".err") == "fedrepl: standard output: No space left on device\n")
  }

  @Test func saveSaysWhereItCannotWrite() throws {
    let shell = try Shell()
    try shell.write("# %%\n1\n", to: "n.py")
    let answer = shell.fedrepl("run --save missing/done.ipynb n.py")
    #expect(answer.status == 2)
    #expect(lineCount(answer.errors) == 1)
    #expect(answer.errors.contains("missing/done.ipynb"))
  }

  @Test(arguments: [
    ("run missing.ipynb", "missing.ipynb: no such file"),
    ("missing.ipynb", "missing.ipynb: no such file"),
    ("run broken.ipynb", "broken.ipynb: line 1, column 12: not JSON"),
    ("broken.ipynb", "broken.ipynb: line 1, column 12: not JSON"),
    ("run list.ipynb", "list.ipynb: not a notebook"),
    ("run --nosuch n.py", "--nosuch"), ("--nosuch", "--nosuch"), ("run", "path"),
    ("run --seed many n.py", "many"), ("exec missing.py", "missing.py"), ("exec", "file"),
    ("run nosuchtutorial", "nosuchtutorial"), ("run .", "no notebook"),
    ("run bytes.ipynb", "not UTF-8"),
  ])
  func aWrongCommandIsAnsweredInOneLine(arguments: String, fault: String) throws {
    let shell = try Shell()
    try shell.write("{\"cells\": [", to: "broken.ipynb")
    try shell.write("[]", to: "list.ipynb")
    try Data([0x7b, 0xff, 0xfe]).write(to: URL(filePath: shell.path("bytes.ipynb")))
    let answer = shell.fedrepl(arguments)
    #expect(answer.status == 2)
    #expect(answer.output.isEmpty)
    #expect(lineCount(answer.errors) == 1, "\(answer.errors)")
    #expect(answer.errors.hasPrefix("fedrepl: "))
    #expect(answer.errors.contains(fault), "\(answer.errors)")
  }

  @Test func helpAndVersionGoToStandardOutput() throws {
    let shell = try Shell()
    let help = shell.fedrepl("--help")
    #expect(help.status == 0 && help.errors.isEmpty)
    for word in ["run", "exec", "repl", "list"] { #expect(help.output.contains("  \(word) ")) }
    #expect(shell.fedrepl("--version").output.split(separator: ".").count == 3)
  }

  @Test func listNamesTheTutorials() throws {
    let shell = try Shell()
    let answer = shell.fedrepl("list")
    #expect(answer.status == 0)
    for name in ["part2", "part3"] {
      let line = answer.output.split(separator: "\n").first { $0.hasPrefix(name) }
      #expect(line?.contains("(bn, en, hi)") == true)
    }
  }

  @Test func tutorialsComeInTheLanguageAskedFor() throws {
    let shell = try Shell()
    let english = shell.fedrepl("run part3")
    #expect(english.status == 0 && english.output.contains("Pointers to pointers"))
    let bengali = shell.fedrepl("run --lang bn tutorials/part3")
    #expect(
      bengali.status == 0 && bengali.output.unicodeScalars.contains { $0.value / 128 == 0x13 })
    let other = shell.fedrepl("run --lang fr part3")
    #expect(other.status == 0 && other.output.contains("Pointers to pointers"))
    #expect(lineCount(other.errors) == 1)
  }

  @Test func aSeedMakesARunRepeatable() throws {
    let shell = try Shell()
    try shell.write("# %%\nimport torch\ntorch.rand(3)\n", to: "n.py")
    let one = shell.fedrepl("run --seed 7 n.py").output
    #expect(one.contains("Out[1]: tensor([0."))
    #expect(shell.fedrepl("run --seed 7 n.py").output == one)
    #expect(shell.fedrepl("run --seed 8 n.py").output != one)
  }
}
