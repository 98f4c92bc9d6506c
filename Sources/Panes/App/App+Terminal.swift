extension App {
  /// Lays the screen out anew for a terminal whose widths were measured.
  package func measured(_ measure: TextWidth) {
    guard options.measure != measure else { return }
    options.measure = measure
    cache = CellCache()
    outlineCache = nil
  }

  /// The terminal told whether its background is dark, or somebody changed it.
  package func background(isDark: Bool) {
    options.isDark = isDark
    if options.isThemeAutomatic, themeList == nil { applyAutomaticTheme() }
  }
}
