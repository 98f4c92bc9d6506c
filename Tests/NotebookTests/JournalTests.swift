import Events
import Glibc
import Testing

@testable import Notebook

@Suite struct JournalTests {
  private let folder = TemporaryFolder()

  private func model(_ text: String = "A\n\n```python\nx\n```\n") throws -> NotebookModel {
    try NotebookModel(opening: try folder.write("a.md", text))
  }

  private func journal(_ model: NotebookModel) -> Journal {
    Journal(notebook: model.path, environment: ["XDG_STATE_HOME": folder.path + "/state"])
  }

  @Test func unsavedEditsComeBack() throws {
    var model = try model()
    var journal = journal(model)
    model.select(1)
    model.setSource("edited\n🙂")
    try journal.update(model, at: 0)
    #expect(journal.path == folder.path + "/.a.md.fedrepl.swp")

    var again = try NotebookModel(opening: folder.path + "/a.md")
    let recovery = try #require(self.journal(again).recovery())
    #expect(!recovery.isOlderThanFile)
    #expect(recovery.owner == nil)
    again.recover(recovery)
    #expect(again.sources == model.sources)
    #expect(again.isModified)
    try again.save()
    #expect(try folder.read("a.md") == "A\n\n```python\nedited\n🙂\n```\n")
    again.undo()
    #expect(again.sources == ["A", "x"])
  }

  @Test func writesAtMostOnceASecond() throws {
    var model = try model()
    var journal = journal(model)
    model.setSource("1")
    try journal.update(model, at: 10)
    model.setSource("2")
    try journal.update(model, at: 10.5)
    #expect(journal.recovery()?.cells[0].source == "1")
    #expect(!journal.isDue(at: 10.9))
    try journal.update(model, at: 11)
    #expect(journal.recovery()?.cells[0].source == "2")
    model.setSource("3")
    try journal.flush(model)
    #expect(journal.recovery()?.cells[0].source == "3")
  }

  @Test func aSavedNotebookHasNoJournal() throws {
    var model = try model()
    var journal = journal(model)
    try journal.update(model, at: 0)
    #expect(journal.recovery() == nil)
    model.setSource("1")
    try journal.update(model, at: 1)
    #expect(journal.recovery() != nil)
    try model.save()
    try journal.update(model, at: 1.1)
    #expect(journal.recovery() == nil)
    #expect(Folder.isThere(folder.path + "/.a.md.fedrepl.swp") == false)
  }

  @Test func anothersJournalIsLeftAlone() throws {
    var model = try model()
    var first = journal(model)
    model.setSource("1")
    try first.update(model, at: 0)
    var second = journal(model)
    second.remove()
    #expect(second.recovery() != nil)
    second.discard()
    #expect(second.recovery() == nil)
  }

  @Test func outputsAndKindsComeBack() throws {
    let path = folder.path + "/n.ipynb"
    var random = SplitMix(state: 23)
    for _ in 0..<20 {
      var model = NotebookModel(document: RandomNotebook.document(&random))
      model.insertBelow(.raw)
      var journal = Journal(notebook: path, environment: [:])
      try journal.update(model, at: 0)
      #expect(journal.recovery()?.cells == model.cells)
    }
  }

  @Test(arguments: [
    "", "x", "{}", "[1]", "{\"fedrepl_journal\": 1}", "{\"fedrepl_journal\": 1, \"cells\": [1]}",
    "{\"fedrepl_journal\": 1, \"cells\": []}",
  ])
  func aDamagedJournalIsNone(text: String) throws {
    try folder.write(".a.md.fedrepl.swp", text)
    #expect(journal(try model()).recovery() == nil)
  }

  @Test func anOldJournalIsTold() throws {
    var model = try model()
    var journal = journal(model)
    model.setSource("1")
    try journal.update(model, at: 0)
    var times = [
      timespec(tv_sec: time(nil) + 60, tv_nsec: 0), timespec(tv_sec: time(nil) + 60, tv_nsec: 0),
    ]
    #expect(utimensat(AT_FDCWD, folder.path + "/a.md", &times, 0) == 0)
    #expect(journal.recovery()?.isOlderThanFile == true)
  }

  @Test func newNotebooksHaveTheirPlace() throws {
    let journal = Journal(
      notebook: nil, environment: ["XDG_STATE_HOME": folder.path + "/state"])
    #expect(journal.path == folder.path + "/state/fedrepl/new.fedrepl.swp")
    #expect(Journal(notebook: nil, environment: [:]).path == nil)
    let home = Journal(notebook: nil, environment: ["HOME": folder.path])
    #expect(home.path == folder.path + "/.local/state/fedrepl/new.fedrepl.swp")
  }

  @Test func aFolderThatIsNotThereUsesTheState() throws {
    let journal = Journal(
      notebook: "/nowhere/at/all/a.md", environment: ["XDG_STATE_HOME": folder.path])
    let path = try #require(journal.path)
    #expect(path.hasPrefix(folder.path + "/fedrepl/%nowhere%at%all%a.md."))
  }
}
