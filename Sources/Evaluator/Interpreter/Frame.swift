import Syntax

/// The variables of one call: a place in the session's `FrameStack`, or for a generator in memory of
/// its own. Whoever pushed or made a frame gives it back.
struct Frame {
  struct Header {
    unowned(unsafe) let globals: Namespace
    /// Where a class body or the module level binds its names; nil in a function.
    unowned(unsafe) let namespace: Namespace?
    /// Own variables that inner functions share, then those of enclosing functions.
    let cells: ContiguousArray<CellObject>
    /// The part of the source that runs, for tracebacks.
    var faultSpan: SourceSpan
    /// The generator whose body runs in this frame.
    unowned(unsafe) var generator: GeneratorExecution?
    let slotCount: Int
    /// Whether the frame lies in memory of its own.
    let isSeparate: Bool
  }

  let header: UnsafeMutablePointer<Header>

  @inline(__always)
  var slots: UnsafeMutablePointer<Value> {
    UnsafeMutableRawPointer(header + 1).assumingMemoryBound(to: Value.self)
  }

  @inline(__always) var globals: Namespace { header.pointee.globals }
  @inline(__always) var namespace: Namespace? { header.pointee.namespace }
  @inline(__always) var cells: ContiguousArray<CellObject> { header.pointee.cells }
  @inline(__always) var faultSpan: SourceSpan {
    get { header.pointee.faultSpan }
    nonmutating set { header.pointee.faultSpan = newValue }
  }
  @inline(__always) var generator: GeneratorExecution? {
    get { header.pointee.generator }
    nonmutating set { header.pointee.generator = newValue }
  }

  /// The cell of a variable that functions share.
  @inline(__always)
  func cell(_ index: Int) -> CellObject { header.pointee.cells[index] }

  /// The cells that an inner function closes over.
  func captured(_ indices: [Int]) -> ContiguousArray<CellObject> {
    indices.isEmpty ? [] : ContiguousArray(indices.map { cell($0) })
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

  /// The variables die, the first one first.
  @inline(__always)
  fileprivate func deinitialize() {
    slots.deinitialize(count: header.pointee.slotCount)
    header.deinitialize(count: 1)
  }
}

/// Where the frames of running calls lie, one after the other. A generator's frame does not: it
/// outlives the call that resumes it.
///
/// A call evaluates its arguments before it pushes its frame, so that nothing is suspended (by a
/// `yield` among the arguments) while its frame is the last one.
final class FrameStack {
  private let start: UnsafeMutableRawPointer
  private let end: UnsafeMutableRawPointer
  private var top: UnsafeMutableRawPointer

  /// Enough for the recursion limit with ordinary functions; pages are taken when they are used.
  private static let size = 4 << 20

  init() {
    start = .allocate(byteCount: FrameStack.size, alignment: 16)
    end = start + FrameStack.size
    top = start
  }

  deinit { start.deallocate() }

  /// Pushes the frame of a call; give it back with `pop`.
  @inline(__always)
  func push(_ function: FunctionObject) -> Frame {
    let code = function.code
    return push(
      code, globals: function.globals, namespace: nil,
      cells: code.ownCellCount == 0 ? function.closure : function.makeCells())
  }

  @inline(__always)
  func push(
    _ code: Code, globals: Namespace, namespace: Namespace?, cells: ContiguousArray<CellObject>
  ) -> Frame {
    let size = FrameStack.bytes(code.localCount)
    guard size <= end - top else {
      return FrameStack.make(code, globals: globals, namespace: namespace, cells: cells)
    }
    let place = top
    top += size
    return FrameStack.initialize(place, code, globals, namespace, cells, isSeparate: false)
  }

  /// Ends the frame that was pushed last.
  @inline(__always)
  func pop(_ frame: Frame) {
    let isSeparate = frame.header.pointee.isSeparate
    // What dies now may run code, whose frames lie above this one.
    frame.deinitialize()
    if isSeparate {
      frame.header.deallocate()
    } else {
      top = UnsafeMutableRawPointer(frame.header)
    }
  }

  // MARK: Frames of generators

  /// A frame in memory of its own; give it back with `free`.
  static func make(_ function: FunctionObject) -> Frame {
    make(
      function.code, globals: function.globals, namespace: nil,
      cells: function.code.ownCellCount == 0 ? function.closure : function.makeCells())
  }

  private static func make(
    _ code: Code, globals: Namespace, namespace: Namespace?, cells: ContiguousArray<CellObject>
  ) -> Frame {
    let place = UnsafeMutableRawPointer.allocate(
      byteCount: bytes(code.localCount), alignment: 16)
    return initialize(place, code, globals, namespace, cells, isSeparate: true)
  }

  static func free(_ frame: Frame) {
    frame.deinitialize()
    frame.header.deallocate()
  }

  @inline(__always)
  private static func bytes(_ slotCount: Int) -> Int {
    (MemoryLayout<Frame.Header>.stride + slotCount * MemoryLayout<Value>.stride + 15) & ~15
  }

  @inline(__always)
  private static func initialize(
    _ place: UnsafeMutableRawPointer, _ code: Code, _ globals: Namespace, _ namespace: Namespace?,
    _ cells: ContiguousArray<CellObject>, isSeparate: Bool
  ) -> Frame {
    let count = code.localCount
    let header = place.initializeMemory(
      as: Frame.Header.self,
      to: Frame.Header(
        globals: globals, namespace: namespace, cells: cells, faultSpan: code.span, generator: nil,
        slotCount: count, isSeparate: isSeparate))
    let frame = Frame(header: header)
    UnsafeMutableRawPointer(frame.slots).initializeMemory(
      as: Value.self, repeating: .absent, count: count)
    return frame
  }
}

extension FunctionObject {
  /// The cells of a new call: its own, then those of the functions around it.
  func makeCells() -> ContiguousArray<CellObject> {
    var cells = ContiguousArray<CellObject>()
    cells.reserveCapacity(code.ownCellCount + closure.count)
    for _ in 0..<code.ownCellCount { cells.append(CellObject()) }
    cells.append(contentsOf: closure)
    return cells
  }
}
