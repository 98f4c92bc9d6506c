/// `weakref.ref`: a reference that keeps nothing alive.
final class ReferenceObject: Object {
  weak var target: Object?
  let callback: Value
  fileprivate var knownHash: Int?

  init(_ target: Object, callback: Value, type: TypeObject) {
    self.target = target
    self.callback = callback
    super.init(subtype: type)
  }

  override var takesAttributes: Bool { subtype?.isUserDefined ?? false }

  var value: Value { target.map { Value.object($0).canonical } ?? .none }
}

/// What an object's names hold so that its end is noticed: it ends with them.
final class DeathWatch {
  private struct Entry {
    weak var reference: ReferenceObject?
  }

  private weak var interpreter: Interpreter?
  private var entries: [Entry] = []

  init(_ interpreter: Interpreter) { self.interpreter = interpreter }

  deinit { tell() }

  /// Ends the references, and calls what waits for the end.
  func tell() {
    let told = entries
    entries = []
    for entry in told { entry.reference?.target = nil }
    guard let interpreter else { return }
    // As in CPython the newest is told first.
    for entry in told.reversed() {
      guard let reference = entry.reference, !reference.callback.isNone else { continue }
      do throws(Raise) {
        _ = try interpreter.call(reference.callback, [.object(reference)])
      } catch {
        interpreter.reportIgnored(error, "a weak reference's callback")
      }
    }
  }

  func add(_ reference: ReferenceObject) {
    entries.removeAll { $0.reference == nil }
    entries.append(Entry(reference: reference))
  }

  var references: [ReferenceObject] { entries.compactMap(\.reference) }

  /// The watch of an object, made where it has none yet.
  static func of(_ object: Object, _ interpreter: Interpreter) -> DeathWatch {
    if let watch = object.attributes?.companion as? DeathWatch { return watch }
    let watch = DeathWatch(interpreter)
    if object.attributes == nil {
      object.attributes = object.subtype.map { Namespace(shape: $0.instanceShape) } ?? Namespace()
    }
    object.attributes?.companion = watch
    return watch
  }
}

/// `_weakref`.
enum ReferenceModule {
  static func make(_ interpreter: Interpreter) -> ModuleObject {
    let module = interpreter.makeModule(
      "_weakref", doc: "References that keep nothing alive.", functions: functions)
    let type = interpreter.makeType(table, module: "weakref", instancesHaveDictionary: false)
    interpreter.install(ClassRows.generic, into: type)
    module.namespace[interpreter.intern("ref")] = .object(type)
    module.namespace[interpreter.intern("ReferenceType")] = .object(type)
    return module
  }

  /// The object behind a value that can be referred to weakly.
  private static func object(_ value: Value, _ interpreter: Interpreter) throws(Raise) -> Object {
    var target: Object?
    switch value {
    case .list(let list) where list.subtype != nil: target = list
    case .dict(let dict) where dict.subtype != nil: target = dict
    case .string(let string) where string.subtype != nil: target = string
    case .object(let object):
      switch object {
      case is BigIntObject, is NumberObject, is ComplexObject, is BytesObject, is RangeObject,
        is LongRangeObject,
        is SliceObject, is SingletonObject, is PropertyObject, is CellObject, is NamespaceObject:
        break
      default: target = object
      }
    default: break
    }
    guard let target else {
      throw interpreter.error(
        .typeError,
        "cannot create weak reference to '\(interpreter.typeName(value))' object")
    }
    return target
  }

  private static let table = TypeTable(
    "ReferenceType", "A reference that keeps nothing alive.",
    [
      Entry("__new__", "object, callback=None, /", "A reference to an object.") {
        call throws(Raise) in
        let interpreter = call.interpreter
        let target = try object(call[0], interpreter)
        let type = call.classToMake(or: interpreter.types.object)
        let watch = DeathWatch.of(target, interpreter)
        if call[1].isNone,
          let known = watch.references.first(where: {
            $0.callback.isNone && $0.subtype === type
          })
        {
          return .object(known)
        }
        let reference = ReferenceObject(target, callback: call[1], type: type)
        watch.add(reference)
        return .object(reference)
      },
      Entry("__init__", "object, callback=None, /", "Nothing is left to do.") { _ in .none },
      Entry("__call__", "", "The object, or None where it is gone.") { call throws(Raise) in
        try call.receiver(as: ReferenceObject.self).value
      },
      Entry("__callback__", "", "What is called at the end.", kind: .getter) { call throws(Raise) in
        try call.receiver(as: ReferenceObject.self).callback
      },
      Entry("__hash__", "", "Return hash(self).") { call throws(Raise) in
        let reference = try call.receiver(as: ReferenceObject.self)
        if let hash = reference.knownHash { return .int(hash) }
        if reference.target == nil {
          throw call.error(.typeError, "weak object has gone away")
        }
        let hash = try call.interpreter.hash(reference.value)
        reference.knownHash = hash
        return .int(hash)
      },
      Entry("__eq__", "value, /", "Return self==value.") { call throws(Raise) in
        let reference = try call.receiver(as: ReferenceObject.self)
        guard let other = call[0].heapObject as? ReferenceObject else {
          return call.interpreter.notImplemented
        }
        if reference === other { return .bool(true) }
        guard reference.target != nil, other.target != nil else { return .bool(false) }
        return .bool(try call.interpreter.keysEqual(reference.value, other.value))
      },
      Entry("__repr__", "", "Return repr(self).") { call throws(Raise) in
        let interpreter = call.interpreter
        let reference = try call.receiver(as: ReferenceObject.self)
        let place = hexadecimal(interpreter.identity(of: call.receiver))
        guard reference.target != nil else { return .string("<weakref at \(place); dead>") }
        let value = reference.value
        return .string(
          "<weakref at \(place); to '\(interpreter.type(of: value).displayName)' at \(hexadecimal(interpreter.identity(of: value)))>"
        )
      },
    ])

  private static func hexadecimal(_ number: Int) -> String { "0x" + String(number, radix: 16) }

  private static let functions: [Entry] = [
    Entry("getweakrefcount", "object, /", "How many weak references there are.") {
      call throws(Raise) in
      let target = try object(call[0], call.interpreter)
      return .int((target.attributes?.companion as? DeathWatch)?.references.count ?? 0)
    },
    Entry("getweakrefs", "object, /", "The weak references to an object.") { call throws(Raise) in
      let target = try object(call[0], call.interpreter)
      let found = (target.attributes?.companion as? DeathWatch)?.references ?? []
      return .list(found.map { .object($0) })
    },
  ]
}
