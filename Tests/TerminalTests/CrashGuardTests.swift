import CTerminal
import Glibc
import Panes
import Testing

@testable import Terminal

/// How a process ended in which a screen was open, and what it left behind.
private struct Ending {
  var signal: Int32
  var emulator: ScreenEmulator
  var settings: [UInt32]
  var before: [UInt32]
  var text: String
  var saved: String?
}

private let fatalSignals = [SIGSEGV, SIGABRT, SIGILL, SIGBUS, SIGFPE, SIGTRAP, SIGQUIT]

/// Runs `work` with an open, guarded screen in a process of its own.
@MainActor
private func run(_ work: (TerminalScreen) -> Void) throws -> Ending {
  let terminal = try #require(PseudoTerminal(columns: 60, rows: 12))
  let before = terminal.settings
  let directory = "/tmp/fedrepl-guard-\(getpid())-\(terminal.master)"
  let path = directory + "/saved.py"
  try #require(Directory.make(directory))
  defer { removeAll(directory) }
  // Swift hides `fork`; the child does nothing but this and ends by a signal.
  typealias Fork = @convention(c) () -> Int32
  let fork = unsafeBitCast(
    try #require(dlsym(UnsafeMutableRawPointer(bitPattern: 0), "fork")), to: Fork.self)
  let child = fork()
  if child == 0 {
    alarm(20)
    setsid()
    // What handlers the test's own process has are not for the child: the toolchain's debugger, a
    // parent that ignores signals.
    for signal in fatalSignals { Glibc.signal(signal, SIG_DFL) }
    for descriptor: Int32 in 0...2 { dup2(terminal.slave, descriptor) }
    var options = TerminalScreen.Options(
      environment: TerminalEnvironment(["TERM": "xterm-256color", "XDG_STATE_HOME": directory]))
    options.asks = false
    if let screen = try? TerminalScreen.open(options) {
      var surface = Surface(width: 60, height: 12)
      surface.put("on the screen", column: 0, row: 0, style: .plain)
      screen.draw(surface)
      EmergencyBuffer.register(Array("old".utf8), path: path)
      EmergencyBuffer.register(Array("x = 1\n".utf8), path: path)
      work(screen)
    }
    _exit(99)
  }
  var emulator = ScreenEmulator(columns: 60, rows: 12)
  var bytes: [UInt8] = []
  var status: Int32 = 0
  let start = TerminalScreen.now
  while waitpid(child, &status, WNOHANG) == 0 {
    if TerminalScreen.now - start > 10_000 { kill(child, SIGKILL) }
    usleep(2_000)
  }
  bytes += terminal.readAll()
  emulator.feed(bytes)
  return Ending(
    signal: status & 0x7f, emulator: emulator, settings: terminal.settings, before: before,
    text: String(decoding: bytes, as: UTF8.self), saved: contents(path))
}

private func contents(_ path: String) -> String? {
  let file = open(path, O_RDONLY)
  guard file >= 0 else { return nil }
  defer { close(file) }
  var buffer = [UInt8](repeating: 0, count: 4096)
  let count = read(file, &buffer, buffer.count)
  return String(decoding: buffer[..<max(count, 0)], as: UTF8.self)
}

private func removeAll(_ directory: String) {
  _ = system("rm -rf '\(directory)'")
}

private nonisolated func fault(_: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  CrashGuard.protectCurrentThread()
  if let nowhere = UnsafeMutableRawPointer(bitPattern: 4096) { memset(nowhere, 1, 8) }
  return nil
}

/// Without end, so that the thread's stack is used up.
private nonisolated func recursion(_: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  CrashGuard.protectCurrentThread()
  func deeper(_ depth: Int) -> Int { depth < 0 ? 0 : deeper(depth + 1) + depth % 3 }
  return UnsafeMutableRawPointer(bitPattern: deeper(1))
}

@MainActor
@Suite struct CrashGuardTests {
  private func expectRestored(_ ending: Ending) {
    #expect(ending.text.contains("on the screen"))
    #expect(ending.emulator.modes.subtracting(["25", "12", "7"]) == [])
    #expect(ending.emulator.modes.contains("25"))
    #expect(ending.settings == ending.before)
  }

  @Test(arguments: fatalSignals)
  func aFatalSignalGivesTheTerminalBackAndSaves(signal: Int32) throws {
    let ending = try run { _ in
      Glibc.signal(SIGPIPE, SIG_IGN)
      raise(signal)
    }
    #expect(ending.signal == signal)
    expectRestored(ending)
    #expect(ending.saved == "x = 1\n")
    #expect(ending.text.contains("saved.py"))
  }

  @Test func aRealFaultInAnotherThreadIsCaught() throws {
    let ending = try run { _ in
      var thread = pthread_t()
      pthread_create(&thread, nil, fault, nil)
      pthread_join(thread, nil)
    }
    #expect(ending.signal == SIGSEGV)
    expectRestored(ending)
  }

  @Test func anOverflowOfAThreadsStackIsCaught() throws {
    let ending = try run { _ in
      var thread = pthread_t()
      pthread_create(&thread, nil, recursion, nil)
      pthread_join(thread, nil)
    }
    #expect(ending.signal == SIGSEGV)
    expectRestored(ending)
    #expect(ending.saved == "x = 1\n")
  }

  @Test func whatWentToStandardErrorIsShownAfterwards() throws {
    let ending = try run { _ in
      let words = Array("the reason of it\n".utf8)
      _ = write(STDERR_FILENO, words, words.count)
      raise(SIGABRT)
    }
    let restored = ending.text.components(after: "[?1049l")
    #expect(restored.contains("the reason of it"))
    #expect(ending.text.components(before: "[?1049l").contains("the reason of it") == false)
  }

  @Test func aRequestToEndIsAnEvent() throws {
    let ending = try run { screen in
      kill(getpid(), SIGTERM)
      let events = screen.poll(timeoutMilliseconds: 1_000)
      screen.close()
      if events.contains(.terminate(signal: SIGTERM)) { CrashGuard.endProcess(by: SIGTERM) }
    }
    #expect(ending.signal == SIGTERM)
    expectRestored(ending)
    #expect(ending.saved == nil)
  }

  @Test func aRequestThatNobodyAnswersEndsAllTheSame() throws {
    let ending = try run { _ in
      kill(getpid(), SIGHUP)
      while true { usleep(1_000) }
    }
    #expect(ending.signal == SIGHUP)
    expectRestored(ending)
    #expect(ending.saved == "x = 1\n")
  }

  @Test func theSecondRequestIsNotWaitedFor() throws {
    let start = TerminalScreen.now
    let ending = try run { _ in
      kill(getpid(), SIGTERM)
      kill(getpid(), SIGTERM)
      while true { usleep(1_000) }
    }
    #expect(ending.signal == SIGTERM)
    #expect(TerminalScreen.now - start < 1_500)
    expectRestored(ending)
  }

  @Test func anExitGivesTheTerminalBack() throws {
    let ending = try run { _ in
      EmergencyBuffer.clear()
      exit(0)
    }
    #expect(ending.signal == 0)
    expectRestored(ending)
    #expect(ending.saved == nil)
  }
}

extension String {
  fileprivate func components(after separator: String) -> String {
    guard let range = firstRange(of: separator) else { return "" }
    return String(self[range.upperBound...])
  }

  fileprivate func components(before separator: String) -> String {
    guard let range = firstRange(of: separator) else { return self }
    return String(self[..<range.lowerBound])
  }
}
