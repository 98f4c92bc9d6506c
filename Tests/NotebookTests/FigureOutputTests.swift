import Testing

@testable import Notebook

/// Figures in files.
@Suite struct FigureOutputTests {
  private let figure = Output.figure(text: "⠁\n⠂", svg: "<svg>\n</svg>\n")

  @Test func aFigureIsKeptAsSVGAndText() {
    let json = figure.json(executionCount: 1)
    #expect(json["output_type"]?.string == "display_data")
    #expect(json["data"]?["image/svg+xml"]?.joinedText == "<svg>\n</svg>\n")
    #expect(json["data"]?["text/plain"]?.joinedText == "⠁\n⠂")
  }

  @Test func aFigureIsReadAgain() {
    #expect(Output(json: figure.json(executionCount: nil)) == figure)
  }

  @Test func aFigureShowsItsDrawing() { #expect(figure.plainText == "⠁\n⠂") }
}
