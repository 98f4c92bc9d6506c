import Syntax

final class RaiseStatement: StatementNode {
  private let exception: Node?
  private let cause: Node?
  init(_ exception: Node?, _ cause: Node?, _ span: SourceSpan) {
    self.exception = exception
    self.cause = cause
    super.init(span)
  }

  override func run(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Ending {
    guard let exception else {
      guard let current = interpreter.handled.last else {
        throw interpreter.error(.runtimeError, "No active exception to reraise")
      }
      throw Raise(again: current)
    }
    let value = try exception.evaluate(frame, interpreter)
    let raised = try interpreter.exception(
      from: value, fallback: "exceptions must derive from BaseException")
    if let cause {
      let value = try cause.evaluate(frame, interpreter)
      raised.suppressesContext = true
      raised.cause =
        value.isNone
        ? nil
        : try interpreter.exception(
          from: value, fallback: "exception causes must derive from BaseException")
    }
    frame.place = self
    throw Raise(raised)
  }
}

extension Interpreter {
  /// The exception of a `raise`: an instance, or a class that is called.
  func exception(from value: Value, fallback: String) throws(Raise) -> ExceptionObject {
    guard case .object(let object) = value else { throw error(.typeError, fallback) }
    if let exception = object as? ExceptionObject { return exception }
    if let type = object as? TypeObject, type.isSubclass(of: types.exceptions[.baseException]!) {
      if case .object(let made as ExceptionObject) = try call(value, []) { return made }
    }
    throw error(.typeError, fallback)
  }
}

struct Handler {
  let type: Node?
  let target: Target?
  let body: Block
}

final class TryStatement: StatementNode {
  private let body: Block
  private let handlers: [Handler]
  private let orElse: Block
  private let finally: Block
  init(
    _ body: Block, _ handlers: [Handler], _ orElse: Block, _ finally: Block, _ span: SourceSpan
  ) {
    self.body = body
    self.handlers = handlers
    self.orElse = orElse
    self.finally = finally
    super.init(span)
  }

  override func run(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Ending {
    if finally.isEmpty { return try runHandled(frame, interpreter) }
    let completion: Ending
    do throws(Raise) {
      completion = try runHandled(frame, interpreter)
    } catch {
      let place = frame.place
      let pending = error.caught(in: frame)
      let ending = try interpreter.whileHandling(pending.exception) { () throws(Raise) -> Ending in
        try finally.run(frame, interpreter)
      }
      if case .normal = ending {
        frame.place = place
        throw pending
      }
      return ending
    }
    let ending = try finally.run(frame, interpreter)
    if case .normal = ending { return completion }
    return ending
  }

  private func runHandled(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Ending {
    let completion: Ending
    do throws(Raise) {
      completion = try body.run(frame, interpreter)
    } catch {
      return try handle(error.caught(in: frame), frame, interpreter)
    }
    if case .normal = completion { return try orElse.run(frame, interpreter) }
    return completion
  }

  private func handle(
    _ raised: Raise, _ frame: Frame, _ interpreter: Interpreter
  ) throws(Raise) -> Ending {
    let place = frame.place
    let exception = raised.exception
    if exception.isFinal { throw raised }
    return try interpreter.whileHandling(exception) { () throws(Raise) -> Ending in
      for handler in handlers {
        if let type = handler.type {
          let expected = try type.evaluate(frame, interpreter)
          do throws(Raise) {
            if !(try interpreter.matches(exception, expected)) { continue }
          } catch {
            throw type.fault(frame, error)
          }
        }
        guard let target = handler.target else { return try handler.body.run(frame, interpreter) }
        try target.assign(.object(exception), frame, interpreter)
        // The name goes when the handler ends, however it ends.
        let completion: Ending
        do throws(Raise) {
          completion = try handler.body.run(frame, interpreter)
        } catch {
          let inner = frame.place
          try target.assign(.none, frame, interpreter)
          try target.delete(frame, interpreter)
          frame.place = inner
          throw error
        }
        try target.assign(.none, frame, interpreter)
        try target.delete(frame, interpreter)
        return completion
      }
      frame.place = place
      throw raised
    }
  }
}

extension Interpreter {
  /// Runs a handler or a `finally` block: what it raises gets `exception` as its context.
  func whileHandling<T>(
    _ exception: ExceptionObject, _ body: () throws(Raise) -> T
  ) throws(Raise) -> T {
    if let outer = handled.last, exception !== outer, exception.context == nil,
      !chain(from: outer, contains: exception)
    {
      exception.context = outer
    }
    handled.append(exception)
    defer { if !handled.isEmpty { handled.removeLast() } }
    do throws(Raise) {
      return try body()
    } catch {
      let raised = error.exception
      if raised !== exception, raised.context == nil, !chain(from: exception, contains: raised) {
        raised.context = exception
      }
      throw error
    }
  }

  private func chain(from start: ExceptionObject, contains wanted: ExceptionObject) -> Bool {
    var current: ExceptionObject? = start
    var steps = 0
    while let exception = current, steps < 10_000 {
      if exception === wanted { return true }
      current = exception.context
      steps += 1
    }
    return false
  }

  /// Whether an `except expected` takes the exception.
  func matches(_ exception: ExceptionObject, _ expected: Value) throws(Raise) -> Bool {
    switch expected {
    case .tuple(let tuple):
      for item in tuple.items where try matches(exception, item) { return true }
      return false
    case .object(let object):
      if let type = object as? TypeObject,
        type.isSubclass(of: types.exceptions[.baseException]!)
      {
        return exception.subtype!.isSubclass(of: type)
      }
    default: break
    }
    throw error(
      .typeError, "catching classes that do not inherit from BaseException is not allowed")
  }
}

final class WithStatement: StatementNode {
  private let context: Node
  private let target: Target?
  private let body: Block
  init(_ context: Node, _ target: Target?, _ body: Block, _ span: SourceSpan) {
    self.context = context
    self.target = target
    self.body = body
    super.init(span)
  }

  override func run(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Ending {
    let manager = try context.evaluate(frame, interpreter)
    frame.place = self
    let enter = interpreter.specialMethod(interpreter.names.enter, of: manager)
    let exit = interpreter.specialMethod(interpreter.names.exit, of: manager)
    if enter.isAbsent || exit.isAbsent {
      let missing = enter.isAbsent ? "" : " (missed __exit__ method)"
      throw interpreter.error(
        .typeError,
        "'\(interpreter.typeName(manager))' object does not support the context manager protocol\(missing)"
      )
    }
    let value = try interpreter.callSpecial(enter, manager)
    let completion: Ending
    do throws(Raise) {
      if let target { try target.assign(value, frame, interpreter) }
      completion = try body.run(frame, interpreter)
    } catch {
      let place = frame.place
      let raised = error.caught(in: frame)
      let swallow = try interpreter.whileHandling(raised.exception) { () throws(Raise) -> Bool in
        let result = try interpreter.callSpecial(
          exit, manager,
          [
            .object(raised.exception.subtype!), .object(raised.exception),
            .object(TracebackObject(raised.exception)),
          ])
        return try interpreter.truth(result)
      }
      if swallow, !raised.exception.isFinal { return .normal }
      frame.place = place
      throw raised
    }
    frame.place = context
    _ = try interpreter.callSpecial(exit, manager, [.none, .none, .none])
    return completion
  }
}
