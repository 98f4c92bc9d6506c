import Evaluator
import Tensors

/// `concatenate`, `stack`, `split`, `append`, …
enum ArrayJoining {
  static let entries: [Entry] = [
    Entry("concatenate", "arrays, axis=0, out=None, dtype=None", "Arrays one after the other.") {
      call throws(Raise) in
      let runtime = call.runtime
      var arrays = try list(call, 0)
      if arrays.isEmpty { throw call.error(.valueError, "need at least one array to concatenate") }
      if call[1].isNone {
        for index in arrays.indices { arrays[index] = try runtime.reshaped(arrays[index], [-1]) }
      }
      if arrays[0].rank == 0 {
        throw call.error(.valueError, "zero-dimensional arrays cannot be concatenated")
      }
      let axis = call[1].isNone ? 0 : try call.axis(1, rank: arrays[0].rank)
      return runtime.array(try runtime.concatenated(arrays, axis: axis))
    },
    Entry("stack", "arrays, axis=0", "Arrays along a new dimension.") { call throws(Raise) in
      let arrays = try list(call, 0)
      guard let first = arrays.first else {
        throw call.error(.valueError, "need at least one array to stack")
      }
      if arrays.contains(where: { $0.shape != first.shape }) {
        throw call.error(.valueError, "all input arrays must have the same shape")
      }
      try call.runtime.checkRank(first.rank + 1)
      let axis = try call.axis(1, rank: first.rank + 1)
      return call.runtime.array(
        try call.runtime.concatenated(arrays.map { $0.expanded(at: axis) }, axis: axis))
    },
    Entry("vstack", "tup", "Arrays one below the other.") { call throws(Raise) in
      let arrays = try list(call, 0).map(asRow)
      return call.runtime.array(try call.runtime.concatenated(arrays, axis: 0))
    },
    Entry("row_stack", "tup", "Arrays one below the other.") { call throws(Raise) in
      let arrays = try list(call, 0).map(asRow)
      return call.runtime.array(try call.runtime.concatenated(arrays, axis: 0))
    },
    Entry("hstack", "tup", "Arrays side by side.") { call throws(Raise) in
      let arrays = try list(call, 0).map { $0.rank == 0 ? $0.expanded(at: 0) : $0 }
      let axis = arrays.first?.rank == 1 ? 0 : 1
      return call.runtime.array(try call.runtime.concatenated(arrays, axis: axis))
    },
    Entry("column_stack", "tup", "Vectors as the columns of a matrix.") { call throws(Raise) in
      let arrays = try list(call, 0).map {
        $0.rank == 0
          ? $0.expanded(at: 0).expanded(at: 1) : $0.rank == 1 ? $0.expanded(at: 1) : $0
      }
      return call.runtime.array(try call.runtime.concatenated(arrays, axis: 1))
    },
    Entry("dstack", "tup", "Arrays one behind the other.") { call throws(Raise) in
      let arrays = try list(call, 0).map { array in
        let row = asRow(array)
        return row.rank == 2 ? row.expanded(at: 2) : row
      }
      return call.runtime.array(try call.runtime.concatenated(arrays, axis: 2))
    },
    Entry("append", "arr, values, axis=None", "An array with further elements.") {
      call throws(Raise) in
      let runtime = call.runtime
      var arrays = [try call.array(0), try call.array(1)]
      var axis = 0
      if call[2].isNone {
        for index in arrays.indices { arrays[index] = try runtime.reshaped(arrays[index], [-1]) }
      } else {
        axis = try call.axis(2, rank: arrays[0].rank)
      }
      return runtime.array(try runtime.concatenated(arrays, axis: axis))
    },
    Entry("insert", "arr, obj, values, axis=None", "An array with elements put in.") {
      call throws(Raise) in
      let runtime = call.runtime
      let array = try call.array(0)
      let source = call[3].isNone ? try runtime.reshaped(array, [-1]) : array
      let axis = call[3].isNone ? 0 : try call.axis(3, rank: array.rank)
      let size = source.shape[axis]
      let given = try call.int(1)
      if given < -size || given > size {
        throw call.error(
          .indexError, "index \(given) is out of bounds for axis \(axis) with size \(size)")
      }
      let place = given < 0 ? given + size : given
      var values = try runtime.arrays { [value = try call.array(2)] (c) throws(TensorError) in
        try c.cast(value, source.dtype)
      }
      if source.rank == 1, values.rank == 0 { values = values.expanded(at: 0) }
      if source.rank > 1 {
        var shape = source.shape
        shape[axis] = 1
        if values.rank < source.rank, values.rank > 0 { values = values.expanded(at: axis) }
        _ = try runtime.broadcastShape([values.shape, shape])
        values = values.spread(shape)
      }
      let parts = [
        source.sliced(axis, start: 0, count: place), values,
        source.sliced(axis, start: place, count: size - place),
      ]
      return runtime.array(try runtime.concatenated(parts, axis: axis))
    },
    Entry("delete", "arr, obj, axis=None", "An array without some elements.") {
      call throws(Raise) in
      let runtime = call.runtime
      let array = try call.array(0)
      let source = call[2].isNone ? try runtime.reshaped(array, [-1]) : array
      let axis = call[2].isNone ? 0 : try call.axis(2, rank: array.rank)
      let size = source.shape[axis]
      var gone: Set<Int> = []
      if case .object(let object) = call[1], let slice = object as? SliceObject {
        let (start, count, step) = try runtime.bounds(slice, size)
        for index in 0..<count { gone.insert(start + index * step) }
      } else {
        let given = try call.array(1)
        if given.dtype == .bool {
          for (place, truth) in given.truths.enumerated() where truth { gone.insert(place) }
        } else {
          for place in given.integers {
            gone.insert(try runtime.place(Int(place), in: size, axis: axis))
          }
        }
      }
      let places = (0..<size).filter { !gone.contains($0) }.map(Int64.init)
      return runtime.array(try runtime.take(source, places, [places.count], axis: axis))
    },
    Entry("split", "ary, indices_or_sections, axis=0", "An array in equal parts.") {
      call throws(Raise) in try split(call, axis: try call.int(2), isStrict: true)
    },
    Entry("array_split", "ary, indices_or_sections, axis=0", "An array in nearly equal parts.") {
      call throws(Raise) in try split(call, axis: try call.int(2), isStrict: false)
    },
    Entry("hsplit", "ary, indices_or_sections", "An array in parts side by side.") {
      call throws(Raise) in
      try split(call, axis: try call.array(0).rank == 1 ? 0 : 1, isStrict: true)
    },
    Entry("vsplit", "ary, indices_or_sections", "An array in parts one below the other.") {
      call throws(Raise) in try split(call, axis: 0, isStrict: true)
    },
  ]

  private static func asRow(_ array: Tensor) -> Tensor {
    array.rank == 0
      ? array.expanded(at: 0).expanded(at: 0) : array.rank == 1 ? array.expanded(at: 0) : array
  }

  private static func list(_ call: borrowing Call, _ position: Int) throws(Raise) -> [Tensor] {
    var arrays: [Tensor] = []
    for value in try call.items(position) { arrays.append(try call.runtime.tensor(of: value)) }
    return arrays
  }

  private static func split(
    _ call: borrowing Call, axis given: Int, isStrict: Bool
  ) throws(Raise) -> Value {
    let runtime = call.runtime
    let array = try call.array(0)
    let axis = try runtime.axis(given, rank: array.rank)
    let size = array.shape[axis]
    var cuts: [Int] = []
    switch call[1] {
    case .list, .tuple:
      for place in try runtime.shape(from: call[1]) {
        cuts.append(max(0, min(size, place < 0 ? max(0, place + size) : place)))
      }
    default:
      if let places = call[1].arrayObject, places.tensor.rank > 0 {
        cuts = places.tensor.integers.map { max(0, min(size, Int($0))) }
        break
      }
      let count = try call.int(1)
      if count <= 0 { throw call.error(.valueError, "number sections must be larger than 0.") }
      if isStrict, size % count != 0 {
        throw call.error(.valueError, "array split does not result in an equal division")
      }
      try call.interpreter.checkMemory(count, itemSize: 64)
      var place = 0
      for part in 0..<(count - 1) {
        place += size / count + (part < size % count ? 1 : 0)
        cuts.append(place)
      }
    }
    var parts: [Value] = []
    var start = 0
    for end in cuts + [size] {
      parts.append(
        runtime.array(array.sliced(axis, start: start, count: max(0, end - start))))
      start = end
    }
    return .list(parts)
  }
}

extension Runtime {
  /// Arrays one after the other along an axis.
  func concatenated(_ arrays: [Tensor], axis: Int) throws(Raise) -> Tensor {
    guard let first = arrays.first else {
      throw interpreter.error(.valueError, "need at least one array to concatenate")
    }
    if axis >= first.rank { throw axisError(axis, rank: first.rank) }
    var total = 0
    for (place, array) in arrays.enumerated() {
      if array.rank != first.rank {
        throw interpreter.error(
          .valueError,
          "all the input arrays must have same number of dimensions, but the array at index 0 has \(first.rank) dimension(s) and the array at index \(place) has \(array.rank) dimension(s)"
        )
      }
      for other in 0..<first.rank where other != axis && array.shape[other] != first.shape[other] {
        throw interpreter.error(
          .valueError,
          "all the input array dimensions except for the concatenation axis must match exactly, but along dimension \(other), the array at index 0 has size \(first.shape[other]) and the array at index \(place) has size \(array.shape[other])"
        )
      }
      total += array.shape[axis]
    }
    let dtype = arrays.dropFirst().reduce(first.dtype) { $0.joined(with: $1.dtype) }
    var shape = first.shape
    shape[axis] = total
    let result = try self.arrays { (context) throws(TensorError) in
      try context.empty(shape, dtype)
    }
    var start = 0
    for array in arrays {
      let part = result.sliced(axis, start: start, count: array.shape[axis])
      try self.arrays { (context) throws(TensorError) in try context.write(array, into: part) }
      start += array.shape[axis]
    }
    return result
  }
}
