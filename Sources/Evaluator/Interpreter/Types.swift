/// The built-in classes of a session.
public final class Types {
  package let object: TypeObject
  package let type: TypeObject
  package let none: TypeObject
  package let notImplementedType: TypeObject
  package let ellipsisType: TypeObject
  package let bool: TypeObject
  package let int: TypeObject
  package let float: TypeObject
  package let complex: TypeObject
  package let str: TypeObject
  package let bytes: TypeObject
  package let bytearray: TypeObject
  package let list: TypeObject
  package let tuple: TypeObject
  package let dict: TypeObject
  package let set: TypeObject
  package let frozenset: TypeObject
  package let range: TypeObject
  package let slice: TypeObject
  package let function: TypeObject
  package let builtinFunction: TypeObject
  package let methodDescriptor: TypeObject
  package let method: TypeObject
  package let property: TypeObject
  package let staticmethod: TypeObject
  package let classmethod: TypeObject
  package let superType: TypeObject
  package let module: TypeObject
  package let cell: TypeObject
  package let traceback: TypeObject
  package let iterator: TypeObject
  package let exceptions: [ExceptionKind: TypeObject]

  let stamps: TypeStamp
  private var iteratorTypes: [String: TypeObject] = [:]

  init() {
    let stamps = TypeStamp()
    self.stamps = stamps
    let object = TypeObject(
      name: "object", module: "builtins", bases: [], mro: [], stamps: stamps, isUserDefined: false,
      allocate: { InstanceObject(of: $0) }, instancesHaveDictionary: false)
    func make(
      _ name: String, _ base: TypeObject? = nil, subclassable: Bool = true,
      allocate: ((TypeObject) -> Object)? = nil
    ) -> TypeObject {
      let base = base ?? object
      let type = TypeObject(
        name: name, module: "builtins", bases: [base], mro: base.mro, stamps: stamps,
        isUserDefined: false, allocate: allocate ?? base.allocate, instancesHaveDictionary: false)
      type.isSubclassable = subclassable
      base.addSubclass(type)
      return type
    }
    func subtyped<T: Object>(_ make: @escaping () -> T) -> (TypeObject) -> Object {
      { type in
        let object = make()
        object.subtype = type
        return object
      }
    }
    self.object = object
    type = make("type")
    none = make("NoneType", subclassable: false)
    notImplementedType = make("NotImplementedType", subclassable: false)
    ellipsisType = make("ellipsis", subclassable: false)
    int = make("int")
    bool = make("bool", int, subclassable: false)
    float = make("float")
    complex = make("complex")
    str = make("str")
    bytes = make("bytes")
    bytearray = make("bytearray", subclassable: false)
    list = make("list", allocate: subtyped { ListObject() })
    tuple = make("tuple", allocate: subtyped { TupleObject() })
    dict = make("dict", allocate: subtyped { DictObject() })
    set = make("set", allocate: subtyped { SetObject() })
    frozenset = make("frozenset", allocate: subtyped { SetObject(frozen: true) })
    range = make("range", subclassable: false)
    slice = make("slice", subclassable: false)
    function = make("function", subclassable: false)
    builtinFunction = make("builtin_function_or_method", subclassable: false)
    methodDescriptor = make("method_descriptor", subclassable: false)
    method = make("method", subclassable: false)
    property = make("property")
    staticmethod = make("staticmethod")
    classmethod = make("classmethod")
    superType = make("super")
    module = make("module")
    cell = make("cell", subclassable: false)
    traceback = make("traceback", subclassable: false)
    iterator = make("iterator")
    var exceptions: [ExceptionKind: TypeObject] = [:]
    for kind in ExceptionKind.allCases {
      exceptions[kind] = make(
        kind.rawValue, kind.base.flatMap { exceptions[$0] },
        allocate: { ExceptionObject(of: $0) })
    }
    self.exceptions = exceptions
  }

  /// The class of iterators that Python names `kind`.
  package func iteratorType(_ kind: String) -> TypeObject {
    if let type = iteratorTypes[kind] { return type }
    let type = TypeObject(
      name: kind, module: "builtins", bases: [iterator], mro: iterator.mro, stamps: stamps,
      isUserDefined: false, allocate: { InstanceObject(of: $0) }, instancesHaveDictionary: false)
    iteratorTypes[kind] = type
    return type
  }

  /// A native class of a `Library` table.
  /// - Parameters:
  ///   - second: a further base, which has nothing but `object` in common with the first.
  ///   - allocate: makes an empty instance; nil inherits the base's.
  package func makeNative(
    _ name: String, module: String, base: TypeObject? = nil, and second: TypeObject? = nil,
    allocate: ((TypeObject) -> Object)? = nil, instancesHaveDictionary: Bool = true
  ) -> TypeObject {
    let base = base ?? object
    var (bases, mro) = ([base], base.mro)
    if let second {
      bases.append(second)
      mro.removeAll { type in second.mro.contains { $0 === type } }
      mro += second.mro
    }
    return TypeObject(
      name: name, module: module, bases: bases, mro: mro, stamps: stamps,
      isUserDefined: false, allocate: allocate ?? base.allocate,
      instancesHaveDictionary: instancesHaveDictionary)
  }
}
