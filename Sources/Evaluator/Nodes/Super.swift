import Syntax

/// `super()` without arguments.
final class SuperNode: Node {
  /// The cell `__class__`.
  private let classCell: Int
  /// The first parameter: its slot, or its cell where an inner function shares it.
  private let first: (slot: Int?, cell: Int?)
  init(classCell: Int, first: (slot: Int?, cell: Int?), _ span: SourceSpan) {
    self.classCell = classCell
    self.first = first
    super.init(span)
  }

  override func evaluate(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Value {
    guard case .object(let object) = frame.cell(classCell).value, let start = object as? TypeObject
    else {
      throw fault(frame, interpreter.error(.runtimeError, "super(): empty __class__ cell"))
    }
    let receiver =
      first.cell.map { frame.cell($0).value } ?? first.slot.map { frame.value($0) } ?? .absent
    if receiver.isAbsent {
      throw fault(frame, interpreter.error(.runtimeError, "super(): arg[0] deleted"))
    }
    do throws(Raise) {
      return try interpreter.makeSuper(start, receiver)
    } catch {
      throw fault(frame, error)
    }
  }
}

extension Interpreter {
  /// `super(start, receiver)`.
  package func makeSuper(_ start: TypeObject, _ receiver: Value) throws(Raise) -> Value {
    if case .object(let object) = receiver, let type = object as? TypeObject,
      type.isSubclass(of: start)
    {
      return .object(SuperObject(start: start, receiver: receiver, receiverType: type))
    }
    let type = type(of: receiver)
    guard type.isSubclass(of: start) else {
      throw error(.typeError, "super(type, obj): obj must be an instance or subtype of type")
    }
    return .object(SuperObject(start: start, receiver: receiver, receiverType: type))
  }
}
