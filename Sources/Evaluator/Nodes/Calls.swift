import Syntax

/// `callee(…)`.
final class CallNode: Node {
  private let callee: Node
  private let arguments: ArgumentNodes
  /// The positional arguments, where there are no others.
  private let plain: NodeList<Node>?
  private let construction = Construction()
  init(_ callee: Node, _ arguments: ArgumentNodes, _ span: SourceSpan) {
    self.callee = callee
    self.arguments = arguments
    plain = arguments.isPlain ? NodeList(arguments.positional.map(\.node)) : nil
    super.init(span)
  }

  override func evaluate(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Value {
    let function = try callee.evaluate(frame, interpreter)
    if let plain, case .object(let object) = function {
      if let function = object as? FunctionObject {
        if function.takesDirectly(plain.count) {
          return try callDirectly(function, plain, frame, interpreter)
        }
      } else if let builtin = object as? BuiltinObject {
        if builtin.owner == nil, builtin.takesQuickly(plain.count) {
          if builtin.intrinsic != .none {
            let result = try callIntrinsic(builtin, plain, frame, interpreter)
            if !result.isAbsent { return result }
          }
          return try callQuickly(builtin, .absent, plain, frame, interpreter)
        }
      } else if let type = object as? TypeObject {
        let made = try construct(type, plain, construction, frame, interpreter)
        if !made.isAbsent { return made }
      }
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
  private let access: MethodAccess
  /// What tracebacks show where there is no such attribute.
  private let attributePlace: Part
  private let arguments: ArgumentNodes
  private let plain: NodeList<Node>?
  /// The slot of a variable that the arguments do not bind anew and that so keeps the object; else
  /// -1.
  private let keeper: Int
  init(
    _ object: Node, _ name: Name, attributeSpan: SourceSpan, _ arguments: ArgumentNodes,
    keeper: Int = -1, _ span: SourceSpan
  ) {
    self.object = object
    access = MethodAccess(name)
    attributePlace = Part(attributeSpan)
    self.arguments = arguments
    plain = arguments.isPlain ? NodeList(arguments.positional.map(\.node)) : nil
    self.keeper = keeper
    super.init(span)
  }

  override func evaluate(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Value {
    if keeper >= 0, let plain {
      let intrinsic = access.knownIntrinsic(interpreter)
      if intrinsic != .none {
        let result = try callKept(intrinsic, keeper, plain, frame, interpreter)
        if !result.isAbsent { return result }
      }
    }
    let receiver = try object.evaluate(frame, interpreter)
    if let method = access.find(receiver, interpreter) {
      if let function = method as? FunctionObject {
        if let plain, function.takesDirectly(plain.count + 1) {
          return try callDirectly(function, receiver, plain, frame, interpreter)
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
        if let plain, builtin.takesQuickly(plain.count) {
          if builtin.intrinsic != .none {
            let result = try callIntrinsic(builtin, receiver, plain, frame, interpreter)
            if !result.isAbsent { return result }
          }
          return try callQuickly(builtin, receiver, plain, frame, interpreter)
        }
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
      function = try interpreter.attribute(receiver, access.name)
    } catch {
      frame.place = attributePlace
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

// MARK: Calls whose arguments go straight to where the callee finds them

// The arguments are evaluated before the frame is pushed: see `FrameStack`.

extension Node {
  @inline(__always)
  final func callDirectly(
    _ function: FunctionObject, _ arguments: NodeList<Node>, _ frame: Frame,
    _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    let frames = interpreter.frames
    let inner: Frame
    switch arguments.count {
    case 0:
      inner = frames.push(function)
    case 1:
      let first = try arguments[0].evaluate(frame, interpreter)
      inner = frames.push(function)
      inner.initialise(0, first)
    case 2:
      let first = try arguments[0].evaluate(frame, interpreter)
      let second = try arguments[1].evaluate(frame, interpreter)
      inner = frames.push(function)
      inner.initialise(0, first)
      inner.initialise(1, second)
    default:
      inner = try pushFrame(function, .absent, arguments, frame, interpreter)
    }
    return try run(function, inner, given: arguments.count, frame, interpreter)
  }

  @inline(__always)
  final func callDirectly(
    _ function: FunctionObject, _ receiver: Value, _ arguments: NodeList<Node>, _ frame: Frame,
    _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    let frames = interpreter.frames
    let inner: Frame
    switch arguments.count {
    case 0:
      inner = frames.push(function)
      inner.initialise(0, receiver)
    case 1:
      let first = try arguments[0].evaluate(frame, interpreter)
      inner = frames.push(function)
      inner.initialise(0, receiver)
      inner.initialise(1, first)
    default:
      inner = try pushFrame(function, receiver, arguments, frame, interpreter)
    }
    return try run(function, inner, given: arguments.count + 1, frame, interpreter)
  }

  @inline(never)
  private final func pushFrame(
    _ function: FunctionObject, _ receiver: Value, _ arguments: NodeList<Node>, _ frame: Frame,
    _ interpreter: Interpreter
  ) throws(Raise) -> Frame {
    var values = ContiguousArray<Value>()
    values.reserveCapacity(arguments.count + 1)
    if !receiver.isAbsent { values.append(receiver) }
    for position in 0..<arguments.count {
      values.append(try arguments[position].evaluate(frame, interpreter))
    }
    let inner = interpreter.frames.push(function)
    for (slot, value) in values.enumerated() { inner.initialise(slot, value) }
    return inner
  }

  @inline(__always)
  private final func run(
    _ function: FunctionObject, _ inner: Frame, given: Int, _ frame: Frame,
    _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    function.fillDefaults(inner, from: given)
    do throws(Raise) {
      let result = try interpreter.runBody(function.code, inner)
      interpreter.frames.pop(inner)
      return result
    } catch {
      interpreter.frames.pop(inner)
      throw fault(frame, error)
    }
  }

  @inline(__always)
  final func callQuickly(
    _ builtin: BuiltinObject, _ receiver: Value, _ arguments: NodeList<Node>, _ frame: Frame,
    _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    let given = arguments.count
    let first =
      given > 0 ? try arguments[0].evaluate(frame, interpreter) : builtin.firstDefault
    let second =
      given > 1 ? try arguments[1].evaluate(frame, interpreter) : builtin.secondDefault
    let third =
      given > 2 ? try arguments[2].evaluate(frame, interpreter) : builtin.thirdDefault
    do throws(Raise) {
      return try builtin.body(
        Call(
          interpreter: interpreter, receiver: receiver, first: first, second: second,
          third: third, function: builtin))
    } catch {
      throw fault(frame, error)
    }
  }
}

extension FunctionObject {
  /// Whether a call with this many arguments, all by position, can put them straight into a frame.
  @inline(__always)
  func takesDirectly(_ count: Int) -> Bool {
    code.isDirect
      && (count == code.positionalCount
        || count < code.positionalCount && count >= code.positionalCount - defaults.count)
  }

  /// Defaults for the parameters whose arguments were left out.
  @inline(__always)
  func fillDefaults(_ frame: Frame, from given: Int) {
    if given < code.positionalCount { fillMissing(frame, from: given) }
  }

  @inline(never)
  private func fillMissing(_ frame: Frame, from given: Int) {
    let first = code.positionalCount - defaults.count
    for slot in given..<code.positionalCount { frame.initialise(slot, defaults[slot - first]) }
  }
}
