import Evaluator
import Events
import Glibc
import Notebook
import Panes
import Synchronization
import Terminal

/// The full-screen program: waits for the terminal and the session, and draws.
@MainActor
final class ScreenLoop {
  let app: App
  private let screen: TerminalScreen
  private let kernel: KernelThread
  private let mailbox: Mailbox
  private var journal: Journal
  private let start = ContinuousClock.now
  private var lastDraw = -1.0
  private var lastRefresh = 0.0
  private var lastKept = -1.0
  /// The cells that the crash guard has, and when it may have the next ones.
  private var registered: [Cell]?
  private var nextRegistration = 0.0
  private var isDirty = true
  private var exitStatus: Int32?
  private var fatalSignal: Int32?

  /// Seconds between two frames while events pour in.
  private static let frameInterval = 1.0 / 30
  /// Seconds between two looks at the workers while a cell runs.
  private static let refreshInterval = 0.2

  /// - Parameter theme: nil for the one that suits the terminal's background.
  init(
    _ model: NotebookModel, theme: Theme?, themes: ThemeCatalog, isASCII: Bool, seed: UInt64?,
    surroundings: Surroundings
  ) throws(TerminalError) {
    screen = try TerminalScreen.open()
    let mailbox = Mailbox(screen.waker)
    self.mailbox = mailbox
    // Without a stack of its own for the guard, an overflow there would end without a word.
    kernel = KernelThread(
      seed: seed, surroundings: surroundings, prepare: { CrashGuard.protectCurrentThread() }
    ) { event in mailbox.put(event) }
    var options = AppOptions(
      theme: theme ?? .standard, themes: themes, isASCII: isASCII || screen.isASCIIOnly,
      measure: screen.textWidth, isColorless: Environment.variables["NO_COLOR"]?.isEmpty == false)
    options.isThemeAutomatic = theme == nil
    options.isDark = screen.isDark
    options.looksSame = screen.depth.looksSame
    app = App(model: model, editor: ReadlineEditor(), options: options)
    if let isDark = screen.isDark { app.background(isDark: isDark) }
    journal = Journal(notebook: model.path, environment: Environment.variables)
  }

  private var now: Double { start.duration(to: .now).inSeconds }

  /// Runs until the reader leaves.
  /// - Returns: the exit status.
  func run() -> Int32 {
    _ = app.handle(.resize(width: screen.size.columns, height: screen.size.rows))
    if let left = journal.recovery() { app.offer(left) }
    draw()
    if !kernel.start() {
      app.complain("the machine has no room for Python's thread; cells cannot run")
      isDirty = true
    }
    while exitStatus == nil {
      turn()
    }
    kernel.interrupt()
    kernel.send(.shutdown)
    screen.close()
    if let fatalSignal { CrashGuard.endProcess(by: fatalSignal) }
    return exitStatus ?? 0
  }

  private func turn() {
    for event in screen.poll(timeoutMilliseconds: timeout) { handle(event) }
    for event in mailbox.takeAll() {
      app.receive(event, at: now)
      isDirty = true
    }
    if app.tick(now) { isDirty = true }
    if app.model.running != nil, now - lastRefresh >= Self.refreshInterval {
      lastRefresh = now
      kernel.refresh()
    }
    keep()
    if isDirty, exitStatus == nil, now - lastDraw >= Self.frameInterval || !mailbox.isFlooded {
      draw()
    }
  }

  private var timeout: Int? {
    if isDirty { return max(0, Int((Self.frameInterval - (now - lastDraw)) * 1000)) }
    var next = app.wakeTime
    if app.model.running != nil {
      next = min(next ?? .infinity, lastRefresh + Self.refreshInterval)
    }
    let model = app.modelToKeep
    if model.isModified {
      next = min(next ?? .infinity, max(now, lastKept) + 1)
      if journal.path != nil, model.cells != registered {
        next = min(next ?? .infinity, nextRegistration)
      }
    }
    return next.map { max(1, Int(($0 - now) * 1000) + 1) }
  }

  private func draw() {
    isDirty = false
    lastDraw = now
    screen.draw(app.render(width: screen.size.columns, height: screen.size.rows))
  }

  private func handle(_ event: TerminalEvent) {
    isDirty = true
    switch event {
    case .input(let input): perform(app.handle(input))
    case .woken: break
    case .measured(let width): app.measured(width)
    case .background(let isDark): app.background(isDark: isDark)
    case .resumed:
      _ = app.handle(.resize(width: screen.size.columns, height: screen.size.rows))
      screen.invalidate()
    case .terminate(let signal):
      keepNow()
      fatalSignal = signal
      exitStatus = 128 + signal
    case .closed:
      keepNow()
      exitStatus = 1
    }
  }

  private func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .send(let command): kernel.send(command)
      case .interrupt: kernel.interrupt()
      case .save(let path, let force):
        perform(app.save(path: path, force: force))
        moveJournal()
      case .copy(let text):
        if !screen.copy(text) { app.complain("the text is too long for the clipboard") }
      case .themeChanged: screen.invalidate()
      case .mouse(let isOn): screen.setMouse(isOn)
      case .heal: screen.heal()
      case .suspend: for event in screen.suspend() { handle(event) }
      case .quit:
        journal.remove()
        exitStatus = exitStatus ?? 0
      }
    }
  }

  // MARK: Keeping edits

  /// Writes unsaved edits beside the notebook, at most once a second.
  private func keep() {
    let model = app.modelToKeep
    guard model.isModified else {
      if registered != nil { EmergencyBuffer.clear() }
      registered = nil
      journal.remove()
      return
    }
    register(model.cells)
    guard now - lastKept >= 1 else { return }
    lastKept = now
    do throws(DocumentError) {
      try journal.update(model, at: now)
    } catch {
      app.complain(error.description)
    }
  }

  /// Hands the crash guard what it would have to write: nothing typed is lost. The next session
  /// offers it. Large notebooks are handed over less often.
  private func register(_ cells: [Cell]) {
    guard let path = journal.path, cells != registered, now >= nextRegistration else { return }
    let start = now
    EmergencyBuffer.register(Array(Journal.text(of: cells).utf8), path: path)
    registered = cells
    nextRegistration = now + max(0.02, 20 * (now - start))
  }

  private func keepNow() {
    _ = try? journal.flush(app.modelToKeep)
  }

  /// After a save under another name the journal lies beside that file.
  private func moveJournal() {
    journal.remove()
    journal = Journal(notebook: app.model.path, environment: Environment.variables)
  }
}

extension Duration {
  var inSeconds: Double {
    Double(components.seconds) + Double(components.attoseconds) * 1e-18
  }
}

/// Events on their way from the session's thread to the screen's.
private final class Mailbox: Sendable {
  private let events = Mutex<[Event]>([])
  private let waker: Waker

  init(_ waker: Waker) { self.waker = waker }

  func put(_ event: Event) {
    let wasEmpty = events.withLock { events in
      events.append(event)
      return events.count == 1
    }
    if wasEmpty { waker.wake() }
  }

  func takeAll() -> [Event] {
    events.withLock { events in
      defer { events = [] }
      return events
    }
  }

  /// Whether more has come already.
  var isFlooded: Bool { events.withLock { !$0.isEmpty } }
}
