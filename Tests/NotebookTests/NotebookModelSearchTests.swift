import Events
import Testing

@testable import Notebook

@Suite struct NotebookModelSearchTests {
  private func model() -> NotebookModel {
    var document = Document(cells: [Cell("Bob bob"), Cell("alice"), Cell("x")])
    document.cells[2].outputs = [
      .stream(.stdout, text: "\u{1b}[31mhas BOB\u{1b}[0m"), .result(repr: "কি bob", count: 1),
    ]
    return NotebookModel(document: document)
  }

  @Test func goesThroughSourcesAndOutputsAndAround() {
    let model = model()
    var match = model.find("bob")
    var found: [String] = []
    for _ in 0..<5 {
      found.append("\(match.map { "\($0.cell) \($0.place) \($0.range)" } ?? "none")")
      match = model.find("bob", from: match)
    }
    #expect(
      found == [
        "0 source 0..<3", "0 source 4..<7", "2 output(0) 4..<7", "2 output(1) 3..<6",
        "0 source 0..<3",
      ])
  }

  @Test func goesBackwards() {
    let model = model()
    let last = model.find("bob", from: model.find("bob"), backwards: true)
    #expect(last?.place == .output(1))
    #expect(model.find("bob", from: last, backwards: true)?.place == .output(0))
  }

  @Test func capitalsMakeCaseCount() {
    let model = model()
    #expect(model.find("BOB")?.cell == 2)
    #expect(model.find("Bob")?.range == 0..<3)
    #expect(model.matches(of: "bob", inCell: 0).count == 2)
    #expect(model.matches(of: "bob", inCell: 9).isEmpty)
  }

  @Test func findsWhatIsNotThere() {
    var model = model()
    #expect(model.find("nobody") == nil)
    #expect(model.find("") == nil)
    expect(model.search("nobody") == nil)
    #expect(model.message == Message("not found: nobody", kind: .warning))
  }

  @Test func searchingSelectsAndRemembers() {
    var model = model()
    let match = model.search("ALI".lowercased())
    #expect(model.selection == 1)
    expect(model.search("", from: match)?.cell == 1)
    #expect(model.lastSearch == "ali")
  }

  @Test func otherScripts() {
    let model = NotebookModel(code: "ÄÖ ভা")
    #expect(model.find("ä")?.range == 0..<1)
    #expect(model.find("ভা")?.range == 3..<5)
  }
}
