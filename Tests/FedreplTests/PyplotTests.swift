import Events
import Notebook
import Testing

/// Figures of `matplotlib.pyplot` as outputs of a cell.
@Suite struct PyplotTests {
  /// The figures that a cell gave.
  private static func figures(_ source: String) -> [(text: String, svg: String)] {
    answers(to: "import matplotlib.pyplot as plt\nimport numpy as np\n" + source)[0].figures
  }

  private static func count(_ part: String, in text: String) -> Int {
    text.components(of: part)
  }

  @Test func aFigureAppearsAtShow() {
    #expect(Self.figures("plt.plot([1, 2, 3])\nplt.show()").count == 1)
  }

  @Test func aFigureAppearsAtTheCellsEnd() {
    #expect(Self.figures("plt.plot([1, 2, 3])").count == 1)
  }

  @Test func aClosedFigureDoesNotAppear() {
    #expect(Self.figures("plt.plot([1, 2, 3])\nplt.close()").isEmpty)
  }

  @Test func twoShowsGiveTwoFigures() {
    #expect(Self.figures("plt.plot([1])\nplt.show()\nplt.plot([2])\nplt.show()").count == 2)
  }

  @Test func titleAndLabelsStandInBoth() throws {
    let figure = try #require(
      Self.figures("plt.plot([1, 2])\nplt.title('A < B')\nplt.xlabel('time')\nplt.ylabel('loss')")
        .first)
    #expect(figure.svg.contains(">A &lt; B</text>"))
    #expect(figure.svg.contains("class=\"xlabel\""))
    for text in ["A < B", "time", "loss"] { #expect(figure.text.contains(text)) }
  }

  @Test func aLineIsOnePolyline() throws {
    let figure = try #require(Self.figures("plt.plot([0, 1, 2], [0, 1, 4], 'r--')").first)
    #expect(Self.count("<polyline", in: figure.svg) == 1)
    #expect(figure.svg.contains("stroke=\"red\""))
    #expect(figure.svg.contains("stroke-dasharray"))
  }

  @Test func notANumberBreaksALine() throws {
    let figure = try #require(Self.figures("plt.plot([0, 1, np.nan, 2, 3])").first)
    #expect(Self.count("<polyline", in: figure.svg) == 2)
  }

  @Test func scatteredPointsAreCircles() throws {
    let figure = try #require(Self.figures("plt.scatter([1, 2, 3], [3, 1, 2])").first)
    #expect(Self.count("<circle", in: figure.svg) == 3)
  }

  @Test func barsHaveTheNamesOfTheirPlaces() throws {
    let figure = try #require(Self.figures("plt.bar(['cats', 'dogs'], [3, 5])").first)
    #expect(figure.svg.contains(">cats</text>"))
    #expect(figure.text.contains("cats") && figure.text.contains("dogs"))
    #expect(Self.count("fill=\"#1f77b4\"", in: figure.svg) == 2)
  }

  @Test func aHistogramCounts() throws {
    let answer = answers(
      to:
        "import matplotlib.pyplot as plt\nn, edges, _ = plt.hist([1, 2, 2, 3], bins=2)\nprint(n, edges)"
    )
    #expect(answer[0].printed == "[1. 3.] [1. 2. 3.]\n")
    #expect(answer[0].figures.count == 1)
  }

  @Test func anImageIsDrawnInShades() throws {
    let figure = try #require(Self.figures("plt.imshow([[0, 1], [1, 0]], cmap='gray')").first)
    #expect(figure.text.contains("  ████") || figure.text.contains("  ██"))
    #expect(figure.svg.contains("rgb(255,255,255)"))
  }

  @Test func aLegendNamesTheLines() throws {
    let figure = try #require(
      Self.figures("plt.plot([1, 2], label='train')\nplt.plot([2, 1], label='test')\nplt.legend()")
        .first)
    #expect(figure.text.contains("● train  ● test"))
    #expect(Self.count("class=\"legend\"", in: figure.svg) == 2)
  }

  @Test func subplotsStandOneBelowTheOther() throws {
    let figure = try #require(
      Self.figures(
        "fig, ax = plt.subplots(2, 2)\nax[0, 0].set_title('first')\nax[1, 1].set_title('last')\nax[0, 1].plot([1, 2])\nfor a in ax.flatten(): a.grid(True)"
      ).first)
    #expect(Self.count("class=\"axes\"", in: figure.svg) == 4)
    let (first, last) = (figure.text.range(of: "first"), figure.text.range(of: "last"))
    #expect(first != nil && last != nil)
  }

  @Test func theDrawingIsKept() throws {
    let figure = try #require(
      Self.figures("plt.plot([0, 1, 2, 3], [0, 1, 4, 9])\nplt.title('squares')").first)
    #expect(figure.text == (try Tree.text("Tests/Scripts/pyplot/squares.txt")))
    #expect(figure.svg == (try Tree.text("Tests/Scripts/pyplot/squares.svg")))
  }

  @Test func otherFormatsThanSVGAreRefused() {
    #expect(
      lastAnswer("import matplotlib.pyplot as plt\nplt.plot([1])\nplt.savefig('a.png')")
        == "ValueError: figures are saved as SVG here: give the file a name that ends in .svg")
  }

  @Test func linesOfDifferentLengthsAreRefused() {
    #expect(
      lastAnswer("import matplotlib.pyplot as plt\nplt.plot([1, 2], [1, 2, 3])")
        == "ValueError: x and y must have same first dimension, but have shapes (2,) and (3,)")
  }

  @Test func aFigureIsPrintedByARun() {
    let answer = answers(to: "import matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.title('up')")
    #expect(answer[0].text.contains("up\n"))
  }

  @Test(arguments: [
    "plt.plot([np.inf, -np.inf, np.nan])", "plt.plot([])", "plt.plot([1e308, -1e308])",
    "plt.semilogy([0, -1])", "plt.hist([])", "plt.imshow(np.zeros((0, 0)))", "plt.bar([], [])",
    "plt.xlim(5, 5)", "plt.figure(figsize=(1e9, 1e9)); plt.plot([1])",
    "plt.imshow(np.zeros((3, 200)))",
    "plt.fill_between([1], [2])", "plt.axhline(1e300)", "plt.yticks([1], ['one'])",
  ])
  func oddFiguresAreDrawn(source: String) {
    #expect(
      answers(to: "import matplotlib.pyplot as plt\nimport numpy as np\n" + source)[0].failure
        == nil)
  }
}

extension String {
  /// How often a part occurs.
  fileprivate func components(of part: String) -> Int {
    var (count, rest) = (0, self[...])
    while let place = rest.firstRange(of: part) {
      count += 1
      rest = rest[place.upperBound...]
    }
    return count
  }

  fileprivate func range(of part: String) -> Range<String.Index>? { firstRange(of: part) }
}
