/// An object that cycles are looked for from: an instance of a class, a function that closes over
/// variables, a class of the session. It lies in the list of its session's `CycleCollector`.
public class TrackedObject: Object {
  // Both ends belong to the collector; an object that is in no list has neither.
  fileprivate final unowned(unsafe) var previous: TrackedObject?
  fileprivate final unowned(unsafe) var next: TrackedObject?

  deinit { unlink() }

  final func unlink() {
    guard let previous else { return }
    previous.next = next
    next?.previous = previous
    self.previous = nil
    next = nil
  }

  fileprivate final func link(after end: TrackedObject) {
    if previous != nil { return }
    previous = end
    next = end.next
    next?.previous = self
    end.next = self
  }
}

/// The tracked objects of a session, newest first.
struct TrackedList {
  private let end = TrackedObject()

  func add(_ object: TrackedObject) { object.link(after: end) }

  /// Calls `body` with each object; nothing may be tracked or die meanwhile.
  func forEach(_ body: (TrackedObject) -> Void) {
    var object = end.next
    while let current = object {
      body(current)
      object = current.next
    }
  }

  /// Takes all out, so that none points at another that dies first.
  func removeAll() {
    while let object = end.next { object.unlink() }
  }
}
