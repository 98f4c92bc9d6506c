import Testing

@testable import Tensors

/// What the gradient graph does beyond the gradients of single operations.
@Suite struct AutogradTests {
  let context = TensorContext(seed: 0)

  private func leaf(_ shape: [Int] = [2], _ value: Scalar = 1) throws -> Tensor {
    let tensor = try context.full(shape, value, .float32)
    try tensor.setRequiresGrad(true)
    return tensor
  }

  private func sum(_ tensor: Tensor) throws -> Tensor { try context.apply(Sum(), tensor) }

  private func text(_ tensor: Tensor?) -> String { tensor.map { context.repr($0) } ?? "None" }

  private func message(_ body: () throws -> Void) -> String {
    do {
      try body()
      return "no error"
    } catch {
      return (error as? TensorError)?.message ?? "\(error)"
    }
  }

  @Test func gradientsAddUpOverPaths() throws {
    let x = try leaf([2], 3)
    let y = try context.apply(Add(), try context.apply(Mul(), x, x), x)
    try context.backward([try sum(y)])
    #expect(text(x.grad) == "tensor([7., 7.])")
  }

  @Test func gradientsAddUpOverPasses() throws {
    let x = try leaf()
    for _ in 0..<3 { try context.backward([try sum(try context.apply(Mul(other: 2), x))]) }
    #expect(text(x.grad) == "tensor([6., 6.])")
  }

  @Test func sharedGradientIsNotSharedByLeaves() throws {
    let (x, y) = (try leaf(), try leaf())
    let z = try context.apply(Add(), x, y)
    try context.backward([z], gradients: [try context.full([2], 1, .float32)])
    _ = try context.apply(InPlace(Mul(other: 5)), try #require(x.grad))
    #expect(text(y.grad) == "tensor([1., 1.])")
  }

  @Test func givenGradientIsNotKept() throws {
    let x = try leaf()
    let start = try context.full([2], 1, .float32)
    try context.backward([x], gradients: [start])
    _ = try context.apply(Zero(), start)
    #expect(text(x.grad) == "tensor([1., 1.])")
  }

  @Test func secondPassNeedsTheGraph() throws {
    let x = try leaf()
    let y = try sum(try context.apply(Mul(), x, x))
    try context.backward([y], retainGraph: true)
    try context.backward([y])
    #expect(text(x.grad) == "tensor([4., 4.])")
    #expect(
      message { try context.backward([y]) }
        == "Trying to backward through the graph a second time, but the buffers have already been "
        + "freed. Specify retain_graph=True when calling backward the first time.")
  }

  @Test func secondPassWorksWhereNothingWasKept() throws {
    let x = try leaf()
    let y = try sum(try context.apply(Add(), x, x))
    try context.backward([y])
    try context.backward([y])
    #expect(text(x.grad) == "tensor([4., 4.])")
  }

  @Test func backwardSaysWhatItNeeds() throws {
    let plain = try context.full([2], 1, .float32)
    #expect(
      message { try context.backward([try sum(plain)]) }
        == "element 0 of tensors does not require grad and does not have a grad_fn")
    let x = try leaf()
    #expect(
      message { try context.backward([x]) }
        == "grad can be implicitly created only for scalar outputs")
    let wrong = try context.full([3], 1, .float32)
    #expect(
      message { try context.backward([x], gradients: [wrong]) }
        == "Mismatch in shape: grad_output[0] has a shape of torch.Size([3]) and output[0] has a "
        + "shape of torch.Size([2]).")
  }

  @Test func leafIsNotChangedInPlace() throws {
    let x = try leaf()
    #expect(
      message { _ = try context.apply(InPlace(Add(other: 1)), x) }
        == "a leaf Variable that requires grad has been used in an in-place operation.")
    context.gradEnabled = false
    _ = try context.apply(InPlace(Add(other: 1)), x)
    #expect(text(x) == "tensor([2., 2.], requires_grad=True)")
  }

  @Test func changedInputIsNoticed() throws {
    let x = try leaf([2, 2])
    let y = try context.apply(Mul(other: 1), x)
    let z = try context.apply(Mul(), y, y)
    _ = try context.apply(InPlace(Add(other: 1)), y)
    #expect(
      message { try context.backward([try sum(z)]) }
        == "one of the variables needed for gradient computation has been modified by an inplace "
        + "operation: [torch.FloatTensor [2, 2]], which is output 0 of MulBackward0, is at version "
        + "1; expected version 0 instead. Hint: enable anomaly detection to find the operation that "
        + "failed to compute its gradient, with torch.autograd.set_detect_anomaly(True).")
  }

  @Test func changeThroughDetachedIsNoticedAndThroughDataIsNot() throws {
    let x = try leaf([2, 2])
    let noticed = try sum(try context.apply(Mul(), x, x))
    _ = try context.apply(InPlace(Add(other: 1)), x.detached())
    #expect(
      message { try context.backward([noticed]) }.hasPrefix(
        "one of the variables needed for gradient computation has been modified by an inplace "
          + "operation: [torch.FloatTensor [2, 2]] is at version 1; expected version 0 instead."))
    let unnoticed = try sum(try context.apply(Mul(), x, x))
    _ = try context.apply(InPlace(Add(other: 1)), x.data)
    try context.backward([unnoticed])
    #expect(text(x.grad) == "tensor([[6., 6.],\n        [6., 6.]])")
  }

  @Test func changingAViewChangesTheBasesGradient() throws {
    let x = try leaf([2, 2])
    let y = try context.apply(Mul(other: 1), x)
    let row = try context.apply(Select(dim: 0, index: 0), y)
    _ = try context.apply(InPlace(Mul(other: 2)), row)
    #expect(text(y) == "tensor([[2., 2.],\n        [1., 1.]], grad_fn=<CopySlices>)")
    #expect(text(row) == "tensor([2., 2.], grad_fn=<AsStridedBackward>)")
    try context.backward([try sum(try context.apply(Mul(other: 3), y))])
    #expect(text(x.grad) == "tensor([[6., 6.],\n        [3., 3.]])")
  }

  @Test func assigningToAPartStopsItsGradient() throws {
    let x = try leaf([2, 2])
    let y = try context.apply(Mul(other: 2), x)
    _ = try context.apply(SubscriptAssign([.integer(0)], value: 0), to: [y])
    #expect(text(y) == "tensor([[0., 0.],\n        [2., 2.]], grad_fn=<CopySlices>)")
    try context.backward([try sum(y)])
    #expect(text(x.grad) == "tensor([[0., 0.],\n        [2., 2.]])")
  }

  @Test func assignedValueGetsItsGradient() throws {
    let target = try context.zeros([2, 2], .float32)
    let value = try leaf()
    _ = try context.apply(SubscriptAssign([.integer(1)]), to: [target, value])
    try context.backward([try sum(try context.apply(Mul(other: 4), target))])
    #expect(text(value.grad) == "tensor([4., 4.])")
  }

  @Test func viewGradientFollowsLaterChangeOfBase() throws {
    let x = try leaf([2, 2])
    let y = try context.apply(Mul(other: 1), x)
    let row = try context.apply(Select(dim: 0, index: 0), y)
    _ = try context.apply(InPlace(Mul(other: 5)), y)
    try context.backward([try sum(row)])
    #expect(text(x.grad) == "tensor([[5., 5.],\n        [0., 0.]])")
  }

  @Test func leafChangedThroughViewCannotGoBack() throws {
    let x = try leaf([2, 2])
    let row = try context.apply(Select(dim: 0, index: 0), x)
    _ = try context.apply(InPlace(Mul(other: 5)), row)
    #expect(
      message { try context.backward([try sum(x)]) }
        == "leaf variable has been moved into the graph interior")
  }

  @Test func retainedGradientStays() throws {
    let x = try leaf()
    let y = try context.apply(Mul(other: 2), x)
    y.retainGrad()
    try context.backward([try sum(y)])
    #expect(text(y.grad) == "tensor([1., 1.])")
  }

  @Test func gradientsAreGivenWithoutTouchingLeaves() throws {
    let x = try leaf()
    let y = try context.apply(Mul(other: 2), x)
    let results = try context.gradients(
      of: [try sum(y)], for: [x, y], retainGraph: true)
    #expect(results.map { text($0) } == ["tensor([2., 2.])", "tensor([1., 1.])"])
    #expect(x.grad == nil)
    let other = try leaf()
    #expect(
      message { _ = try context.gradients(of: [try sum(y)], for: [other]) }
        == "One of the differentiated Tensors appears to not have been used in the graph. Set "
        + "allow_unused=True if this is the desired behavior.")
    #expect(
      message {
        _ = try context.gradients(of: [try sum(y)], for: [try context.ones([2])])
      } == "One of the differentiated Tensors does not require grad")
  }

  @Test func gradientOfGradient() throws {
    let x = try leaf([1], 3)
    let y = try sum(try context.apply(Pow(exponent: 3), x))
    let first = try context.gradients(of: [y], for: [x], createGraph: true)[0]
    try context.backward([try sum(try #require(first))])
    // d²(x³) = 6 x
    #expect(text(x.grad) == "tensor([18.])")
  }

  @Test func nothingIsRecordedWithoutGradMode() throws {
    let x = try leaf()
    let y = try context.withoutGrad { () throws(TensorError) in
      try context.apply(Mul(other: 2), x)
    }
    #expect(!y.requiresGrad)
    #expect(context.gradEnabled)
  }

  @Test func detachInPlaceLeavesTheGraph() throws {
    let x = try leaf()
    let y = try context.apply(Mul(other: 2), x)
    let row = try context.apply(Select(dim: 0, index: 0), y)
    #expect(
      message { try row.detachInPlace() }
        == "Can't detach views in-place. Use detach() instead")
    try y.detachInPlace()
    #expect(y.isLeaf && !y.requiresGrad)
  }

  @Test func flagsAreForLeaves() throws {
    let x = try leaf()
    let y = try context.apply(Mul(other: 2), x)
    #expect(
      message { try y.setRequiresGrad(false) }
        == "you can only change requires_grad flags of leaf variables. If you want to use a computed "
        + "variable in a subgraph that doesn't require differentiation use var_no_grad = "
        + "var.detach().")
    #expect(
      message { try (try context.arange(0, 3)).setRequiresGrad(true) }
        == "only Tensors of floating point dtype can require gradients")
  }

  @Test func assignedGradientMustFit() throws {
    let x = try leaf()
    #expect(message { try x.setGrad(x) } == "can't assign Variable as its own grad")
    #expect(
      message { try x.setGrad(try context.ones([3])) }
        == "assigned grad has data of a different size")
    #expect(
      message { try x.setGrad(try context.ones([2], .float64)) }
        == "assigned grad has data of a different type")
  }

  @Test func dataReplacesElements() throws {
    let x = try leaf()
    x.setData(try context.arange(0, 3, .float32))
    #expect(text(x) == "tensor([0., 1., 2.], requires_grad=True)")
  }

  @Test func deepGraphIsReleasedWithoutRecursion() throws {
    var x = try leaf([1], 0)
    for _ in 0..<100_000 { x = try context.apply(Add(other: 1), x) }
    #expect(x.gradientFunction?.name == "AddBackward0")
    x = try leaf([1], 0)
    #expect(x.isLeaf)
  }

  @Test func deepGraphOfSavedTensorsIsReleasedWithoutRecursion() throws {
    let weight = try leaf([1], 1)
    var x = try leaf([1], 1)
    for _ in 0..<100_000 { x = try context.apply(Mul(), x, weight) }
    try context.backward([try sum(x)], retainGraph: true)
    #expect(text(weight.grad) == "tensor([100000.])")
    x = try leaf([1], 0)
    #expect(context.memory.bytesInUse < 100)
  }

  @Test func chainOfGradientsIsReleasedWithoutRecursion() throws {
    var last = try context.ones([1])
    for _ in 0..<100_000 {
      let next = try context.ones([1])
      next.grad = last
      last = next
    }
    #expect(context.memory.bytesInUse == 400_004)
    last = try context.ones([1])
    #expect(context.memory.bytesInUse == 4)
  }

  @Test func trainingLeaksNothing() throws {
    let weight = try leaf([3])
    func step() throws {
      let y = try context.apply(Mul(), weight, weight)
      _ = try context.apply(InPlace(Mul(other: 3)), y)
      let part = try context.apply(Select(dim: 0, index: 0), y)
      _ = try context.apply(InPlace(Mul(other: 2)), part)
      try context.backward([try sum(y)])
      _ = try context.apply(Zero(), try #require(weight.grad))
    }
    try step()
    let before = context.memory.bytesInUse
    for _ in 0..<100 { try step() }
    #expect(context.memory.bytesInUse == before)
  }
}
