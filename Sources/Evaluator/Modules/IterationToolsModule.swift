/// `itertools`.
enum IterationToolsModule {
  static func make(_ interpreter: Interpreter) -> ModuleObject {
    let module = interpreter.makeModule("itertools", doc: "Iterators from iterators.")
    for entry in IterationToolsModule.endless + IterationToolsModule.filters
      + IterationToolsModule.combinatorics
    {
      let type = interpreter.types.iteratorType(entry.name)
      type.module = "itertools"
      type.doc = entry.summary
      let maker = Entry("__new__", entry.parameters, entry.summary, entry.body)
      interpreter.install([maker], into: type)
      module.namespace[interpreter.intern(entry.name)] = .object(type)
    }
    let chain = interpreter.types.iteratorType("chain")
    interpreter.install([fromIterable], into: chain)
    interpreter.install([tee], into: module.namespace, module: "itertools")
    return module
  }

  private static let fromIterable = Entry(
    "from_iterable", "iterable, /", "The items of all iterables of an iterable.", kind: .classMethod
  ) { call throws(Raise) in
    chained(try call.interpreter.iterator(over: call[0]))
  }

  /// The items of one iterable after the other.
  static func chained(_ outer: Value) -> Value {
    var inner = Value.absent
    return .object(
      ClosureIterator("chain") { (interpreter) throws(Raise) -> Value in
        while true {
          if inner.isAbsent {
            let next = try interpreter.advance(outer)
            if next.isAbsent { return next }
            inner = try interpreter.iterator(over: next)
          }
          let item = try interpreter.advance(inner)
          if !item.isAbsent { return item }
          inner = .absent
          try interpreter.checkInterruption()
        }
      })
  }

  private static let tee = Entry("tee", "iterable, n=2, /", "Several iterators over one.") {
    call throws(Raise) in
    let count = try call.int(1)
    if count < 0 { throw call.error(.valueError, "n must be >= 0") }
    try call.interpreter.checkMemory(count, itemSize: 64)
    let source = SharedIterator(try call.interpreter.iterator(over: call[0]))
    return .tuple(
      (0..<count).map { _ in
        var place = 0
        return .object(
          ClosureIterator("_tee") { (interpreter) throws(Raise) -> Value in
            let item = try source.item(place, interpreter)
            if !item.isAbsent { place += 1 }
            return item
          })
      })
  }
}

/// Keeps the items that some of the iterators of `tee` have still to see.
private final class SharedIterator {
  private let source: Value
  private var items: [Value] = []

  init(_ source: Value) { self.source = source }

  func item(_ place: Int, _ interpreter: Interpreter) throws(Raise) -> Value {
    if place < items.count { return items[place] }
    let next = try interpreter.advance(source)
    if !next.isAbsent { items.append(next) }
    return next
  }
}
