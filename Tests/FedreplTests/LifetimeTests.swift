import Events
import Testing

/// When a remote object goes: with its last pointer, at the moment of plain Python.
@Suite struct LifetimeTests {
  /// What the last of these cells displays or raises, after the workers are there.
  private func last(_ sources: String...) -> String {
    guard let answer = answers(to: [twoWorkers] + sources).last else { return "" }
    var mask = IDMask()
    return mask.mask(answer.error ?? answer.displayed ?? answer.printed)
  }

  private let counts = "print(len(bob._objects), len(alice._objects), len(me._objects))"

  /// How many objects bob, alice and the local worker hold after these cells.
  private func stored(_ sources: String...) -> String {
    let given = answers(to: [twoWorkers] + sources + [counts])
    if let failed = given.first(where: { $0.failure != nil && !$0.text.contains("expected") }) {
      return failed.error ?? ""
    }
    return String(given.last?.printed.dropLast() ?? "")
  }

  @Test func anUnassignedPointerLeavesNothing() {
    #expect(stored("torch.tensor([1]).send(bob);") == "0 0 0")
  }

  @Test func deletingTheNameRemovesTheObject() {
    #expect(stored("x = torch.tensor([1]).send(bob)") == "1 0 0")
    #expect(stored("x = torch.tensor([1]).send(bob)", "del x") == "0 0 0")
  }

  @Test func removalIsAtOnceWithinOneStatement() {
    #expect(
      last("x = torch.tensor([1]).send(bob)\ndel x; print(bob._objects)") == "{}\n")
  }

  @Test func rebindingRemovesTheObject() {
    #expect(stored("x = torch.tensor([1]).send(bob)", "x = 3") == "0 0 0")
    #expect(
      stored("x = torch.tensor([1]).send(bob)", "x = torch.tensor([1]).send(alice)") == "0 1 0")
  }

  @Test func theLastOfTwoNamesCounts() {
    #expect(stored("x = torch.tensor([1]).send(bob)\ny = x", "del x") == "1 0 0")
    #expect(stored("x = torch.tensor([1]).send(bob)\ny = x", "del x", "del y") == "0 0 0")
  }

  @Test(arguments: [
    ("x = [torch.tensor([1]).send(bob) for i in range(3)]", "x.pop()", "2 0 0"),
    ("x = [torch.tensor([1]).send(bob) for i in range(3)]", "x.clear()", "0 0 0"),
    ("x = [torch.tensor([1]).send(bob) for i in range(3)]", "x[1:] = []", "1 0 0"),
    ("x = {1: torch.tensor([1]).send(bob)}", "x[1] = None", "0 0 0"),
    ("x = {1: torch.tensor([1]).send(bob)}", "del x[1]", "0 0 0"),
    ("x = (torch.tensor([1]).send(bob), [torch.tensor([1]).send(alice)])", "del x", "0 0 0"),
    ("x = {torch.tensor([1]).send(bob)}", "x = None", "0 0 0"),
    ("class C: pass\nx = C(); x.p = torch.tensor([1]).send(bob)", "del x.p", "0 0 0"),
    ("class C: pass\nx = C(); x.p = torch.tensor([1]).send(bob)", "del x", "0 0 0"),
  ])
  func containersHoldPointers(before: String, change: String, counts: String) {
    #expect(stored(before) != counts)
    #expect(stored(before, change + ";") == counts)
  }

  @Test func aFunctionsLocalsGoWhenItReturns() {
    #expect(
      stored(
        """
        def work():
            x = torch.tensor([1, 2]).send(bob)
            y = x + x
            return y
        """, "z = work()") == "1 0 0")
    #expect(
      last("def work():\n    x = torch.tensor([1, 2]).send(bob)\nwork(); print(bob._objects)")
        == "{}\n")
  }

  @Test func closuresKeepWhatTheyUse() {
    let make = """
      def make():
          x = torch.tensor([1]).send(bob)
          y = torch.tensor([2]).send(alice)
          return lambda: x
      """
    #expect(stored(make, "f = make()") == "1 0 0")
    #expect(stored(make, "f = make()", "del f") == "0 0 0")
  }

  @Test func generatorsKeepTheirLocalsUntilTheyGo() {
    let make = """
      def rows():
          x = torch.tensor([1]).send(bob)
          yield 1
          yield 2
      """
    #expect(stored(make, "g = rows()\nn = next(g)") == "1 0 0")
    #expect(stored(make, "g = rows()\nn = next(g)", "del g") == "0 0 0")
    #expect(stored(make, "n = list(rows())") == "0 0 0")
  }

  @Test func intermediateResultsVanish() {
    #expect(stored("x = torch.tensor([1, 2]).send(bob)\ny = x + x + x + x") == "2 0 0")
    #expect(stored("x = torch.tensor([1, 2]).send(bob)\nx = x + x") == "1 0 0")
    #expect(stored("x = torch.tensor([1, 2]).send(bob)\nx += x") == "1 0 0")
  }

  @Test func exceptionsThatWereCaughtKeepNothing() {
    let work = """
      def work():
          x = torch.tensor([1]).send(bob)
          raise ValueError("expected")
      """
    #expect(stored(work, "try:\n    work()\nexcept ValueError: pass") == "0 0 0")
    // CPython's traceback would keep the frame; see docs/differences.md.
    #expect(stored(work, "try:\n    work()\nexcept ValueError as error: kept = error") == "0 0 0")
  }

  @Test func anEchoKeepsNothing() {
    #expect(stored("x = torch.tensor([1]).send(bob)", "x", "del x") == "0 0 0")
    #expect(stored("torch.tensor([1]).send(bob)") == "0 0 0")
    #expect(stored("x = torch.tensor([1]).send(bob)", "x + x") == "1 0 0")
    #expect(stored("x = torch.tensor([1]).send(bob)", "[x]", "del x") == "0 0 0")
  }

  @Test func anEchoOfAValueStays() {
    #expect(last("x = 7\nx", "_ + 1", "_ + __ + Out[2]") == "22")
    #expect(last("torch.tensor([1, 2])", "_ + _2") == "tensor([2, 4])")
  }

  @Test func anEchoedPointerCanBeUsedWhileItLives() {
    #expect(last("x = torch.tensor([1, 2]).send(bob)\nx", "(_ + _).get()") == "tensor([2, 4])")
  }

  @Test func gettingEmptiesTheStore() {
    #expect(stored("x = torch.tensor([1]).send(bob)", "x = x.get()") == "0 0 0")
    #expect(last("x = torch.tensor([1, 2]).send(bob)", "x.get()") == "tensor([1, 2])")
  }

  @Test func aPointerToAPointerKeepsBoth() {
    let send = "p = torch.tensor([1, 2]).send(bob).send(alice)"
    #expect(stored(send) == "1 1 0")
    #expect(stored(send, "del p") == "0 0 0")
    #expect(stored(send, "p = p.get()") == "1 0 0")
    #expect(stored(send, "p = p.get().get()") == "0 0 0")
    #expect(stored(send, "q = p + p") == "2 2 0")
    #expect(stored(send, "q = p + p", "del p") == "1 1 0")
    #expect(last(send, "q = p + p", "del p", "q.get().get()") == "tensor([2, 4])")
  }

  @Test func movingTakesTheObjectAlong() {
    #expect(stored("x = torch.tensor([1]).send(bob)\nx = x.move(alice)") == "0 1 0")
    #expect(
      stored("x = torch.tensor([1]).send(bob)\nx = x.move(alice)", "del x") == "0 0 0")
  }

  @Test func twoPointersToOneObject() {
    let send = "t = torch.tensor([1, 2])\na = t.send(bob)\nb = t.send(bob)"
    #expect(stored(send) == "1 0 0")
    #expect(stored(send, "del a") == "1 0 0")
    #expect(last(send, "del a", "b.get()") == "tensor([1, 2])")
    #expect(last(send, "a.get();", "b.get()").hasPrefix("syft.exceptions.ObjectNotFoundError: "))
  }

  @Test func collectingCanBeSwitchedOff() {
    #expect(
      stored("x = torch.tensor([1]).send(bob, garbage_collect_data=False)", "del x") == "1 0 0")
  }

  @Test func remoteTrainingLeavesOnlyTheData() {
    #expect(
      stored(
        """
        from torch import nn, optim
        model = nn.Linear(2, 1)
        opt = optim.SGD(model.parameters(), lr=0.1)
        data = torch.tensor([[0., 1.], [1., 1.]]).send(bob)
        target = torch.tensor([[0.], [1.]]).send(bob)
        for i in range(3):
            model.send(bob)
            opt.zero_grad()
            loss = ((model(data) - target) ** 2).sum()
            loss.backward()
            opt.step()
            model.get()
            loss = loss.get()
        """) == "2 0 0")
  }

  // MARK: What the loss plot is told

  private let train = """
    x = torch.tensor([1., 2.], requires_grad=True).send(bob)
    loss = (x * x).sum()
    loss.backward();
    """

  @Test func aRemoteLossIsUnknownUntilItIsFetched() {
    let given = answers(to: [twoWorkers, train, "loss.shape", "value = loss.get()"])
    #expect(given[1].failure == nil)
    #expect(given[1].points.isEmpty)
    #expect(given[2].points.isEmpty)
    #expect(given[3].points.map(\.value) == [5])
    #expect(given[3].points.first?.series.contains("bob") == true)
  }

  @Test func aRemoteLossThatIsNeverFetchedIsNeverPlotted() {
    let given = answers(to: [twoWorkers, train, "del loss, x", "1"])
    #expect(given.allSatisfy { $0.points.isEmpty && $0.failure == nil })
  }

  @Test func whatWasNoLossIsNoPoint() {
    let given = answers(
      to: [twoWorkers, "x = torch.tensor([1., 2.]).send(bob)\ny = x.sum()", "y.get()"])
    #expect(given[2].displayed == "tensor(3.)")
    #expect(given.allSatisfy { $0.points.isEmpty })
  }

  @Test func aLocalLossIsAPointAtOnce() {
    let given = answers(
      to: [
        "import torch",
        "x = torch.tensor([3.], requires_grad=True)\nloss = (x * x).sum()\nloss.backward()",
        "loss",
      ])
    #expect(given[1].points.map(\.value) == [9])
    #expect(given[2].points.isEmpty)
  }
}
