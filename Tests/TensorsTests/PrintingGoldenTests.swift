import FoundationEssentials
import Testing

@testable import Tensors

/// Tensor texts against what PyTorch 1.4 printed, from `record_printing.py`.
@Suite struct PrintingGoldenTests {
  struct Case: Decodable {
    let dtype: String
    let shape: [Int]
    let options: Options
    let parameter: Bool
    let requiresGrad: Bool
    let text: String
    let values: [GoldenCase.Hex]?
    let steps: [Double]?
  }

  struct Options: Decodable {
    let precision: Int?
    let threshold: Int?
    let edgeitems: Int?
    let linewidth: Int?
    let profile: String?
    let sciMode: Bool?

    private enum CodingKeys: String, CodingKey {
      case precision, threshold, edgeitems, linewidth, profile
      case sciMode = "sci_mode"
    }

    var printOptions: PrintOptions {
      var options = PrintOptions(profile: profile ?? "default") ?? PrintOptions()
      if let precision { options.precision = precision }
      if let threshold { options.threshold = threshold }
      if let edgeitems { options.edgeItems = edgeitems }
      if let linewidth { options.lineWidth = linewidth }
      options.scientific = sciMode
      return options
    }
  }

  @Test func printsAsPyTorch() throws {
    let cases = try JSONDecoder().decode([Case].self, from: try goldenData("printing.json"))
    #expect(cases.count > 200)
    for golden in cases {
      let context = TensorContext(seed: 0)
      context.printOptions = golden.options.printOptions
      let tensor = try tensor(golden, context)
      if golden.parameter {
        try tensor.makeParameter()
      } else {
        try tensor.setRequiresGrad(golden.requiresGrad)
      }
      #expect(context.repr(tensor) == golden.text)
    }
  }

  private func tensor(_ golden: Case, _ context: TensorContext) throws -> Tensor {
    let dtype = try #require(DType(name: golden.dtype))
    guard let steps = golden.steps else {
      let tensor = try context.empty(golden.shape, dtype)
      for (position, number) in (golden.values ?? []).enumerated() {
        tensor.write(number.scalar, at: position)
      }
      return tensor
    }
    let count = golden.shape.reduce(1, *)
    let numbers = try context.apply(
      Add(other: .float(steps[1])),
      try context.apply(
        Mul(other: .float(steps[0])), try context.arange(0, .int(Int64(count)), .float64)))
    return try context.apply(View(golden.shape), try context.apply(ToType(dtype), numbers))
  }

  @Test func previewFitsItsWidth() throws {
    let context = TensorContext(seed: 0)
    let tensor = try context.apply(View([500, 2]), try context.arange(0, 1000))
    #expect(tensor.preview(maxWidth: 20) == "[[0, 1], [2, 3], …")
    for width in 1...60 { #expect(tensor.preview(maxWidth: width).count <= width) }
    let small = try context.apply(View([2, 2]), try context.arange(0, 4))
    #expect(small.preview(maxWidth: 40) == "[[0, 1], [2, 3]]")
    #expect(try context.scalar(2.5, .float32).preview(maxWidth: 40) == "2.5")
    #expect(try context.full([2], true, .bool).preview(maxWidth: 40) == "[True, True]")
    #expect(try context.zeros([2, 0], .float32).preview(maxWidth: 40) == "[] [2, 0]")
  }
}
