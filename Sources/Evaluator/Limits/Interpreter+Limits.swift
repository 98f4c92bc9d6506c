extension Interpreter {
  /// Runs a cell or a program within the session's limits.
  package func withinLimits<T>(_ body: () throws(Raise) -> T) throws(Raise) -> T {
    watch = LimitWatch.start(limits, interruption)
    defer {
      watch?.stop()
      watch = nil
    }
    return try body()
  }

  /// Lets the reader answer, in time that is not the cell's.
  func asked(_ prompt: String, _ ask: (String) -> String?) -> String? {
    guard let watch else { return ask(prompt) }
    return watch.paused { ask(prompt) }
  }

  /// What a limit that was reached means for the cell.
  func exceeded(_ limit: ReachedLimit) -> Raise {
    let seconds = Double(limits.seconds ?? 0)
    let amount = seconds == seconds.rounded() ? "\(Int(seconds))" : "\(seconds)"
    let time = "more than \(amount) second\(amount == "1" ? "" : "s") of running (--time)"
    switch limit {
    case .memory:
      let size = Limits.text(ofBytes: limits.memory ?? 0)
      return error(.memoryError, "more than \(size) of memory (--memory)")
    case .time: return error(.timeoutError, time)
    case .patience:
      let raised = error(.keyboardInterrupt, time)
      raised.exception.isFinal = true
      return raised
    }
  }

  /// The bytes that may still be taken.
  package var memoryLeft: Int {
    guard limits.memory != nil else { return .max }
    return max(0, memoryLimit - ProcessMemory.resident)
  }
}

extension Limits {
  private static let units = [("T", 40), ("G", 30), ("M", 20), ("K", 10)]

  /// `1.5G`, as `bytes(of:)` reads it.
  static func text(ofBytes count: Int) -> String {
    for (unit, shift) in units where count >= 1 << shift {
      let tenths = (count >> (shift - 10)) * 10 / 1024
      return tenths % 10 == 0 ? "\(tenths / 10)\(unit)" : "\(tenths / 10).\(tenths % 10)\(unit)"
    }
    return "\(count) bytes"
  }

  /// The bytes of `500M`, `1.5G`, `4096`; nil for a text that is no size.
  package static func bytes(of text: String) -> Int? {
    var number = text.uppercased()
    for ending in ["IB", "B"] where number.hasSuffix(ending) {
      number.removeLast(ending.count)
      break
    }
    var shift = 0
    if let unit = units.first(where: { number.hasSuffix($0.0) }) {
      number.removeLast()
      shift = unit.1
    }
    guard let value = Double(number), value > 0, value.isFinite else { return nil }
    return Int(exactly: (value * Double(1 << shift)).rounded())
  }
}
