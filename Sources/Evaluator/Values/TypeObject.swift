/// A class: built-in, native (a `Library` table) or written in Python.
public final class TypeObject: TrackedObject {
  package let name: String
  /// `__module__`; `builtins` is left out of reprs.
  package var module: String
  package var qualifiedName: String
  package private(set) var bases: [TypeObject]
  /// Method resolution order, this class first (C3).
  package private(set) var mro: [TypeObject]
  /// The class's own `__dict__`.
  package let members = Namespace()
  package var doc: String?

  /// Makes an empty object with the native layout of this class. Inherited from the first base
  /// that has a layout of its own.
  package var allocate: (TypeObject) -> Object
  /// Whether instances can take any attribute.
  package var instancesHaveDictionary: Bool
  /// Whether a slice of an instance, a tuple, is an instance too.
  package final var slicesKeepType = false
  /// False for `bool`, `NoneType` and the like, that cannot be a base class.
  package var isSubclassable = true
  /// True for classes made by a `class` statement or `type(name, bases, dict)`.
  package let isUserDefined: Bool
  /// True while methods are left to subclasses: no instance can be made.
  package var isAbstract = false

  /// The attributes that instances can have, where `__slots__` names them; nil: any.
  package var slotNames: Set<ObjectIdentifier>?

  /// The attributes of `__slots__` of this class and the ones above it: no `__dict__` shows them.
  package var hiddenNames: Set<ObjectIdentifier> = []

  /// The name in messages: some classes of the library are called by their module's name as well.
  package var messageName: String {
    TypeObject.dotted[module]?.contains(name) == true ? "\(module).\(name)" : name
  }

  private static let dotted: [String: Set<String>] = [
    "collections": ["deque", "OrderedDict", "defaultdict"],
    "datetime": ["date", "datetime", "time", "timedelta", "timezone", "tzinfo"],
    "decimal": ["Decimal", "Context"], "array": ["array"], "functools": ["partial"],
    "itertools": [
      "count", "cycle", "repeat", "accumulate", "chain", "compress", "dropwhile", "takewhile",
      "filterfalse", "groupby", "islice", "pairwise", "product", "permutations", "combinations",
      "combinations_with_replacement", "starmap", "zip_longest",
    ],
    "operator": ["itemgetter", "attrgetter", "methodcaller"], "re": ["Pattern", "Match"],
    "types": ["SimpleNamespace"],
  ]

  /// The classes that extend this one and are still there.
  private var extensions: [Unmanaged<TypeObject>] = []

  /// The shape with which instances' `__dict__` begins.
  let instanceShape = Shape(shared: true)
  let stamps: TypeStamp

  package init(
    name: String, module: String, bases: [TypeObject], mro: [TypeObject], stamps: TypeStamp,
    isUserDefined: Bool, allocate: @escaping (TypeObject) -> Object,
    instancesHaveDictionary: Bool
  ) {
    self.name = name
    self.module = module
    qualifiedName = name
    self.bases = bases
    self.mro = mro
    self.stamps = stamps
    self.isUserDefined = isUserDefined
    self.allocate = allocate
    self.instancesHaveDictionary = instancesHaveDictionary
    super.init()
    self.mro.insert(self, at: 0)
    // A class that died may have had this one's place in memory.
    stamps.value &+= 1
    if isUserDefined { stamps.interpreter?.collector.track(self) }
  }

  override package func visitReferences(_ visitor: ReferenceVisitor) {
    super.visitReferences(visitor)
    visitor.visit(bases)
    visitor.visit(mro)
    visitor.visit(members)
  }

  override package func breakReferences() {
    super.breakReferences()
    members.removeAll()
    for base in bases { base.removeSubclass(self) }
    bases = []
    mro = []
  }

  override public func builtinType(_ types: Types) -> TypeObject { types.type }
  override public var takesAttributes: Bool { isUserDefined }

  /// The attribute of the class or the first base that has it, without binding it; `.absent` else.
  @inline(__always)
  package func lookup(_ name: Name) -> Value { find(name).value }

  /// Where `lookup` finds the attribute.
  @inline(__always)
  func find(_ name: Name) -> AttributeCache.Place {
    stamps.cache.find(self, name, stamps.value)
  }

  /// The class in the resolution order that has the attribute.
  package func owner(of name: Name) -> TypeObject? {
    mro.first { !$0.members[name].isAbsent }
  }

  package func set(_ name: Name, to value: Value) {
    // Caches know where an attribute is and of which kind, not its value.
    if !value.isPlainData || !members[name].isPlainData { stamps.value &+= 1 }
    members[name] = value
  }

  package func remove(_ name: Name) -> Bool {
    stamps.value &+= 1
    return members.remove(name)
  }

  package var subclasses: [TypeObject] { extensions.map { $0.takeUnretainedValue() } }

  // A weak reference would make all counting of references to the class slow.

  package func addSubclass(_ type: TypeObject) { extensions.append(.passUnretained(type)) }

  private func removeSubclass(_ type: TypeObject) {
    let pointer = Unmanaged.passUnretained(type).toOpaque()
    if let place = extensions.lastIndex(where: { $0.toOpaque() == pointer }) {
      extensions.remove(at: place)
    }
  }

  deinit { for base in bases { base.removeSubclass(self) } }

  @inline(__always)
  package func isSubclass(of other: TypeObject) -> Bool {
    if self === other { return true }
    for type in mro where type === other { return true }
    return false
  }

  /// The name with its module, as reprs and tracebacks print it.
  package var displayName: String {
    module.isEmpty || module == "builtins" ? qualifiedName : "\(module).\(qualifiedName)"
  }
}

/// Changes whenever a class of the session gets or loses an attribute, or one that may be a
/// descriptor changes, so that look-up caches know.
package final class TypeStamp {
  package var value = 1
  let cache = AttributeCache()
  /// The session, while it lives.
  unowned(unsafe) var interpreter: Interpreter?
}

extension Value {
  /// Whether the value is certainly no function or other descriptor.
  fileprivate var isPlainData: Bool {
    switch self {
    case .absent, .object: false
    default: !hasOwnClass
    }
  }
}
