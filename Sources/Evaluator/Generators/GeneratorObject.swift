import CCoroutine

/// A generator: the frame of a function that can stop at a `yield` and go on later.
package final class GeneratorObject: IteratorObject {
  package var name: String
  package var qualifiedName: String
  let execution: GeneratorExecution

  init(name: String, execution: GeneratorExecution) {
    self.name = name
    qualifiedName = execution.function.qualifiedName
    self.execution = execution
    super.init()
  }

  deinit { execution.abandon() }

  override package var kind: String { "generator" }

  override package func visitReferences(_ visitor: ReferenceVisitor) {
    super.visitReferences(visitor)
    execution.visitReferences(visitor)
  }

  override package func breakReferences() {
    super.breakReferences()
    execution.abandon()
  }
  override package func next(_ interpreter: Interpreter) throws(Raise) -> Value {
    try execution.resume(.value(.none), interpreter)
  }

  /// `send(value)`; `.absent` when the generator ended.
  package func send(_ value: Value, _ interpreter: Interpreter) throws(Raise) -> Value {
    if execution.isFresh, !value.isNone {
      throw interpreter.error(
        .typeError, "can't send non-None value to a just-started generator")
    }
    return try execution.resume(.value(value), interpreter)
  }

  /// `throw(exception)`.
  package func raise(
    _ exception: ExceptionObject, _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    try execution.resume(.raise(exception), interpreter)
  }

  /// `close()`.
  package func close(_ interpreter: Interpreter) throws(Raise) {
    try execution.close(interpreter)
  }

  /// What a finished generator returned: `StopIteration.value`.
  package var result: Value { execution.result }
}

/// The running part of a generator, on a stack of its own.
final class GeneratorExecution {
  enum Message {
    case value(Value)
    case raise(ExceptionObject)
  }

  private unowned let interpreter: Interpreter
  let function: FunctionObject
  /// The variables, in memory of their own; valid until the generator is finished.
  let frame: Frame
  private var coroutine: OpaquePointer?
  /// Where a generator expression stands, which needs no stack of its own.
  private var progress: ComprehensionProgress?
  private var hasBegun = false
  private var message = Message.value(.none)
  private var yielded = Value.absent
  private var failure: Raise?
  private(set) var isRunning = false
  private(set) var isFinished = false
  /// What the `except` blocks handle in which it is suspended.
  private var handled: [ExceptionObject] = []
  fileprivate(set) var result = Value.none

  /// Takes over the frame.
  init(_ function: FunctionObject, _ frame: Frame, _ interpreter: Interpreter) {
    self.function = function
    self.frame = frame
    self.interpreter = interpreter
    progress = function.code.loops.map { ComprehensionProgress($0) }
  }

  deinit { if !isFinished { FrameStack.free(frame) } }

  /// The variables; what else lies on the stack of its own counts as held from outside.
  func visitReferences(_ visitor: ReferenceVisitor) {
    if isFinished || isRunning { return }
    for slot in 0..<Int(frame.header.pointee.slotCount) { visitor.visit(frame.slots[slot]) }
    progress?.visitReferences(visitor)
    if frame.header.pointee.ownsCells {
      visitor.visit(frame.header.pointee.cells?.takeUnretainedValue())
    }
  }

  var isFresh: Bool { !hasBegun && !isFinished }

  /// Goes on until the next `yield` or the end.
  func resume(_ message: Message, _ interpreter: Interpreter) throws(Raise) -> Value {
    if isRunning { throw interpreter.error(.valueError, "generator already executing") }
    if isFinished {
      if case .raise(let exception) = message { throw Raise(exception) }
      return .absent
    }
    if isFresh, case .raise(let exception) = message {
      finish()
      throw Raise(exception)
    }
    guard interpreter.depth < interpreter.recursionLimit else {
      throw interpreter.error(.recursionError, "maximum recursion depth exceeded")
    }
    hasBegun = true
    if progress != nil { return try step(message, interpreter) }
    self.message = message
    if coroutine == nil {
      let context = Unmanaged.passRetained(self).toOpaque()
      coroutine = coroutine_new(
        interpreter.coroutinePool,
        { Unmanaged<GeneratorExecution>.fromOpaque($0!).takeRetainedValue().body() }, context)
      if coroutine == nil {
        Unmanaged<GeneratorExecution>.fromOpaque(context).release()
        finish()
        throw interpreter.error(.memoryError, "")
      }
    }
    let limit = interpreter.stackLimit
    let depth = interpreter.depth
    // A generator that is suspended in an `except` block takes what it handles with it.
    let outer = interpreter.handled.count
    if !handled.isEmpty {
      interpreter.handled.append(contentsOf: handled)
      handled = []
    }
    interpreter.stackLimit = coroutine_stack_limit(coroutine)
    interpreter.depth += 1
    isRunning = true
    coroutine_resume(coroutine)
    isRunning = false
    interpreter.depth = depth
    interpreter.stackLimit = limit
    if interpreter.handled.count > outer {
      handled = Array(interpreter.handled[outer...])
      interpreter.handled.removeSubrange(outer...)
    }
    if coroutine_has_ended(coroutine) {
      finish()
      if let failure {
        self.failure = nil
        throw failure
      }
      return .absent
    }
    let value = yielded
    yielded = .absent
    return value
  }

  /// Goes on to the next element of a generator expression.
  private func step(_ message: Message, _ interpreter: Interpreter) throws(Raise) -> Value {
    if case .raise(let exception) = message {
      let raised = translated(Raise(exception).leaving(frame))
      finish()
      throw raised
    }
    guard coroutine_stack_pointer() > interpreter.stackLimit &+ Interpreter.stackReserve else {
      throw interpreter.error(.recursionError, "maximum recursion depth exceeded")
    }
    interpreter.depth += 1
    isRunning = true
    do throws(Raise) {
      let value = try progress?.next(frame, interpreter) ?? .absent
      isRunning = false
      interpreter.depth -= 1
      if value.isAbsent { finish() }
      return value
    } catch {
      isRunning = false
      interpreter.depth -= 1
      let raised = translated(error.leaving(frame))
      finish()
      throw raised
    }
  }

  private func finish() {
    if isFinished { return }
    isFinished = true
    progress = nil
    handled = []
    // What dies with the frame may run code that looks at this generator.
    defer { FrameStack.free(frame) }
    if let coroutine {
      coroutine_free(interpreter.coroutinePool, coroutine)
      self.coroutine = nil
    }
  }

  /// Runs on the generator's own stack.
  private func body() {
    let code = function.code
    do throws(Raise) {
      result = try code.execute(frame, interpreter)
    } catch {
      failure = translated(error.leaving(frame))
    }
  }

  /// A `StopIteration` that leaves a generator would end the loop around it silently.
  private func translated(_ raised: Raise) -> Raise {
    guard interpreter.isInstance(raised.exception, .stopIteration) else { return raised }
    let error = interpreter.error(.runtimeError, "generator raised StopIteration")
    error.exception.cause = raised.exception
    error.exception.suppressesContext = true
    error.exception.traceback = raised.exception.traceback
    return error
  }

  /// `yield value`, called on the generator's own stack; gives what is sent.
  func yield(_ value: Value) throws(Raise) -> Value {
    yielded = value
    coroutine_suspend(coroutine)
    let received = message
    message = .value(.none)
    switch received {
    case .value(let value): return value
    case .raise(let exception): throw Raise(exception)
    }
  }

  func close(_ interpreter: Interpreter) throws(Raise) {
    if isFinished { return }
    if isFresh {
      finish()
      return
    }
    let exit = interpreter.error(.generatorExit, "").exception
    do throws(Raise) {
      let value = try resume(.raise(exit), interpreter)
      if !value.isAbsent {
        throw interpreter.error(.runtimeError, "generator ignored GeneratorExit")
      }
    } catch {
      let raised = error.exception
      if raised === exit || interpreter.isInstance(raised, .generatorExit)
        || interpreter.isInstance(raised, .stopIteration)
      {
        return
      }
      throw error
    }
  }

  /// The generator object died: what lies on its stack must die too.
  func abandon() {
    if isFinished || isRunning { return }
    do throws(Raise) {
      try close(interpreter)
    } catch {
      interpreter.reportIgnored(error, "generator")
    }
  }
}
