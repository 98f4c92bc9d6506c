import CTerminal

/// What the guard writes to a file if the process crashes: the notebook as it is, so that nobody
/// loses an edit. Registering costs a copy of the bytes.
@MainActor
package enum EmergencyBuffer {
  /// Replaces what was registered before. False: the path is too long or there is no memory.
  @discardableResult
  package static func register(_ bytes: [UInt8], path: String) -> Bool {
    guard !path.utf8.contains(0) else { return false }
    return ct_emergency_set(path, bytes, bytes.count)
  }

  /// The file is safe elsewhere: a crash writes nothing.
  package static func clear() { ct_emergency_clear() }
}
