import CMarkdown

/// Markdown text (GitHub's dialect) laid out as styled lines of a given width.
package struct MarkdownView {
  package var theme: Theme
  package var glyphs: Glyphs
  package var measure: TextWidth
  /// Lays out a fenced block of a language; nil where the language is not known.
  package var highlight: (_ code: String, _ language: String) -> [StyledLine]?

  /// Longer texts are shown as they are written: laying them out would hold the screen up.
  static let limit = 400_000

  package init(
    theme: Theme, glyphs: Glyphs = .unicode, measure: TextWidth = TextWidth(),
    highlight: @escaping (_ code: String, _ language: String) -> [StyledLine]? = { _, _ in nil }
  ) {
    self.theme = theme
    self.glyphs = glyphs
    self.measure = measure
    self.highlight = highlight
  }

  /// The lines of `source`, none wider than `width` (but at least one column).
  package func lines(_ source: String, width: Int) -> [StyledLine] {
    let width = max(1, width)
    guard source.utf8.count <= Self.limit, let root = Self.parse(source) else {
      return source.lineParts.flatMap {
        StyledLine(TextWidth.expandingTabs(String($0)), theme[.text]).wrapped(to: width, measure)
      }
    }
    defer { cmark_node_free(root) }
    var layout = MarkdownLayout(view: self, width: width)
    layout.run(root)
    return layout.lines
  }

  private static let registered: Void = cmark_gfm_core_extensions_ensure_registered()

  private static func parse(_ source: String) -> OpaquePointer? {
    _ = registered
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8) else {
      return nil
    }
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough", "autolink", "tasklist"] {
      if let found = cmark_find_syntax_extension(name) {
        cmark_parser_attach_syntax_extension(parser, found)
      }
    }
    var source = source
    source.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        if let start = $0.baseAddress { cmark_parser_feed(parser, start, $0.count) }
      }
    }
    return cmark_parser_finish(parser)
  }
}

extension TextWidth {
  /// Tabs as blanks up to the next multiple of eight columns.
  package static func expandingTabs(_ line: String) -> String {
    guard line.utf8.contains(9) else { return line }
    var result = ""
    var column = 0
    for character in line {
      if character == "\t" {
        let count = 8 - column % 8
        result += String(repeating: " ", count: count)
        column += count
      } else {
        result.append(character)
        column += 1
      }
    }
    return result
  }
}
