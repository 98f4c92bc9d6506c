import Panes

/// What to send for one row of a surface: runs of one style for ncurses, and pieces that go to the
/// terminal behind its back because the two would not agree about their width.
struct RowPlan: Equatable {
  struct Piece: Equatable {
    var column: Int
    var style: Style
    var text: [UInt8]
  }

  /// They cover the row without gaps.
  private(set) var runs: [Piece] = []
  /// Above blanks in `runs`.
  private(set) var overlays: [Piece] = []
  /// A change anywhere has to be sent as a whole row.
  private(set) var isComplex = false

  /// `isASCII`: the terminal shows nothing else.
  init(cells: some Sequence<SurfaceCell>, columns: Int, profile: WidthProfile, isASCII: Bool) {
    var column = 0
    for cell in cells where column < columns && !cell.isContinuation {
      let width = min(max(cell.width, 1), columns - column)
      add(
        cell, at: column, width: width, isCut: width < cell.width, profile: profile,
        isASCII: isASCII)
      column += width
    }
    if column < columns { addRun(blanks(columns - column), at: column, style: .plain) }
  }

  private mutating func add(
    _ cell: SurfaceCell, at column: Int, width: Int, isCut: Bool, profile: WidthProfile,
    isASCII: Bool
  ) {
    let utf8 = cell.text.utf8
    if utf8.count == 1, let byte = utf8.first, byte >= 0x20, byte < 0x7f {
      addRun(CollectionOfOne(byte), at: column, style: cell.style)
      return
    }
    if isCut || isASCII {
      let text = isCut ? blanks(width) : ASCIIText.folded(cell.text, columns: width)
      addRun(text, at: column, style: cell.style)
      return
    }
    let text = Self.sent(cell.text, profile: profile)
    if TextWidth.isComplex(text) { isComplex = true }
    if profile.isSafeForCurses(text, columns: width) {
      addRun(text.utf8, at: column, style: cell.style)
      return
    }
    isComplex = true
    addRun(blanks(width), at: column, style: cell.style)
    let canJoin = profile.hasExactClusters && profile.hasExactEmoji
    if canJoin, let last = overlays.last, last.style == cell.style, lastOverlayEnd == column {
      overlays[overlays.count - 1].text += Array(text.utf8)
    } else {
      overlays.append(Piece(column: column, style: cell.style, text: Array(text.utf8)))
    }
    lastOverlayEnd = column + width
  }

  private var lastOverlayEnd = -1

  private mutating func addRun(_ text: some Collection<UInt8>, at column: Int, style: Style) {
    if let last = runs.indices.last, runs[last].style == style, runs[last].text.count < 3_000 {
      runs[last].text += text
    } else {
      runs.append(Piece(column: column, style: style, text: Array(text)))
    }
  }

  private func blanks(_ count: Int) -> [UInt8] { Array(repeating: 0x20, count: count) }

  /// Where code points are counted, a variation selector that asks for a picture would make some
  /// terminals use a column more.
  private static func sent(_ text: String, profile: WidthProfile) -> String {
    guard profile.width.rule == .codePoint, text.unicodeScalars.contains("\u{fe0f}") else {
      return text
    }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\u{fe0f}" }))
  }
}
