/// A function decorated by `functools.lru_cache`: what it returned is remembered by arguments.
final class CachedFunction: Object {
  private let function: Value
  /// How many results are kept; nil for all.
  private let limit: Int?
  private let results = DictObject()
  private var hits = 0
  private var misses = 0

  private init(_ function: Value, limit: Int?, of type: TypeObject) {
    self.function = function
    self.limit = limit
    super.init(subtype: type)
  }

  static func make(
    _ function: Value, limit: Int?, of type: TypeObject, _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    guard interpreter.isCallable(function) else {
      throw interpreter.error(.typeError, "the first argument must be callable")
    }
    let cached = Value.object(CachedFunction(function, limit: limit, of: type))
    let module = try interpreter.importModule("functools")
    let update = module.namespace[interpreter.intern("update_wrapper")]
    return try interpreter.call(update, [cached, function])
  }

  private func call(_ arguments: Arguments, _ interpreter: Interpreter) throws(Raise) -> Value {
    if limit == 0 {
      misses += 1
      return try interpreter.call(function, arguments)
    }
    let key = key(arguments, interpreter)
    let hash = try interpreter.hash(key)
    let found = try results.find(key, hash: hash, interpreter)
    if found >= 0 {
      hits += 1
      guard limit != nil else { return results.entries[found].value }
      // What was used last is kept longest.
      let entry = results.remove(at: found)
      results.append(entry.key, hash: entry.hash, entry.value)
      return entry.value
    }
    misses += 1
    let result = try interpreter.call(function, arguments)
    try results.set(key, hash: hash, to: result, interpreter)
    if let limit, results.count > limit,
      let oldest = results.entries.firstIndex(where: { !$0.key.isAbsent })
    {
      _ = results.remove(at: oldest)
    }
    return result
  }

  private func key(_ arguments: Arguments, _ interpreter: Interpreter) -> Value {
    if arguments.keywords.isEmpty {
      return arguments.positional.count == 1 && arguments.positional[0].isPlainKey
        ? arguments.positional[0] : .tuple(arguments.positional)
    }
    var parts = arguments.positional
    // A mark that no argument can be, between positions and names.
    parts.append(.object(self))
    for (name, value) in arguments.keywords { parts += [.string(name.text), value] }
    return .tuple(parts)
  }

  static let table = TypeTable(
    "_lru_cache_wrapper", "A function whose results are remembered.",
    [
      Entry("__call__", "*args, **keywords", "The result for some arguments.") {
        call throws(Raise) in
        let cached = try call.receiver(as: CachedFunction.self)
        return try cached.call(call.collected(from: 0), call.interpreter)
      },
      Entry("__get__", "instance, owner=None, /", "Bind the function to an instance.") { call in
        call[0].isNone
          ? call.receiver : .object(BoundMethod(function: call.receiver, receiver: call[0]))
      },
      Entry("cache_info", "", "How often results were remembered.") { call throws(Raise) in
        let cached = try call.receiver(as: CachedFunction.self)
        let tuple = TupleObject([
          .int(cached.hits), .int(cached.misses), cached.limit.map { .int($0) } ?? .none,
          .int(cached.results.count),
        ])
        tuple.subtype = try FunctionToolsModule.type("_CacheInfo", call.interpreter)
        return .tuple(tuple)
      },
      Entry("cache_clear", "", "Forget all results.") { call throws(Raise) in
        let cached = try call.receiver(as: CachedFunction.self)
        cached.hits = 0
        cached.misses = 0
        cached.results.removeAll()
        return .none
      },
    ])
}

extension Value {
  /// Whether the value alone can be a key without being taken for a tuple of arguments.
  fileprivate var isPlainKey: Bool {
    switch self {
    case .int: true
    case .string(let object): object.subtype == nil
    default: false
    }
  }
}
