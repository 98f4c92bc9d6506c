import Events
import Testing

@testable import Notebook

@Suite struct NotebookModelEditingTests {
  @Test func insertsAboveAndBelow() {
    var model = NotebookModel(code: "a", "b")
    model.insertBelow(.markdown)
    #expect(model.sources == ["a", "", "b"])
    #expect(model.selection == 1)
    #expect(model.selectedCell.kind == .markdown)
    model.insertAbove(.code)
    #expect(model.sources == ["a", "", "", "b"])
    #expect(model.selection == 1)
    #expect(model.selectedCell.kind == .code)
  }

  @Test func deletingSelectsTheNext() {
    var model = NotebookModel(code: "a", "b", "c")
    model.select(1)
    model.deleteSelected()
    #expect(model.selectedCell.source == "c")
    model.deleteSelected()
    #expect(model.selectedCell.source == "a")
    model.deleteSelected()
    #expect(model.sources == [""])
    model.undo()
    model.undo()
    model.undo()
    #expect(model.sources == ["a", "b", "c"])
    #expect(model.selection == 1)
    #expect(!model.isModified)
  }

  @Test func cutAndPasteKeepsTheCell() {
    var model = NotebookModel(code: "a", "b")
    model.cutSelected()
    #expect(model.sources == ["b"])
    expect(model.paste())
    #expect(model.cells.map(\.id.value) == ["b", "a"])
    #expect(model.selection == 1)
    expect(model.paste(above: true))
    #expect(model.sources == ["b", "a", "a"])
    #expect(Set(model.cells.map(\.id)).count == 3)
    #expect(model.selection == 1)
  }

  @Test func pastingNothing() {
    var model = NotebookModel(code: "a")
    expect(!model.paste())
    #expect(model.message == Message("nothing to paste"))
  }

  @Test func movesUpAndDown() {
    var model = NotebookModel(code: "a", "b", "c")
    expect(!model.moveUp())
    expect(model.moveDown())
    #expect(model.sources == ["b", "a", "c"])
    #expect(model.selection == 1)
    expect(model.moveDown())
    expect(!model.moveDown())
    expect(model.moveUp())
    #expect(model.sources == ["b", "a", "c"])
    model.undo()
    #expect(model.sources == ["b", "c", "a"])
    #expect(model.selection == 2)
  }

  @Test(arguments: [
    ("ab\ncd", 3, ["ab", "cd"]), ("ab\ncd", 2, ["ab", "cd"]), ("ab\ncd", 1, ["a", "b\ncd"]),
    ("ab", 0, ["", "ab"]), ("ab", 99, ["ab", ""]), ("কি", 1, ["ক", "ি"]), ("", 0, ["", ""]),
  ])
  func splits(source: String, cursor: Int, parts: [String]) {
    var model = NotebookModel(document: Document(cells: [Cell(.code, source, id: "x")]))
    model.splitSelected(at: cursor)
    #expect(
      model.sources.map { Array($0.unicodeScalars) } == parts.map { Array($0.unicodeScalars) })
    #expect(model.selection == 1)
    #expect(model.cells[0].id == CellID("x"))
    #expect(model.cells[1].id != CellID("x"))
  }

  @Test func merges() {
    var document = Document(cells: [Cell("a"), Cell("b")])
    document.cells[1].outputs = [.stream(.stdout, text: "x")]
    var model = NotebookModel(document: document)
    expect(model.mergeBelow())
    #expect(model.sources == ["a\nb"])
    #expect(model.cells[0].outputs == [.stream(.stdout, text: "x")])
    expect(!model.mergeBelow())
    model.undo()
    #expect(model.sources == ["a", "b"])
  }

  @Test func changesKinds() {
    var document = Document(cells: [Cell("a")])
    document.cells[0].outputs = [.stream(.stdout, text: "x")]
    var model = NotebookModel(document: document)
    model.setKind(.code)
    #expect(!model.canUndo)
    model.setKind(.markdown)
    #expect(model.cells[0].kind == .markdown)
    #expect(model.cells[0].outputs.isEmpty)
    model.undo()
    #expect(model.cells[0].outputs == [.stream(.stdout, text: "x")])
  }

  @Test func settingTheSameSourceIsNoEdit() {
    var model = NotebookModel(code: "a")
    model.setSource("a")
    #expect(!model.canUndo)
    model.setSource("b")
    model.setSource("c", of: CellID("nobody"))
    #expect(model.sources == ["b"])
    #expect(model.isModified)
  }

  @Test func undoKeepsNewerOutputs() {
    var model = NotebookModel(code: "a")
    model.setSource("b")
    model.record(.cellStarted(cell: CellID("a"), count: 5), at: 0)
    model.record(.printed(cell: CellID("a"), stream: .stdout, text: "new"), at: 0)
    model.undo()
    #expect(model.sources == ["a"])
    #expect(model.cells[0].outputs == [.stream(.stdout, text: "new")])
    #expect(model.cells[0].executionCount == 5)
  }

  @Test func clearedOutputsComeBack() {
    var model = NotebookModel(code: "a", "b")
    model.record(.cellStarted(cell: CellID("b"), count: 1), at: 0)
    model.record(.printed(cell: CellID("b"), stream: .stdout, text: "x"), at: 0)
    model.clearAllOutputs()
    #expect(model.cells[1].outputs.isEmpty)
    model.undo()
    #expect(model.cells[1].outputs == [.stream(.stdout, text: "x")])
    model.redo()
    model.record(.printed(cell: CellID("b"), stream: .stdout, text: "y"), at: 0)
    #expect(model.cells[1].outputs == [.stream(.stdout, text: "y")])
  }

  @Test func nothingToUndo() {
    var model = NotebookModel(code: "a")
    expect(!model.undo())
    expect(!model.redo())
    #expect(model.message == Message("nothing to redo"))
  }

  @Test func anEditAfterUndoForgetsTheRest() {
    var model = NotebookModel(code: "a")
    model.setSource("b")
    model.undo()
    model.setSource("c")
    #expect(!model.canRedo)
    #expect(model.isModified)
  }

  @Test func folding() {
    var model = NotebookModel(code: "a", "b")
    model.toggleFold()
    #expect(model.folded == [CellID("a")])
    model.toggleFold()
    #expect(model.folded.isEmpty)
    model.setAllFolded(true)
    #expect(model.folded.count == 2)
  }

  @Test func selectionStaysWithinBounds() {
    var model = NotebookModel(code: "a", "b")
    model.select(-5)
    #expect(model.selection == 0)
    model.moveSelection(by: .max)
    #expect(model.selection == 1)
    model.moveSelection(by: .min)
    #expect(model.selection == 0)
  }

  @Test func anEmptyDocumentGetsACell() {
    let model = NotebookModel(document: Document())
    #expect(model.sources == [""])
    #expect(!model.isModified)
  }

  @Test func anyEditsCanBeTakenBackAndDoneAgain() {
    var random = SplitMix(state: 17)
    for _ in 0..<60 {
      let document = RandomNotebook.document(&random)
      var model = NotebookModel(document: document)
      var states = [model.cells]
      for _ in 0..<40 {
        let before = model.history.state
        Self.edit(&model, &random)
        #expect(model.cells.indices.contains(model.selection))
        #expect(Set(model.cells.map(\.id)).count == model.cells.count)
        if model.history.state != before { states.append(model.cells) }
      }
      for state in states.dropLast().reversed() {
        expect(model.undo())
        #expect(model.cells == state)
        #expect(model.cells.indices.contains(model.selection))
      }
      #expect(!model.canUndo && !model.isModified)
      for state in states.dropFirst() {
        expect(model.redo())
        #expect(model.cells == state)
      }
    }
  }

  @Test func editsWhileCellsRun() {
    var random = SplitMix(state: 19)
    for _ in 0..<30 {
      var model = NotebookModel(document: RandomNotebook.document(&random))
      let ids = model.cells.map(\.id)
      for _ in 0..<80 {
        let cell = ids.randomElement(using: &random) ?? CellID("none")
        switch Int.random(in: 0..<8, using: &random) {
        case 0: model.record(.cellStarted(cell: cell, count: 1), at: 0)
        case 1: model.record(.cellFinished(cell: cell, status: .ok, seconds: 0), at: 0)
        case 2:
          let text = String(
            repeating: "word\n", count: Int.random(in: 0..<30_000, using: &random))
          model.record(.printed(cell: cell, stream: .stdout, text: text), at: 0)
        case 3: model.record(.displayed(cell: cell, count: 1, repr: "r"), at: 0)
        case 4: model.undo()
        case 5: model.redo()
        default: Self.edit(&model, &random)
        }
        #expect(model.cells.indices.contains(model.selection))
        #expect(Set(model.cells.map(\.id)).count == model.cells.count)
        #expect(model.cells.flatMap { $0.kind == .code ? [] : $0.outputs }.isEmpty)
      }
    }
  }

  private static func edit(_ model: inout NotebookModel, _ random: inout SplitMix) {
    switch Int.random(in: 0..<14, using: &random) {
    case 0: model.insertAbove(.code)
    case 1: model.insertBelow(.markdown)
    case 2: model.deleteSelected()
    case 3: model.cutSelected()
    case 4: model.copySelected()
    case 5: model.paste(above: Bool.random(using: &random))
    case 6: model.moveUp()
    case 7: model.moveDown()
    case 8: model.splitSelected(at: Int.random(in: 0..<10, using: &random))
    case 9: model.mergeBelow()
    case 10: model.setKind([.code, .markdown, .raw].randomElement(using: &random) ?? .code)
    case 11: model.setSource(RandomNotebook.text(&random))
    case 12: model.clearOutputs()
    default: model.select(Int.random(in: 0..<10, using: &random))
    }
  }
}
