import Events
import Glibc
import Notebook
import Plots
import Testing

@testable import Panes

@MainActor
@Suite struct AppTests {
  // MARK: Running

  @Test func runningGoesToTheNextCell() {
    let driver = Driver(Sample.english).press("j ctrl-r")
    #expect(driver.app.model.selection == 2)
    #expect(driver.shows("[1]"))
    #expect(driver.sent.count == 1)
  }

  @Test(arguments: ["ctrl-r", "ctrl-j", "shift-enter"])
  func everyRunKeyRuns(key: String) {
    #expect(Driver(Sample.english).press("j").press(key).sent.count == 1)
  }

  @Test func runningInPlaceStays() {
    let driver = Driver(Sample.english).press("j ctrl-e")
    #expect(driver.app.model.selection == 1)
    #expect(driver.sent.count == 1)
  }

  @Test func steppingOverProseOnlyMoves() {
    let driver = Driver(Sample.english).press("ctrl-r")
    #expect(driver.app.model.selection == 1)
    #expect(driver.sent.isEmpty)
    #expect(driver.message.isEmpty)
  }

  @Test func runAndInsertOpensANewCell() {
    let driver = Driver(Sample.english).press("j alt-enter").type("y = 2")
    #expect(driver.app.model.cells.count == Sample.english.count + 1)
    driver.press("Esc")
    #expect(driver.app.model.cells[2].source == "y = 2")
  }

  @Test func runAllSendsAllCode() throws {
    let driver = Driver(Sample.english).press("R r")
    guard case .run(let cells, let stops) = try #require(driver.sent.first) else { return }
    #expect(cells.count == 6)
    #expect(stops)
  }

  @Test func runAboveAndBelow() throws {
    guard
      case .run(let above, _) = try #require(Driver(Sample.english).press("j j j R a").sent.first)
    else { return }
    #expect(above.count == 2)
    guard
      case .run(let below, _) = try #require(Driver(Sample.english).press("j j j R b").sent.first)
    else { return }
    #expect(below.count == 4)
  }

  @Test func theOutputOfTheCellThatRanStaysInView() {
    let driver = Driver(Sample.english).press("j ctrl-r ctrl-r ctrl-r")
    #expect(driver.shows("(Wrapper)>[PointerTensor"))
    #expect(driver.shows("▌"))
  }

  @Test(arguments: ["ctrl-c", "i i"])
  func aRunningCellIsInterrupted(keys: String) {
    let driver = Driver(Sample.english)
    driver.finishes = false
    driver.press("j ctrl-r")
    #expect(driver.footer.hasPrefix(" ^C stop"))
    driver.press(keys)
    #expect(driver.effects == [.interrupt])
  }

  @Test func interruptSaysThatNothingRuns() {
    let driver = Driver(Sample.english).press("ctrl-c")
    #expect(driver.effects.isEmpty)
    #expect(driver.message == "nothing is running  -  q quits")
  }

  @Test func aRunningCellShowsItsTime() {
    let driver = Driver(Sample.english)
    driver.finishes = false
    driver.press("j ctrl-r").wait(3)
    #expect(driver.shows("[*]"))
    #expect(driver.shows("running [1] 3.0 s"))
    #expect(driver.app.wakeTime != nil)
  }

  @Test func restartAsksOnlyWhereThereIsState() {
    let fresh = Driver(Sample.english).press("0 0")
    #expect(fresh.sent == [.restart])
    let used = Driver(Sample.english).press("j ctrl-r 0 0")
    #expect(used.sent.count == 1)
    #expect(used.message.hasPrefix("Restart Python?"))
    used.press("n")
    #expect(used.sent.count == 1)
    used.press("0 0 y")
    #expect(used.sent.last == .restart)
    #expect(used.message == "Python was restarted")
  }

  @Test func restartAndRunSendsBoth() {
    let driver = Driver(Sample.english).press("j ctrl-r R x y")
    #expect(driver.sent.count == 3)
    #expect(driver.sent[1] == .restart)
    guard case .run(let cells, _) = driver.sent[2] else {
      Issue.record("no run after the restart")
      return
    }
    #expect(cells.count == 2)
  }

  // MARK: Cells

  @Test func cellsAreInsertedDeletedAndBroughtBack() {
    let driver = Driver(Sample.english).press("b")
    #expect(driver.app.model.cells.count == 11)
    driver.press("d d")
    #expect(driver.app.model.cells.count == 10)
    driver.press("z")
    #expect(driver.app.model.cells.count == 11)
    driver.press("Z a")
    #expect(driver.app.model.cells.count == 11)
  }

  @Test func cutCopyPaste() {
    let driver = Driver(Sample.english).press("x v c V")
    #expect(driver.app.model.cells.count == 11)
    #expect(driver.app.model.cells[1].source == Sample.english[0].source)
  }

  @Test func kindsChange() {
    let driver = Driver(Sample.english).press("y")
    #expect(driver.app.model.cells[0].kind == .code)
    driver.press("m")
    #expect(driver.app.model.cells[0].kind == .markdown)
    driver.press("r")
    #expect(driver.app.model.cells[0].kind == .raw)
  }

  @Test func cellsMoveAndMerge() {
    let driver = Driver(Sample.english).press("alt-Down")
    #expect(driver.app.model.cells[1].id == CellID("cell-1"))
    driver.press("alt-Up j M")
    #expect(driver.app.model.cells.count == 9)
    #expect(driver.app.model.cells[1].source.hasSuffix("hook, id=\"alice\")"))
  }

  @Test func outputsFoldInThreeSteps() {
    let driver = Driver(Sample.english).press("j ctrl-e").press("G k k k ctrl-e")
    #expect(driver.shows("+22 lines  -  o shows all, O opens"))
    driver.press("o")
    #expect(!driver.shows("lines  -  o"))
    driver.press("o")
    #expect(driver.shows("output folded: 40 lines"))
    driver.press("o")
    #expect(!driver.shows("output folded"))
  }

  @Test func anOutputOpensFullScreen() {
    let driver = Driver(Sample.english).press("G k k k ctrl-e O")
    #expect(driver.rows[1].contains("Output of cell 7"))
    #expect(driver.shows("iteration 0 loss 40"))
    driver.press("G")
    #expect(driver.shows("iteration 39 loss 1"))
    #expect(driver.shows("40 of 40 lines"))
    driver.press("Esc")
    #expect(!driver.shows("Output of cell 7"))
  }

  @Test func anOutputIsCopied() {
    let driver = Driver(Sample.english).press("j j j ctrl-e alt-c")
    #expect(
      driver.effects == [.copy("(Wrapper)>[PointerTensor | me:30982138212 -> bob:94812345678]")])
  }

  // MARK: Panes

  @Test func panesAppearWithTheirContent() {
    let driver = Driver(Sample.english)
    #expect(!driver.shows("workers"))
    #expect(driver.press("1").message == "there is no worker yet")
    driver.press("j j ctrl-r")
    #expect(driver.shows("─ 1 workers ─"))
    #expect(driver.shows("bob  0 objects"))
  }

  @Test func marksSayWhatTheStepDid() {
    let driver = Driver(Sample.english).press("j j ctrl-r ctrl-r")
    #expect(driver.shows("+ 94812345678 Tensor [3]"))
    #expect(driver.message == "cell 4: bob +1, 1 message, 40 B")
    driver.press("j ctrl-r")
    #expect(driver.shows("~ 94812345678 Tensor"))
    #expect(driver.shows("+ 30982138212 PointerTensor"))
  }

  @Test func tabGoesAroundThePanes() {
    let driver = Driver(Sample.english).press("j j ctrl-r ctrl-r")
    driver.press("Tab")
    #expect(driver.app.focus == .workers && driver.app.worker == 0)
    driver.press("Tab")
    #expect(driver.app.focus == .workers && driver.app.worker == 1)
    driver.press("Tab")
    #expect(driver.app.focus == .messages)
    driver.press("Tab")
    #expect(driver.app.focus == .notebook)
    driver.press("Shift-Tab")
    #expect(driver.app.focus == .messages)
    driver.press("Esc")
    #expect(driver.app.focus == .notebook)
  }

  @Test func zoomShowsOnePaneAlone() {
    let driver = Driver(Sample.english).press("j j ctrl-r ctrl-r 1 +")
    #expect(!driver.shows("rain ="))
    #expect(driver.shows("94812345678"))
    driver.press("_")
    #expect(driver.shows("rain ="))
  }

  @Test func anObjectIsInspected() {
    let driver = Driver(Sample.english).press("j j ctrl-r ctrl-r 1 Enter")
    #expect(driver.sent.last == .inspect(request: 1, worker: "bob", id: 94_812_345_678))
    #expect(driver.shows("asking for the object"))
    driver.receive(.inspected(request: 1, nil))
    #expect(driver.shows("bob no longer holds the object 94812345678."))
    driver.press("q")
    #expect(driver.app.reader == nil)
  }

  @Test func thePlotIsReadStepByStep() {
    let driver = Driver(Sample.english, width: 120, height: 40).press("R r 2 Left Left")
    #expect(driver.shows("step 58: bob 0.06667  alice 0.1533"))
    driver.press("l")
    #expect(driver.shows("step, log"))
    driver.press("s")
    #expect(driver.app.options.symbols == .block)
  }

  @Test func theOutlineLeadsToItsHeading() {
    let driver = Driver(Sample.english, width: 200, height: 60).press("4 j Enter")
    #expect(driver.app.model.selection == 4)
    #expect(driver.app.focus == .notebook)
  }

  // MARK: Editing

  @Test func editingKeepsWhatWasTyped() {
    let driver = Driver(Sample.english).press("j j j Enter").type("\nprint(near)")
    #expect(driver.rows[0].contains("EDIT"))
    #expect(driver.frame().cursor != nil)
    driver.press("Esc")
    #expect(driver.rows[0].contains("COMMAND"))
    #expect(driver.app.model.cells[3].source.hasSuffix("near\nprint(near)"))
    #expect(driver.frame().cursor == nil)
  }

  @Test func enterIndents() {
    let driver = Driver(Sample.english).press("b Enter").type("for x in y:\nx")
    driver.press("Esc")
    #expect(driver.app.model.cells[1].source == "for x in y:\n    x")
  }

  @Test func tabIndentsAfterBlanks() {
    let driver = Driver(Sample.english).press("b Enter Tab").type("x").press("Esc")
    #expect(driver.app.model.cells[1].source == "    x")
    #expect(driver.sent.isEmpty)
  }

  @Test func backspaceTakesAStepOfIndentation() {
    let driver = Driver(Sample.english).press("b Enter Tab Tab Backspace").type("x").press("Esc")
    #expect(driver.app.model.cells[1].source == "    x")
  }

  @Test func runKeysWorkWhileEditing() {
    let driver = Driver(Sample.english).press("j Enter").type("\nx = 1").press("ctrl-j")
    #expect(driver.app.editing == nil)
    guard case .run(let cells, _) = driver.sent.last else {
      Issue.record("nothing was run")
      return
    }
    #expect(cells.first?.source.hasSuffix("x = 1") ?? false)
  }

  @Test func theCursorStandsAfterWideText() throws {
    for (text, columns) in [("日本", 4), ("বাংলা", 5), ("e\u{301}", 1)] {
      let driver = Driver(Sample.english).press("b Enter").type("x")
      let start = try #require(driver.frame().cursor).column
      driver.type(text)
      #expect(try #require(driver.frame().cursor).column == start + columns)
    }
  }

  @Test func theCursorIsKeptInViewInALongCell() throws {
    let long = (0..<100).map { "line\($0) = \($0)" }.joined(separator: "\n")
    let driver = Driver(Sample.cells([(.code, long)])).press("Enter")
    #expect(driver.shows("line99"))
    driver.handle(.key(.control("a"), bytes: []))
    for _ in 0..<99 { driver.press("Up") }
    #expect(driver.shows("line0 ="))
    #expect(driver.frame().cursor != nil)
  }

  @Test func aCellIsSplitAtTheCursor() {
    let driver = Driver(Sample.cells([(.code, "a = 1\nb = 2")])).press("Enter Up End ctrl-\\ Esc")
    #expect(driver.app.model.cells.map(\.source) == ["a = 1", "b = 2"])
  }

  @Test func completionFillsTheCommonPart() {
    let driver = Driver(Sample.english).press("b Enter").type("x.se").press("Tab")
    #expect(driver.sent.last == .complete(request: 1, source: "x.se", cursor: 4))
    driver.receive(.completed(request: 1, Completion(start: 2, candidates: ["send", "serve"])))
    #expect(driver.shows("│ serve"))
    driver.press("Tab Enter Esc")
    #expect(driver.app.model.cells[1].source == "x.serve")
  }

  @Test func typingNarrowsTheCandidates() {
    let driver = Driver(Sample.english).press("b Enter").type("x.").press("Tab")
    driver.receive(
      .completed(request: 1, Completion(start: 2, candidates: ["get", "grad", "move"])))
    driver.type("g")
    #expect(!driver.shows("move"))
    driver.type("z")
    #expect(driver.app.editing?.completion == nil)
  }

  @Test func anAnswerThatComesTooLateIsDropped() {
    let driver = Driver(Sample.english).press("b Enter").type("x.").press("Tab").type("y")
    driver.receive(.completed(request: 1, Completion(start: 2, candidates: ["get"])))
    driver.press("Esc")
    #expect(driver.app.model.cells[1].source == "x.y")
  }

  @Test func aPasteGoesIntoTheCellWhole() {
    let driver = Driver(Sample.english).press("b Enter")
    driver.handle(.paste("def f():\r\n    return 1\r\n"))
    driver.press("Esc")
    #expect(driver.app.model.cells[1].source == "def f():\n    return 1\n")
  }

  @Test func whatIsTypedIsKeptForACrash() {
    let driver = Driver(Sample.english).press("b Enter").type("precious")
    #expect(driver.app.modelToKeep.cells[1].source == "precious")
    #expect(driver.app.model.cells[1].source == "")
  }

  // MARK: Command line and search

  @Test func commandsRunByName() {
    let driver = Driver(Sample.english).press(":").type("goto 5").press("Enter")
    #expect(driver.app.model.selection == 4)
    driver.press(":").type("2").press("Enter")
    #expect(driver.app.model.selection == 1)
    driver.press(":").type("q!").press("Enter")
    #expect(driver.effects == [.quit])
  }

  @Test func aSlipGetsTheNearestName() {
    let driver = Driver(Sample.english).press(":").type("thmee").press("Enter")
    #expect(driver.message == "! no command \"thmee\"; did you mean \"theme\"?")
    driver.wait(60)
    #expect(driver.message.hasPrefix("!"))
    driver.press("j")
    #expect(driver.message.isEmpty)
  }

  @Test func informationGoesAwayByItself() {
    let driver = Driver(Sample.english).press("c")
    #expect(driver.message.hasPrefix("cell copied"))
    driver.wait(3.1)
    #expect(driver.message.isEmpty)
  }

  @Test func theCommandLineCompletes() {
    let driver = Driver(Sample.english).press(":").type("symb").press("Tab")
    #expect(driver.app.editor.text == "plot-symbols ")
    driver.type("bl").press("Tab Enter")
    #expect(driver.app.options.symbols == .braille)
    #expect(driver.message == "nothing has been trained yet")
  }

  @Test func aWorkerIsFoundByItsName() {
    let driver = Driver(Sample.english).press("j j ctrl-r :").type("alice").press("Enter")
    #expect(driver.app.focus == .workers && driver.app.worker == 1)
  }

  @Test func searchGoesFromMatchToMatch() {
    let driver = Driver(Sample.english).press("/").type("rain").press("Enter")
    #expect(driver.app.model.selection == 0)
    driver.press("n")
    #expect(driver.app.model.selection == 3)
    driver.press("n n")
    #expect(driver.app.model.selection == 4)
    driver.press("N")
    #expect(driver.app.model.selection == 3)
    driver.press("Esc")
    #expect(driver.app.searchText.isEmpty)
  }

  @Test func aSearchFindsWhatIsFolded() {
    let driver = Driver(Sample.english).press("G k k k ctrl-e g g")
    driver.press("/").type("iteration 20").press("Enter")
    #expect(driver.shows("iteration 20 loss 20"))
    driver.press("/").type("nowhere").press("Enter")
    #expect(driver.message == "not found: nowhere")
  }

  @Test func theHelpIsSearched() {
    let driver = Driver(Sample.english).press("?").press("/").type("suspend").press("Enter")
    #expect(driver.shows("Suspend the program"))
    driver.press("Esc Esc")
    #expect(driver.app.reader == nil)
  }

  // MARK: Program

  @Test func quittingAsksWhereSomethingIsLost() {
    let clean = Driver(Sample.english).press("q")
    #expect(clean.effects == [.quit])
    let edited = Driver(Sample.english).press("b q")
    #expect(edited.message.hasPrefix("Quit? The notebook is not saved."))
    edited.press("Esc")
    #expect(edited.effects.isEmpty)
    edited.press("q q")
    #expect(edited.effects == [.quit])
  }

  @Test func savingAsksTheWorldToWrite() {
    let driver = Driver(Sample.english).press("ctrl-s")
    #expect(driver.effects == [.save(path: nil, force: false)])
    let named = Driver(Sample.english).press(":").type("w other.ipynb").press("Enter")
    #expect(named.effects == [.save(path: "other.ipynb", force: false)])
    let new = Driver(Sample.english, path: nil).press("ctrl-s")
    #expect(new.effects.isEmpty)
    #expect(new.app.editor.text == "save ")
  }

  @Test func aFailedSaveSaysWhy() {
    let driver = Driver(Sample.english, path: nil)
    #expect(driver.app.save(path: "/nowhere/at/all.ipynb", force: false) == [])
    #expect(driver.message.hasPrefix("! /nowhere/at/all.ipynb: cannot be written"))
    #expect(driver.app.save(path: "notebook.exe", force: false) == [])
    #expect(driver.message.contains("unknown kind of file"))
  }

  @Test(arguments: [
    (0, 0, 0), (0, 3, 3), (0, 60, 8), (1, 0, 9), (1, 4, 10), (1, 5, 10), (1, 8, 10), (1, 10, 12),
    (2, 0, 18), (2, 1, 19), (2, 2, 19), (2, 60, 20),
  ])
  func aClickPutsTheCursorThere(line: Int, column: Int, cursor: Int) {
    let text = "if true:\n\tক = \"日\"\n日本"
    let driver = Driver(Sample.cells([(.code, text), (.code, "x")])).press("Enter")
    driver.handle(.click(column: 8 + column, row: 1 + line))
    #expect(driver.app.editor.cursor == cursor)
  }

  @Test func aClickOnAnotherCellLeavesTheEditedOne() {
    let driver = Driver(Sample.cells([(.code, "a"), (.code, "b")])).press("Enter").type("1")
    driver.handle(.click(column: 9, row: 3))
    #expect(driver.app.editing == nil)
    #expect(driver.app.model.selection == 1)
    #expect(driver.app.model.cells[0].source == "a1")
  }

  @Test func aMessageOfSeveralLinesIsMarkedAtItsStart() {
    let failure = Failure(
      exceptionClass: "ValueError", message: "one\ntwo",
      traceback: ["Traceback (most recent call last):", "ValueError: one\ntwo"])
    let text = OutputText(theme: .standard, measure: TextWidth())
    let lines = text.logicalLines(of: [.failure(failure)])
    #expect(lines.map(\.text).suffix(2) == ["ValueError: one", "two"])
    #expect(lines.map(\.sign) == [.none, .error, .none])
    #expect(lines.map(\.scope) == [.outputTraceback, .outputError, .outputError])
  }

  @Test func whatFailedIsNamedWhenTheRestIsSkipped() {
    let driver = Driver(Sample.cells([(.code, "fail()"), (.code, "a"), (.code, "b")]))
    driver.press("ctrl-e")
    for cell in ["cell-2", "cell-3"] {
      driver.receive(.cellFinished(cell: CellID(cell), status: .skipped, seconds: 0))
    }
    #expect(driver.message == "cell 1: failed  -  2 cells not run")
    driver.press("j ctrl-e")
    #expect(!driver.message.contains("not run"))
  }

  @Test func theAutomaticThemeFollowsTheTerminal() {
    let options = AppOptions(themes: ThemeCatalog(directories: [ThemeTests.folder]))
    let driver = Driver(Sample.english, options: options)
    driver.app.background(isDark: false)
    #expect(driver.app.options.theme.name == "default")
    driver.press(":").type("theme auto").press("Enter")
    #expect(driver.app.options.theme.name == "light")
    driver.app.background(isDark: true)
    #expect(driver.app.options.theme.name == "dark")
    driver.press("F2 Esc")
    driver.app.background(isDark: false)
    #expect(driver.app.options.theme.name == "light")
    driver.press(":").type("theme mono").press("Enter")
    driver.app.background(isDark: true)
    #expect(driver.app.options.theme.name == "mono")
  }

  @Test func aKeyThatIsNoChoiceDoesWhatItDoesInTheCell() {
    let driver = Driver(Sample.english).press("j Enter")
    driver.app.editing?.completion = CompletionList(start: 0, all: ["a"], shown: ["a"])
    driver.press("ctrl-j")
    #expect(driver.app.editing == nil)
    #expect(driver.sent.count == 1)
  }

  @Test func escapeInAPaneShownAloneShowsAllAgain() {
    let driver = Driver(Sample.english, width: 120, height: 40).press("R r 1 +")
    #expect(driver.app.isZoomed)
    #expect(driver.footer.contains("_ all"))
    driver.press("Esc")
    #expect(!driver.app.isZoomed && driver.app.focus == .notebook)
  }

  @Test(arguments: ["0", "-3", "11"])
  func aCellThatIsNotThereIsNamed(number: String) {
    let driver = Driver(Sample.english).press("j :").type("goto \(number)").press("Enter")
    #expect(driver.app.model.selection == 1)
    #expect(driver.message == "! there is no cell \(number): the last one is 10")
  }

  @Test func themesAreTriedAndTakenBack() {
    let options = AppOptions(themes: ThemeCatalog(directories: [ThemeTests.folder]))
    let driver = Driver(Sample.english, options: options).press("F2 Down")
    #expect(driver.app.options.theme.name == "mono")
    driver.press("Esc")
    #expect(driver.app.options.theme.name == "default")
    driver.press("F2 Down Down Enter")
    #expect(driver.effects == [.themeChanged("color-blind")])
    driver.press(":").type("theme drak").press("Enter")
    #expect(driver.message.contains("did you mean \"dark\"?"))
  }

  @Test func programKeysReachTheWorld() {
    let driver = Driver(Sample.english).press("ctrl-l ctrl-z F12")
    #expect(driver.effects == [.heal, .suspend, .mouse(false)])
  }

  @Test func aPrefixShowsWhatCanFollow() {
    let driver = Driver(Sample.english).press("R")
    #expect(driver.shows("Run all cells above"))
    driver.press("Esc")
    #expect(!driver.shows("Run all cells above"))
    driver.press("g x")
    #expect(driver.message == "no command on g x")
  }

  @Test func unsavedChangesOfACrashAreOffered() throws {
    var template = Array("/tmp/panes-tests-XXXXXX".utf8CString)
    let folder = try #require(mkdtemp(&template).map { String(cString: $0) })
    defer { rmdir(folder) }
    var crashed = NotebookModel(document: Document(cells: Sample.cells([(.code, "new")])))
    crashed.setSource("old = 1")
    var journal = Journal(notebook: folder + "/a.ipynb", environment: [:])
    try journal.flush(crashed)
    let old = try #require(journal.recovery())
    journal.remove()
    let driver = Driver(Sample.english)
    driver.app.offer(old)
    #expect(driver.message.hasPrefix("Unsaved changes"))
    driver.press("y")
    #expect(driver.app.model.cells.map(\.source) == ["old = 1"])
  }

  // MARK: Mouse

  @Test func aClickSelects() throws {
    let driver = Driver(Sample.english).press("j j ctrl-r ctrl-r g g")
    let row = try #require(driver.rows.firstIndex { $0.contains("import torch") })
    driver.handle(.click(column: 20, row: row))
    #expect(driver.app.model.selection == 1)
    let object = try #require(
      driver.rows.firstIndex { $0.contains("94812345678") && $0.contains("│") })
    driver.handle(.click(column: 5, row: object))
    #expect(driver.app.focus == .workers)
  }

  @Test func theWheelScrollsWhatIsBelowIt() {
    let driver = Driver(Sample.many(50))
    let first = driver.rows[1]
    driver.handle(.scroll(column: 10, row: 5, lines: 3))
    #expect(driver.rows[1] != first)
    #expect(driver.app.model.selection == 0)
    driver.handle(.scroll(column: 10, row: 5, lines: -9))
    #expect(driver.rows[1] == first)
  }

  // MARK: Scrolling

  @Test func tallCellsScrollByLines() {
    let text = (0..<100).map { "line \($0)" }.joined(separator: "\n\n")
    let driver = Driver(Sample.cells([(.markdown, text), (.code, "x")]))
    driver.press("j")
    #expect(driver.app.model.selection == 0)
    #expect(!driver.shows("line 0 "))
    for _ in 0..<40 { driver.press("j") }
    #expect(driver.app.model.selection == 1)
    driver.press("g g")
    #expect(driver.rows[1].contains("line 0"))
  }

  @Test func theEndFillsTheScreen() {
    let driver = Driver(Sample.many(50)).press("G")
    #expect(driver.rows[driver.rows.count - 4].contains("x"))
    #expect(driver.rows[1].trimmingBlanks() != "")
  }

  @Test func theSelectionIsAlwaysInViewAfterMoving() {
    let driver = Driver(Sample.many(200))
    for key in ["PgDn", "j", "j", "G", "k", "PgUp", "g g", "PgDn", "PgDn"] {
      driver.press(key)
      #expect(driver.shows("▌"), "\(key)")
    }
  }
}

/// A line editor that asks for a word, as readline does for its search.
@MainActor
private final class AskingEditor: TextEditor {
  var text = "x"
  var cursor = 1
  let mode = EditorMode.emacs
  let usesEscape = false
  var prompt: String? = "(reverse-i-search)`': "
  private(set) var fed: [Input] = []
  func begin(text: String, cursor: Int, multiline: Bool, history: [String]) {}
  func feed(_ input: Input) { fed.append(input) }
  func replace(from start: Int, with text: String) {}
  func end() {}
}

@MainActor
@Suite struct EditorPromptTests {
  @Test func anEditorThatAsksGetsAllKeys() {
    let editor = AskingEditor()
    let app = App(model: NotebookModel(), editor: editor)
    let keys: [Key] = [.enter, .escape, .tab, .control("j"), .character("a")]
    _ = app.handle(.key(.enter, bytes: []))
    for key in keys { _ = app.handle(.key(key, bytes: [])) }
    #expect(editor.fed == keys.map { .key($0, bytes: []) })
    let rows = app.render(width: 80, height: 24).textRows
    #expect(rows[22].hasPrefix(" (reverse-i-search)`': "))
  }
}
