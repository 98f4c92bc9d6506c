import Glibc

/// The themes that can be chosen: the built-in ones and the files in some folders. A file goes
/// before a built-in theme of its name, and an earlier folder before a later one.
package struct ThemeCatalog: Sendable {
  package var directories: [String]

  package init(directories: [String]) { self.directories = directories }

  /// The folders to look in: `FEDREPL_THEMES` (several with `:`), the user's own, `themes` in the
  /// working folder, and those beside the program.
  package init(environment: [String: String], executable: String?) {
    var found: [String] = []
    if let listed = environment["FEDREPL_THEMES"] {
      found += listed.split(separator: ":").map(String.init)
    }
    if let config = environment["XDG_CONFIG_HOME"], !config.isEmpty {
      found.append(config + "/fedrepl/themes")
    } else if let home = environment["HOME"], !home.isEmpty {
      found.append(home + "/.config/fedrepl/themes")
    }
    found.append("themes")
    if let executable, let slash = executable.lastIndex(of: "/") {
      found.append(executable[..<slash] + "/../share/fedrepl/themes")
    }
    directories = found
  }

  /// All names, the built-in ones first.
  package var names: [String] {
    var names = Theme.builtInTexts.map(\.name)
    var others: Set<String> = []
    for directory in directories { others.formUnion(Self.files(in: directory)) }
    others.subtract(names)
    names += others.sorted()
    return names
  }

  /// The theme of a name, and what in its file was not understood but does no harm.
  package func load(_ name: String) throws -> (theme: Theme, warnings: [String]) {
    var warnings: [String] = []
    var chain: [ThemeFile] = []
    var next: String? = name
    while let current = next {
      guard !chain.contains(where: { $0.name == current }), chain.count < 16 else {
        throw ThemeError(theme: name, message: "\(current) inherits from itself")
      }
      let file = try ThemeFile(name: current, text: text(of: current, for: name))
      warnings += file.warnings
      chain.append(file)
      next = file.inherits
    }
    var palette: [String: Color] = [:]
    var named: [String: Style] = [:]
    for file in chain.reversed() { palette.merge(file.palette) { $1 } }
    for file in chain.reversed() {
      for (key, entry) in file.entries {
        if !Self.isKnown(key) {
          let known = ThemeScope.allCases.map(\.rawValue)
          warnings.append(
            "\(file.name): unknown key \"\(key)\"" + Nearest.hint(for: key, among: known))
        }
        named[key] = Style(
          foreground: try color(entry.foreground, palette, key, file.name),
          background: try color(entry.background, palette, key, file.name),
          attributes: entry.attributes)
      }
    }
    return (Theme(name: name, named: named), warnings)
  }

  private func color(
    _ text: String?, _ palette: [String: Color], _ key: String, _ theme: String
  ) throws -> Color {
    guard let text else { return .standard }
    if let color = palette[text] ?? Color(named: text) { return color }
    throw ThemeError(
      theme: theme,
      message: "\(key): \"\(text)\" is no colour and no name of the palette"
        + Nearest.hint(for: text, among: Array(palette.keys)))
  }

  private func text(of name: String, for asked: String) throws -> String {
    if !name.contains("/") {
      for directory in directories {
        if let text = Self.read("\(directory)/\(name).toml") { return text }
      }
      if let builtIn = Theme.builtInTexts.first(where: { $0.name == name }) {
        return builtIn.text
      }
    }
    throw ThemeError(
      theme: asked, message: "no theme \"\(name)\"" + Nearest.hint(for: name, among: names))
  }

  private static func isKnown(_ key: String) -> Bool {
    ThemeScope.allCases.contains { $0.rawValue == key || $0.rawValue.hasPrefix(key + ".") }
  }

  private static func files(in directory: String) -> [String] {
    guard let handle = opendir(directory) else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".toml"), !name.hasPrefix(".") { names.append(String(name.dropLast(5))) }
    }
    return names
  }

  /// The text of a file of at most a megabyte; nil if it cannot be read or is not UTF-8.
  private static func read(_ path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(validating: bytes[..<count], as: UTF8.self)
  }
}
