/// An operation whose result goes into its first input: `x.add_(y)` is `InPlace(Add())`.
package struct InPlace: Operation {
  package static let name = "in_place"
  package let operation: any Operation

  package init(_ operation: any Operation) { self.operation = operation }

  /// The name with PyTorch's underscore.
  package var name: String { operation.name + "_" }
  package var effect: Effect { .inPlace }
  package var arity: ClosedRange<Int> { operation.arity }

  package func gradientName(inPlace: Bool) -> String? { operation.gradientName(inPlace: true) }

  package func saved(for needed: InputSet) -> SavedSet { operation.saved(for: needed) }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    try operation.update(inputs, in: context)
    return [inputs[0]]
  }

  package func update(_ inputs: [Tensor], in context: TensorContext) throws(TensorError) {
    try operation.update(inputs, in: context)
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    try operation.gradient(pass)
  }

  package init(from decoder: any Decoder) throws {
    operation = try EncodedOperation(from: decoder).operation
  }

  package func encode(to encoder: any Encoder) throws {
    try EncodedOperation(operation).encode(to: encoder)
  }
}

/// An operation in a message: its name, then its parameters.
package struct EncodedOperation: Codable, Sendable {
  package let operation: any Operation

  package init(_ operation: any Operation) { self.operation = operation }

  private enum Key: CodingKey { case name, parameters }

  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    let name = try fields.decode(String.self, forKey: .name)
    guard let type = OperationTable.type(named: name) else {
      throw DecodingError.dataCorruptedError(
        forKey: .name, in: fields, debugDescription: "there is no operation \(name)")
    }
    operation = try type.init(from: fields.superDecoder(forKey: .parameters))
  }

  package func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encode(type(of: operation).name, forKey: .name)
    try operation.encode(to: fields.superEncoder(forKey: .parameters))
  }
}
