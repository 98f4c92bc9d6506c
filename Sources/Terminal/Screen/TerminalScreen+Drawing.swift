import CTerminal
package import Panes

extension TerminalScreen {
  /// Shows a frame. Sends only what changed since the last one; what lies outside of the screen is
  /// left out.
  package func draw(_ surface: Surface) {
    guard isOpen, !isClosed, !ct_guard_is_dying() else { return }
    show(surface)
    if !hasAsked { ask() }
  }

  /// Draws everything at the next `draw` (after a change of theme, say).
  package func invalidate() { shown = nil }

  private func show(_ surface: Surface) {
    let isNew = shown?.width != surface.width || shown?.height != surface.height
    if isNew || isComplexRow.count != rows {
      shown = nil
      isComplexRow = Array(repeating: false, count: rows)
      isOverlaidRow = isComplexRow
    }
    var plans: [(row: Int, plan: RowPlan)] = []
    for row in 0..<rows where shown == nil || shown?.row(row) != surface.row(row) {
      plans.append((row, plan(surface, row: row)))
    }
    guard !plans.isEmpty || shown?.cursor != surface.cursor else { return }
    shown = surface
    send(plans, cursor: surface.cursor)
  }

  private func plan(_ surface: Surface, row: Int) -> RowPlan {
    RowPlan(cells: surface.row(row), columns: columns, profile: profile, isASCII: isASCII)
  }

  private func send(_ plans: [(row: Int, plan: RowPlan)], cursor: CursorPosition?) {
    if synchronises { write("\u{1b}[?2026h") }
    let hasOverlays =
      isOverlaidRow.contains(true) || plans.contains { !$0.plan.overlays.isEmpty }
    for (row, plan) in plans {
      put(plan, row: row)
      if hasOverlays { ct_screen_refresh_row() }
    }
    var place = CursorPosition(column: 0, row: 0)
    var isVisible = false
    if let cursor, (0..<columns).contains(cursor.column), (0..<rows).contains(cursor.row) {
      place = cursor
      isVisible = true
    }
    ct_screen_refresh(Int32(place.row), Int32(place.column), isVisible)
    var overlays: [UInt8] = []
    for (row, plan) in plans {
      for piece in plan.overlays { overlays += Overlay.bytes(piece, row: row, depth: depth) }
    }
    if !overlays.isEmpty {
      // ncurses has to find the cursor where it left it.
      overlays += Overlay.cursor(place)
      ct_screen_write(overlays, overlays.count)
    }
    if synchronises { write("\u{1b}[?2026l") }
  }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    ct_screen_write(bytes, bytes.count)
  }

  /// Gives a row to ncurses.
  private func put(_ plan: RowPlan, row: Int) {
    for run in plan.runs {
      run.text.withUnsafeBytes { bytes in
        let text = bytes.assumingMemoryBound(to: CChar.self)
        ct_screen_put(
          Int32(row), Int32(run.column), curses(run.style), text.baseAddress, text.count)
      }
    }
    // Without this, ncurses would send a vowel sign alone where only that changed.
    if plan.isComplex || isComplexRow[row] { ct_screen_redraw_row(Int32(row)) }
    isComplexRow[row] = plan.isComplex
    isOverlaidRow[row] = !plan.overlays.isEmpty
  }

  private func curses(_ style: Style) -> ct_style {
    var attributes: Int32 = 0
    for (attribute, flag) in Self.flags where style.attributes.contains(attribute) {
      attributes |= Int32(flag.rawValue)
    }
    let foreground = depth.number(of: style.foreground)
    let background = depth.number(of: style.background)
    if foreground.isBright { attributes |= Int32(CT_BOLD.rawValue) }
    return ct_style(
      attributes: attributes, foreground: Int32(foreground.number),
      background: Int32(background.number))
  }

  private static let flags: [(Style.Attributes, ct_attribute)] = [
    (.bold, CT_BOLD), (.dim, CT_DIM), (.italic, CT_ITALIC), (.underline, CT_UNDERLINE),
    (.reverse, CT_REVERSE),
  ]

  // MARK: - Questions

  /// Asks what the terminal can do. The last row is used for it and drawn again at once.
  func ask() {
    hasAsked = true
    guard columns >= 20, rows >= 2, let surface = shown else { return }
    let questions = probe.questions(row: rows)
    decoder.expectsCursor = true
    ct_screen_write(questions, questions.count)
    ct_screen_redraw_row(Int32(rows - 1))
    send([(rows - 1, plan(surface, row: rows - 1))], cursor: surface.cursor)
  }

  /// Uses an answer; the events are for the application.
  func take(_ reply: Reply) -> [TerminalEvent] {
    if case .scheme(let isDark) = reply {
      self.isDark = isDark
      return [.background(isDark: isDark)]
    }
    guard probe.take(reply) else { return [] }
    decoder.expectsCursor = false
    let outcome = probe.outcome
    synchronises = outcome.hasSynchronisedOutput
    if outcome.canSwitchToClusters, !modes.hasClusterWidths, environment.widthProfile == nil {
      // Such terminals shape whole clusters once they are told to; measure again.
      change { $0.hasClusterWidths = true }
      ask()
      return []
    }
    change {
      $0.hasKeyboard = outcome.knowsKeyboard
      $0.hasModifiedKeys = !outcome.knowsKeyboard
    }
    var events: [TerminalEvent] = []
    if let isDark = outcome.isDark, isDark != self.isDark {
      self.isDark = isDark
      events.append(.background(isDark: isDark))
    }
    if environment.widthProfile == nil, let measured = outcome.profile, measured != profile {
      let hasNewWidths =
        measured.width != profile.width || measured.hasExactClusters != profile.hasExactClusters
        || measured.hasExactEmoji != profile.hasExactEmoji
      profile = measured
      if hasNewWidths {
        shown = nil
        events.append(.measured(measured.width))
      }
    }
    return events
  }
}
