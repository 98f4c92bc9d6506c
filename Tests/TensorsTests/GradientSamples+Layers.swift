@testable import Tensors

extension GradientSample {
  private static func convolution(
    stride: [Int] = [1, 1], padding: [Int] = [0, 0], dilation: [Int] = [1, 1],
    outputPadding: [Int] = [0, 0], groups: Int = 1, isTransposed: Bool = false
  ) -> Convolution {
    Convolution(
      stride: stride, padding: padding, dilation: dilation, outputPadding: outputPadding,
      groups: groups, isTransposed: isTransposed, step: "ConvolutionBackward")
  }

  private static func normalisation(isTraining: Bool, hasWeight: Bool = true)
    -> BatchNormalisation
  {
    BatchNormalisation(
      hasWeight: hasWeight, hasBias: hasWeight, hasRunning: !isTraining, isTraining: isTraining,
      momentum: 0.1, epsilon: 0.01)
  }

  private static let layerFunctions: [Activation] = [
    Activation(.elu, 0.7, 1.2, 0.8), Activation(.gelu), Activation(.softplus, 1.5, 1),
    Activation(.hardtanh, -1, 0.7), Activation(.threshold, 0.1, 3), Activation(.logSigmoid),
    Activation(.softShrink, 0.5), Activation(.hardShrink, 0.5),
  ]

  private static let windows = PoolingShape(
    kernel: [2, 2], stride: [1, 2], padding: [1, 0], isCeiled: true)

  static let layers: [GradientSample] =
    layerFunctions.map { GradientSample($0, .numbers([7])) } + [
      GradientSample(
        convolution(), .numbers([2, 2, 3, 4]), .numbers([2, 2, 2, 3]), .numbers([2])),
      GradientSample(
        convolution(stride: [2, 1], padding: [1, 1], dilation: [1, 2], groups: 2),
        .numbers([1, 2, 4, 4]), .numbers([2, 1, 2, 2])),
      GradientSample(
        convolution(stride: [2, 3], outputPadding: [1, 0], isTransposed: true),
        .numbers([1, 2, 2, 2]), .numbers([2, 1, 2, 2]), .numbers([1])),
      GradientSample(
        Convolve(rank: 1, stride: [2], padding: [1], dilation: [1]), .numbers([1, 2, 5]),
        .numbers([2, 2, 2])),
      GradientSample(
        ConvolutionWeightGradient(of: convolution(stride: [2, 1]), kernel: [2, 2]),
        .numbers([1, 1, 4, 3]), .numbers([1, 2, 2, 2])),
      GradientSample(MaxPool(windows), .numbers([1, 1, 3, 4])),
      GradientSample(MaxPool(PoolingShape(kernel: [2, 2], stride: [2, 2])), .numbers([2, 4, 4])),
      GradientSample(MaxPool(PoolingShape(output: [2, 1])), .numbers([1, 1, 3, 2])),
      GradientSample(
        PlaneScatter(size: [2, 2]), .numbers([1, 2, 1, 2]), .whole([1, 2, 1, 2], [0, 3, 1, 1])),
      GradientSample(AveragePool(windows, countsPadding: false), .numbers([1, 1, 3, 4])),
      GradientSample(AveragePool(PoolingShape(output: [2, 2])), .numbers([1, 3, 3])),
      GradientSample(
        normalisation(isTraining: true), .numbers([3, 2, 2]), .numbers([2]), .numbers([2])),
      GradientSample(normalisation(isTraining: true, hasWeight: false), .numbers([4, 2])),
      GradientSample(
        normalisation(isTraining: false), .numbers([3, 2]), .numbers([2]), .numbers([2]),
        .constant([2], [0.5, -1]), .constant([2], [1.5, 2])),
      GradientSample(
        LayerNormalisation(shape: [3], hasWeight: true, hasBias: true, epsilon: 0.01),
        .numbers([2, 3]), .numbers([3]), .numbers([3])),
      GradientSample(
        LayerNormalisation(shape: [2, 2], hasWeight: false, hasBias: false, epsilon: 0.01),
        .numbers([2, 2, 2])),
      GradientSample(Dropout(probability: 0.4, isTraining: true), .numbers([6])),
      GradientSample(
        Dropout(probability: 0.3, isTraining: true, dropsChannels: true, keepsMoments: true),
        .numbers([2, 2, 2])),
      GradientSample(Embedding(padding: 1), .numbers([3, 2]), .whole([4], [0, 0, 2, 2])),
      GradientSample(
        EmbeddingGradient(rows: 3, padding: 0, scalesByFrequency: false), .numbers([3, 2]),
        .whole([3], [0, 2, 2])),
      GradientSample(PReLU(), .numbers([2, 3]), .numbers([3])),
      GradientSample(PReLU(), .numbers([3]), .numbers([1])),
      GradientSample(ConstantPad(pads: [1, -1, 0, 2], value: 3), .numbers([2, 3])),
      GradientSample(
        Divergence(), .numbers([2, 2]), .constant([2, 2], [0.2, 0.8, 0, 1])),
      GradientSample(
        RecurrentCell(.tanh), .numbers([2, 2]), .numbers([2, 1]), .numbers([1, 2]),
        .numbers([1, 1])),
      GradientSample(
        RecurrentCell(.lstm), .numbers([1, 1]), .numbers([1, 1]), .numbers([1, 1]),
        .numbers([4, 1]), .numbers([4, 1]), .numbers([4]), .numbers([4])),
      GradientSample(
        RecurrentLayers(
          .gru, layers: 1, isBidirectional: true, hasBiases: false, batchFirst: true, dropout: 0,
          isTraining: true),
        .numbers([1, 2, 1]), .numbers([2, 1, 1]), .numbers([3, 1]), .numbers([3, 1]),
        .numbers([3, 1]), .numbers([3, 1])),
    ]
}
