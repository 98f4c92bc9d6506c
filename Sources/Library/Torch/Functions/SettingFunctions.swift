import Evaluator
import Tensors
import Workers

/// Types and settings of the session.
enum SettingFunctions {
  static let entries: [Entry] = [
    Entry("get_default_dtype", "", "The type of floating-point tensors that name none.") { call in
      call.runtime.dtypeObject(call.runtime.context.defaultDType)
    },
    Entry("set_default_dtype", "d", "Sets the type of floating-point tensors that name none.") {
      call throws(Raise) in
      guard let dtype = try call.dtype(0) else {
        throw call.error(
          .typeError,
          "invalid dtype object: only floating-point types are supported as the default type")
      }
      return try setDefault(call, dtype)
    },
    Entry("set_default_tensor_type", "t", "Sets the default type by its old name.") {
      call throws(Raise) in
      var dtype = call[0].text.flatMap { DType(name: $0) }
      if dtype == nil, case .object(let object) = call[0] {
        let name = (object as? BuiltinObject)?.entry.name ?? (object as? TypeObject)?.name
        dtype = name.flatMap { DType(name: "torch." + $0) }
      }
      guard let dtype else {
        throw call.error(.typeError, "invalid type object")
      }
      return try setDefault(call, dtype)
    },
    Entry("get_num_threads", "", "How many threads calculate: one.") { _ in .int(1) },
    Entry("set_num_threads", "number", "One thread calculates.") { call throws(Raise) in
      if try call.whole(0) < 1 {
        throw call.error(.runtimeError, "expects a positive integer")
      }
      return .none
    },
    Entry("get_num_interop_threads", "", "How many threads calculate: one.") { _ in .int(1) },
    Entry("set_num_interop_threads", "number", "One thread calculates.") { _ in .none },
    Entry("set_flush_denormal", "mode", "Whether it could be set: no.") { _ in .bool(false) },
    Entry("is_storage", "obj", "Whether the object is the memory under a tensor.") { call in
      guard case .object(let object) = call[0] else { return .bool(false) }
      return .bool(object is StorageObject)
    },
    Entry("typename", "o", "The name of an object's class.") { call throws(Raise) in
      if let tensor = call[0].tensor, let local = tensor.local {
        return .string(local.dtype.tensorTypeName)
      }
      let type = call.interpreter.type(of: call[0])
      return .string(type.module == "builtins" ? type.name : "\(type.module).\(type.name)")
    },
    Entry("promote_types", "type1, type2", "The type in which two types meet.") {
      call throws(Raise) in
      guard let a = try call.dtype(0), let b = try call.dtype(1) else {
        throw call.wrongArgument(0, "torch.dtype")
      }
      return call.runtime.dtypeObject(a.promoted(with: b))
    },
    Entry("can_cast", "from, to", "Whether one type goes into another.") { call throws(Raise) in
      guard let a = try call.dtype(0), let b = try call.dtype(1) else {
        throw call.wrongArgument(0, "torch.dtype")
      }
      return .bool(a.canCast(to: b))
    },
    Entry("result_type", "tensor1, tensor2", "The type in which two operands meet.") {
      call throws(Raise) in
      let runtime = call.runtime
      let (a, b) = (try runtime.operand(call[0]), try runtime.operand(call[1]))
      func local(_ operand: Operand?) throws(Raise) -> Tensor? {
        guard case .tensor(let tensor)? = operand else { return nil }
        return try runtime.local(tensor, method: "result_type")
      }
      guard let a, let b else { throw call.wrongArgument(0, "Tensor") }
      let type = runtime.context.resultType(
        [try local(a), try local(b)].compactMap { $0 },
        [a, b].compactMap { if case .number(let number) = $0 { number } else { nil } })
      return runtime.dtypeObject(type)
    },
  ]

  private static func setDefault(
    _ call: borrowing Call, _ dtype: DType
  ) throws(Raise) -> Value {
    if dtype != .float32, dtype != .float64 {
      throw call.error(
        .typeError, "only floating-point types are supported as the default type")
    }
    call.runtime.context.defaultDType = dtype
    return .none
  }
}

/// `torch.finfo(dtype)` and `torch.iinfo(dtype)`.
final class TypeLimitsObject: Object {
  let dtype: DType
  init(_ dtype: DType, type: TypeObject) {
    self.dtype = dtype
    super.init(subtype: type)
  }
}

extension Runtime {
  func typeLimits(isFloating: Bool) -> TypeObject {
    let name = isFloating ? "finfo" : "iinfo"
    return type("torch." + name) { runtime in
      runtime.interpreter.makeType(
        TypeTable(
          name, "What a type can hold.",
          [
            Entry("__new__", isFloating ? "type=None" : "type", "The limits of a type.") {
              call throws(Raise) in
              let dtype = try call.dtype(0) ?? call.runtime.context.defaultDType
              if dtype.isFloatingPoint != isFloating {
                throw call.error(
                  .typeError,
                  isFloating
                    ? "torch.finfo() requires a floating point input type. Use torch.iinfo to handle 'torch.finfo'"
                    : "torch.iinfo() requires an integer input type. Use torch.finfo to handle 'torch.iinfo'"
                )
              }
              return .object(
                TypeLimitsObject(dtype, type: call.runtime.typeLimits(isFloating: isFloating)))
            },
            Entry("__init__", "*args", "See the class.") { _ in .none },
            limit("bits") { .int($0.itemSize * 8) },
            limit("max") { $0.limits.max }, limit("min") { $0.limits.min },
          ]
            + (isFloating
              ? [
                limit("eps") { .float($0.limits.eps) }, limit("tiny") { .float($0.limits.tiny) },
                limit("dtype") { .string($0.shortName) },
              ] : []),
        ), module: "torch", instancesHaveDictionary: false)
    }
  }

  private func limit(_ name: String, _ value: @escaping @Sendable (DType) -> Value) -> Entry {
    Entry(name, "", "The \(name) of the type.", kind: .getter) { call throws(Raise) in
      value(try call.receiver(as: TypeLimitsObject.self).dtype)
    }
  }
}

extension DType {
  fileprivate var limits: (max: Value, min: Value, eps: Double, tiny: Double) {
    switch self {
    case .bool: (.int(1), .int(0), 0, 0)
    case .uint8: (.int(255), .int(0), 0, 0)
    case .int8: (.int(127), .int(-128), 0, 0)
    case .int16: (.int(32767), .int(-32768), 0, 0)
    case .int32: (.int(0x7fff_ffff), .int(-0x8000_0000), 0, 0)
    case .int64: (.int(.max), .int(.min), 0, 0)
    case .float16: (.float(65504), .float(-65504), 0x1p-10, 0x1p-14)
    case .float32:
      (
        .float(Double(Float.greatestFiniteMagnitude)),
        .float(-Double(Float.greatestFiniteMagnitude)), 0x1p-23, 0x1p-126
      )
    case .float64:
      (
        .float(.greatestFiniteMagnitude), .float(-.greatestFiniteMagnitude), 0x1p-52, 0x1p-1022
      )
    }
  }
}
