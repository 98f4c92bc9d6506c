package import Evaluator
package import Events
package import Tensors
package import Workers

/// What the libraries of one session share: the tensors' context, the workers, the native classes.
package final class Runtime {
  package unowned let interpreter: Interpreter
  package let context: TensorContext
  package let cluster: Cluster
  /// Native classes by qualified name, made when a module is first imported.
  private var types: [String: TypeObject] = [:]
  /// `sy.TorchHook` was called.
  var isHooked = false
  /// One Python object a worker, so that `x.location == bob` and `is` hold.
  private var workerObjects: [String: WorkerObject] = [:]
  /// The workers that a name in a cell's `send("bob")` can mean.
  private(set) lazy var knownWorkers = {
    let dict = DictObject()
    try? dict.set(
      "me", to: .object(workerObject(cluster.localWorker)), interpreter)
    return dict
  }()
  /// `sy.hook`.
  lazy var hookObject = HookObject(subtype: hookType)
  /// What a cell's code raised while the tensors called it.
  private var pending: Raise?
  /// The names of a module's parts.
  private(set) lazy var moduleNames = ModuleNames(interpreter)
  /// What `numpy` keeps.
  private(set) lazy var numpy = NumPyState(self)
  /// Carries out calls by name for the workers.
  private var language: RuntimeLanguage?
  /// The figures that were not shown yet.
  let pyplot = PyplotState()
  /// `torch.default_generator`.
  private(set) lazy var defaultGeneratorObject = GeneratorObject(
    context.generator, type: generatorType)
  /// Takes a figure that is shown: its drawing in characters and as SVG.
  package var showFigure: ((_ text: String, _ svg: String) -> Void)?

  /// Puts the libraries into a session.
  package init(_ interpreter: Interpreter, sink: any EventSink, seed: UInt64? = nil) {
    self.interpreter = interpreter
    context = TensorContext(seed: seed)
    cluster = Cluster(context: context, sink: sink)
    interpreter.attachment = self
    language = RuntimeLanguage(self)
    cluster.language = language
    context.memory.room = { [unowned interpreter] in interpreter.memoryLeft }
    context.warn = { [unowned interpreter] message in
      interpreter.write(.stderr, "UserWarning: \(message)\n")
    }
    LibraryModules.register(in: interpreter)
  }

  deinit { cluster.tearDown() }

  /// A native class, made at the first need.
  func type(_ name: String, _ make: (Runtime) -> TypeObject) -> TypeObject {
    if let type = types[name] { return type }
    let type = make(self)
    types[name] = type
    return type
  }

  // MARK: Values

  /// A tensor as a Python value.
  func wrap(_ tensor: LayeredTensor) -> Value { .object(TensorObject(tensor, self)) }

  func wrap(_ tensor: Tensor) -> Value {
    wrap(LayeredTensor(.local(tensor), owner: cluster.acting))
  }

  func workerObject(_ worker: Worker) -> WorkerObject {
    if let object = workerObjects[worker.id] { return object }
    let object = WorkerObject(worker, type: workerType)
    workerObjects[worker.id] = object
    return object
  }

  /// The object that stands for a worker from now on.
  func adopt(_ object: WorkerObject) { workerObjects[object.worker.id] = object }

  // MARK: Errors

  /// An error of the tensors as the Python exception that PyTorch raises.
  func raise(_ error: TensorError) -> Raise {
    if let pending, error == Self.cellRaised {
      self.pending = nil
      return pending
    }
    return exception(error)
  }

  private func exception(_ error: TensorError) -> Raise {
    interpreter.error(ExceptionKind(rawValue: error.kind.rawValue) ?? .runtimeError, error.message)
  }

  /// An error of the workers as the Python exception that PySyft raises.
  func raise(_ error: WorkerError) -> Raise {
    if let pending, error == WorkerError(Self.cellRaised) {
      self.pending = nil
      return pending
    }
    if let kind = ExceptionKind(rawValue: error.exceptionClass) {
      return interpreter.error(kind, error.message)
    }
    return interpreter.error(exceptionType(error.exceptionClass), error.message)
  }

  /// Runs a cell's code for the tensors: what it raises goes through them and comes out again.
  func cell<T>(_ body: () throws(Raise) -> T) throws(TensorError) -> T {
    do throws(Raise) {
      return try body()
    } catch {
      pending = error
      throw Self.cellRaised
    }
  }

  private static let cellRaised = TensorError(.runtimeError, "the cell's code raised")

  /// Runs something of the tensors'.
  func tensors<T>(_ body: () throws(TensorError) -> T) throws(Raise) -> T {
    do throws(TensorError) {
      return try body()
    } catch {
      throw raise(error)
    }
  }

  /// Runs something of the workers'.
  func workers<T>(_ body: () throws(WorkerError) -> T) throws(Raise) -> T {
    do throws(WorkerError) {
      return try body()
    } catch {
      throw raise(error)
    }
  }

  /// Carries out an operation wherever its operands are.
  func apply(
    _ operation: any Operation, _ operands: [LayeredTensor], method: String
  ) throws(Raise) -> Value {
    let results = try applyAll(operation, operands, method: method)
    return results.count == 1
      ? wrap(results[0]) : .tuple(results.map { wrap($0) })
  }

  func applyAll(
    _ operation: any Operation, _ operands: [LayeredTensor], method: String
  ) throws(Raise) -> [LayeredTensor] {
    try interpreter.checkInterruption()
    return try workers { () throws(WorkerError) in
      try cluster.acting.dispatch(operation, operands, method: method)
    }
  }
}

extension Interpreter {
  /// The libraries of the session.
  var runtime: Runtime {
    guard let runtime = attachment as? Runtime else {
      preconditionFailure("a library row ran in a session without libraries")
    }
    return runtime
  }
}

extension Call {
  var runtime: Runtime { interpreter.runtime }
}
