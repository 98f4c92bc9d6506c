import Syntax

/// The arguments of a call in the source.
struct ArgumentNodes {
  var positional: [Element] = []
  /// A name with its value, or nil and `**values`.
  var keywords: [(name: Name?, value: Node)] = []

  var isPlain: Bool { keywords.isEmpty && !positional.hasUnpacked }

  func evaluate(
    _ frame: Frame, _ interpreter: Interpreter, first: Value = .absent, callee: Value
  ) throws(Raise) -> Arguments {
    var arguments = Arguments()
    arguments.positional.reserveCapacity(positional.count + 1)
    if !first.isAbsent { arguments.positional.append(first) }
    for element in positional {
      let value = try element.node.evaluate(frame, interpreter)
      if element.isUnpacked {
        do throws(Raise) {
          arguments.positional.append(contentsOf: try interpreter.items(of: value))
        } catch {
          let name = interpreter.typeName(value)
          guard interpreter.isInstance(error.exception, .typeError),
            error.exception.arguments.items.first?.text == "'\(name)' object is not iterable"
          else {
            throw element.node.fault(frame, error)
          }
          throw element.node.fault(
            frame,
            interpreter.error(
              .typeError,
              "\(interpreter.callName(callee)) argument after * must be an iterable, not \(name)"
            ))
        }
      } else {
        arguments.positional.append(value)
      }
    }
    for (name, node) in keywords {
      let value = try node.evaluate(frame, interpreter)
      if let name {
        arguments.keywords.append((name: name, value: value))
        continue
      }
      do throws(Raise) {
        try unpack(value, into: &arguments, callee, interpreter)
      } catch {
        throw node.fault(frame, error)
      }
    }
    return arguments
  }

  private func unpack(
    _ value: Value, into arguments: inout Arguments, _ callee: Value, _ interpreter: Interpreter
  ) throws(Raise) {
    let dict = DictObject()
    do throws(Raise) {
      try interpreter.merge(value, into: dict)
    } catch {
      throw interpreter.error(
        .typeError,
        "\(interpreter.callName(callee)) argument after ** must be a mapping, not \(interpreter.typeName(value))"
      )
    }
    for entry in dict.entries where !entry.key.isAbsent {
      guard let text = entry.key.text else {
        throw interpreter.error(.typeError, "keywords must be strings")
      }
      let name = interpreter.intern(text)
      if arguments.keywords.contains(where: { $0.name == name }) {
        throw interpreter.error(
          .typeError,
          "\(interpreter.callName(callee)) got multiple values for keyword argument '\(text)'")
      }
      arguments.keywords.append((name: name, value: entry.value))
    }
  }
}

extension Interpreter {
  /// A callee as messages about its arguments name it.
  func callName(_ callee: Value) -> String {
    guard case .object(let object) = callee else { return "\(typeName(callee)) object" }
    switch object {
    case let function as FunctionObject:
      let module = function.globals[names.dunderName].text.map { $0 + "." } ?? ""
      return "\(module)\(function.qualifiedName)()"
    case let builtin as BuiltinObject: return "\(builtin.qualifiedName)()"
    case let method as BoundMethod: return callName(method.function)
    case let type as TypeObject: return "\(type.name)()"
    default: return "\(typeName(callee)) object"
    }
  }
}
