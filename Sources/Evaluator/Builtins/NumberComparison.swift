import BigInt

/// How two numbers or texts stand to each other; a NaN is unordered.
enum Ordering {
  case less, equal, greater, unordered

  init<T: Comparable>(_ a: T, _ b: T) {
    self = a < b ? .less : a == b ? .equal : a > b ? .greater : .unordered
  }

  var mirrored: Ordering {
    switch self {
    case .less: .greater
    case .greater: .less
    default: self
    }
  }
}

enum NumberComparison {
  /// Exactly, without rounding the integer.
  static func compare(_ a: Int, _ b: Double) -> Ordering {
    if a.magnitude <= 1 << 53 { return Ordering(Double(a), b) }
    if b.isNaN { return .unordered }
    // Both bounds are powers of two, which a double holds exactly.
    if b >= 0x1p63 { return .less }
    if b < -0x1p63 { return .greater }
    let floor = b.rounded(.down)
    let whole = Int(floor)
    if a != whole { return Ordering(a, whole) }
    return floor == b ? .equal : .less
  }

  static func compare(_ a: BigInt, _ b: Double) -> Ordering {
    if b.isNaN { return .unordered }
    if b.isInfinite { return b < 0 ? .greater : .less }
    let floor = b.rounded(.down)
    let whole = BigInt(floor)
    if a != whole { return Ordering(a, whole) }
    return floor == b ? .equal : .less
  }

  /// Two real numbers; nil where one is none.
  static func compare(_ a: Value, _ b: Value) -> Ordering? {
    if let left = a.smallInteger {
      if let right = b.smallInteger { return Ordering(left, right) }
      if case .float(let right) = b { return compare(left, right) }
      return b.bigInteger.map { Ordering(BigInt(left), $0) }
    }
    if case .float(let left) = a {
      if case .float(let right) = b { return Ordering(left, right) }
      if let right = b.smallInteger { return compare(right, left).mirrored }
      return b.bigInteger.map { compare($0, left).mirrored }
    }
    guard let left = a.bigInteger else { return nil }
    if case .float(let right) = b { return compare(left, right) }
    return b.bigInteger.map { Ordering(left, $0) }
  }
}

extension StringObject {
  /// By code points, which is the order of UTF-8 bytes.
  static func compare(_ a: StringObject, _ b: StringObject) -> Ordering {
    if a === b { return .equal }
    var left = a.text.utf8.makeIterator()
    var right = b.text.utf8.makeIterator()
    while true {
      switch (left.next(), right.next()) {
      case (nil, nil): return .equal
      case (nil, _): return .less
      case (_, nil): return .greater
      case (.some(let a), .some(let b)):
        if a != b { return a < b ? .less : .greater }
      }
    }
  }
}
