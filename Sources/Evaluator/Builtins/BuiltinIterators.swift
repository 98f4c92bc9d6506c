/// Reads the list as it is at each step, also while it grows.
package final class ListIterator: IteratorObject {
  private var list: ListObject?
  private var position = 0

  init(_ list: ListObject) {
    self.list = list
    super.init()
  }

  override package var kind: String { "list_iterator" }
  override package var remaining: Int? { list.map { max(0, $0.items.count - position) } ?? 0 }

  override package func next(_ interpreter: Interpreter) throws(Raise) -> Value {
    guard let list else { return .absent }
    guard position < list.items.count else {
      self.list = nil
      return .absent
    }
    defer { position += 1 }
    return list.items[position]
  }
}

/// `reversed(list)`.
package final class ListReverseIterator: IteratorObject {
  private let list: ListObject
  private var position: Int

  init(_ list: ListObject) {
    self.list = list
    position = list.items.count
  }

  override package var kind: String { "list_reverseiterator" }
  override package var remaining: Int? { position <= list.items.count ? position : 0 }

  override package func next(_ interpreter: Interpreter) throws(Raise) -> Value {
    position -= 1
    guard position >= 0, position < list.items.count else {
      position = 0
      return .absent
    }
    return list.items[position]
  }
}

/// Over values that cannot change: a tuple, the keys of a set, a reversed sequence.
package final class ValuesIterator: IteratorObject {
  private let values: ContiguousArray<Value>
  private let name: String
  private var position = 0

  init(_ values: ContiguousArray<Value>, kind: String) {
    self.values = values
    name = kind
  }

  override package var kind: String { name }
  override package var remaining: Int? { values.count - position }

  override package func next(_ interpreter: Interpreter) throws(Raise) -> Value {
    guard position < values.count else { return .absent }
    defer { position += 1 }
    return values[position]
  }
}

package final class RangeIterator: IteratorObject {
  private var value: Int
  private let step: Int
  private var left: Int

  init(_ range: RangeObject) {
    value = range.start
    step = range.step
    left = range.count
  }

  init(reversed range: RangeObject) {
    value = range.item(max(0, range.count - 1))
    step = 0 &- range.step
    left = range.count
  }

  override package var kind: String { "range_iterator" }
  override package var remaining: Int? { left }

  override package func next(_ interpreter: Interpreter) throws(Raise) -> Value {
    guard left > 0 else { return .absent }
    left -= 1
    defer { value &+= step }
    return .int(value)
  }
}

package final class StringIterator: IteratorObject {
  private var scalars: String.UnicodeScalarView.Iterator
  private let isASCII: Bool
  private var left: Int

  init(_ object: StringObject) {
    scalars = object.text.unicodeScalars.makeIterator()
    isASCII = object.isASCII
    left = object.count
  }

  override package var kind: String { isASCII ? "str_ascii_iterator" : "str_iterator" }
  override package var remaining: Int? { left }

  override package func next(_ interpreter: Interpreter) throws(Raise) -> Value {
    guard let scalar = scalars.next() else { return .absent }
    left -= 1
    return .string(String(scalar))
  }
}

/// Over a dict or one of its views, in either direction.
package final class DictIterator: IteratorObject {
  private let dict: DictObject
  private let content: DictViewObject.Content
  private let isReversed: Bool
  private let version: Int
  private let count: Int
  private var position: Int
  private var isFinished = false

  init(_ dict: DictObject, _ content: DictViewObject.Content, reversed: Bool = false) {
    self.dict = dict
    self.content = content
    isReversed = reversed
    version = dict.version
    count = dict.count
    position = reversed ? dict.entries.count - 1 : 0
  }

  override package var kind: String {
    isReversed
      ? content.iteratorName.replacing("_", with: "_reverse", maxReplacements: 1)
      : content.iteratorName
  }
  override package var remaining: Int? { dict.version == version ? nil : 0 }

  override package func next(_ interpreter: Interpreter) throws(Raise) -> Value {
    if isFinished { return .absent }
    if dict.version != version {
      throw interpreter.error(
        .runtimeError,
        dict.count != count
          ? "dictionary changed size during iteration"
          : "dictionary keys changed during iteration")
    }
    while position >= 0, position < dict.entries.count {
      let entry = dict.entries[position]
      position += isReversed ? -1 : 1
      if !entry.key.isAbsent { return content.value(of: entry) }
    }
    isFinished = true
    return .absent
  }
}

package final class SetIterator: IteratorObject {
  private let set: SetObject
  private let keys: [Value]
  private let version: Int
  private var position = 0
  private var isFinished = false

  init(_ set: SetObject, _ interpreter: Interpreter) {
    self.set = set
    keys = set.keysInOrder(interpreter)
    version = set.version
  }

  override package var kind: String { "set_iterator" }
  override package var remaining: Int? { keys.count - position }

  override package func next(_ interpreter: Interpreter) throws(Raise) -> Value {
    if isFinished { return .absent }
    if set.version != version, set.count != keys.count {
      throw interpreter.error(.runtimeError, "Set changed size during iteration")
    }
    guard position < keys.count else {
      isFinished = true
      return .absent
    }
    defer { position += 1 }
    return keys[position]
  }
}
