import FoundationEssentials
import Testing

/// What cells and programs may take of memory and time.
@Suite(.enabled(if: Shell.isBuilt, "the program is not built"))
struct LimitTests {
  @Test(arguments: [
    "l = []\nwhile True: l.append('x' * 1000)", "d = {}\nwhile True: d[len(d)] = 'x' * 500",
    "s = 'ab'\nwhile True: s += s", "n = 3\nwhile True: n <<= 10 ** 8",
    "l = [1]\nwhile True: l.extend(l)", "b = bytearray()\nwhile True: b += b'x' * 100000",
    "l = []\nwhile True: l = [l, l[:], list(range(1000))]",
    "import itertools\nlist(itertools.count())", "x = set(range(10 ** 9))",
    "'{:>3000000000}'.format(1)",
    "import itertools\nl = sorted(itertools.count())", "[0] * 10 ** 9", "bytes(10 ** 10)",
    "l = [i for i in range(10 ** 10)]", "import itertools\n''.join(itertools.repeat('abc' * 1000))",
  ])
  func growthEndsInMemoryError(program: String) throws {
    let shell = try Shell()
    try shell.write(program + "\n", to: "p.py")
    let answer = shell.fedrepl("exec --memory 150M --time 60 p.py")
    #expect(answer.status == 1)
    let last = answer.errors.split(separator: "\n").last
    #expect(last?.hasPrefix("MemoryError") == true, "\(last ?? "")")
  }

  @Test func theTextNamesTheOption() throws {
    let shell = try Shell()
    try shell.write("l = []\nwhile True: l.append('x' * 1000)\n", to: "p.py")
    let answer = shell.fedrepl("exec --memory 150M p.py")
    #expect(answer.errors.hasSuffix("\nMemoryError: more than 150M of memory (--memory)\n"))
  }

  @Test func tensorsCountToo() throws {
    let shell = try Shell()
    try shell.write(
      """
      import torch
      try:
          torch.ones(100_000_000)
      except RuntimeError as error:
          print('allocate' in str(error))
      kept = []
      try:
          while True:
              kept.append(torch.ones(1000))
      except MemoryError:
          print('full')
      """, to: "p.py")
    #expect(shell.fedrepl("exec --memory 200M p.py").output == "True\nfull\n")
  }

  @Test func theNotebookStaysUsableAfterAMemoryError() throws {
    let shell = try Shell()
    try shell.write(
      """
      # %%
      l = []
      while True: l.append('x' * 1000)
      # %%
      del l
      # %%
      print(sum(len('y' * 1000) for _ in range(10)))
      """, to: "n.py")
    let answer = shell.fedrepl("run --memory 150M n.py")
    #expect(answer.output.contains("MemoryError: more than 150M of memory (--memory)\n"))
    #expect(answer.output.contains("\n10000\n"), "\(answer.output)")
  }

  @Test func aHandledMemoryErrorLetsTheProgramGoOn() throws {
    let shell = try Shell()
    try shell.write(
      """
      def fill():
          kept = []
          while True:
              kept.append('x' * 1000)

      for _ in range(3):
          try:
              fill()
          except MemoryError:
              print('full')
      """, to: "p.py")
    #expect(shell.fedrepl("exec --memory 150M p.py").output == "full\nfull\nfull\n")
  }

  @Test(arguments: [
    "while True: pass", "import time\ntime.sleep(30)", "sum(i for i in iter(int, 1))",
    "def f():\n    while True: yield 1\nfor _ in f(): pass",
  ])
  func timeEndsInTimeoutError(program: String) throws {
    let shell = try Shell()
    try shell.write(program + "\n", to: "p.py")
    let answer = shell.fedrepl("exec --time 0.2 p.py")
    #expect(answer.status == 1)
    #expect(
      answer.errors.hasSuffix("\nTimeoutError: more than 0.2 seconds of running (--time)\n"),
      "\(answer.errors)")
  }

  @Test func theNextCellHasItsOwnTime() throws {
    let shell = try Shell()
    try shell.write("# %%\nwhile True: pass\n# %%\nprint('next')\n", to: "n.py")
    let answer = shell.fedrepl("run --time 0.2 n.py")
    #expect(answer.status == 1)
    #expect(answer.output.contains("TimeoutError: more than 0.2 seconds of running (--time)\n"))
    #expect(answer.output.contains("\nnext\n"))
  }

  @Test func noHandlerKeepsACellThatGoesOn() throws {
    let shell = try Shell()
    try shell.write(
      "while True:\n    try:\n        while True: pass\n    except BaseException as error:\n"
        + "        print(type(error).__name__, flush=True)\n", to: "p.py")
    let answer = shell.fedrepl("exec --time 0.2 p.py")
    #expect(answer.output == "TimeoutError\n")
    #expect(answer.status == 130)
    #expect(
      answer.errors.hasSuffix("\nKeyboardInterrupt: more than 0.2 seconds of running (--time)\n"))
  }

  @Test(arguments: [
    "--memory lots", "--memory 0", "--memory -5M", "--time 0", "--time soon", "--memory 5X",
  ])
  func aWrongLimitIsAnsweredInOneLine(options: String) throws {
    let shell = try Shell()
    try shell.write("print(1)\n", to: "p.py")
    let answer = shell.fedrepl("exec \(options) p.py")
    #expect(answer.status == 2 && answer.output.isEmpty)
    #expect(answer.errors.hasPrefix("fedrepl: "))
  }

  @Test(arguments: ["--memory none", "--memory 1.5G", "--memory 900MiB", "--time 30", ""])
  func aProgramWithinItsLimitsRuns(options: String) throws {
    let shell = try Shell()
    try shell.write("print(sum(range(1000)))\n", to: "p.py")
    #expect(shell.fedrepl("exec \(options) p.py").output == "499500\n")
  }
}
