import Glibc

/// What a running cell may take at most.
package struct Limits: Sendable {
  /// Bytes of the whole process; nil for as many as there are.
  package var memory: Int? = Limits.standardMemory
  /// Seconds of one cell or program.
  package var seconds: Double?

  package init() {}

  /// Half of the machine's memory, or of what its container grants, and not more than three quarters
  /// of what is free now.
  package static var standardMemory: Int {
    let (size, overflow) = sysconf(Int32(_SC_PHYS_PAGES)).multipliedReportingOverflow(
      by: sysconf(Int32(_SC_PAGESIZE)))
    var total = overflow || size <= 0 ? 4 << 30 : size
    for path in ["/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"] {
      // A cgroup without a limit says `max`, or a number near 2⁶³.
      if let granted = ProcessMemory.numbers(in: path).first { total = min(total, granted) }
    }
    let free = ProcessMemory.available.map { $0 / 4 * 3 } ?? .max
    return max(min(total / 2, free), 64 << 20)
  }
}

/// What the kernel says of this process.
package enum ProcessMemory {
  /// Bytes that lie in memory.
  package static var resident: Int {
    let fields = numbers(in: "/proc/self/statm")
    return fields.count > 1 ? fields[1] &* sysconf(Int32(_SC_PAGESIZE)) : 0
  }

  /// Bytes that the system can still give.
  static var available: Int? {
    let words = words(in: "/proc/meminfo")
    guard let place = words.firstIndex(of: "MemAvailable:"), place + 1 < words.count else {
      return nil
    }
    return Int(words[place + 1]).map { $0 << 10 }
  }

  /// The whole numbers at the start of a small file; none where it cannot be read.
  static func numbers(in path: String) -> [Int] {
    words(in: path).map { Int($0) }.prefix { $0 != nil }.compactMap { $0 }
  }

  private static func words(in path: String) -> [String] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return [] }
    defer { close(file) }
    return withUnsafeTemporaryAllocation(byteCount: 256, alignment: 1) { buffer in
      let count = read(file, buffer.baseAddress, buffer.count)
      guard count > 0 else { return [] }
      return buffer[..<count].split(whereSeparator: { $0 <= 32 }).prefix(16)
        .map { String(decoding: $0, as: UTF8.self) }
    }
  }
}
