import Syntax

/// `|`, `&`, `-`, `^` of sets and views of dicts, and `|` of dicts.
extension Interpreter {
  func binary(_ op: BinaryOperator, _ a: SetObject, _ b: Value) throws(Raise) -> Value {
    guard case .object(let object) = b,
      object is SetObject || (object as? DictViewObject)?.isSetLike == true
    else { return .absent }
    return try setBinary(op, .object(a), b)
  }

  /// A view with any iterable.
  func binary(_ op: BinaryOperator, _ a: DictViewObject, _ b: Value) throws(Raise) -> Value {
    guard a.isSetLike else { return .absent }
    return try setBinary(op, .object(a), b)
  }

  func setBinary(_ op: BinaryOperator, _ a: Value, _ b: Value) throws(Raise) -> Value {
    switch op {
    case .bitOr: return .object(try union(a, b))
    case .bitAnd: return .object(try intersection(a, b))
    case .subtract: return .object(try difference(a, b))
    case .bitXor: return .object(try symmetricDifference(a, b))
    default: return .absent
    }
  }

  /// The class of a result is that of the left operand.
  private func emptySet(like value: Value) -> SetObject {
    if case .object(let object) = value, let set = object as? SetObject {
      return SetObject(frozen: set.isFrozen)
    }
    return SetObject()
  }

  /// The operand as a set; itself where it is one.
  func asSet(_ value: Value) throws(Raise) -> SetObject {
    if case .object(let object) = value, let set = object as? SetObject { return set }
    let set = SetObject()
    try fill(set, from: value)
    return set
  }

  func fill(_ set: SetObject, from iterable: Value) throws(Raise) {
    if set.count == 0, case .object(let object) = iterable, let other = object as? SetObject,
      other.subtype == nil
    {
      set.copyEntries(from: other)
      return
    }
    let iterator = try iterator(over: iterable)
    var added = 0
    while true {
      let next = try advance(iterator)
      if next.isAbsent { return }
      try set.add(next, self)
      added += 1
      if added & 0xFFF == 0 {
        try checkInterruption()
        try checkMemory(set.count, itemSize: 56)
      }
    }
  }

  func union(_ a: Value, _ b: Value) throws(Raise) -> SetObject {
    let result = emptySet(like: a)
    try fill(result, from: a)
    try fill(result, from: b)
    return result
  }

  func intersection(_ a: Value, _ b: Value) throws(Raise) -> SetObject {
    let result = emptySet(like: a)
    var small = try asSet(b)
    var large = try asSet(a)
    if small.count > large.count { swap(&small, &large) }
    for key in small.keysInOrder(self) where try large.contains(key, self) {
      try result.add(key, self)
    }
    return result
  }

  func difference(_ a: Value, _ b: Value) throws(Raise) -> SetObject {
    let result = emptySet(like: a)
    let left = try asSet(a)
    let right = try asSet(b)
    for key in left.keysInOrder(self) where !(try right.contains(key, self)) {
      try result.add(key, self)
    }
    return result
  }

  func symmetricDifference(_ a: Value, _ b: Value) throws(Raise) -> SetObject {
    let result = emptySet(like: a)
    let left = try asSet(a)
    let right = try asSet(b)
    for key in left.keysInOrder(self) where !(try right.contains(key, self)) {
      try result.add(key, self)
    }
    for key in right.keysInOrder(self) where !(try left.contains(key, self)) {
      try result.add(key, self)
    }
    return result
  }

  /// Whether all of `a` is in `b`.
  func isSubset(_ a: SetObject, of b: SetObject) throws(Raise) -> Bool {
    if a.count > b.count { return false }
    for key in a.keys where !(try b.contains(key, self)) { return false }
    return true
  }

  /// `a | b` of dicts.
  func merged(_ a: DictObject, _ b: DictObject) throws(Raise) -> DictObject {
    let result = DictObject()
    result.copyEntries(from: a)
    try merge(b, into: result)
    return result
  }

  func merge(_ source: DictObject, into target: DictObject) throws(Raise) {
    if target.count == 0 {
      target.copyEntries(from: source)
      return
    }
    for entry in source.entries where !entry.key.isAbsent {
      try target.set(entry.key, hash: entry.hash, to: entry.value, self)
    }
  }
}
