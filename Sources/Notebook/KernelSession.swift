package import Evaluator
package import Events
package import Library
import Syntax

/// A running notebook's Python: an interpreter with its libraries, run cell by cell.
///
/// Confined to one thread, which needs a large stack (`LargeStack`).
package final class KernelSession {
  package let interpreter: Interpreter
  package let runtime: Runtime
  private let sink: KernelSink
  private var count = 0
  private let output = DictObject()
  private let input = ListObject([.string("")])

  /// - Parameters:
  ///   - seed: of the tensors' random generator; nil takes one from the system, as PyTorch does.
  ///   - emit: takes the events, on the session's own thread.
  package init(
    interruption: Interruption = Interruption(), seed: UInt64? = nil,
    surroundings: Surroundings = Surroundings(), emit: @escaping (Event) -> Void
  ) {
    let sink = KernelSink(emit)
    self.sink = sink
    interpreter = Interpreter(interruption: interruption) { stream, text in
      sink.print(stream, text)
    }
    interpreter.settle(in: surroundings)
    runtime = Runtime(interpreter, sink: sink, seed: seed)
    runtime.showFigure = { text, svg in
      sink.emit(.drawn(cell: sink.cell ?? CellID(""), text: text, svg: svg))
    }
    let names = interpreter.main.namespace
    names[interpreter.intern("Out")] = .dict(output)
    names[interpreter.intern("In")] = .list(input)
  }

  /// Runs one cell and tells all about it as events.
  @discardableResult
  package func run(_ cell: CellID, _ source: String) -> CellStatus {
    count += 1
    sink.cell = cell
    sink.emit(.cellStarted(cell: cell, count: count))
    let start = ContinuousClock.now
    let prepared = prepareCell(source)
    for note in prepared.notes { sink.emit(.noted(cell: cell, text: note.text)) }
    input.items.append(.string(source))
    var status = CellStatus.ok
    do {
      try interpreter.withinLimits { () throws(Raise) in
        let value = try interpreter.run(
          prepared.source, name: "<cell \(count)>", wantsValue: true)
        try display(value, cell, isQuiet: endsInSemicolon(prepared.source))
      }
    } catch {
      status = report(error, cell)
    }
    runtime.showFigures()
    interpreter.interruption.clearInterrupt()
    publish()
    let seconds = start.duration(to: .now)
    sink.emit(.cellFinished(cell: cell, status: status, seconds: seconds.inSeconds))
    sink.cell = nil
    return status
  }

  private func display(_ value: Value, _ cell: CellID, isQuiet: Bool) throws(Raise) {
    if value.isAbsent || value.isNone || isQuiet { return }
    let text = try interpreter.pretty(value)
    sink.emit(.displayed(cell: cell, count: count, repr: text))
    remember(interpreter.echoed(value))
  }

  /// `_`, `__`, `___`, `_3` and `Out[3]`.
  private func remember(_ value: Value) {
    let names = interpreter.main.namespace
    let (one, two, three) = (
      interpreter.intern("_"), interpreter.intern("__"), interpreter.intern("___")
    )
    names[three] = names[two]
    names[two] = names[one]
    names[one] = value
    names[interpreter.intern("_\(count)")] = value
    _ = try? output.set(.int(count), to: value, interpreter)
  }

  private func report(_ error: Raise, _ cell: CellID) -> CellStatus {
    let exception = error.exception
    let isInterrupt = interpreter.isInstance(exception, .keyboardInterrupt)
    sink.emit(.failed(cell: cell, interpreter.failure(error)))
    return isInterrupt ? .interrupted : .error
  }

  /// Sends the rows of the worker panes whose objects changed, with previews of their values.
  package func publish() { sink.publish(runtime) }

  /// What can stand at a place in a cell's source.
  package func complete(_ source: String, cursor: Int) -> Completion {
    interpreter.complete(source, cursor: cursor)
  }

  package func inspect(worker: String, id: Int) -> ObjectDetail? {
    runtime.detail(worker: worker, id: id)
  }
}

extension Duration {
  var inSeconds: Double {
    Double(components.seconds) + Double(components.attoseconds) * 1e-18
  }
}

/// Whether the last statement ends in `;`, which keeps its value from being displayed.
private func endsInSemicolon(_ source: String) -> Bool {
  guard source.contains(";") else { return false }
  let last = highlight(source).last { $0.kind != .comment }
  guard let last, last.kind == .operator else { return false }
  return source.utf8.dropFirst(last.range.upperBound - 1).first == UInt8(ascii: ";")
}
