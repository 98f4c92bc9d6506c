import Evaluator
import Workers

/// Rows about tensors, carried out where the tensors are.
///
/// Most rows dispatch an operation, which goes to the worker of its operands by itself. A row that
/// needs the elements here, or a tensor with a further layer, says so by failing with a mark; then the
/// call goes by name to the pointer's worker, or to the layer's class.
enum Forwarding {
  /// Puts the forwarding rows of `torch.Tensor` in the place of the plain ones.
  static func cover(_ type: TypeObject, _ interpreter: Interpreter) {
    // What makes tensors, and what sends them, knows all layers.
    let apart = Set(["__new__", "__init__", "__hash__"] + TensorTravel.entries.map(\.name))
    for (name, value) in type.members.bindings where !apart.contains(name.text) {
      guard case .object(let object as BuiltinObject) = value else { continue }
      type.set(name, to: .object(BuiltinObject(method(object.entry), inPlaceOf: object)))
    }
  }

  /// Puts the forwarding functions of a module in the place of the plain ones.
  static func cover(_ module: ModuleObject, _ interpreter: Interpreter) {
    for (name, value) in module.namespace.bindings {
      guard case .object(let object as BuiltinObject) = value, object.owner == nil else { continue }
      module.namespace[name] = .object(
        BuiltinObject(function(module.name)(object.entry), inPlaceOf: object))
    }
  }

  /// A method or attribute of tensors.
  static func method(_ entry: Entry) -> Entry {
    let isIndexing = entry.name == "__getitem__" || entry.name == "__setitem__"
    return Entry(
      entry.name, entry.parameters, entry.summary, kind: entry.kind, setter: entry.setter
    ) { call throws(Raise) in
      // A list of places becomes a tensor, which must be where the other one is.
      if isIndexing, call.receiver.tensor?.pointer != nil, hasList(call[0]),
        let result = try forward(call, module: nil)
      {
        return result
      }
      do throws(Raise) {
        return try entry.body(call)
      } catch {
        guard call.runtime.takeForwarding() else { throw error }
        guard let result = try forward(call, module: nil, isGetter: entry.kind == .getter) else {
          throw error
        }
        return result
      }
    }
  }

  private static func hasList(_ index: Value) -> Bool {
    switch index {
    case .list: true
    case .tuple(let tuple): tuple.items.contains { if case .list = $0 { true } else { false } }
    default: false
    }
  }

  /// A function of a module.
  static func function(_ module: String) -> (Entry) -> Entry {
    { entry in
      Entry(entry.name, entry.parameters, entry.summary, kind: entry.kind, setter: entry.setter) {
        call throws(Raise) in
        if call.hasLayers, let result = try forward(call, module: module) { return result }
        do throws(Raise) {
          return try entry.body(call)
        } catch {
          guard call.runtime.takeForwarding(),
            let result = try forward(call, module: module)
          else { throw error }
          return result
        }
      }
    }
  }

  /// Methods that give a value of the language here and now: at a pointer they are errors.
  private static let staying: Set = [
    "numpy", "__array__", "__float__", "__int__", "__index__", "__bool__", "__contains__", "item",
    "__reduce_ex__", "data_ptr", "storage",
  ]

  /// The call by name; nil where nothing of it is elsewhere.
  private static func forward(
    _ call: borrowing Call, module: String?, isGetter: Bool = false
  ) throws(Raise) -> Value? {
    let runtime = call.runtime
    let arguments = try call.unboundArguments
    var operands: [LayeredTensor] = []
    if module == nil, let receiver = call.receiver.tensor { operands.append(receiver) }
    for value in arguments.positional { collect(value, &operands, depth: 0) }
    for (_, value) in arguments.keywords { collect(value, &operands, depth: 0) }
    let name = call.function.entry.name
    if operands.contains(where: { $0.foreign != nil }) {
      return try runtime.callLayer(
        module: module, name, receiver: module == nil ? call.receiver : .none, arguments)
    }
    guard operands.contains(where: { $0.pointer != nil }), !isGetter, !staying.contains(name)
    else { return nil }
    let result = try runtime.workers { () throws(WorkerError) in
      let location = try runtime.cluster.acting.commonLocation(operands, method: name)
      var command = CallCommand(
        receiver: module == nil ? operands[0].pointer?.reference : nil, module: module ?? "",
        name: name, arguments: [], keywords: [], returnIds: [])
      for value in arguments.positional {
        command.arguments.append(try runtime.wire(value, to: location))
      }
      for (name, value) in arguments.keywords {
        command.keywords.append(
          CallCommand.Keyword(name: name.text, value: try runtime.wire(value, to: location)))
      }
      return try runtime.cluster.acting.call(command, at: location)
    }
    switch result {
    case .receiver: return call.receiver
    case .value(let wire):
      return try runtime.workers { () throws(WorkerError) in
        try runtime.value(wire, on: runtime.cluster.acting)
      }
    case .pointers(let pointers):
      if pointers.count == 1 { return runtime.wrap(pointers[0]) }
      return .tuple(pointers.map { runtime.wrap($0) })
    }
  }

  private static func collect(_ value: Value, _ found: inout [LayeredTensor], depth: Int) {
    if depth > 4 { return }
    switch value {
    case .list(let list): for item in list.items { collect(item, &found, depth: depth + 1) }
    case .tuple(let tuple): for item in tuple.items { collect(item, &found, depth: depth + 1) }
    default: if let tensor = value.tensor { found.append(tensor) }
    }
  }
}

extension Runtime {
  /// Whether an operation just failed because its tensors are elsewhere.
  func takeForwarding() -> Bool {
    defer { cluster.needsForwarding = false }
    return cluster.needsForwarding
  }

  /// A call on tensors with a further layer: what their class says.
  func callLayer(
    module: String?, _ name: String, receiver: Value, _ arguments: Arguments
  ) throws(Raise) -> Value {
    let chains = Value.object(try interpreter.importModule("syft.generic.frameworks.hook.chains"))
    let keywords = DictObject()
    for (name, value) in arguments.keywords {
      try keywords.set(name.text, to: value, interpreter)
    }
    let place = module.map { Value.string($0) } ?? .none
    return try interpreter.call(
      try interpreter.attribute(chains, "call"),
      [
        place, .string(name), receiver, .tuple(TupleObject(ContiguousArray(arguments.positional))),
        .dict(keywords),
      ])
  }
}

extension Call {
  /// Whether the first argument is a tensor with a further layer.
  var hasLayers: Bool {
    switch self[0] {
    case .object: return self[0].tensor?.foreign != nil
    case .list(let list): return list.items.first?.tensor?.foreign != nil
    case .tuple(let tuple): return tuple.items.first?.tensor?.foreign != nil
    default: return false
    }
  }

  /// The arguments as a caller gives them.
  var unboundArguments: Arguments {
    get throws(Raise) {
      var arguments = Arguments()
      var isByName = false
      for (position, parameter) in function.signature.parameters.enumerated() {
        let value = self[position]
        switch parameter.style {
        case .positionalOnly, .regular:
          // What is as it would be anyway is not told.
          let isDefault = parameter.defaultValue.map { value.isIdentical(to: $0) } ?? false
          if value.isAbsent
            || isDefault && parameter.style == .regular && !function.signature.hasVariadic
          {
            isByName = true
          } else if isByName {
            arguments.keywords.append((name: interpreter.intern(parameter.name), value: value))
          } else {
            arguments.positional.append(value)
          }
        case .variadic:
          if !isByName { arguments.positional += try items(position) }
        case .keywordOnly:
          let isDefault = parameter.defaultValue.map { value.isIdentical(to: $0) } ?? false
          if !value.isAbsent, !isDefault {
            arguments.keywords.append((name: interpreter.intern(parameter.name), value: value))
          }
        case .keywords:
          guard case .dict(let options) = value else { continue }
          for entry in options.entries where !entry.key.isAbsent {
            arguments.keywords.append(
              (name: interpreter.intern(entry.key.text ?? ""), value: entry.value))
          }
        }
      }
      return arguments
    }
  }
}
