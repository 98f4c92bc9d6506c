import CCoroutine

/// Threads whose stack holds a deep recursion of Python functions.
package enum LargeStack {
  /// Reserved, not used: pages come as they are touched.
  private static let size = 512 << 20

  private final class Box {
    let body: () -> Void
    init(_ body: @escaping () -> Void) { self.body = body }
  }

  /// Runs something on such a thread and waits for it. Falls back to the thread it is on where the
  /// machine has no room for the stack.
  package static func run(_ body: @escaping @Sendable () -> Void) {
    let box = Unmanaged.passRetained(Box(body)).toOpaque()
    let started = coroutine_run_on_large_stack(
      size, { Unmanaged<Box>.fromOpaque($0!).takeRetainedValue().body() }, box)
    if !started { Unmanaged<Box>.fromOpaque(box).takeRetainedValue().body() }
  }

  /// Starts such a thread and lets it run; false where it cannot be had.
  package static func start(_ body: @escaping @Sendable () -> Void) -> Bool {
    let box = Unmanaged.passRetained(Box(body)).toOpaque()
    let started = coroutine_start_on_large_stack(
      size, { Unmanaged<Box>.fromOpaque($0!).takeRetainedValue().body() }, box)
    if !started { Unmanaged<Box>.fromOpaque(box).release() }
    return started
  }
}
