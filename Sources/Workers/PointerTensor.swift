/// A pointer to an object in another worker's store.
///
/// Its end is the remote object's end, at the moment at which CPython would free the pointer.
package final class PointerTensor {
  package var id: Int
  package let owner: Worker
  package var location: Worker
  package let idAtLocation: Int
  /// The attribute of the remote object that is meant: `grad`, `data`, or a chain of them.
  package let path: [Attribute]
  /// Whether the remote object goes with this pointer.
  package var collectsGarbage: Bool
  /// The remote shape, where it is known.
  package var knownShape: [Int]?
  package var tags: [String] = []
  package var description: String?

  package enum Attribute: String, Sendable, Codable { case grad, data }

  package init(
    id: Int, owner: Worker, location: Worker, idAtLocation: Int, path: [Attribute] = [],
    collectsGarbage: Bool = true, shape: [Int]? = nil
  ) {
    self.id = id
    self.owner = owner
    self.location = location
    self.idAtLocation = idAtLocation
    self.path = path
    self.collectsGarbage = collectsGarbage
    knownShape = shape
  }

  deinit {
    if collectsGarbage, path.isEmpty { owner.collect(idAtLocation, at: location) }
  }

  /// A pointer to an attribute of the same remote object. It does not answer for the object's end.
  package func attribute(_ attribute: Attribute) -> PointerTensor {
    PointerTensor(
      id: id, owner: owner, location: location, idAtLocation: idAtLocation,
      path: path + [attribute], collectsGarbage: false)
  }

  /// A pointer with the same ids that does not answer for the remote object's end.
  package func bystander() -> PointerTensor {
    let copy = PointerTensor(
      id: id, owner: owner, location: location, idAtLocation: idAtLocation, path: path,
      collectsGarbage: false, shape: knownShape)
    copy.tags = tags
    copy.description = description
    return copy
  }

  /// A pointer to the result of a command that has none.
  package func toNothing() -> PointerTensor {
    PointerTensor(
      id: owner.cluster.ids.pop(), owner: owner, location: location,
      idAtLocation: owner.cluster.ids.pop(), collectsGarbage: false)
  }

  package var reference: RemoteReference { RemoteReference(id: idAtLocation, path: path) }

  /// PySyft's text of it, tags and description included.
  package var text: String {
    var text =
      "[PointerTensor | \(owner.id):\(id) -> \(location.id):\(idAtLocation)]"
      + path.map { "::\($0.rawValue)" }.joined()
    if !tags.isEmpty {
      text += "\n\tTags: " + tags.map { $0 + " " }.joined()
      if let shape = try? shape() {
        text += "\n\tShape: torch.Size([\(shape.map(String.init).joined(separator: ", "))])"
      }
    }
    if let description {
      text += "\n\tDescription: \(description.prefix { $0 != "\n" })..."
    }
    return text
  }

  /// The shape of the remote tensor, asked for where it is not known.
  package func shape() throws(WorkerError) -> [Int] {
    if let knownShape { return knownShape }
    guard case .shape(let shape) = try owner.send(.getShape(reference), to: location) else {
      throw WorkerError("RuntimeError", "worker \(location.id) gave no shape")
    }
    knownShape = shape
    return shape
  }

  /// `is_none()`: whether the worker has nothing there.
  package func pointsToNothing() -> Bool {
    guard case .truth(let isNone)? = try? owner.send(.isNone(reference), to: location) else {
      return true
    }
    return isNone
  }
}
