import FoundationEssentials

@testable import Tensors

/// A recorded call of PyTorch: an operation, its inputs, and what came out.
struct GoldenCase: Decodable, CustomStringConvertible {
  let op: EncodedOperation
  let inputs: [Value]
  let requiresGrad: [Bool]
  /// Whether the first input went through `* 1`, because leaves cannot be changed in place.
  let multiplied: Bool?
  let outputs: [Value]?
  let weights: [[Hex]?]?
  let grads: [[Hex]?]?
  let error: Failure?

  struct Value: Decodable {
    let dtype: String
    let shape: [Int]
    let values: [Hex]
    let strides: [Int]?
    let repr: String?
  }

  struct Failure: Decodable, Equatable {
    let kind: String
    let message: String
  }

  /// A number written so that it is read without loss.
  struct Hex: Decodable {
    let text: String
    init(from decoder: any Decoder) throws {
      text = try decoder.singleValueContainer().decode(String.self)
    }
    var double: Double { Double(text) ?? .nan }
    var scalar: Scalar {
      if let whole = Int64(text) { return .int(whole) }
      return .float(double)
    }
  }

  var description: String {
    let shapes = inputs.map { "\($0.dtype)\($0.shape)" }.joined(separator: " ")
    return "\(op.operation.name) \(op.operation.parameters.map(\.value)) \(shapes)"
  }

  static func load(_ name: String, file: String = #filePath) throws -> [GoldenCase] {
    try JSONDecoder().decode([GoldenCase].self, from: try goldenData(name, file: file))
  }
}

func goldenData(_ name: String, file: String = #filePath) throws -> Data {
  let folder = file.split(separator: "/").dropLast().joined(separator: "/")
  return try Data(contentsOf: URL(filePath: "/\(folder)/Golden/\(name)"))
}

extension TensorContext {
  /// A recorded tensor, with its strides.
  func tensor(_ value: GoldenCase.Value) throws -> Tensor {
    let dtype = try #require(DType(name: value.dtype))
    let dense = try empty(value.shape, dtype)
    for (position, number) in value.values.enumerated() {
      dense.write(number.scalar, at: position)
    }
    guard let strides = value.strides, strides != dense.strides, dense.count > 1 else {
      return dense
    }
    let tensor = try emptyStrided(value.shape, strides, dtype)
    copyElements(dense, into: tensor)
    return tensor
  }
}

import Testing
