import Events
import Library

/// Passes a session's events on, tells them their cell, and holds the previews of stored objects
/// back until somebody can look: a training loop changes a parameter a thousand times a second.
final class KernelSink: EventSink {
  var cell: CellID?
  private let forward: (Event) -> Void
  /// Objects whose row was sent without a preview, or whose value may have changed.
  private var stale: [String: Set<Int>] = [:]
  /// The version of a value that was last shown.
  private var shown: [String: [Int: Int]] = [:]

  init(_ forward: @escaping (Event) -> Void) { self.forward = forward }

  func print(_ stream: OutputStream, _ text: String) {
    if text.isEmpty { return }
    forward(.printed(cell: cell ?? CellID(""), stream: stream, text: text))
  }

  func emit(_ event: Event) {
    switch event {
    case .objectStored(let worker, let object): stale[worker, default: []].insert(object.id)
    case .objectRemoved(let worker, let id):
      stale[worker]?.remove(id)
      shown[worker]?[id] = nil
    default: break
    }
    forward(event)
  }

  func publish(_ runtime: Runtime) {
    runtime.forEachObject { worker, id, version in
      if stale[worker]?.contains(id) != true, shown[worker]?[id] == version { return }
      shown[worker, default: [:]][id] = version
      if let row = runtime.row(worker: worker, id: id, previewWidth: 48) {
        forward(.objectStored(worker: worker, object: row))
      }
    }
    stale = [:]
  }
}
