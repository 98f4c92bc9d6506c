import Evaluator
import Tensors
import Workers

/// Reads a saved container. Every length is checked against the bytes that are left.
struct ContainerReader {
  private let bytes: [UInt8]
  private let end: Int
  private var place: Int
  private let runtime: Runtime

  init(_ bytes: [UInt8], _ runtime: Runtime) throws(Raise) {
    self.bytes = bytes
    self.runtime = runtime
    place = ContainerMark.opening.count
    end = bytes.count - 8
    guard end >= place, bytes.starts(with: ContainerMark.opening) else {
      throw runtime.interpreter.error(
        .runtimeError,
        "this is no file that torch.save wrote here (PyTorch's own format is a pickle, which could run anything)"
      )
    }
    var sum: UInt64 = 0
    for index in 0..<8 { sum |= UInt64(bytes[end + index]) << (8 * UInt64(index)) }
    if sum != containerSum(bytes[..<end]) { throw damaged }
  }

  private var damaged: Raise {
    runtime.interpreter.error(.runtimeError, "the saved file is damaged or cut short")
  }

  /// The one value of the container.
  mutating func whole() throws(Raise) -> Value {
    let value = try value(depth: 0)
    if place != end { throw damaged }
    return value
  }

  private mutating func number() throws(Raise) -> Int {
    guard end - place >= 8 else { throw damaged }
    var bits: UInt64 = 0
    for index in 0..<8 { bits |= UInt64(bytes[place + index]) << (8 * UInt64(index)) }
    place += 8
    return Int(Int64(bitPattern: bits))
  }

  private mutating func part() throws(Raise) -> ArraySlice<UInt8> {
    let count = try number()
    guard count >= 0, count <= end - place else { throw damaged }
    defer { place += count }
    return bytes[place..<place + count]
  }

  private mutating func text() throws(Raise) -> String {
    guard let text = String(validating: try part(), as: UTF8.self) else { throw damaged }
    return text
  }

  private mutating func items(_ depth: Int) throws(Raise) -> [Value] {
    let count = try number()
    // Each takes one byte at least.
    guard count >= 0, count <= end - place else { throw damaged }
    var items: [Value] = []
    for _ in 0..<count { items.append(try value(depth: depth + 1)) }
    return items
  }

  private mutating func value(depth: Int) throws(Raise) -> Value {
    guard depth <= ContainerMark.mostDepth, place < end,
      let mark = ContainerMark(rawValue: bytes[place])
    else { throw damaged }
    place += 1
    let interpreter = runtime.interpreter
    switch mark {
    case .none: return .none
    case .no: return .bool(false)
    case .yes: return .bool(true)
    case .int: return .int(try number())
    case .float: return .float(Double(bitPattern: UInt64(bitPattern: Int64(try number()))))
    case .string: return .string(try text())
    case .bytes: return .object(BytesObject(Array(try part())))
    case .list: return .list(try items(depth))
    case .tuple: return .tuple(try items(depth))
    case .size:
      let tuple = TupleObject(try items(depth))
      tuple.subtype = runtime.sizeType
      return .tuple(tuple)
    case .dict, .orderedDict: return try dictionary(depth, isOrdered: mark == .orderedDict)
    case .set:
      let builtins = try interpreter.importModule("builtins")
      return try interpreter.call(
        builtins.namespace[interpreter.intern("set")], Arguments([.list(try items(depth))]))
    case .tensor, .parameter: return try tensor(isParameter: mark == .parameter)
    case .dtype:
      guard let dtype = DType(name: try text()) else { throw damaged }
      return runtime.dtypeObject(dtype)
    case .device: return .object(DeviceObject(subtype: runtime.deviceType))
    case .bigInteger:
      let digits = try text()
      guard digits.utf8.count < 4000, digits.allSatisfy({ $0.isNumber || $0 == "-" }) else {
        throw damaged
      }
      return try interpreter.call(.object(interpreter.types.int), Arguments([.string(digits)]))
    }
  }

  private mutating func dictionary(_ depth: Int, isOrdered: Bool) throws(Raise) -> Value {
    let count = try number()
    guard count >= 0, count <= (end - place) / 2 else { throw damaged }
    let interpreter = runtime.interpreter
    var pairs: [Value] = []
    for _ in 0..<count {
      let key = try value(depth: depth + 1)
      pairs.append(.tuple([key, try value(depth: depth + 1)]))
    }
    let make: Value
    if isOrdered {
      make = try interpreter.importModule("collections").namespace[
        interpreter.intern("OrderedDict")]
    } else {
      make = .object(interpreter.types.dict)
    }
    return try interpreter.call(make, Arguments([.list(pairs)]))
  }

  private mutating func tensor(isParameter: Bool) throws(Raise) -> Value {
    guard let dtype = DType(name: try text()) else { throw damaged }
    let rank = try number()
    guard rank >= 0, rank <= 128, rank <= (end - place) / 8 else { throw damaged }
    var (shape, count) = ([Int](), 1)
    for _ in 0..<rank {
      let size = try number()
      let (product, over) = count.multipliedReportingOverflow(by: size)
      if size < 0 || over { throw damaged }
      shape.append(size)
      count = product
    }
    let wantsGradient = try number()
    let elements = try part()
    let (size, over) = count.multipliedReportingOverflow(by: dtype.itemSize)
    guard !over, size == elements.count, wantsGradient == 0 || dtype.isFloatingPoint else {
      throw damaged
    }
    if dtype == .bool, elements.contains(where: { $0 > 1 }) { throw damaged }
    return runtime.wrap(
      try runtime.tensors { () throws(TensorError) in
        let tensor = try runtime.context.tensor(of: shape, dtype, elements)
        if isParameter {
          try tensor.makeParameter(requiresGrad: wantsGradient != 0)
        } else if wantsGradient != 0 {
          try tensor.setRequiresGrad(true)
        }
        return tensor
      })
  }
}
