import Evaluator
import Tensors

/// Sums, means, extremes, along axes or of all elements.
enum ArrayReductions {
  static let shared: [ArrayFunction] = [
    ArrayFunction(
      "sum", "axis=None, dtype=None, out=None, keepdims=False, initial=None",
      "The sum of the elements."
    ) { call, array, first throws(Raise) in
      let runtime = call.runtime
      let axes = try call.axes(first, rank: array.rank)
      let sum = try runtime.sum(array, axes, as: try call.arrayDType(first + 1))
      var result = try finish(call, sum, axes, array.rank, keeps: first + 3)
      if call.isGiven(first + 4) {
        result = try runtime.combine(.add, result, try call.array(first + 4))
      }
      return try ElementFunctions.deliver(call, result, out: first + 2)
    },
    ArrayFunction(
      "prod", "axis=None, dtype=None, out=None, keepdims=False", "The product of the elements."
    ) { call, array, first throws(Raise) in
      let runtime = call.runtime
      let axes = try call.axes(first, rank: array.rank)
      let dtype = try call.arrayDType(first + 1) ?? array.dtype.summed
      let product = try runtime.reduce(.product, array, axes, as: dtype)
      return try ElementFunctions.deliver(
        call, try finish(call, product, axes, array.rank, keeps: first + 3), out: first + 2)
    },
    ArrayFunction(
      "mean", "axis=None, dtype=None, out=None, keepdims=False", "The mean of the elements."
    ) { call, array, first throws(Raise) in
      let axes = try call.axes(first, rank: array.rank)
      if array.count == 0 { try call.runtime.warnNumerics("Mean of empty slice.") }
      let mean = try call.runtime.mean(array, axes, as: try call.arrayDType(first + 1))
      return try ElementFunctions.deliver(
        call, try finish(call, mean, axes, array.rank, keeps: first + 3), out: first + 2)
    },
    ArrayFunction(
      "var", "axis=None, dtype=None, out=None, ddof=0, keepdims=False", "The variance."
    ) { call, array, first throws(Raise) in
      let axes = try call.axes(first, rank: array.rank)
      let variance = try call.runtime.variance(array, axes, ddof: try call.double(first + 3))
      return try ElementFunctions.deliver(
        call, try finish(call, variance, axes, array.rank, keeps: first + 4), out: first + 2)
    },
    ArrayFunction(
      "std", "axis=None, dtype=None, out=None, ddof=0, keepdims=False",
      "The standard deviation."
    ) { call, array, first throws(Raise) in
      let axes = try call.axes(first, rank: array.rank)
      let variance = try call.runtime.variance(array, axes, ddof: try call.double(first + 3))
      let deviation = try call.runtime.map(variance, variance.dtype) { $0.squareRoot() }
      return try ElementFunctions.deliver(
        call, try finish(call, deviation, axes, array.rank, keeps: first + 4), out: first + 2)
    },
    extreme("max", .maximum), extreme("min", .minimum),
    ArrayFunction("ptp", "axis=None, out=None, keepdims=False", "Greatest minus least element.") {
      call, array, first throws(Raise) in
      let axes = try call.axes(first, rank: array.rank)
      let high = try call.runtime.reduce(.maximum, array, axes, as: array.dtype)
      let low = try call.runtime.reduce(.minimum, array, axes, as: array.dtype)
      return call.runtime.result(
        try finish(
          call, try call.runtime.combine(.subtract, high, low), axes, array.rank, keeps: first + 2))
    },
    place("argmax", .maximum), place("argmin", .minimum),
    truth("any", .maximum), truth("all", .minimum),
    running("cumsum", .sum), running("cumprod", .product),
  ]

  /// Without the reduced axes, unless they are kept.
  static func finish(
    _ call: borrowing Call, _ reduced: Tensor, _ axes: [Int]?, _ rank: Int, keeps: Int
  ) throws(Raise) -> Tensor {
    if try call.truth(keeps) { return reduced }
    return reduced.squeezed(axes ?? Array(0..<rank))
  }

  private static func extreme(_ name: String, _ way: ArrayReduction) -> ArrayFunction {
    ArrayFunction(
      name, "axis=None, out=None, keepdims=False, initial=None",
      way == .maximum ? "The greatest element." : "The least element."
    ) { call, array, first throws(Raise) in
      let axes = try call.axes(first, rank: array.rank)
      let result = try call.runtime.reduce(way, array, axes, as: array.dtype)
      return try ElementFunctions.deliver(
        call, try finish(call, result, axes, array.rank, keeps: first + 2), out: first + 1)
    }
  }

  private static func truth(_ name: String, _ way: ArrayReduction) -> ArrayFunction {
    ArrayFunction(
      name, "axis=None, out=None, keepdims=False",
      way == .maximum ? "Whether an element is true." : "Whether all elements are true."
    ) { call, array, first throws(Raise) in
      let runtime = call.runtime
      let axes = try call.axes(first, rank: array.rank)
      let truths = try runtime.arrays { (c) throws(TensorError) in try c.cast(array, .bool) }
      let sizes = axes?.map { array.shape[$0] } ?? array.shape
      let result: Tensor
      if sizes.contains(0) {
        let shape = runtime.keptShape(array, axes)
        result = try runtime.arrays { (context) throws(TensorError) in
          try context.full(shape, .bool(way == .minimum), .bool)
        }
      } else {
        result = try runtime.reduce(way, truths, axes, as: .bool)
      }
      return try ElementFunctions.deliver(
        call, try finish(call, result, axes, array.rank, keeps: first + 2), out: first + 1)
    }
  }

  private static func place(_ name: String, _ way: ArrayReduction) -> ArrayFunction {
    ArrayFunction(
      name, "axis=None, out=None, keepdims=False",
      way == .maximum ? "Where the greatest element is." : "Where the least element is."
    ) { call, array, first throws(Raise) in
      let runtime = call.runtime
      let isFlat = call[first].isNone
      let axis = isFlat ? 0 : try call.axis(first, rank: array.rank)
      let source = isFlat ? try runtime.reshaped(array, [-1]) : array
      if source.count == 0 {
        throw call.error(.valueError, "attempt to get \(name) of an empty sequence")
      }
      let result = try runtime.alongAxis(source, axis) { lane in
        var best = 0
        for index in lane.indices.dropFirst() {
          if lane[best].isNaN { break }
          let value = lane[index]
          let isBetter = way == .maximum ? value > lane[best] : value < lane[best]
          if isBetter || value.isNaN { best = index }
        }
        return [Double(best)]
      }
      let places = try runtime.arrays { (c) throws(TensorError) in try c.cast(result, .int64) }
      let keeps = try call.truth(first + 2)
      return runtime.result(keeps && !isFlat ? places : places.squeezed([axis]))
    }
  }

  private static func running(_ name: String, _ way: ArrayReduction) -> ArrayFunction {
    ArrayFunction(
      name, "axis=None, dtype=None, out=None",
      way == .sum ? "Running sums." : "Running products."
    ) { call, array, first throws(Raise) in
      let runtime = call.runtime
      let source = call[first].isNone ? try runtime.reshaped(array, [-1]) : array
      let axis = call[first].isNone ? 0 : try call.axis(first, rank: array.rank)
      let dtype = try call.arrayDType(first + 1) ?? array.dtype.summed
      let result = try runtime.arrays { (context) throws(TensorError) in
        try context.accumulate(way, try context.cast(source, dtype), axis: axis)
      }
      return try ElementFunctions.deliver(call, result, out: first + 2)
    }
  }
}

extension DType {
  /// The type of sums: whole numbers and truth values add up in 64 bits.
  var summed: DType { isFloatingPoint ? self : .int64 }
}

extension Runtime {
  func keptShape(_ tensor: Tensor, _ axes: [Int]?) -> [Int] {
    tensor.shape.indices.map { axes == nil || axes!.contains($0) ? 1 : tensor.shape[$0] }
  }

  /// A reduction whose axes keep size 1.
  func reduce(
    _ way: ArrayReduction, _ tensor: Tensor, _ axes: [Int]?, as dtype: DType
  ) throws(Raise) -> Tensor {
    try interpreter.checkInterruption()
    let isReduced = tensor.shape.indices.map { axes == nil || axes!.contains($0) }
    if way == .maximum || way == .minimum,
      zip(tensor.shape, isReduced).contains(where: { $0 == 0 && $1 })
    {
      throw interpreter.error(
        .valueError,
        "zero-size array to reduction operation \(way == .maximum ? "maximum" : "minimum") which has no identity"
      )
    }
    return try arrays { (context) throws(TensorError) in
      try context.reduce(way, try context.cast(tensor, dtype), over: isReduced)
    }
  }

  func sum(_ tensor: Tensor, _ axes: [Int]?, as dtype: DType? = nil) throws(Raise) -> Tensor {
    try reduce(.sum, tensor, axes, as: dtype ?? tensor.dtype.summed)
  }

  private func counted(_ tensor: Tensor, _ axes: [Int]?) -> Int {
    axes.map { $0.reduce(1) { $0 &* tensor.shape[$1] } } ?? tensor.count
  }

  func mean(_ tensor: Tensor, _ axes: [Int]?, as dtype: DType? = nil) throws(Raise) -> Tensor {
    let type = dtype ?? (tensor.dtype == .float32 ? .float32 : .float64)
    let count = Double(counted(tensor, axes))
    let sum = try sum(tensor, axes, as: type)
    return try map(sum, type) { $0 / count }
  }

  /// The variance; reduced axes keep size 1.
  func variance(_ tensor: Tensor, _ axes: [Int]?, ddof: Double) throws(Raise) -> Tensor {
    let count = Double(counted(tensor, axes))
    if count <= ddof { try warnNumerics("Degrees of freedom <= 0 for slice") }
    let distance = try combine(.subtract, tensor, try mean(tensor, axes))
    let squares = try arrays { (context) throws(TensorError) in
      try context.map(.square, distance)
    }
    let divisor = max(count - ddof, 0)
    return try map(try sum(squares, axes), squares.dtype) { $0 / divisor }
  }

  /// Applies a function to each row of elements along an axis; the results, all of one length,
  /// stand along that axis.
  func alongAxis(
    _ tensor: Tensor, _ axis: Int, _ function: ([Double]) -> [Double]
  ) throws(Raise) -> Tensor {
    let last = tensor.moved(axis, to: tensor.rank - 1)
    let length = tensor.shape[axis]
    let values = last.doubles
    var results: [Double] = []
    var width = length == 0 ? function([]).count : 0
    let rows = last.shape.dropLast().reduce(1, &*)
    for row in 0..<rows {
      if row & 0xFF == 0 { try interpreter.checkInterruption() }
      let lane = function(Array(values[(row * length)..<((row + 1) * length)]))
      width = lane.count
      results += lane
    }
    let shape = last.shape.dropLast() + [width]
    let result = try arrays { (context) throws(TensorError) in
      try context.array(results, Array(shape))
    }
    return result.moved(tensor.rank - 1, to: axis)
  }
}
