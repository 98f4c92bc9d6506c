import Glibc
import Testing

@testable import Panes

@Suite struct ThemeTests {
  static let folder: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(3).joined(separator: "/") + "/themes"
  }()
  let catalog = ThemeCatalog(directories: [ThemeTests.folder])

  static func parse(_ text: String) throws -> ThemeFile { try ThemeFile(name: "t", text: text) }

  @Test(arguments: ["default", "mono", "dark", "light", "high-contrast", "color-blind"])
  func everyThemeLoadsWithoutWarning(name: String) throws {
    let (theme, warnings) = try catalog.load(name)
    #expect(theme.name == name)
    #expect(warnings == [])
    #expect(catalog.names.contains(name))
  }

  @Test func theBuiltInTextsAreTheFiles() throws {
    for (name, _) in Theme.builtInTexts {
      #expect(
        try catalog.load(name).theme == ThemeCatalog(directories: []).load(name).theme, "\(name)")
    }
  }

  @Test func aScopeFallsBackToShorterNames() {
    let red = Style(foreground: .indexed(1))
    let theme = Theme(name: "t", named: ["markup": red, "markup.heading.1": .plain])
    #expect(theme[.heading2] == red)
    #expect(theme[.heading1] == .plain)
    #expect(theme[.text] == .plain)
  }

  @Test func aBadFileSaysWhereAndWhat() {
    #expect(throws: ThemeError.self) { try Self.parse("\"ui.text\" = \n\"x") }
    do {
      _ = try Self.parse("a = 1\n")
      Issue.record("a number is no colour")
    } catch let error as ThemeError {
      #expect(error.description == "theme t: a should be a colour or a table, not a integer")
    } catch { Issue.record(error) }
    do {
      _ = try Self.parse("\"a\" = \"red\"\n\"b = \"red\"\n")
      Issue.record("an open string was taken")
    } catch let error as ThemeError {
      #expect(error.line == 2)
    } catch { Issue.record(error) }
  }

  @Test func unknownModifiersAreWarnings() throws {
    let file = try Self.parse("\"ui.text\" = { modifiers = [\"blod\"] }")
    #expect(file.warnings == ["ui.text: unknown modifier \"blod\"; did you mean \"bold\"?"])
  }

  @Test func anUnknownThemeNamesTheNearest() {
    #expect(throws: ThemeError(theme: "drak", message: "no theme \"drak\"; did you mean \"dark\"?"))
    { try catalog.load("drak") }
  }

  @Test func nestedTablesAreDottedKeys() throws {
    let file = try Self.parse("[ui]\ntext = { fg = \"red\", quiet = \"blue\" }\n")
    #expect(file.entries.map(\.key) == ["ui.text", "ui.text.quiet"])
  }

  @Test(arguments: [
    ("default", Color.standard), ("red", .indexed(1)), ("231", .indexed(231)),
    ("#0a0B0c", .rgb(red: 10, green: 11, blue: 12)),
  ])
  func coloursByName(text: String, color: Color) { #expect(Color(named: text) == color) }

  @Test(arguments: ["#12345", "#12345g", "#+12345", "256", "rde", "-1"])
  func whatIsNoColour(text: String) { #expect(Color(named: text) == nil) }

  @Test func onALightGroundTheOwnColoursAreReadable() throws {
    let theme = Theme.standard.onLightGround
    for scope in ThemeScope.allCases {
      #expect(theme[scope].foreground != .indexed(6), "\(scope)")
    }
    let series: [ThemeScope] = [
      .plotSeries1, .plotSeries2, .plotSeries3, .plotSeries4, .plotSeries5,
    ]
    #expect(Set(series.map { theme[$0].foreground }).count == series.count)
    let dark = try catalog.load("dark").theme
    #expect(dark.onLightGround == dark)
  }

  @Test func withoutColourNothingHasOne() throws {
    let theme = try catalog.load("dark").theme.withoutColor
    for scope in ThemeScope.allCases {
      #expect(theme[scope].foreground == .standard)
      #expect(theme[scope].background == .standard)
    }
    #expect(theme[.popupSelected].attributes.contains(.reverse))
    #expect(!theme[.text].attributes.contains(.reverse))
  }

  /// Relative luminance and contrast as the Web Content Accessibility Guidelines 2.1 define them.
  static func contrast(_ a: Color, _ b: Color) -> Double? {
    guard let a = luminance(a), let b = luminance(b) else { return nil }
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  static func luminance(_ color: Color) -> Double? {
    guard case .rgb(let red, let green, let blue) = color else { return nil }
    let parts = [red, green, blue].map { value -> Double in
      let part = Double(value) / 255
      return part <= 0.03928 ? part / 12.92 : power((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  @Test(arguments: ["dark", "light", "high-contrast", "color-blind"])
  func textCanBeRead(name: String) throws {
    let theme = try catalog.load(name).theme
    let base = theme[.background]
    let lines: Set<ThemeScope> = [
      .rule, .markupRule, .markupTable, .cellGutter, .plotAxis, .popupRule, .footerOff,
    ]
    for scope in ThemeScope.allCases {
      let style = theme[scope]
      let front = style.foreground == .standard ? base.foreground : style.foreground
      let back = style.background == .standard ? base.background : style.background
      let contrast = try #require(Self.contrast(front, back))
      #expect(contrast >= (lines.contains(scope) ? 1.5 : 4.5), "\(name) \(scope.rawValue)")
    }
  }

  @Test func theDefaultThemeAvoidsColoursThatVanish() {
    // Black, white, grey, yellow and all bright colours are unreadable on some ground.
    let safe: Set<Color> = [
      .standard, .indexed(1), .indexed(2), .indexed(4), .indexed(5), .indexed(6),
    ]
    for scope in ThemeScope.allCases where scope != .plotSeries6 {
      #expect(safe.contains(Theme.standard[scope].foreground), "\(scope.rawValue)")
      #expect(Theme.standard[scope].background == .standard, "\(scope.rawValue)")
    }
  }
}

/// `base` to the power of `exponent`, for bases between 0 and 1 or above.
private func power(_ base: Double, _ exponent: Double) -> Double {
  Glibc.pow(base, exponent)
}
