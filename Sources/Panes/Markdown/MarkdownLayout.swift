import CMarkdown

typealias MarkdownNode = OpaquePointer

/// One walk over a parsed text. The parser's own iterator keeps the place, so that no depth of
/// nesting can exhaust the stack.
struct MarkdownLayout {
  let view: MarkdownView
  let width: Int
  private(set) var lines: [StyledLine] = []

  /// What stands to the left of the lines of a block that others are in.
  private struct Container {
    /// Before the first line that comes, then before all others.
    var first: StyledLine?
    var rest: StyledLine
    var style: Style?
    /// Whether the blocks in it follow each other without a blank line.
    var isTight = false
    var isList = false
    var number = 0
    /// Columns that this one and all around it take.
    var end = 0
  }
  private var containers: [Container] = []
  /// Containers deeper than this are counted and not shown: their text stands in the last one.
  private static let deepest = 24
  private var hidden = 0

  private var inlines = MarkdownInlines()
  private var table: MarkdownTable?
  private var needsGap = false

  init(view: MarkdownView, width: Int) {
    self.view = view
    self.width = width
  }

  private var theme: Theme { view.theme }

  mutating func run(_ root: MarkdownNode) {
    guard let iterator = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return }
      let kind = String(cString: cmark_node_get_type_string(node))
      if event == CMARK_EVENT_ENTER { enter(node, kind) } else { leave(node, kind) }
    }
  }

  private mutating func enter(_ node: MarkdownNode, _ kind: String) {
    switch kind {
    case "block_quote":
      let mark = StyledLine(String(view.glyphs.gutter) + " ", theme[.markupRule])
      gap()
      push(Container(first: nil, rest: mark, style: theme[.markupQuote]))
    case "list":
      gap()
      var container = Container(first: nil, rest: StyledLine())
      container.isList = true
      container.isTight = cmark_node_get_list_tight(node) != 0
      container.number = Int(cmark_node_get_list_start(node))
      push(container)
    case "item", "tasklist": enterItem(node, kind)
    case "heading": gap()
    case "paragraph": gap()
    case "code_block": gap(); codeBlock(node)
    case "html_block": htmlBlock(node)
    case "thematic_break":
      gap()
      emit(StyledLine(String(repeating: view.glyphs.horizontal, count: room), theme[.markupRule]))
      needsGap = true
    case "table":
      gap()
      table = MarkdownTable(alignments: MarkdownTable.readAlignments(of: node))
    case "table_header", "table_row": table?.beginRow()
    default: enterInline(node, kind)
    }
  }

  private mutating func leave(_ node: MarkdownNode, _ kind: String) {
    switch kind {
    case "block_quote", "list":
      pop()
      needsGap = true
    case "item", "tasklist":
      if hidden == 0, containers.last?.first != nil { emit(StyledLine()) }
      pop()
      needsGap = !isTight
    case "heading": heading(Int(cmark_node_get_heading_level(node)))
    case "paragraph":
      for line in wrap(inlines.take()) { emit(line) }
      needsGap = !isTight
    case "table_cell": table?.add(inlines.take())
    case "table":
      for line in table?.lines(width: room, view: view) ?? [] { emit(line) }
      table = nil
      needsGap = true
    default: leaveInline(kind)
    }
  }

  // MARK: Blocks

  private mutating func enterItem(_ node: MarkdownNode, _ kind: String) {
    let list = containers.lastIndex { $0.isList }
    var mark = view.glyphs.bullet + " "
    if kind == "tasklist" {
      mark = cmark_gfm_extensions_get_tasklist_item_checked(node) ? "[x] " : "[ ] "
    } else if cmark_node_get_list_type(cmark_node_parent(node)) == CMARK_ORDERED_LIST, let list {
      mark = "\(containers[list].number). "
      containers[list].number &+= 1
    }
    if needsGap { gap() }
    let indent = String(repeating: " ", count: mark.count)
    var item = Container(
      first: StyledLine(mark, theme[.markupList]), rest: StyledLine(indent, theme[.text]))
    item.isTight = list.map { containers[$0].isTight } ?? false
    push(item)
  }

  private mutating func heading(_ level: Int) {
    let scope: ThemeScope = level == 1 ? .heading1 : level == 2 ? .heading2 : .heading3
    let text = inlines.take(base: theme[scope])
    let mark = StyledLine(String(repeating: "#", count: level) + " ", theme[.headingMark])
    let indent = StyledLine(String(repeating: " ", count: level + 1), theme[.text])
    for (index, line) in text.wrapped(to: room - level - 1, view.measure).enumerated() {
      emit(line.prefixed(index == 0 ? mark : indent))
    }
    needsGap = true
  }

  private mutating func codeBlock(_ node: MarkdownNode) {
    var code = cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    if code.hasSuffix("\n") { code.removeLast() }
    let info = cmark_node_get_fence_info(node).map { String(cString: $0) } ?? ""
    let language = info.prefix { $0.isLetter || $0.isNumber }.lowercased()
    let mark = StyledLine("  ", theme[.text])
    let lines =
      view.highlight(code, language)
      ?? code.lineParts.map {
        StyledLine(TextWidth.expandingTabs(String($0)), theme[.markupCodeBlock])
      }
    for line in lines {
      for part in line.chopped(to: room - 2, view.measure) { emit(part.prefixed(mark)) }
    }
    needsGap = true
  }

  private mutating func htmlBlock(_ node: MarkdownNode) {
    let text = cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    let line = HTMLText.line(text, theme: theme, base: theme[.text])
    guard !line.isEmpty else { return }
    gap()
    for part in wrap(line) { emit(part) }
    needsGap = true
  }

  // MARK: Inlines

  private mutating func enterInline(_ node: MarkdownNode, _ kind: String) {
    let literal = { cmark_node_get_literal(node).map { String(cString: $0) } ?? "" }
    if inlines.isEmpty { inlines.base = containers.last { $0.style != nil }?.style ?? theme[.text] }
    switch kind {
    case "text": inlines.append(literal())
    case "softbreak": inlines.append(" ")
    case "linebreak": inlines.append("\n")
    case "code": inlines.append(literal(), theme[.markupCode])
    case "html_inline": inlines.html(literal(), theme)
    case "emph": inlines.push(theme[.markupItalic])
    case "strong": inlines.push(theme[.markupBold])
    case "strikethrough": inlines.push(theme[.markupStrike])
    case "link":
      let url = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
      inlines.beginLink(url, theme[.markupLink])
    case "image": inlines.beginImage(theme[.quiet])
    default: break
    }
  }

  private mutating func leaveInline(_ kind: String) {
    switch kind {
    case "emph", "strong", "strikethrough": inlines.pop()
    case "link": inlines.endLink(theme[.markupURL])
    case "image": inlines.endImage()
    default: break
    }
  }

  // MARK: Lines

  private var isTight: Bool { containers.last { $0.isList || $0.isTight }?.isTight ?? false }

  /// Columns that are left to the right of all containers.
  private var room: Int { max(1, width - (containers.last?.end ?? 0)) }

  private func wrap(_ line: StyledLine) -> [StyledLine] { line.wrapped(to: room, view.measure) }

  private mutating func push(_ container: Container) {
    guard containers.count < Self.deepest else {
      hidden += 1
      return
    }
    var container = container
    if room <= container.rest.width(view.measure) + 4 {
      container.first = nil
      container.rest = StyledLine()
    }
    container.end = (containers.last?.end ?? 0) + container.rest.width(view.measure)
    containers.append(container)
  }

  private mutating func pop() {
    if hidden > 0 { hidden -= 1 } else if !containers.isEmpty { containers.removeLast() }
  }

  /// A blank line before a block, if one is due.
  private mutating func gap() {
    if needsGap, !lines.isEmpty { emit(StyledLine()) }
    needsGap = false
  }

  private mutating func emit(_ line: StyledLine) {
    var whole = StyledLine()
    for index in containers.indices {
      whole.append(containers[index].first ?? containers[index].rest)
      containers[index].first = nil
    }
    whole.append(line)
    while let last = whole.runs.indices.last, whole.runs[last].text.last == " " {
      whole.runs[last].text.removeLast()
      if whole.runs[last].text.isEmpty { whole.runs.removeLast() }
    }
    lines.append(whole)
  }
}
