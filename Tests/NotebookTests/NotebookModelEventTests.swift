import Events
import Testing

@testable import Notebook

@Suite struct NotebookModelEventTests {
  private let a = CellID("a")
  private let b = CellID("b")

  private func object(_ id: Int) -> ObjectSummary { ObjectSummary(id: id, type: "Tensor") }

  @Test func aCellRunsAndEnds() {
    var model = NotebookModel(code: "a", "b")
    #expect(model.state(of: a) == .fresh)
    let command = model.runAll()
    #expect(
      command
        == .run(
          cells: [CellSource(cell: a, source: "a"), CellSource(cell: b, source: "b")],
          stopOnError: true))
    #expect(model.state(of: a) == .queued)
    #expect(model.kernel == .busy)
    model.record(.cellStarted(cell: a, count: 1), at: 2)
    #expect(model.running == RunningCell(cell: a, count: 1, start: 2))
    #expect(model.state(of: a) == .running(since: 2))
    #expect(model.queue == [b])
    model.record(.printed(cell: a, stream: .stdout, text: "x"), at: 2)
    model.record(.displayed(cell: a, count: 1, repr: "3"), at: 2)
    model.record(.noted(cell: a, text: "n"), at: 2)
    model.record(.cellFinished(cell: a, status: .ok, seconds: 1.5), at: 3)
    #expect(model.running == nil)
    #expect(model.kernel == .busy)
    #expect(model.state(of: a) == .finished(CellRun(status: .ok, seconds: 1.5)))
    #expect(model.cells[0].executionCount == 1)
    #expect(
      model.cells[0].outputs == [
        .stream(.stdout, text: "x"), .result(repr: "3", count: 1), .note("n"),
      ])
    model.record(.cellFinished(cell: b, status: .skipped, seconds: 0), at: 3)
    #expect(model.kernel == .idle)
    #expect(model.queue.isEmpty)
  }

  @Test func runningAgainClearsOutputs() {
    var model = NotebookModel(code: "a")
    model.record(.cellStarted(cell: a, count: 1), at: 0)
    model.record(
      .failed(cell: a, Failure(exceptionClass: "E", message: "", traceback: ["E"])), at: 0)
    model.record(.cellFinished(cell: a, status: .error, seconds: 0), at: 0)
    #expect(model.cells[0].outputs.count == 1)
    model.record(.cellStarted(cell: a, count: 2), at: 0)
    #expect(model.cells[0].outputs.isEmpty)
    #expect(model.cells[0].executionCount == 2)
  }

  @Test func eventsOfADeletedCellAreDropped() {
    var model = NotebookModel(code: "a", "b")
    model.record(.cellStarted(cell: a, count: 1), at: 0)
    model.deleteSelected()
    model.record(.printed(cell: a, stream: .stdout, text: "x"), at: 0)
    model.record(.cellFinished(cell: a, status: .ok, seconds: 0), at: 0)
    #expect(model.cells.flatMap(\.outputs).isEmpty)
    #expect(model.kernel == .idle)
  }

  @Test func outputsFollowACellThatMoves() {
    var model = NotebookModel(code: "a", "b")
    model.record(.cellStarted(cell: a, count: 1), at: 0)
    model.record(.printed(cell: a, stream: .stdout, text: "1"), at: 0)
    model.moveDown()
    model.record(.printed(cell: a, stream: .stdout, text: "2"), at: 0)
    #expect(model.cells[1].outputs == [.stream(.stdout, text: "12")])
  }

  @Test func workersComeInOrderAndStepsMark() {
    var model = NotebookModel(code: "a", "b")
    model.record(.cellStarted(cell: a, count: 1), at: 0)
    model.record(.workerAdded(worker: "bob"), at: 0)
    model.record(.workerAdded(worker: "alice"), at: 0)
    model.record(.workerAdded(worker: "bob"), at: 0)
    model.record(.objectStored(worker: "bob", object: object(1)), at: 0)
    #expect(model.workers.map(\.id) == ["bob", "alice"])
    #expect(model.workers[0].rows.map(\.mark) == [.new])
    model.record(.cellStarted(cell: b, count: 2), at: 1)
    #expect(model.workers[0].rows.map(\.mark) == [.unchanged])
    model.record(.objectRemoved(worker: "bob", id: 1), at: 1)
    #expect(model.workers[0].rows.map(\.mark) == [.gone])
  }

  @Test func messagesAreLoggedAndCounted() {
    var model = NotebookModel(code: "a")
    model.record(.cellStarted(cell: a, count: 1), at: 0)
    let message = MessageSummary(
      sender: "me", recipient: "bob", kind: "ObjectMessage", content: "Tensor[2]", byteCount: 40)
    model.record(.workerAdded(worker: "bob"), at: 6)
    model.record(.messageSent(message), at: 7)
    #expect(model.messages[0] == .init(number: 1, time: 7, cell: a, summary: message))
    // The local worker holds nothing of its own, so it has no pane.
    #expect(model.workers.map(\.id) == ["bob"])
    #expect(model.workers[0].receivedCount == 1)
  }

  @Test func scalarsBecomeSeries() {
    var model = NotebookModel()
    model.record(.scalar(series: "bob", step: 1, value: 2), at: 0)
    model.record(.scalar(series: "alice", step: 1, value: 3), at: 0)
    model.record(.scalar(series: "bob", step: 2, value: 1), at: 0)
    #expect(model.series.map(\.name) == ["bob", "alice"])
    #expect(model.series[0].points.map(\.value) == [2, 1])
  }

  @Test func answersAreKeptForAWhile() {
    var model = NotebookModel()
    for request in 0..<100 {
      model.record(
        .completed(request: request, Completion(start: 0, candidates: ["\(request)"])), at: 0)
      model.record(.inspected(request: request, nil), at: 0)
    }
    #expect(model.completions.count == 16)
    #expect(model.completions[99]?.candidates == ["99"])
    #expect(model.inspections[99] == Inspection(detail: nil))
    #expect(model.inspections[1] == nil)
  }

  @Test func restartForgetsTheSession() {
    var model = NotebookModel(code: "a")
    model.record(.cellStarted(cell: a, count: 1), at: 0)
    model.record(.workerAdded(worker: "bob"), at: 0)
    model.record(.scalar(series: "s", step: 1, value: 2), at: 0)
    model.record(.printed(cell: a, stream: .stdout, text: "x"), at: 0)
    expect(model.restart() == .restart)
    #expect(model.kernel == .restarting)
    model.record(.restarted, at: 1)
    #expect(model.kernel == .idle)
    #expect(model.workers.isEmpty)
    #expect(model.series.isEmpty)
    #expect(model.running == nil)
    #expect(model.state(of: a) == .fresh)
    #expect(model.cells[0].outputs == [.stream(.stdout, text: "x")])
  }

  @Test func anInterruptEmptiesTheQueue() {
    var model = NotebookModel(code: "a", "b")
    _ = model.runAll()
    _ = model.runSelected()
    model.record(.cellStarted(cell: a, count: 1), at: 0)
    model.record(.cellFinished(cell: a, status: .interrupted, seconds: 1), at: 1)
    #expect(model.queue.isEmpty)
    #expect(model.kernel == .idle)
    model.record(.cellFinished(cell: b, status: .skipped, seconds: 0), at: 1)
    #expect(model.state(of: b) == .finished(CellRun(status: .skipped, seconds: 0)))
  }

  @Test func aCancelledQueueIsIdle() {
    var model = NotebookModel(code: "a", "b")
    _ = model.runAll()
    model.cancelQueue()
    #expect(model.kernel == .idle)
    #expect(model.state(of: a) == .fresh)
  }

  @Test func onlyCodeRuns() {
    var model = NotebookModel(
      document: Document(cells: [
        Cell(.markdown, "m"), Cell(.code, "a"), Cell(.code, "b"), Cell(.code, "c"),
      ]))
    expect(model.runSelected() == nil)
    #expect(model.message != nil)
    expect(model.runAbove() == nil)
    model.select(2)
    expect(
      model.runAbove() == .run(cells: [CellSource(cell: a, source: "a")], stopOnError: true))
    guard case .run(let cells, _)? = model.runBelow() else {
      Issue.record("nothing to run")
      return
    }
    #expect(cells.map(\.source) == ["b", "c"])
  }

  @Test func runAndAdvanceMakesACellAtTheEnd() {
    var model = NotebookModel(code: "a", "b")
    expect(model.runAndAdvance() != nil)
    #expect(model.selection == 1)
    expect(model.runAndAdvance() != nil)
    #expect(model.sources == ["a", "b", ""])
    #expect(model.selection == 2)
  }

  @Test func outputsMakeANotebookModifiedButNoText() {
    for (format, isModified) in [(Document.Format.notebook, true), (.markdown, false)] {
      var model = NotebookModel(document: Document(cells: [Cell("a")], format: format))
      model.record(.cellStarted(cell: a, count: 1), at: 0)
      #expect(model.isModified == isModified)
    }
  }

  @Test func aMillionPrintsAreBounded() {
    var model = NotebookModel(code: "a")
    model.record(.cellStarted(cell: a, count: 1), at: 0)
    for _ in 0..<150_000 { model.record(.printed(cell: a, stream: .stdout, text: "x\n"), at: 0) }
    #expect(model.cells[0].outputs.reduce(0) { $0 + $1.plainText.utf8.count } < 400_000)
  }
}
