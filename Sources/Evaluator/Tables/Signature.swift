/// The parameters of a table row, read from their text.
package struct Signature {
  package enum Style { case positionalOnly, regular, variadic, keywordOnly, keywords }

  package struct Parameter {
    package var name: String
    package var style: Style
    /// Nil where the argument must be given; `.absent` for `name?`.
    package var defaultValue: Value?
    package var defaultText: String
  }

  package private(set) var parameters: [Parameter] = []
  /// How many parameters can be given by position, `*args` apart.
  package private(set) var positionalCount = 0
  private(set) var requiredCount = 0
  package private(set) var hasVariadic = false
  private var hasKeywords = false
  /// No `*args`, no keyword-only parameters, no `**kwargs`.
  private(set) var isSimple = true
  /// The defaults of the positional parameters.
  private var positionalDefaults: [Value] = []

  /// What a positional parameter is when its argument is left out; `.absent` beyond the last one.
  @inline(__always)
  func positionalDefault(_ position: Int) -> Value {
    position < positionalDefaults.count ? positionalDefaults[position] : .absent
  }

  /// Adds the defaults of the parameters whose arguments were left out.
  @inline(__always)
  func fill(_ values: inout [Value]) {
    while values.count < positionalCount { values.append(positionalDefaults[values.count]) }
  }

  package init(_ text: String) {
    var style = Style.regular
    for piece in Signature.split(text) {
      if piece == "/" {
        for position in parameters.indices { parameters[position].style = .positionalOnly }
        continue
      }
      if piece == "*" {
        style = .keywordOnly
        continue
      }
      if piece.hasPrefix("**") {
        add(String(piece.dropFirst(2)), .keywords, nil, "")
        hasKeywords = true
        isSimple = false
        continue
      }
      if piece.hasPrefix("*") {
        add(String(piece.dropFirst()), .variadic, nil, "")
        hasVariadic = true
        isSimple = false
        style = .keywordOnly
        continue
      }
      if piece.hasSuffix("?") {
        add(String(piece.dropLast()), style, .absent, "")
      } else if let equals = piece.firstIndex(of: "=") {
        let literal = String(piece[piece.index(after: equals)...])
        add(String(piece[..<equals]), style, Signature.literal(literal), literal)
      } else {
        add(String(piece), style, nil, "")
      }
    }
    for parameter in parameters {
      switch parameter.style {
      case .positionalOnly, .regular:
        positionalCount += 1
        positionalDefaults.append(parameter.defaultValue ?? .absent)
        if parameter.defaultValue == nil { requiredCount += 1 }
      case .keywordOnly: isSimple = false
      case .variadic, .keywords: break
      }
    }
  }

  private mutating func add(_ name: String, _ style: Style, _ value: Value?, _ text: String) {
    parameters.append(
      Parameter(name: name, style: style, defaultValue: value, defaultText: text))
  }

  /// The text in Python's notation, as `help()` shows it.
  package func text(receiver: String? = nil) -> String {
    var pieces: [String] = receiver.map { [$0] } ?? []
    var slashAfter = parameters.lastIndex { $0.style == .positionalOnly }
    var starNeeded = !hasVariadic
    for (position, parameter) in parameters.enumerated() {
      switch parameter.style {
      case .variadic: pieces.append("*" + parameter.name)
      case .keywords: pieces.append("**" + parameter.name)
      default:
        if parameter.style == .keywordOnly, starNeeded {
          pieces.append("*")
          starNeeded = false
        }
        switch parameter.defaultValue {
        case nil: pieces.append(parameter.name)
        case .some(.absent): pieces.append(parameter.name + "=…")
        default: pieces.append("\(parameter.name)=\(parameter.defaultText)")
        }
      }
      if position == slashAfter {
        pieces.append("/")
        slashAfter = nil
      }
    }
    return "(" + pieces.joined(separator: ", ") + ")"
  }

  // MARK: Binding

  /// Puts the arguments of a call into the order of the parameters.
  /// - Throws: Python's `TypeError` about arity and keywords.
  package func bind(
    _ given: Arguments, skipping skipped: Int, of function: BuiltinObject,
    _ interpreter: Interpreter
  ) throws(Raise) -> [Value] {
    let positional = given.positional
    let count = positional.count - skipped
    if isSimple, given.keywords.isEmpty, count <= positionalCount, count >= requiredCount {
      if count == positionalCount {
        return skipped == 0 ? positional : Array(positional[skipped...])
      }
      var values: [Value] = []
      values.reserveCapacity(positionalCount)
      values.append(contentsOf: positional[skipped...])
      fill(&values)
      return values
    }
    return try bindSlowly(given, count, skipped, function, interpreter)
  }

  private func bindSlowly(
    _ given: Arguments, _ count: Int, _ skipped: Int, _ function: BuiltinObject,
    _ interpreter: Interpreter
  ) throws(Raise) -> [Value] {
    if count > positionalCount && !hasVariadic {
      throw interpreter.error(.typeError, tooMany(count, function))
    }
    var values = [Value](repeating: .absent, count: parameters.count)
    var isGiven = [Bool](repeating: false, count: parameters.count)
    var extra: [Value] = []
    var next = 0
    for position in 0..<count {
      let value = given.positional[skipped + position]
      if next < positionalCount {
        values[next] = value
        isGiven[next] = true
        next += 1
      } else {
        extra.append(value)
      }
    }
    var rest: [(name: Name, value: Value)] = []
    for (name, value) in given.keywords {
      let place = parameters.firstIndex {
        $0.name == name.text && ($0.style == .regular || $0.style == .keywordOnly)
      }
      guard let place else {
        if hasKeywords {
          rest.append((name: name, value: value))
          continue
        }
        throw interpreter.error(.typeError, unexpected(name.text, function))
      }
      if isGiven[place] {
        throw interpreter.error(
          .typeError,
          "argument for \(function.entry.name)() given by name ('\(name.text)') and position (\(place + 1))"
        )
      }
      values[place] = value
      isGiven[place] = true
    }
    for (position, parameter) in parameters.enumerated() where !isGiven[position] {
      switch parameter.style {
      case .variadic: values[position] = .tuple(extra)
      case .keywords:
        let dict = DictObject()
        for (name, value) in rest { try dict.set(name.text, to: value, interpreter) }
        values[position] = .dict(dict)
      default:
        guard let value = parameter.defaultValue else {
          throw interpreter.error(.typeError, missing(position, count, function))
        }
        values[position] = value
      }
    }
    return values
  }

  // MARK: Messages

  /// A function's plain name; a class's for what makes its instances.
  private func plainName(_ function: BuiltinObject) -> String {
    let name = function.entry.name
    return name == "__new__" || name == "__init__" ? function.owner?.name ?? name : name
  }

  /// Whether no parameter can be given by position and by name alike.
  private var isPositionalOnly: Bool { !parameters.contains { $0.style == .regular } }

  /// Whether PyTorch's own argument parser would speak.
  private func isTensorFunction(_ function: BuiltinObject) -> Bool {
    function.owner.map { $0.module == "torch" && $0.name == "Tensor" }
      ?? (function.module == "torch")
  }

  private func tooMany(_ count: Int, _ function: BuiltinObject) -> String {
    let name = function.qualifiedName
    if isTensorFunction(function) {
      let plural = positionalCount == 1 ? "" : "s"
      return
        "\(function.entry.name)() takes \(positionalCount) positional argument\(plural) but \(count) "
        + (count == 1 ? "was given" : "were given")
    }
    if positionalCount == 0, parameters.contains(where: { $0.style == .keywordOnly }) {
      return "\(plainName(function))() takes no positional arguments"
    }
    if positionalCount == 0 { return "\(name)() takes no arguments (\(count) given)" }
    if positionalCount == 1 && requiredCount == 1 {
      if parameters.contains(where: { $0.style == .keywordOnly }) {
        return "\(plainName(function)) expected 1 argument, got \(count)"
      }
      return "\(name)() takes exactly one argument (\(count) given)"
    }
    if isPositionalOnly {
      let least = requiredCount == positionalCount ? "" : "at most "
      return
        "\(plainName(function)) expected \(least)\(positionalCount) argument\(positionalCount == 1 ? "" : "s"), got \(count)"
    }
    return
      "\(plainName(function))() takes at most \(positionalCount) argument\(positionalCount == 1 ? "" : "s") (\(count) given)"
  }

  private func missing(_ position: Int, _ count: Int, _ function: BuiltinObject) -> String {
    let name = function.qualifiedName
    if isTensorFunction(function) {
      let names = parameters[position...].filter { $0.defaultValue == nil && $0.style == .regular }
        .map { "\"\($0.name)\"" }
      return
        "\(function.entry.name)() missing \(names.count) required positional arguments: "
        + names.joined(separator: ", ")
    }
    if parameters[position].style == .keywordOnly {
      return "\(name)() missing required keyword-only argument: '\(parameters[position].name)'"
    }
    if isPositionalOnly {
      if positionalCount == 1, parameters.count == 1 {
        return "\(name)() takes exactly one argument (\(count) given)"
      }
      let least = requiredCount == positionalCount && !hasVariadic ? "" : "at least "
      return
        "\(plainName(function)) expected \(least)\(requiredCount) argument\(requiredCount == 1 ? "" : "s"), got \(count)"
    }
    return
      "\(name)() missing required argument '\(parameters[position].name)' (pos \(position + 1))"
  }

  private func unexpected(_ keyword: String, _ function: BuiltinObject) -> String {
    let name = function.qualifiedName
    if isTensorFunction(function), function.entry.name != "__new__" {
      return "\(function.entry.name)() got an unexpected keyword argument '\(keyword)'"
    }
    if function.entry.name == "__new__", !parameters.contains(where: { $0.style == .regular }) {
      return "\(plainName(function))() takes no keyword arguments"
    }
    if function.module == "builtins", parameters.contains(where: { $0.style != .positionalOnly }) {
      return "'\(keyword)' is an invalid keyword argument for \(plainName(function))()"
    }
    let byName = parameters.filter { $0.style == .regular || $0.style == .keywordOnly }
    if byName.isEmpty { return "\(name)() takes no keyword arguments" }
    if let near = nearest(to: keyword, among: byName.map(\.name)) {
      return "\(name)() got an unexpected keyword argument '\(keyword)'. Did you mean '\(near)'?"
    }
    return "\(name)() got an unexpected keyword argument '\(keyword)'"
  }

  // MARK: Reading the text

  private static func split(_ text: String) -> [String] {
    var pieces: [String] = []
    var piece: [UInt8] = []
    var quote: UInt8?
    var depth = 0
    // All marks are ASCII.
    for byte in text.utf8 {
      if let open = quote {
        if byte == open { quote = nil }
      } else {
        switch byte {
        case UInt8(ascii: "'"), UInt8(ascii: "\""): quote = byte
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
        case UInt8(ascii: ",") where depth == 0:
          pieces.append(String(decoding: piece, as: UTF8.self))
          piece.removeAll(keepingCapacity: true)
          continue
        case UInt8(ascii: " "): continue
        default: break
        }
      }
      piece.append(byte)
    }
    if !piece.isEmpty { pieces.append(String(decoding: piece, as: UTF8.self)) }
    return pieces
  }

  private static func literal(_ text: String) -> Value {
    switch text {
    case "None": return .none
    case "True": return .bool(true)
    case "False": return .bool(false)
    case "()": return .tuple([])
    default: break
    }
    if let number = Int(text) { return .int(number) }
    if let number = Double(text) { return .float(number) }
    if text.count >= 2, let quote = text.first, quote == "'" || quote == "\"" {
      return .string(
        String(text.dropFirst().dropLast()).replacing("\\n", with: "\n").replacing(
          "\\t", with: "\t"))
    }
    return .absent
  }
}
