import Evaluator
import Workers

/// Carries out calls by name for the workers.
final class RuntimeLanguage: Language {
  private unowned let runtime: Runtime

  init(_ runtime: Runtime) { self.runtime = runtime }

  func call(_ command: CallCommand, on worker: Worker) throws(WorkerError) -> CallResult {
    var arguments = Arguments()
    for wire in command.arguments {
      arguments.positional.append(try runtime.value(wire, on: worker))
    }
    for keyword in command.keywords {
      arguments.keywords.append(
        (
          name: runtime.interpreter.intern(keyword.name),
          value: try runtime.value(keyword.value, on: worker)
        ))
    }
    let receiver: Value?
    if let reference = command.receiver {
      receiver = runtime.face(try worker.resolve(reference))
    } else {
      receiver = nil
    }
    let result = try runtime.asWorker { (interpreter) throws(Raise) in
      let holder: Value
      if let receiver {
        holder = receiver
      } else {
        holder = .object(try interpreter.importModule(command.module))
      }
      if command.name == "__call__" { return try interpreter.call(holder, arguments) }
      return try interpreter.call(try interpreter.attribute(holder, command.name), arguments)
    }
    return try self.result(result, worker)
  }

  private func result(_ value: Value, _ worker: Worker) throws(WorkerError) -> CallResult {
    switch value {
    case .none, .absent: return .nothing
    case .bool, .int, .float, .string: return .value(try runtime.wire(value))
    default:
      var found: [LayeredTensor] = []
      if collect(value, &found, depth: 0), !found.isEmpty { return .objects(found) }
      // What is no tensor stays at the worker all the same.
      return .objects([LayeredTensor(.plain(ForeignInstance(value, runtime)), owner: worker)])
    }
  }

  /// The tensors of a result; false where it holds something else.
  private func collect(_ value: Value, _ found: inout [LayeredTensor], depth: Int) -> Bool {
    if depth > 8 { return false }
    switch value {
    case .object(let object):
      if let tensor = value.tensor {
        found.append(tensor)
        return true
      }
      if let pointer = object as? PointerObject {
        found.append(LayeredTensor(.pointer(pointer.pointer), owner: pointer.pointer.owner))
        return true
      }
      return false
    case .tuple(let tuple): return collect(tuple.items, &found, depth)
    case .list(let list): return collect(list.items, &found, depth)
    default: return false
    }
  }

  private func collect(
    _ items: ContiguousArray<Value>, _ found: inout [LayeredTensor], _ depth: Int
  ) -> Bool {
    items.allSatisfy { collect($0, &found, depth: depth + 1) }
  }

  func foreign(_ value: WireValue, on worker: Worker) throws(WorkerError) -> any ForeignObject {
    ForeignInstance(try runtime.value(value, on: worker), runtime)
  }
}
