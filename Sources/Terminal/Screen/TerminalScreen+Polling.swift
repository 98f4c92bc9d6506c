import CTerminal
import Glibc
import Panes

extension TerminalScreen {
  /// Waits for the terminal, for a signal or for `waker`, until something came or the time is over
  /// (nil: for ever).
  package func poll(timeoutMilliseconds: Int? = nil) -> [TerminalEvent] {
    let start = Self.now
    var events: [TerminalEvent] = []
    while isOpen {
      var left = timeoutMilliseconds.map { max($0 - (Self.now - start), 0) }
      if let wait = waitForSequence { left = min(left ?? wait, wait) }
      events += collect(waitingFor: left)
      if let wait = waitForSequence, wait == 0 { events += handle(decoder.flush()) }
      if !events.isEmpty { break }
      if let timeout = timeoutMilliseconds, Self.now - start >= timeout { break }
    }
    return events
  }

  /// Until an unfinished sequence is taken for what it is.
  private var waitForSequence: Int? {
    decoder.waitMilliseconds.map { max($0 - (Self.now - lastByte), 0) }
  }

  static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }

  private func collect(waitingFor milliseconds: Int?) -> [TerminalEvent] {
    let readable = Int16(POLLIN)
    var descriptors = [
      pollfd(fd: isClosed ? -1 : input, events: readable, revents: 0),
      pollfd(fd: signals.readEnd, events: readable, revents: 0),
      pollfd(fd: waker.readEnd, events: readable, revents: 0),
    ]
    let wait = milliseconds.map { Int32(clamping: $0) } ?? -1
    guard Glibc.poll(&descriptors, nfds_t(descriptors.count), wait) > 0 else { return [] }
    var events: [TerminalEvent] = []
    if descriptors[1].revents != 0 { events += handleSignals(signals.drain()) }
    if descriptors[0].revents != 0 { events += readTerminal() }
    if descriptors[2].revents != 0 {
      _ = waker.drain()
      events.append(.woken)
    }
    return events
  }

  private func readTerminal() -> [TerminalEvent] {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(input, &buffer, buffer.count)
    if count > 0 {
      lastByte = Self.now
      return handle(decoder.feed(buffer[..<count]))
    }
    if count < 0, errno == EAGAIN || errno == EINTR { return [] }
    isClosed = true
    return [.closed]
  }

  private func handle(_ decoded: [Decoded]) -> [TerminalEvent] {
    decoded.flatMap { item -> [TerminalEvent] in
      switch item {
      case .input(let input): return [.input(input)]
      case .reply(let reply): return take(reply)
      }
    }
  }

  // MARK: - Signals

  /// Letters of the guard; see `ct_guard_install`.
  private func handleSignals(_ letters: [UInt8]) -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    let asked = Set(letters)
    if asked.contains(UInt8(ascii: "T")) || asked.contains(UInt8(ascii: "H")) {
      ct_guard_acknowledge(10)
      events.append(.terminate(signal: asked.contains(UInt8(ascii: "T")) ? SIGTERM : SIGHUP))
    }
    if asked.contains(UInt8(ascii: "I")) {
      events.append(.input(.key(.control("c"), bytes: [0x03])))
    }
    if asked.contains(UInt8(ascii: "Z")) {
      events += suspend()
    } else if asked.contains(UInt8(ascii: "C")) {
      heal()
      events += [.resumed] + takeSize()
    }
    if asked.contains(UInt8(ascii: "W")) { events += takeSize() }
    return events
  }

  /// Follows the terminal's size.
  private func takeSize() -> [TerminalEvent] {
    let (columns, rows) = Self.size(of: ct_screen_descriptor())
    guard columns != self.columns || rows != self.rows else { return [] }
    (self.columns, self.rows) = (columns, rows)
    ct_screen_resize(Int32(columns), Int32(rows))
    shown = nil
    return [.input(.resize(width: columns, height: rows))]
  }

  // MARK: - Leaving and coming back

  /// Ctrl-L: takes the alternate screen and the modes again, whatever happened to them.
  package func heal() {
    guard isOpen else { return }
    ct_screen_enter()
    shown = nil
  }

  /// Ctrl-Z: stops the program as a shell expects it; answers what happened meanwhile.
  package func suspend() -> [TerminalEvent] {
    guard isOpen else { return [] }
    CrashGuard.pauseOutput {
      ct_screen_stop()
    }
    return comeBack()
  }

  /// Gives the terminal to another program (an editor) while `body` runs.
  package func whileAway<Result>(_ body: () throws -> Result) rethrows -> Result {
    guard isOpen else { return try body() }
    ct_screen_leave()
    defer {
      ct_screen_enter()
      _ = comeBack()
    }
    return try CrashGuard.pauseOutput(body)
  }

  private func comeBack() -> [TerminalEvent] {
    shown = nil
    decoder = KeyDecoder()
    decoder.escapeMilliseconds = environment.isRemote ? 50 : 25
    // The signals of stopping and continuing itself.
    let others = signals.drain().filter { $0 == UInt8(ascii: "T") || $0 == UInt8(ascii: "H") }
    let size = takeSize()
    return handleSignals(others) + [.resumed] + size
  }
}
