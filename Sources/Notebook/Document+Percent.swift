import Events

/// Python files in percent format.
extension Document {
  /// Every text is a document in this format.
  static func parsePercent(_ text: String) -> Document {
    let source = SourceLines(text)
    var document = Document(cells: [], format: .percent)
    let header = percentHeader(in: source)
    document.readHeader(header?.lines)
    document.readText(
      cells: PercentReader(source: source).cells(from: header?.next ?? 0), source: source)
    return document
  }

  /// The header in comments, and where the first cell starts. A `#!` line may stand before it.
  private static func percentHeader(in source: SourceLines) -> (lines: [String], next: Int)? {
    var place = 0
    while place < min(source.count, 2),
      source[place].hasPrefix("#!") || source[place].contains("coding")
    {
      place += 1
    }
    guard place < source.count, let first = comment(source[place]), isHeaderRule(first) else {
      return nil
    }
    var lines: [String] = []
    for index in place + 1..<source.count {
      guard let text = comment(source[index]) else { return nil }
      if isHeaderRule(text) {
        let isBlank = index + 1 < source.count && source.isBlank(index + 1)
        return (lines, index + (isBlank ? 2 : 1))
      }
      lines.append(String(text))
    }
    return nil
  }

  private static func comment(_ line: Substring) -> Substring? {
    guard line.hasPrefix("#") else { return nil }
    return line.hasPrefix("# ") ? line.dropFirst(2) : line.dropFirst()
  }

  var percentText: String { joinedText(percentLines(of:)) }

  private func percentLines(of cell: Cell) -> [String] {
    var metadata = textMetadata(of: cell)
    var words: [String] = []
    if cell.kind != .code {
      words.append("[\(metadata["region_name"]?.string ?? cell.kind.rawValue)]")
      metadata["region_name"] = nil
    }
    if let title = metadata["title"]?.string,
      !title.contains(where: { "={".contains($0) || $0.isNewline })
    {
      words.insert(title, at: 0)
      metadata["title"] = nil
    }
    let depth = metadata["cell_depth"]?.int ?? 0
    metadata["cell_depth"] = nil
    let options = CellOptions(title: words.joined(separator: " "), metadata: metadata).text
    let signs = String(repeating: "%", count: 2 + min(max(depth, 0), 8))
    let mark = "# " + signs + (options.isEmpty ? "" : " ") + options
    if cell.source.isEmpty { return [mark] }
    let lines = cell.source.lines
    if cell.kind == .code { return [mark] + PercentMagic.commented(lines) }
    return [mark] + lines.map { $0.isEmpty ? "#" : "# " + $0 }
  }
}
