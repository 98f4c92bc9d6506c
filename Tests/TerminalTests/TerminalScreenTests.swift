import Dispatch
import CTerminal
import Glibc
import Panes
import Testing

@testable import Terminal

/// A screen on a pseudo-terminal that an emulator looks at.
@MainActor
private final class Bench {
  let terminal: PseudoTerminal
  var emulator: ScreenEmulator
  let screen: TerminalScreen
  var sent: [UInt8] = []

  init(
    columns: Int = 40, rows: Int = 8, rule: TextWidth.Rule = .codePoint, asks: Bool = false,
    states: [Int: Int] = [:], variables: [String: String] = [:]
  ) throws {
    terminal = try #require(PseudoTerminal(columns: columns, rows: rows))
    emulator = ScreenEmulator(columns: columns, rows: rows, rule: rule)
    emulator.states = states
    var environment = ["TERM": "xterm-256color"]
    environment.merge(variables) { $1 }
    var options = TerminalScreen.Options(environment: TerminalEnvironment(environment))
    options.input = terminal.slave
    options.isGuarded = false
    options.asks = asks
    screen = try TerminalScreen.open(options)
  }

  func surface(_ lines: [String], style: Style = .plain) -> Surface {
    let (columns, rows) = screen.size
    var surface = Surface(width: columns, height: rows, measure: screen.textWidth)
    for (row, line) in lines.enumerated() {
      surface.put(line, column: 0, row: row, style: style)
    }
    return surface
  }

  /// Draws and answers how many bytes that took.
  @discardableResult
  func draw(_ surface: Surface) -> Int {
    screen.draw(surface)
    return look()
  }

  @discardableResult
  func look() -> Int {
    let bytes = terminal.readAll()
    sent = bytes
    emulator.feed(bytes)
    return bytes.count
  }

  /// Gives the terminal's answers to the screen.
  func answer() -> [TerminalEvent] {
    look()
    terminal.type(emulator.answers)
    emulator.answers = []
    let events = screen.poll(timeoutMilliseconds: 100)
    look()
    return events
  }
}

extension Surface {
  fileprivate var lines: [String] { textRows }
}

@MainActor
@Suite struct TerminalScreenTests {
  @Test func showsAFrame() throws {
    let bench = try Bench()
    defer { bench.screen.close() }
    let surface = bench.surface(["┌─ fedrepl ─┐", "│ 日本 é x  │", "বাংলা হিন্দি"])
    bench.draw(surface)
    #expect(bench.emulator.lines == surface.lines)
  }

  @Test func placesAndHidesTheCursor() throws {
    let bench = try Bench()
    defer { bench.screen.close() }
    var surface = bench.surface(["abc"])
    surface.cursor = CursorPosition(column: 2, row: 3)
    bench.draw(surface)
    #expect((bench.emulator.column, bench.emulator.row) == (2, 3))
    #expect(bench.emulator.modes.contains("25"))
    surface.cursor = nil
    bench.draw(surface)
    #expect(!bench.emulator.modes.contains("25"))
  }

  @Test func aFrameLikeTheLastOneSendsNothing() throws {
    let bench = try Bench()
    defer { bench.screen.close() }
    let surface = bench.surface(["abc", "বাংলা"])
    bench.draw(surface)
    #expect(bench.draw(surface) == 0)
  }

  @Test func aSmallChangeSendsLittle() throws {
    let bench = try Bench(columns: 120, rows: 40)
    defer { bench.screen.close() }
    var lines = (0..<40).map { "line \($0) " + String(repeating: "x", count: 90) }
    bench.draw(bench.surface(lines))
    lines[7] += "!"
    #expect(bench.draw(bench.surface(lines)) < 60)
  }

  @Test func aChangedVowelSignIsSentWithItsRow() throws {
    let bench = try Bench()
    defer { bench.screen.close() }
    bench.draw(bench.surface(["| কি |"]))
    bench.screen.draw(bench.surface(["| কী |"]))
    let sent = bench.terminal.readAll()
    #expect(String(decoding: sent, as: UTF8.self).contains("| কী |"))
  }

  @Test(arguments: [TextWidth.Rule.codePoint, .cluster])
  func anyFramesInAnyOrderAreShownRightly(rule: TextWidth.Rule) throws {
    let bench = try Bench(rule: rule, asks: true)
    defer { bench.screen.close() }
    bench.draw(bench.surface([]))
    _ = bench.answer()
    #expect(bench.screen.textWidth.rule == rule)
    var generator = SplitMix(state: 1)
    let words = [
      "বাংলা", "ভাষা", "স্ত্রী", "हिन्दी", "কি", "কী", "日本語", "é", "abc", "│", "—", "👩‍🌾", " ", "  ", "x",
    ]
    let styles = [
      Style.plain, Style(attributes: .bold), Style(foreground: .indexed(200)),
      Style(background: .rgb(red: 10, green: 90, blue: 30)), Style(attributes: .reverse),
    ]
    var surface = bench.surface([])
    for frame in 0..<200 {
      if frame % 9 == 0 { surface = bench.surface([]) }
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let text = (0..<5).map { _ in words.randomElement(using: &generator) ?? "" }.joined()
        surface.put(
          text, column: Int.random(in: -3..<40, using: &generator),
          row: Int.random(in: 0..<8, using: &generator),
          style: styles.randomElement(using: &generator) ?? .plain)
      }
      surface.cursor = CursorPosition(column: frame % 40, row: frame % 8)
      bench.draw(surface)
      let isEqual = bench.emulator.lines == surface.lines
      #expect(isEqual, "frame \(frame)")
      guard isEqual else {
        for (shown, meant) in zip(bench.emulator.lines, surface.lines) where shown != meant {
          Issue.record("shown \(shown.debugDescription)\nmeant \(meant.debugDescription)")
          let sent = bench.sent
          Issue.record("sent \(String(decoding: sent, as: UTF8.self).debugDescription)")
        }
        return
      }
      #expect((bench.emulator.column, bench.emulator.row) == (frame % 40, frame % 8))
    }
  }

  @Test func followsANewSize() throws {
    let bench = try Bench(columns: 40, rows: 8)
    defer { bench.screen.close() }
    ct_guard_install(bench.screen.signals.writeDescriptor)
    defer { ct_guard_remove() }
    bench.draw(bench.surface(["abc"]))
    bench.terminal.resize(columns: 50, rows: 10)
    bench.emulator = ScreenEmulator(columns: 50, rows: 10)
    kill(getpid(), SIGWINCH)
    let events = bench.screen.poll(timeoutMilliseconds: 1_000)
    #expect(events == [.input(.resize(width: 50, height: 10))])
    let surface = bench.surface(Array(repeating: String(repeating: "x", count: 49), count: 10))
    bench.draw(surface)
    #expect(bench.emulator.lines == surface.lines)
  }

  @Test func aSurfaceOfAnotherSizeIsCutOrFilled() throws {
    let bench = try Bench(columns: 10, rows: 3)
    defer { bench.screen.close() }
    var large = Surface(width: 30, height: 9)
    for row in 0..<9 {
      large.put(String(repeating: "y", count: 30), column: 0, row: row, style: .plain)
    }
    bench.draw(large)
    #expect(bench.emulator.lines == Array(repeating: "yyyyyyyyyy", count: 3))
    bench.draw(Surface(width: 2, height: 1))
    #expect(bench.emulator.lines == Array(repeating: "          ", count: 3))
  }

  @Test func healsWhatOthersWrote() throws {
    let bench = try Bench()
    defer { bench.screen.close() }
    let surface = bench.surface(["abc", "বাংলা"])
    bench.draw(surface)
    bench.emulator.feed(Array("\u{1b}[?1049l\u{1b}[?2004l\u{1b}[2;2Hnoise".utf8))
    bench.screen.heal()
    bench.draw(surface)
    #expect(bench.emulator.lines == surface.lines)
    #expect(bench.emulator.modes.isSuperset(of: ["1049", "2004", "1000", "1006"]))
  }

  // MARK: - Leaving

  @Test func givesTheTerminalBackAsItWas() throws {
    let terminal = try #require(PseudoTerminal(columns: 40, rows: 8))
    let before = terminal.settings
    var options = TerminalScreen.Options(
      environment: TerminalEnvironment(["TERM": "xterm-256color"]))
    options.input = terminal.slave
    options.isGuarded = false
    let screen = try TerminalScreen.open(options)
    var emulator = ScreenEmulator(columns: 40, rows: 8)
    emulator.states = [2026: 2, 2027: 2, -1: 0]
    screen.draw(Surface(width: 40, height: 8))
    for _ in 0..<3 {
      emulator.feed(terminal.readAll())
      terminal.type(emulator.answers)
      emulator.answers = []
      _ = screen.poll(timeoutMilliseconds: 20)
    }
    screen.setCursorShape(.bar)
    #expect(terminal.settings != before)
    emulator.feed(terminal.readAll())
    #expect(
      emulator.modes.isSuperset(of: ["1049", "2004", "1004", "1000", "1006", "2027", "kitty"]))
    screen.close()
    emulator.feed(terminal.readAll())
    #expect(emulator.modes.subtracting(["25", "12", "7"]) == [])
    #expect(emulator.modes.contains("25"))
    #expect(terminal.settings == before)
  }

  @Test func anotherProgramMayHaveTheTerminalMeanwhile() throws {
    let bench = try Bench()
    defer { bench.screen.close() }
    let surface = bench.surface(["abc"])
    bench.draw(surface)
    let settings = bench.terminal.settings
    let inside = bench.screen.whileAway {
      bench.look()
      #expect(!bench.emulator.modes.contains("1049"))
      return bench.terminal.settings
    }
    #expect(inside != settings)
    bench.draw(surface)
    #expect(bench.terminal.settings == settings)
    #expect(bench.emulator.modes.isSuperset(of: ["1049", "2004"]))
    #expect(bench.emulator.lines == surface.lines)
  }

  @Test func opensAgainAfterClosing() throws {
    for _ in 0..<3 {
      let bench = try Bench()
      bench.draw(bench.surface(["again"]))
      #expect(bench.emulator.lines[0].hasPrefix("again"))
      bench.screen.close()
      bench.screen.draw(bench.surface(["late"]))
    }
  }

  @Test func onlyOneScreenIsOpen() throws {
    let bench = try Bench()
    defer { bench.screen.close() }
    #expect(throws: TerminalError.self) { try Bench() }
  }

  @Test(arguments: ["dumb", ""])
  func refusesTerminalsWithoutAScreen(name: String) throws {
    #expect(throws: TerminalError.self) { try Bench(variables: ["TERM": name]) }
  }

  @Test func refusesWhatIsNoTerminal() throws {
    let file = open("/dev/null", O_RDWR | O_CLOEXEC)
    defer { close(file) }
    var options = TerminalScreen.Options(environment: TerminalEnvironment(["TERM": "xterm"]))
    options.input = file
    #expect(throws: TerminalError.self) { try TerminalScreen.open(options) }
  }

  @Test func takesAnUnknownTerminalForXterm() throws {
    let bench = try Bench(variables: ["TERM": "no-such-terminal"])
    defer { bench.screen.close() }
    #expect(String(cString: ct_screen_terminal()) == "xterm-256color")
  }

  // MARK: - Colours

  @Test func sends256Colours() throws {
    let bench = try Bench()
    defer { bench.screen.close() }
    let style = Style(foreground: .rgb(red: 255, green: 0, blue: 0), background: .indexed(120))
    bench.screen.draw(bench.surface(["x"], style: style))
    let sent = String(decoding: bench.terminal.readAll(), as: UTF8.self)
    #expect(sent.contains("38;5;196"))
    #expect(sent.contains("48;5;120"))
  }

  @Test func manyPairsOfColoursAreToldApart() throws {
    let bench = try Bench(columns: 40, rows: 20)
    defer { bench.screen.close() }
    var surface = bench.surface([])
    for index in 0..<800 {
      let style = Style(
        foreground: .indexed(UInt8(index % 240 + 16)), background: .indexed(UInt8(index / 4 + 16)))
      surface.put("x", column: index % 40, row: index / 40, style: style)
    }
    bench.screen.draw(surface)
    let sent = String(decoding: bench.terminal.readAll(), as: UTF8.self)
    for index in 16..<216 { #expect(sent.contains("48;5;\(index)")) }
  }

  @Test func withNoColorThereAreNoColours() throws {
    let bench = try Bench(variables: ["NO_COLOR": "1"])
    defer { bench.screen.close() }
    let style = Style(foreground: .indexed(1), attributes: [.bold])
    bench.screen.draw(bench.surface(["x"], style: style))
    let sent = String(decoding: bench.terminal.readAll(), as: UTF8.self)
    #expect(bench.screen.depth == .none)
    #expect(!sent.contains("[31") && !sent.contains(";31") && !sent.contains("38;5"))
    #expect(sent.contains("[1m") || sent.contains(";1m"))
  }

  // MARK: - Questions and answers

  @Test func measuresTheTerminal() throws {
    let bench = try Bench(rule: .cluster, asks: true, states: [2026: 2, -1: 0])
    defer { bench.screen.close() }
    let surface = bench.surface(["abc", "", "", "", "", "", "", "the last row"])
    bench.draw(surface)
    #expect(bench.emulator.lines == surface.lines)
    #expect(!bench.emulator.modes.contains("hidden"))
    let events = bench.answer()
    #expect(events.contains(.measured(TextWidth(rule: .cluster))))
    #expect(events.contains(.background(isDark: true)))
    #expect(bench.emulator.modes.contains("kitty"))
    bench.screen.draw(bench.surface(["new"]))
    #expect(String(decoding: bench.terminal.readAll(), as: UTF8.self).contains("[?2026h"))
  }

  @Test func asksXtermForModifiedKeys() throws {
    let bench = try Bench(asks: true)
    defer { bench.screen.close() }
    bench.draw(bench.surface([]))
    _ = bench.answer()
    #expect(bench.emulator.modes.contains("keys"))
    #expect(!bench.emulator.modes.contains("kitty"))
  }

  @Test func aChosenWidthIsKept() throws {
    let bench = try Bench(asks: true, variables: ["FEDREPL_WIDTH": "cluster"])
    defer { bench.screen.close() }
    #expect(bench.screen.textWidth.rule == .cluster)
    bench.draw(bench.surface([]))
    _ = bench.answer()
    #expect(bench.screen.textWidth.rule == .cluster)
  }

  @Test func withoutAnswersTheScreenWorks() throws {
    let bench = try Bench(asks: true)
    defer { bench.screen.close() }
    let surface = bench.surface(["বাংলা"])
    bench.draw(surface)
    bench.terminal.type([0x71])
    #expect(
      bench.screen.poll(timeoutMilliseconds: 100) == [.input(.key(.character("q"), bytes: [0x71]))])
    #expect(bench.emulator.lines == surface.lines)
  }

  @Test func theLinuxConsoleIsNotAsked() throws {
    let bench = try Bench(asks: true, variables: ["TERM": "linux"])
    defer { bench.screen.close() }
    bench.draw(bench.surface(["x"]))
    #expect(bench.emulator.answers.isEmpty)
    #expect(!bench.emulator.modes.contains("2004"))
  }

  // MARK: - Polling

  @Test func resolvesALoneEscapeSoon() throws {
    let bench = try Bench()
    defer { bench.screen.close() }
    bench.terminal.type([0x1b])
    let start = TerminalScreen.now
    #expect(bench.screen.poll(timeoutMilliseconds: 2_000) == [.input(.key(.escape, bytes: [0x1b]))])
    #expect(TerminalScreen.now - start < 500)
  }

  @Test func readsAPasteOfSeveralPieces() throws {
    let bench = try Bench()
    defer { bench.screen.close() }
    bench.terminal.type(Array("\u{1b}[200~one\r".utf8))
    #expect(bench.screen.poll(timeoutMilliseconds: 30) == [])
    bench.terminal.type(Array("two\u{1b}[201~".utf8))
    #expect(bench.screen.poll(timeoutMilliseconds: 500) == [.input(.paste("one\ntwo"))])
  }

  @Test func isWokenFromAnotherThread() async throws {
    let bench = try Bench()
    defer { bench.screen.close() }
    let waker = bench.screen.waker
    // A thread of its own: the tasks' threads may all be busy with other tests.
    DispatchQueue(label: "waker").async { waker.wake() }
    #expect(bench.screen.poll(timeoutMilliseconds: 5_000) == [.woken])
  }

  @Test func waitsNoLongerThanAsked() throws {
    let bench = try Bench()
    defer { bench.screen.close() }
    let start = TerminalScreen.now
    #expect(bench.screen.poll(timeoutMilliseconds: 30) == [])
    #expect((25..<500).contains(TerminalScreen.now - start))
  }

  @Test func interruptsAndRequestsToEndAreEvents() throws {
    let bench = try Bench()
    defer { bench.screen.close() }
    ct_guard_install(bench.screen.signals.writeDescriptor)
    defer { ct_guard_remove() }
    kill(getpid(), SIGINT)
    #expect(
      bench.screen.poll(timeoutMilliseconds: 1_000) == [.input(.key(.control("c"), bytes: [0x03]))])
    kill(getpid(), SIGTERM)
    #expect(bench.screen.poll(timeoutMilliseconds: 1_000) == [.terminate(signal: SIGTERM)])
  }

  @Test func aTerminalThatIsGoneIsClosed() throws {
    var terminal = PseudoTerminal(columns: 20, rows: 4)
    let slave = try #require(terminal.map { dup($0.slave) })
    defer { close(slave) }
    var options = TerminalScreen.Options(environment: TerminalEnvironment(["TERM": "xterm"]))
    options.input = slave
    options.isGuarded = false
    let screen = try TerminalScreen.open(options)
    defer { screen.close() }
    terminal = nil
    #expect(screen.poll(timeoutMilliseconds: 1_000) == [.closed])
    screen.draw(Surface(width: 20, height: 4))
    #expect(screen.poll(timeoutMilliseconds: 10) == [])
  }
}
