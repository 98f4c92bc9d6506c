import Evaluator
import Tensors

/// `where`, `nonzero`, `take`, `select`, …
enum ArraySelection {
  static let shared: [ArrayFunction] = [
    ArrayFunction("nonzero", "", "Where the elements are not zero.") {
      call, array, _ throws(Raise) in
      let source = array.rank == 0 ? array.expanded(at: 0) : array
      return .tuple(try call.runtime.nonzero(source).map { call.runtime.array($0) })
    },
    ArrayFunction("take", "indices, axis=None, out=None, mode='raise'", "Elements at places.") {
      call, array, first throws(Raise) in
      let runtime = call.runtime
      let source = call[first + 1].isNone ? try runtime.reshaped(array, [-1]) : array
      let axis = call[first + 1].isNone ? 0 : try call.axis(first + 1, rank: array.rank)
      let indices = try call.array(first)
      let mode = try call.string(first + 3)
      let size = source.shape[axis]
      var places = indices.integers
      for position in places.indices {
        switch mode {
        case "wrap" where size > 0:
          let rest = places[position] % Int64(size)
          places[position] = rest < 0 ? rest + Int64(size) : rest
        case "clip" where size > 0:
          places[position] = max(0, min(places[position], Int64(size - 1)))
        default:
          places[position] = Int64(try runtime.place(Int(places[position]), in: size, axis: axis))
        }
      }
      return runtime.result(try runtime.take(source, places, indices.shape, axis: axis))
    },
  ]

  static let entries: [Entry] = [
    Entry("where", "condition, x?, y?", "Elements of x where the condition holds, else of y.") {
      call throws(Raise) in
      let runtime = call.runtime
      let condition = try call.array(0)
      if !call.has(1), !call.has(2) {
        let source = condition.rank == 0 ? condition.expanded(at: 0) : condition
        return .tuple(try runtime.nonzero(source).map { runtime.array($0) })
      }
      if !call.has(2) {
        throw call.error(.valueError, "either both or neither of x and y should be given")
      }
      return runtime.array(
        try runtime.chosen(condition, try call.array(1), try call.array(2)))
    },
    Entry("argwhere", "a", "The places of the elements that are not zero.") { call throws(Raise) in
      let runtime = call.runtime
      let array = try call.array(0)
      let columns = try runtime.nonzero(array)
      if columns.isEmpty {
        return runtime.array(
          try runtime.arrays { (c) throws(TensorError) in try c.zeros([0, 0], .int64) })
      }
      return runtime.array(
        try runtime.concatenated(columns.map { $0.expanded(at: 1) }, axis: 1))
    },
    Entry("flatnonzero", "a", "The places of the elements that are not zero, counted through.") {
      call throws(Raise) in
      let flat = try call.runtime.reshaped(try call.array(0), [-1])
      return call.runtime.array(try call.runtime.nonzero(flat)[0])
    },
    Entry("count_nonzero", "a, axis=None", "How many elements are not zero.") {
      call throws(Raise) in
      let array = try call.array(0)
      let truths = try call.runtime.arrays { (c) throws(TensorError) in try c.cast(array, .bool) }
      guard let axes = try call.axes(1, rank: array.rank) else {
        return .int(truths.truths.count { $0 })
      }
      return call.runtime.result(try call.runtime.sum(truths, axes).squeezed(axes))
    },
    Entry("compress", "condition, a, axis=None", "The slices whose condition holds.") {
      call throws(Raise) in
      let runtime = call.runtime
      let array = try call.array(1)
      let source = call[2].isNone ? try runtime.reshaped(array, [-1]) : array
      let axis = call[2].isNone ? 0 : try call.axis(2, rank: array.rank)
      let truths = try call.array(0).truths
      var places: [Int64] = []
      for (position, truth) in truths.enumerated() where truth {
        places.append(Int64(try runtime.place(position, in: source.shape[axis], axis: axis)))
      }
      return runtime.array(try runtime.take(source, places, [places.count], axis: axis))
    },
    Entry("extract", "condition, arr", "The elements whose condition holds.") {
      call throws(Raise) in
      let runtime = call.runtime
      let flat = try runtime.reshaped(try call.array(1), [-1])
      let condition = try runtime.reshaped(try call.array(0), [-1])
      let places = try runtime.nonzero(condition)[0].integers
      for place in places { _ = try runtime.place(Int(place), in: flat.count, axis: 0) }
      return runtime.array(try runtime.take(flat, places, [places.count], axis: 0))
    },
    Entry(
      "select", "condlist, choicelist, default=0",
      "Elements of the first choice whose condition holds."
    ) {
      call throws(Raise) in
      let runtime = call.runtime
      let (conditions, choices) = (try call.items(0), try call.items(1))
      if conditions.count != choices.count {
        throw call.error(
          .valueError, "list of cases must be same length as list of conditions")
      }
      var result = try call.array(2)
      for (condition, choice) in zip(conditions, choices).reversed() {
        result = try runtime.chosen(
          try runtime.tensor(of: condition), try runtime.tensor(of: choice), result)
      }
      return runtime.array(result)
    },
    Entry("take_along_axis", "arr, indices, axis", "Elements at places along an axis.") {
      call throws(Raise) in
      let runtime = call.runtime
      let (array, indices) = (try call.array(0), try call.array(1))
      let axis = try call.axis(2, rank: array.rank)
      let size = array.shape[axis]
      var places = indices.integers
      for position in places.indices {
        places[position] = Int64(try runtime.place(Int(places[position]), in: size, axis: axis))
      }
      var shape = array.shape
      shape[axis] = indices.rank == array.rank ? indices.shape[axis] : 0
      if indices.rank != array.rank || indices.shape != shape {
        throw call.error(
          .valueError, "`indices` and `arr` must have the same number of dimensions")
      }
      return runtime.array(
        try runtime.arrays { (c) throws(TensorError) in
          try c.apply(Gather(dim: axis), array, try c.array(places, indices.shape))
        })
    },
    Entry("ix_", "*args", "Index arrays that pick rows and columns.") { call throws(Raise) in
      let runtime = call.runtime
      let given = try call.items(0)
      var results: [Value] = []
      for (axis, value) in given.enumerated() {
        var line = try runtime.tensor(of: value)
        if line.rank != 1 {
          throw call.error(.valueError, "Cross index must be 1 dimensional")
        }
        if line.dtype == .bool { line = try runtime.nonzero(line)[0] }
        var shape = [Int](repeating: 1, count: given.count)
        shape[axis] = line.count
        results.append(runtime.array(try runtime.reshaped(line, shape)))
      }
      return .tuple(results)
    },
    triangle("triu_indices", isLower: false), triangle("tril_indices", isLower: true),
    Entry("unravel_index", "indices, shape", "Places counted through as places by dimension.") {
      call throws(Raise) in
      let runtime = call.runtime
      let indices = try call.array(0)
      let shape = try runtime.shape(from: call[1])
      try runtime.checkShape(shape)
      let count = shape.reduce(1, &*)
      var columns = shape.map { _ in [Int64]() }
      for place in indices.integers {
        if place < 0 || place >= count {
          throw call.error(
            .valueError,
            "index \(place) is out of bounds for array with size \(count)")
        }
        var rest = Int(place)
        for axis in shape.indices.reversed() {
          columns[axis].append(Int64(rest % shape[axis]))
          rest /= shape[axis]
        }
      }
      var results: [Value] = []
      for column in columns {
        results.append(
          runtime.result(
            try runtime.arrays { (c) throws(TensorError) in try c.array(column, indices.shape) }))
      }
      return .tuple(results)
    },
  ]
}

extension ArraySelection {
  fileprivate static func triangle(_ name: String, isLower: Bool) -> Entry {
    Entry(name, "n, k=0, m=None", "The places of a triangle of a matrix.") { call throws(Raise) in
      let runtime = call.runtime
      let (rows, offset) = (try call.int(0), try call.int(1))
      let columns = call.isGiven(2) ? try call.int(2) : rows
      try runtime.checkShape([rows, columns])
      var mask: [Bool] = []
      for row in 0..<rows {
        for column in 0..<columns {
          mask.append(isLower ? column - row <= offset : column - row >= offset)
        }
      }
      let truths = mask
      let matrix = try runtime.arrays { (c) throws(TensorError) in
        try c.array(truths, [rows, columns])
      }
      return .tuple(try runtime.nonzero(matrix).map { runtime.array($0) })
    }
  }
}

extension Runtime {
  /// Elements of one array where a condition holds, else of another.
  func chosen(_ condition: Tensor, _ x: Tensor, _ y: Tensor) throws(Raise) -> Tensor {
    let shape = try broadcastShape([condition.shape, x.shape, y.shape])
    let dtype = resultType(x, y)
    return try arrays { (context) throws(TensorError) in
      try context.apply(
        Where(), try context.cast(condition, .bool).spread(shape),
        try context.cast(x, dtype).spread(shape), try context.cast(y, dtype).spread(shape))
    }
  }
}
