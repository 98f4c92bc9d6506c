/// How windows lie on planes: of a size with a stride, or as many as are wanted.
package struct PoolingShape: Sendable, Codable {
  package let kernel: [Int]
  package let stride: [Int]
  package let padding: [Int]
  package let dilation: [Int]
  package let isCeiled: Bool
  /// Height and width of the result; the rest does not count then.
  package let output: [Int]?

  package init(
    kernel: [Int], stride: [Int], padding: [Int] = [0, 0], dilation: [Int] = [1, 1],
    isCeiled: Bool = false
  ) {
    self.kernel = kernel
    self.stride = stride
    self.padding = padding
    self.dilation = dilation
    self.isCeiled = isCeiled
    output = nil
  }

  /// As many windows as the result shall have places.
  package init(output: [Int]) {
    (kernel, stride, padding, dilation) = ([1, 1], [1, 1], [0, 0], [1, 1])
    isCeiled = false
    self.output = output
  }

  /// The windows over an input of two dimensions after one or two others. Throws PyTorch's errors.
  func plan(_ input: Tensor, countsPadding: Bool = true) throws(TensorError) -> PoolingPlan {
    let shape = input.shape
    let isEmpty = shape.dropFirst(shape.count == 4 ? 1 : 0).contains(0)
    if shape.count != 3 && shape.count != 4 || isEmpty {
      throw .runtime(
        output == nil
          ? "non-empty 3D or 4D (batch mode) tensor expected for input"
          : "non-empty 3D or 4D (batch mode) tensor expected for input")
    }
    let (height, width) = (shape[shape.count - 2], shape[shape.count - 1])
    let planes = shape.dropLast(2).reduce(1, &*)
    if let output {
      if output.contains(where: { $0 < 0 || $0 > 1 << 24 }) {
        throw .runtime("Trying to create tensor with negative dimension \(output.min() ?? 0)")
      }
      return PoolingPlan(
        planes: planes, height: height, width: width,
        rows: PoolingAxis.adaptive(height, to: output[0]),
        columns: PoolingAxis.adaptive(width, to: output[1]))
    }
    try check()
    let spans = [height, width].enumerated().map { axis, size in
      PoolingAxis(
        kernel: kernel[axis], stride: stride[axis], padding: padding[axis],
        dilation: dilation[axis], isCeiled: isCeiled
      ).spans(size, countsPadding: countsPadding)
    }
    if spans[0].isEmpty || spans[1].isEmpty {
      let channels = shape[shape.count - 3]
      throw .runtime(
        "Given input size: (\(channels)x\(height)x\(width)). Calculated output size: "
          + "(\(channels)x\(spans[0].count)x\(spans[1].count)). Output size is too small")
    }
    return PoolingPlan(
      planes: planes, height: height, width: width, rows: spans[0], columns: spans[1])
  }

  private func check() throws(TensorError) {
    let most = 1 << 31
    if (kernel + stride + padding + dilation).contains(where: { $0 >= most || $0 <= -most }) {
      throw .runtime("integer out of range")
    }
    if kernel.contains(where: { $0 <= 0 }) {
      throw .runtime(
        "kernel size should be greater than zero, but got kH: \(kernel[0]) kW: \(kernel[1])")
    }
    if stride.contains(where: { $0 <= 0 }) {
      throw .runtime(
        "stride should be greater than zero, but got dH: \(stride[0]) dW: \(stride[1])")
    }
    if dilation.contains(where: { $0 <= 0 }) {
      throw .runtime(
        "dilation should be greater than zero, but got dilationH: \(dilation[0]) dilationW: "
          + "\(dilation[1])")
    }
    if padding.contains(where: { $0 < 0 }) || kernel[0] / 2 < padding[0]
      || kernel[1] / 2 < padding[1]
    {
      throw .runtime(
        "pad should be smaller than half of kernel size, but got padW = \(padding[1]), padH = "
          + "\(padding[0]), kW = \(kernel[1]), kH = \(kernel[0])")
    }
  }
}

extension PoolingPlan {
  func outputShape(_ input: Tensor) -> [Int] {
    Array(input.shape.dropLast(2)) + [rows.count, columns.count]
  }
}

/// The largest element of each window; the second output is its place in the plane.
package struct MaxPool: Operation {
  package static let name = "max_pool2d"
  package let shape: PoolingShape
  package init(_ shape: PoolingShape) { self.shape = shape }

  package func gradientName(inPlace: Bool) -> String? {
    shape.output == nil ? "MaxPool2DWithIndicesBackward" : "AdaptiveMaxPool2DBackward"
  }

  package func saved(for needed: InputSet) -> SavedSet { SavedSet(outputs: .second) }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let input = try context.dense(inputs[0])
    let plan = try shape.plan(input)
    let out = try context.empty(plan.outputShape(input), input.dtype)
    let places = try context.empty(out.shape, .int64)
    let done: Void? = try input.dtype.acceptFloat(
      Run(plan: plan, input: input, out: out, places: places))
    if done == nil { throw .unsupported("\"max_pool2d_with_indices_cpu\"", input.dtype) }
    return [out, places]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [
      try pass.context.apply(
        PlaneScatter(size: Array(pass.inputShape(0).suffix(2))), try pass.gradient,
        try pass.output(1))
    ]
  }

  private struct Run: FloatVisitor {
    let plan: PoolingPlan
    let input: Tensor
    let out: Tensor
    let places: Tensor
    func visit<T: FloatElement>(_ type: T.Type) {
      plan.largest(input.pointer(T.self), into: out.pointer(T.self), places.pointer(Int64.self))
    }
  }
}

/// Elements added up at places of planes. Inputs: the elements, the place of each in its plane.
package struct PlaneScatter: Operation {
  package static let name = "plane_scatter"
  package var arity: ClosedRange<Int> { 2...2 }
  package let size: [Int]
  package init(size: [Int]) { self.size = size }
  package func gradientName(inPlace: Bool) -> String? { "MaxPool2DBackwardBackward" }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: .second) }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let (values, places) = (try context.dense(inputs[0]), try context.dense(inputs[1]))
    guard values.shape == places.shape, values.rank > 2, size.count == 2, places.dtype == .int64
    else { throw .runtime("expected a place for each element") }
    let out = try context.zeros(values.shape.dropLast(2) + size, values.dtype)
    try context.checkPlaces(places, size: size[0] &* size[1]) { _ in
      .runtime("a place lies outside its plane")
    }
    let done: Void? = try values.dtype.acceptFloat(
      Adding(values: values, places: places, out: out))
    if done == nil { throw .unsupported("\"max_pool2d_with_indices_cpu\"", values.dtype) }
    return [out]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let context = pass.context
    let (gradient, places) = (try pass.gradient, try pass.input(1))
    let planes = Array(places.shape.dropLast(2))
    let flat = try context.apply(Reshape(planes + [-1]), gradient)
    let index = try context.apply(Reshape(planes + [-1]), places)
    let picked = try context.apply(Gather(dim: -1), flat, index)
    return [try context.apply(Reshape(places.shape), picked), nil]
  }

  private struct Adding: FloatVisitor {
    let values: Tensor
    let places: Tensor
    let out: Tensor
    func visit<T: FloatElement>(_ type: T.Type) {
      let (x, z) = (values.pointer(T.self), out.pointer(T.self))
      let place = places.pointer(Int64.self)
      let count = values.shape.suffix(2).reduce(1, &*)
      let size = out.shape.suffix(2).reduce(1, &*)
      guard count > 0 else { return }
      for plane in 0..<values.count / count {
        let (image, first) = (z + plane &* size, plane &* count)
        for position in first..<first &+ count { image[Int(place[position])] += x[position] }
      }
    }
  }
}

/// The mean of each window, or, turned round, each window's share for all its elements.
package struct AveragePool: Operation {
  package static let name = "avg_pool2d"
  package let shape: PoolingShape
  package let countsPadding: Bool
  package let divisor: Int?
  /// The shape of the planes that shares are given out to.
  package let target: [Int]?

  package init(
    _ shape: PoolingShape, countsPadding: Bool = true, divisor: Int? = nil, target: [Int]? = nil
  ) {
    self.shape = shape
    self.countsPadding = countsPadding
    self.divisor = divisor
    self.target = target
  }

  package func gradientName(inPlace: Bool) -> String? {
    shape.output == nil ? "AvgPool2DBackward" : "AdaptiveAvgPool2DBackward"
  }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    if divisor == 0 { throw .runtime("divisor must be not zero") }
    let input = try context.dense(inputs[0])
    if !input.dtype.isFloatingPoint { throw .unsupported("\"avg_pool2d_out_frame\"", input.dtype) }
    var large: Tensor?
    if let target { large = try context.zeros(target, input.dtype) }
    let plan = try shape.plan(large ?? input, countsPadding: countsPadding)
    if let large, plan.outputShape(large) != input.shape {
      throw .runtime("the windows do not fit the shares")
    }
    var out = input
    if let large {
      out = large
    } else {
      out = try context.empty(plan.outputShape(input), input.dtype)
    }
    _ = try input.dtype.acceptFloat(
      Run(plan: plan, input: input, out: out, divisor: divisor, isBackward: large != nil))
    return [out]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let other = AveragePool(
      shape, countsPadding: countsPadding, divisor: divisor,
      target: target == nil ? pass.inputShape(0) : nil)
    return [try pass.context.apply(other, try pass.gradient)]
  }

  private struct Run: FloatVisitor {
    let plan: PoolingPlan
    let input: Tensor
    let out: Tensor
    let divisor: Int?
    let isBackward: Bool
    func visit<T: FloatElement>(_ type: T.Type) {
      let (x, z) = (input.pointer(T.self), out.pointer(T.self))
      if isBackward {
        plan.shareOut(x, into: z, divisor: divisor)
      } else {
        plan.average(x, into: z, divisor: divisor)
      }
    }
  }
}
