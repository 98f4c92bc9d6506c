import Events

/// Jupytext's Markdown.
extension Document {
  /// Every text is a document in this format.
  static func parseMarkdown(_ text: String) -> Document {
    let body =
      text.unicodeScalars.first == "\u{feff}" ? String(text.unicodeScalars.dropFirst()) : text
    let source = SourceLines(body)
    var document = Document(cells: [], format: .markdown)
    let header = headerRange(in: source)
    document.readHeader(header?.content.map { String(source[$0]) })
    document.readText(
      cells: MarkdownReader(source: source).cells(from: header?.next ?? 0), source: source)
    if body.utf8.count < text.utf8.count {
      document.origin.prefix = "\u{feff}" + document.origin.prefix
    }
    return document
  }

  /// The lines of a header, and where the first cell starts. The header may stand in an HTML
  /// comment.
  private static func headerRange(in source: SourceLines) -> (content: Range<Int>, next: Int)? {
    var place = 0
    while place < source.count, source.isBlank(place) { place += 1 }
    let isHidden = place < source.count && source[place].trimmed() == "<!--"
    if isHidden {
      place += 1
      while place < source.count, source.isBlank(place) { place += 1 }
    }
    guard place < source.count, isHeaderRule(source[place]) else { return nil }
    guard let end = (place + 1..<source.count).first(where: { isHeaderRule(source[$0]) }) else {
      return nil
    }
    var next = end + 1
    if isHidden {
      while next < source.count, source.isBlank(next) { next += 1 }
      guard next < source.count, source[next].trimmed() == "-->" else { return nil }
      next += 1
    }
    if next < source.count, source.isBlank(next) { next += 1 }
    return (place + 1..<end, next)
  }

  mutating func readHeader(_ lines: [String]?) {
    header = lines.map { $0.joined(separator: "\n") }
    metadata = .object(frontMatter["jupyter"]?.object ?? [:])
  }

  /// Takes over what a reader of a text format found.
  mutating func readText(cells read: [ReadCell], source: SourceLines) {
    origin.newline = source.newline
    origin.prefix = source.raw(0..<(read.first?.lines.lowerBound ?? source.count))
    origin.header = headerLines()
    cells = read.enumerated().map { index, item in
      var cell = Cell(id: CellID("cell-\(index + 1)"), kind: item.kind, source: item.source)
      cell.metadata = .object(item.metadata)
      return cell
    }
    for (index, item) in read.enumerated() {
      let cellEnd = item.lines.upperBound
      let nextStart = index + 1 < read.count ? read[index + 1].lines.lowerBound : source.count
      origin.pieces[cells[index].id] = Origin.Piece(
        cell: cells[index], text: source.raw(item.lines),
        gap: source.raw(cellEnd..<max(nextStart, cellEnd)),
        next: index + 1 < cells.count ? cells[index + 1].id : nil)
    }
  }

  /// The file's text: cells that nobody edited as they were, the others as Jupytext writes them.
  var markdownText: String {
    let text = joinedText { cell in markdownLines(of: cell, isProtected: needsRegion(cell)) }
    if isSame(Self.parseMarkdown(text)) { return text }
    // Cells that would run into each other get marks of their own.
    var document = self
    document.origin.pieces = [:]
    return document.joinedText { document.markdownLines(of: $0, isProtected: true) }
  }

  /// Whether reading `other` gave the cells of this document.
  func isSame(_ other: Document) -> Bool {
    other.cells.count == cells.count
      && zip(other.cells, cells).allSatisfy { read, cell in
        read.kind == cell.kind && read.source.isExactly(cell.source)
          && Self.withoutRegion(read.metadata.object ?? [:])
            == Self.withoutRegion(textMetadata(of: cell))
      }
  }

  /// The name of the marks is a choice of notation.
  private static func withoutRegion(_ metadata: JSONObject) -> JSONObject {
    var metadata = metadata
    metadata["region_name"] = nil
    return metadata
  }

  /// Metadata that text formats keep: not what a front end notes about its view of a cell.
  func textMetadata(of cell: Cell) -> JSONObject {
    if let piece = origin.pieces[cell.id], piece.cell.metadata == cell.metadata {
      return cell.metadata.object ?? [:]
    }
    var metadata = cell.metadata.object ?? [:]
    for key in [
      "autoscroll", "collapsed", "scrolled", "trusted", "execution", "ExecuteTime", "skipline",
      "noskipline", "cell_marker", "lines_to_next_cell", "lines_to_end_of_cell_marker",
    ] {
      metadata[key] = nil
    }
    if metadata["tags"] == [] { metadata["tags"] = nil }
    return metadata
  }

  private func markdownLines(of cell: Cell, isProtected: Bool) -> [String] {
    var metadata = textMetadata(of: cell)
    let lines = cell.source.lines
    switch cell.kind {
    case .code:
      let longest = lines.map { $0.leading("`") }.max() ?? 0
      let fence = String(repeating: "`", count: max(longest + 1, 3))
      let options = CellOptions(metadata: metadata).text
      let space = options.isEmpty ? "" : " "
      return ["\(fence)python\(space)\(options)"] + lines + [fence]
    case .raw: return region("raw", metadata: metadata, lines: lines)
    case .markdown:
      guard isProtected else { return lines }
      var name = metadata["region_name"]?.string ?? "region"
      metadata["region_name"] = nil
      let names = [name, "region", "md", "markdown"]
      let free = names.first { name in
        !lines.contains { MarkdownMarker.isRegionEnd($0[...], of: name) }
      }
      name = free ?? name
      return region(name, metadata: metadata, lines: lines)
    }
  }

  private func region(_ name: String, metadata: JSONObject, lines: [String]) -> [String] {
    var metadata = metadata
    var title = metadata["title"]?.string ?? ""
    if title.contains(where: { "{=".contains($0) || $0.isNewline }) || title != title.trimmed()
      || title.split(separator: " ").contains(where: { $0.hasPrefix(".") })
    {
      title = ""
    }
    if !title.isEmpty { metadata["title"] = nil }
    let options = CellOptions(title: title, metadata: metadata).text
    let start = options.isEmpty ? "<!-- #\(name) -->" : "<!-- #\(name) \(options) -->"
    return [start] + lines + ["<!-- #end\(name) -->"]
  }

  /// Whether prose would be read as something else without marks around it, by us or by Jupytext.
  private func needsRegion(_ cell: Cell) -> Bool {
    guard cell.kind == .markdown else { return false }
    if !textMetadata(of: cell).isEmpty { return true }
    let source = SourceLines(cell.source)
    if cell.source.isBlank || cell.source.endsWithLF || source.isBlank(0) { return true }
    let read = MarkdownReader(source: source, anyLanguage: true).cells(from: 0)
    return read.count != 1 || read[0].kind != .markdown || read[0].source != cell.source
      // Jupytext does not see where longer fences end.
      || source.lines.contains { $0.hasPrefix("````") }
  }
}
