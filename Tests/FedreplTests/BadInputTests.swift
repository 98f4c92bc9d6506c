import Events
import FoundationEssentials
import Notebook
import Testing

/// What is wrong in a cell or a file is answered, and the notebook goes on.
@Suite struct BadInputTests {
  /// A wrong cell and how its last line of traceback starts.
  struct Case: Sendable, CustomTestStringConvertible {
    var source: String
    var error: String
    var testDescription: String { source }
  }

  static let cases = [
    Case(source: "x = (1,", error: "SyntaxError: '(' was never closed"),
    Case(source: "def f(:\n    pass", error: "SyntaxError: invalid syntax"),
    Case(source: "if True:\nprint(1)", error: "IndentationError: expected an indented block"),
    Case(
      source: "import nosuch", error: "ModuleNotFoundError: No module named 'nosuch'"),
    Case(source: "from torch import nosuch", error: "ImportError: cannot import name 'nosuch'"),
    Case(
      source: "torch.ones(2) + torch.ones(3)",
      error: "RuntimeError: The size of tensor a (2) must match the size of tensor b (3) at "
        + "non-singleton dimension 0"),
    Case(
      source: "torch.ones(2).send(bob) + torch.ones(3).send(bob)",
      error: "RuntimeError: The size of tensor a (2) must match the size of tensor b (3) at "
        + "non-singleton dimension 0"),
    Case(
      source: "torch.ones(2, 3).mm(torch.ones(2, 3))",
      error: "RuntimeError: size mismatch, m1: [2 x 3], m2: [2 x 3]"),
    Case(
      source: "x = torch.tensor([1, 2]).send(bob)\nx.get()\nx.get()",
      error: "AttributeError: 'Tensor' object has no attribute 'child'"),
    Case(
      source: "torch.tensor([1, 2]).get()",
      error: "AttributeError: 'Tensor' object has no attribute 'child'"),
    Case(
      source: "torch.tensor([1]).send(bob) + torch.tensor([1]).send(alice)",
      error: "syft.exceptions.TensorsNotCollocatedException: You tried to call __add__ involving "
        + "two tensors which are not on the same machine! One tensor is on "
        + "<VirtualWorker id:bob #objects:1> while the other is on "
        + "<VirtualWorker id:alice #objects:1>."),
    Case(
      source: "torch.tensor([1]).send(bob) + torch.tensor([1])",
      error: "syft.exceptions.TensorsNotCollocatedException: You tried to call a method involving "
        + "two tensors where one tensor is actually located on another machine"),
    Case(
      source: "x = torch.tensor([1]).send(bob)\nbob.clear_objects()\nx.get()",
      error: "syft.exceptions.ObjectNotFoundError: Object \""),
    Case(
      source: "def deeper(n): return deeper(n + 1)\ndeeper(0)",
      error: "RecursionError: maximum recursion depth exceeded"),
    Case(
      source: "class Loop:\n    def __add__(self, other): return self + other\nLoop() + 1",
      error: "RecursionError: maximum recursion depth exceeded"),
    Case(
      source: "class Loop:\n    def __repr__(self): return repr(self)\nLoop()",
      error: "RecursionError: maximum recursion depth exceeded"),
    Case(
      source: "nested = []\nfor _ in range(100000): nested = [nested]\nrepr(nested)",
      error: "RecursionError: maximum recursion depth exceeded"),
    Case(
      source: "torch.zeros(10 ** 12)",
      error: "RuntimeError: [enforce fail at CPUAllocator.cpp:64] . DefaultCPUAllocator: can't "
        + "allocate memory: you tried to allocate 4000000000000 bytes. Error code 12 (Cannot "
        + "allocate memory)"),
    Case(source: "torch.ones(10 ** 6).send(bob) @ torch.ones(10 ** 18)", error: "RuntimeError: "),
    Case(source: "[0] * 10 ** 12", error: "MemoryError"),
    Case(source: "list(range(10 ** 12))", error: "MemoryError"),
    Case(source: "' '.join(['a' * 10 ** 6] * 10 ** 5)", error: "MemoryError"),
    Case(source: "torch.arange(10 ** 13)", error: "RuntimeError: [enforce fail"),
    Case(source: "torch.zeros(2 ** 62, 2 ** 62)", error: "RuntimeError: [enforce fail"),
    Case(source: "2 ** 10 ** 9", error: "MemoryError"),
    Case(
      source: "torch.tensor([[1, 2], [3]])",
      error: "ValueError: expected sequence of length 2 at dim 1 (got 1)"),
    Case(
      source: "torch.ones(3).reshape(2, 2)",
      error: "RuntimeError: shape '[2, 2]' is invalid for input of size 3"),
    Case(
      source: "def endless(): yield from endless()\nlist(endless())",
      error: "RecursionError: maximum recursion depth exceeded"),
    Case(
      source: "class Loop:\n    def __getattr__(self, name): return getattr(self, name)\nLoop().x",
      error: "RecursionError: maximum recursion depth exceeded"),
    Case(
      source: "import sys\nsys.setrecursionlimit(10 ** 9)\ndef deeper(): return deeper()\ndeeper()",
      error: "RecursionError: maximum recursion depth exceeded"),
    Case(source: "input('who? ')", error: "EOFError: EOF when reading a line"),
    Case(source: "\u{201c}hello\u{201d}", error: "SyntaxError: invalid character"),
    Case(source: "'open", error: "SyntaxError: unterminated string literal"),
    Case(source: "'a' * 10 ** 13", error: "MemoryError"),
    Case(source: "1 / 0", error: "ZeroDivisionError: division by zero"),
    Case(source: "unknown", error: "NameError: name 'unknown' is not defined"),
    Case(source: "raise SystemExit(3)", error: "SystemExit: 3"),
  ]

  @Test(arguments: cases) func answersAsPythonDoesAndGoesOn(_ wrong: Case) throws {
    let given = answers(
      to: [
        twoWorkers, "kept = torch.tensor([7]).send(bob)", "del kept", wrong.source,
        "torch.tensor([1, 2]).send(alice).get()",
      ])
    #expect(given[0].status == .ok && given[1].status == .ok && given[2].status == .ok)
    let answer = given[3]
    #expect(answer.status == .error)
    let failure = try #require(answer.failure)
    let error = failure.message.isEmpty ? failure.exceptionClass : answer.error ?? ""
    #expect(error.hasPrefix(wrong.error), "\(error)")
    #expect(given[4].displayed == "tensor([1, 2])", "the next cell runs")
  }

  @Test func tellsTheLineOfTheFault() throws {
    let source = "x = 1\n\ny = x +\nz = 2"
    let failure = try #require(answers(to: source)[0].failure)
    #expect(failure.exceptionClass == "SyntaxError")
    #expect(failure.line == 3)
    let runtime = try #require(answers(to: "def f():\n    return 1 / 0\n\nf()")[0].failure)
    #expect(runtime.line == 4)
    #expect(
      runtime.traceback.joined(separator: "\n").withoutMarkers
        == [
          "Traceback (most recent call last):", "  File \"<cell 1>\", line 4, in <module>",
          "    f()",
          "  File \"<cell 1>\", line 2, in f", "    return 1 / 0",
          "ZeroDivisionError: division by zero",
        ].joined(separator: "\n"))
  }

  /// What a cell did before it failed stays.
  @Test func keepsWhatWasDoneBeforeTheFault() {
    let given = answers(to: "a = 1\nb = 2\nunknown\na = 3", "print(a, b)")
    #expect(given[1].printed == "1 2\n")
  }

  @Test func deepBracketsAreASyntaxError() {
    let source = String(repeating: "(", count: 100_000) + String(repeating: ")", count: 100_000)
    let given = answers(to: source, "1 + 1")
    #expect(given[0].failure?.exceptionClass == "SyntaxError", "\(given[0].error ?? "")")
    #expect(given[1].displayed == "2")
  }

  /// A notebook that cannot be read: the fault on one line, with its place.
  @Test(arguments: [
    ("{\"cells\": [", "line 1, column 12: not JSON"), ("", "line 1, column 1: not JSON"),
    ("hello", "line 1, column 1: not JSON"), ("{}", "not a notebook"), ("[1]", "not a notebook"),
    ("{\"nbformat\": 3, \"nbformat_minor\": 0, \"worksheets\": []}", "nbformat 3 is too old"),
    (String(repeating: "[", count: 100_000), "not JSON"),
  ])
  func refusesABrokenNotebook(text: String, reason: String) throws {
    let error = #expect(throws: DocumentError.self) {
      try Document.parse(Array(text.utf8), format: .notebook, path: "broken.ipynb")
    }
    let description = try #require(error).description
    #expect(description.hasPrefix("broken.ipynb: "))
    #expect(description.contains(reason), "\(description)")
    #expect(!description.contains("\n"))
  }
}
