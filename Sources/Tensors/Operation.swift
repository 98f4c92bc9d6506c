/// One operation on tensors: its name, its parameters, what it computes and its gradient.
///
/// The same value runs here, travels to a worker in a message, is recorded by a plan and is kept by
/// the gradient graph. Its parameters are its stored properties, encoded with `Codable`.
package protocol Operation: GradientRule, Sendable, Codable {
  /// PyTorch's name for it; unique in `OperationTable`.
  static var name: String { get }

  /// The name with the marks of a variant, such as the underscore of an in-place one.
  var name: String { get }

  /// What it does to its inputs.
  var effect: Effect { get }

  /// Whether it only moves elements, so that it takes half precision too.
  static var takesHalf: Bool { get }

  /// How many inputs it takes.
  var arity: ClosedRange<Int> { get }

  /// The name of its step in the gradient graph; nil if no gradient flows through it.
  func gradientName(inPlace: Bool) -> String?

  /// Outputs that no gradient flows from although they hold floating-point numbers.
  var plainOutputs: InputSet { get }

  /// Which of its inputs and outputs `gradient` reads, given the inputs that need gradients.
  func saved(for needed: InputSet) -> SavedSet

  /// Computes the outputs. Shapes, types and errors are those of PyTorch's function of that name.
  func forward(_ inputs: [Tensor], in context: TensorContext) throws(TensorError) -> [Tensor]

  /// Computes into the first input.
  func update(_ inputs: [Tensor], in context: TensorContext) throws(TensorError)
}

/// How gradients of outputs become gradients of inputs.
package protocol GradientRule {
  /// The gradients of the inputs, nil where there is none. Broadcasting is undone by the caller.
  func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?]

  /// The step that this one passes gradients on to by itself, if it holds one.
  var innerNode: GradientNode? { get }
}

extension GradientRule {
  package var innerNode: GradientNode? { nil }
}

/// What an operation does to its inputs.
package enum Effect: Sendable {
  /// New tensors come out.
  case value
  /// Tensors come out that share the first input's elements.
  case view
  /// The first input is changed and comes out again.
  case inPlace
  /// Made of other operations, which are what the gradient graph sees.
  case composite
}

/// A set of input positions. Positions from 63 on share one bit.
package struct InputSet: OptionSet, Sendable {
  package let rawValue: UInt64
  package init(rawValue: UInt64) { self.rawValue = rawValue }
  package init(_ position: Int) { rawValue = 1 << UInt64(min(position, 63)) }
  package static let first = InputSet(0)
  package static let second = InputSet(1)
  package static let third = InputSet(2)
}

/// Which tensors the gradient graph keeps for an operation's gradient.
package struct SavedSet: Sendable {
  package var inputs: InputSet
  package var outputs: InputSet
  /// Whether the graph keeps the number that the operation was given, and gives it up as it gives
  /// up tensors: a second backward pass is then refused.
  package var number: Bool
  package init(inputs: InputSet = [], outputs: InputSet = [], number: Bool = false) {
    self.inputs = inputs
    self.outputs = outputs
    self.number = number
  }
  package static let nothing = SavedSet()
  package static let number = SavedSet(number: true)
}

extension Operation {
  package var name: String { Self.name }
  package static var takesHalf: Bool { false }
  package var effect: Effect { .value }
  package var arity: ClosedRange<Int> { 1...1 }
  package func gradientName(inPlace: Bool) -> String? { nil }
  package var plainOutputs: InputSet { [] }
  package func saved(for needed: InputSet) -> SavedSet { .nothing }

  package func update(_ inputs: [Tensor], in context: TensorContext) throws(TensorError) {
    let results = try forward(inputs, in: context)
    guard let result = results.first, let target = inputs.first else {
      throw .runtime("\(name)_ needs a tensor to work on")
    }
    try context.store(result, in: target)
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    throw .runtime("the derivative for '\(name)' is not implemented")
  }

  /// The parameters as labels and values, for people.
  package var parameters: [(label: String, value: String)] {
    Mirror(reflecting: self).children.map { child in
      (child.label ?? "", String(describing: child.value))
    }
  }
}

extension ClosedRange<Int> {
  static func exactly(_ count: Int) -> ClosedRange<Int> { count...count }

  /// Two operands, of which one may be a number.
  static func operands(_ number: Scalar?) -> ClosedRange<Int> { number == nil ? 2...2 : 1...1 }
}
