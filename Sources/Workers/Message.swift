package import Tensors

/// What one worker tells another. Values only: nothing in a message refers into a store.
package enum Message: Sendable {
  /// Keep this object.
  case object(ObjectPayload)
  /// Give the object and forget it.
  case objectRequest(Int)
  /// Carry out an operation on objects of yours.
  case command(TensorCommand)
  /// Forget these objects, and what they point to.
  case forceObjectDelete([Int])
  /// Send your object on to another worker.
  case remoteSend(id: Int, destination: String)
  /// Get what your pointer points to.
  case midGet(Int)
  case isNone(RemoteReference)
  case getShape(RemoteReference)
}

/// What a worker answers.
package enum Reply: Sendable {
  case done
  case object(ObjectPayload)
  case shape([Int])
  case truth(Bool)
  /// The ids of a command's results: the ones that the sender chose, and more where there are more.
  case results([Int])
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
    case .command, .remoteSend, .midGet: "TensorCommandMessage"
    case .forceObjectDelete: "ForceObjectDeleteMessage"
    case .isNone: "IsNoneMessage"
    case .getShape: "GetShapeMessage"
    }
  }

  /// What it carries, in a few words.
  package var content: String {
    switch self {
    case .object(let payload): payload.text
    case .objectRequest(let id): "\(id)"
    case .command(let command): command.method
    case .forceObjectDelete(let ids): ids.map(String.init).joined(separator: ", ")
    case .remoteSend(let id, let destination): "send \(id) to \(destination)"
    case .midGet(let id): "get \(id)"
    case .isNone(let reference), .getShape(let reference): "\(reference.id)"
    }
  }

  /// How many bytes it takes on a wire: a tag byte, eight a number, texts with their length.
  package var byteCount: Int {
    switch self {
    case .object(let payload): 1 + payload.byteCount
    case .objectRequest, .midGet: 9
    case .command(let command):
      1 + 4 + command.method.utf8.count + 16
        + command.targets.reduce(0) { $0 + 9 + $1.path.count } + 8 * command.returnIds.count
    case .forceObjectDelete(let ids): 5 + 8 * ids.count
    case .remoteSend(_, let destination): 13 + destination.utf8.count
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
    }
  }
}

extension ObjectPayload {
  var text: String {
    switch content {
    case .tensor(let tensor):
      "\(isParameter ? "Parameter" : "Tensor")[\(tensor.shape.map(String.init).joined(separator: ", "))]"
    case .pointer(let pointer): "PointerTensor -> \(pointer.location):\(pointer.idAtLocation)"
    }
  }

  var byteCount: Int {
    let texts = tags.reduce(0) { $0 + 4 + $1.utf8.count } + (description?.utf8.count ?? 0)
    switch content {
    case .tensor(let tensor): return 16 + 8 * tensor.shape.count + tensor.byteCount + texts
    case .pointer(let pointer):
      return 32 + pointer.location.utf8.count + 8 * (pointer.shape?.count ?? 0) + texts
    }
  }
}
