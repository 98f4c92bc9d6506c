import Evaluator
import Tensors
import Workers

/// Distances and the losses made of them.
enum DistanceFunctions {
  /// Calculates with tensors wherever they are.
  private struct Formula {
    let runtime: Runtime
    func callAsFunction(
      _ operation: any Operation, _ operands: LayeredTensor...
    ) throws(Raise) -> LayeredTensor {
      let results = try runtime.applyAll(operation, operands, method: operation.name)
      guard let first = results.first else {
        throw runtime.interpreter.error(.runtimeError, "\(operation.name) gave no tensor")
      }
      return first
    }
  }

  private static let reductions = "size_average=None, reduce=None, reduction='mean'"

  static let entries: [Entry] = [
    Entry("normalize", "input, p=2, dim=1, eps=1e-12, out=None", "Slices of length 1.") {
      call throws(Raise) in
      let (x, f) = (try call.tensor(0), Formula(runtime: call.runtime))
      let norm = try f(
        Norm(p: try call.scalar(1).double, dims: [try call.whole(2)], keepDim: true), x)
      let bound = try f(Clamp(min: .float(try call.double(3))), norm)
      let shape = try call.runtime.workers { () throws(WorkerError) in try x.shape() }
      return call.runtime.wrap(try f(Div(), x, try f(Expand(shape), bound)))
    },
    Entry("cosine_similarity", "x1, x2, dim=1, eps=1e-08", "The cosine of the angle between.") {
      call throws(Raise) in
      let (a, b, f) = (try call.tensor(0), try call.tensor(1), Formula(runtime: call.runtime))
      return call.runtime.wrap(
        try cosine(f, a, b, dim: try call.whole(2), least: try call.double(3)))
    },
    Entry(
      "pairwise_distance", "x1, x2, p=2.0, eps=1e-06, keepdim=False", "The p-distances of rows."
    ) {
      call throws(Raise) in
      let f = Formula(runtime: call.runtime)
      return call.runtime.wrap(
        try distance(
          f, try call.tensor(0), try call.tensor(1), p: try call.scalar(2).double,
          try call.double(3), keepDim: try call.truth(4)))
    },
    Entry("pdist", "input, p=2.0", "The distances of all pairs of rows.") { call throws(Raise) in
      let x = try call.localTensor(0)
      let p = try call.scalar(1).double
      return call.runtime.wrap(
        try call.runtime.tensors { () throws(TensorError) in
          if x.rank != 2 {
            throw TensorError(
              .runtimeError, "pdist only supports 2D tensors, got: \(x.rank)D")
          }
          if !(p >= 0) {
            throw TensorError(.runtimeError, "pdist only supports non-negative p values")
          }
          let rows = x.shape[0]
          try TensorError.checkListable(rows.multipliedReportingOverflow(by: rows).partialValue)
          if rows > 1 << 20 { throw TensorError.outOfMemory(.max) }
          var (first, second): ([Int64], [Int64]) = ([], [])
          for row in 0..<rows {
            for other in row + 1..<max(rows, row + 1) {
              first.append(Int64(row))
              second.append(Int64(other))
            }
          }
          let context = call.runtime.context
          let a = try context.apply(
            IndexSelect(dim: 0), x, try context.array(first, [first.count]))
          let b = try context.apply(
            IndexSelect(dim: 0), x, try context.array(second, [second.count]))
          return try context.apply(
            Norm(p: p, dims: [1]), try context.apply(Sub(), a, b))
        })
    },
    Entry(
      "kl_div", "input, target, \(reductions), log_target=False",
      "How far a distribution is from another."
    ) { call throws(Raise) in
      let f = Formula(runtime: call.runtime)
      let (x, target) = (try call.tensor(0), try call.tensor(1))
      let isBatch = call[4].text == "batchmean"
      let reduction = isBatch ? "sum" : try reduction(call, 2)
      let sign = try f(Gt(other: 0), target)
      let logarithm = try f(Log(), target)
      let part = try f(Mul(), target, try f(Sub(), logarithm, x))
      let zero = try f(Mul(other: 0), try f(Abs(), x))
      var loss = try reduced(f, try f(Where(), sign, part, zero), reduction)
      if isBatch {
        let shape = try call.runtime.workers { () throws(WorkerError) in try x.shape() }
        loss = try f(Div(other: .int(Int64(shape.first ?? 1))), loss)
      }
      return call.runtime.wrap(loss)
    },
    Entry("hinge_embedding_loss", "input, target, margin=1.0, \(reductions)", "Distances of pairs.")
    {
      call throws(Raise) in
      let f = Formula(runtime: call.runtime)
      let (x, target) = (try call.tensor(0), try call.tensor(1))
      let zeros = try f(Mul(other: 0), x)
      let gap = try f(Clamp(min: 0), try f(ReverseSub(other: try call.scalar(2)), x))
      let far = try f(Where(), try f(Ne(other: 1), target), gap, zeros)
      let near = try f(Where(), try f(Ne(other: -1), target), x, zeros)
      return call.runtime.wrap(try reduced(f, try f(Add(), far, near), try reduction(call, 3)))
    },
    Entry("margin_ranking_loss", "input1, input2, target, margin=0, \(reductions)", "Right order.")
    {
      call throws(Raise) in
      let f = Formula(runtime: call.runtime)
      let gap = try f(Sub(), try call.tensor(0), try call.tensor(1))
      let signed = try f(Mul(), try f(Neg(), try call.tensor(2)), gap)
      let moved = try f(Clamp(min: 0), try f(Add(other: try call.scalar(3)), signed))
      return call.runtime.wrap(try reduced(f, moved, try reduction(call, 4)))
    },
    Entry("soft_margin_loss", "input, target, \(reductions)", "The logistic loss of two classes.") {
      call throws(Raise) in
      let f = Formula(runtime: call.runtime)
      let product = try f(Mul(), try f(Neg(), try call.tensor(1)), try call.tensor(0))
      let loss = try f(Log1p(), try f(Exp(), product))
      return call.runtime.wrap(try reduced(f, loss, try reduction(call, 2)))
    },
    Entry("cosine_embedding_loss", "input1, input2, target, margin=0, \(reductions)", "By angle.") {
      call throws(Raise) in
      let f = Formula(runtime: call.runtime)
      let target = try call.tensor(2)
      let similar = try cosine(
        f, try call.tensor(0), try call.tensor(1), dim: 1, least: 1e-8)
      let zeros = try f(Mul(other: 0), similar)
      let near = try f(
        Where(), try f(Eq(other: 1), target), try f(ReverseSub(other: 1), similar), zeros)
      let bound = try f(Clamp(min: 0), try f(Sub(other: try call.scalar(3)), similar))
      let far = try f(Where(), try f(Eq(other: -1), target), bound, zeros)
      return call.runtime.wrap(try reduced(f, try f(Add(), near, far), try reduction(call, 4)))
    },
    Entry(
      "triplet_margin_loss",
      "anchor, positive, negative, margin=1.0, p=2, eps=1e-06, swap=False, \(reductions)",
      "Near to one and far from another."
    ) { call throws(Raise) in
      let f = Formula(runtime: call.runtime)
      let (anchor, near, far) = (try call.tensor(0), try call.tensor(1), try call.tensor(2))
      let (p, least) = (try call.scalar(4).double, try call.double(5))
      let close = try distance(f, anchor, near, p: p, least, keepDim: false)
      var away = try distance(f, anchor, far, p: p, least, keepDim: false)
      if try call.truth(6) {
        away = try f(Minimum(), away, try distance(f, near, far, p: p, least, keepDim: false))
      }
      let gap = try f(Sub(), try f(Add(other: try call.scalar(3)), close), away)
      return call.runtime.wrap(
        try reduced(f, try f(Clamp(min: 0), gap), try reduction(call, 7)))
    },
    Entry(
      "poisson_nll_loss",
      "input, target, log_input=True, full=False, size_average=None, eps=1e-08, reduce=None, reduction='mean'",
      "The loss of counts."
    ) { call throws(Raise) in
      let f = Formula(runtime: call.runtime)
      let (x, target) = (try call.tensor(0), try call.tensor(1))
      var loss: LayeredTensor
      if try call.truth(2) {
        loss = try f(Sub(), try f(Exp(), x), try f(Mul(), target, x))
      } else {
        let logarithm = try f(Log(), try f(Add(other: .float(try call.double(5))), x))
        loss = try f(Sub(), x, try f(Mul(), target, logarithm))
      }
      if try call.truth(3) {
        let logarithm = try f(Log(), target)
        let part = try f(Sub(), try f(Mul(), target, logarithm), target)
        let root = try f(Mul(other: 0.5), try f(Log(), try f(Mul(other: .float(2 * .pi)), target)))
        let zero = try f(Mul(other: 0), target)
        let term = try f(Where(), try f(Gt(other: 1), target), try f(Add(), part, root), zero)
        loss = try f(Add(), loss, term)
      }
      return call.runtime.wrap(try reduced(f, loss, try reduction(call, 7)))
    },
  ]

  private static func distance(
    _ f: Formula, _ a: LayeredTensor, _ b: LayeredTensor, p: Double, _ least: Double,
    keepDim: Bool
  ) throws(Raise) -> LayeredTensor {
    let gap = try f(Add(other: .float(least)), try f(Sub(), a, b))
    return try f(Norm(p: p, dims: [1], keepDim: keepDim), gap)
  }

  private static func cosine(
    _ f: Formula, _ a: LayeredTensor, _ b: LayeredTensor, dim: Int, least: Double
  ) throws(Raise) -> LayeredTensor {
    let product = try f(Sum(dims: [dim]), try f(Mul(), a, b))
    let first = try f(Sum(dims: [dim]), try f(Mul(), a, a))
    let second = try f(Sum(dims: [dim]), try f(Mul(), b, b))
    let scale = try f(Clamp(min: .float(least * least)), try f(Mul(), first, second))
    return try f(Div(), product, try f(Sqrt(), scale))
  }

  /// The name of the reduction; the old two truth values go before it.
  private static func reduction(
    _ call: borrowing Call, _ position: Int
  ) throws(Raise) -> String {
    let name = try call.string(
      call.function.signature.parameters.firstIndex { $0.name == "reduction" } ?? position)
    for parameter in ["size_average", "reduce"] {
      guard
        let place = call.function.signature.parameters.firstIndex(where: { $0.name == parameter }),
        case .bool(let wanted) = call[place], !wanted
      else { continue }
      return parameter == "reduce" ? "none" : "sum"
    }
    guard ["none", "mean", "sum"].contains(name) else {
      throw call.error(.valueError, "\(name) is not a valid value for reduction")
    }
    return name
  }

  private static func reduced(
    _ f: Formula, _ loss: LayeredTensor, _ name: String
  ) throws(Raise) -> LayeredTensor {
    switch name {
    case "mean": try f(Mean(), loss)
    case "sum": try f(Sum(), loss)
    default: loss
    }
  }
}
