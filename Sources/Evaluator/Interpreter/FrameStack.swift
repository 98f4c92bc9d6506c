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
    if code.ownCellCount == 0 {
      return push(
        code, function.globals, nil, function.closure.map(Unmanaged.passUnretained),
        ownsCells: false)
    }
    return pushWithCells(function)
  }

  @inline(never)
  private func pushWithCells(_ function: FunctionObject) -> Frame {
    push(
      function.code, function.globals, nil, .passRetained(FrameStack.cells(function)),
      ownsCells: true)
  }

  /// Pushes the frame of a module or class body.
  func push(
    _ code: Code, globals: Namespace, namespace: Namespace?, cells: CellList?
  ) -> Frame {
    push(code, globals, namespace, cells.map(Unmanaged.passRetained), ownsCells: true)
  }

  @inline(__always)
  private func push(
    _ code: Code, _ globals: Namespace, _ namespace: Namespace?, _ cells: Unmanaged<CellList>?,
    ownsCells: Bool
  ) -> Frame {
    let size = code.frameSize
    let place = top
    let next = place + size
    guard next <= end else {
      return FrameStack.make(code, globals, namespace, cells, ownsCells: ownsCells)
    }
    top = next
    return FrameStack.initialize(
      place, code, globals, namespace, cells, ownsCells: ownsCells, isSeparate: false)
  }

  /// Ends the frame that was pushed last.
  @inline(__always)
  func pop(_ frame: Frame) {
    // What dies now may run code, whose frames lie above this one.
    frame.deinitialize()
    if frame.header.pointee.isSeparate {
      frame.header.deallocate()
    } else {
      top = UnsafeMutableRawPointer(frame.header)
    }
  }

  // MARK: Frames of generators

  /// A frame in memory of its own; give it back with `free`.
  static func make(_ function: FunctionObject) -> Frame {
    if function.code.ownCellCount == 0 {
      return make(
        function.code, function.globals, nil, function.closure.map(Unmanaged.passUnretained),
        ownsCells: false)
    }
    return make(
      function.code, function.globals, nil, .passRetained(cells(function)), ownsCells: true)
  }

  @inline(never)
  private static func make(
    _ code: Code, _ globals: Namespace, _ namespace: Namespace?, _ cells: Unmanaged<CellList>?,
    ownsCells: Bool
  ) -> Frame {
    let place = UnsafeMutableRawPointer.allocate(byteCount: code.frameSize, alignment: 16)
    return initialize(
      place, code, globals, namespace, cells, ownsCells: ownsCells, isSeparate: true)
  }

  static func free(_ frame: Frame) {
    frame.deinitialize()
    frame.header.deallocate()
  }

  private static func cells(_ function: FunctionObject) -> CellList {
    CellList(own: function.code.ownCellCount, and: function.closure)
  }

  /// The memory of a frame in bytes.
  static func frameSize(_ slotCount: Int) -> Int {
    (MemoryLayout<Frame.Header>.stride + slotCount * MemoryLayout<Value>.stride + 15) & ~15
  }

  @inline(__always)
  private static func initialize(
    _ place: UnsafeMutableRawPointer, _ code: Code, _ globals: Namespace, _ namespace: Namespace?,
    _ cells: Unmanaged<CellList>?, ownsCells: Bool, isSeparate: Bool
  ) -> Frame {
    let count = code.localCount
    let header = place.bindMemory(to: Frame.Header.self, capacity: 1)
    header.initialize(
      to: Frame.Header(
        code: code, globals: globals, namespace: namespace, cells: cells, place: code.place,
        generator: nil,
        slotCount: Int32(truncatingIfNeeded: count), ownsCells: ownsCells,
        isSeparate: isSeparate))
    let frame = Frame(header: header)
    let slots = frame.slots
    for slot in 0..<count { (slots + slot).initialize(to: .absent) }
    return frame
  }
}
