import Evaluator
import Tensors

/// Arrays and scalars as Python's own values, and as arrays of other types.
enum ArrayConversions {
  static let entries: [Entry] = [
    Entry("__float__", "", "The one element as a float.") { call throws(Raise) in
      .float(try only(call).double)
    },
    Entry("__int__", "", "The one element as an int.") { call throws(Raise) in
      let scalar = try only(call)
      if case .float(let value) = scalar {
        return try call.interpreter.call(.object(call.interpreter.types.int), [.float(value)])
      }
      return .int(Int(scalar.int64))
    },
    Entry("__index__", "", "The one whole number as an int.") { call throws(Raise) in
      let own = try call.ownArray
      guard own.rank == 0, own.dtype.isIntegral else {
        let type = call.interpreter.type(of: call.receiver)
        throw call.error(
          .typeError,
          type === call.runtime.numpy.arrayType
            ? "only integer scalar arrays can be converted to a scalar index"
            : "'\(type.module).\(type.name)' object cannot be interpreted as an integer")
      }
      return .int(Int(own.firstScalar.int64))
    },
    Entry("__round__", "ndigits=None", "The number rounded.") { call throws(Raise) in
      let own = try call.ownArray
      if call[0].isNone, own.rank == 0 {
        return try call.interpreter.call(
          builtin("round", call), [TensorFacts.value(own.firstScalar)])
      }
      let digits = call[0].isNone ? 0 : try call.int(0)
      return call.runtime.result(try call.runtime.rounded(own, digits: digits))
    },
    Entry("item", "*args", "One element as a Python number.") { call throws(Raise) in
      let own = try call.ownArray
      var positions: [Int] = []
      for value in try call.items(0) {
        if case .tuple(let tuple) = value {
          for inner in tuple.items { positions.append(try call.interpreter.index(inner)) }
        } else {
          positions.append(try call.interpreter.index(value))
        }
      }
      if positions.isEmpty {
        if own.count != 1 {
          throw call.error(
            .valueError, "can only convert an array of size 1 to a Python scalar")
        }
        return TensorFacts.value(own.firstScalar)
      }
      if positions.count == 1 {
        let flat = try call.runtime.reshaped(own, [-1])
        let place = try call.runtime.place(positions[0], in: flat.count, axis: 0)
        return TensorFacts.value(flat.picked(0, place).firstScalar)
      }
      if positions.count != own.rank {
        throw call.error(.valueError, "incorrect number of indices for array")
      }
      var view = own
      for (axis, position) in positions.enumerated() {
        view = view.picked(0, try call.runtime.place(position, in: view.shape[0], axis: axis))
      }
      return TensorFacts.value(view.firstScalar)
    },
    Entry("tolist", "", "The elements as nested lists of Python numbers.") { call throws(Raise) in
      let own = try call.ownArray
      return list(own.scalars, own.shape[...])
    },
    Entry(
      "astype", "dtype, order='K', casting='unsafe', subok=True, copy=True",
      "The elements in another type."
    ) {
      call throws(Raise) in
      let own = try call.ownArray
      let dtype = try call.arrayDType(0) ?? .float64
      if try !call.truth(4), dtype == own.dtype { return call.receiver }
      return call.runtime.same(
        call.receiver,
        try call.runtime.arrays { (context) throws(TensorError) in
          try context.copied(own, dtype)
        })
    },
    Entry("copy", "order='C'", "A copy with elements of its own.") { call throws(Raise) in
      let own = try call.ownArray
      return call.runtime.same(
        call.receiver,
        try call.runtime.arrays { (context) throws(TensorError) in try context.copied(own) })
    },
    Entry("__copy__", "", "A copy with elements of its own.") { call throws(Raise) in
      let own = try call.ownArray
      return call.runtime.same(
        call.receiver,
        try call.runtime.arrays { (context) throws(TensorError) in try context.copied(own) })
    },
    Entry("__deepcopy__", "memo=None", "A copy with elements of its own.") { call throws(Raise) in
      let own = try call.ownArray
      return call.runtime.same(
        call.receiver,
        try call.runtime.arrays { (context) throws(TensorError) in try context.copied(own) })
    },
    Entry("view", "dtype=None", "Another array over the same elements.") { call throws(Raise) in
      let own = try call.ownArray
      if let dtype = try call.arrayDType(0), dtype != own.dtype {
        throw call.error(
          .notImplementedError, "an array cannot be viewed as another type here: use astype()")
      }
      return call.runtime.array(own.strided(own.shape, own.strides, offset: own.layout.offset))
    },
    Entry("fill", "value", "Sets all elements.") { call throws(Raise) in
      let own = try call.ownArray
      let value = try call.array(0)
      try call.runtime.assign(value, to: own)
      return .none
    },
  ]

  private static func builtin(_ name: String, _ call: borrowing Call) -> Value {
    call.interpreter.builtins[call.interpreter.intern(name)]
  }

  private static func only(_ call: borrowing Call) throws(Raise) -> Scalar {
    let own = try call.ownArray
    if own.count != 1 {
      throw call.error(.typeError, "only length-1 arrays can be converted to Python scalars")
    }
    return own.firstScalar
  }

  private static func list(_ elements: [Scalar], _ shape: ArraySlice<Int>) -> Value {
    guard let count = shape.first else { return elements.first.map(TensorFacts.value) ?? .none }
    let rest = shape.dropFirst()
    if rest.isEmpty { return .list(elements.map(TensorFacts.value)) }
    let stride = rest.reduce(1, &*)
    return .list(
      (0..<count).map { position in
        list(Array(elements[(position * stride)..<((position + 1) * stride)]), rest)
      })
  }
}

extension Runtime {
  /// A scalar stays a scalar, an array without dimensions an array.
  func same(_ model: Value, _ tensor: Tensor) -> Value {
    numpy.types.isScalar(model.arrayObject?.subtype) ? result(tensor) : array(tensor)
  }

  /// A position on an axis, counted from the front.
  func place(_ index: Int, in size: Int, axis: Int) throws(Raise) -> Int {
    if index < -size || index >= size {
      throw interpreter.error(
        .indexError, "index \(index) is out of bounds for axis \(axis) with size \(size)")
    }
    return index < 0 ? index + size : index
  }

  /// Writes a value, which must broadcast, over an array's elements.
  func assign(_ value: Tensor, to target: Tensor) throws(Raise) {
    var source = value
    while source.rank > target.rank, source.shape.first == 1 { source = source.picked(0, 0) }
    let fits =
      source.rank <= target.rank
      && zip(source.shape.reversed(), target.shape.reversed()).allSatisfy { $0 == $1 || $0 == 1 }
    if !fits {
      throw interpreter.error(
        .valueError,
        "could not broadcast input array from shape \(tightShape(value.shape)) into shape \(tightShape(target.shape))"
      )
    }
    try arrays { (context) throws(TensorError) in try context.write(source, into: target) }
  }
}
