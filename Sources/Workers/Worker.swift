import Events
package import OrderedCollections
import Tensors

/// A worker with a store of its own: PySyft's `VirtualWorker`.
package final class Worker {
  package let id: String
  package unowned let cluster: Cluster
  /// The local worker keeps no objects: what a cell holds is enough.
  package var isClient: Bool
  /// Told of each message that comes: a worker that prints or keeps its messages.
  package var watch: ((Message) -> Void)?
  package private(set) var objects: OrderedDictionary<Int, LayeredTensor> = [:]

  init(id: String, cluster: Cluster, isClient: Bool) {
    self.id = id
    self.cluster = cluster
    self.isClient = isClient
  }

  package var text: String { "<VirtualWorker id:\(id) #objects:\(objects.count)>" }

  // MARK: The store

  /// Keeps an object under its id; what was there dies afterwards.
  package func store(_ object: LayeredTensor) {
    let id = object.id
    let old = objects.updateValue(object, forKey: id)
    cluster.sink.emit(.objectStored(worker: self.id, object: object.summary))
    withExtendedLifetime(old) {}
  }

  /// An object of the store.
  package func object(_ id: Int) throws(WorkerError) -> LayeredTensor {
    guard let object = objects[id] else { throw .objectNotFound(id, on: self) }
    return object
  }

  /// An object that is used or handed out: a pointer among the objects is then no longer
  /// responsible for what it points to, unless it is deleted on purpose.
  package func lend(_ id: Int) throws(WorkerError) -> LayeredTensor {
    let object = try object(id)
    object.pointer?.collectsGarbage = false
    return object
  }

  /// Takes an object out. It dies when the caller lets go of it.
  @discardableResult
  package func remove(_ id: Int) -> LayeredTensor? {
    guard let object = objects.removeValue(forKey: id) else { return nil }
    cluster.sink.emit(.objectRemoved(worker: self.id, id: id))
    return object
  }

  /// Takes out an object whose pointer ended, and with it what it points to: the pointer behind the
  /// object answers for that, whoever used it before.
  func end(_ id: Int) {
    objects[id]?.pointer?.collectsGarbage = true
    remove(id)
  }

  /// `clear_objects()`.
  package func clearObjects() {
    let ids = Array(objects.keys)
    for id in ids { remove(id) }
  }

  /// Lets go of everything without a message: the session ends.
  func abandonObjects() {
    for object in objects.values { object.pointer?.collectsGarbage = false }
    objects = [:]
  }

  /// A pointer of this worker ended: so does the object it points to.
  func collect(_ id: Int, at location: Worker) {
    cluster.collect(id, of: self, at: location)
  }

  fileprivate func collectNow(_ id: Int, at location: Worker) {
    if location === self {
      end(id)
    } else {
      _ = try? send(.forceObjectDelete([id]), to: location)
    }
  }

  // MARK: Messages

  /// Sends a message and gives the answer.
  /// - Throws: what went wrong at the recipient.
  func send(_ message: Message, to recipient: Worker) throws(WorkerError) -> Reply {
    cluster.sink.emit(
      .messageSent(
        MessageSummary(
          sender: id, recipient: recipient.id, kind: message.kind, content: message.content,
          byteCount: message.byteCount)))
    let reply = try cluster.answer(message, of: recipient)
    if case .object(let payload) = reply {
      cluster.sink.emit(
        .messageSent(
          MessageSummary(
            sender: recipient.id, recipient: id, kind: "ObjectMessage", content: payload.text,
            byteCount: reply.byteCount)))
    }
    return reply
  }
}

extension Worker {
  /// Keeps a copy of a tensor that the local worker hands over when the worker is made.
  package func keep(_ tensor: LayeredTensor) throws(WorkerError) {
    store(try unpack(try pack(tensor)))
  }
}

extension Cluster {
  /// Ends what pointers point to, one object after another: a chain of pointers may be longer than
  /// the machine's stack is deep.
  fileprivate func collect(_ id: Int, of owner: Worker, at location: Worker) {
    endings.append(Ending(owner: owner, id: id, location: location))
    if isCollecting { return }
    isCollecting = true
    while let next = endings.popLast() { next.owner.collectNow(next.id, at: next.location) }
    isCollecting = false
  }

  /// What a worker answers. Throws where each message waits for another one for too long.
  fileprivate func answer(_ message: Message, of recipient: Worker) throws(WorkerError) -> Reply {
    if openMessages >= Cluster.mostOpenMessages {
      throw WorkerError("RecursionError", "maximum recursion depth exceeded")
    }
    openMessages += 1
    defer { openMessages -= 1 }
    return try recipient.receive(message)
  }
}
