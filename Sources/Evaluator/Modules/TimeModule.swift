import Glibc

/// `time`.
enum TimeModule {
  static func make(_ interpreter: Interpreter) -> ModuleObject {
    let module = interpreter.makeModule(
      "time", doc: "Clocks and dates.", functions: functions,
      constants: [("timezone", .int(0)), ("tzname", .tuple([.string("UTC"), .string("UTC")]))])
    let type = interpreter.makeType(
      TypeTable("struct_time", "A date and time of day by its parts.", fields), module: "time",
      base: interpreter.types.tuple)
    module.namespace[interpreter.intern("struct_time")] = .object(type)
    interpreter.addLateNames(["strptime"], from: "_strptime", to: module)
    return module
  }

  private static let functions: [Entry] = [
    clock("time", CLOCK_REALTIME, "Seconds since 1970."),
    clock("monotonic", CLOCK_MONOTONIC, "Seconds of a clock that never goes back."),
    clock("perf_counter", CLOCK_MONOTONIC, "Seconds of the most precise clock."),
    clock("process_time", CLOCK_PROCESS_CPUTIME_ID, "Seconds that the processor worked."),
    nanoseconds("time_ns", CLOCK_REALTIME, "Nanoseconds since 1970."),
    nanoseconds("monotonic_ns", CLOCK_MONOTONIC, "Nanoseconds of a clock that never goes back."),
    nanoseconds("perf_counter_ns", CLOCK_MONOTONIC, "Nanoseconds of the most precise clock."),
    nanoseconds("process_time_ns", CLOCK_PROCESS_CPUTIME_ID, "Nanoseconds of work."),
    Entry("sleep", "seconds, /", "Wait.") { call throws(Raise) in
      if call[0].text != nil || call[0].isNone { _ = try call.int(0) }
      let seconds = try call.double(0)
      if seconds.isNaN { throw call.error(.valueError, "Invalid value NaN (not a number)") }
      if seconds < 0 { throw call.error(.valueError, "sleep length must be non-negative") }
      let end = now(CLOCK_MONOTONIC) + min(seconds, 1e9)
      // In short stretches, so that an interrupt is seen.
      while true {
        let left = end - now(CLOCK_MONOTONIC)
        if left <= 0 { return .none }
        usleep(UInt32(min(left, 0.02) * 1e6))
        try call.interpreter.checkInterruption()
      }
    },
    Entry("localtime", "seconds=None, /", "The local date and time.") { call throws(Raise) in
      try parts(call) { localtime_r($0, $1) }
    },
    Entry("gmtime", "seconds=None, /", "The date and time of UTC.") { call throws(Raise) in
      try parts(call) { gmtime_r($0, $1) }
    },
    Entry("mktime", "t, /", "Seconds since 1970 of a local date and time.") { call throws(Raise) in
      var broken = try brokenDown(call, 0)
      return .float(Double(Glibc.mktime(&broken)))
    },
    Entry("strftime", "format, t=None, /", "A date and time as a text.") { call throws(Raise) in
      var broken = try brokenDown(call, 1)
      let format = try call.string(0)
      return .string(text(format, &broken))
    },
    Entry("ctime", "seconds=None, /", "A date and time as a text.") { call throws(Raise) in
      var broken = try moment(call[0], call) { localtime_r($0, $1) }
      return .string(text("%a %b %e %H:%M:%S %Y", &broken))
    },
    Entry("asctime", "t=None, /", "A date and time as a text.") { call throws(Raise) in
      var broken = try brokenDown(call, 0)
      return .string(text("%a %b %e %H:%M:%S %Y", &broken))
    },
  ]

  private static let names = [
    "tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst",
  ]

  private static let fields: [Entry] =
    names.enumerated().map { position, name in
      Entry(name, "", "A part of the date and time.", kind: .getter) { call throws(Raise) in
        let items = try call.receiver(as: TupleObject.self).items
        return position < items.count ? items[position] : .none
      }
    } + [
      Entry("__repr__", "", "Return repr(self).") { call throws(Raise) in
        let items = try call.receiver(as: TupleObject.self).items
        var pieces: [String] = []
        for (name, item) in zip(names, items) {
          pieces.append("\(name)=\(try call.interpreter.repr(item))")
        }
        return .string("time.struct_time(" + pieces.joined(separator: ", ") + ")")
      }
    ]

  private static func time(_ clock: clockid_t) -> timespec {
    var time = timespec()
    clock_gettime(clock, &time)
    return time
  }

  private static func now(_ clock: clockid_t) -> Double {
    let time = time(clock)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func clock(_ name: String, _ id: clockid_t, _ summary: String) -> Entry {
    Entry(name, "", summary) { _ in .float(now(id)) }
  }

  private static func nanoseconds(_ name: String, _ id: clockid_t, _ summary: String) -> Entry {
    Entry(name, "", summary) { _ in
      let time = time(id)
      return .int(Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec))
    }
  }

  private typealias Breaker = (
    UnsafePointer<time_t>, UnsafeMutablePointer<tm>
  ) -> UnsafeMutablePointer<tm>?

  /// A moment in seconds, or now, by its parts.
  private static func moment(
    _ value: Value, _ call: borrowing Call, _ breaker: Breaker
  ) throws(Raise) -> tm {
    let seconds = value.isNone ? now(CLOCK_REALTIME) : try call.interpreter.double(value)
    var broken = tm()
    guard let whole = Int(exactly: seconds.rounded(.down)) else {
      throw call.error(.overflowError, "timestamp out of range for platform time_t")
    }
    var time = time_t(whole)
    guard breaker(&time, &broken) != nil else {
      throw call.error(.overflowError, "timestamp out of range for platform time_t")
    }
    return broken
  }

  private static func parts(
    _ call: borrowing Call, _ breaker: Breaker
  ) throws(Raise) -> Value {
    let broken = try moment(call[0], call, breaker)
    let numbers = [
      broken.tm_year + 1900, broken.tm_mon + 1, broken.tm_mday, broken.tm_hour, broken.tm_min,
      broken.tm_sec, (broken.tm_wday + 6) % 7, broken.tm_yday + 1, broken.tm_isdst,
    ]
    let tuple = TupleObject(numbers.map { .int(Int($0)) })
    let module = call.interpreter.modules["time"]
    let type = module?.namespace[call.interpreter.intern("struct_time")] ?? .absent
    tuple.subtype = type.heapObject as? TypeObject
    return .tuple(tuple)
  }

  /// The parts that an argument gives, or those of now.
  private static func brokenDown(_ call: borrowing Call, _ position: Int) throws(Raise) -> tm {
    if call[position].isNone { return try moment(.none, call) { localtime_r($0, $1) } }
    guard case .tuple(let tuple) = call[position], tuple.items.count >= 9 else {
      throw call.error(.typeError, "Tuple or struct_time argument required")
    }
    var numbers: [Int32] = []
    for item in tuple.items.prefix(9) {
      numbers.append(Int32(clamping: try call.interpreter.index(item)))
    }
    var broken = tm()
    broken.tm_year = numbers[0] &- 1900
    broken.tm_mon = max(0, min(11, numbers[1] &- 1))
    broken.tm_mday = max(1, min(31, numbers[2]))
    broken.tm_hour = max(0, min(23, numbers[3]))
    broken.tm_min = max(0, min(59, numbers[4]))
    broken.tm_sec = max(0, min(61, numbers[5]))
    broken.tm_wday = (max(0, min(6, numbers[6])) + 1) % 7
    broken.tm_yday = max(0, min(365, numbers[7] &- 1))
    broken.tm_isdst = max(-1, min(1, numbers[8]))
    return broken
  }

  private static func text(_ format: String, _ broken: inout tm) -> String {
    if format.isEmpty { return "" }
    var capacity = 256 + format.utf8.count * 4
    while capacity < 1 << 20 {
      var buffer = [CChar](repeating: 0, count: capacity)
      let written = strftime(&buffer, capacity, format, &broken)
      if written > 0 {
        return String(decoding: buffer[..<written].map { UInt8(bitPattern: $0) }, as: UTF8.self)
      }
      capacity *= 4
    }
    return ""
  }
}
