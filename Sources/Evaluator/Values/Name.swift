/// An identifier, one object for each spelling in a session, so that attribute look-ups compare
/// pointers and not texts.
package final class Name {
  package let text: String
  init(_ text: String) { self.text = text }
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
    let name = Name(text)
    names[text] = name
    return name
  }
}
