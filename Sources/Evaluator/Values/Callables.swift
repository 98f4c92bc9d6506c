/// A function or lambda written in Python.
package final class FunctionObject: TrackedObject {
  package let code: Code
  package let globals: Namespace
  /// Defaults of the last positional parameters.
  package var defaults: [Value]
  /// Defaults of keyword-only parameters, by position among them; `.absent` where there is none.
  package var keywordDefaults: [Value]
  /// The variables of functions around it that it uses; nil where there are none.
  let closure: CellList?
  package var name: String
  package var qualifiedName: String
  package var doc: Value
  package var annotations: Value = .absent

  init(
    code: Code, globals: Namespace, defaults: [Value], keywordDefaults: [Value],
    closure: CellList?, qualifiedName: String
  ) {
    self.code = code
    self.globals = globals
    self.defaults = defaults
    self.keywordDefaults = keywordDefaults
    self.closure = closure
    name = code.name
    self.qualifiedName = qualifiedName
    doc = code.doc.map { .string($0) } ?? .none
    super.init()
  }

  override package func builtinType(_ types: Types) -> TypeObject { types.function }
  override package var takesAttributes: Bool { true }

  override package func visitReferences(_ visitor: ReferenceVisitor) {
    super.visitReferences(visitor)
    visitor.visit(globals)
    visitor.visit(defaults)
    visitor.visit(keywordDefaults)
    visitor.visit(closure)
    visitor.visit(doc)
    visitor.visit(annotations)
  }
}

/// A function or method of a `Library` or built-in table.
package final class BuiltinObject: Object {
  package let entry: Entry
  /// `entry.body`, at hand for calls.
  let body: Entry.Body
  /// Whether it is a plain method of a class.
  let isMethod: Bool
  /// The class whose method this is; nil for a function.
  package private(set) unowned(unsafe) var owner: TypeObject?
  /// `__module__` of a function.
  package let module: String
  package let signature: Signature
  /// What calls with a few arguments by position need of the signature; `leastCount` is above
  /// `mostCount` where such a call takes more than that.
  let leastCount: Int
  let mostCount: Int
  let firstDefault: Value
  let secondDefault: Value
  let thirdDefault: Value
  let intrinsic: Intrinsic

  package convenience init(
    _ entry: Entry, owner: TypeObject? = nil, module: String = "builtins"
  ) {
    self.init(entry, Signature(entry.parameters), owner: owner, module: module)
  }

  /// Another row in the place of one with the same parameters.
  package convenience init(_ entry: Entry, inPlaceOf other: BuiltinObject) {
    self.init(entry, other.signature, owner: other.owner, module: other.module)
  }

  private init(_ entry: Entry, _ signature: Signature, owner: TypeObject?, module: String) {
    self.entry = entry
    body = entry.body
    isMethod = owner != nil && entry.kind == .function
    self.owner = owner
    self.module = module
    self.signature = signature
    let isQuick = signature.isSimple && signature.positionalCount <= 3
    leastCount = isQuick ? signature.requiredCount : 1
    mostCount = isQuick ? signature.positionalCount : 0
    firstDefault = signature.positionalDefault(0)
    secondDefault = signature.positionalDefault(1)
    thirdDefault = signature.positionalDefault(2)
    intrinsic = Intrinsic.of(entry, owner: owner, module: module)
  }

  override package func builtinType(_ types: Types) -> TypeObject {
    owner == nil ? types.builtinFunction : types.methodDescriptor
  }

  /// Whether a call can give this many arguments by position, none by name, without an array.
  @inline(__always)
  func takesQuickly(_ count: Int) -> Bool { count >= leastCount && count <= mostCount }

  package var qualifiedName: String { owner.map { "\($0.name).\(entry.name)" } ?? entry.name }
}

/// A function with its first argument: `obj.method`.
package final class BoundMethod: Object {
  package let function: Value
  package let receiver: Value

  package init(function: Value, receiver: Value) {
    self.function = function
    self.receiver = receiver
  }

  override package func builtinType(_ types: Types) -> TypeObject {
    if case .object(let object) = function, object is BuiltinObject { return types.builtinFunction }
    return types.method
  }

  override package func visitReferences(_ visitor: ReferenceVisitor) {
    super.visitReferences(visitor)
    visitor.visit(function)
    visitor.visit(receiver)
  }
}

/// `property(fget, fset, fdel, doc)`.
package final class PropertyObject: Object {
  package var getter: Value
  package var setter: Value
  package var deleter: Value
  package var doc: Value

  package init(getter: Value, setter: Value = .none, deleter: Value = .none, doc: Value = .none) {
    self.getter = getter
    self.setter = setter
    self.deleter = deleter
    self.doc = doc
  }

  override package func builtinType(_ types: Types) -> TypeObject { types.property }

  override package func visitReferences(_ visitor: ReferenceVisitor) {
    super.visitReferences(visitor)
    visitor.visit(getter)
    visitor.visit(setter)
    visitor.visit(deleter)
    visitor.visit(doc)
  }
}

/// `staticmethod(f)` and `classmethod(f)`.
package final class MethodWrapper: Object {
  package let function: Value
  package let isClassMethod: Bool

  package init(_ function: Value, isClassMethod: Bool) {
    self.function = function
    self.isClassMethod = isClassMethod
  }

  override package func builtinType(_ types: Types) -> TypeObject {
    isClassMethod ? types.classmethod : types.staticmethod
  }

  override package func visitReferences(_ visitor: ReferenceVisitor) {
    super.visitReferences(visitor)
    visitor.visit(function)
  }
}

/// `super()`.
package final class SuperObject: Object {
  package let start: TypeObject
  package let receiver: Value
  /// The class whose resolution order is searched after `start`.
  package let receiverType: TypeObject

  package init(start: TypeObject, receiver: Value, receiverType: TypeObject) {
    self.start = start
    self.receiver = receiver
    self.receiverType = receiverType
  }

  override package func builtinType(_ types: Types) -> TypeObject { types.superType }
}

/// A module: `import name`.
package final class ModuleObject: Object {
  package let name: String
  package let namespace: Namespace
  /// While its text runs for the first time.
  package var isInitialising = false

  package init(name: String, namespace: Namespace = Namespace()) {
    self.name = name
    self.namespace = namespace
    super.init()
    attributes = namespace
  }

  override package func builtinType(_ types: Types) -> TypeObject { types.module }
  override package var takesAttributes: Bool { true }
}
