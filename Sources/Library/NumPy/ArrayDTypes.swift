import Evaluator
import Tensors

/// `numpy.dtype`.
final class ArrayDTypeObject: Object {
  let dtype: DType
  init(_ dtype: DType, type: TypeObject) {
    self.dtype = dtype
    super.init(subtype: type)
  }
}

enum ArrayDTypes {
  static let table = TypeTable(
    "dtype", "The type of an array's elements.",
    [
      Entry("__new__", "dtype, /", "The type of that name.") { call throws(Raise) in
        call.runtime.arrayDType(try call.arrayDType(0) ?? .float64)
      },
      Entry("__init__", "dtype, /", "See the class.") { _ in .none },
      Entry("__repr__", "", "The type as text.") { call throws(Raise) in
        .string("dtype('\(try own(call).numpyName)')")
      },
      Entry("__str__", "", "The type's name.") { call throws(Raise) in
        .string(try own(call).numpyName)
      },
      Entry("__eq__", "other, /", "Whether it is the same type.") { call throws(Raise) in
        .bool(call.runtime.dtype(named: call[0]) == (try own(call)))
      },
      Entry("__ne__", "other, /", "Whether it is another type.") { call throws(Raise) in
        .bool(call.runtime.dtype(named: call[0]) != (try own(call)))
      },
      Entry("__hash__", "", "The type's hash.") { call throws(Raise) in
        .int(Int(try own(call).rawValue) + 0x6e70)
      },
      Entry("name", "", "The type's name.", kind: .getter) { call throws(Raise) in
        .string(try own(call).numpyName)
      },
      Entry("itemsize", "", "Bytes of one element.", kind: .getter) { call throws(Raise) in
        .int(try own(call).itemSize)
      },
      Entry("kind", "", "b, i, u or f.", kind: .getter) { call throws(Raise) in
        .string(try own(call).kind)
      },
      Entry("char", "", "The type's letter.", kind: .getter) { call throws(Raise) in
        .string(try own(call).letter)
      },
      Entry("str", "", "Byte order, kind and size.", kind: .getter) { call throws(Raise) in
        let dtype = try own(call)
        return .string("\(dtype.itemSize == 1 ? "|" : "<")\(dtype.kind)\(dtype.itemSize)")
      },
      Entry("type", "", "The class of the scalars.", kind: .getter) { call throws(Raise) in
        .object(call.runtime.numpy.types[try own(call)])
      },
    ])

  private static func own(_ call: borrowing Call) throws(Raise) -> DType {
    try call.receiver(as: ArrayDTypeObject.self).dtype
  }
}

extension DType {
  /// The types of arrays: half precision is for tensors only.
  static let arrayTypes = allCases.filter { $0 != .float16 }

  var numpyName: String { shortName }

  var kind: String {
    self == .bool ? "b" : isFloatingPoint ? "f" : isSigned ? "i" : "u"
  }

  var letter: String {
    switch self {
    case .bool: "?"
    case .uint8: "B"
    case .int8: "b"
    case .int16: "h"
    case .int32: "i"
    case .int64: "l"
    case .float16: "e"
    case .float32: "f"
    case .float64: "d"
    }
  }

  /// 0 for truth values, 1 for whole numbers, 2 for floating-point numbers.
  var rank: Int { self == .bool ? 0 : isFloatingPoint ? 2 : 1 }

  /// The type in which both fit, as NumPy ranks them.
  func joined(with other: DType) -> DType {
    if self == other { return self }
    let (low, high) = rawValue < other.rawValue ? (self, other) : (other, self)
    if low == .uint8, high == .int8 { return .int16 }
    if high == .float32, low == .int32 || low == .int64 { return .float64 }
    return high
  }

  /// The type of a function that gives fractions.
  var fractional: DType {
    switch self {
    case .float32, .int16, .bool, .uint8, .int8: .float32
    default: .float64
    }
  }

  /// Whether NumPy writes results of this type into arrays of another (`same_kind`).
  func canCastInPlace(to other: DType) -> Bool { rank <= other.rank }

  init?(numpyName name: String) {
    switch name {
    case "float", "double", "float_", "f8", "<f8", "d": self = .float64
    case "single", "f4", "<f4", "f": self = .float32
    case "int", "int_", "i8", "<i8", "l", "q", "longlong", "intp", "long": self = .int64
    case "intc", "i4", "<i4", "i": self = .int32
    case "short", "i2", "<i2", "h": self = .int16
    case "byte", "i1", "b": self = .int8
    case "ubyte", "u1", "B": self = .uint8
    case "bool_", "?", "b1": self = .bool
    default:
      guard let known = DType.arrayTypes.first(where: { $0.shortName == name }) else { return nil }
      self = known
    }
  }
}

extension Runtime {
  func arrayDType(_ dtype: DType) -> Value { numpy.dtypes[dtype] ?? .none }

  /// The type that a value names; nil where it names none.
  func dtype(named value: Value) -> DType? {
    if let name = value.text { return DType(numpyName: name) }
    guard case .object(let object) = value else { return nil }
    if let dtype = object as? ArrayDTypeObject { return dtype.dtype }
    if let dtype = object as? DTypeObject { return dtype.dtype }
    guard let type = object as? TypeObject else { return nil }
    let types = interpreter.types
    if type === types.float { return .float64 }
    if type === types.int { return .int64 }
    if type === types.bool { return .bool }
    if let abstract = numpy.types.abstract.first(where: { $0.type === type }) {
      switch abstract.name {
      case "floating", "inexact", "number": return .float64
      case "integer", "signedinteger": return .int64
      default: return nil
      }
    }
    return numpy.types.dtype(of: type)
  }
}

extension Call {
  /// An argument that names a type of elements; nil for `None`.
  func arrayDType(_ position: Int) throws(Raise) -> DType? {
    if !isGiven(position) { return nil }
    if let dtype = runtime.dtype(named: self[position]) { return dtype }
    if let name = self[position].text {
      throw error(.typeError, "data type '\(name)' not understood")
    }
    let text = try interpreter.repr(self[position])
    throw error(.typeError, "Cannot interpret '\(text)' as a data type")
  }
}
