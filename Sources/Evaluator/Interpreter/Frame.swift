import Syntax

/// The variables of one call: a place in the session's `FrameStack`, or for a generator in memory of
/// its own. Whoever pushed or made a frame gives it back.
struct Frame {
  struct Header {
    /// What runs; whoever runs it keeps it.
    unowned(unsafe) let code: Code
    unowned(unsafe) let globals: Namespace
    /// Where a class body or the module level binds its names; nil in a function.
    unowned(unsafe) let namespace: Namespace?
    /// Own variables that inner functions share, then those of enclosing functions.
    let cells: Unmanaged<CellList>?
    /// The part of the source that runs, for tracebacks. The code that runs keeps it.
    unowned(unsafe) var place: Part
    /// The generator whose body runs in this frame.
    unowned(unsafe) var generator: GeneratorExecution?
    let slotCount: Int32
    /// Whether the frame keeps its cells; else the function does.
    let ownsCells: Bool
    /// Whether the frame lies in memory of its own.
    let isSeparate: Bool
  }

  let header: UnsafeMutablePointer<Header>

  @inline(__always)
  var slots: UnsafeMutablePointer<Value> {
    UnsafeMutableRawPointer(header + 1).assumingMemoryBound(to: Value.self)
  }

  @inline(__always) var code: Code { header.pointee.code }
  @inline(__always) var globals: Namespace { header.pointee.globals }
  @inline(__always) var namespace: Namespace? { header.pointee.namespace }
  @inline(__always) var place: Part {
    get { header.pointee.place }
    nonmutating set { header.pointee.place = newValue }
  }
  @inline(__always) var generator: GeneratorExecution? {
    get { header.pointee.generator }
    nonmutating set { header.pointee.generator = newValue }
  }

  // Slots and cells are numbered by the resolver, never by what a cell of the notebook computes.

  /// A variable that functions share.
  @inline(__always)
  func cell(_ index: Int) -> CellObject {
    header.pointee.cells.unsafelyUnwrapped._withUnsafeGuaranteedRef { $0.cells[index] }
  }

  /// The cells that an inner function closes over.
  func captured(_ indices: [Int]) -> CellList? {
    indices.isEmpty ? nil : CellList(ContiguousArray(indices.map { cell($0) }))
  }

  @inline(__always)
  func value(_ slot: Int) -> Value { slots[slot] }

  /// Binds a slot; its old value dies afterwards.
  @inline(__always)
  func set(_ slot: Int, _ value: Value) {
    var old = value
    swap(&old, &slots[slot])
    withExtendedLifetime(old) {}
  }

  /// Binds a slot of a new frame.
  @inline(__always)
  func initialise(_ slot: Int, _ value: Value) { (slots + slot).initialize(to: value) }

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
    let cells = header.pointee.cells?.takeUnretainedValue().cells ?? []
    for (name, cell) in zip(code.cellNames + code.freeNames, cells) where !cell.value.isAbsent {
      result.append((name: name, value: cell.value))
    }
    return result
  }

  /// The variables die, the first one first.
  @inline(__always)
  func deinitialize() {
    let slots = slots
    for slot in 0..<Int(header.pointee.slotCount) { (slots + slot).deinitialize(count: 1) }
    if header.pointee.ownsCells { header.pointee.cells?.release() }
  }
}
