import Glibc

/// Keeps the books on the memory of one session's tensors and refuses what would not fit.
package final class MemoryAccount {
  /// The most bytes that the session's tensors may take together, if it set a limit.
  @exclusivity(unchecked) package var limit: Int?
  /// Tells how many bytes may still be taken, for large requests.
  package var room: (() -> Int)?
  /// Bytes that living storages take.
  @exclusivity(unchecked) package private(set) var bytesInUse = 0
  /// Up to here the machine was found to have room.
  @exclusivity(unchecked) private var granted = 64 << 20

  package init(limit: Int? = nil) { self.limit = limit }

  /// Enters a request in the books, or throws as PyTorch's allocator does.
  @inline(__always)
  func reserve(_ bytes: Int) throws(TensorError) {
    let (total, overflow) = bytesInUse.addingReportingOverflow(bytes)
    if overflow || total > granted || bytes >= 16 << 20 || limit != nil {
      try examine(bytes, total)
    }
    bytesInUse = total
  }

  @inline(__always)
  func release(_ bytes: Int) { bytesInUse &-= bytes }

  private func examine(_ bytes: Int, _ total: Int) throws(TensorError) {
    if let limit, total > limit || total < 0 { throw .outOfMemory(bytes) }
    if let room, bytes > room() { throw .outOfMemory(bytes) }
    guard total > granted || total < 0 else { return }
    let machine = MachineMemory.read()
    // The rest of the system keeps a little room: one part in thirty-two.
    let room = machine.available - machine.available / 32
    if total < 0 || bytes > room || total > machine.total { throw .outOfMemory(bytes) }
    granted = total + min(64 << 20, room - bytes)
  }
}

extension TensorError {
  /// Throws where a list with so many entries, of so many bytes each, would not fit the machine.
  package static func checkListable(_ count: Int, bytes: Int = 8) throws(TensorError) {
    if count < 1 << 24 { return }
    let (size, overflow) = count.multipliedReportingOverflow(by: bytes)
    if overflow || size > MachineMemory.read().available / 4 {
      throw .outOfMemory(overflow ? .max : size)
    }
  }

  package static func outOfMemory(_ bytes: Int) -> TensorError {
    .runtime(
      "[enforce fail at CPUAllocator.cpp:64] . DefaultCPUAllocator: can't allocate memory: you "
        + "tried to allocate \(bytes) bytes. Error code 12 (Cannot allocate memory)\n")
  }
}

/// What the kernel says of the machine's memory, in bytes, with a container's limit heeded.
struct MachineMemory {
  var total = Int.max
  var available = Int.max

  static func read() -> MachineMemory {
    var memory = MachineMemory()
    if let text = contents("/proc/meminfo") {
      for line in text.split(separator: "\n") {
        let words = line.split(separator: " ")
        guard words.count >= 2, let kilobytes = Int(words[1]) else { continue }
        if words[0] == "MemTotal:" { memory.total = kilobytes << 10 }
        if words[0] == "MemAvailable:" { memory.available = kilobytes << 10 }
      }
    }
    if let most = number("/sys/fs/cgroup/memory.max"),
      let used = number("/sys/fs/cgroup/memory.current")
    {
      memory.total = min(memory.total, most)
      memory.available = min(memory.available, max(0, most - used))
    }
    return memory
  }

  private static func number(_ path: String) -> Int? {
    contents(path).flatMap { text in
      Int(text.prefix(while: { $0.isNumber }))
    }
  }

  private static func contents(_ path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 8192)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self)
  }
}
