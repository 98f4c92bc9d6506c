import Syntax

/// A call of `locals`, `exec` and the like by name: they look into the frame that calls them.
final class FrameCallNode: Node {
  private let callee: Node
  private let arguments: ArgumentNodes
  init(_ callee: Node, _ arguments: ArgumentNodes, _ span: SourceSpan) {
    self.callee = callee
    self.arguments = arguments
    super.init(span)
  }

  override func evaluate(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Value {
    let function = try callee.evaluate(frame, interpreter)
    let values = try arguments.evaluate(frame, interpreter, callee: function)
    // Whatever the name means here: only these functions take the frame.
    if case .object(let builtin as BuiltinObject) = function,
      BuiltinFunctions.framed.contains(builtin.entry.name)
    {
      interpreter.caller = frame
    }
    defer { interpreter.caller = nil }
    do throws(Raise) {
      return try interpreter.call(function, values)
    } catch {
      throw fault(frame, error)
    }
  }
}
