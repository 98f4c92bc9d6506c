extension BuiltinFunctions {
  static let attributes: [Entry] = [
    Entry("getattr", "object, name, default?, /", "An attribute of an object.") {
      call throws(Raise) in
      let name = try attributeName(call)
      if !call.has(2) { return try call.interpreter.attribute(call[0], name) }
      do throws(Raise) {
        let found = try call.interpreter.findAttribute(call[0], name)
        return found.isAbsent ? call[2] : found
      } catch {
        guard call.interpreter.isInstance(error.exception, .attributeError) else { throw error }
        return call[2]
      }
    },
    Entry("hasattr", "obj, name, /", "Whether an object has an attribute.") { call throws(Raise) in
      let name = try attributeName(call)
      do throws(Raise) {
        return .bool(!(try call.interpreter.findAttribute(call[0], name)).isAbsent)
      } catch {
        guard call.interpreter.isInstance(error.exception, .attributeError) else { throw error }
        return .bool(false)
      }
    },
    Entry("setattr", "obj, name, value, /", "Set an attribute of an object.") {
      call throws(Raise) in
      try call.interpreter.setAttribute(call[0], try attributeName(call), to: call[2])
      return .none
    },
    Entry("delattr", "obj, name, /", "Delete an attribute of an object.") { call throws(Raise) in
      try call.interpreter.deleteAttribute(call[0], try attributeName(call))
      return .none
    },
    Entry("callable", "obj, /", "Whether a value can be called.") { call in
      .bool(call.interpreter.isCallable(call[0]))
    },
    Entry("isinstance", "obj, class_or_tuple, /", "Whether a value is of a class.") {
      call throws(Raise) in
      .bool(try call.interpreter.isInstance(call[0], ofAny: call[1], depth: 0))
    },
    Entry("issubclass", "cls, class_or_tuple, /", "Whether a class extends a class.") {
      call throws(Raise) in
      guard case .object(let object) = call[0], let type = object as? TypeObject else {
        throw call.error(.typeError, "issubclass() arg 1 must be a class")
      }
      return .bool(try call.interpreter.isSubclass(type, ofAny: call[1], depth: 0))
    },
  ]

  private static func attributeName(_ call: borrowing Call) throws(Raise) -> Name {
    guard let text = call[1].text else {
      throw call.error(
        .typeError,
        "attribute name must be string, not '\(call.interpreter.typeName(call[1]))'")
    }
    return call.interpreter.intern(text)
  }
}

extension Interpreter {
  /// `isinstance(value, classes)`; tuples of classes may be nested.
  package func isInstance(
    _ value: Value, ofAny classes: Value, depth: Int
  ) throws(Raise) -> Bool {
    switch classes {
    case .object(let object):
      if let type = object as? TypeObject {
        return try type.subtype.map { (metaclass) throws(Raise) in
          try isInstance(value, of: type, asking: metaclass)
        } ?? isInstance(value, of: type)
      }
      let method = specialMethod(names.instanceCheck, of: classes)
      if !method.isAbsent { return try truth(try callSpecial(method, classes, [value])) }
    case .tuple(let tuple) where depth < 100:
      for item in tuple.items where try isInstance(value, ofAny: item, depth: depth + 1) {
        return true
      }
      return false
    default: break
    }
    throw error(
      .typeError, "isinstance() arg 2 must be a type, a tuple of types, or a union")
  }

  func isSubclass(
    _ type: TypeObject, ofAny classes: Value, depth: Int
  ) throws(Raise) -> Bool {
    switch classes {
    case .object(let object):
      if let other = object as? TypeObject {
        return try other.subtype.map { (metaclass) throws(Raise) in
          try isSubclass(type, of: other, asking: metaclass)
        } ?? type.isSubclass(of: other)
      }
      let method = specialMethod(intern("__subclasscheck__"), of: classes)
      if !method.isAbsent { return try truth(try callSpecial(method, classes, [.object(type)])) }
    case .tuple(let tuple) where depth < 100:
      for item in tuple.items where try isSubclass(type, ofAny: item, depth: depth + 1) {
        return true
      }
      return false
    default: break
    }
    throw error(
      .typeError, "issubclass() arg 2 must be a class, a tuple of classes, or a union")
  }
}
