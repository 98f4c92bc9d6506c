/// Cuts Jupytext's Markdown into cells. The rules, down to where blank lines go, are those of
/// Jupytext 1.19, so that both see the same cells; only fences in other languages than Python are
/// prose here.
struct MarkdownReader {
  let source: SourceLines
  /// Whether fences in all of Jupytext's languages are code.
  var anyLanguage = false

  /// All cells from line `start` on.
  func cells(from start: Int) -> [ReadCell] {
    var cells: [ReadCell] = []
    var place = start
    while place < source.count {
      let cell = cell(at: place)
      cells.append(cell)
      // Each cell takes a line at least.
      place = max(cell.next, place + 1)
    }
    return cells
  }

  private func cell(at start: Int) -> ReadCell {
    if let (name, options) = MarkdownMarker.regionStart(source[start]) {
      return region(at: start, name: name, options: options)
    }
    if let fence = MarkdownMarker.fence(source[start], anyLanguage: anyLanguage) {
      return code(at: start, fence: fence)
    }
    let (end, next, isExplicit) = proseEnd(from: start)
    return ReadCell(
      kind: .markdown, source: source.joined(start..<end), metadata: [:], lines: start..<end,
      next: skipSeparator(next, isExplicit: isExplicit))
  }

  private func region(at start: Int, name: String, options: Substring) -> ReadCell {
    let parsed = CellOptions(options, hasTitle: true)
    var metadata = parsed.metadata
    if !parsed.title.isEmpty { metadata["title"] = .string(parsed.title) }
    if name == "markdown" || name == "md" { metadata["region_name"] = .string(name) }
    let end = (start..<source.count).first { MarkdownMarker.isRegionEnd(source[$0], of: name) }
    return ReadCell(
      kind: name == "raw" ? .raw : .markdown,
      source: source.joined(start + 1..<(end ?? source.count)), metadata: metadata,
      lines: start..<(end.map { $0 + 1 } ?? source.count),
      next: end.map { skipSeparator($0 + 1, isExplicit: true) } ?? source.count)
  }

  private func code(at start: Int, fence: MarkdownMarker.Fence) -> ReadCell {
    let rest = start + 1..<source.count
    let end = rest.first { MarkdownMarker.closes(source[$0], backticks: fence.backticks) }
    let lines = start..<(end.map { $0 + 1 } ?? source.count)
    let next = end.map { skipSeparator($0 + 1, isExplicit: !fence.isProse) } ?? source.count
    if fence.isProse {
      return ReadCell(
        kind: .markdown, source: source.joined(lines), metadata: [:], lines: lines, next: next)
    }
    let metadata = CellOptions(fence.options, hasTitle: false).metadata
    return ReadCell(
      kind: Self.isActive(metadata) ? .code : .raw,
      source: source.joined(start + 1..<(end ?? source.count)), metadata: metadata, lines: lines,
      next: next)
  }

  /// Whether a code cell is one in a notebook: `active="py"` and the tag `active-py` say no.
  static func isActive(_ metadata: JSONObject) -> Bool {
    if metadata["run_control"]?["frozen"] == true { return true }
    for tag in metadata["tags"]?.array ?? [] {
      guard let tag = tag.string, tag.hasPrefix("active-") else { continue }
      return tag.split(separator: "-").contains("ipynb")
    }
    guard let active = metadata["active"]?.string else { return true }
    return active.split { $0 == "." || $0 == "," }.contains("ipynb")
  }

  /// One blank line after a cell belongs to none; two do after one with an end of its own.
  private func skipSeparator(_ next: Int, isExplicit: Bool) -> Int {
    func isBlank(_ index: Int) -> Bool? { index < source.count ? source.isBlank(index) : nil }
    if isBlank(next) == true && isBlank(next + 1) == false { return next + 1 }
    if isExplicit && isBlank(next) == true && isBlank(next + 1) == true
      && isBlank(next + 2) == false
    {
      return next + 2
    }
    return next
  }

  /// Prose ends at a cell with a marker, and at the last two of several blank lines outside of
  /// code blocks.
  private func proseEnd(from start: Int) -> (end: Int, next: Int, isExplicit: Bool) {
    var blanks = 0
    var openFence: Int?
    var isIndented = false
    for index in start..<source.count {
      let line = source[index]
      let isBlank = line.isBlank
      if let fence = openFence {
        if MarkdownMarker.closes(line, backticks: fence) { openFence = nil }
        continue
      }
      if blanks > 0 && line.starts(with: "    " as StaticString) && !isBlank {
        isIndented = true
        blanks = 0
        continue
      }
      if isIndented {
        if isBlank || line.starts(with: "    " as StaticString) { continue }
        isIndented = false
      }
      let fence = MarkdownMarker.fence(line, anyLanguage: anyLanguage)
      if MarkdownMarker.regionStart(line) != nil || fence?.isProse == false {
        let isSeparated = index - start > 1 && blanks > 0
        return (isSeparated ? index - 1 : index, index, false)
      }
      if line.starts(with: "```" as StaticString) {
        let isPlain = fence == nil && !line.starts(with: "```{" as StaticString)
        if isPlain && blanks >= 2 { return (index - 2, index, true) }
        openFence = line.leading("`")
        blanks = 0
      } else if isBlank {
        blanks += 1
      } else if blanks >= 2 {
        return (index - 2, index, true)
      } else {
        blanks = 0
      }
    }
    return (source.count, source.count, false)
  }
}
