/// A row of a table of names: what a cell can call, with its parameters, one line of summary and
/// the function. Calls, `help()`, completion, signature texts and the reference page read the same
/// rows.
package struct Entry: Sendable {
  package enum Kind: Sendable {
    /// A function of a module, or a method of a class (which gets `call.receiver`).
    case function
    case staticMethod
    /// `call.receiver` is the class.
    case classMethod
    /// An attribute that is computed when it is read; `call.receiver` is the object.
    case getter
  }

  package typealias Body = @Sendable (borrowing Call) throws(Raise) -> Value

  package let name: String
  /// Python's own notation, without `self`: `"x, /, start=0, *values, key=None, **options"`.
  /// Defaults are literals; `name?` is an argument that may be left out and is then `.absent`.
  package let parameters: String
  package let summary: String
  package let kind: Kind
  package let body: Body
  /// For a getter: what assigning to the attribute does; `call[0]` is the new value.
  package let setter: Body?

  package init(
    _ name: String, _ parameters: String, _ summary: String, kind: Kind = .function,
    setter: Body? = nil, _ body: @escaping Body
  ) {
    self.name = name
    self.parameters = parameters
    self.summary = summary
    self.kind = kind
    self.setter = setter
    self.body = body
  }
}

/// A native class: its name, base and rows.
package struct TypeTable: Sendable {
  package let name: String
  package let summary: String
  package let entries: [Entry]

  package init(_ name: String, _ summary: String, _ entries: [Entry]) {
    self.name = name
    self.summary = summary
    self.entries = entries
  }
}
