/// The type of a tensor's elements. The numbers stand in messages; `place` is the order in which
/// types widen.
package enum DType: UInt8, Sendable, Codable, CaseIterable {
  case bool, uint8, int8, int16, int32, int64, float32, float64, float16
}

extension DType {
  /// The name in a cell, without its module: `float32`.
  package var shortName: String {
    switch self {
    case .bool: "bool"
    case .uint8: "uint8"
    case .int8: "int8"
    case .int16: "int16"
    case .int32: "int32"
    case .int64: "int64"
    case .float16: "float16"
    case .float32: "float32"
    case .float64: "float64"
    }
  }

  /// The name as Python prints it: `torch.float32`.
  package var name: String { "torch." + shortName }

  /// The name that error messages use: `Float`, `Long`.
  package var scalarName: String {
    switch self {
    case .bool: "Bool"
    case .uint8: "Byte"
    case .int8: "Char"
    case .int16: "Short"
    case .int32: "Int"
    case .int64: "Long"
    case .float16: "Half"
    case .float32: "Float"
    case .float64: "Double"
    }
  }

  /// The name of the old tensor class, as `x.type()` answers: `torch.FloatTensor`.
  package var tensorTypeName: String { "torch." + scalarName + "Tensor" }

  /// The name of the elements' type in C++, which some messages use.
  var cName: String {
    switch self {
    case .bool: "bool"
    case .uint8, .int8, .int16, .int32, .int64: shortName + "_t"
    case .float16: "at::Half"
    case .float32: "float"
    case .float64: "double"
    }
  }

  /// Bytes that one element takes.
  package var itemSize: Int {
    switch self {
    case .bool, .uint8, .int8: 1
    case .int16, .float16: 2
    case .int32, .float32: 4
    case .int64, .float64: 8
    }
  }

  package var isFloatingPoint: Bool { self == .float32 || self == .float64 || self == .float16 }

  /// Whether it counts: neither a truth value nor a floating-point number.
  package var isIntegral: Bool { !isFloatingPoint && self != .bool }

  package var isSigned: Bool { self != .bool && self != .uint8 }

  /// The type of a name such as `float32`, `torch.float32`, `double` or `torch.FloatTensor`.
  package init?(name: String) {
    let short = name.hasPrefix("torch.") ? String(name.dropFirst(6)) : name
    for type in DType.allCases
    where type.shortName == short || type.scalarName + "Tensor" == short {
      self = type
      return
    }
    switch short {
    case "half": self = .float16
    case "float": self = .float32
    case "double": self = .float64
    case "long": self = .int64
    case "int": self = .int32
    case "short": self = .int16
    default: return nil
    }
  }
}

extension DType {
  /// The narrowest type that holds the values of both, as PyTorch ranks them.
  package func promoted(with other: DType) -> DType {
    if self == other { return self }
    let (low, high) = place < other.place ? (self, other) : (other, self)
    // An unsigned byte and a signed byte meet in the next wider signed type.
    return low == .uint8 && high == .int8 ? .int16 : high
  }

  /// Where it stands among the types from narrow to wide.
  private var place: Int { self == .float16 ? 11 : 2 * Int(rawValue) }

  /// The kinds that decide whether a number or a tensor without dimensions widens the result.
  var category: Int {
    switch self {
    case .bool: 0
    case .float16, .float32, .float64: 2
    default: 1
    }
  }

  /// Whether a result of this type may be written into a tensor of another: never from a higher
  /// kind into a lower one.
  package func canCast(to other: DType) -> Bool { category <= other.category }
}
