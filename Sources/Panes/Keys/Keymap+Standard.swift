extension Keymap {
  /// The keys of the program: Jupyter's command mode, the pane keys of lazygit and btop.
  package static let standard = Keymap(
    entries: running + moving + cells + editing + outputs + panes + program + lists)

  private static let running: [KeymapEntry] = [
    KeymapEntry(
      .run, .screen, ["ctrl-r", "ctrl-j", "shift-enter"], .running,
      "Run the selected cell and go to the next one", hint: (10, "run")),
    KeymapEntry(
      .runInPlace, .screen, ["ctrl-e", "ctrl-enter"], .running,
      "Run the selected cell and stay on it"),
    KeymapEntry(
      .runAndInsert, .screen, ["alt-enter"], .running,
      "Run the selected cell and insert a new one below it"),
    KeymapEntry(.runAll, .screen, ["R r"], .running, "Run all cells"),
    KeymapEntry(.runAbove, .screen, ["R a"], .running, "Run all cells above the selected one"),
    KeymapEntry(
      .runBelow, .screen, ["R b"], .running, "Run the selected cell and all cells below it"),
    KeymapEntry(
      .restartAndRun, .screen, ["R x"], .running,
      "Restart Python, then run all cells up to the selected one"),
    KeymapEntry(
      .interrupt, .screen, ["ctrl-c", "i i"], .running, "Stop the running cell",
      hint: (0, "stop")),
    KeymapEntry(
      .restart, .screen, ["0 0"], .running, "Restart Python: forget all names, workers and objects"),
    KeymapEntry(
      .answer, .notebook, [], .running,
      "Answer the input() of the running cell; so does Enter on it"),
  ]

  private static let moving: [KeymapEntry] = [
    KeymapEntry(
      .down, [.screen, .reader], ["j", "Down"], .moving, "Go to the next cell, row or line",
      hint: (30, "move"), hintKeys: "j k", hintIn: [.notebook, .lists, .reader]),
    KeymapEntry(
      .up, [.screen, .reader], ["k", "Up"], .moving, "Go to the previous cell, row or line"),
    KeymapEntry(
      .first, [.screen, .reader], ["g g", "Home"], .moving, "Go to the first cell, row or line"),
    KeymapEntry(
      .last, [.screen, .reader], ["G", "End"], .moving, "Go to the last cell, row or line"),
    KeymapEntry(.jumpDown, .screen, ["PgDn"], .moving, "Go five cells or rows down"),
    KeymapEntry(.jumpUp, .screen, ["PgUp"], .moving, "Go five cells or rows up"),
    KeymapEntry(.scrollDown, .screen, ["]"], .moving, "Scroll one line down"),
    KeymapEntry(.scrollUp, .screen, ["["], .moving, "Scroll one line up"),
    KeymapEntry(.scrollFaster, .screen, ["}"], .moving, "Scroll five lines down"),
    KeymapEntry(.scrollBackFaster, .screen, ["{"], .moving, "Scroll five lines up"),
    KeymapEntry(
      .pageDown, .screen, ["Space"], .moving, "Scroll one page down"),
    KeymapEntry(.pageUp, .screen, ["Backspace"], .moving, "Scroll one page up"),
    KeymapEntry(
      .pageDown, .reader, ["Space", "PgDn"], .moving, "Scroll one page down",
      hint: (40, "page")),
    KeymapEntry(.pageUp, .reader, ["Backspace", "PgUp"], .moving, "Scroll one page up"),
    KeymapEntry(
      .goTo, .notebook, [], .moving, "Go to the cell with this number", argument: .cell),
  ]

  private static let cells: [KeymapEntry] = [
    KeymapEntry(.edit, .notebook, ["Enter"], .cells, "Edit the selected cell", hint: (20, "edit")),
    KeymapEntry(.insertAbove, .notebook, ["a"], .cells, "Insert a cell above"),
    KeymapEntry(.insertBelow, .notebook, ["b"], .cells, "Insert a cell below"),
    KeymapEntry(.delete, .notebook, ["d d"], .cells, "Delete the selected cell"),
    KeymapEntry(.cut, .notebook, ["x"], .cells, "Cut the selected cell"),
    KeymapEntry(.copy, .notebook, ["c"], .cells, "Copy the selected cell"),
    KeymapEntry(.paste, .notebook, ["v"], .cells, "Paste below"),
    KeymapEntry(.pasteAbove, .notebook, ["V"], .cells, "Paste above"),
    KeymapEntry(.undo, .notebook, ["z"], .cells, "Undo the last change of a cell"),
    KeymapEntry(.redo, .notebook, ["Z"], .cells, "Redo what was undone"),
    KeymapEntry(.code, .notebook, ["y"], .cells, "Make the selected cell code"),
    KeymapEntry(.markdown, .notebook, ["m"], .cells, "Make the selected cell prose (Markdown)"),
    KeymapEntry(.raw, .notebook, ["r"], .cells, "Make the selected cell raw text"),
    KeymapEntry(.merge, .notebook, ["M"], .cells, "Join the selected cell with the one below"),
    KeymapEntry(.moveUp, .notebook, ["alt-Up"], .cells, "Move the selected cell up"),
    KeymapEntry(.moveDown, .notebook, ["alt-Down"], .cells, "Move the selected cell down"),
  ]

  private static let editing: [KeymapEntry] = [
    KeymapEntry(
      .run, .edit, ["ctrl-j", "shift-enter"], .editing, "Run the cell and go to the next one",
      hint: (10, "run")),
    KeymapEntry(
      .leave, .edit, ["Esc"], .editing, "Keep the text and leave the cell", hint: (20, "done")),
    KeymapEntry(
      .complete, .edit, ["Tab"], .editing,
      "Complete the word at the cursor; indent where there is none", hint: (30, "complete")),
    KeymapEntry(
      .newLine, .edit, ["Enter"], .editing, "Begin a new line, indented as the code asks for"),
    KeymapEntry(.unindent, .edit, ["Shift-Tab"], .editing, "Take a step of indentation away"),
    KeymapEntry(.runInPlace, .edit, ["ctrl-enter"], .editing, "Run the cell and stay on it"),
    KeymapEntry(
      .runAndInsert, .edit, ["alt-enter"], .editing,
      "Run the cell and insert a new one below it", hint: (50, "run, insert")),
    KeymapEntry(
      .split, .edit, ["ctrl-\\"], .editing, "Split the cell at the cursor"),
    KeymapEntry(
      .interrupt, .edit, ["ctrl-c"], .editing, "Stop the running cell", hint: (0, "stop")),
    KeymapEntry(.save, .edit, ["ctrl-s"], .editing, "Save the notebook", hint: (60, "save")),
    KeymapEntry(.suspend, .edit, ["ctrl-z"], .editing, "Suspend the program"),
  ]

  private static let outputs: [KeymapEntry] = [
    KeymapEntry(
      .fold, .notebook, ["o"], .outputs, "Fold the output, show all of it, or as much as fits", ),
    KeymapEntry(.openOutput, .notebook, ["O"], .outputs, "Open the output as a full-screen text"),
    KeymapEntry(.foldAll, .notebook, ["-"], .outputs, "Fold all outputs"),
    KeymapEntry(.unfoldAll, .notebook, ["="], .outputs, "Unfold all outputs"),
    KeymapEntry(.clearOutput, .notebook, [], .outputs, "Remove the selected cell's output"),
    KeymapEntry(.clearAllOutputs, .notebook, [], .outputs, "Remove all outputs"),
    KeymapEntry(
      .copyOutput, .notebook, ["alt-c"], .outputs, "Copy the output to the clipboard"),
  ]

  private static let panes: [KeymapEntry] = [
    KeymapEntry(
      .open, [.workers, .outline], ["Enter"], .panes,
      "Open the object: its whole value and its pointer chain; go to the heading",
      hint: (15, "open")),
    KeymapEntry(
      .nextPane, .screen, ["Tab"], .panes, "Go to the next pane", hint: (50, "panes")),
    KeymapEntry(.previousPane, .screen, ["Shift-Tab"], .panes, "Go to the previous pane"),
    KeymapEntry(
      .focusWorkers, .screen, ["1"], .panes, "Go to the workers; again: to the next worker"),
    KeymapEntry(.focusLoss, .screen, ["2"], .panes, "Go to the loss plot"),
    KeymapEntry(.focusMessages, .screen, ["3"], .panes, "Go to the messages between workers"),
    KeymapEntry(.focusOutline, .screen, ["4"], .panes, "Go to the outline"),
    KeymapEntry(
      .focusNotebook, .panes, ["Esc"], .panes, "Go back to the notebook", hint: (55, "back")),
    KeymapEntry(
      .zoom, .screen, ["+"], .panes, "Show this pane alone, as large as the screen",
      hint: (45, "zoom"), hintIn: .panes),
    KeymapEntry(
      .unzoom, .screen, ["_"], .panes, "Show all panes again", hint: (45, "all"), hintIn: .panes),
    KeymapEntry(
      .plotRight, .loss, ["Right"], .panes, "Read the value at the next step",
      hint: (16, "read"), hintKeys: "Left Right"),
    KeymapEntry(.plotLeft, .loss, ["Left"], .panes, "Read the value at the previous step"),
    KeymapEntry(
      .plotLogarithm, .loss, ["l"], .panes, "Switch between a linear and a logarithmic axis",
      hint: (17, "log")),
    KeymapEntry(
      .plotSymbols, .loss, ["s"], .panes, "Draw the plot with braille, blocks or plain characters",
      argument: .symbols),
  ]

  private static let program: [KeymapEntry] = [
    KeymapEntry(
      .search, [.screen, .reader], ["/"], .program, "Search", hint: (60, "find"),
      hintIn: [.notebook, .reader]),
    KeymapEntry(.searchNext, [.screen, .reader], ["n"], .program, "Go to the next match"),
    KeymapEntry(.searchPrevious, [.screen, .reader], ["N"], .program, "Go to the previous match"),
    KeymapEntry(
      .commandLine, .screen, [":"], .program, "Type a command", hint: (70, "cmd"), hintIn: .notebook
    ),
    KeymapEntry(
      .help, .screen, ["?", "h", "F1"], .program, "Show all keys", hint: (80, "help")),
    KeymapEntry(
      .theme, .screen, ["F2"], .program, "Choose a theme", argument: .theme),
    KeymapEntry(
      .save, .screen, ["ctrl-s"], .program, "Save the notebook", aliases: ["write", "w"],
      argument: .path),
    KeymapEntry(
      .quit, .screen, ["q", "ctrl-q"], .program, "Quit", hint: (90, "quit"), hintIn: .notebook),
    KeymapEntry(
      .quitWithoutSaving, .notebook, [], .program, "Quit and lose what is not saved",
      aliases: ["q!"]),
    KeymapEntry(
      .saveAndQuit, .notebook, [], .program, "Save and quit", aliases: ["wq", "x"],
      argument: .path),
    KeymapEntry(.heal, [.screen, .reader], ["ctrl-l"], .program, "Draw the whole screen anew"),
    KeymapEntry(.suspend, [.screen, .reader], ["ctrl-z"], .program, "Suspend the program"),
    KeymapEntry(
      .mouse, .screen, ["F12"], .program,
      "Switch the mouse off and on, so that the terminal can select text"),
  ]

  private static let lists: [KeymapEntry] = [
    KeymapEntry(
      .leave, .reader, ["Esc", "q"], .lists, "Go back", hint: (90, "back")),
    KeymapEntry(
      .copyOutput, .reader, ["alt-c", "c"], .lists, "Copy the text to the clipboard",
      hint: (80, "copy")),
    KeymapEntry(
      .choiceDown, [.completion, .themes], ["Tab", "Down", "ctrl-n"], .lists,
      "Go to the next choice", hint: (10, "next")),
    KeymapEntry(
      .choiceUp, [.completion, .themes], ["Shift-Tab", "Up", "ctrl-p"], .lists,
      "Go to the previous choice"),
    KeymapEntry(.choiceDown, .themes, ["j"], .lists, "Go to the next theme"),
    KeymapEntry(.choiceUp, .themes, ["k"], .lists, "Go to the previous theme"),
    KeymapEntry(
      .accept, [.completion, .themes, .prompt], ["Enter"], .lists, "Take the choice",
      hint: (20, "take")),
    KeymapEntry(.accept, .prompt, ["ctrl-j"], .lists, "Take the line"),
    KeymapEntry(
      .endInput, .prompt, ["ctrl-d"], .lists, "End the input of a running cell, on an empty line"),
    KeymapEntry(
      .complete, .prompt, ["Tab"], .lists, "Complete the command", hint: (30, "complete")),
    KeymapEntry(
      .leave, [.completion, .themes, .prompt], ["Esc"], .lists, "Close without a change",
      hint: (90, "close")),
    KeymapEntry(.leave, [.prompt, .themes], ["ctrl-c"], .lists, "Close without a change"),
    KeymapEntry(.leave, .themes, ["q"], .lists, "Close without a change"),
  ]
}
