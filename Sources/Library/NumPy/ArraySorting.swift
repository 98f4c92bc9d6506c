import Evaluator
import Tensors

/// `sort`, `argsort`, `searchsorted`, `unique`, …
enum ArraySorting {
  static let methods: [Entry] = [
    Entry("sort", "axis=-1, kind=None", "Sorts the elements in place.") { call throws(Raise) in
      let own = try call.ownArray
      let sorted = try call.runtime.sorted(own, try call.axis(0, rank: own.rank))
      try call.runtime.assign(sorted, to: own)
      return .none
    }
  ]

  static let shared: [ArrayFunction] = [
    ArrayFunction("argsort", "axis=-1, kind=None", "The places of the elements in order.") {
      call, array, first throws(Raise) in
      let runtime = call.runtime
      let source = call[first].isNone ? try runtime.reshaped(array, [-1]) : array
      let axis = call[first].isNone ? 0 : try call.axis(first, rank: array.rank)
      return runtime.array(try runtime.order(source, axis))
    },
    ArrayFunction(
      "searchsorted", "v, side='left', sorter=None", "Where values keep an array sorted."
    ) {
      call, array, first throws(Raise) in
      let runtime = call.runtime
      let values = try call.array(first)
      let isRight = try call.string(first + 1) == "right"
      var sorted = array.doubles
      if call.isGiven(first + 2) {
        let order = try call.array(first + 2).integers
        let size = sorted.count
        var turned: [Double] = []
        for place in order {
          turned.append(sorted[try runtime.place(Int(place), in: size, axis: 0)])
        }
        sorted = turned
      }
      let places = values.doubles.map { Int64(sorted.place(of: $0, isRight: isRight)) }
      return runtime.result(
        try runtime.arrays { (c) throws(TensorError) in try c.array(places, values.shape) })
    },
  ]

  static let entries: [Entry] = [
    Entry("sort", "a, axis=-1, kind=None", "The elements in order.") { call throws(Raise) in
      let runtime = call.runtime
      let array = try call.array(0)
      if call[1].isNone {
        return runtime.array(try runtime.sorted(try runtime.reshaped(array, [-1]), 0))
      }
      return runtime.array(try runtime.sorted(array, try call.axis(1, rank: array.rank)))
    },
    Entry(
      "unique", "ar, return_index=False, return_inverse=False, return_counts=False, axis=None",
      "The different elements in order."
    ) { call throws(Raise) in
      let runtime = call.runtime
      if call.isGiven(4) {
        throw call.error(.notImplementedError, "unique() with an axis is not supported here")
      }
      let array = try runtime.reshaped(try call.array(0), [-1])
      let order = try runtime.order(array, 0).integers
      let sorted = try runtime.take(array, order, [order.count], axis: 0)
      let values = sorted.scalars
      var (starts, inverse) = ([Int](), [Int64](repeating: 0, count: order.count))
      for position in values.indices {
        if position == 0 || !values[position].isSameNumber(values[position - 1]) {
          starts.append(position)
        }
        inverse[Int(order[position])] = Int64(starts.count - 1)
      }
      var results = [
        runtime.array(
          try runtime.take(sorted, starts.map(Int64.init), [starts.count], axis: 0))
      ]
      func add(_ numbers: [Int64]) throws(Raise) {
        results.append(
          runtime.array(
            try runtime.arrays { (c) throws(TensorError) in try c.array(numbers, [numbers.count]) })
        )
      }
      if try call.truth(1) { try add(starts.map { order[$0] }) }
      if try call.truth(2) { try add(inverse) }
      if try call.truth(3) {
        let ends = starts.dropFirst() + [values.count]
        try add(zip(starts, ends).map { Int64($1 - $0) })
      }
      return results.count == 1 ? results[0] : .tuple(results)
    },
    sets("intersect1d", "The elements of both arrays.") { a, b in a.filter(b.contains) },
    sets("union1d", "The elements of either array.") { a, b in a.union(b) },
    sets("setdiff1d", "The elements that only the first array has.") { a, b in a.subtracting(b) },
    sets("setxor1d", "The elements that one array alone has.") { a, b in a.symmetricDifference(b) },
    membership("isin"), membership("in1d"),
    Entry("lexsort", "keys", "The order by several keys, the last one first.") {
      call throws(Raise) in
      let runtime = call.runtime
      var keys: [[Double]] = []
      for value in try call.items(0) { keys.append(try runtime.tensor(of: value).doubles) }
      guard let count = keys.last?.count, keys.allSatisfy({ $0.count == count }) else {
        throw call.error(.valueError, "all keys need to be the same shape")
      }
      let order = (0..<count).sorted { a, b in
        for key in keys.reversed() where key[a] != key[b] { return key[a] < key[b] }
        return a < b
      }
      return runtime.array(
        try runtime.arrays { (c) throws(TensorError) in try c.array(order.map(Int64.init), [count])
        })
    },
    Entry("partition", "a, kth, axis=-1", "The elements in order.") { call throws(Raise) in
      let array = try call.array(0)
      return call.runtime.array(
        try call.runtime.sorted(array, try call.axis(2, rank: array.rank)))
    },
    Entry("argpartition", "a, kth, axis=-1", "The places of the elements in order.") {
      call throws(Raise) in
      let array = try call.array(0)
      return call.runtime.array(
        try call.runtime.order(array, try call.axis(2, rank: array.rank)))
    },
  ]

  private static func sets(
    _ name: String, _ summary: String,
    _ combine: @escaping @Sendable (Set<Double>, Set<Double>) -> Set<Double>
  ) -> Entry {
    Entry(name, "ar1, ar2, assume_unique=False", summary) { call throws(Raise) in
      let (a, b) = (try call.array(0), try call.array(1))
      let values = combine(Set(a.doubles), Set(b.doubles)).sorted()
      let dtype = name == "setdiff1d" ? a.dtype : a.dtype.joined(with: b.dtype)
      return call.runtime.array(
        try call.runtime.arrays { (c) throws(TensorError) in
          try c.array(values, [values.count], dtype)
        })
    }
  }

  private static func membership(_ name: String) -> Entry {
    Entry(
      name, "element, test_elements, assume_unique=False, invert=False",
      "Which elements an array has."
    ) {
      call throws(Raise) in
      let (a, b) = (try call.array(0), try call.array(1))
      let known = Set(b.doubles)
      let isTurned = try call.truth(3)
      let truths = a.doubles.map { known.contains($0) != isTurned }
      let shape = name == "in1d" ? [a.count] : a.shape
      return call.runtime.result(
        try call.runtime.arrays { (c) throws(TensorError) in try c.array(truths, shape) })
    }
  }
}

extension Scalar {
  /// Equal, or both no numbers.
  func isSameNumber(_ other: Scalar) -> Bool {
    self == other || (double.isNaN && other.double.isNaN)
      || (isFloatingPoint && double == other.double)
  }
}

extension [Double] {
  /// Where a value goes in a sorted array: before or behind its equals.
  func place(of value: Double, isRight: Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      let isBefore =
        value.isNaN
        ? !self[middle].isNaN || isRight
        : isRight ? self[middle] <= value : self[middle] < value
      if isBefore { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Runtime {
  /// The places of elements in order along an axis; equal elements keep theirs, NaN comes last.
  func order(_ tensor: Tensor, _ axis: Int) throws(Raise) -> Tensor {
    try interpreter.checkInterruption()
    let last = tensor.moved(axis, to: tensor.rank - 1)
    let length = tensor.shape[axis]
    var places: [Int64] = []
    places.reserveCapacity(tensor.count)
    let rows = last.shape.dropLast().reduce(1, &*)
    if tensor.dtype.isFloatingPoint {
      let values = last.doubles
      for row in 0..<rows {
        let start = row * length
        places += (0..<length).sorted { a, b in
          let (x, y) = (values[start + a], values[start + b])
          if x == y || (x.isNaN && y.isNaN) { return a < b }
          return x.isNaN ? false : y.isNaN || x < y
        }.map(Int64.init)
      }
    } else {
      let values = last.integers
      for row in 0..<rows {
        let start = row * length
        places += (0..<length).sorted { a, b in
          let (x, y) = (values[start + a], values[start + b])
          return x == y ? a < b : x < y
        }.map(Int64.init)
      }
    }
    let result = try arrays { (context) throws(TensorError) in
      try context.array(places, last.shape)
    }
    return result.moved(tensor.rank - 1, to: axis)
  }

  func sorted(_ tensor: Tensor, _ axis: Int) throws(Raise) -> Tensor {
    let dtype = tensor.dtype
    let last = tensor.moved(axis, to: tensor.rank - 1)
    let length = tensor.shape[axis]
    let rows = last.shape.dropLast().reduce(1, &*)
    let result: Tensor
    if dtype.isFloatingPoint {
      var values = last.doubles
      for row in 0..<rows {
        values[(row * length)..<((row + 1) * length)].sort { $0 < $1 || (!$0.isNaN && $1.isNaN) }
      }
      result = try arrays { (c) throws(TensorError) in try c.array(values, last.shape, dtype) }
    } else {
      var values = last.integers
      for row in 0..<rows { values[(row * length)..<((row + 1) * length)].sort() }
      result = try arrays { (c) throws(TensorError) in try c.array(values, last.shape, dtype) }
    }
    return result.moved(tensor.rank - 1, to: axis)
  }
}
