import Panes
import Testing

/// A notebook in a terminal with the keys that are pressed one after the other.
struct KeySession: CustomTestStringConvertible {
  var name: String
  var columns = 100
  var rows = 40
  var notebook = KeySessions.numbers
  var steps: [KeyStep]

  var testDescription: String { name }
}

enum KeySessions {
  static let all = [
    running, interrupting, moving, cells, editing, completion, outputs, reader, panes, plot,
    program, themes, prompts, input, leaving,
  ]

  static let numbers = NumbersNotebook.text(rows: 60) + "\n"

  private static let running = KeySession(
    name: "running", rows: 70,
    steps: [
      .prepare("j", shows: "cell 2/8"),
      .press(.notebook, "Ctrl-R", shows: "cell 3/8", "alpha-out 1"),
      .press(.notebook, "Ctrl-J", shows: "cell 4/8", "beta-out 2"),
      .prepare("k", shows: "cell 3/8"),
      .press(.notebook, "Shift-Enter", shows: "cell 4/8", "beta-out 3"),
      .prepare("k", shows: "cell 3/8"),
      .press(.notebook, "Ctrl-E", shows: "cell 3/8", "beta-out 4"),
      .press(.notebook, "Ctrl-Enter", shows: "cell 3/8", "beta-out 5"),
      .press(.notebook, "Alt-Enter", shows: "cell 4/9", "beta-out 6", "EDIT"),
      .prepare("Esc", shows: "COMMAND"),
      .prepare("d d", shows: "cell 4/8"),
      .press(.notebook, "0 0", shows: "Restart Python?"),
      .prepare("y", shows: "Python was restarted"),
      .press(.notebook, "R a", shows: "cell 4/8", "alpha-out 1", "beta-out 2"),
      .prepare("k", shows: "cell 3/8"),
      .press(.notebook, "R b", shows: "beta-out 3", "row 59"),
      .press(.notebook, "R r", shows: "alpha-out 1", "beta-out 2"),
      .prepare("G", shows: "cell 8/8", "omega-out 3"),
      .press(.notebook, "R x", then: "y", shows: "[7]", "omega-out 3"),
    ])

  private static let interrupting = KeySession(
    name: "interrupting", notebook: "# %%\nwhile True: pass\n# %%\nx = 1\n",
    steps: [
      .prepare("Ctrl-E", shows: "running"),
      .press(.notebook, "Ctrl-C", shows: "KeyboardInterrupt", "ready"),
      .prepare("Ctrl-E", shows: "running", hides: ["KeyboardInterrupt"]),
      .press(.notebook, "i i", shows: "KeyboardInterrupt", "ready"),
      .prepare("Ctrl-E", shows: "running", hides: ["KeyboardInterrupt"]),
      .prepare("Enter", shows: "EDIT"),
      .press(.edit, "Ctrl-C", shows: "KeyboardInterrupt", "ready", "EDIT"),
    ])

  private static let moving = KeySession(
    name: "moving", columns: 80, rows: 24,
    steps: [
      .press(.notebook, "j", shows: "cell 2/8"),
      .press(.notebook, "Down", shows: "cell 3/8"),
      .press(.notebook, "k", shows: "cell 2/8"),
      .press(.notebook, "Up", shows: "cell 1/8"),
      .press(.notebook, "G", shows: "cell 8/8"),
      .press(.notebook, "g g", shows: "cell 1/8"),
      .press(.notebook, "End", shows: "cell 8/8"),
      .press(.notebook, "Home", shows: "cell 1/8"),
      .press(.notebook, "PgDn", shows: "cell 6/8"),
      .press(.notebook, "PgUp", shows: "cell 1/8", "Numbers"),
      .press(.notebook, "]", shows: "n = 0", hides: ["Numbers"]),
      .press(.notebook, "[", shows: "Numbers"),
      .press(.notebook, "}", shows: "say(\"beta\")", hides: ["Numbers", "global n"]),
      .press(.notebook, "{", shows: "Numbers", "global n"),
      .press(.notebook, "Space", shows: "omega", hides: ["Numbers", "global n"]),
      .press(.notebook, "Backspace", shows: "Numbers", "global n"),
    ])

  private static let cells = KeySession(
    name: "cells",
    steps: [
      .press(.notebook, "a", shows: "cell 1/9"),
      .press(.notebook, "z", shows: "/8"),
      .press(.notebook, "Z", shows: "/9"),
      .prepare("z g g", shows: "cell 1/8"),
      .press(.notebook, "b", shows: "cell 2/9"),
      .press(.notebook, "d d", shows: "cell 2/8"),
      .press(.notebook, "x", shows: "/7", hides: ["say(\"alpha\")"]),
      .press(.notebook, "v", shows: "cell 3/8", "say(\"alpha\")"),
      .press(.notebook, "V", shows: "cell 3/9"),
      .prepare("z z", shows: "cell 2/7"),
      .press(.notebook, "c", shows: "cell copied"),
      .prepare("v", shows: "cell 3/8"),
      .prepare("z g g", shows: "cell 1/7"),
      .press(.notebook, "M", shows: "cell 1/6"),
      .prepare("z", shows: "cell 1/7"),
      .press(.notebook, "Alt-Down", shows: "cell 2/7"),
      .press(.notebook, "Alt-Up", shows: "cell 1/7"),
      .press(.notebook, "y", shows: "[ ] │ # Numbers"),
      .press(.notebook, "m", shows: "# Numbers", hides: ["[ ] │ # Numbers"]),
      .prepare("y", shows: "[ ] │ # Numbers"),
      .press(.notebook, "r", shows: "# Numbers", hides: ["[ ] │ # Numbers"]),
    ])

  private static let outputs = KeySession(
    name: "outputs", rows: 60,
    steps: [
      .prepare("j Ctrl-R j Ctrl-E", shows: "cell 4/8", "alpha-out 1", "row 59"),
      .press(.notebook, "o", shows: "row 30"),
      .press(.notebook, "-", shows: "cell 4/8", hides: ["row 59", "alpha-out"]),
      .press(.notebook, "=", shows: "row 59", "alpha-out 1"),
      .press(.notebook, "Alt-c", shows: "copied"),
      .press(.notebook, "O", shows: "Output of cell 4", "Esc back", "row 30"),
    ])

  private static let reader = KeySession(
    name: "full-screen text", columns: 80, rows: 24,
    steps: [
      .prepare("j j j Ctrl-E", shows: "cell 4/8", "row 59"),
      .prepare("O", shows: "20 of 60 lines", "row 19"),
      .press(.reader, "j", shows: "21 of 60 lines"),
      .press(.reader, "Down", shows: "22 of 60 lines"),
      .press(.reader, "k", shows: "21 of 60 lines"),
      .press(.reader, "Up", shows: "20 of 60 lines"),
      .press(.reader, "G", shows: "60 of 60 lines", "row 59"),
      .press(.reader, "g g", shows: "20 of 60 lines"),
      .press(.reader, "End", shows: "60 of 60 lines"),
      .press(.reader, "Home", shows: "20 of 60 lines"),
      .press(.reader, "Space", shows: "39 of 60 lines"),
      .press(.reader, "PgDn", shows: "58 of 60 lines"),
      .press(.reader, "Backspace", shows: "39 of 60 lines"),
      .press(.reader, "PgUp", shows: "20 of 60 lines"),
      .press(.reader, "/", type: "55", then: "Enter", shows: "row 55"),
      .prepare("g g", shows: "20 of 60 lines"),
      .prepare("/", type: "5", then: "Enter", shows: "20 of 60 lines", hides: ["/5"]),
      .press(.reader, "n", then: "n n", shows: "row 35"),
      .press(.reader, "N", then: "N N", shows: "20 of 60 lines"),
      .press(.reader, "Alt-c", shows: "copied"),
      .press(.reader, "Esc", then: "Esc", shows: "cell 4/8", "q quit"),
      .prepare("O", shows: "Esc back", hides: ["copied"]),
      .press(.reader, "c", shows: "copied"),
      .press(.reader, "q", shows: "q quit"),
    ])

  private static let input = KeySession(
    name: "input", notebook: "# %%\nprint('got', input('a word? '))\n# %%\nx = 1\n",
    steps: [
      .prepare("Ctrl-E", shows: "Enter take", "input for [1]"),
      .prepare("", type: "yes", then: "Enter", shows: "got yes"),
      .prepare("Ctrl-E", shows: "Enter take", "input for [2]"),
      .press(.prompt, "Ctrl-D", shows: "EOFError", "q quit"),
      .prepare("Ctrl-E", shows: "Enter take", "input for [3]"),
      .prepare("Esc", shows: "q quit", "the cell waits"),
      .prepare("Enter", shows: "Enter take"),
      .prepare("Ctrl-C", shows: "KeyboardInterrupt", "q quit"),
    ])

  private static let leaving = KeySession(
    name: "leaving",
    steps: [
      .press(.notebook, "q", shows: "READY>"),
      .prepare("", type: "fg || '\(Shell.binary)' n.py", then: "Enter", shows: "cell 1/8"),
      .press(.notebook, "Ctrl-Q", shows: "READY>", hides: ["cell 1/8"]),
    ])
}
