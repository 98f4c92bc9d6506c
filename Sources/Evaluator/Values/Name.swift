/// An identifier, one object for each spelling in a session, so that attribute look-ups compare
/// pointers and not texts.
package final class Name {
  package let text: String
  /// Spreads names over hash tables.
  let hash: Int
  init(_ text: String, number: Int) {
    self.text = text
    hash = number &* 0x9E37_79B9
  }
}

extension Name: Hashable {
  @inlinable package static func == (a: Name, b: Name) -> Bool { a === b }
  @inlinable package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// The identifiers of a session.
package final class NameTable {
  private var names: [String: Name] = [:]

  init() { names.reserveCapacity(2048) }

  package func intern(_ text: String) -> Name {
    if let name = names[text] { return name }
    let name = Name(text, number: names.count)
    names[text] = name
    return name
  }
}
