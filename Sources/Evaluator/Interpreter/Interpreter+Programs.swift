import CCoroutine

extension Interpreter {
  /// What a `SystemExit` means for a process: its status, and a message for standard error.
  /// - Returns: nil for any other exception.
  package func exitCode(of raised: Raise) -> (status: Int32, message: String?)? {
    let exception = raised.exception
    guard isInstance(exception, .systemExit) else { return nil }
    switch exception.arguments.items.first ?? .none {
    case .none: return (0, nil)
    case .int(let code): return (Int32(truncatingIfNeeded: code & 0xFF), nil)
    case .bool(let code): return (code ? 1 : 0, nil)
    case let value: return (1, (try? str(value)) ?? "")
    }
  }

  /// Lets go of all names, the newest module last, as Python does at its end: `__del__` runs.
  package func shutDown() {
    main.namespace.removeAll()
  }
}

extension Interpreter {
  /// Measures recursion against the stack of the thread that is on. For a session whose statements
  /// run on one thread after another.
  package func adoptThread() { stackLimit = coroutine_thread_stack_limit() }
}
