/// Cuts a Python file at its `# %%` lines.
struct PercentReader {
  let source: SourceLines

  /// All cells from line `start` on. What stands before the first mark is code.
  func cells(from start: Int) -> [ReadCell] {
    var cells: [ReadCell] = []
    var place = start
    while place < source.count {
      let next = nextMark(after: place)
      if Self.options(in: source[place]) != nil || place != start || !isBlank(place..<next) {
        cells.append(cell(place..<next))
      }
      place = next
    }
    return cells
  }

  private func isBlank(_ range: Range<Int>) -> Bool { range.allSatisfy { source.isBlank($0) } }

  private func nextMark(after start: Int) -> Int {
    var quotes = PythonQuotes()
    for index in start..<source.count {
      if index > start && !quotes.isInside && Self.options(in: source[index]) != nil {
        return index
      }
      quotes.read(source[index])
    }
    return source.count
  }

  private func cell(_ range: Range<Int>) -> ReadCell {
    // Between cells is an empty line, or the two that PEP 8 wants. More belong to the cell.
    let empty = source.lines[range].dropFirst().reversed().prefix(while: \.isEmpty).count
    let end = range.upperBound - (empty == 2 ? 2 : min(empty, 1))
    let mark = Self.options(in: source[range.lowerBound])
    let (kind, metadata) = mark.map(Self.kind(of:)) ?? (.code, [:])
    let first = mark == nil ? range.lowerBound : range.lowerBound + 1
    let lines = source.lines[first..<end].map(String.init)
    let text = kind == .code ? PercentMagic.uncommented(lines) : Self.prose(lines)
    return ReadCell(
      kind: kind, source: text.joined(separator: "\n"), metadata: metadata,
      lines: range.lowerBound..<end, next: range.upperBound)
  }

  /// What follows `# %%` on a line that opens a cell; nil for other lines.
  static func options(in line: Substring) -> Substring? {
    var rest = line.drop(while: \.isWhitespace)
    guard rest.first == "#" else { return nil }
    rest = rest.dropFirst().drop(while: \.isWhitespace)
    guard rest.hasPrefix("%%") else { return nil }
    rest = rest.dropFirst(2)
    // `# %%time` is a magic in a comment, `# %%%` a cell one level down.
    let word = rest.drop { $0 == "%" }
    return word.first.map { $0.isWhitespace } ?? true ? rest : nil
  }

  private static func kind(of options: Substring) -> (Cell.Kind, JSONObject) {
    var parsed = CellOptions(options.drop { $0 == "%" }, hasTitle: true)
    let depth = options.leading("%")
    var kind = Cell.Kind.code
    for (word, named) in [("markdown", Cell.Kind.markdown), ("md", .markdown), ("raw", .raw)] {
      guard let place = parsed.title.firstRange(of: "[\(word)]") else { continue }
      parsed.title = (parsed.title[..<place.lowerBound] + parsed.title[place.upperBound...])
        .trimmed()
      kind = named
      if word == "md" { parsed.metadata["region_name"] = "md" }
      break
    }
    if kind == .code && !MarkdownReader.isActive(parsed.metadata) { kind = .raw }
    if !parsed.title.isEmpty { parsed.metadata["title"] = .string(parsed.title) }
    if depth > 0 { parsed.metadata["cell_depth"] = .int(depth) }
    return (kind, parsed.metadata)
  }

  /// The text in comments, or in a string in triple quotes.
  private static func prose(_ lines: [String]) -> [String] {
    let text = lines.joined(separator: "\n").trimmed()
    for prefix in ["", "r", "R"] {
      for quotes in ["\"\"\"", "'''"] {
        guard text.hasPrefix(prefix + quotes), text.hasSuffix(quotes),
          text.count >= prefix.count + 6
        else { continue }
        var inner = text.dropFirst(prefix.count + 3).dropLast(3)
        if inner.first == "\n" { inner = inner.dropFirst() }
        if inner.last == "\n" { inner = inner.dropLast() }
        return String(inner).lines
      }
    }
    return lines.map { line in
      if line.hasPrefix("# ") { return String(line.dropFirst(2)) }
      return line.hasPrefix("#") ? String(line.dropFirst()) : line
    }
  }
}
