import Evaluator
import Glibc
import Tensors

/// `array`, `zeros`, `arange`, `linspace`, …
enum ArrayCreation {
  static let entries: [Entry] =
    [
      Entry(
        "array", "object, dtype=None, *, copy=True, order='K', subok=False, ndmin=0",
        "An array of the given numbers."
      ) { call throws(Raise) in
        let runtime = call.runtime
        let dtype = try call.arrayDType(1)
        var tensor = try runtime.tensor(of: call[0], as: dtype)
        if try runtime.existingTensor(of: call[0]) != nil, try call.truth(2) {
          let source = tensor
          tensor = try runtime.arrays { (c) throws(TensorError) in try c.copied(source) }
        }
        let least = try call.int(5)
        try runtime.checkRank(least)
        while tensor.rank < least { tensor = tensor.expanded(at: 0) }
        return runtime.array(tensor)
      },
      existing("asarray"), existing("asanyarray"), existing("ascontiguousarray"),
      filled("zeros", 0), filled("ones", 1), filled("empty", 0),
      like("zeros_like", 0), like("ones_like", 1), like("empty_like", 0),
      Entry("full", "shape, fill_value, dtype=None, order='C'", "An array of one number.") {
        call throws(Raise) in
        let runtime = call.runtime
        let shape = try runtime.shape(from: call[0])
        try runtime.checkShape(shape)
        let value = try call.array(1)
        let dtype = try call.arrayDType(2) ?? value.dtype
        let tensor = try runtime.arrays { (c) throws(TensorError) in try c.empty(shape, dtype) }
        try runtime.assign(value, to: tensor)
        return runtime.array(tensor)
      },
      Entry("full_like", "a, fill_value, dtype=None", "An array of one number, shaped as another.")
      {
        call throws(Raise) in
        let runtime = call.runtime
        let model = try call.array(0)
        let dtype = try call.arrayDType(2) ?? model.dtype
        let tensor = try runtime.arrays { (c) throws(TensorError) in
          try c.empty(model.shape, dtype)
        }
        try runtime.assign(try call.array(1), to: tensor)
        return runtime.array(tensor)
      },
      Entry(
        "arange", "start?, stop?, step?, dtype=None", "Numbers at equal steps, the end left out."
      ) {
        call throws(Raise) in
        guard call.has(0) || call.has(1) else {
          throw call.error(.typeError, "arange() requires stop to be specified.")
        }
        let hasBoth = call.has(0) && call.isGiven(1)
        let start = hasBoth ? call[0] : .int(0)
        let stop = hasBoth ? call[1] : call.has(0) ? call[0] : call[1]
        return try range(
          call, start, stop, call.isGiven(2) ? call[2] : .int(1), try call.arrayDType(3))
      },
      Entry(
        "linspace", "start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0",
        "Numbers at equal distances, the end included."
      ) { call throws(Raise) in
        let count = try call.int(2)
        if count < 0 {
          throw call.error(.valueError, "Number of samples, \(count), must be non-negative.")
        }
        try call.interpreter.checkMemory(count, itemSize: 8)
        let (start, stop) = (try call.double(0), try call.double(1))
        let isClosed = try call.truth(3)
        let values = spaced(start, stop, count, isClosed: isClosed)
        let dtype = try call.arrayDType(5) ?? .float64
        let array = call.runtime.array(
          try call.runtime.arrays { (c) throws(TensorError) in try c.array(values, [count], dtype) }
        )
        if try !call.truth(4) { return array }
        let parts = Double(isClosed ? count - 1 : count)
        return .tuple([array, try call.runtime.numpyFloat((stop - start) / parts)])
      },
      Entry(
        "logspace", "start, stop, num=50, endpoint=True, base=10.0, dtype=None",
        "Powers whose exponents are at equal distances."
      ) { call throws(Raise) in
        let count = max(0, try call.int(2))
        try call.interpreter.checkMemory(count, itemSize: 8)
        let base = try call.double(4)
        let values = spaced(
          try call.double(0), try call.double(1), count, isClosed: try call.truth(3)
        ).map { Glibc.pow(base, $0) }
        let dtype = try call.arrayDType(5) ?? .float64
        return call.runtime.array(
          try call.runtime.arrays { (c) throws(TensorError) in try c.array(values, [count], dtype) }
        )
      },
      Entry("geomspace", "start, stop, num=50, endpoint=True", "Numbers of equal ratios.") {
        call throws(Raise) in
        let count = max(0, try call.int(2))
        try call.interpreter.checkMemory(count, itemSize: 8)
        let (start, stop) = (try call.double(0), try call.double(1))
        if start == 0 || stop == 0 {
          throw call.error(.valueError, "Geometric sequence cannot include zero")
        }
        let isClosed = try call.truth(3)
        var values = spaced(0, Glibc.log10(stop / start), count, isClosed: isClosed)
          .map { Glibc.pow(10, $0) * start }
        if count > 0 { values[0] = start }
        if count > 1, isClosed { values[count - 1] = stop }
        return call.runtime.array(
          try call.runtime.arrays { (c) throws(TensorError) in try c.array(values, [count]) })
      },
      Entry("eye", "N, M=None, k=0, dtype=None", "Ones on a diagonal, zeros elsewhere.") {
        call throws(Raise) in
        let rows = try call.int(0)
        let columns = call[1].isNone ? rows : try call.int(1)
        return try identity(call, rows, columns, try call.int(2), try call.arrayDType(3))
      },
      Entry("identity", "n, dtype=None", "The identity matrix.") { call throws(Raise) in
        let size = try call.int(0)
        return try identity(call, size, size, 0, try call.arrayDType(1))
      },
      Entry("tri", "N, M=None, k=0, dtype=None", "Ones at and below a diagonal.") {
        call throws(Raise) in
        let runtime = call.runtime
        let rows = try call.int(0)
        let columns = call[1].isNone ? rows : try call.int(1)
        try runtime.checkShape([rows, columns])
        let offset = try call.int(2)
        let dtype = try call.arrayDType(3) ?? .float64
        var values: [Int64] = []
        for row in 0..<rows {
          for column in 0..<columns { values.append(column - row <= offset ? 1 : 0) }
        }
        return runtime.array(
          try runtime.arrays { (c) throws(TensorError) in
            try c.array(values, [rows, columns], dtype)
          })
      },
      Entry("fromiter", "iter, dtype=None, count=-1", "An array of the numbers that come.") {
        call throws(Raise) in
        let values = try call.items(0)
        return call.runtime.array(
          try call.runtime.tensor(
            of: .list(ListObject(values)), as: try call.arrayDType(1)))
      },
      Entry("fromfunction", "function, shape, *, dtype=None", "An array computed from its indices.")
      {
        call throws(Raise) in
        let runtime = call.runtime
        let shape = try runtime.shape(from: call[1])
        try runtime.checkShape(shape)
        let dtype = try call.arrayDType(2) ?? .float64
        return try call.interpreter.call(
          call[0], try indices(runtime, shape, dtype).map { runtime.array($0) })
      },
      Entry("indices", "dimensions, dtype=None", "The indices of an array of some shape.") {
        call throws(Raise) in
        let runtime = call.runtime
        let shape = try runtime.shape(from: call[0])
        try runtime.checkShape([shape.count] + shape)
        let grids = try indices(runtime, shape, try call.arrayDType(1) ?? .int64)
        return runtime.array(
          try runtime.concatenated(grids.map { $0.expanded(at: 0) }, axis: 0))
      },
      Entry("meshgrid", "*xi, indexing='xy', sparse=False, copy=True", "The coordinates of a grid.")
      {
        call throws(Raise) in
        let runtime = call.runtime
        var axes: [Tensor] = []
        for value in try call.items(0) {
          axes.append(try runtime.reshaped(try runtime.tensor(of: value), [-1]))
        }
        let isTurned = try call.string(1) == "xy" && axes.count > 1
        var sizes = axes.map(\.count)
        if isTurned { sizes.swapAt(0, 1) }
        try runtime.checkShape(sizes)
        let isSparse = try call.truth(2)
        var grids: [Value] = []
        for (position, axis) in axes.enumerated() {
          let place = isTurned && position < 2 ? 1 - position : position
          var shape = [Int](repeating: 1, count: axes.count)
          shape[place] = axis.count
          let line = try runtime.reshaped(axis, shape)
          grids.append(
            runtime.array(
              isSparse
                ? line
                : try runtime.arrays { (c) throws(TensorError) in
                  try c.copied(line.spread(sizes))
                }))
        }
        return .list(grids)
      },
      Entry("copy", "a, order='K'", "A copy with elements of its own.") { call throws(Raise) in
        let array = try call.array(0)
        return call.runtime.array(
          try call.runtime.arrays { (c) throws(TensorError) in try c.copied(array) })
      },
    ]

  private static func existing(_ name: String) -> Entry {
    Entry(name, "a, dtype=None, order=None", "The array itself, or an array of the numbers.") {
      call throws(Raise) in
      let dtype = try call.arrayDType(1)
      let tensor = try call.runtime.tensor(of: call[0], as: dtype)
      if let object = call[0].arrayObject, object.tensor === tensor, tensor.rank > 0 {
        return call[0]
      }
      return call.runtime.array(tensor)
    }
  }

  private static func filled(_ name: String, _ value: Int64) -> Entry {
    Entry(
      name, "shape, dtype=None, order='C'", "A new array\(value == 1 ? " of ones" : " of zeros")."
    ) {
      call throws(Raise) in
      let runtime = call.runtime
      let shape = try runtime.shape(from: call[0])
      try runtime.checkShape(shape)
      let dtype = try call.arrayDType(1) ?? .float64
      return runtime.array(
        try runtime.arrays { (c) throws(TensorError) in
          value == 0 ? try c.zeros(shape, dtype) : try c.full(shape, .int(value), dtype)
        })
    }
  }

  private static func like(_ name: String, _ value: Int64) -> Entry {
    Entry(
      name, "a, dtype=None, order='K', subok=True, shape=None", "A new array shaped as another."
    ) {
      call throws(Raise) in
      let model = try call.array(0)
      let dtype = try call.arrayDType(1) ?? model.dtype
      let shape = call.isGiven(4) ? try call.runtime.shape(from: call[4]) : model.shape
      try call.runtime.checkShape(shape)
      return call.runtime.array(
        try call.runtime.arrays { (c) throws(TensorError) in
          try c.full(shape, .int(value), dtype)
        })
    }
  }

  private static func range(
    _ call: borrowing Call, _ start: Value, _ stop: Value, _ step: Value, _ dtype: DType?
  ) throws(Raise) -> Value {
    let runtime = call.runtime
    let parts = [
      try runtime.tensor(of: start), try runtime.tensor(of: stop), try runtime.tensor(of: step),
    ]
    if parts.contains(where: { $0.rank > 0 }) {
      throw call.error(.typeError, "arange() arguments must be numbers")
    }
    let type = dtype ?? parts.reduce(DType.int64) { $0.joined(with: $1.dtype) }
    let numbers = parts.map(\.firstScalar)
    if numbers[2].isZero { throw call.error(.zeroDivisionError, "division by zero") }
    let (from, to, by) = (numbers[0].double, numbers[1].double, numbers[2].double)
    let length = ((to - from) / by).rounded(.up)
    if !(length < 0x1p60) { throw call.error(.valueError, "Maximum allowed size exceeded") }
    let count = max(0, Int(length))
    try call.interpreter.checkMemory(count, itemSize: 8)
    if numbers.allSatisfy({ !$0.isFloatingPoint }) {
      let (first, stride) = (numbers[0].int64, numbers[2].int64)
      let values = (0..<count).map { first &+ Int64($0) &* stride }
      return runtime.array(
        try runtime.arrays { (c) throws(TensorError) in try c.array(values, [count], type) })
    }
    // The distance as it is between the first two numbers.
    let delta = (from + by) - from
    let values = (0..<count).map { $0 == 0 ? from : from + Double($0) * delta }
    return runtime.array(
      try runtime.arrays { (c) throws(TensorError) in try c.array(values, [count], type) })
  }

  static func spaced(_ start: Double, _ stop: Double, _ count: Int, isClosed: Bool) -> [Double] {
    let parts = Double(isClosed ? count - 1 : count)
    let step = (stop - start) / parts
    var values = (0..<count).map { index in
      if parts <= 0 { return Double(index) * (stop - start) + start }
      return step == 0
        ? Double(index) / parts * (stop - start) + start : Double(index) * step + start
    }
    if isClosed, count > 1 { values[count - 1] = stop }
    return values
  }

  private static func identity(
    _ call: borrowing Call, _ rows: Int, _ columns: Int, _ offset: Int, _ dtype: DType?
  ) throws(Raise) -> Value {
    let runtime = call.runtime
    try runtime.checkShape([rows, columns])
    let matrix = try runtime.arrays { (c) throws(TensorError) in
      try c.zeros([rows, columns], dtype ?? .float64)
    }
    try runtime.assign(
      try runtime.tensor(of: .int(1)), to: try runtime.diagonal(matrix, offset: offset, 0, 1))
    return runtime.array(matrix)
  }

  private static func indices(
    _ runtime: Runtime, _ shape: [Int], _ dtype: DType
  ) throws(Raise) -> [Tensor] {
    var grids: [Tensor] = []
    for axis in shape.indices {
      let values = (0..<shape[axis]).map(Int64.init)
      var line = [Int](repeating: 1, count: shape.count)
      line[axis] = shape[axis]
      grids.append(
        try runtime.arrays { (c) throws(TensorError) in
          try c.copied(try c.array(values, line, dtype).spread(shape))
        })
    }
    return grids
  }
}
