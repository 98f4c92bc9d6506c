import Panes
import Testing

@testable import Terminal

/// Themes on terminals of few colours.
@Suite struct ThemeDepthTests {
  private static let folder =
    #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/themes"

  @Test(
    arguments: ["dark", "light", "high-contrast", "color-blind"],
    [ColorDepth.eight, .sixteen])
  func everythingIsToldApart(name: String, depth: ColorDepth) throws {
    let looksSame = try #require(depth.looksSame)
    let loaded = try ThemeCatalog(directories: [Self.folder]).load(name).theme
    let theme = loaded.told(apart: looksSame)
    let base = theme[.background]
    for scope in ThemeScope.allCases {
      let style = theme[scope]
      let ground = style.background == .standard ? base.background : style.background
      let text = style.foreground == .standard ? base.foreground : style.foreground
      #expect(ground == .standard || !looksSame(text, ground), "\(scope)")
    }
    for scope in [ThemeScope.selectedRow, .popupSelected, .titleBar, .matchCurrent] {
      let style = theme[scope]
      let ground = style.background == .standard ? base.background : style.background
      #expect(
        style.attributes.contains(.reverse) || base.background == .standard
          || !looksSame(ground, base.background), "\(scope)")
    }
  }

  @Test func enoughColoursAreLeftAsTheyAre() {
    #expect(ColorDepth.indexed.looksSame == nil)
    #expect(ColorDepth.none.looksSame == nil)
  }
}
