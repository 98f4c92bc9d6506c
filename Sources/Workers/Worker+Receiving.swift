import Events
import OrderedCollections
import Tensors

extension Worker {
  /// Does what a message asks.
  func receive(_ message: Message) throws(WorkerError) -> Reply {
    if let watch { watch(message) }
    switch message {
    case .object(let payload):
      store(try unpack(payload))
      return .done
    case .objectRequest(let id, let user):
      let object = try lend(id)
      if let foreign = object.foreign, try !foreign.allows(user) { throw .getNotPermitted }
      let payload = try pack(object)
      remove(id)
      return .object(payload)
    case .command(let command):
      return .results(try execute(command))
    case .call(let command): return try execute(command)
    case .search(let terms):
      return .found(
        search(terms).map { object in
          Reply.Finding(
            id: object.id, shape: try? object.shape(), tags: object.tags,
            description: object.description)
        })
    case .forceObjectDelete(let ids):
      for id in ids { end(id) }
      return .done
    case .remoteSend(let id, let destination, let keepsPointer):
      guard let worker = cluster.worker(destination) else { throw .noWorker(destination) }
      let object = try lend(id)
      if keepsPointer {
        let pointer = try object.makePointer(to: worker)
        pointer.id = id
        store(LayeredTensor(.pointer(pointer), owner: self, isParameter: object.isParameter))
        return .done
      }
      _ = try send(.object(try pack(object)), to: worker)
      remove(id)
      return .done
    case .midGet(let id):
      try getInPlace(id)
      return .done
    case .isNone(let reference):
      _ = try object(reference.id)
      return .truth(false)
    case .getShape(let reference):
      return .shape(try resolve(reference).shape())
    }
  }

  /// An object of the store, or the attribute of it that is meant.
  package func resolve(_ reference: RemoteReference) throws(WorkerError) -> LayeredTensor {
    var object = try lend(reference.id)
    for attribute in reference.path {
      object = try object.attribute(attribute)
    }
    return object
  }

  /// Carries out a command; gives the ids of what is new in the store.
  private func execute(_ command: TensorCommand) throws(WorkerError) -> [Int] {
    var targets: [LayeredTensor] = []
    for reference in command.targets { targets.append(try resolve(reference)) }
    switch command.action {
    case .backward(let retainGraph):
      guard let target = targets.first else { return [] }
      try target.backward(
        gradient: targets.count > 1 ? targets[1] : nil, retainGraph: retainGraph)
      return []
    case .operation(let operation):
      let results = try dispatch(operation, targets, method: command.method)
      if case .inPlace = operation.effect {
        if let changed = command.targets.first, let object = objects[changed.id] {
          cluster.sink.emit(.objectStored(worker: id, object: object.summary))
        }
        return []
      }
      var ids = command.returnIds
      for (position, result) in results.enumerated() {
        if position >= ids.count { ids.append(cluster.ids.pop()) }
        result.id = ids[position]
        store(result)
      }
      return ids
    }
  }

  /// Carries out a call by name, as a cell of this worker would.
  private func execute(_ command: CallCommand) throws(WorkerError) -> Reply {
    guard let language = cluster.language else { throw WorkerError("RuntimeError", "no language") }
    let before = cluster.acting
    cluster.acting = self
    defer { cluster.acting = before }
    let result = try language.call(command, on: self)
    if command.isInPlace {
      if let receiver = command.receiver, let object = objects[receiver.id] {
        cluster.sink.emit(.objectStored(worker: id, object: object.summary))
      }
      return .results([])
    }
    switch result {
    case .nothing: return .done
    case .value(let value): return .value(value)
    case .objects(let results):
      var ids = command.returnIds
      for (position, result) in results.enumerated() {
        if position >= ids.count { ids.append(cluster.ids.pop()) }
        // A result that is an object of the store already is kept a second time.
        let object = result.owner === self && objects[result.id] === result ? result.twin : result
        object.owner = self
        object.id = ids[position]
        store(object)
      }
      return .results(ids)
    }
  }

  /// The objects that have all these tags; an id goes before tags.
  package func search(_ terms: [SearchTerm]) -> [LayeredTensor] {
    for case .id(let id) in terms {
      if let object = objects[id] { return [object] }
    }
    return objects.values.filter { object in
      terms.allSatisfy { term in
        switch term {
        case .tag(let tag): object.tags.contains(tag)
        case .id: false
        }
      }
    }
  }

  /// `mid_get`: the object that a stored pointer points to takes the pointer's place.
  private func getInPlace(_ id: Int) throws(WorkerError) {
    let object = try object(id)
    guard let pointer = object.pointer else {
      throw WorkerError(
        "InvalidTensorForRemoteGet",
        "Tensor does not have attribute child. You remote get should be called on a chain of "
          + "pointer tensors, instead you called it on \(object.text).")
    }
    let fetched = try pointer.fetch()
    fetched.id = id
    store(fetched)
  }

  // MARK: Objects on their way

  package func pack(_ object: LayeredTensor) throws(WorkerError) -> ObjectPayload {
    let content: ObjectPayload.Content
    switch object.layer {
    case .local(let tensor):
      do throws(TensorError) {
        content = .tensor(try TensorPayload(tensor, in: cluster.context))
      } catch {
        throw WorkerError(error)
      }
    case .pointer(let pointer):
      content = .pointer(
        PointerPayload(
          id: pointer.id, location: pointer.location.id, idAtLocation: pointer.idAtLocation,
          path: pointer.path, collectsGarbage: pointer.collectsGarbage, shape: pointer.knownShape))
    case .child(let foreign): content = .foreign(try foreign.wire(), isWrapped: true)
    case .plain(let foreign): content = .foreign(try foreign.wire(), isWrapped: false)
    case .collected: throw .noChild
    }
    return ObjectPayload(
      id: object.id, content: content, isParameter: object.isParameter, tags: object.tags,
      description: object.description, lossMark: object.lossMark)
  }

  /// The object that a payload becomes here.
  package func unpack(_ payload: ObjectPayload) throws(WorkerError) -> LayeredTensor {
    let object: LayeredTensor
    switch payload.content {
    case .tensor(let tensor):
      do throws(TensorError) {
        object = LayeredTensor(
          .local(try tensor.tensor(in: cluster.context)), owner: self, id: payload.id,
          isParameter: payload.isParameter)
      } catch {
        throw WorkerError(error)
      }
      if let mark = payload.lossMark {
        if self === cluster.localWorker {
          cluster.plot(mark, object.local!)
        } else {
          object.lossMark = mark
        }
      }
    case .pointer(let pointer):
      guard let location = cluster.worker(pointer.location) else {
        throw .noWorker(pointer.location)
      }
      // A pointer that comes home to the notebook is the object itself.
      if location === self, isClient, pointer.path.isEmpty { return try lend(pointer.idAtLocation) }
      object = LayeredTensor(
        .pointer(
          PointerTensor(
            id: pointer.id, owner: self, location: location, idAtLocation: pointer.idAtLocation,
            path: pointer.path, collectsGarbage: pointer.collectsGarbage, shape: pointer.shape)),
        owner: self, isParameter: payload.isParameter)
    case .foreign(let value, let isWrapped):
      guard let language = cluster.language else {
        throw WorkerError("RuntimeError", "no language")
      }
      let foreign = try language.foreign(value, on: self)
      object = LayeredTensor(
        isWrapped ? .child(foreign) : .plain(foreign), owner: self, id: payload.id,
        isParameter: payload.isParameter)
    }
    object.tags = payload.tags
    object.description = payload.description
    object.pointer?.tags = payload.tags
    object.pointer?.description = payload.description
    return object
  }
}
