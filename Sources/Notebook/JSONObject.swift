/// A JSON object that keeps its keys in the order in which they came. Two objects are equal when
/// they hold equal values under the same keys, whatever the order.
package struct JSONObject: Sendable, ExpressibleByDictionaryLiteral {
  private var order: [ExactText]
  private var values: [ExactText: JSONValue]

  package init() {
    order = []
    values = [:]
  }

  /// With a key that comes twice the later value counts, as in Python.
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self.init()
    for (key, value) in elements { self[key] = value }
  }

  package var count: Int { order.count }
  package var isEmpty: Bool { order.isEmpty }
  /// In the order of insertion.
  package var keys: [String] { order.map(\.text) }

  package subscript(key: String) -> JSONValue? {
    get { values[ExactText(text: key)] }
    set {
      let key = ExactText(text: key)
      if let newValue {
        if values.updateValue(newValue, forKey: key) == nil { order.append(key) }
      } else if values.removeValue(forKey: key) != nil {
        order.removeAll { $0 == key }
      }
    }
  }

  /// The pairs in order.
  package var pairs: [(key: String, value: JSONValue)] {
    order.compactMap { key in values[key].map { (key.text, $0) } }
  }
}

extension JSONObject: Equatable {
  package static func == (left: JSONObject, right: JSONObject) -> Bool {
    left.values == right.values
  }
}

/// A string that equals only what has the same code points. Swift's own `==` takes canonically
/// equivalent texts for equal, and a file can hold two such keys.
private struct ExactText: Hashable, Sendable {
  var text: String

  static func == (left: ExactText, right: ExactText) -> Bool { left.text.isExactly(right.text) }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension String {
  /// Whether the two have the same code points. Canonical equivalence, which `==` means, would
  /// take an edit for none: Bengali য় has two spellings.
  func isExactly(_ other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
