import Testing

@testable import Notebook

@Suite struct TutorialsTests {
  private let folder = TemporaryFolder()
  private let tutorials: Tutorials

  init() throws {
    try folder.write("part2/en.md", "---\ntitle: Two\n---\n\nx\n")
    try folder.write("part3/en.md", "# Three\n")
    try folder.write("part3/bn.md", "# তিন\n")
    try folder.write("part3/notes.md", "x")
    try folder.write("only/hi.md", "# एक\n")
    try folder.write("plain/n.ipynb", "{}")
    try folder.write("empty/readme.txt", "x")
    tutorials = Tutorials(folder: folder.path)
  }

  @Test func lists() {
    #expect(
      tutorials.list() == [
        .init(name: "only", title: "एक", languages: ["hi"]),
        .init(name: "part2", title: "Two", languages: ["en"]),
        .init(name: "part3", title: "Three", languages: ["bn", "en"]),
      ])
  }

  // Not a name that the working folder may have under `tutorials` as well.
  @Test(arguments: ["only", "tutorials/only", "tutorials/only/"])
  func namesStandForFolders(path: String) throws {
    #expect(
      try tutorials.resolve(path: path, language: "hi")
        == .init(path: folder.path + "/only/hi.md"))
  }

  @Test func aMissingLanguageFallsBack() throws {
    #expect(
      try tutorials.resolve(path: "part2", language: "hi")
        == .init(
          path: folder.path + "/part2/en.md",
          note: "\(folder.path)/part2: no text in hi, so here it is in en"))
    #expect(try tutorials.resolve(path: "only", language: "en").path.hasSuffix("only/hi.md"))
  }

  @Test func filesAndFoldersStandForThemselves() throws {
    let file = folder.path + "/part3/notes.md"
    #expect(try tutorials.resolve(path: file, language: "en") == .init(path: file))
    #expect(
      try tutorials.resolve(path: folder.path + "/part3/", language: "en").path
        == folder.path + "/part3/en.md")
    #expect(
      try tutorials.resolve(path: folder.path + "/plain", language: "en").path
        == folder.path + "/plain/n.ipynb")
  }

  @Test func filesOfTutorials() throws {
    #expect(
      try tutorials.resolve(path: "tutorials/only/hi.md", language: "bn").path
        == folder.path + "/only/hi.md")
  }

  @Test func faults() {
    #expect(throws: DocumentError.notFound(path: "no.md")) {
      try tutorials.resolve(path: "no.md", language: "en")
    }
    #expect(throws: DocumentError.folderWithoutNotebook(path: folder.path + "/empty")) {
      try tutorials.resolve(path: folder.path + "/empty", language: "en")
    }
    #expect(
      throws: DocumentError.unknownTutorial(name: "part9", known: ["only", "part2", "part3"])
    ) {
      try tutorials.resolve(path: "part9", language: "en")
    }
    #expect(throws: DocumentError.unknownTutorial(name: "part3", known: [])) {
      try Tutorials(folder: nil).resolve(path: "part3", language: "en")
    }
  }

  @Test func findsTheFolder() throws {
    #expect(
      Tutorials.find(environment: ["FEDREPL_TUTORIALS": "/x"]).folder == "/x")
    try folder.write("usr/share/fedrepl/tutorials/a/en.md", "x")
    #expect(
      Tutorials.find(environment: [:], executable: folder.path + "/usr/bin/fedrepl").folder
        == folder.path + "/usr/share/fedrepl/tutorials")
  }

  @Test(
    arguments: [
      ("bn", [:], "bn"), (nil, ["LANG": "hi_IN.UTF-8"], "hi"), (nil, ["LANG": "C.UTF-8"], "en"),
      (nil, ["LC_ALL": "bn_BD", "LANG": "hi_IN"], "bn"),
      (nil, ["LC_ALL": "", "LC_MESSAGES": "bn@x", "LANG": "hi_IN"], "bn"), (nil, [:], "en"),
      ("HI_IN", ["LANG": "bn"], "hi"),
    ] as [(String?, [String: String], String)])
  func language(asked: String?, environment: [String: String], code: String) {
    #expect(Tutorials.language(asked: asked, environment: environment) == code)
  }
}
