import BigInt

/// A `range` whose bounds do not fit 64 bits.
package final class LongRangeObject: Object {
  let start: BigInt
  let stop: BigInt
  let step: BigInt
  let count: BigInt

  /// `step` is not 0.
  init(start: BigInt, stop: BigInt, step: BigInt) {
    self.start = start
    self.stop = stop
    self.step = step
    let distance = step > 0 ? stop - start : start - stop
    count = distance > 0 ? (distance - 1) / BigInt(step.magnitude) + 1 : 0
  }

  override package func builtinType(_ types: Types) -> TypeObject { types.range }

  func item(_ position: BigInt) -> BigInt { start + position * step }

  /// The position of a number, or nil.
  func position(of number: BigInt) -> BigInt? {
    let (position, rest) = (number - start).quotientAndRemainder(dividingBy: step)
    return rest == 0 && position >= 0 && position < count ? position : nil
  }

  /// A range of the fitting kind.
  static func make(start: BigInt, stop: BigInt, step: BigInt) -> Object {
    if let start = Int(exactly: start), let stop = Int(exactly: stop),
      let step = Int(exactly: step)
    {
      let range = RangeObject(start: start, stop: stop, step: step)
      // Its length has to fit too, and the value behind the last item.
      if range.count < Int.max / 2 { return range }
    }
    return LongRangeObject(start: start, stop: stop, step: step)
  }
}

package final class LongRangeIterator: IteratorObject {
  private var value: BigInt
  private let step: BigInt
  private var left: BigInt

  init(_ range: LongRangeObject, reversed: Bool = false) {
    value = reversed ? range.item(range.count - 1) : range.start
    step = reversed ? -range.step : range.step
    left = range.count
    super.init()
  }

  override package var kind: String { "longrange_iterator" }
  override package var remaining: Int? { Int(exactly: left) }

  override package func next(_ interpreter: Interpreter) throws(Raise) -> Value {
    guard left > 0 else { return .absent }
    left -= 1
    defer { value += step }
    return .integer(value)
  }
}
