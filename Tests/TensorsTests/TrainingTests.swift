import FoundationEssentials
import Testing

@testable import Tensors

/// Training runs whose printed losses must agree with PyTorch's.
@Suite struct TrainingTests {
  struct Run: Decodable {
    let seed: String
    let options: [String: Option]
    let losses: [String]
  }

  enum Option: Decodable {
    case flag(Bool)
    case number(Double)
    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let flag = try? value.decode(Bool.self) {
        self = .flag(flag)
      } else {
        self = .number(try value.decode(Double.self))
      }
    }
    var double: Double { if case .number(let value) = self { value } else { 0 } }
    var isOn: Bool { if case .flag(let value) = self { value } else { false } }
  }

  @Test func descentWithEveryOptionFollowsPyTorch() throws {
    let runs = try JSONDecoder().decode([Run].self, from: try goldenData("training.json"))
    #expect(runs.count == 15)
    for run in runs {
      let sgd = try SGD(
        learningRate: run.options["lr"]?.double ?? 0,
        momentum: run.options["momentum"]?.double ?? 0,
        dampening: run.options["dampening"]?.double ?? 0,
        weightDecay: run.options["weight_decay"]?.double ?? 0,
        nesterov: run.options["nesterov"]?.isOn ?? false)
      #expect(try train(UInt64(run.seed) ?? 0, sgd, steps: 50) == run.losses)
    }
  }

  private func train(_ seed: UInt64, _ sgd: SGD, steps: Int) throws -> [String] {
    let context = TensorContext(seed: seed)
    let first = try context.linearParameters(inputs: 3, outputs: 8, hasBias: true)
    let second = try context.linearParameters(inputs: 8, outputs: 4, hasBias: true)
    let data = try context.randn([20, 3])
    let target = try context.randint(0, 4, [20])
    let parameters = [first.weight, first.bias, second.weight, second.bias].compactMap { $0 }
    var states = [[String: Tensor]](repeating: [:], count: parameters.count)
    var losses: [String] = []
    for _ in 0..<steps {
      for parameter in parameters {
        if let grad = parameter.grad { _ = try context.apply(Zero(), grad) }
      }
      let hidden = try context.apply(
        ReLU(), try context.apply(Linear(), data, parameters[0], parameters[1]))
      let scores = try context.apply(Linear(), hidden, parameters[2], parameters[3])
      let loss = try context.apply(CrossEntropyLoss(), scores, target)
      try context.backward([loss])
      for (index, parameter) in parameters.enumerated() {
        let steps = sgd.steps(hasBuffer: states[index][SGD.momentumBuffer] != nil)
        try context.update(parameter, steps, state: &states[index])
      }
      losses.append(fixedText(try loss.onlyItem().double, digits: 4))
    }
    return losses
  }

  /// Federated training on two halves of four points, as the second tutorial does it: initial
  /// weights, losses and final weights that PySyft 0.2.9 printed.
  @Test(arguments: [
    (
      seed: 0 as UInt64, weight: "[[-0.0053,  0.3793]]", bias: "[-0.5820]",
      losses: """
      0.3798 3.0670 0.4733 0.3785 0.3244 0.1952 0.1893 0.1153 0.1095 0.0691 0.0636 0.0417 0.0371 \
      0.0254 0.0218 0.0156 0.0130 0.0097 0.0078 0.0061
      """, lastWeight: "[[0.9718, 0.0888]]", lastBias: "[-0.0238]", grad: "[[-0.1221,  0.0308]]"
    ),
    (
      seed: 1, weight: "[[ 0.3643, -0.3121]]", bias: "[-0.1371]",
      losses: """
      0.2206 1.2001 0.1399 0.0805 0.1127 0.0381 0.0738 0.0242 0.0482 0.0159 0.0319 0.0107 0.0214 \
      0.0074 0.0145 0.0051 0.0099 0.0036 0.0069 0.0026
      """, lastWeight: "[[ 0.9559, -0.0425]]", lastBias: "[0.0656]", grad: "[[-0.0991, -0.1023]]"
    ),
    (
      seed: 2, weight: "[[ 0.1622, -0.1683]]", bias: "[0.1939]",
      losses: """
      0.0383 1.2147 0.4218 0.1823 0.2944 0.0979 0.1879 0.0611 0.1206 0.0393 0.0783 0.0257 0.0515 \
      0.0172 0.0343 0.0117 0.0231 0.0081 0.0158 0.0057
      """, lastWeight: "[[ 0.9313, -0.0559]]", lastBias: "[0.0962]", grad: "[[-0.1594, -0.1507]]"
    ),
  ])
  func secondTutorialPrintsItsLosses(
    run: (
      seed: UInt64, weight: String, bias: String, losses: String, lastWeight: String,
      lastBias: String, grad: String
    )
  ) throws {
    let context = TensorContext(seed: run.seed)
    let layer = try context.linearParameters(inputs: 2, outputs: 1, hasBias: true)
    let bias = try #require(layer.bias)
    #expect(
      context.repr(layer.weight)
        == "Parameter containing:\ntensor(\(run.weight), requires_grad=True)")
    #expect(context.elementsText(bias) == run.bias)
    let points = try context.tensor(.rows([[0, 0], [0, 1], [1, 0], [1, 1]]), .float32)
    let goals = try context.tensor(.rows([[0], [0], [1], [1]]), .float32)
    try points.setRequiresGrad(true)
    let sgd = try SGD(learningRate: 0.1)
    var losses: [String] = []
    for _ in 0..<10 {
      for half in [0, 2] {
        for parameter in [layer.weight, bias] {
          if let grad = parameter.grad { _ = try context.apply(Zero(), grad) }
        }
        let slice = Subscript([.slice(start: half, end: half + 2, step: nil)])
        let input = try context.apply(Detach(), try context.apply(slice, points))
        let output = try context.apply(Linear(), input, layer.weight, bias)
        let error = try context.apply(Sub(), output, try context.apply(slice, goals))
        let loss = try context.apply(Sum(), try context.apply(Pow(exponent: 2), error))
        try context.backward([loss])
        for parameter in [layer.weight, bias] {
          var state: [String: Tensor] = [:]
          try context.update(parameter, sgd.steps(hasBuffer: false), state: &state)
        }
        losses.append(fixedText(try loss.onlyItem().double, digits: 4))
      }
    }
    #expect(losses.joined(separator: " ") == run.losses)
    #expect(context.elementsText(layer.weight) == run.lastWeight)
    #expect(context.elementsText(bias) == run.lastBias)
    #expect(layer.weight.grad.map { context.elementsText($0) } == run.grad)
  }
}

extension NestedNumbers {
  static func rows(_ rows: [[Int64]]) -> NestedNumbers {
    .list(rows.map { .list($0.map { .number(.int($0)) }) })
  }
}
