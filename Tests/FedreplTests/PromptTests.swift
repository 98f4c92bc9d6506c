import Testing

/// `fedrepl repl`, from a pipe and in a terminal.
@Suite(.enabled(if: Shell.isBuilt, "the program is not built: swift build --product fedrepl"))
struct PromptTests {
  private func answer(_ input: String) throws -> (output: String, errors: String, status: Int32) {
    let shell = try Shell()
    try shell.write(input, to: "input")
    try shell.write(
      "cd '\(shell.folder)'; \(shell.environment) '\(Shell.binary)' repl <input >.out 2>.err",
      to: "go.sh")
    let status = run("sh '\(shell.path("go.sh"))'")
    return (shell.read(".out"), shell.read(".err"), (status >> 8) & 0xff)
  }

  @Test func readsAPipeWithoutPrompts() throws {
    let answer = try answer(
      "1 + 1\n_ * 2\ndef f(x):\n  return x\n\nf('a')\nNone\nx = [1,\n2]\nx\n%matplotlib inline\n")
    #expect(answer.output == "2\n4\n'a'\n[1, 2]\nskipped: %matplotlib inline\n")
    #expect(answer.errors.isEmpty && answer.status == 0)
  }

  @Test func goesOnAfterAnError() throws {
    let answer = try answer("1 / 0\nx = (]\nprint('here')\n")
    #expect(answer.output == "here\n" && answer.status == 0)
    #expect(answer.errors.contains("    1 / 0\n    ~~^~~\nZeroDivisionError: division by zero\n"))
    #expect(answer.errors.contains("SyntaxError: "))
  }

  @Test(arguments: [("exit(4)\nprint(1)\n", 4), ("import sys\nsys.exit()\n", 0), ("quit()", 0)])
  func leavesAsItIsTold(input: String, status: Int32) throws {
    let answer = try answer(input)
    #expect(answer.status == status && answer.output.isEmpty && answer.errors.isEmpty)
  }

  @Test func saysHowToLeave() throws {
    #expect(try answer("exit\n").output == "Use exit() or Ctrl-D (i.e. EOF) to exit\n")
  }

  @Test func aCellThatAsksReadsTheNextLine() throws {
    #expect(try answer("x = input('? ')\nAda\nx\n").output == "? 'Ada'\n")
  }

  @Test(.enabled(if: TerminalDrive.hasTmux, "tmux is missing"))
  func inATerminalItEditsCompletesInterruptsAndRemembers() throws {
    let drive = try TerminalDrive(columns: 80, rows: 24)
    try drive.type(command: "'\(Shell.binary)' repl")
    try drive.expect(">>>")
    drive.text("import torch")
    drive.press("Enter")
    drive.text("torch.manual_s")
    drive.press("Tab")
    try drive.expect(">>> torch.manual_seed")
    drive.text("(1")
    drive.press("C-c")
    try drive.expect("KeyboardInterrupt")
    drive.text("while True: pass")
    drive.press("Enter")
    try drive.expect("while True: pass\n")
    drive.press("C-c")
    try drive.expect("    while True: pass\nKeyboardInterrupt\n>>>")
    drive.text("name = input('who? ')")
    drive.press("Enter")
    try drive.expect("\nwho?")
    drive.text("Ada")
    drive.press("Enter")
    drive.text("name * 2")
    drive.press("Enter")
    try drive.expect("'AdaAda'\n>>>")
    drive.press("C-d")
    try drive.expect("\nREADY>")
    #expect(
      drive.shell.read("state/fedrepl/history")
        == "import torch\nwhile True: pass\nname = input('who? ')\nname * 2\n")
    drive.close()
  }
}
