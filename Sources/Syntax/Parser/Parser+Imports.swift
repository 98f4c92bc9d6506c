extension Parser {
  func importStatement() throws(Stop) -> StatementKind {
    try expect(.import)
    var aliases: [ImportAlias] = []
    repeat {
      let start = start
      let name = try dottedName()
      let asName = eat(.as) ? try self.name() : nil
      let first = name.prefix { $0 != "." }
      aliases.append(
        ImportAlias(
          name: name, asName: asName, span: span(from: start),
          boundName: asName ?? mangled(String(first))))
    } while eat(.comma)
    return .import(aliases)
  }

  private func dottedName() throws(Stop) -> String {
    var name = try plainName()
    while eat(.dot) { name += "." + (try plainName()) }
    try look()
    return name
  }

  /// A name that is not a variable, so never mangled.
  private func plainName() throws(Stop) -> String {
    guard kind == .name else { throw mismatch() }
    defer { advance() }
    return text(token)
  }

  func importFromStatement() throws(Stop) -> StatementKind {
    try expect(.from)
    var level = 0
    while true {
      if eat(.dot) { level += 1 } else if eat(.ellipsis) { level += 3 } else { break }
    }
    var module: String?
    if kind == .name || level == 0 { module = try dottedName() }
    try expect(.import)
    if kind == .star {
      let alias = ImportAlias(name: "*", asName: nil, span: token.span)
      advance()
      return .importFrom(module: module, names: [alias], level: level)
    }
    let isBracketed = eat(.leftParen)
    var names = [try importedName()]
    while eat(.comma) {
      if isBracketed, kind == .rightParen { break }
      if !isBracketed, kind == .newline, explaining {
        throw stopAtFurthest("trailing comma not allowed without surrounding parentheses")
      }
      names.append(try importedName())
    }
    if isBracketed { try expect(.rightParen) }
    return .importFrom(module: module, names: names, level: level)
  }

  private func importedName() throws(Stop) -> ImportAlias {
    let start = start
    let name = try plainName()
    let asName = eat(.as) ? try self.name() : nil
    try look()
    return ImportAlias(
      name: name, asName: asName, span: span(from: start), boundName: asName ?? mangled(name))
  }
}
