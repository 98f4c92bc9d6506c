/// A class: built-in, native (a `Library` table) or written in Python.
public final class TypeObject: Object {
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
  /// False for `bool`, `NoneType` and the like, that cannot be a base class.
  package var isSubclassable = true
  /// True for classes made by a `class` statement or `type(name, bases, dict)`.
  package let isUserDefined: Bool
  /// True while methods are left to subclasses: no instance can be made.
  package var isAbstract = false

  /// The classes that extend this one and are still there.
  private var extensions: [WeakType] = []

  /// Looked-up attributes; dropped when any class of the session changes.
  private var cache: [Name: Value] = [:]
  private var cacheStamp = 0
  private unowned let stamps: TypeStamp

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
  }

  override public func builtinType(_ types: Types) -> TypeObject { types.type }
  override public var takesAttributes: Bool { isUserDefined }

  /// The attribute of the class or the first base that has it, without binding it; `.absent` else.
  package func lookup(_ name: Name) -> Value {
    if cacheStamp != stamps.value {
      cache.removeAll(keepingCapacity: true)
      cacheStamp = stamps.value
    } else if let found = cache[name] {
      return found
    }
    var found = Value.absent
    for type in mro {
      found = type.members[name]
      if !found.isAbsent { break }
    }
    cache[name] = found
    return found
  }

  /// The class in the resolution order that has the attribute.
  package func owner(of name: Name) -> TypeObject? {
    mro.first { !$0.members[name].isAbsent }
  }

  package func set(_ name: Name, to value: Value) {
    stamps.value &+= 1
    members[name] = value
  }

  package func remove(_ name: Name) -> Bool {
    stamps.value &+= 1
    return members.remove(name)
  }

  package var subclasses: [TypeObject] { extensions.compactMap(\.type) }

  package func addSubclass(_ type: TypeObject) {
    extensions.removeAll { $0.type == nil }
    extensions.append(WeakType(type: type))
  }

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

/// A class that may be gone.
private struct WeakType {
  weak var type: TypeObject?
}

/// Changes whenever a class of the session changes, so that look-up caches know.
package final class TypeStamp {
  package var value = 1
}
