/// A value of the language as it crosses between workers: an argument of a call, a result, an object
/// that is no tensor. It refers into no store.
package indirect enum WireValue: Sendable {
  case none
  case bool(Bool)
  case int(Int)
  case float(Double)
  case string(String)
  case list([WireValue])
  case tuple([WireValue])
  case set([WireValue])
  case dict([Pair])
  case slice(start: WireValue, stop: WireValue, step: WireValue)
  case ellipsis
  case dtype(String)
  case size([Int])
  case worker(String)
  /// An object of the recipient's store.
  case reference(RemoteReference)
  /// An object that comes along, with its id.
  case object(ObjectPayload)
  /// A class or function, by module and name.
  case named(module: String, name: String)
  /// An object of a class: its class by name, and its attributes.
  case instance(module: String, name: String, state: [Pair])

  package struct Pair: Sendable {
    package var key: WireValue
    package var value: WireValue
    package init(key: WireValue, value: WireValue) {
      self.key = key
      self.value = value
    }
  }
}

extension WireValue {
  /// How many bytes it takes on a wire, roughly: a tag byte, eight a number, texts as they are.
  package var byteCount: Int {
    switch self {
    case .none, .ellipsis: 1
    case .bool: 2
    case .int, .float: 9
    case .string(let text), .dtype(let text), .worker(let text): 5 + text.utf8.count
    case .list(let items), .tuple(let items), .set(let items):
      items.reduce(5) { $0 + $1.byteCount }
    case .dict(let pairs): pairs.reduce(5) { $0 + $1.key.byteCount + $1.value.byteCount }
    case .slice(let start, let stop, let step):
      1 + start.byteCount + stop.byteCount + step.byteCount
    case .size(let sizes): 5 + 8 * sizes.count
    case .reference(let reference): 10 + reference.path.count
    case .object(let payload): 1 + payload.byteCount
    case .named(let module, let name): 9 + module.utf8.count + name.utf8.count
    case .instance(let module, let name, let state):
      state.reduce(9 + module.utf8.count + name.utf8.count) {
        $0 + $1.key.byteCount + $1.value.byteCount
      }
    }
  }
}

/// A value of the language that a wrapper wraps or a store keeps. The workers know how it prints and
/// how it travels, and nothing more.
package protocol ForeignObject: AnyObject {
  func text() throws(WorkerError) -> String
  /// The class, as a row of a worker's pane names it.
  var className: String { get }
  func shape() throws(WorkerError) -> [Int]
  func wire() throws(WorkerError) -> WireValue
  /// Whether this user may fetch it.
  func allows(_ user: String?) throws(WorkerError) -> Bool
}

/// A call by name on objects of the recipient: any method of theirs, or a function of a module.
package struct CallCommand: Sendable {
  /// The object whose method is called; nil for a function.
  package var receiver: RemoteReference?
  /// The module of a function.
  package var module: String
  package var name: String
  package var arguments: [WireValue]
  package var keywords: [Keyword]
  package var returnIds: [Int]

  package struct Keyword: Sendable {
    package var name: String
    package var value: WireValue
    package init(name: String, value: WireValue) {
      self.name = name
      self.value = value
    }
  }

  package init(
    receiver: RemoteReference?, module: String, name: String, arguments: [WireValue],
    keywords: [Keyword], returnIds: [Int]
  ) {
    self.receiver = receiver
    self.module = module
    self.name = name
    self.arguments = arguments
    self.keywords = keywords
    self.returnIds = returnIds
  }

  /// Whether the method changes its object and gives nothing new.
  package var isInPlace: Bool { CallCommand.isInPlace(name) && receiver != nil }

  package static func isInPlace(_ name: String) -> Bool {
    if name.hasPrefix("__") {
      return name.hasPrefix("__i")
        && !["__invert__", "__iter__", "__int__", "__index__"].contains(
          name)
    }
    return name.hasSuffix("_")
  }
}

/// What a call gave.
package enum CallResult {
  case nothing
  /// Objects for the store.
  case objects([LayeredTensor])
  /// A plain number, text or truth value, which is told as it is.
  case value(WireValue)
}

/// The language of the session, which carries out calls by name and makes values of what crossed.
package protocol Language: AnyObject {
  func call(_ command: CallCommand, on worker: Worker) throws(WorkerError) -> CallResult
  func foreign(_ value: WireValue, on worker: Worker) throws(WorkerError) -> any ForeignObject
}
