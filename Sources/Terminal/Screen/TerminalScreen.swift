import CTerminal
import Glibc
package import Panes

/// The full screen of a terminal. A process has one at a time.
@MainActor
package final class TerminalScreen {
  package struct Options: Sendable {
    /// A terminal to read keys from and to draw on; nil: standard input and output, or else the
    /// controlling terminal.
    package var input: Int32?
    package var output: Int32?
    package var environment: TerminalEnvironment
    package var hasMouse = true
    /// Handlers for signals, and standard error in a file while the screen is open.
    package var isGuarded = true
    /// Ask the terminal for its widths, colours and modes.
    package var asks = true

    package init(environment: TerminalEnvironment = .current) { self.environment = environment }
  }

  /// Wakes `poll` from other threads.
  package let waker: Waker
  let signals: Waker
  let environment: TerminalEnvironment
  let input: Int32
  private let ownInput: Int32?
  private(set) var isOpen = true
  let isGuarded: Bool

  var decoder = KeyDecoder()
  var probe = Probe()
  /// The questions were asked or may not be asked.
  var hasAsked: Bool
  package internal(set) var profile: WidthProfile
  package internal(set) var depth: ColorDepth
  /// What the terminal said about its background, or what the environment says.
  package internal(set) var isDark: Bool?
  var modes = Modes()
  var synchronises = false
  let isASCII: Bool

  /// The frame on the screen; nil: draw everything.
  var shown: Surface?
  /// Rows with script that terminals shape, and what was written over blanks, of that frame.
  var isComplexRow: [Bool] = []
  var isOverlaidRow: [Bool] = []
  var columns: Int
  var rows: Int
  var isClosed = false
  /// The last byte from the terminal, in milliseconds of the monotonic clock.
  var lastByte = 0

  /// Takes the terminal over.
  package static func open(
    _ options: Options = Options()
  ) throws(TerminalError) -> TerminalScreen {
    try TerminalScreen(options)
  }

  private init(_ options: Options) throws(TerminalError) {
    let environment = options.environment
    guard environment.canShowScreen else {
      throw TerminalError(
        "the terminal type \"\(environment.terminal)\" (TERM) cannot show a full screen")
    }
    guard let waker = Waker(), let signals = Waker() else {
      throw TerminalError("too many open files")
    }
    let isASCII = ct_locale_set_up() == 0
    let descriptors = try Self.descriptors(options)
    var message = [CChar](repeating: 0, count: 256)
    let limit = environment.colorLimit
    let isOpen = ct_screen_open(
      descriptors.input, descriptors.output, environment.entries.joined(separator: ","),
      limit != ColorDepth.none, &message, message.count)
    guard isOpen else {
      if let own = descriptors.own { Glibc.close(own) }
      throw TerminalError(message.withUnsafeBufferPointer { String(cString: $0.baseAddress!) })
    }
    self.waker = waker
    self.signals = signals
    self.environment = environment
    self.isASCII = isASCII
    input = descriptors.input
    ownInput = descriptors.own
    isGuarded = options.isGuarded
    depth = min(ColorDepth(count: Int(ct_screen_colours())), limit ?? .indexed)
    profile = environment.widthProfile ?? .assumed
    isDark = environment.isDark
    let answers = Probe.isAnswered(by: environment.terminal)
    hasAsked = !options.asks || !answers || isASCII
    modes.areKnown = answers
    modes.hasMouse = options.hasMouse
    (columns, rows) = Self.size(of: descriptors.output)
    decoder.escapeMilliseconds = environment.isRemote ? 50 : 25
    if isGuarded {
      ct_guard_install(signals.writeDescriptor)
      CrashGuard.redirectOutput(to: environment.stateDirectory)
    }
    ct_screen_resize(Int32(columns), Int32(rows))
    change { _ in }
  }

  isolated deinit { close() }

  private static func descriptors(
    _ options: Options
  ) throws(TerminalError) -> (input: Int32, output: Int32, own: Int32?) {
    if let input = options.input { return (input, options.output ?? input, nil) }
    if isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 {
      return (STDIN_FILENO, STDOUT_FILENO, nil)
    }
    let terminal = Glibc.open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard terminal >= 0 else { throw TerminalError("there is no terminal to draw on") }
    return (terminal, terminal, terminal)
  }

  /// Gives the terminal back as it was. Does nothing the second time.
  package func close() {
    guard isOpen else { return }
    isOpen = false
    ct_screen_close()
    if isGuarded {
      CrashGuard.restoreOutput()
      ct_guard_remove()
    }
    if let ownInput { Glibc.close(ownInput) }
  }

  // MARK: - Size

  package var size: (columns: Int, rows: Int) { (columns, rows) }

  /// How the terminal measures text, as far as is known by now.
  package var textWidth: TextWidth { profile.width }

  static func size(of descriptor: Int32) -> (Int, Int) {
    var columns: Int32 = 0
    var rows: Int32 = 0
    guard ct_terminal_size(descriptor, &columns, &rows) else { return (80, 24) }
    return (Int(columns), Int(rows))
  }

  // MARK: - Modes

  /// Changes modes of the terminal while it shows the screen.
  func change(_ change: (inout Modes) -> Void) {
    let before = modes
    change(&modes)
    let on = modes.on
    let off = modes.off
    if before != modes { ct_screen_write(before.off, before.off.count) }
    ct_screen_set_modes(on, on.count, off, off.count)
    ct_screen_write(on, on.count)
  }

  /// Clicks and the wheel; without them the terminal's own selection works.
  package func setMouse(_ isOn: Bool) {
    guard modes.hasMouse != isOn else { return }
    change { $0.hasMouse = isOn }
  }

  package enum CursorShape: Int32, Sendable {
    case block = 2
    case underline = 4
    case bar = 6
  }

  /// nil: the user's own.
  package func setCursorShape(_ shape: CursorShape?) {
    let set = shape.map { Self.capability("Ss", $0.rawValue) } ?? []
    let reset = set.isEmpty ? [] : Self.capability("Se", 0)
    guard modes.shape != set else { return }
    change {
      $0.shape = set
      $0.shapeReset = reset
    }
  }

  private static func capability(_ name: String, _ parameter: Int32) -> [UInt8] {
    var buffer = [CChar](repeating: 0, count: 128)
    let count = ct_screen_capability(name, parameter, &buffer, buffer.count)
    return count > 0 ? buffer[..<Int(count)].map { UInt8(bitPattern: $0) } : []
  }
}
