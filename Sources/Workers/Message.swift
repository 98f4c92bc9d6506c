package import Tensors

/// What one worker tells another. Values only: nothing in a message refers into a store.
package enum Message: Sendable {
  /// Keep this object.
  case object(ObjectPayload)
  /// Give the object and forget it.
  case objectRequest(Int, user: String?)
  /// Carry out an operation on objects of yours.
  case command(TensorCommand)
  /// Carry out a method or function by name.
  case call(CallCommand)
  /// Forget these objects, and what they point to.
  case forceObjectDelete([Int])
  /// Send your object on to another worker.
  case remoteSend(id: Int, destination: String, keepsPointer: Bool)
  /// Get what your pointer points to.
  case midGet(Int)
  case isNone(RemoteReference)
  case getShape(RemoteReference)
  /// Tell of the objects that have all these tags, or one of these ids.
  case search([SearchTerm])
}

/// A tag or an id that `search` looks for.
package enum SearchTerm: Sendable, Hashable {
  case tag(String)
  case id(Int)
}

/// What a worker answers.
package enum Reply: Sendable {
  case done
  case object(ObjectPayload)
  case shape([Int])
  case truth(Bool)
  /// The ids of a command's results: the ones that the sender chose, and more where there are more.
  case results([Int])
  case value(WireValue)
  case found([Finding])

  /// An object that a search found.
  package struct Finding: Sendable {
    package var id: Int
    package var shape: [Int]?
    package var tags: [String]
    package var description: String?
  }
}

/// An object of the recipient, or an attribute of it.
package struct RemoteReference: Sendable, Hashable {
  package var id: Int
  package var path: [PointerTensor.Attribute]
}

/// An operation on the recipient's objects.
package struct TensorCommand: Sendable {
  package enum Action: Sendable {
    case operation(any Operation)
    /// `backward(gradient)`: the gradient, where one is given, is the second target.
    case backward(retainGraph: Bool)
  }
  package var action: Action
  /// The method as the sender's cell wrote it: `__add__`.
  package var method: String
  package var targets: [RemoteReference]
  package var returnIds: [Int]
}

/// An object on its way.
package struct ObjectPayload: Sendable {
  package indirect enum Content: Sendable {
    case tensor(TensorPayload)
    case pointer(PointerPayload)
    /// A further layer, inside a wrapper or not.
    case foreign(WireValue, isWrapped: Bool)
  }
  package var id: Int
  package var content: Content
  package var isParameter: Bool
  package var tags: [String]
  package var description: String?
  package var lossMark: LossMark?
}

package struct PointerPayload: Sendable {
  package var id: Int
  package var location: String
  package var idAtLocation: Int
  package var path: [PointerTensor.Attribute]
  package var collectsGarbage: Bool
  package var shape: [Int]?
}

extension Message {
  /// PySyft's class of the message.
  package var kind: String {
    switch self {
    case .object: "ObjectMessage"
    case .objectRequest: "ObjectRequestMessage"
    case .command, .call, .remoteSend, .midGet: "TensorCommandMessage"
    case .search: "SearchMessage"
    case .forceObjectDelete: "ForceObjectDeleteMessage"
    case .isNone: "IsNoneMessage"
    case .getShape: "GetShapeMessage"
    }
  }

  /// What it carries, in a few words.
  package var content: String {
    switch self {
    case .object(let payload): payload.text
    case .objectRequest(let id, _): "\(id)"
    case .call(let command): command.name
    case .search(let terms): terms.map(\.text).joined(separator: ", ")
    case .command(let command): command.method
    case .forceObjectDelete(let ids): ids.map(String.init).joined(separator: ", ")
    case .remoteSend(let id, let destination, _): "send \(id) to \(destination)"
    case .midGet(let id): "get \(id)"
    case .isNone(let reference), .getShape(let reference): "\(reference.id)"
    }
  }

  /// How many bytes it takes on a wire: a tag byte, eight a number, texts with their length.
  package var byteCount: Int {
    switch self {
    case .object(let payload): 1 + payload.byteCount
    case .objectRequest(_, let user): 10 + (user?.utf8.count ?? 0)
    case .midGet: 9
    case .call(let command): 1 + command.byteCount
    case .search(let terms): terms.reduce(5) { $0 + $1.byteCount }
    case .command(let command):
      1 + 4 + command.method.utf8.count + 16
        + command.targets.reduce(0) { $0 + 9 + $1.path.count } + 8 * command.returnIds.count
    case .forceObjectDelete(let ids): 5 + 8 * ids.count
    case .remoteSend(_, let destination, _): 14 + destination.utf8.count
    case .isNone(let reference), .getShape(let reference): 10 + reference.path.count
    }
  }
}

extension Reply {
  var byteCount: Int {
    switch self {
    case .done: 1
    case .object(let payload): 1 + payload.byteCount
    case .shape(let shape): 5 + 8 * shape.count
    case .truth: 2
    case .results(let ids): 5 + 8 * ids.count
    case .value(let value): 1 + value.byteCount
    case .found(let findings): 5 + 32 * findings.count
    }
  }
}

extension ObjectPayload {
  var text: String {
    switch content {
    case .tensor(let tensor):
      "\(isParameter ? "Parameter" : "Tensor")[\(tensor.shape.map(String.init).joined(separator: ", "))]"
    case .pointer(let pointer): "PointerTensor -> \(pointer.location):\(pointer.idAtLocation)"
    case .foreign(.instance(_, let name, _), _): name
    case .foreign: "ObjectWrapper"
    }
  }

  var byteCount: Int {
    let texts = tags.reduce(0) { $0 + 4 + $1.utf8.count } + (description?.utf8.count ?? 0)
    switch content {
    case .tensor(let tensor): return 16 + 8 * tensor.shape.count + tensor.byteCount + texts
    case .pointer(let pointer):
      return 32 + pointer.location.utf8.count + 8 * (pointer.shape?.count ?? 0) + texts
    case .foreign(let value, _): return 18 + value.byteCount + texts
    }
  }
}

extension SearchTerm {
  var text: String {
    switch self {
    case .tag(let tag): tag
    case .id(let id): "\(id)"
    }
  }

  var byteCount: Int {
    switch self {
    case .tag(let tag): 5 + tag.utf8.count
    case .id: 9
    }
  }
}

extension CallCommand {
  var byteCount: Int {
    let given = arguments.reduce(0) { $0 + $1.byteCount }
    let named = keywords.reduce(0) { $0 + 4 + $1.name.utf8.count + $1.value.byteCount }
    return 24 + name.utf8.count + module.utf8.count + given + named + 8 * returnIds.count
  }
}
