import Testing

@testable import Notebook

@Suite struct TerminalLineTests {
  @Test(arguments: [
    (["a\nb"], "a\nb"), (["10%\r", "20%\r", "100%"], "100%"), (["long\rab"], "abng"),
    (["a\r\nb\r\n"], "a\nb\n"), (["x\ry\rz"], "z"), (["ab\u{8}c"], "ac"),
    (["\u{8}\u{8}a"], "a"), (["\u{1b}[31mred\u{1b}[0m"], "red"), (["\u{1b}[3", "1mred"], "red"),
    (["a\u{1b}]0;title\u{7}b"], "ab"), (["a\u{1b}]8;;x\u{1b}\\b"], "ab"), (["a\u{1b}(Bb"], "ab"),
    (["abc\r\u{1b}[Kx"], "x"), (["abc\r\u{1b}[2Kx"], "x"), (["abcd\u{8}\u{8}\u{1b}[1Kx"], "  xd"),
    (["a\u{7}b\u{0}c\u{9b}d"], "abcd"), (["a\tb"], "a\tb"), (["line\nab\rc"], "line\ncb"),
    (["কখ\rগ"], "গখ"), (["\u{1b}"], ""), (["\u{1b}[\nx"], "x"), (["ab\r", "\n", "c"], "ab\nc"),
  ])
  func shows(pieces: [String], text: String) {
    var line = TerminalLine()
    var output = ""
    for piece in pieces { line.write(piece, to: &output) }
    #expect(output == text)
  }

  @Test func plainTextIsAppendedFast() {
    var line = TerminalLine()
    var output = ""
    for _ in 0..<200_000 { line.write("0123456789\n", to: &output) }
    #expect(output.utf8.count == 2_200_000)
  }

  @Test func aLongLineIsNoTrap() {
    var line = TerminalLine()
    var output = String(repeating: "ক", count: 100_000)
    for _ in 0..<50 { line.write("\r*\u{8}", to: &output) }
    #expect(output.utf8.count > 250_000)
  }
}
