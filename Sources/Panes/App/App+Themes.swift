extension App {
  /// Opens the list of themes on the one in use.
  func openThemes() -> [Effect] {
    let names = options.themes.names
    let selected = names.firstIndex(of: options.theme.name) ?? 0
    themeList = ThemeListState(names: names, selected: selected, before: options.theme)
    return []
  }

  /// Takes a theme by name, for good.
  func chooseTheme(_ name: String) -> [Effect] {
    guard apply(name) else { return [] }
    inform("theme \(name)")
    return [.themeChanged(name)]
  }

  /// Goes through the list; the screen shows each theme at once.
  func chooseTheme(by step: Int) {
    guard var list = themeList, !list.names.isEmpty else { return }
    list.selected = (list.selected + step + list.names.count) % list.names.count
    themeList = list
    apply(list.names[list.selected])
  }

  @discardableResult
  func closeThemes(keep: Bool) -> [Effect] {
    guard let list = themeList else { return [] }
    themeList = nil
    guard keep else {
      options.theme = list.before
      return []
    }
    inform("theme \(options.theme.name)")
    return [.themeChanged(options.theme.name)]
  }

  @discardableResult
  private func apply(_ name: String) -> Bool {
    do {
      let (theme, warnings) = try options.themes.load(name)
      options.theme = theme
      if let first = warnings.first {
        let more = warnings.count > 1 ? " (and \(warnings.count - 1) more)" : ""
        warn("theme \(name): \(first)\(more)")
      }
      return true
    } catch {
      complain("\(error)")
      return false
    }
  }
}
