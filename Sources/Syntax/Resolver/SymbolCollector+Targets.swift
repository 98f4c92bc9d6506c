extension SymbolCollector {
  /// What an assignment, a `for` or a `with` binds.
  func visitTarget(_ target: Expression) throws(Halt) {
    switch target.kind {
    case .name(let name): try bind(name, at: target.span)
    case .list(let elements), .tuple(let elements):
      try enter(at: target.span)
      defer { leave() }
      var hasStar = false
      for element in elements {
        if case .starred(let inner) = element.kind {
          if hasStar {
            later("multiple starred expressions in assignment", at: target.span)
          }
          hasStar = true
          try visitTarget(inner)
        } else {
          try visitTarget(element)
        }
      }
    case .starred(let inner):
      later("starred assignment target must be in a list or tuple", at: target.span)
      try visitTarget(inner)
    case .attribute(_, "__debug__"):
      later("cannot assign to __debug__", at: target.span)
      try visit(target)
    default: try visit(target)
    }
  }

  func visitDeleted(_ target: Expression) throws(Halt) {
    switch target.kind {
    case .name(let name):
      if name == "__debug__" { later("cannot delete __debug__", at: target.span) }
      tables[current].add(name, .assigned)
    case .list(let elements), .tuple(let elements):
      try enter(at: target.span)
      defer { leave() }
      for element in elements { try visitDeleted(element) }
    default: try visit(target)
    }
  }
}
