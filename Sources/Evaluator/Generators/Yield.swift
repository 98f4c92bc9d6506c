import Syntax

/// `yield value`.
final class YieldNode: Node {
  private let value: Node?
  init(_ value: Node?, _ span: SourceSpan) {
    self.value = value
    super.init(span)
  }

  override func evaluate(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Value {
    let result = try value?.evaluate(frame, interpreter) ?? .none
    guard let execution = frame.generator else {
      throw fault(frame, interpreter.error(.syntaxError, "'yield' outside function"))
    }
    do throws(Raise) {
      return try execution.yield(result)
    } catch {
      throw fault(frame, error)
    }
  }
}

/// `yield from iterable`.
final class YieldFromNode: Node {
  private let iterable: Node
  init(_ iterable: Node, _ span: SourceSpan) {
    self.iterable = iterable
    super.init(span)
  }

  override func evaluate(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Value {
    let source = try iterable.evaluate(frame, interpreter)
    guard let execution = frame.generator else {
      throw fault(frame, interpreter.error(.syntaxError, "'yield' outside function"))
    }
    do throws(Raise) {
      return try delegate(to: try interpreter.iterator(over: source), execution, interpreter)
    } catch {
      throw fault(frame, error)
    }
  }

  private func delegate(
    to iterator: Value, _ execution: GeneratorExecution, _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    var inner: GeneratorObject?
    if case .object(let object) = iterator { inner = object as? GeneratorObject }
    var item = try interpreter.advance(iterator)
    while true {
      if item.isAbsent { return inner?.result ?? .none }
      let sent: Value
      do throws(Raise) {
        sent = try execution.yield(item)
      } catch {
        guard let inner else { throw error }
        if interpreter.isInstance(error.exception, .generatorExit) {
          try inner.close(interpreter)
          throw error
        }
        item = try inner.raise(error.exception, interpreter)
        continue
      }
      if let inner {
        item = try inner.send(sent, interpreter)
      } else if sent.isNone {
        item = try interpreter.advance(iterator)
      } else {
        item = try interpreter.call(try interpreter.attribute(iterator, "send"), [sent])
      }
    }
  }
}
