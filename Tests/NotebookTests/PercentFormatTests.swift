import Events
import Testing

@testable import Notebook

@Suite struct PercentFormatTests {
  private func parse(_ text: String) throws -> Document {
    try Document.parse(text, format: .percent, path: "n.py")
  }

  @Test func readsWhatJupytextWrites() throws {
    for example in try Fixture.json("jupytext-writing.json").array ?? [] {
      let text = try #require(example["percent"]?.string)
      let document = try parse(text)
      #expect(RecordedCells(document) == RecordedCells(example["cells"]), "\(text)")
      #expect(document.text == text)
    }
  }

  @Test func cellsOfAllKinds() throws {
    let document = try parse(
      """
      #!/usr/bin/env python
      # ---
      # title: T
      # ---

      import a

      # %% [markdown] tags=["x"]
      # # Head
      #
      # text

      # %% A title
      # %matplotlib inline
      '''
      # %%
      '''

      # %% [raw]
      # r
      """)
    #expect(document.title == "T")
    #expect(
      document.outline == [
        "code: import a", "markdown: # Head\n\ntext",
        "code: %matplotlib inline\n'''\n# %%\n'''", "raw: r",
      ])
    #expect(document.cells[1].metadata == ["tags": ["x"]])
    #expect(document.cells[2].metadata == ["title": "A title"])
  }

  @Test func proseInQuotes() throws {
    let document = try parse("# %% [markdown]\n\"\"\"\nA\n\nB\n\"\"\"\n")
    #expect(document.outline == ["markdown: A\n\nB"])
  }

  @Test func magicsStandInComments() throws {
    let source = "%time x\n!ls\n?x\nx?\ny = !ls\ncd ..\n# %time\n'''\n%no\n'''\nls = 3\nx % y"
    let document = Document(cells: [Cell(.code, source)]).converted(to: .percent)
    #expect(
      document.text == """
        # %%
        # %time x
        # !ls
        # ?x
        # x?
        # y = !ls
        # cd ..
        # # %time
        '''
        %no
        '''
        ls = 3
        x % y

        """)
    #expect(try parse(document.text).cells[0].source == source)
  }

  @Test func anEditLeavesTheRestAlone() throws {
    var document = try parse("x\n\n\n# %%   \ny\n# %%\nz")
    document.cells[1].source = "w"
    #expect(document.text == "x\n\n\n# %%\nw\n# %%\nz")
  }

  @Test func aPlainProgramIsOneCell() throws {
    let document = try parse("import a\n\n\ndef f():\n    pass\n")
    #expect(document.outline == ["code: import a\n\n\ndef f():\n    pass"])
  }

  @Test func markdownBecomesPython() throws {
    let document = Document(markdown: "---\ntitle: T\n---\n\nText\n\n```python\nx\n```\n")
    #expect(
      document.converted(to: .percent).text
        == "# ---\n# title: T\n# ---\n\n# %% [markdown]\n# Text\n\n# %%\nx\n")
  }
}
