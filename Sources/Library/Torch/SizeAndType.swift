import Evaluator
import Tensors
import Workers

/// `torch.dtype`.
final class DTypeObject: Object {
  let dtype: DType
  init(_ dtype: DType, type: TypeObject) {
    self.dtype = dtype
    super.init(subtype: type)
  }
}

/// `torch.device`; there is only the processor.
final class DeviceObject: Object {}

extension Runtime {
  /// A pair of results under names, as `max` along a dimension gives it. Pointers come in a plain
  /// tuple.
  func named(_ value: Value, _ name: String, _ fields: [String]) -> Value {
    guard case .tuple(let tuple) = value, tuple.items.count == fields.count,
      tuple.items.allSatisfy({ $0.tensor?.local != nil })
    else { return value }
    let type = type("torch.return_types." + name) { runtime in
      runtime.interpreter.makeType(
        TypeTable(
          "torch.return_types." + name, "The results of \(name) under their names.",
          [
            Entry("__repr__", "", "The results as text.") { call throws(Raise) in
              guard case .tuple(let tuple) = call.receiver else { return .none }
              var lines: [String] = []
              for (field, item) in zip(fields, tuple.items) {
                lines.append("\(field)=\(try call.interpreter.repr(item))")
              }
              return .string(
                "torch.return_types.\(name)(\n\(lines.joined(separator: ",\n")))")
            }
          ]
            + fields.enumerated().map { position, field in
              Entry(field, "", "The results named \(field).", kind: .getter) { call in
                guard case .tuple(let tuple) = call.receiver,
                  tuple.items.indices.contains(position)
                else { return .none }
                return tuple.items[position]
              }
            }), module: "torch.return_types", base: runtime.interpreter.types.tuple)
    }
    let result = TupleObject(Array(tuple.items))
    result.subtype = type
    return .tuple(result)
  }

  /// `torch.Size`: a tuple that prints its name.
  var sizeType: TypeObject {
    type("torch.Size") { runtime in
      let type = runtime.interpreter.makeType(
        TypeTable(
          "Size", "The shape of a tensor.",
          [
            Entry("__repr__", "", "The size as text.") { call throws(Raise) in
              guard case .tuple(let tuple) = call.receiver else { return .none }
              var items: [String] = []
              for item in tuple.items { items.append(try call.interpreter.repr(item)) }
              return .string("torch.Size([\(items.joined(separator: ", "))])")
            },
            Entry("__add__", "other, /", "The sizes and more of them.") { call throws(Raise) in
              guard case .tuple(let tuple) = call.receiver, case .tuple(let more) = call[0]
              else { return call.interpreter.notImplemented }
              let sum = TupleObject(Array(tuple.items + more.items))
              if sum.items.allSatisfy({ if case .int = $0 { true } else { false } }) {
                sum.subtype = call.runtime.sizeType
              }
              return .tuple(sum)
            },
            Entry("numel", "", "Number of elements of a tensor of this size.") {
              call throws(Raise) in
              guard case .tuple(let tuple) = call.receiver else { return .none }
              var product = 1
              for item in tuple.items {
                let (next, overflow) = product.multipliedReportingOverflow(
                  by: try call.interpreter.index(item))
                if overflow { throw call.error(.overflowError, "the size has too many elements") }
                product = next
              }
              return .int(product)
            },
          ]), module: "torch", base: runtime.interpreter.types.tuple)
      type.slicesKeepType = true
      return type
    }
  }

  func size(_ shape: [Int]) -> Value {
    let tuple = TupleObject(shape.map { .int($0) })
    tuple.subtype = sizeType
    return .tuple(tuple)
  }

  var dtypeType: TypeObject {
    type("torch.dtype") { runtime in
      runtime.interpreter.makeType(
        TypeTable(
          "dtype", "The type of a tensor's elements.",
          [
            Entry("__repr__", "", "The type as text.") { call throws(Raise) in
              .string(try call.receiver(as: DTypeObject.self).dtype.name)
            },
            Entry(
              "is_floating_point", "", "Whether it is a floating-point type.", kind: .getter
            ) { call throws(Raise) in
              .bool(try call.receiver(as: DTypeObject.self).dtype.isFloatingPoint)
            },
          ]), module: "torch", instancesHaveDictionary: false)
    }
  }

  /// The one object of a type, so that `x.dtype is torch.float32` holds.
  func dtypeObject(_ dtype: DType) -> Value {
    let name = interpreter.intern(dtype.shortName)
    if let module = interpreter.modules["torch"] {
      let known = module.namespace[name]
      if !known.isAbsent { return known }
    }
    return .object(DTypeObject(dtype, type: dtypeType))
  }

  /// Throws for every device but the processor.
  func checkDevice(_ name: String) throws(Raise) {
    if name == "cpu" || name.hasPrefix("cpu:") { return }
    throw interpreter.error(
      .runtimeError,
      name.hasPrefix("cuda")
        ? "there is no CUDA device here: tensors live on the processor ('cpu')"
        : "Expected one of cpu, cuda, mkldnn, opengl, opencl, ideep, hip, msnpu device type at "
          + "start of device string: \(name)")
  }

  var deviceType: TypeObject {
    type("torch.device") { runtime in
      runtime.interpreter.makeType(
        TypeTable(
          "device", "Where a tensor's elements are: the processor.",
          [
            Entry("__new__", "type='cpu', index=None", "The device of that name.") {
              call throws(Raise) in
              let name = try call.string(0)
              try call.runtime.checkDevice(name)
              return .object(DeviceObject(subtype: call.runtime.deviceType))
            },
            Entry("__repr__", "", "The device as text.") { _ in .string("device(type='cpu')") },
            Entry("__str__", "", "The device's name.") { _ in .string("cpu") },
            Entry("type", "", "The device's kind.", kind: .getter) { _ in .string("cpu") },
            Entry("index", "", "The device's number.", kind: .getter) { _ in .none },
            Entry("__eq__", "other, /", "Whether it is the same device.") { call in
              guard case .object(let object) = call[0] else { return .bool(false) }
              return .bool(object is DeviceObject)
            },
            Entry("__hash__", "", "The device's hash.") { _ in .int(0x637075) },
          ]), module: "torch", instancesHaveDictionary: false)
    }
  }
}
