import BigInt
import Glibc

/// Hashes, by CPython's rules (Python/pyhash.c, Objects/tupleobject.c, Objects/setobject.c), so that
/// equal numbers of different classes have one hash and sets keep CPython's order.
extension Interpreter {
  func builtinHash(_ value: Value) throws(Raise) -> Int {
    switch value {
    case .absent, .none: return 0x0F_CA86_420F_CA86
    case .bool(let value): return value ? 1 : 0
    case .int(let value): return hash(of: value)
    case .float(let value): return hash(of: value)
    case .string(let object): return object.hash
    case .tuple(let tuple):
      return try nested { () throws(Raise) -> Int in try hash(of: tuple) }
    case .list, .dict: throw unhashable(value)
    case .object(let object): return try hash(of: object)
    }
  }

  private func hash(of object: Object) throws(Raise) -> Int {
    switch object {
    case let number as BigIntObject: return hash(of: number.value)
    case let number as NumberObject: return try hash(number.value)
    case let number as ComplexObject:
      return finished(
        hash(of: number.real) &+ 1_000_003 &* hash(of: number.imaginary))
    case let set as SetObject:
      if !set.isFrozen { throw unhashable(.object(set)) }
      return hash(of: set)
    case is SliceObject: throw unhashable(.object(object))
    case let view as DictViewObject:
      if view.isSetLike { throw unhashable(.object(view)) }
    case is ByteArrayObject: throw unhashable(.object(object))
    case let bytes as BytesObject:
      var hasher = Hasher()
      bytes.bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
      return finished(hasher.finalize())
    case let range as RangeObject:
      let start: Value = range.count == 0 ? .none : .int(range.start)
      let step: Value = range.count < 2 ? .none : .int(range.step)
      return try hash(of: TupleObject([.int(range.count), start, step]))
    case let range as LongRangeObject:
      let start: Value = range.count == 0 ? .none : .integer(range.start)
      let step: Value = range.count < 2 ? .none : .integer(range.step)
      return try hash(of: TupleObject([.integer(range.count), start, step]))
    case let method as BoundMethod:
      let function = try hash(method.function)
      let receiver = method.receiver.heapObject.map { hashOfIdentity($0) } ?? 0
      return finished(function ^ receiver)
    default: break
    }
    if let type = object.subtype {
      let method = type.override(names.hash)
      if method.isNone { throw unhashable(.object(object)) }
      if !method.isAbsent, !type.isUserDefined,
        let hash = try callSpecial(method, .object(object)).smallInteger
      {
        return hash
      }
    }
    return hashOfIdentity(object)
  }

  /// From the object's place in memory, whose low bits are all the same.
  private func hashOfIdentity(_ object: Object) -> Int {
    let place = UInt(bitPattern: identity(of: object))
    return Int(bitPattern: place >> 4 | place << 60)
  }

  /// -1 marks an error in CPython.
  private func finished(_ hash: Int) -> Int { hash == -1 ? -2 : hash }

  /// The prime 2⁶¹ - 1.
  static let modulus: UInt = 1 << 61 - 1

  /// The integer itself, as far as it is below the prime.
  @inline(__always)
  func hash(of value: Int) -> Int {
    if value.magnitude < Interpreter.modulus { return value == -1 ? -2 : value }
    let rest = Int(value.magnitude % Interpreter.modulus)
    return finished(value < 0 ? -rest : rest)
  }

  private func hash(of value: BigInt) -> Int {
    let rest = Int(value.magnitude % BigUInt(Interpreter.modulus))
    return finished(value.sign == .minus ? -rest : rest)
  }

  private func hash(of value: Double) -> Int {
    if value.isNaN { return 0 }
    if value.isInfinite { return value < 0 ? -314159 : 314159 }
    if value == value.rounded() {
      if let whole = Int(exactly: value) { return hash(of: whole) }
      return hash(of: BigInt(value))
    }
    let modulus = Interpreter.modulus
    var exponent: Int32 = 0
    var mantissa = frexp(value.magnitude, &exponent)
    var result: UInt = 0
    while mantissa != 0 {
      result = (result << 28) & modulus | result >> 33
      mantissa *= 0x1p28
      exponent -= 28
      let digit = UInt(mantissa)
      mantissa -= Double(digit)
      result += digit
      if result >= modulus { result -= modulus }
    }
    let shift = exponent >= 0 ? exponent % 61 : 60 - ((-1 - exponent) % 61)
    result = (result << UInt(shift)) & modulus | result >> UInt(61 - shift)
    let hash = Int(bitPattern: result)
    return finished(value < 0 ? -hash : hash)
  }

  private func hash(of tuple: TupleObject) throws(Raise) -> Int {
    let prime1: UInt = 11_400_714_785_074_694_791
    let prime2: UInt = 14_029_467_366_897_019_727
    let prime5: UInt = 2_870_177_450_012_600_261
    var sum = prime5
    for item in tuple.items {
      sum &+= UInt(bitPattern: try hash(item)) &* prime2
      sum = sum << 31 | sum >> 33
      sum = sum &* prime1
    }
    sum &+= UInt(tuple.items.count) ^ (prime5 ^ 3_527_539)
    return sum == .max ? 1_546_275_796 : Int(bitPattern: sum)
  }

  private func hash(of set: SetObject) -> Int {
    var result: UInt = 0
    for entry in set.entries where !entry.key.isAbsent {
      let hash = UInt(bitPattern: entry.hash)
      result ^= (hash ^ 89_869_747 ^ hash << 16) &* 3_644_798_167
    }
    result ^= (UInt(set.count) &+ 1) &* 1_927_868_237
    result ^= result >> 11 ^ result >> 25
    result = result &* 69069 &+ 907_133_923
    return finished(Int(bitPattern: result))
  }
}
