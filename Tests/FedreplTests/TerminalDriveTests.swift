import FoundationEssentials
import Glibc
import Testing

/// The program in a real terminal: what keys do, as a screen shows it.
@Suite(
  .enabled(if: TerminalDrive.hasTmux, "tmux is not installed"),
  .enabled(if: Shell.isBuilt, "the program is not built: swift build --product fedrepl"))
struct TerminalDriveTests {
  private static let notebook = NumbersNotebook.text(rows: 40)

  /// A terminal in which the notebook of the tests is open; it has 8 cells.
  private func drive(columns: Int = 100, rows: Int = 40) throws -> TerminalDrive {
    let drive = try TerminalDrive(columns: columns, rows: rows)
    try drive.shell.write(Self.notebook + "\n", to: "n.py")
    try drive.open("n.py")
    try drive.expect("cell 1/8")
    return drive
  }

  // MARK: Stepping

  @Test(arguments: [(80, 24), (120, 40), (200, 60)])
  func panesFollowEachStep(columns: Int, rows: Int) throws {
    let drive = try TerminalDrive(columns: columns, rows: rows)
    try drive.open("--lang en tutorials/part3")
    try drive.expect("cell 1/60", "Pointers to pointers")
    for cell in 2...5 {
      drive.press("C-j")
      try drive.expect("cell \(cell)/60")
    }
    try drive.expect("bob", "alice", "0 objects")
    for cell in 6...9 {
      drive.press("C-j")
      try drive.expect("cell \(cell)/60")
    }
    try drive.expect("1 object", "Tensor [3]")
    for cell in 10...12 {
      drive.press("C-j")
      try drive.expect("cell \(cell)/60")
    }
    let screen = try drive.expect("PointerTensor", "→ b", "q quit")
    #expect(screen.split(separator: "\n").allSatisfy { $0.count <= columns })
    drive.close()
  }

  @Test func bengaliStepsAsWell() throws {
    let drive = try TerminalDrive(columns: 80, rows: 24)
    try drive.open("--lang bn tutorials/part3")
    for cell in 2...9 {
      drive.press("C-j")
      try drive.expect("cell \(cell)/60")
    }
    try drive.expect("bob", "1 object", "Tensor [3]", "q quit")
    drive.close()
  }

  /// Whatever a thread of the program does when it ends by a signal: the notebook is kept, offered
  /// at the next start, and the terminal is as it was.
  @Test func aCrashOfPythonsThreadLosesNothing() throws {
    let drive = try TerminalDrive(columns: 80, rows: 24)
    try drive.shell.write("# %%\nwhile True: pass\n# %%\nx = 1\n", to: "n.py")
    try drive.type(
      command: "stty -a >before; '\(Shell.binary)' n.py 2>err & echo $! >pid; fg; "
        + "echo status=$?; stty -a >after; echo E''ND")
    try drive.expect("q quit", "cell 1/2")
    drive.press("G", "Enter")
    try drive.expect("EDIT")
    drive.press("C-j")
    try drive.expect("cell 3/3")
    drive.press("g", "g", "C-e")
    try drive.expect("running")
    drive.press("j", "Enter")
    try drive.expect("EDIT")
    drive.text("23")
    try drive.expect("x = 123")
    #expect(run(Self.crash(drive.shell.path("pid"))) == 0)
    try drive.expect("END", "status=139")
    #expect(!drive.isAlternate)
    #expect(drive.shell.read("before") == drive.shell.read("after"))
    #expect(drive.shell.read("err").contains("your work is in"))
    try drive.type(command: "'\(Shell.binary)' n.py")
    try drive.expect("Unsaved changes")
    drive.press("y")
    try drive.expect("x = 123", "cell 1/3")
    drive.close()
  }

  /// Sends SIGSEGV to the thread beside the screen's that takes the time: the one that runs the
  /// cell.
  private static func crash(_ pid: String) -> String {
    #if arch(x86_64)
      let call = 234
    #else
      let call = 131
    #endif
    return """
      pid=$(cat '\(pid)'); \
      thread=$(for task in /proc/$pid/task/*; do cut -d' ' -f14,1 $task/stat; done \
        | grep -v "^$pid " | sort -k2 -n | tail -n 1 | cut -d' ' -f1); \
      perl -e "exit(syscall(\(call), $pid, $thread, 11) ? 1 : 0)"
      """
  }

  @Test func afterAKillWithoutMercyTheEditsAreOffered() throws {
    let drive = try TerminalDrive(columns: 80, rows: 24)
    try drive.shell.write("# %%\nx = 1\n", to: "n.py")
    try drive.type(command: "'\(Shell.binary)' n.py & echo $! >pid; fg; stty sane; clear")
    try drive.expect("q quit", "cell 1/1")
    drive.press("Enter")
    try drive.expect("EDIT")
    drive.text("23")
    let journal = drive.shell.path(".n.py.fedrepl.swp")
    for _ in 0..<300 where run("grep -q 'x = 123' '\(journal)' 2>/dev/null") != 0 {
      usleep(10_000)
    }
    #expect(run("kill -KILL $(cat '\(drive.shell.path("pid"))')") == 0)
    // The shell's line is there when the terminal is in order again.
    try drive.type(command: "'\(Shell.binary)' n.py")
    try drive.expect("Unsaved changes")
    drive.press("y")
    try drive.expect("x = 123", "n.py *")
    drive.close()
  }

  @Test func theMouseSelectsAndScrolls() throws {
    let drive = try drive(columns: 80, rows: 24)
    drive.text("\u{1b}[<0;20;11M\u{1b}[<0;20;11m")
    try drive.expect("cell 3/8")
    drive.text("\u{1b}[<65;20;12M")
    try drive.expectGone("Numbers")
    drive.text("\u{1b}[<64;20;12M")
    try drive.expect("Numbers")
    drive.press("Enter")
    try drive.expect("EDIT")
    drive.text("\u{1b}[<0;9;11M\u{1b}[<0;9;11m")
    drive.text("#")
    try drive.expect("│ #say(\"beta\")")
    drive.close()
  }

  @Test func resizingToAnySizeAndBackLeavesARightScreen() throws {
    let drive = try drive(columns: 200, rows: 60)
    drive.press("R", "r")
    try drive.expect("omega-out 3")
    drive.press("g", "g")
    try drive.expect("cell 1/8")
    try drive.expect("alpha-out 1", "q quit", "ready")
    let before = drive.settledScreen()
    drive.resize(columns: 50, rows: 10)
    try drive.expect("Too small", "50 x 10", "60 x 14")
    drive.resize(columns: 80, rows: 24)
    let small = try drive.expect("cell 1/8", "q quit", "alpha-out 1")
    #expect(small.split(separator: "\n", omittingEmptySubsequences: false).count >= 24)
    #expect(!small.contains("Too small"))
    drive.resize(columns: 3, rows: 2)
    drive.resize(columns: 200, rows: 60)
    try drive.expect(screen: before)
    drive.close()
  }

  // MARK: Keys, group by group

  @Test func runningKeys() throws {
    let drive = try drive(rows: 60)
    drive.press("j", "C-r")
    try drive.expect("cell 3/8", "alpha-out 1", "[1]")
    drive.press("C-e")
    try drive.expect("cell 3/8", "beta-out 2")
    drive.press("C-j")
    try drive.expect("cell 4/8", "beta-out 3")
    drive.press("k", "M-Enter")
    try drive.expect("cell 4/9", "beta-out 4", "EDIT")
    drive.press("Escape")
    try drive.expect("COMMAND")
    drive.press("d", "d")
    try drive.expect("/8")
    drive.press("0", "0", "y")
    drive.press("g", "g")
    drive.press("j", "j", "j")
    try drive.expect("cell 4/8")
    drive.press("R", "a")
    try drive.expect("alpha-out 1", "beta-out 2")
    drive.press("R", "b")
    try drive.expect("row 39")
    drive.press("G")
    try drive.expect("omega-out 3")
    drive.press("R", "r")
    try drive.expect("omega-out 3")
    drive.press("R", "x")
    try drive.expect("Restart Python")
    drive.press("y")
    try drive.expect("cell 8/8", "omega-out 3")
    drive.close()
  }

  @Test func restartForgetsAllNames() throws {
    let drive = try drive(rows: 60)
    drive.press("R", "r")
    drive.press("G")
    try drive.expect("omega-out 3", "cell 8/8", "PointerTensor")
    drive.press("0", "0")
    try drive.expect("Restart Python?")
    drive.press("y")
    try drive.expectGone("PointerTensor")
    drive.press("C-e")
    try drive.expect("NameError")
    drive.close()
  }

  @Test(arguments: [["C-c"], ["i", "i"]])
  func aRunningCellIsStoppedAtOnce(keys: [String]) throws {
    let drive = try TerminalDrive(columns: 80, rows: 24)
    try drive.shell.write(
      "# %%\nprint('started')\nwhile True: pass\n# %%\nprint('goes' + '-on')\n", to: "loop.py")
    try drive.open("loop.py")
    drive.press("C-r")
    try drive.expect("started", "running")
    let start = ContinuousClock.now
    for key in keys { drive.press(key) }
    try drive.expect("KeyboardInterrupt")
    #expect(start.duration(to: .now) < .seconds(1))
    drive.press("j", "C-e")
    try drive.expect("goes-on")
    drive.close()
  }

  @Test func theInterfaceGoesOnWhileACellRuns() throws {
    let drive = try TerminalDrive(columns: 80, rows: 24)
    try drive.shell.write("# %%\nwhile True: pass\n# %%\nprint(2)\n# %%\nprint(3)\n", to: "l.py")
    try drive.open("l.py")
    drive.press("C-e")
    try drive.expect("running")
    drive.press("j", "j")
    try drive.expect("cell 3/3")
    drive.press("?")
    try drive.expect("Keys and commands")
    drive.press("q")
    try drive.expect("cell 3/3", " s")
    drive.press("C-c")
    drive.press("g", "g")
    try drive.expect("KeyboardInterrupt")
    drive.close()
  }

  @Test func movingKeys() throws {
    let drive = try drive(columns: 80, rows: 24)
    for (key, cell) in [
      ("j", 2), ("Down", 3), ("k", 2), ("Up", 1), ("G", 8), ("Home", 1), ("End", 8), ("PageUp", 3),
      ("PageDown", 8),
    ] {
      drive.press(key)
      try drive.expect("cell \(cell)/8")
    }
    drive.press("g", "g")
    try drive.expect("cell 1/8", "Numbers")
    for (there, back) in [("]", "["), ("}", "{"), ("Space", "BSpace")] {
      try drive.expect("Numbers")
      let top = drive.settledScreen()
      drive.press(there)
      try drive.expectGone("Numbers")
      drive.press(back)
      // It may be read while it still scrolls.
      try drive.expect(screen: top)
    }
    drive.press(":")
    drive.text("goto 5")
    drive.press("Enter")
    try drive.expect("cell 5/8")
    drive.close()
  }

  @Test func cellKeys() throws {
    let drive = try drive()
    drive.press("a")
    try drive.expect("cell 1/9")
    drive.press("z")
    try drive.expect("/8")
    drive.press("Z")
    try drive.expect("/9")
    drive.press("z", "g", "g", "b")
    try drive.expect("cell 2/9")
    drive.press("d", "d")
    try drive.expect("cell 2/8")
    drive.press("x")
    try drive.expect("/7")
    try drive.expectGone("say(\"alpha\")")
    drive.press("v")
    try drive.expect("cell 3/8", "say(\"alpha\")")
    drive.press("V")
    try drive.expect("cell 3/9")
    drive.press("z", "z", "z")
    try drive.expect("/8", "say(\"alpha\")")
    drive.press("g", "g", "j", "c", "v")
    try drive.expect("cell 3/9")
    drive.press("z")
    try drive.expect("/8")
    drive.press("g", "g", "M")
    try drive.expect("cell 1/7")
    drive.press("z")
    try drive.expect("/8")
    drive.press("g", "g", "M-Down")
    try drive.expect("cell 2/8")
    drive.press("M-Up")
    try drive.expect("cell 1/8")
    drive.press("y")
    try drive.expect("[ ] │ # Numbers")
    drive.press("m")
    try drive.expectGone("[ ] │ # Numbers")
    drive.press("r")
    try drive.expect("# Numbers")
    drive.close()
  }

  @Test func editingKeys() throws {
    let drive = try drive()
    drive.press("G", "b", "Enter")
    try drive.expect("EDIT")
    drive.text("value = 6 *")
    drive.press("BSpace")
    drive.text("* 2")
    drive.press("Enter")
    drive.text("value")
    drive.press("Escape")
    try drive.expect("COMMAND", "value = 6 * 2")
    drive.press("C-e")
    try drive.expect("→ 12")
    drive.press("Enter")
    try drive.expect("EDIT")
    drive.text("+1")
    drive.press("C-j")
    try drive.expect("→ 13")
    try drive.expect("cell 10/10")
    drive.press("z")
    try drive.expect("/9")
    drive.press("z")
    try drive.expectGone("value+1")
    drive.press("Z")
    try drive.expect("value+1")
    drive.close()
  }

  @Test func completionFillsTheWord() throws {
    let drive = try drive(rows: 60)
    drive.press("R", "r")
    drive.press("G")
    try drive.expect("omega-out")
    drive.press("b", "Enter")
    try drive.expect("EDIT", "cell 9/9")
    drive.text("enumer")
    drive.press("Tab")
    try drive.expect("enumerate")
    drive.press("Escape", "Escape")
    try drive.expect("COMMAND")
    drive.close()
  }

  @Test func outputKeys() throws {
    let drive = try drive()
    drive.press("j", "C-j", "C-j", "C-e")
    try drive.expect("row 1")
    drive.press("o")
    try drive.expectGone("row 1\n")
    drive.press("=")
    try drive.expect("row 1")
    drive.press("-")
    try drive.expectGone("row 1 ")
    drive.press("=")
    drive.press("O")
    try drive.expect("Esc back", "row 0")
    drive.press("G")
    try drive.expect("row 39")
    drive.press("q")
    try drive.expect("cell 4/8")
    drive.press("M-c")
    drive.press(":")
    drive.text("clear-output")
    drive.press("Enter")
    try drive.expectGone("row 0")
    drive.close()
  }

  @Test func paneKeys() throws {
    let drive = try drive(columns: 200, rows: 60)
    drive.press("R", "r")
    try drive.expect("1 object", "2 loss", "3 messages")
    drive.press("1", "Enter")
    try drive.expect("Space page", "tensor([11, 22, 33])", "int64")
    drive.press("Escape")
    try drive.expectGone("Space page")
    drive.press("1", "Enter")
    try drive.expect("Space page", "→ bob")
    drive.press("q")
    try drive.expectGone("Space page")
    drive.press("2", "+")
    try drive.expectGone("alpha-out")
    drive.press("l", "l", "Left", "Right")
    drive.press("_")
    try drive.expect("1 bob")
    drive.press("3", "+")
    try drive.expectGone("1 bob")
    try drive.expect("Object")
    drive.press("_", "Escape")
    try drive.expect("1 bob", "alpha-out", "q quit")
    drive.press("4")
    try drive.expect("outline")
    drive.press("Escape")
    try drive.expect("q quit")
    drive.press("Tab")
    try drive.expectGone("q quit")
    drive.press("BTab")
    try drive.expect("q quit")
    drive.close()
  }

  @Test func programKeys() throws {
    let drive = try drive()
    for key in ["?", "h", "F1"] {
      drive.press(key)
      try drive.expect("Keys and commands")
      drive.press("q")
      try drive.expectGone("Keys and commands")
    }
    drive.press("/")
    drive.text("say(\"")
    drive.press("Enter")
    try drive.expect("cell 2/8")
    drive.press("n")
    try drive.expect("cell 3/8")
    drive.press("N")
    try drive.expect("cell 2/8")
    drive.press("F2")
    try drive.expect("dark", "light", "high-contrast")
    drive.press("j", "k", "Escape")
    try drive.expectGone("high-contrast")
    drive.press(":")
    drive.text("theme dark")
    drive.press("Enter")
    try drive.expect("q quit")
    try drive.expect("say(\"alpha\")")
    let before = drive.settledScreen()
    drive.reset()
    drive.press("C-l")
    try drive.expect(screen: before)
    drive.press(":")
    drive.text("nosuchcommand")
    drive.press("Enter")
    try drive.expect("nosuchcommand")
    drive.close()
  }

  @Test func suspendingGivesTheTerminalBack() throws {
    let drive = try drive()
    drive.press("C-z")
    try drive.expect("READY>")
    #expect(!drive.isAlternate)
    drive.text("fg")
    drive.press("Enter")
    try drive.expect("cell 1/8", "q quit")
    drive.close()
  }

  // MARK: Saving and leaving

  @Test func aCopyIsSavedUnderAnotherName() throws {
    let drive = try drive()
    drive.press("j", "Enter")
    try drive.expect("EDIT")
    drive.text("#typed ")
    drive.press("Escape")
    try drive.expect("COMMAND", "#typed")
    drive.press(":")
    drive.text("save copy.py")
    drive.press("Enter")
    try drive.expect("copy.py")
    try drive.expectGone(".py *")
    #expect(drive.shell.read("copy.py").contains("#typed"))
    #expect(drive.shell.read("n.py") == Self.notebook + "\n")
    drive.press("q")
    try drive.expect("READY>")
    drive.close()
  }

  @Test func savingKeepsTheFileAndQuitAsksBeforeChangesAreLost() throws {
    let drive = try drive()
    drive.press("x")
    try drive.expect("/7")
    drive.press("q")
    try drive.expect("not saved")
    drive.press("n")
    try drive.expectGone("not saved")
    drive.press("C-s")
    try drive.expectGone(".py *")
    #expect(!drive.shell.read("n.py").contains("# # Numbers"))
    #expect(drive.shell.read("n.py").contains("say(\"alpha\")"))
    drive.press("q")
    try drive.expect("READY>")
    drive.close()
  }

  /// How a session ends, and what the shell is told of it.
  @Test(arguments: [
    ("quit", "0"), ("TERM", "143"), ("SEGV", "139"), ("HUP", "129"), ("ABRT", "134"),
  ])
  func theTerminalIsAsItWas(end: String, status: String) throws {
    let drive = try TerminalDrive(columns: 80, rows: 24)
    try drive.shell.write(Self.notebook + "\n", to: "n.py")
    try drive.type(
      command: "stty -a >before; '\(Shell.binary)' n.py 2>err & echo $! >pid; fg; "
        + "echo status=$?; stty -a >after; echo E''ND")
    try drive.expect("q quit", "cell 1/8")
    #expect(drive.isAlternate)
    drive.press("C-j")
    try drive.expect("cell 2/8")
    if end == "quit" {
      drive.press("q")
    } else {
      #expect(run("kill -\(end) $(cat '\(drive.shell.path("pid"))')") == 0)
    }
    try drive.expect("END", "status=\(status)")
    #expect(!drive.isAlternate)
    #expect(drive.shell.read("before") == drive.shell.read("after"))
    #expect(!drive.shell.read("before").isEmpty)
    try drive.type(command: "echo typ''ed")
    try drive.expect("typed")
    drive.close()
  }
}
