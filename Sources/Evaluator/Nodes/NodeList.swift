/// Compiled parts one after the other, walked without counting references: who walks a list
/// belongs to the tree that keeps it.
final class NodeList<Part: AnyObject> {
  let count: Int
  private let parts: UnsafeMutablePointer<Unmanaged<Part>>

  init(_ list: some Collection<Part>) {
    count = list.count
    parts = .allocate(capacity: max(1, count))
    for (position, part) in list.enumerated() {
      (parts + position).initialize(to: .passRetained(part))
    }
  }

  deinit {
    for position in 0..<count { parts[position].release() }
    parts.deallocate()
  }

  /// The part at a position below `count`.
  @inline(__always)
  subscript(position: Int) -> Unmanaged<Part> { parts[position] }
}

// `_withUnsafeGuaranteedRef` knows no typed throws: the error leaves the closure in a variable.

extension Unmanaged<Node> {
  @inline(__always)
  func evaluate(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Value {
    var failure: Raise?
    let value = _withUnsafeGuaranteedRef { (node) -> Value in
      do throws(Raise) {
        return try node.evaluate(frame, interpreter)
      } catch {
        failure = error
        return .absent
      }
    }
    if let failure { throw failure }
    return value
  }
}

extension NodeList<StatementNode> {
  @inline(__always)
  func run(
    _ position: Int, _ frame: Frame, _ interpreter: Interpreter
  ) throws(Raise) -> Ending {
    var failure: Raise?
    let ending = self[position]._withUnsafeGuaranteedRef { (statement) -> Ending in
      frame.place = statement
      do throws(Raise) {
        return try statement.run(frame, interpreter)
      } catch {
        failure = error
        return .normal
      }
    }
    if let failure { throw failure }
    return ending
  }
}

extension NodeList<Target> {
  @inline(__always)
  func assign(
    _ position: Int, _ value: Value, _ frame: Frame, _ interpreter: Interpreter
  ) throws(Raise) {
    var failure: Raise?
    self[position]._withUnsafeGuaranteedRef { target in
      do throws(Raise) {
        try target.assign(value, frame, interpreter)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }
}
