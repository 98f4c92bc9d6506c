/// What is done with a container that lies in a variable, without a reference of its own.
extension Value {
  @inline(__always)
  var isPlainList: Bool { if case .list(let list) = self { list.subtype == nil } else { false } }

  @inline(__always)
  var isPlainDict: Bool { if case .dict(let dict) = self { dict.subtype == nil } else { false } }

  /// Whether it is a list, tuple or dict of no class of its own.
  @inline(__always)
  var isPlainContainer: Bool {
    switch self {
    case .list(let list): list.subtype == nil
    case .tuple(let tuple): tuple.subtype == nil
    case .dict(let dict): dict.subtype == nil
    default: false
    }
  }

  /// Adds an item to a list. - Returns: how many it has then.
  @inline(__always)
  func append(_ item: Value) -> Int {
    guard case .list(let list) = self else { return 0 }
    return Unmanaged.passUnretained(list)._withUnsafeGuaranteedRef { list in
      list.items.append(item)
      return list.items.count
    }
  }

  /// The item of a list, tuple or dict, where that takes no code of Python; else `.absent`.
  @inline(__always)
  func peek(_ key: Value) -> Value {
    switch self {
    case .list(let list):
      return Unmanaged.passUnretained(list)._withUnsafeGuaranteedRef { list in
        guard case .int(let position) = key, position >= 0, position < list.items.count else {
          return .absent
        }
        return list.items[position]
      }
    case .tuple(let tuple):
      return Unmanaged.passUnretained(tuple)._withUnsafeGuaranteedRef { tuple in
        guard case .int(let position) = key, position >= 0, position < tuple.items.count else {
          return .absent
        }
        return tuple.items[position]
      }
    case .dict(let dict):
      return Unmanaged.passUnretained(dict)._withUnsafeGuaranteedRef { $0.peek(key) }
    default: return .absent
    }
  }

  /// Replaces an item that is there in a list or dict, where that takes no code of Python.
  @inline(__always)
  func replace(_ key: Value, with value: Value) -> Bool {
    switch self {
    case .list(let list):
      return Unmanaged.passUnretained(list)._withUnsafeGuaranteedRef { list in
        guard case .int(let position) = key, position >= 0, position < list.items.count else {
          return false
        }
        list.replace(at: position, with: value)
        return true
      }
    case .dict(let dict):
      return Unmanaged.passUnretained(dict)._withUnsafeGuaranteedRef {
        $0.replace(key, with: value)
      }
    default: return false
    }
  }
}
