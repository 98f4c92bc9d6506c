import Testing

@testable import Tensors

/// Tensors from numbers, and the errors of making them.
@Suite struct CreationTests {
  let context = TensorContext(seed: 0)

  private func answer(_ body: () throws -> Tensor) -> String {
    do {
      return context.repr(try body())
    } catch {
      let error = error as? TensorError
      return "\(error?.kind.rawValue ?? "?"): \(error?.message ?? "\(error as Any)")"
    }
  }

  private func list(_ numbers: NestedNumbers...) -> NestedNumbers { .list(numbers) }
  private func int(_ value: Int64) -> NestedNumbers { .number(.int(value)) }
  private func float(_ value: Double) -> NestedNumbers { .number(.float(value)) }

  @Test(arguments: [
    (NestedNumbers.number(3), "tensor(3)"),
    (.number(2.5), "tensor(2.5000)"),
    (.number(true), "tensor(True)"),
    (.list([.number(1), .number(2.5), .number(true)]), "tensor([1.0000, 2.5000, 1.0000])"),
    (.list([.number(true), .number(2)]), "tensor([1, 2])"),
    (.list([]), "tensor([])"),
    (.list([.list([]), .list([])]), "tensor([], size=(2, 0))"),
    (.list([.list([.number(1)]), .list([.number(2)])]), "tensor([[1],\n        [2]])"),
    (.number(.float(.infinity)), "tensor(inf)"),
    (
      .list([.list([.number(1), .number(2)]), .list([.number(3)])]),
      "ValueError: expected sequence of length 2 at dim 1 (got 1)"
    ),
    (
      .list([.number(1), .list([.number(2)])]),
      "TypeError: an integer is required (got type list)"
    ),
    (.list([.list([.number(1)]), .number(2)]), "TypeError: not a sequence"),
    (.list([.other(typeName: "str")]), "ValueError: too many dimensions 'str'"),
    (
      .list([.number(1), .other(typeName: "str")]), "TypeError: new(): invalid data type 'str'"
    ),
    (.other(typeName: "str"), "TypeError: new(): invalid data type 'str'"),
    (.other(typeName: "NoneType"), "RuntimeError: Could not infer dtype of NoneType"),
    (
      .list([.other(typeName: "NoneType")]), "RuntimeError: Could not infer dtype of NoneType"
    ),
    (.hugeInteger, "RuntimeError: Overflow when unpacking long"),
    (.list([.hugeInteger]), "RuntimeError: Overflow when unpacking long"),
  ])
  func numbersDecideTheType(numbers: NestedNumbers, text: String) {
    #expect(answer { try context.tensor(numbers) } == text)
  }

  @Test func givenTypeConverts() {
    #expect(answer { try context.tensor(list(int(1), float(2.5)), .int64) } == "tensor([1, 2])")
    #expect(
      answer { try context.tensor(list(int(300)), .uint8) } == "tensor([44], dtype=torch.uint8)")
    #expect(
      answer { try context.tensor(list(int(-1)), .uint8) } == "tensor([255], dtype=torch.uint8)")
    #expect(
      answer { try context.tensor(list(float(1.7), float(-1.7)), .uint8) }
        == "tensor([  1, 255], dtype=torch.uint8)")
    #expect(
      answer { try context.tensor(list(int(1 << 40)), .int32) }
        == "tensor([0], dtype=torch.int32)")
    #expect(
      answer { try context.tensor(list(float(1e40)), .int32) }
        == "RuntimeError: Overflow when unpacking long")
    #expect(
      answer { try context.tensor(list(float(0.5), int(0)), .bool) } == "tensor([ True, False])")
  }

  @Test func deepListsAreRefused() {
    var deep = NestedNumbers.number(1)
    for _ in 0..<1000 { deep = .list([deep]) }
    #expect(answer { try context.tensor(deep) } == "ValueError: too many dimensions 'list'")
  }

  @Test(arguments: [
    (0 as Scalar, 5 as Scalar, 1 as Scalar, "tensor([0, 1, 2, 3, 4])"),
    (1, 5, 2, "tensor([1, 3])"),
    (0, 1, 0.25, "tensor([0.0000, 0.2500, 0.5000, 0.7500])"),
    (5, 1, -2, "tensor([5, 3])"),
    (0, 2, 0.3, "tensor([0.0000, 0.3000, 0.6000, 0.9000, 1.2000, 1.5000, 1.8000])"),
    (0.0, 10.0, 3, "tensor([0., 3., 6., 9.])"),
    (3, 3, 1, "tensor([], dtype=torch.int64)"),
    (5, 1, 1, "RuntimeError: upper bound and larger bound inconsistent with step sign"),
    (1, 5, 0, "RuntimeError: step must be nonzero"),
    (0, .float(.infinity), 1, "RuntimeError: unsupported range: 0 -> inf"),
    (
      0, 1_000_000_000_000, 1,
      """
      RuntimeError: [enforce fail at CPUAllocator.cpp:64] . DefaultCPUAllocator: can't allocate \
      memory: you tried to allocate 8000000000000 bytes. Error code 12 (Cannot allocate memory)\n
      """
    ),
  ])
  func ranges(start: Scalar, end: Scalar, step: Scalar, text: String) {
    #expect(answer { try context.arange(start, end, step: step) } == text)
  }

  @Test func otherConstants() {
    #expect(answer { try context.eye(2, 3) } == "tensor([[1., 0., 0.],\n        [0., 1., 0.]])")
    #expect(
      answer { try context.eye(-1) } == "RuntimeError: n must be greater or equal to 0, got -1")
    #expect(
      answer { try context.linspace(0, 1, steps: 5) }
        == "tensor([0.0000, 0.2500, 0.5000, 0.7500, 1.0000])")
    #expect(answer { try context.linspace(0, 1, steps: 1) } == "tensor([0.])")
    #expect(
      answer { try context.linspace(0, 1, steps: -1) }
        == "RuntimeError: number of steps must be non-negative")
    #expect(
      answer { try context.zeros([2, -1], .float32) }
        == "RuntimeError: Trying to create tensor with negative dimension -1: [2, -1]")
    #expect(
      answer { try context.rand([2], .int64) }
        == "RuntimeError: _th_uniform_ not supported on CPUType for Long")
    #expect(
      answer { try context.randint(3, 3, [2]) }
        == "RuntimeError: invalid argument 2: max must be greater than min, but got: min = 3, max = 3 "
        + "at /pytorch/aten/src/TH/generic/THTensorRandom.cpp:43")
    #expect(
      answer { try context.randperm(-1) }
        == "RuntimeError: Trying to create tensor with negative dimension -1: [-1]")
  }

  @Test func tooLargeForMemoryIsAnError() {
    let refusal =
      "RuntimeError: [enforce fail at CPUAllocator.cpp:64] . DefaultCPUAllocator: can't allocate "
      + "memory: you tried to allocate 4000000000000 bytes. Error code 12 (Cannot allocate memory)\n"
    #expect(answer { try context.zeros([1_000_000_000_000], .float32) } == refusal)
    #expect(answer { try context.zeros([1_000_000, 1_000_000], .float32) } == refusal)
    #expect(
      answer { try context.zeros([10_000_000_000, 10_000_000_000], .float32) }
        == "RuntimeError: [enforce fail at CPUAllocator.cpp:47] ((ptrdiff_t)nbytes) >= 0. alloc_cpu() "
        + "seems to have been called with negative number: 12618374452099416064\n")
    #expect(context.memory.bytesInUse == 0)
  }

  @Test func sessionsLimitHolds() throws {
    let small = TensorContext(seed: 0, memoryLimit: 1000)
    let kept = try small.zeros([200], .float32)
    #expect(throws: TensorError.outOfMemory(400)) { try small.zeros([100], .float32) }
    #expect(throws: TensorError.outOfMemory(800)) { try small.apply(Clone(), kept) }
    _ = try small.zeros([50], .float32)
    #expect(small.memory.bytesInUse == 800)
  }

  @Test func expandedTensorTakesNoMemoryUntilCopied() throws {
    let one = try context.ones([1])
    let wide = try context.apply(Expand([1_000_000, 1_000_000]), one)
    #expect(context.memory.bytesInUse == 4)
    #expect(context.repr(wide).hasPrefix("tensor([[1., 1., 1.,  ..., 1., 1., 1.],"))
    #expect(throws: TensorError.self) { try context.apply(Add(other: 1), wide) }
  }

  @Test func numbersComeBack() throws {
    let tensor = try context.tensor(list(list(int(1), int(2)), list(int(3), int(4))))
    #expect(try tensor.nested() == list(list(int(1), int(2)), list(int(3), int(4))))
    #expect(try context.zeros([2, 0], .float32).nested() == list(.list([]), .list([])))
    #expect(try context.scalar(2.5, .float32).nested() == float(2.5))
    #expect(
      throws: TensorError(
        .valueError, "only one element tensors can be converted to Python scalars")
    ) {
      try tensor.onlyItem()
    }
    #expect(
      throws: TensorError(
        .runtimeError, "bool value of Tensor with more than one value is ambiguous")
    ) {
      try tensor.truthValue()
    }
    #expect(
      throws: TensorError(
        .typeError, "only integer tensors of a single element can be converted to an index")
    ) {
      try context.scalar(1.5, .float32).indexValue()
    }
  }

  @Test func twoContextsDoNotSeeEachOther() throws {
    let other = TensorContext(seed: 0)
    let first = try context.rand([3]).scalars
    _ = try context.rand([3])
    #expect(try other.rand([3]).scalars == first)
    context.gradEnabled = false
    #expect(other.gradEnabled)
  }
}
