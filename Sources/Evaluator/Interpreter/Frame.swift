import Syntax

/// The variables of one call.
package final class Frame {
  let globals: Namespace
  /// Where a class body or the module level binds its names; nil in a function.
  let namespace: Namespace?
  /// Own variables that inner functions share, then those of enclosing functions.
  let cells: ContiguousArray<CellObject>
  private let slots: UnsafeMutablePointer<Value>
  private let slotCount: Int
  /// The generator whose body runs in this frame.
  unowned(unsafe) var generator: GeneratorExecution?
  /// What runs; whoever runs it keeps it.
  unowned(unsafe) let code: Code
  /// The part of the source that runs, for tracebacks.
  var faultSpan: SourceSpan

  init(function: FunctionObject) {
    let code = function.code
    self.code = code
    globals = function.globals
    namespace = nil
    slotCount = code.localCount
    slots = UnsafeMutablePointer<Value>.allocate(capacity: max(1, slotCount))
    slots.initialize(repeating: .absent, count: slotCount)
    faultSpan = code.span
    if code.ownCellCount == 0 {
      cells = function.closureCells
    } else {
      var cells = ContiguousArray<CellObject>()
      cells.reserveCapacity(code.ownCellCount + function.closure.count)
      for _ in 0..<code.ownCellCount { cells.append(CellObject()) }
      cells.append(contentsOf: function.closure)
      self.cells = cells
    }
  }

  /// A module or class body.
  init(
    code: Code, globals: Namespace, namespace: Namespace,
    cells: ContiguousArray<CellObject> = []
  ) {
    self.code = code
    self.globals = globals
    self.namespace = namespace
    slotCount = code.localCount
    slots = UnsafeMutablePointer<Value>.allocate(capacity: max(1, slotCount))
    slots.initialize(repeating: .absent, count: slotCount)
    self.cells = cells
    faultSpan = code.span
  }

  deinit {
    slots.deinitialize(count: slotCount)
    slots.deallocate()
  }

  // Slots are numbered by the resolver, never by what a cell computes: no check is needed.

  @inline(__always)
  func value(_ slot: Int) -> Value { slots[slot] }

  /// Binds a slot; its old value dies afterwards.
  @inline(__always)
  func set(_ slot: Int, _ value: Value) {
    var old = value
    swap(&old, &slots[slot])
  }

  @inline(__always)
  func initialise(_ slot: Int, _ value: Value) { slots[slot] = value }

  /// Unbinds a slot and gives its value.
  @inline(__always)
  func take(_ slot: Int) -> Value {
    var old = Value.absent
    swap(&old, &slots[slot])
    return old
  }

  /// The bound local variables by name: `locals()` of a function.
  func locals(_ code: Code) -> [(name: String, value: Value)] {
    var result: [(name: String, value: Value)] = []
    for (slot, name) in code.localNames.enumerated() where !slots[slot].isAbsent {
      result.append((name: name, value: slots[slot]))
    }
    for (position, name) in (code.cellNames + code.freeNames).enumerated()
    where position < cells.count && !cells[position].value.isAbsent {
      result.append((name: name, value: cells[position].value))
    }
    return result
  }
}
