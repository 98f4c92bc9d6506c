import Testing

@testable import Panes

@Suite struct SurfaceTests {
  @Test func textIsClippedToTheGrid() {
    var surface = Surface(width: 4, height: 2)
    surface.put("abcdef", column: 2, row: 0, style: .plain)
    surface.put("xyz", column: -1, row: 1, style: .plain)
    surface.put("never", column: 0, row: 5, style: .plain)
    #expect(surface.textRows == ["  ab", "yz  "])
  }

  @Test func aWideClusterIsNeverHalved() {
    var surface = Surface(width: 5, height: 1)
    surface.put("日本語", column: 0, row: 0, style: .plain)
    #expect(surface.textRows == ["日本 "])
    surface.put("x", column: 1, row: 0, style: .plain)
    #expect(surface.textRows == [" x本 "])
    #expect(surface.row(0).map(\.width).reduce(0, +) == 5)
  }

  @Test func bengaliTakesTheColumnsThatTheTerminalGives() {
    var point = Surface(width: 8, height: 1, measure: TextWidth(rule: .codePoint))
    #expect(point.put("বাংলা", column: 0, row: 0, style: .plain) == 5)
    #expect(point.textRows == ["বাংলা   "])
    var cluster = Surface(width: 8, height: 1, measure: TextWidth(rule: .cluster))
    #expect(cluster.put("বাংলা", column: 0, row: 0, style: .plain) == 4)
    #expect(point.hasComplexScript(row: 0))
  }

  @Test func controlsAreShownNotSent() {
    var surface = Surface(width: 6, height: 1)
    surface.put("a\u{1b}[2J\u{202e}", column: 0, row: 0, style: .plain)
    #expect(surface.textRows == ["a␛[2J\u{fffd}"])
  }

  @Test func aLoneMarkHangsOnWhatStandsBefore() {
    var surface = Surface(width: 4, height: 1)
    surface.put("e", column: 0, row: 0, style: .plain)
    surface.put("\u{301}x", column: 1, row: 0, style: .plain)
    #expect(surface.textRows == ["e\u{301}x  "])
  }

  @Test func aBoxKeepsItsInside() {
    var surface = Surface(width: 4, height: 3)
    surface.put("ab", column: 1, row: 1, style: .plain)
    surface.box(surface.bounds, glyphs: .unicode, style: .plain)
    #expect(surface.textRows == ["┌──┐", "│ab│", "└──┘"])
  }

  @Test func theSnapshotNamesEachStyleOnce() {
    var surface = Surface(width: 3, height: 1)
    surface.put("ab", column: 0, row: 0, style: Style(foreground: .indexed(1), attributes: .bold))
    #expect(
      surface.snapshot() == """
        size 3x1
        ab
        --- style
        aa
        --- legend
        a fg 1 bold

        """)
  }

  @Test func aRestyledPartKeepsItsText() {
    var surface = Surface(width: 2, height: 1)
    surface.put("ab", column: 0, row: 0, style: .plain)
    surface.restyle(Rect(column: 1, row: 0, width: 9, height: 9)) { $0.attributes = .reverse }
    #expect(surface[0, 0].style == .plain)
    #expect(surface[1, 0].style.attributes == .reverse)
    #expect(surface.textRows == ["ab"])
  }
}
