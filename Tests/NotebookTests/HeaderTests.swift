import Events
import Testing

@testable import Notebook

@Suite struct HeaderTests {
  @Test func readsWhatHeadersUse() {
    let header = Header(
      """
      # a comment
      title: "Part 3: \\u09ad"
      plain: a b # not this
      single: 'it''s'
      url: http://x/#y
      number: 3
      float: 1.5
      version: '1.3'
      none:
      flag: true
      list: [a, "b", 3]
      block:
      - x
      - 2
      text: |
        one
        two
      folded: >
        one
        two
      jupyter:
        kernelspec:
          name: python3
          language: python

        jupytext:
          formats: ipynb,md
      after: 1
      """)
    #expect(
      header.values == [
        "title": "Part 3: ভ", "plain": "a b", "single": "it's", "url": "http://x/#y", "number": 3,
        "float": .double(1.5), "version": "1.3", "none": nil, "flag": true, "list": ["a", "b", 3],
        "block": ["x", 2], "text": "one\ntwo", "folded": "one two",
        "jupyter": [
          "kernelspec": ["name": "python3", "language": "python"],
          "jupytext": ["formats": "ipynb,md"],
        ],
        "after": 1,
      ])
  }

  @Test(arguments: [
    "a", ":", "- x", "  x: 1\n y: 2", "a: [", "a: {\"", "\"a", "a:\n\tb: 1", "? a",
    "a: &x 1\nb: *x",
    "a: |", "'", "a: '", "---", String(repeating: "a:\n ", count: 50),
  ])
  func takesAnything(text: String) {
    let document = Document(markdown: "---\n\(text)\n---\n\nA\n")
    #expect(document.text == "---\n\(text)\n---\n\nA\n")
  }

  @Test func deepNestingEnds() {
    let lines = (0..<2000).map { String(repeating: " ", count: $0) + "a:" }
    #expect(Header(lines.joined(separator: "\n")).values.count == 1)
  }

  @Test func titleAndLanguage() {
    let document = Document(
      markdown: "---\ntitle: T\nlang: bn\nfedrepl:\n  seed: 3\n---\n\n# Head\n")
    #expect(document.title == "T")
    #expect(document.language == "bn")
    #expect(document.settings == ["seed": 3])
    #expect(Document(markdown: "x\n\n## Head #1\n").title == "Head #1")
    #expect(Document(markdown: "x").title == nil)
  }

  @Test func theKernelBlockIsTheMetadata() {
    let document = Document(
      markdown: "---\ntitle: T\njupyter:\n  kernelspec:\n    name: python3\n---\n\nA\n")
    #expect(document.metadata == ["kernelspec": ["name": "python3"]])
  }

  @Test func headersGoToNotebooksAndBack() throws {
    let text = "---\ntitle: T\njupyter:\n  kernelspec:\n    name: python3\n---\n\nA\n"
    let notebook = Document(markdown: text).converted(to: .notebook)
    #expect(notebook.outline == ["raw: ---\ntitle: T\n---", "markdown: A"])
    #expect(notebook.metadata == ["kernelspec": ["name": "python3"]])
    let parsed = try Document.parse(notebook.text, format: .notebook, path: "")
    #expect(parsed.converted(to: .markdown).text == text)
  }

  @Test func metadataIsWrittenAsYAML() {
    var document = Document(cells: [Cell(.markdown, "A")])
    document.metadata = [
      "kernelspec": ["display_name": "Python 3", "name": "python3"], "v": "1.3", "w": "true",
      "language_info": ["name": "python"], "list": [1, "a"], "e": [:],
    ]
    let text = document.converted(to: .markdown).text
    #expect(
      text == """
        ---
        jupyter:
          kernelspec:
            display_name: Python 3
            name: python3
          v: "1.3"
          w: "true"
          list: [1, "a"]
          e: {}
        ---

        A

        """)
    document.metadata["language_info"] = nil
    #expect(Document(markdown: text).metadata == document.metadata)
  }

  /// `jupyter:` with anything but a mapping is no metadata, and stays what it is.
  @Test(arguments: ["jupyter: python3", "jupyter:", "jupyter: [a]\ntitle: T"])
  func keepsAJupyterKeyThatIsNoMapping(header: String) {
    let text = "---\n\(header)\n---\n\nA\n"
    let document = Document(markdown: text)
    #expect(document.metadata == [:])
    #expect(document.text == text)
    let notebook = document.converted(to: .notebook)
    #expect(notebook.metadata == [:])
    #expect(notebook.outline == ["raw: ---\n\(header)\n---", "markdown: A"])
    #expect(notebook.converted(to: .markdown).text == text)
  }
}
