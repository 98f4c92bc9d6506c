/// How the program looks and what the terminal can do.
package struct AppOptions: Sendable {
  package var theme: Theme
  package var themes: ThemeCatalog
  package var glyphs: Glyphs
  package var symbols: PlotSymbols
  package var measure: TextWidth
  /// Whether all colours are left out, whatever the theme says.
  package var isColorless: Bool
  package var mouse: Bool

  package init(
    theme: Theme = .standard, themes: ThemeCatalog = ThemeCatalog(directories: []),
    isASCII: Bool = false, symbols: PlotSymbols? = nil, measure: TextWidth = TextWidth(),
    isColorless: Bool = false, mouse: Bool = true
  ) {
    self.theme = theme
    self.themes = themes
    glyphs = isASCII ? .ascii : .unicode
    self.symbols = symbols ?? (isASCII ? .ascii : .braille)
    self.measure = measure
    self.isColorless = isColorless
    self.mouse = mouse
  }
}
