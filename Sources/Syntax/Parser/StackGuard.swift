import Glibc

/// Tells how far the current thread's stack may still grow, so that deep nesting becomes an error.
struct StackGuard: Sendable {
  /// The lowest address that recursion may reach, and the bytes between it and the place where the
  /// guard looked first. Looking takes a while, so it is put off until a text is deep.
  private var limits: (floor: UInt, room: Int)?

  /// Levels that fit on any stack.
  private static let freeLevels = 24
  /// Bytes that the leaves of a recursion may need below the last check.
  private static let reserve: UInt = 96 << 10
  /// Assumed where the thread's stack cannot be asked for.
  private static let assumed: UInt = 256 << 10

  /// Whether the stack has no room for another level below the given ones.
  @inline(__always)
  mutating func isExhausted(at depth: Int) -> Bool {
    depth > Self.freeLevels && isExhausted()
  }

  @inline(never)
  mutating func isExhausted() -> Bool { Self.address() < measured().floor }

  /// The levels of the deepest tree: as in CPython about three thousand, fewer on a small stack,
  /// because to free a tree takes stack as well.
  mutating func deepestTree() -> Int { min(3000, measured().room / 1024) }

  private mutating func measured() -> (floor: UInt, room: Int) {
    if let limits { return limits }
    let here = Self.address()
    var floor = here > Self.assumed ? here - Self.assumed : 0
    if let bottom = Self.bottom(), bottom < here { floor = bottom + Self.reserve }
    let found = (floor, here > floor ? Int(here - floor) : 0)
    limits = found
    return found
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

  @inline(__always)
  private static func address() -> UInt {
    var marker: UInt8 = 0
    return withUnsafeMutablePointer(to: &marker) { UInt(bitPattern: $0) }
  }
}
