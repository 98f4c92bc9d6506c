extension App {
  /// Lays the screen out anew for a terminal whose widths were measured.
  package func measured(_ measure: TextWidth) {
    guard options.measure != measure else { return }
    options.measure = measure
    cache = CellCache()
    outlineCache = nil
  }
}
