/// A theme as a certain terminal can show it.
extension Theme {
  /// A theme of the terminal's own colours where these stand on a light ground: there cyan is hard
  /// to read.
  package var onLightGround: Theme {
    guard self[.background].background == .standard else { return self }
    return changed { scope, style in
      switch style.foreground {
      case .indexed(6), .indexed(14): style.foreground = .indexed(4)
      // The lines of a plot stay apart.
      case .indexed(4) where scope == .plotSeries5: style.foreground = .standard
      default: break
      }
    }
  }

  /// Where two colours look alike: what would stand on its own colour takes the plain one, and a
  /// ground that would not be seen is shown reversed.
  package func told(apart looksSame: (Color, Color) -> Bool) -> Theme {
    let base = self[.background]
    return changed { scope, style in
      guard scope != .background else { return }
      if style.background != .standard, style.background != base.background,
        base.background != .standard, looksSame(style.background, base.background)
      {
        style.foreground = .standard
        style.background = .standard
        style.attributes.formSymmetricDifference(.reverse)
        return
      }
      let ground = style.background == .standard ? base.background : style.background
      if ground != .standard, style.foreground != .standard, looksSame(style.foreground, ground) {
        style.foreground = .standard
      }
    }
  }

  private func changed(_ change: (ThemeScope, inout Style) -> Void) -> Theme {
    var named: [String: Style] = [:]
    for scope in ThemeScope.allCases {
      var style = self[scope]
      change(scope, &style)
      named[scope.rawValue] = style
    }
    return Theme(name: name, named: named)
  }
}
