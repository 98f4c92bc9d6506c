import Evaluator
import Tensors
import Workers

extension Runtime {
  /// What `nn.Module` is derived from: the parts of a module that every step goes through.
  var moduleType: TypeObject {
    type("torch.nn.Module") { runtime in
      runtime.interpreter.makeType(
        TypeTable(
          "ModuleBase", "A part of a neural network.",
          ModuleTable.entries + ModuleTable.travelling),
        module: "torch.nn.modules.module", allocate: { InstanceObject(of: $0) })
    }
  }

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
    for entry in moduleNames.members(object, .parameters) {
      guard let tensor = entry.value.tensor, seen.insert(ObjectIdentifier(tensor)).inserted else {
        continue
      }
      found.append((name: prefix + entry.name, value: entry.value))
    }
    for entry in moduleNames.members(object, .modules) where !entry.value.isNone {
      try interpreter.nested { () throws(Raise) in
        try collect(entry.value, prefix + entry.name + ".", &found, &seen)
      }
    }
  }
}

/// The names under which a module keeps its parts, looked up once a session.
struct ModuleNames {
  enum Part: Int { case parameters, buffers, modules }

  let parts: [Name]
  let hooks: [Name]
  let forward: Name
  let hooked: Name
  let registerParameter: Name

  init(_ interpreter: Interpreter) {
    parts = ["_parameters", "_buffers", "_modules"].map { interpreter.intern($0) }
    hooks = ["_forward_pre_hooks", "_forward_hooks", "_backward_hooks"].map {
      interpreter.intern($0)
    }
    forward = interpreter.intern("forward")
    hooked = interpreter.intern("_call_with_hooks")
    registerParameter = interpreter.intern("register_parameter")
  }

  /// One of the dictionaries of a module; nil before `Module.__init__` made it.
  func dictionary(_ object: Object, _ part: Part) -> DictObject? {
    guard case .dict(let dict) = object.attributes?[parts[part.rawValue]] else { return nil }
    return dict
  }

  func members(_ object: Object, _ part: Part) -> [(name: String, value: Value)] {
    (dictionary(object, part)?.entries ?? []).compactMap { entry in
      entry.key.isAbsent ? nil : (name: entry.key.text ?? "", value: entry.value)
    }
  }

  func hasHooks(_ object: Object) -> Bool {
    for name in hooks {
      if case .dict(let dict) = object.attributes?[name], dict.count > 0 { return true }
    }
    return false
  }
}

/// The rows of `ModuleBase`.
enum ModuleTable {
  static let entries: [Entry] = [
    Entry("__call__", "*args, **options", "Runs forward and the hooks around it.") {
      call throws(Raise) in
      let (interpreter, names) = (call.interpreter, call.runtime.moduleNames)
      var arguments = Arguments(Array(try call.items(0)))
      if case .dict(let options) = call[1] {
        for entry in options.entries where !entry.key.isAbsent {
          arguments.keywords.append(
            (name: interpreter.intern(entry.key.text ?? ""), value: entry.value))
        }
      }
      let object = try call.receiver(as: InstanceObject.self)
      let method = names.hasHooks(object) ? names.hooked : names.forward
      return try interpreter.call(
        try interpreter.attribute(call.receiver, method), arguments)
    },
    Entry("__getattr__", "name, /", "A parameter, a buffer or a module of that name.") {
      call throws(Raise) in
      let object = try call.receiver(as: InstanceObject.self)
      for part in [ModuleNames.Part.parameters, .buffers, .modules] {
        guard let dict = call.runtime.moduleNames.dictionary(object, part), dict.count > 0 else {
          continue
        }
        let place = try find(call[0], in: dict, call.interpreter)
        if place >= 0 { return dict.entries[place].value }
      }
      throw call.error(
        .attributeError,
        "'\(call.interpreter.typeName(call.receiver))' object has no attribute '\(try call.string(0))'"
      )
    },
    Entry("__setattr__", "name, value, /", "Sets an attribute; parts go to their dictionaries.") {
      call throws(Raise) in
      try assign(call)
      return .none
    },
    Entry("__delattr__", "name, /", "Deletes an attribute, wherever it is kept.") {
      call throws(Raise) in
      let object = try call.receiver(as: InstanceObject.self)
      for part in [ModuleNames.Part.parameters, .buffers, .modules] {
        guard let dict = call.runtime.moduleNames.dictionary(object, part) else { continue }
        let place = try find(call[0], in: dict, call.interpreter)
        if place >= 0 {
          withExtendedLifetime(dict.remove(at: place)) {}
          return .none
        }
      }
      try call.interpreter.plainDeleteAttribute(
        call.receiver, call.interpreter.intern(try call.string(0)))
      return .none
    },
    Entry("_parameter_list", "", "All parameters, each once.") { call throws(Raise) in
      .list(try call.runtime.parameters(call.receiver).map(\.value))
    },
    Entry("zero_grad", "", "Sets all gradients to zero.") { call throws(Raise) in
      for (_, value) in try call.runtime.parameters(call.receiver) {
        if let tensor = value.tensor { try call.runtime.zeroGradient(tensor) }
      }
      return .none
    },
  ]

  private static func find(
    _ key: Value, in dict: DictObject, _ interpreter: Interpreter
  ) throws(Raise) -> Int {
    try dict.find(key, hash: try interpreter.hash(key), interpreter)
  }

  private static func assign(_ call: borrowing Call) throws(Raise) {
    let (interpreter, runtime) = (call.interpreter, call.runtime)
    let object = try call.receiver(as: InstanceObject.self)
    let names = runtime.moduleNames
    let (key, value) = (call[0], call[1])
    let isParameter = value.tensor?.isParameter == true
    let isModule = !isParameter && runtime.isModule(value)
    guard let parameters = names.dictionary(object, .parameters) else {
      if isParameter {
        throw call.error(
          .attributeError, "cannot assign parameters before Module.__init__() call")
      }
      if isModule {
        throw call.error(.attributeError, "cannot assign module before Module.__init__() call")
      }
      return try interpreter.plainSetAttribute(
        call.receiver, interpreter.intern(try call.string(0)), to: value)
    }
    if isParameter {
      try forget(call, object, [.buffers, .modules])
      try register(call, names)
      return
    }
    if parameters.count > 0, try find(key, in: parameters, interpreter) >= 0 {
      if !value.isNone {
        throw wrong(call, "parameter", "torch.nn.Parameter or None")
      }
      try register(call, names)
      return
    }
    if let modules = names.dictionary(object, .modules) {
      let place = modules.count > 0 ? try find(key, in: modules, interpreter) : -1
      if isModule {
        if place < 0 { try forget(call, object, [.parameters, .buffers]) }
        try modules.set(key, to: value, interpreter)
        return
      }
      if place >= 0 {
        if !value.isNone { throw wrong(call, "child module", "torch.nn.Module or None") }
        try modules.set(key, to: value, interpreter)
        return
      }
    }
    if let buffers = names.dictionary(object, .buffers), buffers.count > 0,
      try find(key, in: buffers, interpreter) >= 0
    {
      if !value.isNone, value.tensor == nil {
        throw wrong(call, "buffer", "torch.Tensor or None")
      }
      try buffers.set(key, to: value, interpreter)
      return
    }
    try interpreter.plainSetAttribute(
      call.receiver, interpreter.intern(try call.string(0)), to: value)
  }

  private static func register(_ call: borrowing Call, _ names: ModuleNames) throws(Raise) {
    _ = try call.interpreter.call(
      try call.interpreter.attribute(call.receiver, names.registerParameter.text),
      [call[0], call[1]])
  }

  /// Takes a name out of wherever else it is kept.
  private static func forget(
    _ call: borrowing Call, _ object: InstanceObject, _ parts: [ModuleNames.Part]
  ) throws(Raise) {
    let name = call.interpreter.intern(try call.string(0))
    _ = object.attributes?.remove(name)
    for part in parts {
      guard let dict = call.runtime.moduleNames.dictionary(object, part), dict.count > 0 else {
        continue
      }
      let place = try find(call[0], in: dict, call.interpreter)
      if place >= 0 { withExtendedLifetime(dict.remove(at: place)) {} }
    }
  }

  private static func wrong(
    _ call: borrowing Call, _ kind: String, _ wanted: String
  ) -> Raise {
    let type = call.interpreter.type(of: call[1])
    var name = type.name
    if let tensor = call[1].tensor?.local {
      name = tensor.dtype.tensorTypeName
    } else if type.module != "builtins" {
      name = "\(type.module).\(name)"
    }
    return call.error(
      .typeError,
      "cannot assign '\(name)' as \(kind) '\(call[0].text ?? "")' (\(wanted) expected)")
  }

  /// What PySyft adds to modules.
  static let travelling: [Entry] = [
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
  ]
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
