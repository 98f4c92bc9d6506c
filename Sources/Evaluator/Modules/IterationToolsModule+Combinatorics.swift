extension IterationToolsModule {
  static let combinatorics: [Entry] = [
    Entry("product", "*iterables, repeat=1", "All choices of an item from each iterable.") {
      call throws(Raise) in
      let times = try call.int(1)
      if times < 0 { throw call.error(.valueError, "repeat argument cannot be negative") }
      var pools: [ContiguousArray<Value>] = []
      for iterable in try call.items(0) {
        pools.append(try call.interpreter.items(of: iterable))
      }
      try call.interpreter.checkMemory(times, itemSize: max(1, pools.count) * 16)
      let all = pools.isEmpty ? [] : (0..<times).flatMap { _ in pools }
      return choices("product", all.map(\.count)) { indices in
        zip(all, indices).map { $0[$1] }
      }
    },
    Entry("permutations", "iterable, r=None", "All orders of r items.") { call throws(Raise) in
      let pool = try call.items(0)
      let size = call[1].isNone ? pool.count : try count(call)
      return picked("permutations", pool, size) { nextPermutation(&$0, $1, &$2) }
    },
    Entry("combinations", "iterable, r", "All choices of r items, in their order.") {
      call throws(Raise) in
      let pool = try call.items(0)
      return picked("combinations", pool, try count(call)) { indices, poolSize, _ in
        let size = indices.count
        guard
          let place = indices.indices.last(where: { indices[$0] != $0 + poolSize - size })
        else { return false }
        indices[place] += 1
        for later in (place + 1)..<max(size, place + 1) { indices[later] = indices[later - 1] + 1 }
        return true
      }
    },
    Entry(
      "combinations_with_replacement", "iterable, r",
      "All choices of r items, which may come again."
    ) { call throws(Raise) in
      let pool = try call.items(0)
      let size = try count(call)
      if pool.isEmpty, size > 0 {
        return .object(ClosureIterator("combinations_with_replacement") { _ in .absent })
      }
      try call.interpreter.checkMemory(size, itemSize: 16)
      var indices: [Int]? = [Int](repeating: 0, count: size)
      return .object(
        ClosureIterator("combinations_with_replacement") { _ in
          guard var current = indices else { return .absent }
          let result = Value.tuple(current.map { pool[$0] })
          if let place = current.lastIndex(where: { $0 != pool.count - 1 }) {
            let next = current[place] + 1
            for later in place..<size { current[later] = next }
            indices = current
          } else {
            indices = nil
          }
          return result
        })
    },
  ]

  private static func count(_ call: borrowing Call) throws(Raise) -> Int {
    let size = try call.int(1)
    if size < 0 { throw call.error(.valueError, "r must be non-negative") }
    return size
  }

  /// Counts through all numbers whose digits have the given bases.
  private static func choices(
    _ kind: String, _ bases: [Int], _ make: @escaping ([Int]) -> [Value]
  ) -> Value {
    var digits: [Int]? = bases.contains(0) ? nil : bases.map { _ in 0 }
    return .object(
      ClosureIterator(kind) { _ in
        guard var current = digits else { return .absent }
        let result = Value.tuple(make(current))
        var place = current.count - 1
        while place >= 0 {
          current[place] += 1
          if current[place] < bases[place] { break }
          current[place] = 0
          place -= 1
        }
        digits = place < 0 ? nil : current
        return result
      })
  }

  /// Steps through the positions of `size` items of a pool.
  private static func picked(
    _ kind: String, _ pool: ContiguousArray<Value>, _ size: Int,
    _ step: @escaping (inout [Int], _ poolSize: Int, _ order: inout [Int]) -> Bool
  ) -> Value {
    if size > pool.count { return .object(ClosureIterator(kind) { _ in .absent }) }
    var indices: [Int]? = Array(0..<size)
    // All positions, the picked ones first: what permutations step through.
    var order = Array(pool.indices)
    return .object(
      ClosureIterator(kind) { _ in
        guard var current = indices else { return .absent }
        let result = Value.tuple(current.map { pool[$0] })
        indices = step(&current, pool.count, &order) ? current : nil
        return result
      })
  }

  /// The next order in the sequence of positions: the rest behind the picked ones is descending
  /// before each step.
  private static func nextPermutation(
    _ indices: inout [Int], _ poolSize: Int, _ order: inout [Int]
  ) -> Bool {
    let size = indices.count
    order[size...].reverse()
    var place = poolSize - 2
    while place >= 0, order[place] >= order[place + 1] { place -= 1 }
    if place < 0 { return false }
    var other = poolSize - 1
    while order[other] <= order[place] { other -= 1 }
    order.swapAt(place, other)
    order[(place + 1)...].reverse()
    indices = Array(order[..<size])
    return true
  }
}
