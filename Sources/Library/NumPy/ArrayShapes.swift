import Evaluator
import Tensors

/// Other shapes of the same elements.
enum ArrayShapes {
  static let methods: [Entry] = [
    Entry("reshape", "*shape, order='C'", "The elements in another shape.") { call throws(Raise) in
      let shape = try call.shapeArguments(0)
      return call.runtime.array(try call.runtime.reshaped(try call.ownArray, shape))
    },
    Entry("resize", "*shape, refcheck=True", "Changes the shape; zeros fill up.") {
      call throws(Raise) in
      let object = try call.receiver(as: ArrayObject.self)
      let shape = try call.shapeArguments(0)
      try call.runtime.checkShape(shape)
      let values = object.tensor.doubles
      let count = shape.reduce(1, &*)
      let filled =
        Array(values.prefix(count)) + [Double](repeating: 0, count: max(0, count - values.count))
      let dtype = object.tensor.dtype
      object.tensor = try call.runtime.arrays { (c) throws(TensorError) in
        try c.array(filled, shape, dtype)
      }
      return .none
    },
    Entry("transpose", "*axes", "The dimensions in another order.") { call throws(Raise) in
      let own = try call.ownArray
      let axes = try call.shapeArguments(0)
      let given = try call.items(0)
      let isDefault = given.isEmpty || given[0].isNone
      return call.runtime.array(
        try call.runtime.transposed(own, isDefault ? nil : axes))
    },
    Entry("flatten", "order='C'", "A copy without dimensions but one.") { call throws(Raise) in
      let own = try call.ownArray
      let source = try call.string(0) == "F" ? own.transposed : own
      let copy = try call.runtime.arrays { (c) throws(TensorError) in try c.copied(source) }
      return call.runtime.array(try call.runtime.reshaped(copy, [-1]))
    },
  ]

  static let shared: [ArrayFunction] = [
    ArrayFunction("ravel", "order='C'", "The elements in one dimension.") {
      call, array, first throws(Raise) in
      let source = try call.string(first) == "F" ? array.transposed : array
      return call.runtime.array(try call.runtime.reshaped(source, [-1]))
    },
    ArrayFunction("swapaxes", "axis1, axis2", "Two dimensions exchanged.") {
      call, array, first throws(Raise) in
      let a = try call.axis(first, rank: array.rank)
      let b = try call.axis(first + 1, rank: array.rank)
      var order = Array(0..<array.rank)
      order.swapAt(a, b)
      return call.runtime.array(array.permuted(order))
    },
    ArrayFunction("squeeze", "axis=None", "Without dimensions of size 1.") {
      call, array, first throws(Raise) in
      let axes =
        try call.axes(first, rank: array.rank)
        ?? array.shape.indices.filter { array.shape[$0] == 1 }
      if axes.contains(where: { array.shape[$0] != 1 }) {
        throw call.error(
          .valueError,
          "cannot select an axis to squeeze out which has size not equal to one")
      }
      return call.runtime.array(array.squeezed(axes))
    },
    ArrayFunction("repeat", "repeats, axis=None", "Each element several times.") {
      call, array, first throws(Raise) in
      let runtime = call.runtime
      let source = call[first + 1].isNone ? try runtime.reshaped(array, [-1]) : array
      let axis = call[first + 1].isNone ? 0 : try call.axis(first + 1, rank: array.rank)
      let counts = try call.array(first).integers
      let size = source.shape[axis]
      if counts.contains(where: { $0 < 0 }) {
        throw call.error(.valueError, "repeats may not contain negative values.")
      }
      if counts.count != 1, counts.count != size {
        throw call.error(
          .valueError,
          "operands could not be broadcast together with shape (\(size),) (\(counts.count),)")
      }
      var places: [Int64] = []
      for position in 0..<size {
        let count = Int(counts.count == 1 ? counts[0] : counts[position])
        try call.interpreter.checkMemory(places.count &+ count, itemSize: 8)
        places += [Int64](repeating: Int64(position), count: count)
      }
      return runtime.array(try runtime.take(source, places, [places.count], axis: axis))
    },
    ArrayFunction("diagonal", "offset=0, axis1=0, axis2=1", "The diagonal of a matrix.") {
      call, array, first throws(Raise) in
      call.runtime.array(
        try call.runtime.diagonal(
          array, offset: try call.int(first), try call.axis(first + 1, rank: array.rank),
          try call.axis(first + 2, rank: array.rank)))
    },
    ArrayFunction("trace", "offset=0, axis1=0, axis2=1", "The sum of the diagonal.") {
      call, array, first throws(Raise) in
      let diagonal = try call.runtime.diagonal(
        array, offset: try call.int(first), try call.axis(first + 1, rank: array.rank),
        try call.axis(first + 2, rank: array.rank))
      let last = diagonal.rank - 1
      return call.runtime.result(
        try call.runtime.sum(diagonal, [last]).squeezed([last]))
    },
  ]

  static let entries: [Entry] = [
    Entry("reshape", "a, newshape, order='C'", "The elements in another shape.") {
      call throws(Raise) in
      call.runtime.array(
        try call.runtime.reshaped(try call.array(0), try call.runtime.shape(from: call[1])))
    },
    Entry("transpose", "a, axes=None", "The dimensions in another order.") { call throws(Raise) in
      let axes = call[1].isNone ? nil : try call.runtime.shape(from: call[1])
      return call.runtime.array(try call.runtime.transposed(try call.array(0), axes))
    },
    Entry("moveaxis", "a, source, destination", "Dimensions moved to other places.") {
      call throws(Raise) in
      let array = try call.array(0)
      let from = try call.axes(1, rank: array.rank) ?? []
      let to = try call.axes(2, rank: array.rank) ?? []
      if from.count != to.count {
        throw call.error(
          .valueError,
          "`source` and `destination` arguments must have the same number of elements")
      }
      var order = (0..<array.rank).filter { !from.contains($0) }
      for (place, axis) in zip(to, from).sorted(by: { $0.0 < $1.0 }) {
        order.insert(axis, at: min(place, order.count))
      }
      return call.runtime.array(array.permuted(order))
    },
    Entry("expand_dims", "a, axis", "With further dimensions of size 1.") { call throws(Raise) in
      var array = try call.array(0)
      var count = 1
      if case .tuple(let tuple) = call[1] { count = tuple.items.count }
      try call.runtime.checkRank(array.rank + count)
      for axis in try call.axes(1, rank: array.rank + count) ?? [] {
        array = array.expanded(at: axis)
      }
      return call.runtime.array(array)
    },
    Entry("broadcast_to", "array, shape", "A view that repeats dimensions of size 1.") {
      call throws(Raise) in
      let array = try call.array(0)
      let shape = try call.runtime.shape(from: call[1])
      try call.runtime.checkShape(shape)
      let fits =
        array.rank <= shape.count
        && zip(array.shape.reversed(), shape.reversed()).allSatisfy { $0 == $1 || $0 == 1 }
      if !fits {
        throw call.error(
          .valueError,
          "operands could not be broadcast together with remapped shapes [original->remapped]: \(tightShape(array.shape))  and requested shape \(tightShape(shape))"
        )
      }
      return call.runtime.array(array.spread(shape))
    },
    Entry("broadcast_arrays", "*args", "Views of one shape.") { call throws(Raise) in
      var arrays: [Tensor] = []
      for value in try call.items(0) { arrays.append(try call.runtime.tensor(of: value)) }
      let shape = try call.runtime.broadcastShape(arrays.map(\.shape))
      return .list(arrays.map { call.runtime.array($0.spread(shape)) })
    },
    Entry("flip", "m, axis=None", "The elements in reverse order.") { call throws(Raise) in
      let array = try call.array(0)
      let axes = try call.axes(1, rank: array.rank) ?? Array(0..<array.rank)
      return call.runtime.array(array.flipped(axes))
    },
    Entry("flipud", "m", "The rows in reverse order.") { call throws(Raise) in
      let array = try call.array(0)
      if array.rank < 1 { throw call.error(.valueError, "Input must be >= 1-d.") }
      return call.runtime.array(array.flipped([0]))
    },
    Entry("fliplr", "m", "The columns in reverse order.") { call throws(Raise) in
      let array = try call.array(0)
      if array.rank < 2 { throw call.error(.valueError, "Input must be >= 2-d.") }
      return call.runtime.array(array.flipped([1]))
    },
    Entry("rot90", "m, k=1", "A matrix turned by quarters.") { call throws(Raise) in
      var array = try call.array(0)
      if array.rank < 2 { throw call.error(.valueError, "Axes must be different.") }
      let quarters = ((try call.int(1) % 4) + 4) % 4
      var order = Array(0..<array.rank)
      order.swapAt(0, 1)
      for _ in 0..<quarters { array = array.flipped([1]).permuted(order) }
      return call.runtime.array(array)
    },
    Entry("roll", "a, shift, axis=None", "The elements moved around.") { call throws(Raise) in
      let runtime = call.runtime
      let array = try call.array(0)
      if call[2].isNone {
        let flat = try runtime.reshaped(array, [-1])
        let rolled = try runtime.rolled(flat, try call.int(1), axis: 0)
        return runtime.array(try runtime.reshaped(rolled, array.shape))
      }
      let axes = try call.axes(2, rank: array.rank) ?? []
      let shifts = try call.array(1).integers
      var result = array
      for (position, axis) in axes.enumerated() {
        let shift = shifts.count == 1 ? shifts[0] : position < shifts.count ? shifts[position] : 0
        result = try runtime.rolled(result, Int(shift), axis: axis)
      }
      return runtime.array(result)
    },
    Entry("tile", "A, reps", "An array several times side by side.") { call throws(Raise) in
      let runtime = call.runtime
      var array = try call.array(0)
      var counts = try runtime.shape(from: call[1])
      while counts.count < array.rank { counts.insert(1, at: 0) }
      try runtime.checkRank(counts.count)
      while array.rank < counts.count { array = array.expanded(at: 0) }
      for (axis, count) in counts.enumerated() {
        if count < 0 { throw call.error(.valueError, "negative dimensions are not allowed") }
        let size = array.shape[axis]
        let (total, overflow) = size.multipliedReportingOverflow(by: count)
        if overflow { throw call.error(.memoryError, "") }
        try call.interpreter.checkMemory(total, itemSize: 8)
        let places = (0..<total).map { Int64($0 % max(size, 1)) }
        array = try runtime.take(array, places, [total], axis: axis)
      }
      return runtime.array(array)
    },
    atLeast("atleast_1d", 1), atLeast("atleast_2d", 2),
    Entry("shape", "a", "The size of each dimension.") { call throws(Raise) in
      .tuple(try call.array(0).shape.map { .int($0) })
    },
    Entry("ndim", "a", "The number of dimensions.") { call throws(Raise) in
      .int(try call.array(0).rank)
    },
    Entry("size", "a, axis=None", "The number of elements.") { call throws(Raise) in
      let array = try call.array(0)
      return .int(call[1].isNone ? array.count : array.shape[try call.axis(1, rank: array.rank)])
    },
    Entry("diag", "v, k=0", "A diagonal matrix, or the diagonal of a matrix.") {
      call throws(Raise) in
      let runtime = call.runtime
      let array = try call.array(0)
      let offset = try call.int(1)
      if array.rank == 2 { return runtime.array(try runtime.diagonal(array, offset: offset, 0, 1)) }
      if array.rank != 1 { throw call.error(.valueError, "Input must be 1- or 2-d.") }
      let (size, overflow) = array.count.addingReportingOverflow(Int(clamping: offset.magnitude))
      if overflow { throw call.error(.memoryError, "") }
      try runtime.checkShape([size, size])
      let matrix = try runtime.arrays { (c) throws(TensorError) in
        try c.zeros([size, size], array.dtype)
      }
      try runtime.assign(array, to: try runtime.diagonal(matrix, offset: offset, 0, 1))
      return runtime.array(matrix)
    },
    triangle("tril", isLower: true), triangle("triu", isLower: false),
  ]

  private static func atLeast(_ name: String, _ rank: Int) -> Entry {
    Entry(name, "*arys", "Arrays with at least \(rank) dimensions.") { call throws(Raise) in
      var results: [Value] = []
      for value in try call.items(0) {
        var array = try call.runtime.tensor(of: value)
        while array.rank < rank { array = array.expanded(at: 0) }
        results.append(call.runtime.array(array))
      }
      return results.count == 1 ? results[0] : .list(results)
    }
  }

  private static func triangle(_ name: String, isLower: Bool) -> Entry {
    Entry(name, "m, k=0", isLower ? "The lower triangle." : "The upper triangle.") {
      call throws(Raise) in
      let runtime = call.runtime
      var array = try call.array(0)
      if array.rank < 2 { array = array.spread([array.count, array.count]) }
      let offset = try call.int(1)
      let (rows, columns) = (array.shape[array.rank - 2], array.shape[array.rank - 1])
      var mask: [Bool] = []
      for row in 0..<rows {
        for column in 0..<columns {
          let distance = column - row
          mask.append(isLower ? distance <= offset : distance >= offset)
        }
      }
      let source = array
      return runtime.array(
        try runtime.arrays { (c) throws(TensorError) in
          let kept = try c.array(mask, [rows, columns]).spread(source.shape)
          let zero = try c.zeros([], source.dtype).spread(source.shape)
          return try c.apply(Where(), kept, source, zero)
        })
    }
  }
}

extension Call {
  /// Sizes or axes given one by one or as one sequence.
  func shapeArguments(_ position: Int) throws(Raise) -> [Int] {
    let values = try items(position)
    if values.count == 1 { return values[0].isNone ? [] : try runtime.shape(from: values[0]) }
    var shape: [Int] = []
    for value in values { shape.append(try interpreter.index(value)) }
    return shape
  }
}
