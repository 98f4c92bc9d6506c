package import Tensors

/// What went wrong between workers, with the Python exception that carries it.
package struct WorkerError: Error, Sendable, Equatable {
  /// The exception's class: a name of `syft.exceptions`, or a built-in one.
  package var exceptionClass: String
  package var message: String

  package init(_ exceptionClass: String, _ message: String) {
    self.exceptionClass = exceptionClass
    self.message = message
  }

  package init(_ error: TensorError) {
    exceptionClass = error.kind.rawValue
    message = error.message
  }
}

extension WorkerError {
  static func objectNotFound(_ id: Int, on worker: Worker) -> WorkerError {
    WorkerError(
      "ObjectNotFoundError",
      "Object \"\(id)\" not found on worker! You just tried to interact with an object ID: \(id) on "
        + "\(worker.text) which does not exist!!!Use .send() and .get() on all your tensors to make "
        + "sure they're on the same machines. If you think this tensor does exist, check the "
        + "object_store._objects dict on the worker and see for yourself. The most common reason "
        + "this error happens is because someone calls .get() on the object's pointer without "
        + "realizing it (which deletes the remote object and sends it to the pointer). Check your "
        + "code to make sure you haven't already called .get() on this pointer!")
  }

  /// Two pointers to different workers.
  static func notCollocated(_ method: String, _ a: Worker, _ b: Worker) -> WorkerError {
    let method = method == "__eq__" ? "eq" : method
    return WorkerError(
      "TensorsNotCollocatedException",
      "You tried to call \(method) involving two tensors which are not on the same machine! One "
        + "tensor is on \(a.text) while the other is on \(b.text). Use a combination of .move(), "
        + ".get(), and/or .send() to co-locate them to the same machine.")
  }

  /// A pointer and a tensor that is here.
  static func notCollocated(
    pointer: PointerTensor, pointerIsFirst: Bool, a: String, b: String
  ) -> WorkerError {
    WorkerError(
      "TensorsNotCollocatedException",
      "You tried to call a method involving two tensors where one tensor is actually located on "
        + "another machine (is a PointerTensor). Call .get() on a the PointerTensor or "
        + ".send(\(pointer.location.id)) on the other tensor.\nTensor A: \(a)\nTensor B: \(b)")
  }

  /// A tensor that is no wrapper of anything, or is no longer.
  package static let noChild = WorkerError(
    "AttributeError", "'Tensor' object has no attribute 'child'")

  /// A layer that is no tensor and no pointer: the language decides.
  static let noTensor = WorkerError("RuntimeError", "the operation needs a plain tensor here")

  static let getNotPermitted = WorkerError("GetNotPermittedError", "")

  static let attributeRequest = WorkerError(
    "CannotRequestObjectAttribute",
    "You called .get() on a pointer to a tensor attribute. This is not yet supported. Call "
      + ".clone().get() instead.")

  package static func noWorker(_ id: String) -> WorkerError {
    WorkerError("WorkerNotFoundException", "there is no worker '\(id)'")
  }
}
