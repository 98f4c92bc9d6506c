import Evaluator
import Tensors
import Workers

/// What stands before a value in a saved container.
enum ContainerMark: UInt8 {
  case none, no, yes, int, float, string, bytes, list, tuple, size, dict, orderedDict, set, tensor
  case parameter, dtype, device, bigInteger

  static let opening: [UInt8] = Array("fedrepl\u{1}".utf8)
  /// Values deeper than this are neither written nor read.
  static let mostDepth = 200
}

/// Writes values one after another.
struct ContainerWriter {
  private let runtime: Runtime
  private var bytes = ContainerMark.opening

  init(runtime: Runtime) { self.runtime = runtime }

  /// The whole container, its end marked with a checksum.
  var sealed: [UInt8] {
    var result = bytes
    let sum = containerSum(bytes)
    withUnsafeBytes(of: sum.littleEndian) { result += $0 }
    return result
  }

  private mutating func append(_ mark: ContainerMark) { bytes.append(mark.rawValue) }

  private mutating func append(_ number: Int) {
    withUnsafeBytes(of: Int64(number).littleEndian) { bytes += $0 }
  }

  private mutating func append(_ text: String) {
    let utf8 = Array(text.utf8)
    append(utf8.count)
    bytes += utf8
  }

  mutating func append(_ value: Value, depth: Int) throws(Raise) {
    let interpreter = runtime.interpreter
    if depth > ContainerMark.mostDepth {
      throw interpreter.error(.recursionError, "values are nested too deeply to be saved")
    }
    switch value {
    case .absent, .none: append(.none)
    case .bool(let truth): append(truth ? .yes : .no)
    case .int(let number):
      append(.int)
      append(number)
    case .float(let number):
      append(.float)
      append(Int(Int64(bitPattern: number.bitPattern)))
    case .string(let object):
      append(.string)
      append(object.text)
    case .list(let list):
      append(.list)
      try append(list.items, depth)
    case .tuple(let tuple):
      append(tuple.subtype === runtime.sizeType ? .size : .tuple)
      try append(tuple.items, depth)
    case .dict(let dict):
      let isOrdered = interpreter.type(of: value).name == "OrderedDict"
      append(isOrdered ? .orderedDict : .dict)
      let entries = dict.entries.filter { !$0.key.isAbsent }
      append(entries.count)
      for entry in entries {
        try append(entry.key, depth: depth + 1)
        try append(entry.value, depth: depth + 1)
      }
    case .object(let object): try append(object, value, depth)
    }
  }

  private mutating func append(
    _ items: ContiguousArray<Value>, _ depth: Int
  ) throws(Raise) {
    append(items.count)
    for item in items { try append(item, depth: depth + 1) }
  }

  private mutating func append(_ object: Object, _ value: Value, _ depth: Int) throws(Raise) {
    let interpreter = runtime.interpreter
    if let tensor = value.tensor {
      let local = try runtime.local(tensor, method: "save")
      append(local.isParameter ? .parameter : .tensor)
      let payload = try runtime.tensors { () throws(TensorError) in
        try TensorPayload(local.detached(), in: runtime.context)
      }
      append(payload.dtype.shortName)
      append(payload.shape.count)
      for size in payload.shape { append(size) }
      append(local.requiresGrad && local.isLeaf ? 1 : 0)
      append(payload.bytes.count)
      bytes += payload.bytes
    } else if let data = object as? BytesObject {
      append(.bytes)
      append(data.bytes.count)
      bytes += data.bytes
    } else if let type = object as? DTypeObject {
      append(.dtype)
      append(type.dtype.shortName)
    } else if object is DeviceObject {
      append(.device)
    } else if value.bigInteger != nil {
      append(.bigInteger)
      append(try interpreter.str(value))
    } else if interpreter.type(of: value).name == "set" {
      append(.set)
      try append(try interpreter.items(of: value), depth)
    } else {
      throw interpreter.error(
        .typeError,
        "torch.save() takes tensors, numbers, texts and containers of them, not \(interpreter.typeName(value)); of a module save its state_dict()"
      )
    }
  }
}

/// A checksum by Fowler, Noll and Vo.
func containerSum(_ bytes: some Collection<UInt8>) -> UInt64 {
  var sum: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in bytes { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01b3 }
  return sum
}
