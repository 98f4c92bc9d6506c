/// What a name in a scope refers to, decided before the code runs.
package enum Binding: Hashable, Sendable {
  /// A slot of the function's own frame.
  case local(Int)
  /// A variable of this function that an inner function also uses: index into the frame's cells.
  case cell(Int)
  /// A variable of an enclosing function: index into the closure. In a class body, the name is first
  /// looked up in the class namespace when it is read.
  case free(Int)
  /// A module variable, else a built-in name.
  case global
  /// A name of a class body or of module level: looked up in that namespace, then in the globals,
  /// then in the built-in names.
  case namespace
}

/// The names of one module, class body, function, lambda or comprehension.
package struct Scope: Sendable {
  package enum Kind: Sendable { case module, `class`, function, lambda, comprehension }
  package var kind: Kind
  /// Index of the enclosing scope in `Resolution.scopes`; nil for the module.
  package var parent: Int?
  package var bindings: [String: Binding]
  /// Names of the slots, parameters first: positional-only, regular, `*args`, keyword-only,
  /// `**kwargs`. (CPython's `co_varnames` has keyword-only names before `*args`.) A parameter that is
  /// a cell keeps its slot here as well: the call fills the slot, the prologue moves it to the cell.
  /// A comprehension has one parameter, `.0`: the iterator of its first iterable.
  package var localNames: [String]
  /// Names of `cell` variables, by index.
  package var cellNames: [String]
  /// Names of `free` variables, by index, and where the parent scope has each of them: a `.cell` or
  /// a `.free`. The parent may be a class: then its own closure hands the variable on, whatever
  /// its namespace says of the name.
  package var freeNames: [String]
  package var freeSources: [Binding]
  /// Whether the body has a `yield`, or the scope is a generator expression's.
  package var isGenerator: Bool
  /// For a function: whether it takes the `__class__` cell from a class around it (it, or a
  /// function in it, uses `super` or `__class__`), as the free variable `__class__`.
  /// For a class: whether it has to provide that cell. It is then `cellNames[0]`, which no name of
  /// the class body is bound to: make the cell before the body runs, let the methods capture it,
  /// and put the class in it when the class is made.
  package var usesClassCell: Bool
  package init(kind: Kind, parent: Int?) {
    self.kind = kind
    self.parent = parent
    bindings = [:]
    localNames = []
    cellNames = []
    freeNames = []
    freeSources = []
    isGenerator = false
    usesClassCell = false
  }
}

/// A module whose names are resolved: node `scope` numbers index `scopes`; the module is scope 0.
package struct Resolution: Sendable {
  package var module: Module
  package var scopes: [Scope]
  package init(module: Module, scopes: [Scope]) {
    self.module = module
    self.scopes = scopes
  }
}
