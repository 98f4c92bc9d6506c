import Testing

/// Calls of everything that tensors and `torch` can do with arguments that nobody should give: each
/// answers with a value or an exception, and the program goes on.
@Suite struct TorchFuzzTests {
  private func program(seed: Int, rounds: Int) -> String {
    """
    import torch
    import torch.nn as nn
    import torch.nn.functional as F
    import torch.optim as optim
    state = \(seed)
    def below(n):
        global state
        state = (state * 1103515245 + 12345) % 2147483648
        return (state >> 8) % n
    def pick(pool): return pool[below(len(pool))]
    nan, inf = float('nan'), float('inf')
    def leaf():
        return torch.ones(2, 3, requires_grad=True)
    def stepped():
        return torch.arange(24.).view(2, 3, 4)[:, ::2].transpose(0, 2)
    tensors = [
        lambda: torch.ones(2, 3).half(), lambda: torch.tensor([[2., 1.], [1., 3.]],
        requires_grad=True), lambda: torch.arange(8.).view(2, 2, 2), lambda: torch.tensor([[0,
        1], [1, 0]]),
        lambda: torch.ones(3), lambda: torch.tensor(5), lambda: torch.tensor(2.5),
        lambda: torch.zeros(0), lambda: torch.zeros(2, 0, 3),
        lambda: torch.zeros(*[1] * 70), lambda: torch.arange(6).view(2, 3),
        lambda: torch.arange(6).view(2, 3).t(), lambda: torch.ones(1).expand(4, 4),
        lambda: torch.ones(3, 1).expand(3, 5), lambda: torch.tensor([nan, inf, -inf, -0.0]),
        lambda: torch.tensor([True, False]), lambda: torch.tensor([[1, 0], [3, 255]],
        dtype=torch.uint8),
        lambda: torch.tensor([-2**63, 2**63 - 1]), lambda: torch.tensor([-128, 127],
        dtype=torch.int8), lambda: torch.ones(2, 2).double(), leaf, lambda: leaf() * 2,
        lambda: (leaf() * 2)[0], lambda: (leaf() * 2).t(),
        lambda: torch.tensor([0, 1, 5]), lambda: torch.tensor([-1, 2**40]), stepped,
        lambda: torch.zeros(2**40, 0), lambda: torch.ones(4)[1:3], lambda: leaf().view(6),
        lambda: torch.ones(4, 4, dtype=torch.int16)]
    values = [0, 1, -1, 2, 3, 7, 64, -5, 2**40, 2**62, 2**63 - 1, 2**63, -2**63, -2**70, 0.5,
        -1.5, nan, inf, -inf, 1e300, None, True, False, 'a', '', 'mean', 'sum', 'cpu', [],
        [0], [1, 2], [2**40, 2], (0, 1), (3, 2), (-1,), ((0,), 1), [[1, 2], [3]], {}, {1: 2},
        slice(None), slice(None, None, -1), slice(2**63), Ellipsis, torch.float32,
        torch.int64, torch.uint8, torch.bool, object(), len]
    def value():
        return pick(tensors)() if below(3) == 0 else pick(values)
    skipped = ('apply_', '__class__', '__dict__', '__weakref__', '__doc__', '__module__', 'send',
        'send_', 'move', 'move_', '__init_subclass__', '__subclasshook__')
    methods = [name for name in dir(torch.Tensor) if name not in skipped]
    def callables(module, skipped):
        return [getattr(module,
        name) for name in dir(module) if not name.startswith('__') and name not in skipped and callable(getattr(module, name))]
    functions = callables(torch, ('set_printoptions', 'set_grad_enabled', 'set_default_dtype',
        'set_default_tensor_type', 'save')) + callables(F,
        ()) + callables(nn, ()) + callables(optim, ())
    keywords = ['dim', 'keepdim', 'dtype', 'out', 'alpha', 'requires_grad', 'reduction',
        'nosuch', 'other', 'input', 'size']
    kinds = set()
    known = {'TypeError', 'ValueError', 'RuntimeError', 'IndexError', 'AttributeError',
        'OverflowError',
             'NotImplementedError', 'ZeroDivisionError', 'MemoryError', 'RecursionError',
             'AssertionError', 'KeyError', 'FileNotFoundError', 'IsADirectoryError', 'PermissionError', 'OSError',
             'InvalidTensorForRemoteGet', 'WorkerNotFoundException'}
    def once():
        count = below(4)
        arguments = [value() for _ in range(count)]
        options = {pick(keywords): value()} if below(5) == 0 else {}
        if below(3) == 0:
            result = pick(functions)(*arguments, **options)
            if isinstance(result, nn.Module): result = result(pick(tensors)())
        else:
            target = pick(tensors)()
            name = pick(methods)
            result = getattr(target, name)
            if callable(result): result = result(*arguments, **options)
        repr(result)
        if isinstance(result, torch.Tensor) and result.requires_grad and result.numel() < 10000:
            result.sum().backward()
    if \(rounds) == 0:
        # Every name in turn, on the wrong tensors and with the wrong arguments.
        for name in methods:
            for _ in range(8):
                try:
                    result = getattr(pick(tensors)(), name)
                    if callable(result): result = result(*[value() for _ in range(below(4))])
                    repr(result)
                except Exception as e:
                    kinds.add(type(e).__name__)
        for function in functions:
            for _ in range(8):
                try:
                    repr(function(pick(tensors)(), *[value() for _ in range(below(4))]))
                except Exception as e:
                    kinds.add(type(e).__name__)
    for _ in range(\(rounds)):
        try:
            once()
        except Exception as e:
            kinds.add(type(e).__name__)
    print('kinds:', sorted(kinds - known))
    """
  }

  @Test(arguments: 1...4)
  func hostileArgumentsAreAnswered(seed: Int) throws {
    let answer = try #require(answers(to: [program(seed: seed, rounds: 2500)], seed: 1).last)
    #expect(answer.error == nil)
    #expect(answer.printed.hasSuffix("kinds: []\n"), "\(answer.printed.suffix(200))")
  }

  @Test(arguments: 1...3)
  func everyNameIsTried(seed: Int) throws {
    let answer = try #require(answers(to: [program(seed: seed, rounds: 0)], seed: 1).last)
    #expect(answer.error == nil)
    #expect(answer.printed.hasSuffix("kinds: []\n"), "\(answer.printed.suffix(200))")
  }

  @Test func damagedFilesAreRefused() throws {
    let answer = lastAnswer(
      """
      import io, torch
      whole = io.BytesIO()
      torch.save({'a': [torch.arange(3.), 1, 'x', None], 'b': (True, 2.5)}, whole)
      whole = whole.getvalue()
      fine = 0
      kinds = set()
      for i in range(len(whole)):
          for b in (0, 1, 127, 255):
              for data in (whole[:i] + bytes([b]) + whole[i + 1:], whole[:i], whole[i:]):
                  try: torch.load(io.BytesIO(data)); fine += data != whole
                  except Exception as e: kinds.add(type(e).__name__)
      (fine, sorted(kinds))
      """)
    #expect(answer == "(0, ['RuntimeError'])")
  }

  @Test func longGraphsEndWithoutTheStack() {
    let answer = lastAnswer(
      """
      import torch
      x = torch.ones(1, requires_grad=True)
      y = x
      for i in range(20000): y = y + 1
      for i in range(2000): y = y * x
      y.backward()
      del y
      z = x
      for i in range(20000):
          n = torch.ones(1, requires_grad=True)
          n.grad = z * 2
          z = n
      del n, z
      x.grad
      """)
    #expect(answer == "tensor([40000840.])")
  }

  @Test func tooManyRowsAreTooMuchMemory() {
    for call in ["list(x)", "x.unbind()", "x.split(1)", "x.tolist()", "torch.Size(x)"] {
      let answer = lastAnswer("import torch\nx = torch.zeros(2**40, 0)\n\(call)")
      #expect(answer.contains("can't allocate memory"), "\(call): \(answer)")
    }
  }
}
