import Syntax

/// A part of the compiled tree: the stretch of source that tracebacks name.
class Part {
  let span: SourceSpan
  init(_ span: SourceSpan) { self.span = span }
}

/// A compiled expression. The tree is walked; names are slots already.
class Node: Part {
  func evaluate(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Value { .none }

  /// Notes this node as the place of a fault that its own work (not an operand's) has.
  @inline(never)
  final func fault(_ frame: Frame, _ error: Raise) -> Raise {
    frame.place = self
    return error
  }
}

final class ConstantNode: Node {
  let value: Value
  init(_ value: Value, _ span: SourceSpan) {
    self.value = value
    super.init(span)
  }
  override func evaluate(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Value {
    value
  }
}

// MARK: Names

final class LocalNode: Node {
  let slot: Int
  let name: String
  init(_ slot: Int, _ name: String, _ span: SourceSpan) {
    self.slot = slot
    self.name = name
    super.init(span)
  }

  override func evaluate(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Value {
    let value = frame.value(slot)
    if case .absent = value {
      throw fault(
        frame,
        interpreter.error(
          .unboundLocalError,
          "cannot access local variable '\(name)' where it is not associated with a value"))
    }
    return value
  }
}

final class CellNode: Node {
  private let index: Int
  private let name: String
  private let isFree: Bool
  /// Set in class bodies: the class's own namespace goes first.
  private let classKey: Name?
  init(_ index: Int, _ name: String, isFree: Bool, classKey: Name?, _ span: SourceSpan) {
    self.index = index
    self.name = name
    self.isFree = isFree
    self.classKey = classKey
    super.init(span)
  }

  override func evaluate(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Value {
    if let classKey, let namespace = frame.namespace {
      let own = namespace[classKey]
      if !own.isAbsent { return own }
    }
    let value = frame.cell(index).value
    if case .absent = value {
      throw fault(
        frame,
        isFree
          ? interpreter.error(
            .nameError,
            "cannot access free variable '\(name)' where it is not associated with a value in enclosing scope"
          )
          : interpreter.error(
            .unboundLocalError,
            "cannot access local variable '\(name)' where it is not associated with a value"))
    }
    return value
  }
}

final class GlobalNode: Node {
  private let slot: Int
  private let builtinSlot: Int
  private let name: Name
  private let globals: Namespace
  init(_ name: Name, globals: Namespace, builtins: Namespace, _ span: SourceSpan) {
    self.name = name
    self.globals = globals
    slot = globals.slot(for: name)
    builtinSlot = builtins.find(name)
    super.init(span)
  }

  override func evaluate(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Value {
    let value = globals.value(at: slot)
    if !value.isAbsent { return value }
    if builtinSlot >= 0 {
      let value = interpreter.builtins.value(at: builtinSlot)
      if !value.isAbsent { return value }
    }
    throw fault(frame, interpreter.unknownName(name, globals))
  }
}

/// A name of a class body or of text run with its own namespace.
final class NamespaceNode: Node {
  private let name: Name
  init(_ name: Name, _ span: SourceSpan) {
    self.name = name
    super.init(span)
  }

  override func evaluate(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Value {
    if let namespace = frame.namespace {
      let value = namespace[name]
      if !value.isAbsent { return value }
    }
    var value = frame.globals[name]
    if !value.isAbsent { return value }
    value = interpreter.builtins[name]
    if !value.isAbsent { return value }
    throw fault(frame, interpreter.unknownName(name, frame.globals))
  }
}

extension Interpreter {
  func unknownName(_ name: Name, _ globals: Namespace) -> Raise {
    let known = globals.bindings.map(\.name.text) + builtins.bindings.map(\.name.text)
    let raised = error(.nameError, "name '\(name.text)' is not defined")
    raised.exception.subject = name
    if let near = nearest(to: name.text, among: known) {
      raised.exception.suggestion = ". Did you mean: '\(near)'?"
    } else if moduleFactories[name.text] != nil {
      raised.exception.suggestion = ". Did you forget to import '\(name.text)'?"
    }
    return raised
  }
}
