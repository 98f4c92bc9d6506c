/// The built-in exception classes.
package enum ExceptionKind: String, CaseIterable, Sendable {
  case baseException = "BaseException"
  case exception = "Exception"
  case systemExit = "SystemExit"
  case keyboardInterrupt = "KeyboardInterrupt"
  case generatorExit = "GeneratorExit"
  case stopIteration = "StopIteration"
  case arithmeticError = "ArithmeticError"
  case overflowError = "OverflowError"
  case zeroDivisionError = "ZeroDivisionError"
  case floatingPointError = "FloatingPointError"
  case assertionError = "AssertionError"
  case attributeError = "AttributeError"
  case bufferError = "BufferError"
  case eofError = "EOFError"
  case importError = "ImportError"
  case moduleNotFoundError = "ModuleNotFoundError"
  case lookupError = "LookupError"
  case indexError = "IndexError"
  case keyError = "KeyError"
  case memoryError = "MemoryError"
  case nameError = "NameError"
  case unboundLocalError = "UnboundLocalError"
  case osError = "OSError"
  case fileExistsError = "FileExistsError"
  case fileNotFoundError = "FileNotFoundError"
  case isADirectoryError = "IsADirectoryError"
  case notADirectoryError = "NotADirectoryError"
  case permissionError = "PermissionError"
  case timeoutError = "TimeoutError"
  case referenceError = "ReferenceError"
  case runtimeError = "RuntimeError"
  case notImplementedError = "NotImplementedError"
  case recursionError = "RecursionError"
  case stopAsyncIteration = "StopAsyncIteration"
  case syntaxError = "SyntaxError"
  case indentationError = "IndentationError"
  case tabError = "TabError"
  case systemError = "SystemError"
  case typeError = "TypeError"
  case valueError = "ValueError"
  case unicodeError = "UnicodeError"
  case unicodeDecodeError = "UnicodeDecodeError"
  case unicodeEncodeError = "UnicodeEncodeError"
  case warning = "Warning"
  case deprecationWarning = "DeprecationWarning"
  case futureWarning = "FutureWarning"
  case pendingDeprecationWarning = "PendingDeprecationWarning"
  case runtimeWarning = "RuntimeWarning"
  case syntaxWarning = "SyntaxWarning"
  case userWarning = "UserWarning"

  /// The class above.
  package var base: ExceptionKind? {
    switch self {
    case .baseException: nil
    case .exception, .systemExit, .keyboardInterrupt, .generatorExit: .baseException
    case .overflowError, .zeroDivisionError, .floatingPointError: .arithmeticError
    case .moduleNotFoundError: .importError
    case .indexError, .keyError: .lookupError
    case .unboundLocalError: .nameError
    case .fileExistsError, .fileNotFoundError, .isADirectoryError, .notADirectoryError,
      .permissionError, .timeoutError:
      .osError
    case .notImplementedError, .recursionError: .runtimeError
    case .indentationError: .syntaxError
    case .tabError: .indentationError
    case .unicodeError: .valueError
    case .unicodeDecodeError, .unicodeEncodeError: .unicodeError
    case .deprecationWarning, .futureWarning, .pendingDeprecationWarning, .runtimeWarning,
      .syntaxWarning, .userWarning:
      .warning
    default: .exception
    }
  }
}
