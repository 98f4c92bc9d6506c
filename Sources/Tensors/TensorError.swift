/// What went wrong, in PyTorch's words, with the Python exception that carries it.
package struct TensorError: Error, Sendable, Equatable {
  /// The Python exception class.
  package enum Kind: String, Sendable, Codable {
    case runtimeError = "RuntimeError"
    case indexError = "IndexError"
    case typeError = "TypeError"
    case valueError = "ValueError"
    case attributeError = "AttributeError"
    case notImplementedError = "NotImplementedError"
    case overflowError = "OverflowError"
    case zeroDivisionError = "ZeroDivisionError"
    case memoryError = "MemoryError"
    case keyboardInterrupt = "KeyboardInterrupt"
  }

  package var kind: Kind
  package var message: String

  package init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }

  static func runtime(_ message: String) -> TensorError { TensorError(.runtimeError, message) }
  static func index(_ message: String) -> TensorError { TensorError(.indexError, message) }
  static func type(_ message: String) -> TensorError { TensorError(.typeError, message) }
  static func value(_ message: String) -> TensorError { TensorError(.valueError, message) }
}
