import Evaluator
import Tensors
import Workers

/// Functions of several tensors, made of others.
enum CompositeFunctions {
  static let entries: [Entry] = [
    Entry("std_mean", "input, dim=None, unbiased=True, keepdim=False", "Deviation and mean.") {
      call throws(Raise) in try TensorStatistics.spread(call, isRoot: true)
    },
    Entry("var_mean", "input, dim=None, unbiased=True, keepdim=False", "Variance and mean.") {
      call throws(Raise) in try TensorStatistics.spread(call, isRoot: false)
    },
    Entry("cdist", "x1, x2, p=2.0, compute_mode=None", "The distances between rows.") {
      call throws(Raise) in
      try call.runtime.apply(
        Cdist(p: try call.scalar(2).double), [try call.tensor(0), try call.tensor(1)],
        method: "cdist")
    },
    Entry("einsum", "equation, *operands", "Sums of products by a formula of letters.") {
      call throws(Raise) in
      guard let equation = call[0].text else { throw call.wrongArgument(0, "str") }
      var values = try call.items(1)
      if values.count == 1 {
        switch values[0] {
        case .list, .tuple: values = try call.interpreter.items(of: values[0])
        default: break
        }
      }
      if values.isEmpty {
        throw call.error(.runtimeError, "einsum() must provide at least one operand")
      }
      return try call.runtime.apply(
        Einsum(equation), try tensors(values, call), method: "einsum")
    },
    Entry("tensordot", "a, b, dims=2", "The product summed over some dimensions.") {
      call throws(Raise) in try contracted(call)
    },
    Entry("chain_matmul", "*matrices", "The product of several matrices.") { call throws(Raise) in
      let matrices = try tensors(try call.items(0), call)
      if matrices.isEmpty {
        throw call.error(.runtimeError, "Expecting at least 1 matrix")
      }
      return try chained(call, matrices)
    },
    Entry("meshgrid", "*tensors", "Grids of coordinates.") { call throws(Raise) in
      .tuple(try grid(call, try listed(call)).map { call.runtime.wrap($0) })
    },
    Entry("cartesian_prod", "*tensors", "All combinations of the elements of vectors.") {
      call throws(Raise) in
      let vectors = try listed(call)
      for vector in vectors where vector.local?.rank != 1 {
        throw call.error(
          .runtimeError,
          "Expect a 1D vector, but got shape \(vector.local.map { "[" + $0.shape.map(String.init).joined(separator: ", ") + "]" } ?? "")"
        )
      }
      if vectors.count == 1 { return call.runtime.wrap(vectors[0]) }
      var columns: [LayeredTensor] = []
      for grid in try grid(call, vectors) {
        columns += try call.runtime.applyAll(Reshape([-1]), [grid], method: "cartesian_prod")
      }
      return try call.runtime.apply(Stack(dim: 1), columns, method: "cartesian_prod")
    },
    Entry("combinations", "input, r=2, with_replacement=False", "Combinations of elements.") {
      call throws(Raise) in try combinations(call)
    },
    Entry("broadcast_tensors", "*tensors", "The tensors in one shape.") { call throws(Raise) in
      let all = try listed(call)
      var shape: [Int] = []
      for tensor in all {
        let other = try call.runtime.workers { () throws(WorkerError) in try tensor.shape() }
        shape = try call.runtime.tensors { () throws(TensorError) in try broadcast(shape, other) }
      }
      var results: [Value] = []
      for tensor in all {
        results.append(try call.runtime.apply(Expand(shape), [tensor], method: "expand"))
      }
      return .tuple(results)
    },
    Entry("rsub", "input, other, *, alpha=1", "The other operand less the tensor.") {
      call throws(Raise) in
      let alpha = try call.scalar(2)
      switch try call.runtime.operand(call[1]) {
      case .tensor(let other):
        return try call.runtime.apply(
          ReverseSub(alpha: alpha), [try call.tensor(0), other], method: "rsub")
      case .number(let number):
        return try call.runtime.apply(
          ReverseSub(alpha: alpha, other: number), [try call.tensor(0)], method: "rsub")
      case nil: throw call.wrongArgument(1, "Tensor")
      }
    },
    Entry("logical_and", "input, other", "Whether both elements are not zero.") {
      call throws(Raise) in try logical(call, BitwiseAnd())
    },
    Entry("logical_or", "input, other", "Whether one of two elements is not zero.") {
      call throws(Raise) in try logical(call, BitwiseOr())
    },
    Entry("matrix_rank", "input, tol=None, symmetric=False", "The rank of a matrix.") {
      call throws(Raise) in
      let matrix = try call.localTensor(0)
      let bound = call[1].isNone ? nil : try call.double(1)
      return call.runtime.wrap(
        try call.runtime.tensors { () throws(TensorError) in
          let context = call.runtime.context
          let values = try context.apply(
            SingularValues(hasVectors: false), to: [matrix.detached()])[1].doubles
          let epsilon = matrix.dtype == .float64 ? 0x1p-52 : 0x1p-23
          let least =
            bound ?? (values.max() ?? 0) * epsilon * Double(matrix.shape.suffix(2).max() ?? 1)
          let rank = values.count { $0 > least }
          return try context.full([], .int(Int64(rank)), .int64)
        })
    },
    Entry("maximum", "input, other", "The greater of two elements.") { call throws(Raise) in
      try call.runtime.apply(
        Maximum(), [try call.tensor(0), try call.tensor(1)], method: "maximum")
    },
    Entry("minimum", "input, other", "The lesser of two elements.") { call throws(Raise) in
      try call.runtime.apply(
        Minimum(), [try call.tensor(0), try call.tensor(1)], method: "minimum")
    },
  ]

  /// Tensors given one by one or as one sequence.
  static func listed(_ call: borrowing Call) throws(Raise) -> [LayeredTensor] {
    var values = try call.items(0)
    if values.count == 1, values[0].tensor == nil {
      values = try call.interpreter.items(of: values[0])
    }
    return try tensors(values, call)
  }

  static func tensors(
    _ values: ContiguousArray<Value>, _ call: borrowing Call
  ) throws(Raise) -> [LayeredTensor] {
    var result: [LayeredTensor] = []
    for (position, value) in values.enumerated() {
      guard let tensor = value.tensor else {
        throw call.error(
          .typeError,
          "expected Tensor as element \(position) in argument 0, but got \(call.interpreter.typeName(value))"
        )
      }
      result.append(tensor)
    }
    return result
  }

  private static func logical(
    _ call: borrowing Call, _ operation: any Operation
  ) throws(Raise) -> Value {
    var truths: [LayeredTensor] = []
    for position in 0..<2 {
      truths += try call.runtime.applyAll(
        Ne(other: 0), [try call.tensor(position)], method: call.function.entry.name)
    }
    return try call.runtime.apply(operation, truths, method: call.function.entry.name)
  }

  private static func grid(
    _ call: borrowing Call, _ vectors: [LayeredTensor]
  ) throws(Raise) -> [LayeredTensor] {
    if vectors.isEmpty {
      throw call.error(.runtimeError, "meshgrid expects a non-empty TensorList")
    }
    var sizes: [Int] = []
    for vector in vectors {
      let shape = try call.runtime.workers { () throws(WorkerError) in try vector.shape() }
      if shape.count > 1 {
        throw call.error(
          .runtimeError,
          "Expected scalar or 1D tensor in the tensor list but got: \(try call.interpreter.repr(call.runtime.wrap(vector)))"
        )
      }
      sizes.append(shape.first ?? 1)
    }
    var grids: [LayeredTensor] = []
    for (position, vector) in vectors.enumerated() {
      var shape = [Int](repeating: 1, count: sizes.count)
      shape[position] = sizes[position]
      let turned = try call.runtime.applyAll(View(shape), [vector], method: "meshgrid")
      grids += try call.runtime.applyAll(Expand(sizes), turned, method: "meshgrid")
    }
    return grids
  }

  private static func combinations(_ call: borrowing Call) throws(Raise) -> Value {
    let runtime = call.runtime
    let input = try call.localTensor(0)
    let length = try call.whole(1)
    let repeats = try call.truth(2)
    if input.rank != 1 {
      throw call.error(
        .runtimeError,
        "Expect a 1D vector, but got shape [\(input.shape.map(String.init).joined(separator: ", "))]"
      )
    }
    if length < 0 {
      throw call.error(.runtimeError, "Expect a non-negative number, but got \(length)")
    }
    if length == 0 {
      return runtime.wrap(
        try runtime.tensors { () throws(TensorError) in try runtime.context.zeros([0], input.dtype)
        })
    }
    // The places of each combination, counted up in order.
    var places: [[Int64]] = Array(repeating: [], count: min(length, 64))
    if length > 64 { throw call.error(.runtimeError, "r is too large") }
    var chosen: [Int] = []
    func extend(_ first: Int) throws(TensorError) {
      if chosen.count == length {
        for (column, place) in chosen.enumerated() { places[column].append(Int64(place)) }
        try TensorError.checkListable(places[0].count, bytes: 8 * length)
        return
      }
      if first < input.count {
        for place in first..<input.count {
          chosen.append(place)
          try extend(repeats ? place : place + 1)
          chosen.removeLast()
        }
      }
    }
    return runtime.wrap(
      try runtime.tensors { () throws(TensorError) in
        try extend(0)
        var columns: [Tensor] = []
        for column in places {
          let index = try runtime.context.array(column, [column.count])
          columns.append(try runtime.context.apply(IndexSelect(dim: 0), input, index))
        }
        return try runtime.context.apply(Stack(dim: 1), to: columns)[0]
      })
  }

  private static func contracted(_ call: borrowing Call) throws(Raise) -> Value {
    let runtime = call.runtime
    let (a, b) = (try call.localTensor(0), try call.localTensor(1))
    var (left, right): ([Int], [Int])
    switch call[2] {
    case .int(let count):
      if count < 0 {
        throw call.error(
          .runtimeError, "tensordot expects dims >= 0, but got dims=\(count)")
      }
      if count > min(a.rank, b.rank) {
        throw call.error(.runtimeError, "tensordot: there are not \(count) dimensions")
      }
      (left, right) = (Array(a.rank - count..<a.rank), Array(0..<count))
    default:
      let lists = try call.interpreter.items(of: call[2])
      if lists.count != 2 {
        throw call.error(.runtimeError, "tensordot: dims must name dimensions of both tensors")
      }
      (left, right) = ([], [])
      for (position, list) in lists.enumerated() {
        var dims: [Int] = []
        if case .int(let dim) = list {
          dims = [dim]
        } else {
          for item in try call.interpreter.items(of: list) {
            dims.append(try call.interpreter.index(item))
          }
        }
        if position == 0 { left = dims } else { right = dims }
      }
    }
    if left.count != right.count {
      throw call.error(
        .runtimeError, "both dimension lists should have same length")
    }
    let (first, second) = (left, right)
    return runtime.wrap(
      try runtime.tensors { () throws(TensorError) in
        var (one, two): ([Int], [Int]) = ([], [])
        for (x, y) in zip(first, second) {
          let (p, q) = (try wrapDim(x, rank: a.rank), try wrapDim(y, rank: b.rank))
          if a.rank == 0 || b.rank == 0 {
            throw TensorError(.indexError, "Dimension specified as 0 but tensor has no dimensions")
          }
          if a.shape[p] != b.shape[q] {
            throw TensorError(
              .runtimeError,
              "contracted dimensions need to match, but first has size \(a.shape[p]) in dim \(x) and second has size \(b.shape[q]) in dim \(y)"
            )
          }
          one.append(p)
          two.append(q)
        }
        let restA = a.shape.indices.filter { !one.contains($0) }
        let restB = b.shape.indices.filter { !two.contains($0) }
        if Set(one).count != one.count || Set(two).count != two.count {
          throw TensorError(.runtimeError, "dim appears multiple times in the list of dims")
        }
        let depth = one.reduce(1) { $0 &* a.shape[$1] }
        let context = runtime.context
        let x = try context.apply(
          Reshape([restA.reduce(1) { $0 &* a.shape[$1] }, depth]),
          try context.apply(Permute(restA + one), a))
        let y = try context.apply(
          Reshape([depth, restB.reduce(1) { $0 &* b.shape[$1] }]),
          try context.apply(Permute(two + restB), b))
        let product = try context.apply(MatrixMultiply(), x, y)
        return try context.apply(
          View(restA.map { a.shape[$0] } + restB.map { b.shape[$0] }), product)
      })
  }

  /// The order of products that takes the fewest multiplications.
  private static func chained(
    _ call: borrowing Call, _ matrices: [LayeredTensor]
  ) throws(Raise) -> Value {
    var sizes: [Int] = []
    for (position, matrix) in matrices.enumerated() {
      let shape = try call.runtime.workers { () throws(WorkerError) in try matrix.shape() }
      if shape.count != 2 {
        throw call.error(
          .runtimeError,
          "Tensor dimension is \(shape.count), expected 2 for chain_matmul at position \(position)")
      }
      if position == 0 { sizes.append(shape[0]) }
      sizes.append(shape[1])
    }
    let count = matrices.count
    if count > 512 { throw call.error(.runtimeError, "too many matrices") }
    var cost = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    var cut = [[Int]](repeating: [Int](repeating: 0, count: count), count: count)
    for length in 1..<max(count, 1) {
      for start in 0..<count - length {
        let end = start + length
        cost[start][end] = .infinity
        for middle in start..<end {
          let work = Double(sizes[start]) * Double(sizes[middle + 1]) * Double(sizes[end + 1])
          let total = cost[start][middle] + cost[middle + 1][end] + work
          if total < cost[start][end] { (cost[start][end], cut[start][end]) = (total, middle) }
        }
      }
    }
    let runtime = call.runtime
    func product(_ start: Int, _ end: Int) throws(Raise) -> LayeredTensor {
      if start == end { return matrices[start] }
      let middle = cut[start][end]
      let (left, right) = (try product(start, middle), try product(middle + 1, end))
      return try runtime.applyAll(MatrixMultiply(), [left, right], method: "chain_matmul")[0]
    }
    return runtime.wrap(try product(0, count - 1))
  }
}
