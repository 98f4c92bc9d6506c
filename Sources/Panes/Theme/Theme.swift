/// The look of the program: a style for each part of the screen.
package struct Theme: Hashable, Sendable {
  package let name: String
  private let styles: [Style]

  /// A theme of the styles that a file names, by dotted key.
  package init(name: String, named: [String: Style]) {
    self.name = name
    styles = ThemeScope.allCases.map { Self.style(for: $0.rawValue, in: named) }
  }

  package subscript(scope: ThemeScope) -> Style { styles[Self.indices[scope] ?? 0] }

  /// `a.b.c`, then `a.b`, then `a`, then plain.
  private static func style(for key: String, in named: [String: Style]) -> Style {
    var key = Substring(key)
    while true {
      if let style = named[String(key)] { return style }
      guard let dot = key.lastIndex(of: ".") else { return .plain }
      key = key[..<dot]
    }
  }

  private static let indices = Dictionary(
    uniqueKeysWithValues: ThemeScope.allCases.enumerated().map { ($0.element, $0.offset) })

  /// The same look by attributes alone, for terminals and readers without colour. What had a
  /// background of its own is shown reversed.
  package var withoutColor: Theme {
    let base = self[.background].background
    var named: [String: Style] = [:]
    for scope in ThemeScope.allCases {
      let style = self[scope]
      var attributes = style.attributes
      if scope != .background, style.background != .standard, style.background != base {
        attributes.formSymmetricDifference(.reverse)
      }
      named[scope.rawValue] = Style(attributes: attributes)
    }
    return Theme(name: name, named: named)
  }
}
