import Panes

/// Bytes that write a piece straight to the terminal, at a place of the screen.
enum Overlay {
  static func bytes(_ piece: RowPlan.Piece, row: Int, depth: ColorDepth) -> [UInt8] {
    Array("\u{1b}[\(row + 1);\(piece.column + 1)H\(rendition(piece.style, depth: depth))".utf8)
      + piece.text + [0x1b, 0x5b, 0x6d]
  }

  static func cursor(_ position: CursorPosition) -> [UInt8] {
    Array("\u{1b}[\(position.row + 1);\(position.column + 1)H".utf8)
  }

  /// SGR for a style.
  static func rendition(_ style: Style, depth: ColorDepth) -> String {
    var codes = ["0"]
    let names: [(Style.Attributes, String)] = [
      (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
      (.strikethrough, "9"),
    ]
    codes += names.filter { style.attributes.contains($0.0) }.map(\.1)
    let foreground = depth.number(of: style.foreground)
    if foreground.isBright, !style.attributes.contains(.bold) { codes.append("1") }
    codes += color(foreground.number, normal: 30, bright: 90, extended: "38")
    let background = depth.number(of: style.background)
    codes += color(background.number, normal: 40, bright: 100, extended: "48")
    return "\u{1b}[\(codes.joined(separator: ";"))m"
  }

  private static func color(
    _ number: Int, normal: Int, bright: Int, extended: String
  ) -> [String] {
    switch number {
    case ..<0: return []
    case ..<8: return ["\(normal + number)"]
    case ..<16: return ["\(bright + number - 8)"]
    default: return [extended, "5", "\(number)"]
    }
  }
}
