import Events
import Notebook
import Testing

/// The tutorials' own cells.
@Suite struct TutorialTests {
  static let names = ["part2", "part3"]
  static let languages = ["en", "bn", "hi"]
  static let all = names.flatMap { name in languages.map { "\(name)/\($0)" } }

  private static func codeCells(_ tutorial: String) throws -> [String] {
    try Document.open(Tree.path("tutorials/\(tutorial).md")).document.cells
      .filter { $0.kind == .code }.map(\.source)
  }

  @Test(arguments: names) func hasTheSameCellsInEveryLanguage(name: String) throws {
    let english = try Self.codeCells("\(name)/en")
    #expect(english.count > 10)
    for language in Self.languages.dropFirst() {
      let cells = try Self.codeCells("\(name)/\(language)")
      #expect(cells.count == english.count, "\(name)/\(language)")
      for (index, (one, other)) in zip(english, cells).enumerated() {
        #expect(Array(one.utf8) == Array(other.utf8), "\(name)/\(language) code cell \(index + 1)")
      }
    }
  }

  @Test(arguments: all) func runsWithoutAFailingCell(tutorial: String) throws {
    for (index, answer) in answers(to: try Self.codeCells(tutorial)).enumerated() {
      #expect(answer.status == .ok, "\(tutorial) code cell \(index + 1): \(answer.error ?? "")")
    }
  }

  @Test(arguments: all) func saysWhatItsCellsAreAbout(tutorial: String) throws {
    let document = try Document.open(Tree.path("tutorials/\(tutorial).md")).document
    #expect(document.cells.first?.kind == .markdown)
    #expect(document.title != nil)
    #expect(document.text == (try Tree.text("tutorials/\(tutorial).md")))
  }
}
