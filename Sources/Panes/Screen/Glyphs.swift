/// The characters that frames, marks and plots are drawn with: box-drawing ones, or plain ASCII for
/// terminals and locales without them.
package struct Glyphs: Hashable, Sendable {
  package var horizontal: Character
  package var vertical: Character
  package var topLeft: Character
  package var topRight: Character
  package var bottomLeft: Character
  package var bottomRight: Character
  /// Thick bar at the left edge of the selected cell.
  package var selection: Character
  /// Thin bar at the left edge of outputs and quotes.
  package var gutter: Character
  package var ellipsis: String
  package var bullet: String
  package var folded: String
  package var arrow: String
  package var dot: String
  package var thumb: Character
  package var spinner: [String]
  package var isASCII: Bool

  package static let unicode = Glyphs(
    horizontal: "─", vertical: "│", topLeft: "┌", topRight: "┐", bottomLeft: "└",
    bottomRight: "┘", selection: "▌", gutter: "│", ellipsis: "…", bullet: "•", folded: "▸",
    arrow: "→", dot: "●", thumb: "┃",
    spinner: ["◐", "◓", "◑", "◒"], isASCII: false)

  package static let ascii = Glyphs(
    horizontal: "-", vertical: "|", topLeft: "+", topRight: "+", bottomLeft: "+",
    bottomRight: "+", selection: ">", gutter: "|", ellipsis: "...", bullet: "*", folded: ">",
    arrow: "->", dot: "o", thumb: "#", spinner: ["|", "/", "-", "\\"], isASCII: true)
}
