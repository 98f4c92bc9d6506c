import Notebook
import Panes
import Testing

@testable import Terminal

/// The program with readline's vi keys.
@MainActor
@Suite struct ViAppTests {
  @Test func escapeLeavesInsertModeThenTheCell() {
    let editor = ReadlineEditor()
    editor.setVi(true)
    defer { editor.setVi(false) }
    let app = App(model: NotebookModel(), editor: editor)
    func press(_ keys: Key...) {
      for key in keys { _ = app.handle(.key(key, bytes: key.legacyBytes)) }
    }
    func shows(_ text: String) -> Bool {
      app.render(width: 80, height: 24).textRows.contains { $0.contains(text) }
    }
    press(.enter, .character("a"), .character("b"))
    #expect(shows("INSERT"))
    press(.escape)
    #expect(shows("NORMAL"))
    press(.character("0"), .character("x"), .enter)
    #expect(shows("NORMAL") && shows("│ b"))
    #expect(editor.text == "b")
    press(.escape)
    #expect(shows("COMMAND"))
    #expect(app.model.selectedCell.source == "b")
  }
}
