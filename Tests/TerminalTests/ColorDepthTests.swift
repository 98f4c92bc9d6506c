import Panes
import Testing

@testable import Terminal

@Suite struct ColorDepthTests {
  private func number(_ color: Color, _ depth: ColorDepth) -> Int { depth.number(of: color).number }

  @Test(arguments: [
    ((0, 0, 0), 16), ((255, 255, 255), 231), ((255, 0, 0), 196), ((95, 135, 175), 67),
    ((30, 30, 46), 235), ((128, 128, 128), 244), ((8, 8, 8), 232), ((238, 238, 238), 255),
    ((205, 214, 244), 189),
  ])
  func picksTheNearestOf256(color: (Int, Int, Int), index: Int) {
    let color = Color.rgb(red: UInt8(color.0), green: UInt8(color.1), blue: UInt8(color.2))
    #expect(number(color, .indexed) == index)
  }

  @Test func keepsIndexedColours() {
    for index in UInt8.min...UInt8.max {
      #expect(number(.indexed(index), .indexed) == Int(index))
      #expect((0..<16).contains(number(.indexed(index), .sixteen)))
    }
    #expect(number(.indexed(9), .sixteen) == 9)
  }

  @Test func everyColourOfTheCubeAndTheGreysStaysItself() {
    for index in 16..<256 {
      let color = RGB(index: index)
      let found = number(
        .rgb(red: UInt8(color.red), green: UInt8(color.green), blue: UInt8(color.blue)), .indexed)
      #expect(RGB(index: found) == color)
    }
  }

  @Test(arguments: [
    ((255, 0, 0), 9), ((0, 0, 0), 0), ((250, 250, 250), 15), ((30, 30, 46), 0), ((0, 200, 0), 2),
    ((200, 120, 40), 3), ((120, 125, 130), 8),
  ])
  func picksTheNearestOf16(color: (Int, Int, Int), index: Int) {
    let color = Color.rgb(red: UInt8(color.0), green: UInt8(color.1), blue: UInt8(color.2))
    #expect(number(color, .sixteen) == index)
  }

  @Test func withEightColoursTheBrightOnesAreBold() {
    #expect(ColorDepth.eight.number(of: .indexed(12)) == (4, true))
    #expect(ColorDepth.eight.number(of: .indexed(4)) == (4, false))
  }

  @Test func theTerminalsOwnColourStays() {
    for depth in [ColorDepth.none, .eight, .sixteen, .indexed] {
      #expect(number(.standard, depth) == -1)
    }
  }

  @Test func withoutColoursThereAreNone() {
    #expect(number(.indexed(1), .none) == -1)
    #expect(number(.rgb(red: 1, green: 2, blue: 3), .none) == -1)
  }

  @Test(arguments: [
    (0, ColorDepth.none), (2, .none), (8, .eight), (16, .sixteen), (88, .sixteen),
    (256, .indexed), (32767, .indexed),
  ])
  func takesATerminalsCount(count: Int, depth: ColorDepth) {
    #expect(ColorDepth(count: count) == depth)
  }

  @Test func writesRenditions() {
    let style = Style(
      foreground: .indexed(1), background: .indexed(120), attributes: [.bold, .underline])
    #expect(Overlay.rendition(style, depth: .indexed) == "\u{1b}[0;1;4;31;48;5;120m")
    #expect(Overlay.rendition(style, depth: .none) == "\u{1b}[0;1;4m")
    #expect(Overlay.rendition(Style(foreground: .indexed(9)), depth: .eight) == "\u{1b}[0;1;31m")
    #expect(Overlay.rendition(Style(foreground: .indexed(9)), depth: .sixteen) == "\u{1b}[0;91m")
  }
}

@Suite struct TerminalEnvironmentTests {
  private func limit(_ variables: [String: String]) -> ColorDepth? {
    TerminalEnvironment(variables).colorLimit
  }

  @Test func noColorSwitchesColoursOff() {
    #expect(limit(["TERM": "xterm-256color", "NO_COLOR": "1"]) == ColorDepth.none)
    #expect(limit(["TERM": "xterm-256color", "NO_COLOR": ""]) == nil)
    #expect(limit(["TERM": "xterm-mono"]) == ColorDepth.none)
    #expect(limit(["TERM": "xterm", "FEDREPL_COLORS": "16"]) == .sixteen)
  }

  @Test(arguments: [("dumb", false), ("", false), ("xterm", true), ("linux", true)])
  func knowsWhatShowsAScreen(terminal: String, shows: Bool) {
    #expect(TerminalEnvironment(["TERM": terminal]).canShowScreen == shows)
  }

  @Test func readsTheBackgroundOfRxvt() {
    #expect(TerminalEnvironment(["COLORFGBG": "15;0"]).isDark == true)
    #expect(TerminalEnvironment(["COLORFGBG": "0;default;15"]).isDark == false)
    #expect(TerminalEnvironment(["COLORFGBG": "x"]).isDark == nil)
  }

  @Test func findsTheStateDirectory() {
    #expect(TerminalEnvironment(["XDG_STATE_HOME": "/s"]).stateDirectory == "/s/fedrepl")
    #expect(TerminalEnvironment(["HOME": "/h"]).stateDirectory == "/h/.local/state/fedrepl")
  }
}
