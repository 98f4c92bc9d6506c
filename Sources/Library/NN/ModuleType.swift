import Evaluator
import Tensors
import Workers

extension Runtime {
  /// `nn.Module`.
  var moduleType: TypeObject {
    type("torch.nn.Module") { runtime in
      runtime.interpreter.makeType(
        TypeTable("Module", "A part of a neural network, with parameters.", ModuleTable.entries),
        module: "torch.nn.modules.module", allocate: { InstanceObject(of: $0) })
    }
  }

  /// A class of layers, made from its rows.
  func layerType(_ name: String, file: String, _ table: TypeTable) -> TypeObject {
    type("torch.nn." + name) { runtime in
      runtime.interpreter.makeType(
        table, module: "torch.nn.modules." + file, base: runtime.moduleType)
    }
  }
}

/// A module's members, read from its attributes in the order in which they were assigned.
struct ModuleMembers {
  var parameters: [(name: String, value: Value)] = []
  var modules: [(name: String, value: Value)] = []

  init(_ module: Value, _ runtime: Runtime) {
    for (name, value) in module.heapObject?.attributes?.bindings ?? [] {
      if let tensor = value.tensor {
        if tensor.isParameter { parameters.append((name: name.text, value: value)) }
      } else if runtime.isModule(value) {
        modules.append((name: name.text, value: value))
      }
    }
  }
}

extension Runtime {
  func isModule(_ value: Value) -> Bool {
    guard case .object(let object) = value, object is InstanceObject else { return false }
    return interpreter.isInstance(value, of: moduleType)
  }

  /// The parameters of a module and of the modules in it, each once.
  func parameters(_ module: Value) throws(Raise) -> [(name: String, value: Value)] {
    var found: [(name: String, value: Value)] = []
    var seen: Set<ObjectIdentifier> = []
    try collect(module, "", &found, &seen)
    return found
  }

  private func collect(
    _ module: Value, _ prefix: String, _ found: inout [(name: String, value: Value)],
    _ seen: inout Set<ObjectIdentifier>
  ) throws(Raise) {
    guard let object = module.heapObject, seen.insert(ObjectIdentifier(object)).inserted else {
      return
    }
    if seen.count > 100_000 {
      throw interpreter.error(.recursionError, "a module holds too many modules")
    }
    let members = ModuleMembers(module, self)
    for (name, value) in members.parameters {
      guard let tensor = value.tensor, seen.insert(ObjectIdentifier(tensor)).inserted else {
        continue
      }
      found.append((name: prefix + name, value: value))
    }
    for (name, value) in members.modules {
      try interpreter.nested { () throws(Raise) in
        try collect(value, prefix + name + ".", &found, &seen)
      }
    }
  }
}

/// The methods of `nn.Module`.
enum ModuleTable {
  static let entries: [Entry] = [
    Entry("__init__", "", "Prepares the module.") { call in
      call.setMember("training", .bool(true))
      return .none
    },
    Entry("__call__", "*args, **options", "Runs forward.") { call throws(Raise) in
      var arguments = Arguments(Array(try call.items(0)))
      if case .dict(let options) = call[1] {
        for entry in options.entries where !entry.key.isAbsent {
          arguments.keywords.append(
            (name: call.interpreter.intern(entry.key.text ?? ""), value: entry.value))
        }
      }
      return try call.interpreter.call(
        try call.interpreter.attribute(call.receiver, "forward"), arguments)
    },
    Entry("forward", "*args", "What the module computes; a subclass defines it.") {
      call throws(Raise) in throw call.error(.notImplementedError, "")
    },
    Entry("parameters", "", "All parameters.") { call throws(Raise) in
      iterator(try call.runtime.parameters(call.receiver).map(\.value))
    },
    Entry("named_parameters", "", "All parameters with their names.") { call throws(Raise) in
      iterator(
        try call.runtime.parameters(call.receiver).map { .tuple([.string($0.name), $0.value]) })
    },
    Entry("children", "", "The modules in this one.") { call in
      iterator(ModuleMembers(call.receiver, call.runtime).modules.map(\.value))
    },
    Entry("named_children", "", "The modules in this one with their names.") { call in
      iterator(
        ModuleMembers(call.receiver, call.runtime).modules.map {
          .tuple([.string($0.name), $0.value])
        })
    },
    Entry("state_dict", "", "The parameters by name.") { call throws(Raise) in
      let dict = DictObject()
      for (name, value) in try call.runtime.parameters(call.receiver) {
        guard let tensor = value.tensor else { continue }
        let data = try call.runtime.workers { () throws(WorkerError) in
          try tensor.attribute(.data)
        }
        try dict.set(name, to: call.runtime.wrap(data), call.interpreter)
      }
      return .dict(dict)
    },
    Entry("zero_grad", "", "Sets all gradients to zero.") { call throws(Raise) in
      for (_, value) in try call.runtime.parameters(call.receiver) {
        if let tensor = value.tensor { try call.runtime.zeroGradient(tensor) }
      }
      return .none
    },
    Entry("train", "mode=True", "Sets the training mode.") { call throws(Raise) in
      try setMode(call, try call.truth(0))
      return call.receiver
    },
    Entry("eval", "", "Leaves the training mode.") { call throws(Raise) in
      try setMode(call, false)
      return call.receiver
    },
    Entry("to", "*args, **options", "The module itself: there is only the processor.") { call in
      call.receiver
    },
    Entry("send", "*location", "Sends all parameters to a worker.") { call throws(Raise) in
      let worker = try TensorTravel.destination(call, try call.items(0))
      for (_, value) in try call.runtime.parameters(call.receiver) {
        guard let tensor = value.tensor else { continue }
        try call.runtime.prepareGradient(tensor)
        try call.runtime.workers { () throws(WorkerError) in try tensor.sendInPlace(to: worker) }
      }
      return call.receiver
    },
    Entry("get", "", "Fetches all parameters back.") { call throws(Raise) in
      for (_, value) in try call.runtime.parameters(call.receiver) {
        guard let tensor = value.tensor else { continue }
        if tensor.pointer == nil {
          throw call.error(.attributeError, "'Parameter' object has no attribute 'child'")
        }
        try call.runtime.workers { () throws(WorkerError) in try tensor.getInPlace() }
      }
      return call.receiver
    },
    Entry("move", "location", "Moves all parameters to another worker.") { call throws(Raise) in
      let worker = try TensorTravel.destination(call, [call[0]])
      for (_, value) in try call.runtime.parameters(call.receiver) {
        guard let tensor = value.tensor else { continue }
        if tensor.pointer == nil {
          throw call.error(.attributeError, "'Parameter' object has no attribute 'child'")
        }
        let moved = try call.runtime.workers { () throws(WorkerError) in
          try tensor.move(to: worker)
        }
        tensor.replace(moved.layer)
        if tensor.pointer != nil { tensor.wrapperCount += 1 }
      }
      return .none
    },
    Entry("location", "", "The worker that holds the parameters, or None.", kind: .getter) {
      call throws(Raise) in
      guard let tensor = try call.runtime.parameters(call.receiver).first?.value.tensor,
        let pointer = tensor.pointer
      else { return .none }
      return .object(call.runtime.workerObject(pointer.location))
    },
    Entry("extra_repr", "", "What stands between the brackets of the text.") { _ in .string("") },
    Entry("__repr__", "", "The module as text.") { call throws(Raise) in
      .string(try text(call.receiver, call.interpreter))
    },
  ]

  private static func iterator(_ values: [Value]) -> Value {
    var position = 0
    return .object(
      ClosureIterator("generator") { _ in
        guard position < values.count else { return .absent }
        position += 1
        return values[position - 1]
      })
  }

  private static func setMode(_ call: borrowing Call, _ mode: Bool) throws(Raise) {
    call.setMember("training", .bool(mode))
    for (_, value) in ModuleMembers(call.receiver, call.runtime).modules {
      _ = try call.interpreter.nested { () throws(Raise) in
        try call.interpreter.call(
          try call.interpreter.attribute(value, "train"), [.bool(mode)])
      }
    }
  }

  private static func text(_ module: Value, _ interpreter: Interpreter) throws(Raise) -> String {
    let name = interpreter.typeName(module)
    let extra = try interpreter.str(
      try interpreter.call(try interpreter.attribute(module, "extra_repr"), []))
    var lines: [String] = []
    for (name, value) in ModuleMembers(module, interpreter.runtime).modules {
      let inner = try interpreter.repr(value)
      lines.append("(\(name)): " + inner.replacing("\n", with: "\n  "))
    }
    if lines.isEmpty { return "\(name)(\(extra))" }
    let head = extra.isEmpty ? [] : [extra]
    return "\(name)(\n" + (head + lines).map { "  \($0)\n" }.joined() + ")"
  }
}

extension Call {
  /// Sets an attribute of the receiver.
  func setMember(_ name: String, _ value: Value) {
    guard let object = receiver.heapObject else { return }
    if object.attributes == nil { object.attributes = Namespace() }
    object.attributes?[interpreter.intern(name)] = value
  }

  func member(_ name: String) throws(Raise) -> Value {
    try interpreter.attribute(receiver, name)
  }
}

extension Runtime {
  /// A parameter travels with a gradient: zeros, where there is none yet, as in PySyft.
  func prepareGradient(_ parameter: LayeredTensor) throws(Raise) {
    guard let local = parameter.local, local.requiresGrad, local.grad == nil else { return }
    local.grad = try tensors { () throws(TensorError) in
      try context.zeros(local.shape, local.dtype)
    }
  }

  /// `p.grad.zero_()`, here or at a worker.
  func zeroGradient(_ parameter: LayeredTensor) throws(Raise) {
    if let local = parameter.local {
      guard let grad = local.grad else { return }
      try tensors { () throws(TensorError) in
        try grad.detachInPlace()
        _ = try context.apply(InPlace(Zero()), grad)
      }
      return
    }
    let grad = try workers { () throws(WorkerError) in try parameter.attribute(.grad) }
    _ = try applyAll(InPlace(Zero()), [grad], method: "zero_")
  }
}
