/// What a key or a line of the command line can do. The raw value is the command's name.
package enum Action: String, CaseIterable, Sendable {
  case run, runInPlace = "run-in-place", runAndInsert = "run-and-insert"
  case runAll = "run-all", runAbove = "run-above", runBelow = "run-below"
  case restartAndRun = "restart-and-run"
  case interrupt, restart, answer

  case down, up, first, last
  case jumpDown = "jump-down", jumpUp = "jump-up"
  case scrollDown = "scroll-down", scrollUp = "scroll-up"
  case scrollFaster = "scroll-down-5", scrollBackFaster = "scroll-up-5"
  case pageDown = "page-down", pageUp = "page-up"
  case goTo = "goto"

  case edit, insertAbove = "insert-above", insertBelow = "insert-below"
  case delete, cut, copy, paste, pasteAbove = "paste-above"
  case undo, redo
  case code, markdown, raw
  case merge, split
  case newLine = "new-line", unindent
  case moveUp = "move-up", moveDown = "move-down"

  case fold, openOutput = "open-output"
  case foldAll = "fold-all", unfoldAll = "unfold-all"
  case clearOutput = "clear-output", clearAllOutputs = "clear-all-outputs"
  case copyOutput = "copy-output"

  case nextPane = "next-pane", previousPane = "previous-pane"
  case focusNotebook = "notebook", focusWorkers = "workers", focusLoss = "loss"
  case focusMessages = "messages", focusOutline = "outline"
  case zoom, unzoom
  case open
  case plotLeft = "plot-left", plotRight = "plot-right"
  case plotLogarithm = "plot-log", plotSymbols = "plot-symbols"

  case search, searchNext = "search-next", searchPrevious = "search-previous"
  case help, commandLine = "command-line"
  case theme, save, quit, quitWithoutSaving = "quit!", saveAndQuit = "save-and-quit"
  case heal, suspend, mouse

  case leave
  case endInput = "end-input"
  case complete, accept, choiceDown = "choice-down", choiceUp = "choice-up"
}
