import CCoroutine
package import Events

/// A Python session: all names, classes and modules of one running notebook or program.
///
/// Confined to one thread. Only `interruption` may be touched from another.
package final class Interpreter {
  package let types = Types()
  package let nameTable = NameTable()
  package let names: WellKnownNames
  package let builtins = Namespace()
  /// `__main__`.
  package let main: ModuleObject
  /// `sys.modules`.
  package var modules: [String: ModuleObject] = [:]
  /// `sys.modules` as a program sees it, once it has imported `sys`.
  package var moduleDict: DictObject?
  /// Where modules are looked for that lie beside the program.
  package var moduleFolders: [String] = []
  /// What a program may read and write.
  package var files = FileAccess()
  /// Makes native modules when they are first imported, by dotted name.
  package var moduleFactories: [String: ModuleFactory] = [:]

  /// Where `print` and tracebacks of `__del__` go.
  package var write: (OutputStream, String) -> Void
  /// `sys.argv`.
  package var programArguments: [String] = [""]
  /// What the libraries keep with the session.
  package var attachment: AnyObject?
  /// Sends out what `write` has kept back.
  package var flush: () -> Void = {}
  /// Gives the next line of standard input with its end, nil behind the last one. Nil itself where
  /// there is no standard input: nobody can be asked then.
  package var readLine: (() -> String?)?
  /// Answers `input(prompt)` in a notebook, where a reader can be asked; nil where the wait was
  /// interrupted or nobody answers. It goes before standard input.
  package var ask: ((String) -> String?)?
  package let interruption: Interruption

  /// The variables of running calls.
  let frames = FrameStack()
  /// The frame that calls a function that looks into it.
  var caller: Frame?
  package let collector = CycleCollector()
  /// What `id` is for objects that stand in for one that died.
  var identities: [ObjectIdentifier: Int] = [:]
  /// Calls of Python functions that are under way.
  var depth = 0
  package var recursionLimit = 1000
  /// The lowest address of the stack that runs now; a deep recursion stops before it.
  package var stackLimit: UInt
  /// What a leaf of the recursion may need.
  static let stackReserve: UInt = 192 * 1024
  let coroutinePool: OpaquePointer
  /// Nested native work (repr of nested lists, comparisons) that is under way.
  var nativeDepth = 0
  static let nativeDepthLimit = 2000
  /// Exceptions that are being handled, innermost last: what a bare `raise` raises.
  var handled: [ExceptionObject] = []
  /// What a cell may take of memory and time.
  package private(set) var limits: Limits
  /// The most bytes that one container may take.
  package var memoryLimit: Int
  /// Keeps an eye on the cell that runs.
  var watch: LimitWatch?
  var formatSpecs = FormatSpecCache()
  /// Memory for a text that is being put together, while nobody does so.
  var spareBytes = ContiguousArray<UInt8>()
  /// Objects whose `repr` is under way, for `[...]`.
  package var reprsUnderWay: [ObjectIdentifier] = []

  package let notImplemented: Value
  package let ellipsis: Value

  package init(
    interruption: Interruption = Interruption(),
    write: @escaping (OutputStream, String) -> Void
  ) {
    self.interruption = interruption
    self.write = write
    limits = Limits()
    memoryLimit = limits.memory ?? .max
    stackLimit = coroutine_thread_stack_limit()
    coroutinePool = coroutine_pool_new(64 << 20)
    names = WellKnownNames(nameTable)
    notImplemented = .object(SingletonObject("NotImplemented") { $0.notImplementedType })
    ellipsis = .object(SingletonObject("Ellipsis") { $0.ellipsisType })
    main = ModuleObject(name: "__main__")
    types.stamps.interpreter = self
    modules["__main__"] = main
    main.namespace[names.dunderName] = .string("__main__")
    main.namespace[names.doc] = .none
    installBuiltins()
    install(GeneratorTable.entries, into: types.iteratorType("generator"))
  }

  deinit {
    collector.forgetAll()
    types.stamps.interpreter = nil
    coroutine_pool_free(coroutinePool)
  }

  /// Sets what cells may take.
  package func limit(to limits: Limits) {
    self.limits = limits
    memoryLimit = limits.memory ?? .max
  }

  package func intern(_ text: String) -> Name { nameTable.intern(text) }

  // MARK: Errors

  package func error(_ kind: ExceptionKind, _ message: String) -> Raise {
    error(types.exceptions[kind]!, message)
  }

  /// An exception of a class from a `Library` table.
  package func error(_ type: TypeObject, _ message: String) -> Raise {
    let arguments = message.isEmpty ? TupleObject() : TupleObject([.string(message)])
    return Raise(ExceptionObject(of: type, arguments: arguments))
  }

  /// Called between statements and in long loops of native code.
  /// - Throws: `KeyboardInterrupt` when the user has interrupted, `MemoryError` or `TimeoutError`
  ///   when a limit was reached.
  @inline(__always)
  package func checkInterruption() throws(Raise) {
    if interruption.needsAttention { try attend() }
  }

  @inline(never)
  private func attend() throws(Raise) {
    if interruption.takeInterrupt() { throw error(.keyboardInterrupt, "") }
    if let reached = interruption.takeLimit() { throw exceeded(reached) }
    interruption.serveQueries()
  }

  /// Guards native recursion over nested values.
  package func nested<T>(_ body: () throws(Raise) -> T) throws(Raise) -> T {
    guard nativeDepth < Interpreter.nativeDepthLimit,
      coroutine_stack_pointer() > stackLimit &+ Interpreter.stackReserve
    else {
      throw error(.recursionError, "maximum recursion depth exceeded")
    }
    nativeDepth += 1
    defer { nativeDepth -= 1 }
    return try body()
  }
}

/// `NotImplemented` and `Ellipsis`.
package final class SingletonObject: Object {
  package let name: String
  private let type: (Types) -> TypeObject
  init(_ name: String, _ type: @escaping (Types) -> TypeObject) {
    self.name = name
    self.type = type
  }
  override package func builtinType(_ types: Types) -> TypeObject { type(types) }
}
