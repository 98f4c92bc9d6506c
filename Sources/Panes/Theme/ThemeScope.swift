/// A part of the screen that a theme can style. The raw value is the key in a theme file; a part
/// that a theme does not name takes the style of the next shorter name that it has: `syntax.string.escape`,
/// then `syntax.string`, then `syntax`.
package enum ThemeScope: String, CaseIterable, Sendable {
  /// The whole screen: its colours stand wherever another style names none.
  case background = "ui.background"
  case text = "ui.text"
  case quiet = "ui.text.quiet"
  case strong = "ui.text.strong"
  case rule = "ui.rule"
  case ruleFocused = "ui.rule.focused"
  case paneTitle = "ui.pane.title"
  case paneTitleFocused = "ui.pane.title.focused"
  case paneDetail = "ui.pane.detail"
  case scroll = "ui.scroll"

  case titleBar = "ui.title"
  case titleName = "ui.title.name"
  case titleCommand = "ui.title.command"
  case titleEdit = "ui.title.edit"
  case titleBusy = "ui.title.busy"

  case footer = "ui.footer"
  case footerKey = "ui.footer.key"
  case footerOff = "ui.footer.off"

  case messageInfo = "ui.message.info"
  case messageWarning = "ui.message.warning"
  case messageError = "ui.message.error"
  case prompt = "ui.prompt"

  case popup = "ui.popup"
  case popupRule = "ui.popup.rule"
  case popupTitle = "ui.popup.title"
  case popupSelected = "ui.popup.selected"

  case match = "ui.search.match"
  case matchCurrent = "ui.search.current"

  case cellBar = "ui.cell.bar"
  case cellBarEditing = "ui.cell.bar.editing"
  case cellCounter = "ui.cell.counter"
  case cellRunning = "ui.cell.running"
  case cellFailed = "ui.cell.failed"
  case cellGutter = "ui.cell.gutter"
  case cellTime = "ui.cell.time"
  case cellFold = "ui.cell.fold"
  case selectedRow = "ui.row.selected"

  case outputText = "output.text"
  case outputResult = "output.result"
  case outputMark = "output.mark"
  case outputStandardError = "output.stderr"
  case outputError = "output.error"
  case outputTraceback = "output.traceback"
  case outputNote = "output.note"

  case syntaxText = "syntax.text"
  case syntaxKeyword = "syntax.keyword"
  case syntaxConstant = "syntax.constant"
  case syntaxString = "syntax.string"
  case syntaxNumber = "syntax.number"
  case syntaxComment = "syntax.comment"
  case syntaxFunction = "syntax.function"
  case syntaxClass = "syntax.class"
  case syntaxBuiltin = "syntax.builtin"
  case syntaxDecorator = "syntax.decorator"
  case syntaxOperator = "syntax.operator"
  case syntaxMagic = "syntax.magic"
  case syntaxError = "syntax.error"

  case heading1 = "markup.heading.1"
  case heading2 = "markup.heading.2"
  case heading3 = "markup.heading.3"
  case headingMark = "markup.heading.mark"
  case markupBold = "markup.bold"
  case markupItalic = "markup.italic"
  case markupStrike = "markup.strikethrough"
  case markupCode = "markup.code"
  case markupCodeBlock = "markup.code.block"
  case markupLink = "markup.link"
  case markupURL = "markup.link.url"
  case markupQuote = "markup.quote"
  case markupList = "markup.list"
  case markupRule = "markup.rule"
  case markupTable = "markup.table"
  case markupTableHead = "markup.table.head"

  case storeNew = "store.new"
  case storeChanged = "store.changed"
  case storeGone = "store.gone"
  case storeTagged = "store.tagged"
  case storeID = "store.id"
  case storeType = "store.type"
  case storeShape = "store.shape"
  case storePreview = "store.preview"
  case storeTag = "store.tag"

  case wireKind = "wire.kind"
  case wireWorker = "wire.worker"

  case plotAxis = "plot.axis"
  case plotLabel = "plot.label"
  case plotSeries1 = "plot.series.1"
  case plotSeries2 = "plot.series.2"
  case plotSeries3 = "plot.series.3"
  case plotSeries4 = "plot.series.4"
  case plotSeries5 = "plot.series.5"
  case plotSeries6 = "plot.series.6"
  case plotCursor = "plot.cursor"
  case plotInvalid = "plot.invalid"

  /// The colour of a plotted series, counted from 0; after six they start again.
  package static func series(_ index: Int) -> ThemeScope {
    let all: [ThemeScope] = [
      .plotSeries1, .plotSeries2, .plotSeries3, .plotSeries4, .plotSeries5, .plotSeries6,
    ]
    return all[((index % all.count) + all.count) % all.count]
  }
}
