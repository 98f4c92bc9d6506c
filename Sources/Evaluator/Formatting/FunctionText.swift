/// Functions with their parameters, as `inspect.signature` writes them.
extension Interpreter {
  /// `<function name(parameters)>`; nil for what is no function.
  func functionText(_ object: Object) throws(Raise) -> String? {
    if let function = object as? FunctionObject {
      var name = function.qualifiedName
      if let module = function.globals[names.dunderName].text, module != "builtins" {
        name = "\(module).\(name)"
      }
      return "<function \(name)\(try signatureText(function))>"
    }
    var builtin = object as? BuiltinObject
    if let method = object as? BoundMethod {
      builtin = method.function.heapObject as? BuiltinObject
    }
    guard let builtin else { return nil }
    let module = builtin.owner == nil && builtin.module != "builtins" ? builtin.module + "." : ""
    return "<function \(module)\(builtin.qualifiedName)\(builtin.signature.text())>"
  }

  /// `(a, b=2, *args, key: int = 3, **options) -> str`.
  package func signatureText(_ function: FunctionObject) throws(Raise) -> String {
    let code = function.code
    var pieces: [String] = []
    var annotations: DictObject?
    if case .dict(let dict) = function.annotations { annotations = dict }
    func piece(_ slot: Int, _ mark: String, _ defaultValue: Value) throws(Raise) -> String {
      let name = slot < code.localNames.count ? code.localNames[slot] : "?"
      var text = mark + name
      var hasAnnotation = false
      if let annotation = try annotations?.get(.string(name), self), !annotation.isAbsent {
        text += ": " + (try annotationText(annotation))
        hasAnnotation = true
      }
      if !defaultValue.isAbsent {
        text += (hasAnnotation ? " = " : "=") + (try repr(defaultValue))
      }
      return text
    }
    let firstDefault = code.positionalCount - function.defaults.count
    for slot in 0..<code.positionalCount {
      let value: Value = slot >= firstDefault ? function.defaults[slot - firstDefault] : .absent
      pieces.append(try piece(slot, "", value))
      if slot == code.positionalOnlyCount - 1 { pieces.append("/") }
    }
    if code.hasVariadic {
      pieces.append(try piece(code.positionalCount, "*", .absent))
    } else if code.keywordOnlyCount > 0 {
      pieces.append("*")
    }
    let firstKeyword = code.positionalCount + (code.hasVariadic ? 1 : 0)
    for position in 0..<code.keywordOnlyCount {
      let value =
        position < function.keywordDefaults.count ? function.keywordDefaults[position] : .absent
      pieces.append(try piece(firstKeyword + position, "", value))
    }
    if code.hasKeywords {
      pieces.append(try piece(firstKeyword + code.keywordOnlyCount, "**", .absent))
    }
    var text = "(" + pieces.joined(separator: ", ") + ")"
    if let result = try annotations?.get(.string("return"), self), !result.isAbsent {
      text += " -> " + (try annotationText(result))
    }
    return text
  }

  private func annotationText(_ annotation: Value) throws(Raise) -> String {
    if let type = annotation.heapObject as? TypeObject { return type.displayName }
    return try repr(annotation)
  }
}
