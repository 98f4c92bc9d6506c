extension Theme {
  /// The themes that are there without any file, as the text of their files. The files of the same
  /// names under `themes` hold the same text, as a start for people who write their own.
  package static let builtInTexts: [(name: String, text: String)] = [
    ("default", defaultText), ("mono", monoText),
  ]

  /// The terminal's own colours.
  package static let standard = builtIn("default")
  /// No colours.
  package static let mono = builtIn("mono")

  private static func builtIn(_ name: String) -> Theme {
    // The texts are constants that a test loads; a theme without styles is plain, not a fault.
    (try? ThemeCatalog(directories: []).load(name).theme) ?? Theme(name: name, named: [:])
  }

  // swift-format-ignore
  private static let defaultText = #"""
# The terminal's own colours, so that the program looks at home on a light and on a dark terminal.
# Text is never coloured in bright white, bright yellow or grey, which vanish on one of the two.

"ui.text.quiet" = { modifiers = ["dim"] }
"ui.text.strong" = { modifiers = ["bold"] }
"ui.rule" = { modifiers = ["dim"] }
"ui.rule.focused" = "cyan"
"ui.pane.title" = { modifiers = ["bold"] }
"ui.pane.title.focused" = { fg = "cyan", modifiers = ["bold", "reverse"] }
"ui.pane.detail" = { modifiers = ["dim"] }
"ui.scroll" = { modifiers = ["dim"] }

"ui.title" = { modifiers = ["reverse"] }
"ui.title.name" = { modifiers = ["reverse", "bold"] }
"ui.title.command" = { modifiers = ["reverse"] }
"ui.title.edit" = { fg = "green", modifiers = ["reverse", "bold"] }
"ui.title.busy" = { fg = "magenta", modifiers = ["reverse", "bold"] }

"ui.footer" = { modifiers = ["dim"] }
"ui.footer.key" = { modifiers = ["bold"] }
"ui.footer.off" = { modifiers = ["dim", "strikethrough"] }

"ui.message.warning" = "magenta"
"ui.message.error" = { fg = "red", modifiers = ["bold"] }
"ui.prompt" = { modifiers = ["bold"] }

"ui.popup.rule" = "cyan"
"ui.popup.title" = { fg = "cyan", modifiers = ["bold"] }
"ui.popup.selected" = { modifiers = ["reverse"] }

"ui.search.match" = { modifiers = ["underline", "bold"] }
"ui.search.current" = { modifiers = ["reverse", "bold"] }

"ui.cell.bar" = { fg = "cyan", modifiers = ["bold"] }
"ui.cell.bar.editing" = { fg = "green", modifiers = ["bold"] }
"ui.cell.counter" = "green"
"ui.cell.running" = { fg = "magenta", modifiers = ["bold"] }
"ui.cell.failed" = { fg = "red", modifiers = ["bold"] }
"ui.cell.gutter" = { modifiers = ["dim"] }
"ui.cell.time" = { modifiers = ["dim"] }
"ui.cell.fold" = { fg = "cyan" }
"ui.row.selected" = { modifiers = ["reverse"] }

"output.mark" = { modifiers = ["dim"] }
"output.stderr" = "red"
"output.error" = { fg = "red", modifiers = ["bold"] }
"output.note" = { modifiers = ["dim", "italic"] }

"syntax.keyword" = "magenta"
"syntax.constant" = "magenta"
"syntax.string" = "green"
"syntax.number" = "cyan"
"syntax.comment" = { modifiers = ["dim", "italic"] }
"syntax.function" = { modifiers = ["bold"] }
"syntax.class" = { modifiers = ["bold"] }
"syntax.builtin" = "cyan"
"syntax.decorator" = "magenta"
"syntax.magic" = { modifiers = ["dim"] }
"syntax.error" = { fg = "red", modifiers = ["underline"] }

"markup.heading" = { modifiers = ["bold"] }
"markup.heading.1" = { fg = "cyan", modifiers = ["bold"] }
"markup.heading.2" = { fg = "cyan", modifiers = ["bold"] }
"markup.heading.mark" = { modifiers = ["dim"] }
"markup.bold" = { modifiers = ["bold"] }
"markup.italic" = { modifiers = ["italic"] }
"markup.strikethrough" = { modifiers = ["strikethrough"] }
"markup.code" = "green"
"markup.code.block" = {}
"markup.link" = { modifiers = ["underline"] }
"markup.link.url" = { modifiers = ["dim"] }
"markup.quote" = { modifiers = ["dim"] }
"markup.list" = "cyan"
"markup.rule" = { modifiers = ["dim"] }
"markup.table" = { modifiers = ["dim"] }
"markup.table.head" = { modifiers = ["bold"] }

"store.new" = { fg = "green", modifiers = ["bold"] }
"store.changed" = { fg = "magenta", modifiers = ["bold"] }
"store.gone" = { fg = "red", modifiers = ["dim"] }
"store.tagged" = "cyan"
"store.id" = { modifiers = ["bold"] }
"store.shape" = "cyan"
"store.preview" = { modifiers = ["dim"] }
"store.tag" = "green"

"wire.kind" = "cyan"
"wire.worker" = { modifiers = ["bold"] }

"plot.axis" = { modifiers = ["dim"] }
"plot.label" = { modifiers = ["dim"] }
"plot.series.1" = "cyan"
"plot.series.2" = "magenta"
"plot.series.3" = "green"
"plot.series.4" = "red"
"plot.series.5" = "blue"
"plot.series.6" = "yellow"
"plot.cursor" = { modifiers = ["bold"] }
"plot.invalid" = { fg = "red", modifiers = ["bold"] }

"""#

  // swift-format-ignore
  private static let monoText = #"""
# No colour at all: bold, dim, underline and reverse only. What a colour says elsewhere is said
# here by the marks + ~ - * and by words.

"ui.text.quiet" = { modifiers = ["dim"] }
"ui.text.strong" = { modifiers = ["bold"] }
"ui.rule" = { modifiers = ["dim"] }
"ui.rule.focused" = { modifiers = ["bold"] }
"ui.pane.title" = { modifiers = ["bold"] }
"ui.pane.title.focused" = { modifiers = ["bold", "reverse"] }
"ui.pane.detail" = { modifiers = ["dim"] }
"ui.scroll" = { modifiers = ["dim"] }
"ui.title" = { modifiers = ["reverse"] }
"ui.title.name" = { modifiers = ["reverse", "bold"] }
"ui.title.edit" = { modifiers = ["reverse", "bold"] }
"ui.title.busy" = { modifiers = ["reverse", "bold"] }
"ui.footer" = { modifiers = ["dim"] }
"ui.footer.key" = { modifiers = ["bold"] }
"ui.footer.off" = { modifiers = ["dim", "strikethrough"] }
"ui.message.warning" = { modifiers = ["bold"] }
"ui.message.error" = { modifiers = ["bold"] }
"ui.prompt" = { modifiers = ["bold"] }
"ui.popup.title" = { modifiers = ["bold"] }
"ui.popup.selected" = { modifiers = ["reverse"] }
"ui.search.match" = { modifiers = ["underline", "bold"] }
"ui.search.current" = { modifiers = ["reverse", "bold"] }
"ui.cell.bar" = { modifiers = ["bold"] }
"ui.cell.running" = { modifiers = ["bold"] }
"ui.cell.failed" = { modifiers = ["bold"] }
"ui.cell.gutter" = { modifiers = ["dim"] }
"ui.cell.time" = { modifiers = ["dim"] }
"ui.cell.fold" = { modifiers = ["underline"] }
"ui.row.selected" = { modifiers = ["reverse"] }
"output.mark" = { modifiers = ["dim"] }
"output.error" = { modifiers = ["bold"] }
"output.note" = { modifiers = ["dim"] }
"syntax.keyword" = { modifiers = ["bold"] }
"syntax.comment" = { modifiers = ["dim"] }
"syntax.function" = { modifiers = ["underline"] }
"syntax.class" = { modifiers = ["underline"] }
"syntax.magic" = { modifiers = ["dim"] }
"syntax.error" = { modifiers = ["underline"] }
"markup.heading" = { modifiers = ["bold"] }
"markup.heading.1" = { modifiers = ["bold", "underline"] }
"markup.heading.mark" = { modifiers = ["dim"] }
"markup.bold" = { modifiers = ["bold"] }
"markup.italic" = { modifiers = ["italic"] }
"markup.strikethrough" = { modifiers = ["strikethrough"] }
"markup.code" = { modifiers = ["bold"] }
"markup.code.block" = {}
"markup.link" = { modifiers = ["underline"] }
"markup.link.url" = { modifiers = ["dim"] }
"markup.quote" = { modifiers = ["dim"] }
"markup.rule" = { modifiers = ["dim"] }
"markup.table" = { modifiers = ["dim"] }
"markup.table.head" = { modifiers = ["bold"] }
"store.new" = { modifiers = ["bold"] }
"store.changed" = { modifiers = ["bold"] }
"store.gone" = { modifiers = ["dim"] }
"store.id" = { modifiers = ["bold"] }
"store.preview" = { modifiers = ["dim"] }
"wire.worker" = { modifiers = ["bold"] }
"plot.axis" = { modifiers = ["dim"] }
"plot.label" = { modifiers = ["dim"] }
"plot.cursor" = { modifiers = ["bold"] }
"plot.invalid" = { modifiers = ["bold"] }

"""#
}
