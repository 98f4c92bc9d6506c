/// Rows of a weight by their numbers. The row of `padding` gets no gradient.
package struct Embedding: Operation {
  package static let name = "embedding"
  package var arity: ClosedRange<Int> { 2...2 }
  package let padding: Int?
  package let scalesByFrequency: Bool

  package init(padding: Int? = nil, scalesByFrequency: Bool = false) {
    self.padding = padding
    self.scalesByFrequency = scalesByFrequency
  }

  package func gradientName(inPlace: Bool) -> String? { "EmbeddingBackward" }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: .second) }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let (weight, index) = (try context.dense(inputs[0]), try context.dense(inputs[1]))
    if index.dtype != .int64 {
      throw .runtime(
        "Expected tensor for argument #1 'indices' to have scalar type Long; but got "
          + "\(index.dtype.tensorTypeName) instead (while checking arguments for embedding)")
    }
    if weight.rank != 2 { throw .runtime("'weight' must be 2-D") }
    let rows = weight.shape[0]
    try context.checkPlaces(index, size: rows) { place in
      .runtime(
        "index out of range: Tried to access index \(place) out of table with \(rows - 1) rows. at "
          + "/pytorch/aten/src/TH/generic/THTensorEvenMoreMath.cpp:418")
    }
    let size = weight.shape[1]
    let out = try context.empty(index.shape + [size], weight.dtype)
    let bytes = size &* weight.dtype.itemSize
    let places = index.pointer(Int64.self)
    for position in 0..<index.count {
      (out.start + position &* bytes).copyMemory(
        from: weight.start + Int(places[position]) &* bytes, byteCount: bytes)
    }
    return [out]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let rule = EmbeddingGradient(
      rows: pass.inputShape(0)[0], padding: padding, scalesByFrequency: scalesByFrequency)
    return [try pass.context.apply(rule, try pass.gradient, try pass.input(1)), nil]
  }
}

/// The gradient of an embedding's weight. Inputs: the gradient of the rows, their numbers.
package struct EmbeddingGradient: Operation {
  package static let name = "embedding_gradient"
  package var arity: ClosedRange<Int> { 2...2 }
  package let rows: Int
  package let padding: Int?
  package let scalesByFrequency: Bool

  package func gradientName(inPlace: Bool) -> String? {
    scalesByFrequency ? nil : "EmbeddingDenseBackwardBackward"
  }

  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: .second) }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let (gradient, index) = (try context.dense(inputs[0]), try context.dense(inputs[1]))
    guard gradient.rank == index.rank + 1, Array(gradient.shape.dropLast()) == index.shape,
      index.dtype == .int64
    else { throw .runtime("expected a row for each number") }
    try context.checkPlaces(index, size: rows) { _ in .runtime("index out of range in self") }
    let out = try context.zeros([rows, gradient.shape[index.rank]], gradient.dtype)
    _ = try out.dtype.acceptFloat(
      Gathering(
        index: index, gradient: gradient, out: out, padding: padding,
        scales: scalesByFrequency))
    return [out]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let context = pass.context
    let (gradient, index) = (try pass.gradient, try pass.input(1))
    let rows = try context.apply(Embedding(), gradient, index)
    guard let padding else { return [rows, nil] }
    let counts = try context.apply(Ne(other: .int(Int64(padding))), index)
    return [
      try context.masked(rows, by: try context.apply(Unsqueeze(dim: -1), counts)), nil,
    ]
  }

  private struct Gathering: FloatVisitor {
    let index: Tensor
    let gradient: Tensor
    let out: Tensor
    let padding: Int?
    let scales: Bool
    func visit<T: FloatElement>(_ type: T.Type) {
      let size = out.shape[1]
      let places = index.pointer(Int64.self)
      var counts = [Int](repeating: 0, count: scales ? out.shape[0] : 0)
      if scales {
        for position in 0..<index.count { counts[Int(places[position])] += 1 }
      }
      for position in 0..<index.count {
        let row = Int(places[position])
        if row == padding { continue }
        let (z, x) = (
          out.pointer(T.self) + row &* size, gradient.pointer(T.self) + position &* size
        )
        let share = scales ? T(1) / T(counts[row]) : 1
        for column in 0..<size { z[column] += x[column] * share }
      }
    }
  }
}
