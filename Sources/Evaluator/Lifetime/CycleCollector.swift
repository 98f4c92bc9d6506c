/// Finds objects that only refer to each other, and takes them apart.
///
/// Reference counts free all other objects at once. The way is CPython's (Modules/gcmodule.c,
/// described in its InternalDocs/garbage_collector.md): the references that come from the visited
/// objects themselves are subtracted from each count; what is left came from outside, and whatever
/// that reaches is in use.
package final class CycleCollector {
  private let tracked = TrackedList()
  /// Objects that were tracked since the last collection.
  private(set) var newCount = 0
  /// How many of them bring on the next one.
  private var threshold = CycleCollector.leastThreshold
  private var isRunning = false
  /// `gc.disable()` sets it to false.
  package var isEnabled = true

  private static let leastThreshold = 50_000

  func track(_ object: TrackedObject) {
    tracked.add(object)
    newCount += 1
  }

  /// Whether so many objects were made that it is worth looking for cycles.
  @inline(__always)
  var isDue: Bool { newCount >= threshold && isEnabled }

  func forgetAll() { tracked.removeAll() }

  /// Runs the finalizers of unreachable objects, then lets them go.
  /// - Returns: how many objects were let go.
  func collect(_ interpreter: Interpreter) -> Int {
    if isRunning { return 0 }
    isRunning = true
    defer { isRunning = false }
    var garbage: [Object] = []
    // A finalizer may bring objects back, so they are looked for again after each round.
    for _ in 0..<10 {
      garbage = unreachable()
      // They come newest first; CPython begins with the oldest.
      let pending = garbage.compactMap { $0 as? InstanceObject }.filter { $0.hasPendingFinalizer }
      if pending.isEmpty { break }
      // Weak references are told before: they see no object that may have been brought back.
      for object in garbage { (object.attributes?.companion as? DeathWatch)?.tell() }
      garbage = []
      for object in pending.reversed() { object.runFinalizer(interpreter) }
    }
    for object in garbage { object.breakReferences() }
    return garbage.count
  }

  private func unreachable() -> [Object] {
    let visitor = ReferenceVisitor()
    tracked.forEach { visitor.start(at: $0) }
    visitor.walk()
    visitor.mark { swiftRetainCount($0.place) > $0.inner }
    var garbage: [Object] = []
    var kept = 0
    for node in visitor.nodes where node.isObject {
      if node.isReached {
        kept += 1
      } else {
        garbage.append(Unmanaged<Object>.fromOpaque(node.place).takeUnretainedValue())
      }
    }
    newCount = 0
    threshold = max(CycleCollector.leastThreshold, kept)
    return garbage
  }
}

/// The number of strong references to an object, by Swift's runtime.
@_silgen_name("swift_retainCount")
func swiftRetainCount(_ object: UnsafeRawPointer) -> Int

extension Interpreter {
  /// `gc.collect()`.
  @discardableResult
  package func collectCycles() -> Int { collector.collect(self) }
}
