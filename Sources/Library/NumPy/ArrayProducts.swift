import Evaluator
import Tensors

/// `dot`, `matmul`, `outer`, `einsum`, …
enum ArrayProducts {
  static let shared: [ArrayFunction] = [
    ArrayFunction("dot", "b, out=None", "The product of matrices or vectors.") {
      call, array, first throws(Raise) in
      let other = try call.array(first)
      return try ElementFunctions.deliver(
        call, try call.runtime.dot(array, other), out: first + 1)
    }
  ]

  static let entries: [Entry] = [
    Entry("matmul", "x1, x2, /, out=None", "The matrix product.") { call throws(Raise) in
      let product = try call.runtime.matrixProduct(
        try call.array(0), try call.array(1), name: "matmul")
      return try ElementFunctions.deliver(call, product, out: 2)
    },
    Entry("inner", "a, b, /", "The inner product along the last dimensions.") {
      call throws(Raise) in
      let runtime = call.runtime
      let (a, b) = (try call.array(0), try call.array(1))
      if a.rank == 0 || b.rank == 0 { return runtime.result(try runtime.combine(.multiply, a, b)) }
      if a.shape.last != b.shape.last {
        throw call.error(
          .valueError,
          "shapes \(tightShape(a.shape)) and \(tightShape(b.shape)) not aligned: \(a.shape[a.rank - 1]) (dim \(a.rank - 1)) != \(b.shape[b.rank - 1]) (dim \(b.rank - 1))"
        )
      }
      return runtime.result(try runtime.contracted(a, [a.rank - 1], b, [b.rank - 1]))
    },
    Entry("outer", "a, b, out=None", "All products of two elements.") { call throws(Raise) in
      let runtime = call.runtime
      let a = try runtime.reshaped(try call.array(0), [-1, 1])
      let b = try runtime.reshaped(try call.array(1), [1, -1])
      return try ElementFunctions.deliver(call, try runtime.combine(.multiply, a, b), out: 2)
    },
    Entry("vdot", "a, b, /", "The product of all elements, added up.") { call throws(Raise) in
      let runtime = call.runtime
      let a = try runtime.reshaped(try call.array(0), [-1])
      let b = try runtime.reshaped(try call.array(1), [-1])
      return runtime.result(try runtime.dot(a, b))
    },
    Entry("kron", "a, b", "The Kronecker product.") { call throws(Raise) in
      let runtime = call.runtime
      var (a, b) = (try call.array(0), try call.array(1))
      while a.rank < b.rank { a = a.expanded(at: 0) }
      while b.rank < a.rank { b = b.expanded(at: 0) }
      let shape = zip(a.shape, b.shape).map { $0 &* $1 }
      for axis in (0..<a.rank).reversed() {
        a = a.expanded(at: axis + 1)
        b = b.expanded(at: axis)
      }
      return runtime.result(try runtime.reshaped(try runtime.combine(.multiply, a, b), shape))
    },
    Entry("tensordot", "a, b, axes=2", "Products added up over several dimensions.") {
      call throws(Raise) in
      let runtime = call.runtime
      let (a, b) = (try call.array(0), try call.array(1))
      var (left, right) = ([Int](), [Int]())
      switch call[2] {
      case .tuple, .list:
        let pair = try call.items(2)
        guard pair.count == 2 else {
          throw call.error(.valueError, "not enough values to unpack (expected 2)")
        }
        for axis in try runtime.shape(from: pair[0]) {
          left.append(try runtime.axis(axis, rank: a.rank))
        }
        for axis in try runtime.shape(from: pair[1]) {
          right.append(try runtime.axis(axis, rank: b.rank))
        }
      default:
        let count = try call.int(2)
        guard count >= 0, count <= a.rank, count <= b.rank else {
          throw call.error(.indexError, "tuple index out of range")
        }
        left = Array((a.rank - count)..<a.rank)
        right = Array(0..<count)
      }
      guard left.count == right.count, zip(left, right).allSatisfy({ a.shape[$0] == b.shape[$1] })
      else { throw call.error(.valueError, "shape-mismatch for sum") }
      return runtime.result(try runtime.contracted(a, left, b, right))
    },
    Entry("cross", "a, b", "The vector product.") { call throws(Raise) in
      let runtime = call.runtime
      let (a, b) = (try call.array(0), try call.array(1))
      guard let n = a.shape.last, let m = b.shape.last, n == 3 || n == 2, m == 3 || m == 2 else {
        throw call.error(
          .valueError,
          "incompatible dimensions for cross product\n(dimension must be 2 or 3)")
      }
      func part(_ tensor: Tensor, _ index: Int) -> Tensor { tensor.picked(tensor.rank - 1, index) }
      func minor(_ i: Int, _ j: Int) throws(Raise) -> Tensor {
        try runtime.combine(
          .subtract, try runtime.combine(.multiply, part(a, i), part(b, j)),
          try runtime.combine(.multiply, part(a, j), part(b, i)))
      }
      if n == 2 && m == 2 { return runtime.result(try minor(0, 1)) }
      if n != 3 || m != 3 {
        throw call.error(.notImplementedError, "cross() of vectors of 2 and 3 elements")
      }
      let parts = [try minor(1, 2), try minor(2, 0), try minor(0, 1)]
      return runtime.result(
        try runtime.concatenated(
          parts.map { $0.expanded(at: $0.rank) }, axis: parts[0].rank))
    },
    Entry("einsum", "subscripts, *operands", "Sums of products by Einstein's convention.") {
      call throws(Raise) in
      var operands: [Tensor] = []
      for value in try call.items(1) { operands.append(try call.runtime.tensor(of: value)) }
      return call.runtime.result(
        try EinsteinSum(try call.string(0), operands, call.runtime).value(call.runtime))
    },
  ]
}

extension Runtime {
  func misaligned(_ a: Tensor, _ b: Tensor, _ i: Int, _ j: Int) -> Raise {
    interpreter.error(
      .valueError,
      "shapes \(tightShape(a.shape)) and \(tightShape(b.shape)) not aligned: \(a.shape[i]) (dim \(i)) != \(b.shape[j]) (dim \(j))"
    )
  }

  /// `numpy.dot`.
  func dot(_ a: Tensor, _ b: Tensor) throws(Raise) -> Tensor {
    if a.rank == 0 || b.rank == 0 { return try combine(.multiply, a, b) }
    let other = max(b.rank - 2, 0)
    if a.shape[a.rank - 1] != b.shape[other] { throw misaligned(a, b, a.rank - 1, other) }
    if a.rank <= 2, b.rank <= 2 { return try matrixProduct(a, b, name: "dot") }
    return try contracted(a, [a.rank - 1], b, [other])
  }

  /// Products added up over dimensions of both.
  func contracted(
    _ a: Tensor, _ left: [Int], _ b: Tensor, _ right: [Int]
  ) throws(Raise) -> Tensor {
    let restA = (0..<a.rank).filter { !left.contains($0) }
    let restB = (0..<b.rank).filter { !right.contains($0) }
    let length = left.reduce(1) { $0 &* a.shape[$1] }
    let rows = restA.reduce(1) { $0 &* a.shape[$1] }
    let columns = restB.reduce(1) { $0 &* b.shape[$1] }
    let x = try reshaped(a.permuted(restA + left), [rows, length])
    let y = try reshaped(b.permuted(right + restB), [length, columns])
    return try reshaped(
      try matrixProduct(x, y, name: "dot"),
      restA.map { a.shape[$0] } + restB.map { b.shape[$0] })
  }

  /// The product of matrices, vectors and stacks of matrices.
  func matrixProduct(_ a: Tensor, _ b: Tensor, name: String) throws(Raise) -> Tensor {
    try interpreter.checkInterruption()
    if a.rank == 0 || b.rank == 0 {
      throw interpreter.error(
        .valueError,
        "matmul: Input operand \(a.rank == 0 ? 0 : 1) does not have enough dimensions (has 0, gufunc core with signature (n?,k),(k,m?)->(n?,m?) requires 1)"
      )
    }
    let (inner, outer) = (b.shape[max(b.rank - 2, 0)], a.shape[a.rank - 1])
    if inner != outer {
      throw interpreter.error(
        .valueError,
        "matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?) (size \(inner) is different from \(outer))"
      )
    }
    let dtype = a.dtype.joined(with: b.dtype)
    let x = a.rank == 1 ? a.expanded(at: 0) : a
    let y = b.rank == 1 ? b.expanded(at: 1) : b
    let batch = try broadcastShape([Array(x.shape.dropLast(2)), Array(y.shape.dropLast(2))])
    let computed: DType = dtype == .float32 || dtype == .float64 ? dtype : .int64
    let wideX = x.spread(batch + x.shape.suffix(2))
    let wideY = y.spread(batch + y.shape.suffix(2))
    let product = try arrays { (context) throws(TensorError) in
      let (p, q) = (try context.cast(wideX, computed), try context.cast(wideY, computed))
      let result = try context.apply(
        Matmul(), try context.contiguous(p), try context.contiguous(q))
      return try context.cast(result, dtype)
    }
    var result = product
    if b.rank == 1 { result = result.squeezed([result.rank - 1]) }
    if a.rank == 1 { result = result.squeezed([result.rank - (b.rank == 1 ? 1 : 2)]) }
    return result
  }
}
