import Glibc

/// Tells how far the current thread's stack may still grow, so that deep nesting becomes an error.
struct StackGuard: Sendable {
  /// The lowest address that recursion may reach.
  private let floor: UInt
  /// Bytes between here and the floor when the guard was made.
  let room: Int

  /// Bytes that the leaves of a recursion may need below the last check.
  private static let reserve: UInt = 96 << 10
  /// Assumed where the thread's stack cannot be asked for.
  private static let assumed: UInt = 256 << 10

  init() {
    let here = Self.address()
    var low = here > Self.assumed ? here - Self.assumed : 0
    if let bottom = Self.bottom(), bottom < here { low = bottom + Self.reserve }
    floor = low
    room = here > low ? Int(here - low) : 0
  }

  private typealias GetAttributes =
    @convention(c) (
      pthread_t, UnsafeMutablePointer<pthread_attr_t>
    ) -> CInt

  /// The lowest address of the thread's stack.
  private static func bottom() -> UInt? {
    // A GNU extension, which the module map of the C library leaves out.
    guard let symbol = dlsym(nil, "pthread_getattr_np") else { return nil }
    let getAttributes = unsafeBitCast(symbol, to: GetAttributes.self)
    var attributes = pthread_attr_t()
    guard getAttributes(pthread_self(), &attributes) == 0 else { return nil }
    defer { pthread_attr_destroy(&attributes) }
    var bottom: UnsafeMutableRawPointer?
    var size = 0
    guard pthread_attr_getstack(&attributes, &bottom, &size) == 0, let bottom else { return nil }
    return UInt(bitPattern: bottom)
  }

  /// Whether the stack has no room for another level.
  @inline(__always)
  var isExhausted: Bool { Self.address() < floor }

  @inline(__always)
  private static func address() -> UInt {
    var marker: UInt8 = 0
    return withUnsafeMutablePointer(to: &marker) { UInt(bitPattern: $0) }
  }
}
