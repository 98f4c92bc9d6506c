/// Decides for each name of each scope what it refers to, from the uses that the collector found.
struct Resolver {
  private var tables: [SymbolTable]
  private let order: [Int]
  /// Names of each scope that inner scopes capture.
  private var cells: [Set<String>]
  /// Names that each scope takes from an enclosing function, in order of appearance.
  private var frees: [[String]]
  private var freeSets: [Set<String>]

  init(_ collector: SymbolCollector) {
    tables = collector.tables
    order = collector.order
    cells = Array(repeating: [], count: tables.count)
    frees = Array(repeating: [], count: tables.count)
    freeSets = Array(repeating: [], count: tables.count)
  }

  /// What a name that is not bound in its scope means there.
  private enum Meaning {
    case free, global
  }

  mutating func resolve() throws(SyntaxFault) -> [Scope] {
    for index in order {
      for name in tables[index].names { try resolve(name, in: index) }
    }
    var scopes = tables.map { Scope(kind: $0.kind, parent: $0.parent) }
    for index in order { scopes[index] = scope(index) }
    for index in order {
      guard let parent = tables[index].parent else { continue }
      scopes[index].freeSources = frees[index].map { source(of: $0, in: scopes[parent]) }
    }
    return scopes
  }

  private mutating func resolve(_ name: String, in index: Int) throws(SyntaxFault) {
    let flags = tables[index].flags[name] ?? []
    if flags.contains(.global) {
      if flags.contains(.nonlocal) {
        throw SyntaxFault(
          "name '\(name)' is nonlocal and global", at: declaration(of: name, in: index))
      }
      return
    }
    if flags.contains(.nonlocal) {
      let place = declaration(of: name, in: index)
      if index == 0 {
        throw SyntaxFault("nonlocal declaration not allowed at module level", at: place)
      }
      guard capture(name, from: index) == .free else {
        throw SyntaxFault("no binding for nonlocal '\(name)' found", at: place)
      }
    } else if !flags.isBound {
      _ = capture(name, from: index)
    }
  }

  private func declaration(of name: String, in index: Int) -> Span {
    tables[index].declarations[name]
      ?? Span(Position(line: 1, column: 0), Position(line: 1, column: 0))
  }

  /// Looks for a variable of an enclosing function; where there is one, hands it through the scopes
  /// between as a free variable.
  private mutating func capture(_ name: String, from index: Int) -> Meaning {
    var path = [index]
    var next = tables[index].parent
    while let scope = next {
      let table = tables[scope]
      if table.kind == .module { return .global }
      let isProvided: Bool
      if table.kind == .class {
        // Methods see no names of their class but the class itself.
        isProvided = name == "__class__"
      } else {
        let flags = table.flags[name] ?? []
        if flags.contains(.global) { return .global }
        isProvided = flags.isBound && !flags.contains(.nonlocal)
      }
      // A scope that has it as a free variable already has found it.
      let isHandedOn = freeSets[scope].contains(name)
      if isProvided || isHandedOn {
        if isProvided { cells[scope].insert(name) }
        for inner in path where freeSets[inner].insert(name).inserted { frees[inner].append(name) }
        return .free
      }
      path.append(scope)
      next = table.parent
    }
    return .global
  }

  // MARK: Slots

  private func scope(_ index: Int) -> Scope {
    let table = tables[index]
    var scope = Scope(kind: table.kind, parent: table.parent)
    scope.isGenerator = table.isGenerator
    scope.freeNames = frees[index]
    scope.localNames = table.parameters
    var slots: [String: Int] = [:]
    for (slot, name) in table.parameters.enumerated() { slots[name] = slot }
    let freeIndices = Dictionary(uniqueKeysWithValues: frees[index].enumerated().map { ($1, $0) })
    if table.kind == .class {
      if cells[index].contains("__class__") { scope.cellNames = ["__class__"] }
      scope.usesClassCell = !scope.cellNames.isEmpty
    } else {
      scope.usesClassCell = freeSets[index].contains("__class__")
    }
    for name in table.names {
      let flags = table.flags[name] ?? []
      let binding: Binding
      if flags.contains(.global) {
        binding = .global
      } else if !flags.isBound || flags.contains(.nonlocal), let free = freeIndices[name] {
        binding = .free(free)
      } else if !table.hasSlots {
        binding = .namespace
      } else if !flags.isBound {
        binding = .global
      } else if cells[index].contains(name) {
        binding = .cell(scope.cellNames.count)
        scope.cellNames.append(name)
      } else if let slot = slots[name] {
        binding = .local(slot)
      } else {
        binding = .local(scope.localNames.count)
        scope.localNames.append(name)
      }
      scope.bindings[name] = binding
    }
    return scope
  }

  private func source(of name: String, in parent: Scope) -> Binding {
    if parent.kind != .class || name == "__class__",
      let cell = parent.cellNames.firstIndex(of: name)
    {
      return .cell(cell)
    }
    return .free(parent.freeNames.firstIndex(of: name) ?? 0)
  }
}
