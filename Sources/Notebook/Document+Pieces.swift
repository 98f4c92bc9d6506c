import Events

/// What the text formats have in common: the file is put together from its pieces.
extension Document {
  /// The text of the file: the header, then every cell as it was read, or what `lines` makes of it.
  func joinedText(_ lines: (Cell) -> [String]) -> String {
    let newline = origin.newline
    var text = headerText()
    for (index, cell) in cells.enumerated() {
      let piece = origin.piece(of: cell)
      let next = index + 1 < cells.count ? cells[index + 1] : nil
      if index == 0 && !text.isEmpty && !text.endsWithLF { text += newline }
      text += piece?.text ?? lines(cell).joined(separator: newline) + newline
      if let gap = originalGap(after: cell, before: next, isWhole: piece != nil) {
        text += gap
      } else if let next {
        if !text.isEmpty && !text.endsWithLF { text += newline }
        text += newline
        if format == .markdown && cell.kind == .markdown && next.kind == .markdown {
          // Prose ends at two blank lines.
          text += newline
        }
      } else if format == .percent && cell.source.endsWithLF {
        // The reader takes one away.
        text += newline
      }
    }
    return text
  }

  /// The blank lines that stood between two cells, if they stand side by side as before.
  private func originalGap(after cell: Cell, before next: Cell?, isWhole: Bool) -> String? {
    guard let piece = origin.pieces[cell.id], piece.next == next?.id, piece.cell.kind == cell.kind
    else { return nil }
    guard let next else { return isWhole ? piece.gap : nil }
    return origin.pieces[next.id]?.cell.kind == next.kind ? piece.gap : nil
  }

  private func headerText() -> String {
    let lines = headerLines()
    if origin.header == lines { return origin.prefix }
    guard !lines.isEmpty else { return "" }
    let mark = format == .percent ? "# " : ""
    let all = ["---"] + lines + ["---"]
    let written = all.map { mark.isEmpty || !$0.isEmpty ? mark + $0 : "#" }
    return written.joined(separator: origin.newline) + origin.newline + origin.newline
  }
}
