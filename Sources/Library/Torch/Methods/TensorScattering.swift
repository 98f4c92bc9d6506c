import Evaluator
import Tensors
import Workers

/// Elements and slices written at places, and picked from places.
enum TensorScattering {
  private typealias Maker =
    @Sendable (borrowing Call) throws(Raise) -> (
      any Operation, [LayeredTensor]
    )

  static let entries: [Entry] =
    pair("scatter", "dim, index, src?, *, value?", "Elements written at places along a dimension.")
  {
    call throws(Raise) in
    let dim = try call.whole(0)
    let given = call.has(2) ? 2 : 3
    if call[given].isAbsent { throw call.wrongArgument(2, "Tensor") }
    if let source = call[given].tensor { return (Scatter(dim: dim), [try call.tensor(1), source]) }
    return (Scatter(dim: dim, value: try call.scalar(given)), [try call.tensor(1)])
  }
    + pair("scatter_add", "dim, index, src", "Elements added at places along a dimension.") {
      call throws(Raise) in
      (ScatterAdd(dim: try call.whole(0)), [try call.tensor(1), try call.tensor(2)])
    }
    + pair("index_add", "dim, index, source", "Slices added at places along a dimension.") {
      call throws(Raise) in
      (IndexAdd(dim: try call.whole(0)), [try call.tensor(1), try call.tensor(2)])
    }
    + pair("index_copy", "dim, index, source", "Slices written at places along a dimension.") {
      call throws(Raise) in
      (IndexCopy(dim: try call.whole(0)), [try call.tensor(1), try call.tensor(2)])
    }
    + pair("index_fill", "dim, index, value", "Slices set to a number, at places.") {
      call throws(Raise) in
      let dim = try call.whole(0)
      if let value = call[2].tensor { return (IndexFill(dim: dim), [try call.tensor(1), value]) }
      return (IndexFill(dim: dim, value: try call.scalar(2)), [try call.tensor(1)])
    }
    + pair("index_put", "indices, values, accumulate=False", "Elements written at places.") {
      call throws(Raise) in
      var places: [LayeredTensor] = []
      for value in try call.items(0) {
        guard let tensor = value.tensor else { throw call.wrongArgument(0, "tuple of Tensors") }
        places.append(tensor)
      }
      let slots = [Bool](repeating: true, count: places.count)
      return (
        IndexPut(slots: slots, accumulate: try call.truth(2)), [try call.tensor(1)] + places
      )
    }
    + pair("masked_scatter", "mask, source", "Elements written where a mask holds.") {
      call throws(Raise) in (MaskedScatter(), [try call.tensor(0), try call.tensor(1)])
    }
    + pair("put", "index, source, accumulate=False", "Elements of the flattened tensor replaced.") {
      call throws(Raise) in
      (Put(accumulate: try call.truth(2)), [try call.tensor(0), try call.tensor(1)])
    }
    + [
      Entry("masked_select", "mask", "The elements where a mask holds, one after another.") {
        call throws(Raise) in
        try call.apply(MaskedSelect(), with: [try call.tensor(0)])
      },
      Entry("take", "index", "Elements at places of the flattened tensor.") {
        call throws(Raise) in try call.apply(Take(), with: [try call.tensor(0)])
      },
      Entry("masked_fill", "mask, value", "A number where a mask holds.") { call throws(Raise) in
        try call.apply(MaskedFill(try maskedValue(call)), with: [try call.tensor(0)])
      },
    ]

  private static func maskedValue(_ call: borrowing Call) throws(Raise) -> Scalar {
    if let rank = call[1].tensor?.local?.rank, rank > 0 {
      throw call.error(
        .runtimeError,
        "masked_fill only supports a 0-dimensional value tensor, but got tensor with \(rank) dimension(s)."
      )
    }
    return try call.scalar(1)
  }

  /// A row that gives a new tensor, and one that changes the receiver.
  private static func pair(
    _ name: String, _ parameters: String, _ summary: String, _ make: @escaping Maker
  ) -> [Entry] {
    [
      Entry(name, parameters, summary) { call throws(Raise) in
        let (operation, others) = try make(call)
        return try call.apply(operation, with: others)
      },
      Entry(name + "_", parameters, summary + " In place.") { call throws(Raise) in
        let (operation, others) = try make(call)
        return try call.applyInPlace(operation, others)
      },
    ]
  }
}

extension Call {
  /// Carries out an operation on the receiver and others.
  func apply(_ operation: any Operation, with others: [LayeredTensor]) throws(Raise) -> Value {
    try runtime.apply(operation, [try tensor] + others, method: function.entry.name)
  }
}
