import Evaluator
import Tensors
import Workers

/// `x[…]`, reading and assigning.
enum TensorIndexing {
  static let entries: [Entry] = [
    Entry("__getitem__", "index, /", "Elements, slices or picked elements.") { call throws(Raise) in
      let (items, tensors) = try parts(call)
      return try call.runtime.apply(
        Subscript(items), [try call.tensor] + tensors, method: "__getitem__")
    },
    Entry("__setitem__", "index, value, /", "Assigns to elements.") { call throws(Raise) in
      let (items, tensors) = try parts(call)
      switch try call.runtime.operand(call[1]) {
      case .tensor(let value):
        _ = try call.runtime.applyAll(
          SubscriptAssign(items), [try call.tensor, value] + tensors, method: "__setitem__")
      case .number(let number):
        _ = try call.runtime.applyAll(
          SubscriptAssign(items, value: number), [try call.tensor] + tensors,
          method: "__setitem__")
      case nil:
        throw call.error(
          .typeError,
          "can't assign a \(call.interpreter.typeName(call[1])) to a torch.\(try call.tensor.local?.dtype.tensorTypeName.dropFirst(6) ?? "Tensor")"
        )
      }
      return .none
    },
    Entry("__delitem__", "index, /", "Tensors keep their elements.") { call throws(Raise) in
      throw call.error(.typeError, "Tensor does not support deleting items")
    },
  ]

  /// What stands between the brackets, and the tensors among it.
  private static func parts(
    _ call: borrowing Call
  ) throws(Raise) -> (items: [IndexItem], tensors: [LayeredTensor]) {
    var values: ContiguousArray<Value>
    switch call[0] {
    case .tuple(let tuple): values = tuple.items
    case .list(let list) where list.items.contains { isStructured($0) }: values = list.items
    default: values = [call[0]]
    }
    var items: [IndexItem] = []
    var tensors: [LayeredTensor] = []
    for value in values {
      switch value {
      case .none: items.append(.newAxis)
      case .bool(let truth): items.append(.bool(truth))
      case .list, .tuple:
        let numbers = try call.runtime.nested(value)
        let tensor = try call.runtime.tensors { () throws(TensorError) in
          let tensor = try call.runtime.context.tensor(numbers)
          // No places at all are whole numbers too.
          return tensor.count == 0 && tensor.dtype.isFloatingPoint
            ? try call.runtime.context.zeros(tensor.shape, .int64) : tensor
        }
        items.append(.tensor)
        tensors.append(LayeredTensor(.local(tensor), owner: call.runtime.cluster.localWorker))
      case .object(let object):
        if let slice = object as? SliceObject {
          items.append(
            .slice(
              start: try bound(slice.start, call), end: try bound(slice.stop, call),
              step: try bound(slice.step, call)))
        } else if value.isIdentical(to: call.interpreter.ellipsis) {
          items.append(.ellipsis)
        } else if let tensor = value.tensor {
          items.append(.tensor)
          tensors.append(tensor)
        } else if value.bigInteger != nil {
          throw call.error(.runtimeError, "Overflow when unpacking long")
        } else {
          throw invalid(value, call)
        }
      case .int(let position): items.append(.integer(position))
      default: throw invalid(value, call)
      }
    }
    return (items, tensors)
  }

  private static func isStructured(_ value: Value) -> Bool {
    switch value {
    case .none, .list, .tuple: return true
    case .object(let object): return object is SliceObject || object is TensorObject
    default: return false
    }
  }

  private static func bound(_ value: Value, _ call: borrowing Call) throws(Raise) -> Int? {
    if value.isNone { return nil }
    if case .int(let place) = value { return place }
    if let big = value.bigInteger { return big.signum() < 0 ? .min : .max }
    let interpreter = call.interpreter
    if interpreter.type(of: value).lookup(interpreter.intern("__index__")).isAbsent {
      throw call.error(
        .typeError,
        "slice indices must be integers or None or have an __index__ method")
    }
    return try call.interpreter.index(value)
  }

  private static func invalid(_ value: Value, _ call: borrowing Call) -> Raise {
    call.error(
      .indexError,
      "only integers, slices (`:`), ellipsis (`...`), None and long or byte Variables are valid indices (got \(call.interpreter.typeName(value)))"
    )
  }
}
