import Testing

@testable import Tensors

@Suite struct AutogradTests {
  @Test func gradientsAddUpOverPaths() throws {
    let context = TensorContext(seed: 0)
    let x = try context.full([2], 3, .float32)
    x.wantsGradient = true
    let y = try context.apply(Add(), try context.apply(Mul(), x, x), x)
    try context.backward([try context.apply(Sum(), y)])
    let grad = try #require(x.grad)
    #expect(grad.pointer(Float.self)[0] == 7)
    #expect(grad.pointer(Float.self)[1] == 7)
  }

  @Test func deepGraphIsReleasedWithoutRecursion() throws {
    let context = TensorContext(seed: 0)
    var x = try context.full([1], 0, .float32)
    x.wantsGradient = true
    for _ in 0..<100_000 { x = try context.apply(Add(other: 1), x) }
    #expect(x.gradientFunction?.name == "AddBackward0")
    x = try context.full([1], 0, .float32)
    #expect(x.isLeaf)
  }
}
