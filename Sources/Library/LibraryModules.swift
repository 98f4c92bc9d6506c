import Evaluator

/// The modules that a cell can import, by dotted name.
enum LibraryModules {
  private static let factories:
    [(name: String, make: @Sendable (Interpreter) throws(Raise) -> ModuleObject)] = [
      ("torch", { (interpreter) throws(Raise) in TorchModule.make(interpreter) }),
      ("_nn", { (interpreter) throws(Raise) in NNNative.make(interpreter) }),
      (
        "torch.nn.functional", { (interpreter) throws(Raise) in FunctionalModule.make(interpreter) }
      ),
      ("torch.autograd", { (interpreter) throws(Raise) in AutogradModule.make(interpreter) }),
      ("_optim", { (interpreter) throws(Raise) in OptimModule.make(interpreter) }),
      ("_vision", { (interpreter) throws(Raise) in VisionModule.make(interpreter) }),
      ("numpy", { (interpreter) throws(Raise) in NumPyModule.make(interpreter) }),
      ("numpy.random", { (interpreter) throws(Raise) in NumPyModule.makeRandom(interpreter) }),
      ("numpy.linalg", { (interpreter) throws(Raise) in LinearAlgebra.make(interpreter) }),
      ("matplotlib", { (interpreter) throws(Raise) in PyplotModule.makeParent(interpreter) }),
      ("matplotlib.pyplot", { (interpreter) throws(Raise) in PyplotModule.make(interpreter) }),
      ("syft", { (interpreter) throws(Raise) in try SyftModule.make(interpreter) }),
      (
        "syft.exceptions", { (interpreter) throws(Raise) in SyftModule.makeExceptions(interpreter) }
      ),
    ]

  /// Submodules that come with their parent.
  private static let companions: [String: [String]] = [
    "torch": ["torch.autograd"],
    "numpy": ["numpy.random", "numpy.linalg"],
    "matplotlib": ["matplotlib.pyplot"],
    "syft": ["syft.exceptions", "syft._names"],
  ]

  static func register(in interpreter: Interpreter) {
    for (name, _) in factories {
      interpreter.moduleFactories[name] = ModuleFactory { (interpreter) throws(Raise) in
        try load(name, interpreter)
      }
    }
  }

  /// Makes a module, then those that come with it.
  private static func load(
    _ name: String, _ interpreter: Interpreter
  ) throws(Raise) -> ModuleObject {
    guard let factory = factories.first(where: { $0.name == name }) else {
      throw interpreter.error(.moduleNotFoundError, "No module named '\(name)'")
    }
    let module = try factory.make(interpreter)
    // Companions import their parent: it has to be found, in `sys.modules` too.
    interpreter.register(module, as: name)
    if name == "torch" {
      TorchRandom.install(in: module, interpreter.runtime)
      // Written in Python: compiled when they are first asked for.
      interpreter.addLateNames([], from: "", to: module)
      Forwarding.cover(interpreter.runtime.tensorType, interpreter)
    }
    if name == "torch" || name == "torch.nn.functional" { Forwarding.cover(module, interpreter) }
    for companion in companions[name] ?? [] { _ = try interpreter.importModule(companion) }
    return module
  }
}
