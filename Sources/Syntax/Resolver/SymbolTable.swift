/// How a name is used in one scope.
struct SymbolFlags: OptionSet, Sendable {
  let rawValue: UInt8
  static let parameter = SymbolFlags(rawValue: 1)
  static let assigned = SymbolFlags(rawValue: 2)
  static let used = SymbolFlags(rawValue: 4)
  static let global = SymbolFlags(rawValue: 8)
  static let nonlocal = SymbolFlags(rawValue: 16)
  static let annotated = SymbolFlags(rawValue: 32)
  /// The target of a comprehension's `for`.
  static let iteration = SymbolFlags(rawValue: 64)

  /// Bound by an import, which may come before a `global` statement.
  static let imported = SymbolFlags(rawValue: 128)

  /// The name is a variable of the scope.
  var isBound: Bool { !isDisjoint(with: [.parameter, .assigned, .imported]) }
}

/// The names of one scope, as the collector finds them.
struct SymbolTable {
  var kind: Scope.Kind
  var parent: Int?
  var flags: [String: SymbolFlags] = [:]
  /// The names in the order in which they first appear.
  var names: [String] = []
  var parameters: [String] = []
  /// Where names were declared `global` or `nonlocal`.
  var declarations: [String: Span] = [:]
  var isGenerator = false
  /// Loops open around the current statement.
  var loops = 0
  /// Whether the collector is in the target of a comprehension's `for`.
  var inIterationTarget = false
  /// How many iterables of comprehensions are open around the current expression.
  var iterables = 0

  /// What the comprehension is called in a fault.
  var comprehension: Comprehension.Kind?

  init(kind: Scope.Kind, parent: Int?) {
    self.kind = kind
    self.parent = parent
  }

  /// Functions, lambdas and comprehensions have slots; modules and classes have a namespace.
  var hasSlots: Bool { kind != .module && kind != .class }

  mutating func add(_ name: String, _ new: SymbolFlags) {
    if let old = flags[name] {
      if !old.isSuperset(of: new) { flags[name] = old.union(new) }
    } else {
      flags[name] = new
      names.append(name)
    }
  }
}
