/// A hash under way, for `hashlib`.
final class HashObject: Object {
  let state: HashLibrary.State
  init(_ state: HashLibrary.State, of type: TypeObject?) {
    self.state = state
    super.init(subtype: type)
  }

  override package func builtinType(_ types: Types) -> TypeObject { types.object }
}

/// `_hashes`: what `hashlib` needs of OpenSSL.
enum HashModule {
  static func make(_ interpreter: Interpreter) throws(Raise) -> ModuleObject {
    guard HashLibrary.shared != nil else {
      throw interpreter.error(.importError, "hashlib needs libcrypto, which is not installed")
    }
    let module = interpreter.makeModule("_hashes", doc: "Hashes.", functions: functions)
    module.namespace[interpreter.intern("State")] = .object(
      interpreter.makeType(table, module: "_hashes"))
    return module
  }

  private static func wrap(
    _ state: HashLibrary.State?, _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    guard let state else { return .none }
    let type = interpreter.modules["_hashes"]?.namespace[interpreter.intern("State")]
    return .object(HashObject(state, of: type?.heapObject as? TypeObject))
  }

  private static let functions: [Entry] = [
    Entry("begin", "name, /", "A new hash, or None.") { call throws(Raise) in
      let name = try call.string(0)
      guard let library = HashLibrary.shared else { return .none }
      return try wrap(HashLibrary.State(name, library), call.interpreter)
    },
    Entry("derive", "name, password, salt, iterations, length, /", "PBKDF2 with HMAC, or None.") {
      call throws(Raise) in
      let name = try call.string(0)
      let password = try call.part(1)
      let salt = try call.part(2)
      let rounds = Int32(clamping: try call.int(3))
      let length = Int32(clamping: try call.int(4))
      try call.interpreter.checkMemory(Int(length), itemSize: 1)
      guard
        let key = HashLibrary.shared?.derive(
          name, password: password, salt: salt, rounds: rounds, length: length)
      else { return .none }
      return .object(BytesObject(key))
    },
  ]

  private static let table = TypeTable(
    "State", "A hash under way.",
    [
      Entry("update", "data, /", "Take bytes.") { call throws(Raise) in
        try call.receiver(as: HashObject.self).state.update(try call.part(0))
        return .none
      },
      Entry("digest", "length=None, /", "The hash of all bytes so far.") { call throws(Raise) in
        let length = call[0].isNone ? nil : try call.int(0)
        if let length { try call.interpreter.checkMemory(length, itemSize: 1) }
        let state = HashLibrary.State(copying: try call.receiver(as: HashObject.self).state)
        return .object(BytesObject(state?.finish(length: length) ?? []))
      },
      Entry("copy", "", "A hash that goes on from here.") { call throws(Raise) in
        try wrap(
          HashLibrary.State(copying: try call.receiver(as: HashObject.self).state),
          call.interpreter)
      },
      Entry("size", "", "The bytes of the hash.", kind: .getter) { call throws(Raise) in
        .int(try call.receiver(as: HashObject.self).state.size)
      },
      Entry("block", "", "The bytes that are mixed at once.", kind: .getter) {
        call throws(Raise) in
        .int(try call.receiver(as: HashObject.self).state.block)
      },
    ])
}
