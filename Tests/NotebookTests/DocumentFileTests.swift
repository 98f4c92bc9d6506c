import Events
import FoundationEssentials
import Glibc
import Testing

@testable import Notebook

@Suite struct DocumentFileTests {
  private let folder = TemporaryFolder()

  private func message(_ path: String) -> String {
    do {
      _ = try Document.open(path)
      return "opened"
    } catch {
      return "\(error)".split(separator: folder.path, omittingEmptySubsequences: false).joined(
        separator: "…")
    }
  }

  @Test func whatIsNotThere() {
    #expect(
      message(folder.path + "/a.md")
        == "…/a.md: no such file; check the path, or run `fedrepl list` for the tutorials")
  }

  @Test func aPathThroughAFile() throws {
    try folder.write("a.md", "x")
    #expect(message(folder.path + "/a.md/b.md").contains("no such file"))
  }

  @Test func aFolder() {
    #expect(
      message(folder.path) == "…: the folder holds no notebook; give a .ipynb, .md or .py file")
  }

  @Test func bytesThatAreNoText() throws {
    let path = try folder.write("a.md", bytes: Array("বা".utf8) + [0xff, 0x41])
    #expect(
      message(path)
        == "…/a.md: byte 6 is not UTF-8; convert the file, for example with iconv -t UTF-8")
  }

  @Test func textThatIsCutShort() throws {
    let path = try folder.write("a.md", bytes: [0x41, 0xe0, 0xa6])
    #expect(message(path).contains("byte 1 is not UTF-8"))
  }

  @Test func anEndingThatNobodyKnows() throws {
    let path = try folder.write("a.txt", "x")
    #expect(
      message(path) == "…/a.txt: unknown kind of file; a notebook ends in .ipynb, .md or .py")
    #expect(message(try folder.write("ipynb", "x")).contains("unknown kind"))
  }

  @Test func whatIsNoFile() throws {
    let path = folder.path + "/pipe.md"
    #expect(mkfifo(path, 0o600) == 0)
    #expect(message(path) == "…/pipe.md: cannot be read: it is no regular file")
  }

  @Test func endingsNameTheFormat() {
    #expect(Document.format(ofPath: "/a.b/c.IPYNB") == .notebook)
    #expect(Document.format(ofPath: "x.tar.md") == .markdown)
    #expect(Document.format(ofPath: "x.py") == .percent)
    #expect(Document.format(ofPath: "/a.md/x") == nil)
    #expect(Document.format(ofPath: "") == nil)
  }

  @Test func savingKeepsTheMode() throws {
    let path = try folder.write("a.md", "A\n")
    chmod(path, 0o640)
    var (document, file) = try Document.open(path)
    document.cells[0].source = "B"
    try file.save(document.text)
    #expect(try folder.read("a.md") == "B\n")
    var status = stat()
    #expect(stat(path, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o640)
    #expect(Folder.names(in: folder.path) == ["a.md"])
  }

  @Test func savingFollowsLinks() throws {
    try folder.write("real/a.md", "A\n")
    let path = folder.path + "/link.md"
    #expect(symlink("real/a.md", path) == 0)
    var (_, file) = try Document.open(path)
    try file.save("B\n")
    #expect(try folder.read("real/a.md") == "B\n")
    #expect(Folder.link(path) == "real/a.md")
  }

  @Test func savingKeepsHardLinks() throws {
    let path = try folder.write("a.md", "A\n")
    #expect(link(path, folder.path + "/b.md") == 0)
    var (_, file) = try Document.open(path)
    try file.save("B\n")
    #expect(try folder.read("b.md") == "B\n")
  }

  @Test func aFileThatChangedIsNotOverwritten() throws {
    let path = try folder.write("a.md", "A\n")
    var (_, file) = try Document.open(path)
    #expect(!file.isChangedOnDisk)
    try folder.write("a.md", "other\n")
    #expect(file.isChangedOnDisk)
    #expect(throws: DocumentError.changedOnDisk(path: path)) { try file.save("B\n") }
    #expect(try folder.read("a.md") == "other\n")
    try file.save("B\n", force: true)
    #expect(try folder.read("a.md") == "B\n")
    try file.save("C\n")
    #expect(try folder.read("a.md") == "C\n")
  }

  @Test func aFileThatWentIsMadeAgain() throws {
    let path = try folder.write("a.md", "A\n")
    var (_, file) = try Document.open(path)
    unlink(path)
    try file.save("B\n")
    #expect(try folder.read("a.md") == "B\n")
  }

  @Test func aNewFileTakesNobodysPlace() throws {
    let path = try folder.write("a.md", "A\n")
    var file = DocumentFile(path: path)
    #expect(throws: DocumentError.alreadyExists(path: path)) { try file.save("B\n") }
    #expect(try folder.read("a.md") == "A\n")
  }

  @Test func aFolderThatIsNotThere() {
    var file = DocumentFile(path: folder.path + "/no/a.md")
    #expect {
      try file.save("x")
    } throws: {
      "\($0)".hasSuffix(
        "/no/a.md: cannot be written: No such file or directory; save under another name")
    }
  }

  @Test func modelsSaveAndAreClean() throws {
    let path = try folder.write("a.md", "A\n\n```python\nx\n```\n")
    var model = try NotebookModel(opening: path)
    model.select(1)
    model.setSource("y")
    #expect(model.isModified)
    try model.save()
    #expect(!model.isModified)
    #expect(try folder.read("a.md") == "A\n\n```python\ny\n```\n")
    model.undo()
    #expect(model.isModified)
    model.redo()
    #expect(!model.isModified)
  }

  @Test func savingUnderAnotherNameConverts() throws {
    let path = try folder.write("a.md", "---\ntitle: T\n---\n\nA\n\n```python\nx\n```\n")
    var model = try NotebookModel(opening: path)
    model.select(1)
    try model.save(as: folder.path + "/b.ipynb")
    #expect(model.path == folder.path + "/b.ipynb")
    #expect(model.sources == ["---\ntitle: T\n---", "A", "x"])
    #expect(model.selectedCell.source == "x")
    let again = try Document.open(folder.path + "/b.ipynb").document
    #expect(again.outline == model.document.outline)
    #expect(throws: DocumentError.unknownExtension(path: "b.txt")) { try model.save(as: "b.txt") }
  }

  @Test func aNewNotebookHasNoName() {
    var model = NotebookModel()
    #expect(throws: DocumentError.unnamed) { try model.save() }
  }

  @Test func messagesAreOneLine() {
    let errors: [DocumentError] = [
      .notFound(path: "p"), .folderWithoutNotebook(path: "p"), .unreadable(path: "p", reason: "r"),
      .unwritable(path: "p", reason: "r"), .notUTF8(path: "p", offset: 1),
      .notJSON(path: "p", line: 1, column: 1, reason: "r"), .notNotebook(path: "p", reason: "r"),
      .unsupportedVersion(path: "p", major: 2), .unknownExtension(path: "p"),
      .changedOnDisk(path: "p"), .alreadyExists(path: "p"), .unnamed,
      .unknownTutorial(name: "p", known: ["a"]), .unknownTutorial(name: "p", known: []),
    ]
    for error in errors {
      #expect(!error.description.contains("\n"))
      #expect(error.description.count > 15)
    }
  }
}
