package import Syntax

extension Interpreter {
  /// `a op b` for built-in kinds; `.absent` where they cannot be compared so.
  @inline(__always)
  package func builtinCompare(
    _ op: ComparisonOperator, _ a: Value, _ b: Value
  ) throws(Raise) -> Value {
    switch (a, b) {
    case (.int(let a), .int(let b)):
      switch op {
      case .equal: return .bool(a == b)
      case .notEqual: return .bool(a != b)
      case .less: return .bool(a < b)
      case .lessOrEqual: return .bool(a <= b)
      case .greater: return .bool(a > b)
      case .greaterOrEqual: return .bool(a >= b)
      default: return .absent
      }
    case (.float(let a), .float(let b)): return outcome(op, Ordering(a, b))
    default: return try otherCompare(op, a, b)
    }
  }

  private func otherCompare(
    _ op: ComparisonOperator, _ a: Value, _ b: Value
  ) throws(Raise) -> Value {
    switch (a, b) {
    case (.string(let a), .string(let b)):
      if op == .equal { return .bool(StringObject.equal(a, b)) }
      if op == .notEqual { return .bool(!StringObject.equal(a, b)) }
      return outcome(op, StringObject.compare(a, b))
    case (.none, .none): return equality(op, true)
    case (.list(let a), .list(let b)):
      return try nestedComparison { () throws(Raise) -> Value in
        try compareItems(op, { $0 < a.items.count ? a.items[$0] : nil }, a.items.count) {
          $0 < b.items.count ? b.items[$0] : nil
        } _: {
          b.items.count
        }
      }
    case (.tuple(let a), .tuple(let b)):
      return try nestedComparison { () throws(Raise) -> Value in
        try compareItems(op, { $0 < a.items.count ? a.items[$0] : nil }, a.items.count) {
          $0 < b.items.count ? b.items[$0] : nil
        } _: {
          b.items.count
        }
      }
    case (.dict(let a), .dict(let b)):
      guard op == .equal || op == .notEqual else { return .absent }
      return equality(op, try nestedComparison { () throws(Raise) -> Bool in try isEqual(a, b) })
    default: break
    }
    if let ordering = NumberComparison.compare(a, b) { return outcome(op, ordering) }
    if case .object(let left) = a { return try compareObject(op, left, b) }
    if case .object(let right) = b, isComplex(b) { return try compareObject(op.mirrored, right, a) }
    return .absent
  }

  /// Guards the comparison of nested containers.
  private func nestedComparison<T>(_ body: () throws(Raise) -> T) throws(Raise) -> T {
    guard nativeDepth < Interpreter.nativeDepthLimit else {
      throw error(.recursionError, "maximum recursion depth exceeded in comparison")
    }
    return try nested(body)
  }

  private func compareObject(
    _ op: ComparisonOperator, _ a: Object, _ b: Value
  ) throws(Raise) -> Value {
    switch a {
    case is ComplexObject:
      guard op == .equal || op == .notEqual, let left = try complexNumber(.object(a)),
        let right = try? complexNumber(b)
      else { return .absent }
      // An integer too large for a float equals no complex number that is not whole.
      return equality(op, left == right)
    case is SetObject, is DictViewObject: return try compareSets(op, a, b)
    default: break
    }
    guard case .object(let b) = b else { return .absent }
    switch (a, b) {
    case (let a as BytesObject, let b as BytesObject):
      if op == .equal || op == .notEqual { return equality(op, a.bytes == b.bytes) }
      let isLess = a.bytes.lexicographicallyPrecedes(b.bytes)
      return outcome(op, isLess ? .less : a.bytes == b.bytes ? .equal : .greater)
    case (let a as RangeObject, let b as RangeObject):
      let isEqual =
        a.count == b.count
        && (a.count == 0 || a.start == b.start && (a.count == 1 || a.step == b.step))
      return equality(op, isEqual)
    case (let a as LongRangeObject, let b as LongRangeObject):
      let isEqual =
        a.count == b.count
        && (a.count == 0 || a.start == b.start && (a.count == 1 || a.step == b.step))
      return equality(op, isEqual)
    case (let a as SliceObject, let b as SliceObject):
      return try builtinCompare(
        op, .tuple([a.start, a.stop, a.step]), .tuple([b.start, b.stop, b.step]))
    case (let a as BoundMethod, let b as BoundMethod):
      return equality(
        op, a.function.isIdentical(to: b.function) && a.receiver.isIdentical(to: b.receiver))
    default: return .absent
    }
  }

  private func equality(_ op: ComparisonOperator, _ isEqual: Bool) -> Value {
    switch op {
    case .equal: .bool(isEqual)
    case .notEqual: .bool(!isEqual)
    default: .absent
    }
  }

  private func outcome(_ op: ComparisonOperator, _ ordering: Ordering) -> Value {
    switch op {
    case .equal: .bool(ordering == .equal)
    case .notEqual: .bool(ordering != .equal)
    case .less: .bool(ordering == .less)
    case .lessOrEqual: .bool(ordering == .less || ordering == .equal)
    case .greater: .bool(ordering == .greater)
    case .greaterOrEqual: .bool(ordering == .greater || ordering == .equal)
    default: .absent
    }
  }

  // MARK: Sequences

  /// Item by item. The sequences may change while their items are compared.
  private func compareItems(
    _ op: ComparisonOperator, _ itemOfA: (Int) -> Value?, _ countA: Int,
    _ itemOfB: (Int) -> Value?, _ countB: () -> Int
  ) throws(Raise) -> Value {
    if op == .equal || op == .notEqual, countA != countB() { return .bool(op == .notEqual) }
    var position = 0
    while let a = itemOfA(position), let b = itemOfB(position) {
      if !(try keysEqual(a, b)) {
        if op == .equal { return .bool(false) }
        if op == .notEqual { return .bool(true) }
        return try compare(op, a, b)
      }
      position += 1
      if position & 0xFFFF == 0 { try checkInterruption() }
    }
    let hasMoreA = itemOfA(position) != nil
    let hasMoreB = itemOfB(position) != nil
    return outcome(op, hasMoreA ? .greater : hasMoreB ? .less : .equal)
  }

  private func isEqual(_ a: DictObject, _ b: DictObject) throws(Raise) -> Bool {
    if a === b { return true }
    if a.count != b.count { return false }
    for entry in a.entries where !entry.key.isAbsent {
      let found = try b.find(entry.key, hash: entry.hash, self)
      guard found >= 0, try keysEqual(entry.value, b.entries[found].value) else { return false }
    }
    return true
  }

  // MARK: Sets

  private func compareSets(
    _ op: ComparisonOperator, _ a: Object, _ b: Value
  ) throws(Raise) -> Value {
    guard isSetLike(a), case .object(let right) = b, isSetLike(right) else { return .absent }
    let a = try asSet(.object(a))
    let b = try asSet(b)
    switch op {
    case .equal: return .bool(a.count != b.count ? false : try isSubset(a, of: b))
    case .notEqual: return .bool(a.count != b.count ? true : !(try isSubset(a, of: b)))
    case .lessOrEqual: return .bool(try isSubset(a, of: b))
    case .less: return .bool(a.count < b.count ? try isSubset(a, of: b) : false)
    case .greaterOrEqual: return .bool(try isSubset(b, of: a))
    case .greater: return .bool(b.count < a.count ? try isSubset(b, of: a) : false)
    default: return .absent
    }
  }

  private func isSetLike(_ object: Object) -> Bool {
    object is SetObject || (object as? DictViewObject)?.isSetLike == true
  }
}
