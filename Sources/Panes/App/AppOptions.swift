package import Plots

/// How the program looks and what the terminal can do.
package struct AppOptions: Sendable {
  package var theme: Theme
  package var themes: ThemeCatalog
  /// Whether the theme is chosen by the terminal's background.
  package var isThemeAutomatic: Bool
  /// What the terminal said about its background; nil: nothing yet.
  package var isDark: Bool?
  package var glyphs: Glyphs
  package var symbols: PlotSymbols
  package var measure: TextWidth
  /// Whether all colours are left out, whatever the theme says.
  package var isColorless: Bool
  /// Whether the terminal shows two colours alike; nil where it shows them as they are.
  package var looksSame: (@Sendable (Color, Color) -> Bool)?
  package var mouse: Bool

  package init(
    theme: Theme = .standard, themes: ThemeCatalog = ThemeCatalog(directories: []),
    isASCII: Bool = false, symbols: PlotSymbols? = nil, measure: TextWidth = TextWidth(),
    isColorless: Bool = false, mouse: Bool = true
  ) {
    self.theme = theme
    self.themes = themes
    isThemeAutomatic = false
    glyphs = isASCII ? .ascii : .unicode
    self.symbols = symbols ?? (isASCII ? .ascii : .braille)
    self.measure = measure
    self.isColorless = isColorless
    self.mouse = mouse
  }

  /// What the shown theme is made of.
  struct Look: Equatable {
    var theme: Theme
    var isDark: Bool?
    var isColorless: Bool
  }

  var look: Look { Look(theme: theme, isDark: isDark, isColorless: isColorless) }

  /// The theme as this terminal can show it.
  var shownTheme: Theme {
    if isColorless { return theme.withoutColor }
    let adapted = isDark == false ? theme.onLightGround : theme
    return looksSame.map(adapted.told(apart:)) ?? adapted
  }
}
