extension App {
  /// Opens the list of themes on the one in use.
  func openThemes() -> [Effect] {
    let names = [Self.automatic] + options.themes.names
    let name = options.isThemeAutomatic ? Self.automatic : options.theme.name
    themeList = ThemeListState(
      names: names, selected: names.firstIndex(of: name) ?? 0, before: options.theme,
      wasAutomatic: options.isThemeAutomatic)
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
      options.isThemeAutomatic = list.wasAutomatic
      return []
    }
    inform("theme \(list.names.isEmpty ? options.theme.name : list.names[list.selected])")
    return [.themeChanged(options.theme.name)]
  }

  /// The choice that follows the terminal's background.
  package static let automatic = "auto"

  /// Dark on a dark ground, light on a light one; the terminal's own colours while it is unknown.
  func applyAutomaticTheme() {
    let name = options.isDark.map { $0 ? "dark" : "light" } ?? Theme.standard.name
    options.theme = (try? options.themes.load(name).theme) ?? .standard
    options.isThemeAutomatic = true
  }

  @discardableResult
  private func apply(_ name: String) -> Bool {
    if name == Self.automatic {
      applyAutomaticTheme()
      return true
    }
    do {
      let (theme, warnings) = try options.themes.load(name)
      options.theme = theme
      options.isThemeAutomatic = false
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
