import Evaluator
import Workers

/// A value of the language as the workers see it: a further layer of a tensor, or an object of a
/// store that is no tensor.
final class ForeignInstance: ForeignObject {
  let value: Value
  private unowned let runtime: Runtime

  init(_ value: Value, _ runtime: Runtime) {
    self.value = value
    self.runtime = runtime
  }

  var className: String { runtime.interpreter.typeName(value) }

  func text() throws(WorkerError) -> String {
    try runtime.asWorker { (interpreter) throws(Raise) in try interpreter.str(value) }
  }

  func shape() throws(WorkerError) -> [Int] {
    try runtime.asWorker { (interpreter) throws(Raise) in
      let shape = try interpreter.attribute(value, "shape")
      var sizes: [Int] = []
      for size in try interpreter.items(of: shape) { sizes.append(try interpreter.index(size)) }
      return sizes
    }
  }

  func wire() throws(WorkerError) -> WireValue { try runtime.wire(value) }

  func allows(_ user: String?) throws(WorkerError) -> Bool {
    try runtime.asWorker { (interpreter) throws(Raise) in
      guard let allow = try? interpreter.attribute(value, "allow") else { return true }
      let answer = try interpreter.call(allow, [user.map { .string($0) } ?? .none])
      return try interpreter.truth(answer)
    }
  }
}

extension Runtime {
  /// Runs something of the language's for a worker.
  func asWorker<T>(_ body: (Interpreter) throws(Raise) -> T) throws(WorkerError) -> T {
    do throws(Raise) {
      return try body(interpreter)
    } catch {
      throw workerError(error)
    }
  }

  /// An exception as it crosses: its class by name, and its text.
  func workerError(_ raise: Raise) -> WorkerError {
    let exception = raise.exception
    let name = exception.subtype?.name ?? "RuntimeError"
    if exception.arguments.items.count == 1, let text = exception.arguments.items[0].text {
      return WorkerError(name, text)
    }
    return WorkerError(name, (try? interpreter.str(.object(exception))) ?? "")
  }
}
