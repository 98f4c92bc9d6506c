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
          guard interpreter.isInstance(error.exception, .typeError) else {
            throw element.node.fault(frame, error)
          }
          throw element.node.fault(
            frame,
            interpreter.error(
              .typeError,
              "\(interpreter.callName(callee)) argument after * must be an iterable, not \(interpreter.typeName(value))"
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
    case let function as FunctionObject: return "\(function.qualifiedName)()"
    case let builtin as BuiltinObject: return "\(builtin.qualifiedName)()"
    case let method as BoundMethod: return callName(method.function)
    case let type as TypeObject: return "\(type.name)()"
    default: return "\(typeName(callee)) object"
    }
  }
}

final class CallNode: Node {
  private let callee: Node
  private let arguments: ArgumentNodes
  private let isPlain: Bool
  init(_ callee: Node, _ arguments: ArgumentNodes, _ span: SourceSpan) {
    self.callee = callee
    self.arguments = arguments
    isPlain = arguments.isPlain
    super.init(span)
  }

  override func evaluate(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Value {
    let function = try callee.evaluate(frame, interpreter)
    if isPlain, case .object(let object) = function, let function = object as? FunctionObject,
      function.code.isSimple, function.code.positionalCount == arguments.positional.count,
      !function.code.isGenerator
    {
      return try callDirectly(function, .absent, arguments, frame, interpreter)
    }
    let values = try arguments.evaluate(frame, interpreter, callee: function)
    do throws(Raise) {
      return try interpreter.call(function, values)
    } catch {
      throw fault(frame, error)
    }
  }
}

/// `object.name(…)`: finds the method without making a bound one.
final class MethodCallNode: Node {
  private let object: Node
  private let name: Name
  private let attributeSpan: SourceSpan
  private let arguments: ArgumentNodes
  private let isPlain: Bool
  init(
    _ object: Node, _ name: Name, attributeSpan: SourceSpan, _ arguments: ArgumentNodes,
    _ span: SourceSpan
  ) {
    self.object = object
    self.name = name
    self.attributeSpan = attributeSpan
    self.arguments = arguments
    isPlain = arguments.isPlain
    super.init(span)
  }

  override func evaluate(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Value {
    let receiver = try object.evaluate(frame, interpreter)
    if let method = interpreter.unboundMethod(receiver, name) {
      if let function = method as? FunctionObject {
        if isPlain, function.code.isSimple, !function.code.isGenerator,
          function.code.positionalCount == arguments.positional.count + 1
        {
          return try callDirectly(function, receiver, arguments, frame, interpreter)
        }
        let values = try arguments.evaluate(
          frame, interpreter, first: receiver, callee: .object(function))
        do throws(Raise) {
          return try interpreter.callFunction(function, values)
        } catch {
          throw fault(frame, error)
        }
      }
      if let builtin = method as? BuiltinObject {
        let values = try arguments.evaluate(frame, interpreter, callee: .object(builtin))
        do throws(Raise) {
          return try interpreter.callBuiltin(builtin, receiver: receiver, values, skipping: 0)
        } catch {
          throw fault(frame, error)
        }
      }
    }
    let function: Value
    do throws(Raise) {
      function = try interpreter.attribute(receiver, name)
    } catch {
      frame.faultSpan = attributeSpan
      throw error
    }
    let values = try arguments.evaluate(frame, interpreter, callee: function)
    do throws(Raise) {
      return try interpreter.call(function, values)
    } catch {
      throw fault(frame, error)
    }
  }
}

extension Node {
  /// A call of a Python function with just its positional arguments: they go straight into the new
  /// frame.
  @inline(__always)
  fileprivate final func callDirectly(
    _ function: FunctionObject, _ receiver: Value, _ arguments: ArgumentNodes, _ frame: Frame,
    _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    let inner = Frame(function: function)
    var slot = 0
    if !receiver.isAbsent {
      inner.initialise(0, receiver)
      slot = 1
    }
    for element in arguments.positional {
      inner.initialise(slot, try element.node.evaluate(frame, interpreter))
      slot += 1
    }
    do throws(Raise) {
      return try interpreter.run(function, inner)
    } catch {
      throw fault(frame, error)
    }
  }
}

extension Interpreter {
  /// The function that `receiver.name` binds, where it is a plain method of the class that no
  /// instance attribute hides.
  func unboundMethod(_ receiver: Value, _ name: Name) -> Object? {
    let type: TypeObject
    switch receiver {
    case .object(let object):
      if object is TypeObject || object is ModuleObject || object is SuperObject { return nil }
      type = object.subtype ?? object.builtinType(types)
      if let attributes = object.attributes, !attributes[name].isAbsent { return nil }
      if type.isUserDefined, !type.lookup(names.getattribute).isPlainLookup { return nil }
    default:
      type = self.type(of: receiver)
      if let attributes = receiver.heapObject?.attributes, !attributes[name].isAbsent { return nil }
    }
    guard case .object(let member) = type.lookup(name) else { return nil }
    if member is FunctionObject { return member }
    if let builtin = member as? BuiltinObject, builtin.owner != nil, builtin.entry.kind == .function
    {
      return builtin
    }
    return nil
  }
}

extension Value {
  /// Whether a looked-up `__getattribute__` is the default one.
  fileprivate var isPlainLookup: Bool {
    if case .object(let object) = self { return object is BuiltinObject }
    return true
  }
}

/// `super()` without arguments.
final class SuperNode: Node {
  /// The cell `__class__`.
  private let classCell: Int
  /// The first parameter: its slot, or its cell where an inner function shares it.
  private let first: (slot: Int?, cell: Int?)
  init(classCell: Int, first: (slot: Int?, cell: Int?), _ span: SourceSpan) {
    self.classCell = classCell
    self.first = first
    super.init(span)
  }

  override func evaluate(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Value {
    guard case .object(let object) = frame.cells[classCell].value, let start = object as? TypeObject
    else {
      throw fault(frame, interpreter.error(.runtimeError, "super(): empty __class__ cell"))
    }
    let receiver =
      first.cell.map { frame.cells[$0].value } ?? first.slot.map { frame.value($0) } ?? .absent
    if receiver.isAbsent {
      throw fault(frame, interpreter.error(.runtimeError, "super(): arg[0] deleted"))
    }
    do throws(Raise) {
      return try interpreter.makeSuper(start, receiver)
    } catch {
      throw fault(frame, error)
    }
  }
}

extension Interpreter {
  /// `super(start, receiver)`.
  package func makeSuper(_ start: TypeObject, _ receiver: Value) throws(Raise) -> Value {
    if case .object(let object) = receiver, let type = object as? TypeObject,
      type.isSubclass(of: start)
    {
      return .object(SuperObject(start: start, receiver: receiver, receiverType: type))
    }
    let type = type(of: receiver)
    guard type.isSubclass(of: start) else {
      throw error(.typeError, "super(type, obj): obj must be an instance or subtype of type")
    }
    return .object(SuperObject(start: start, receiver: receiver, receiverType: type))
  }
}
