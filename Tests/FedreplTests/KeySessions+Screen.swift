import Panes

/// The keys of editing, of the panes and of what opens above the screen.
extension KeySessions {
  static let editing = KeySession(
    name: "editing", rows: 60,
    steps: [
      .prepare("j Ctrl-R G b", shows: "cell 9/9", "alpha-out 1"),
      .press(.notebook, "Enter", type: "if n:", shows: "EDIT", "│ if n:"),
      .press(.edit, "Enter", type: "nn = 8", shows: "│     nn = 8"),
      .prepare("Enter"),
      .press(.edit, "Shift-Tab", type: "mm = 9", shows: "│ mm = 9"),
      .prepare("Enter"),
      .press(.edit, "Tab", type: "# four", shows: "│     # four"),
      .press(.edit, "Ctrl-S", shows: "EDIT", hides: ["n.py *"]),
      .press(.edit, "Ctrl-\\", shows: "/10", "EDIT"),
      .prepare("", type: "say('split')", shows: "say('split')"),
      .press(.edit, "Ctrl-Enter", shows: "split-out 2", "COMMAND", "cell 10/10"),
      .prepare("Enter", shows: "EDIT"),
      .press(.edit, "Ctrl-J", shows: "split-out 3", "cell 11/11", "COMMAND"),
      .prepare("k Enter", shows: "EDIT", "cell 10/11"),
      .press(.edit, "Shift-Enter", shows: "split-out 4", "cell 11/11"),
      .prepare("k Enter", shows: "EDIT", "cell 10/11"),
      .press(.edit, "Alt-Enter", shows: "split-out 5", "cell 11/12", "EDIT"),
      .press(.edit, "Ctrl-Z", shows: "READY>", hides: ["EDIT"]),
      .prepare("", type: "fg", then: "Enter", shows: "EDIT"),
      .press(.edit, "Esc", shows: "COMMAND"),
    ])

  private static let offered = KeyStep.prepare(
    "Enter", type: "ze", then: "Tab", shows: "│ zero_c │")

  static let completion = KeySession(
    name: "completion", notebook: "# %%\nzero_a = zero_b = zero_c = 1\n",
    steps: [
      .prepare("Ctrl-R Enter", shows: "EDIT", "cell 2/2", "[1]"),
      .prepare("", type: "ze", shows: "│ ze"),
      .press(.edit, "Tab", shows: "│ zero_c │"),
      .press(.completion, "Down", then: "Enter + 1", shows: "│ zero_b+1", hides: ["│ zero_c │"]),
      offered,
      .press(.completion, "Ctrl-N", then: "Enter + 2", shows: "│ zero_b+2"),
      offered,
      .press(.completion, "Tab", then: "Enter + 3", shows: "│ zero_b+3"),
      offered,
      .press(.completion, "Shift-Tab", then: "Enter + 4", shows: "│ zero_c+4"),
      offered,
      .press(.completion, "Up", then: "Enter + 5", shows: "│ zero_c+5"),
      offered,
      .press(.completion, "Ctrl-P", then: "Enter + 6", shows: "│ zero_c+6"),
      offered,
      .press(.completion, "Enter", then: "+ 7", shows: "│ zero_a+7"),
      offered,
      .press(.completion, "Esc", shows: "EDIT", hides: ["│ zero_c │"]),
      .prepare("Tab", shows: "│ zero_c │"),
      // What is no key of the list does what it does in the cell.
      .prepare("a Ctrl-J", shows: "COMMAND", "[2]", hides: ["│ zero_c │"]),
    ])

  static let panes = KeySession(
    name: "panes", columns: 140,
    steps: [
      .prepare("R r", shows: "1 bob", "alice", "2 loss", "3 messages", "ready"),
      .prepare("G", shows: "cell 8/8"),
      .press(.notebook, "1", shows: "Enter open"),
      .press(.workers, "Enter", shows: "number type", "tensor([11, 22, 33])", "Esc back"),
      .prepare("Esc", shows: "Enter open"),
      .press(.workers, "Esc", shows: "q quit"),
      .press(.notebook, "Tab", shows: "Enter open"),
      .press(.workers, "Shift-Tab", shows: "q quit"),
      .press(.notebook, "4", shows: "4 outline"),
      .press(.outline, "Enter", shows: "cell 1/8", "q quit", hides: ["4 outline"]),
      .press(.notebook, "3", shows: "Esc back", "+ zoom", hides: ["Enter open"]),
      .press(.messages, "+", shows: "3 messages", "_ all", hides: ["1 bob"]),
      .press(.messages, "_", shows: "1 bob", "+ zoom"),
      .prepare("+", shows: "3 messages", hides: ["1 bob"]),
      .prepare("Esc", shows: "1 bob", "q quit"),
    ])

  static let plot = KeySession(
    name: "plot", columns: 140,
    steps: [
      .prepare("R r", shows: "2 loss", "ready"),
      .press(.notebook, "2", shows: "Left Right read"),
      .press(.loss, "Left", then: "Left", shows: "step 4:"),
      .press(.loss, "Right", shows: "step 5:"),
      .press(.loss, "l", shows: "step, log"),
      .press(.loss, "s", shows: "drawn with block"),
    ])

  static let program = KeySession(
    name: "program",
    steps: [
      .press(.notebook, "/", type: "say(\"", then: "Enter", shows: "match 1 of 3", "cell 2/8"),
      .press(.notebook, "n", shows: "match 2 of 3", "cell 3/8"),
      .press(.notebook, "N", shows: "match 1 of 3", "cell 2/8"),
      .press(.notebook, ":", type: "goto 5", then: "Enter", shows: "cell 5/8"),
      .press(.notebook, "?", shows: "Keys and commands"),
      .prepare("q", hides: ["Keys and commands"]),
      .press(.notebook, "h", shows: "Keys and commands"),
      .prepare("q", hides: ["Keys and commands"]),
      .press(.notebook, "F1", shows: "Keys and commands"),
      .prepare("q", hides: ["Keys and commands"]),
      .prepare("x", shows: "n.py *"),
      .press(.notebook, "Ctrl-S", shows: "saved", hides: ["n.py *"]),
      .press(.notebook, "F12", shows: "the mouse is the terminal's"),
      .prepare("Reset", hides: ["cell 5/7"]),
      .press(.notebook, "Ctrl-L", shows: "cell 5/7", "q quit", "say(\"alpha\")"),
      .press(.notebook, "Ctrl-Z", shows: "READY>", hides: ["cell 5/7"]),
      .prepare("", type: "fg", then: "Enter", shows: "cell 5/7"),
    ])

  static let themes = KeySession(
    name: "themes",
    steps: [
      .press(.notebook, "F2", shows: "auto", "color-blind", "high-contrast"),
      .press(.themes, "Enter", shows: "theme default"),
      .prepare("F2", shows: "high-contrast"),
      .press(.themes, "Tab", then: "Enter", shows: "theme mono"),
      .prepare("F2", shows: "high-contrast"),
      .press(.themes, "Down", then: "Enter", shows: "theme color-blind"),
      .prepare("F2", shows: "high-contrast"),
      .press(.themes, "Ctrl-N", then: "Enter", shows: "theme dark"),
      .prepare("F2", shows: "high-contrast"),
      .press(.themes, "j", then: "Enter", shows: "theme high-contrast"),
      .prepare("F2", shows: "color-blind"),
      .press(.themes, "k", then: "Enter", shows: "theme dark"),
      .prepare("F2", shows: "high-contrast"),
      .press(.themes, "Up", then: "Enter", shows: "theme color-blind"),
      .prepare("F2", shows: "high-contrast"),
      .press(.themes, "Ctrl-P", then: "Enter", shows: "theme mono"),
      .prepare("F2", shows: "high-contrast"),
      .press(.themes, "Shift-Tab", then: "Enter", shows: "theme default"),
      .prepare("F2", shows: "high-contrast"),
      .press(.themes, "Esc", shows: "q quit", hides: ["high-contrast"]),
      .prepare("F2", shows: "high-contrast"),
      .press(.themes, "q", shows: "q quit", hides: ["high-contrast"]),
      .prepare("F2", shows: "high-contrast"),
      .press(.themes, "Ctrl-C", shows: "q quit", hides: ["high-contrast"]),
    ])

  static let prompts = KeySession(
    name: "command and search line",
    steps: [
      .prepare(":", type: "fold-a", shows: ":fold-a"),
      .press(.prompt, "Tab", shows: ":fold-all"),
      .press(.prompt, "Esc", shows: "q quit", hides: [":fold-all"]),
      .prepare(":", type: "goto 5", shows: ":goto 5"),
      .press(.prompt, "Enter", shows: "cell 5/8"),
      .prepare(":", type: "goto 6", shows: ":goto 6"),
      .press(.prompt, "Ctrl-J", shows: "cell 6/8"),
      .prepare(":", type: "goto 99", then: "Enter", shows: "no cell 99"),
      .prepare(":", type: "xyz", shows: ":xyz"),
      .press(.prompt, "Ctrl-C", shows: "q quit", hides: [":xyz"]),
    ])
}
