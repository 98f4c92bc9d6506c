import Syntax

extension Interpreter {
  /// The items in order; equal ones keep theirs, also when reversed.
  func sorted(
    _ items: ContiguousArray<Value>, key: Value, reverse: Bool
  ) throws(Raise) -> ContiguousArray<Value> {
    var keys = items
    if !key.isNone {
      keys = []
      keys.reserveCapacity(items.count)
      for item in items { keys.append(try call(key, [item])) }
    }
    if keys.count < 2 { return items }
    var order = Array(keys.indices)
    if reverse { order.reverse() }
    if let numbers = Interpreter.integers(keys) {
      try mergeSort(&order) { (a, b) throws(Raise) in numbers[a] < numbers[b] }
    } else if let texts = Interpreter.texts(keys) {
      try mergeSort(&order) { (a, b) throws(Raise) in
        StringObject.compare(texts[a], texts[b]) == .less
      }
    } else {
      try mergeSort(&order) { (a, b) throws(Raise) in
        try self.isLess(keys[a], keys[b])
      }
    }
    if reverse { order.reverse() }
    return ContiguousArray(order.lazy.map { items[$0] })
  }

  /// `a < b`.
  func isLess(_ a: Value, _ b: Value) throws(Raise) -> Bool {
    let result = try compare(.less, a, b)
    if case .bool(let flag) = result { return flag }
    return try truth(result)
  }

  private static func integers(_ values: ContiguousArray<Value>) -> [Int]? {
    var result: [Int] = []
    result.reserveCapacity(values.count)
    for value in values {
      guard case .int(let number) = value else { return nil }
      result.append(number)
    }
    return result
  }

  private static func texts(_ values: ContiguousArray<Value>) -> [StringObject]? {
    var result: [StringObject] = []
    result.reserveCapacity(values.count)
    for value in values {
      guard case .string(let object) = value, object.subtype == nil else { return nil }
      result.append(object)
    }
    return result
  }

  /// Sorts positions stably; runs that are in order already are not touched.
  private func mergeSort(
    _ order: inout [Int], _ isLess: (Int, Int) throws(Raise) -> Bool
  ) throws(Raise) {
    let count = order.count
    let run = 8
    for start in stride(from: 0, to: count, by: run) {
      let end = min(start + run, count)
      for place in (start + 1)..<max(end, start + 1) {
        let moved = order[place]
        var hole = place
        while hole > start, try isLess(moved, order[hole - 1]) {
          order[hole] = order[hole - 1]
          hole -= 1
        }
        order[hole] = moved
      }
    }
    var width = run
    var buffer = order
    while width < count {
      for start in stride(from: 0, to: count, by: 2 * width) {
        let middle = min(start + width, count)
        let end = min(start + 2 * width, count)
        try merge(&order, &buffer, start, middle, end, isLess)
      }
      swap(&order, &buffer)
      width *= 2
      try checkInterruption()
    }
  }

  /// Merges two neighbouring runs of `source` into the same places of `target`.
  private func merge(
    _ source: inout [Int], _ target: inout [Int], _ start: Int, _ middle: Int, _ end: Int,
    _ isLess: (Int, Int) throws(Raise) -> Bool
  ) throws(Raise) {
    var left = start
    var right = middle
    if middle < end, !(try isLess(source[middle], source[middle - 1])) {
      for place in start..<end { target[place] = source[place] }
      return
    }
    for place in start..<end {
      let takesRight: Bool
      if left < middle, right < end {
        takesRight = try isLess(source[right], source[left])
      } else {
        takesRight = left >= middle
      }
      if takesRight {
        target[place] = source[right]
        right += 1
      } else {
        target[place] = source[left]
        left += 1
      }
    }
  }
}
