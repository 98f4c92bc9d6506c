import Tensors

extension LayeredTensor {
  /// `send(location)`: the object goes to the worker, a pointer to it stays.
  /// - Returns: the pointer; the caller wraps it, or puts it in this tensor's place.
  package func makePointer(
    to location: Worker, collectsGarbage: Bool = true
  ) throws(WorkerError) -> PointerTensor {
    if case .collected = layer { throw .noChild }
    // The pointer that is sent on is used from there; this copy answers for nothing any more.
    pointer?.collectsGarbage = false
    let id = id
    _ = try owner.send(.object(try owner.pack(self)), to: location)
    let sent = PointerTensor(
      id: owner.cluster.ids.pop(), owner: owner, location: location, idAtLocation: id,
      collectsGarbage: collectsGarbage, shape: local?.shape)
    sent.tags = tags
    sent.description = description
    lastPointer?.collectsGarbage = false
    lastPointer = sent
    return sent
  }

  /// Lets the next `send` leave the pointers that were made before in charge.
  package func forgetPointer() { lastPointer = nil }

  /// `send(location)` as a new wrapper.
  package func sent(
    to location: Worker, collectsGarbage: Bool = true
  ) throws(WorkerError) -> LayeredTensor {
    let pointer = try makePointer(to: location, collectsGarbage: collectsGarbage)
    let wrapper = LayeredTensor(.pointer(pointer), owner: owner, isParameter: isParameter)
    wrapper.tags = tags
    wrapper.description = description
    return wrapper
  }

  /// `send_(location)`: this tensor becomes the pointer.
  package func sendInPlace(to location: Worker) throws(WorkerError) {
    replace(.pointer(try makePointer(to: location)))
  }

  /// `get()`: fetches what the pointer points to; the remote object is gone, this wrapper is empty.
  package func get(user: String? = nil) throws(WorkerError) -> LayeredTensor {
    guard let pointer else { throw .noChild }
    let fetched = try pointer.fetch(user: user)
    replace(.collected)
    return fetched
  }

  /// `get_()`: fetches what the pointer points to into this tensor.
  package func getInPlace(user: String? = nil) throws(WorkerError) {
    guard let pointer else { throw .noChild }
    let fetched = try pointer.fetch(user: user)
    replace(fetched.layer)
    wrapperCount = 1
    id = fetched.id
  }

  /// `move(destination)`: the remote object goes from its worker straight to another.
  package func move(to destination: Worker) throws(WorkerError) -> LayeredTensor {
    guard let pointer else { throw .noChild }
    if destination === pointer.owner { return try get() }
    if destination !== pointer.location {
      let id = pointer.idAtLocation
      _ = try pointer.owner.send(
        .remoteSend(id: id, destination: destination.id, keepsPointer: false),
        to: pointer.location)
      pointer.location = destination
    }
    // The old name points to the new place as well.
    let wrapper = LayeredTensor(.pointer(pointer), owner: owner, isParameter: isParameter)
    wrapper.tags = tags
    wrapper.description = description
    return wrapper
  }

  /// `remote_get()` on a pointer to a pointer: the data comes one worker nearer.
  package func remoteGet() throws(WorkerError) {
    guard let pointer else {
      throw WorkerError(
        "InvalidTensorForRemoteGet",
        "Tensor does not have attribute child. You remote get should be called on a chain of "
          + "pointer tensors, instead you called it on \(text).")
    }
    _ = try pointer.owner.send(.midGet(pointer.idAtLocation), to: pointer.location)
  }

  /// `remote_send(destination)`: the remote object goes on to another worker, and the worker that
  /// held it keeps a pointer to it.
  package func remoteSend(to destination: Worker) throws(WorkerError) {
    guard let pointer else { throw .noChild }
    if destination === pointer.location { return }
    _ = try pointer.owner.send(
      .remoteSend(id: pointer.idAtLocation, destination: destination.id, keepsPointer: true),
      to: pointer.location)
  }

  /// `clone()` of a pointer: a wrapper with the same ids. Neither answers for the object's end.
  package func cloned() -> LayeredTensor? {
    guard let pointer else { return nil }
    pointer.collectsGarbage = false
    let wrapper = LayeredTensor(
      .pointer(pointer.bystander()), owner: owner, isParameter: isParameter)
    wrapper.tags = tags
    wrapper.description = description
    return wrapper
  }

  /// `tensor.grad` and `tensor.data`, here or at another worker.
  package func attribute(_ attribute: PointerTensor.Attribute) throws(WorkerError) -> LayeredTensor
  {
    switch layer {
    case .pointer(let pointer):
      return LayeredTensor(.pointer(pointer.attribute(attribute)), owner: owner)
    case .local(let tensor):
      switch attribute {
      case .data: return LayeredTensor(.local(tensor.data), owner: owner)
      case .grad:
        guard let grad = tensor.grad else {
          throw WorkerError("AttributeError", "the tensor has no gradient yet (its grad is None)")
        }
        return LayeredTensor(.local(grad), owner: owner)
      }
    case .child, .plain: throw WorkerError("AttributeError", "the layer has no such attribute")
    case .collected: throw .noChild
    }
  }
}

extension PointerTensor {
  /// Requests the object from its worker, which forgets it.
  package func fetch(user: String? = nil) throws(WorkerError) -> LayeredTensor {
    if !path.isEmpty { throw .attributeRequest }
    if location === owner {
      let object = try owner.lend(idAtLocation)
      collectsGarbage = false
      if !owner.isClient { owner.remove(idAtLocation) }
      return object
    }
    guard
      case .object(let payload) = try owner.send(
        .objectRequest(idAtLocation, user: user), to: location)
    else { throw WorkerError("RuntimeError", "worker \(location.id) gave no object") }
    collectsGarbage = false
    return try owner.unpack(payload)
  }
}
