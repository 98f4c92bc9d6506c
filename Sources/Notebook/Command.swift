package import Events

/// What the front end asks of a session. A value that can be encoded, as `Event` is: neither side
/// holds a reference into the other.
package enum Command: Sendable, Codable, Equatable {
  /// Run these cells one after the other; with `stopOnError` a failure skips the rest.
  case run(cells: [CellSource], stopOnError: Bool)
  /// Forget all names, workers and random state. An interrupt goes first.
  case restart
  /// What can stand at `cursor` (Unicode scalars from the start of `source`).
  case complete(request: Int, source: String, cursor: Int)
  /// All about one object in a worker's store.
  case inspect(request: Int, worker: String, id: Int)
  /// What the running cell's `input()` gets; nil for the end of input.
  case answer(String?)
  case shutdown
}

package struct CellSource: Sendable, Codable, Equatable {
  package var cell: CellID
  package var source: String
  package init(cell: CellID, source: String) {
    self.cell = cell
    self.source = source
  }
}

/// A running session, seen from the front end. Everything here may be called from any thread and
/// returns at once; answers come as events.
package protocol SessionHandle: AnyObject, Sendable {
  func send(_ command: Command)
  /// Raises `KeyboardInterrupt` in the running cell, if one is running.
  func interrupt()
}
