import BigInt

/// The positions that a slice picks out of a sequence.
struct SliceBounds {
  var start: Int
  var stop: Int
  var step: Int
  var count: Int

  /// - Throws: `TypeError` for bounds that are no integers, `ValueError` for a step of 0.
  init(_ slice: SliceObject, count length: Int, _ interpreter: Interpreter) throws(Raise) {
    step = slice.step.isNone ? 1 : try SliceBounds.bound(slice.step, interpreter)
    if step == 0 { throw interpreter.error(.valueError, "slice step cannot be zero") }
    if step == .min { step = -.max }
    let low = step < 0 ? -1 : 0
    let high = step < 0 ? length - 1 : length
    func clamped(_ value: Value, _ defaultValue: Int) throws(Raise) -> Int {
      if value.isNone { return defaultValue }
      var bound = try SliceBounds.bound(value, interpreter)
      if bound < 0 { bound += length }
      return min(max(bound, low), high)
    }
    start = try clamped(slice.start, step < 0 ? high : low)
    stop = try clamped(slice.stop, step < 0 ? low : high)
    if step < 0 {
      count = stop < start ? (start - stop - 1) / -step + 1 : 0
    } else {
      count = start < stop ? (stop - start - 1) / step + 1 : 0
    }
  }

  /// A bound as an integer, cut to 64 bits.
  static func bound(_ value: Value, _ interpreter: Interpreter) throws(Raise) -> Int {
    if let small = value.smallInteger { return small }
    if let big = value.unboxed.bigInteger {
      return Int(exactly: big) ?? (big.sign == .minus ? .min : .max)
    }
    if interpreter.specialMethod(interpreter.names.index, of: value).isAbsent {
      throw interpreter.error(
        .typeError,
        "slice indices must be integers or None or have an __index__ method")
    }
    return try interpreter.index(value)
  }

  /// The positions, in the order of the slice; all are within the sequence.
  var positions: some Sequence<Int> { (0..<count).lazy.map { [start, step] in start + $0 * step } }

  /// Whether the slice is one stretch.
  var isContiguous: Bool { step == 1 }
  /// The stretch of a slice with step 1; empty stretches keep their place.
  var range: Range<Int> { start..<max(start, stop) }
}
