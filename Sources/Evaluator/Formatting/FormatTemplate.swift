/// `str.format`: texts with fields in braces.
extension Interpreter {
  /// - Parameters:
  ///   - positional: nil for `format_map`.
  ///   - named: a mapping.
  func format(
    template: String, positional: ContiguousArray<Value>?, named: Value
  ) throws(Raise) -> String {
    var formatter = TemplateFormatter(positional: positional, named: named, interpreter: self)
    return try formatter.fill(Array(template.unicodeScalars)[...], depth: 2)
  }
}

private struct TemplateFormatter {
  let positional: ContiguousArray<Value>?
  let named: Value
  let interpreter: Interpreter
  /// How fields without a name are numbered; nil until the first field tells.
  private var numbering: Numbering?
  private enum Numbering { case automatic(next: Int), manual }

  init(positional: ContiguousArray<Value>?, named: Value, interpreter: Interpreter) {
    self.positional = positional
    self.named = named
    self.interpreter = interpreter
  }

  typealias Scalars = ArraySlice<Unicode.Scalar>

  private func fault(_ message: String) -> Raise { interpreter.error(.valueError, message) }

  private func text(_ scalars: Scalars) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  mutating func fill(_ template: Scalars, depth: Int) throws(Raise) -> String {
    if depth < 1 { throw fault("Max string recursion exceeded") }
    var result = String.UnicodeScalarView()
    var rest = template
    while let scalar = rest.popFirst() {
      guard scalar == "{" || scalar == "}" else {
        result.append(scalar)
        continue
      }
      if rest.first == scalar {
        rest.removeFirst()
        result.append(scalar)
        continue
      }
      if scalar == "}" { throw fault("Single '}' encountered in format string") }
      if rest.isEmpty { throw fault("Single '{' encountered in format string") }
      let field = try takeField(&rest)
      result.append(contentsOf: try replacement(field, depth: depth).unicodeScalars)
    }
    return String(result)
  }

  /// What is between a brace and the one that closes it.
  private func takeField(_ rest: inout Scalars) throws(Raise) -> Scalars {
    var depth = 1
    var inBrackets = false
    var inSpec = false
    for place in rest.indices {
      let scalar = rest[place]
      if inBrackets {
        inBrackets = scalar != "]"
        continue
      }
      switch scalar {
      case "[" where !inSpec: inBrackets = true
      case ":", "!": inSpec = true
      case "{":
        if !inSpec { throw fault("unexpected '{' in field name") }
        depth += 1
      case "}":
        depth -= 1
        if depth == 0 {
          let field = rest[..<place]
          rest = rest[(place + 1)...]
          return field
        }
      default: break
      }
    }
    throw fault("expected '}' before end of string")
  }

  private mutating func replacement(_ field: Scalars, depth: Int) throws(Raise) -> String {
    var inBrackets = false
    var end = field.endIndex
    for place in field.indices {
      if field[place] == "[" { inBrackets = true }
      if field[place] == "]" { inBrackets = false }
      if !inBrackets, field[place] == ":" || field[place] == "!" {
        end = place
        break
      }
    }
    var value = try lookUp(field[..<end])
    var rest = field[end...]
    if rest.popFirst() == "!" {
      guard let conversion = rest.popFirst() else {
        throw fault("unmatched '{' in format spec")
      }
      if let next = rest.popFirst(), next != ":" {
        throw fault("expected ':' after conversion specifier")
      }
      switch conversion {
      case "r": value = .string(try interpreter.repr(value))
      case "s": value = .string(try interpreter.str(value))
      case "a": value = .string(StringRepr.ascii(try interpreter.repr(value)))
      default: throw fault("Unknown conversion specifier \(conversion)")
      }
    }
    let spec =
      rest.contains("{") || rest.contains("}") ? try fill(rest, depth: depth - 1) : text(rest)
    return try interpreter.format(value, spec)
  }

  // MARK: Names

  private mutating func lookUp(_ name: Scalars) throws(Raise) -> Value {
    let end = name.firstIndex { $0 == "." || $0 == "[" } ?? name.endIndex
    var value = try first(name[..<end])
    var rest = name[end...]
    while let mark = rest.popFirst() {
      switch mark {
      case ".":
        let stop = rest.firstIndex { $0 == "." || $0 == "[" } ?? rest.endIndex
        if stop == rest.startIndex { throw fault("Empty attribute in format string") }
        value = try interpreter.attribute(value, text(rest[..<stop]))
        rest = rest[stop...]
      case "[":
        guard let stop = rest.firstIndex(of: "]") else {
          throw fault("Missing ']' in format string")
        }
        if stop == rest.startIndex { throw fault("Empty attribute in format string") }
        let key = rest[..<stop]
        value = try interpreter.item(
          value, try index(key).map { .int($0) } ?? .string(text(key)))
        rest = rest[(stop + 1)...]
      default:
        throw fault("Only '.' or '[' may follow ']' in format field specifier")
      }
    }
    return value
  }

  private func index(_ digits: Scalars) throws(Raise) -> Int? {
    guard !digits.isEmpty, digits.allSatisfy({ $0.asciiDigit != nil }) else { return nil }
    guard let number = Int(text(digits)) else {
      throw fault("Too many decimal digits in format string")
    }
    return number
  }

  private mutating func first(_ name: Scalars) throws(Raise) -> Value {
    var position = try index(name)
    if name.isEmpty {
      switch numbering {
      case .manual:
        throw fault("cannot switch from manual field specification to automatic field numbering")
      case .automatic(let next):
        position = next
        numbering = .automatic(next: next + 1)
      case nil:
        position = 0
        numbering = .automatic(next: 1)
      }
    } else if position != nil {
      if case .automatic = numbering {
        throw fault("cannot switch from automatic field numbering to manual field specification")
      }
      numbering = .manual
    }
    guard let position else { return try interpreter.item(named, .string(text(name))) }
    guard let positional else {
      throw fault("Format string contains positional fields")
    }
    guard position < positional.count else {
      throw interpreter.error(
        .indexError,
        "Replacement index \(position) out of range for positional args tuple")
    }
    return positional[position]
  }
}
