import Testing

@testable import Panes

@Suite struct TextWidthTests {
  let point = TextWidth(rule: .codePoint)
  let cluster = TextWidth(rule: .cluster)

  @Test(arguments: [
    ("a", 1), ("é", 1), ("e\u{301}", 1), ("日", 2), ("ক", 1), ("কি", 2), ("কু", 1), ("ক্ষ", 2),
    ("স্ত্রী", 4), ("র্ধ্ব্যা", 5), ("লার্নিং", 6), ("हिन्दी", 5), ("👩‍🌾", 4), ("⠿", 1), ("▁", 1), ("…", 1),
  ])
  func codePointsAddUp(text: String, width: Int) {
    #expect(point.width(of: text) == width)
  }

  @Test(arguments: [("বাংলা", 4), ("ক্ষ", 2), ("স্ত্রী", 2), ("👩‍🌾", 2), ("❤️", 2), ("日本", 4)])
  func clustersTakeTwoAtMost(text: String, width: Int) {
    #expect(cluster.width(of: text) == width)
  }

  @Test func complexScriptsAreKnown() {
    #expect(TextWidth.isComplex("x বাংলা"))
    #expect(TextWidth.isComplex("שלום"))
    #expect(TextWidth.isComplex("👩‍🌾"))
    #expect(!TextWidth.isComplex("naïve – 日本 ⠿"))
  }

  @Test func truncationMarksWhatWent() {
    #expect(point.truncated("abcdef", to: 4) == "abc…")
    #expect(point.truncated("abc", to: 3) == "abc")
    #expect(point.truncated("日本語", to: 4) == "日…")
    #expect(point.truncated("abc", to: 0) == "")
    #expect(point.padded("日本語", to: 4) == "日… ")
    #expect(point.rightAligned("7", to: 3) == "  7")
  }

  @Test func tabsGoToTheNextEighthColumn() {
    #expect(TextWidth.expandingTabs("a\tb\t") == "a       b       ")
  }
}

@Suite struct WrapTests {
  let measure = TextWidth()

  func wrap(_ text: String, _ width: Int) -> [String] {
    StyledLine(text, .plain).wrapped(to: width, measure).map(\.text)
  }

  @Test func wordsStayWhole() {
    #expect(wrap("one two three", 7) == ["one two", "three"])
    #expect(wrap("one two  three", 8) == ["one two", "three"])
  }

  @Test func aLongWordIsBrokenBetweenClusters() {
    #expect(wrap("abcdefgh", 3) == ["abc", "def", "gh"])
    #expect(wrap("বাংলাবাংলা", 3) == ["বা", "ংলা", "বাং", "লা"] || wrap("বাংলাবাংলা", 3).count > 2)
    #expect(wrap("বাংলাবাংলা", 3).joined() == "বাংলাবাংলা")
  }

  @Test func hardBreaksHold() {
    #expect(wrap("one\ntwo", 10) == ["one", "two"])
    #expect(wrap("", 10) == [""])
  }

  @Test func wideTextBreaksAnywhere() {
    #expect(wrap("日本語日本語", 5) == ["日本", "語日", "本語"])
  }

  @Test func styleIsKeptAcrossLines() {
    let bold = Style(attributes: .bold)
    let lines = StyledLine([.init("one ", .plain), .init("two three", bold)])
      .wrapped(to: 7, measure)
    #expect(lines[1] == StyledLine("three", bold))
  }

  @Test func codeIsChoppedWithItsBlanks() {
    let lines = StyledLine("a    b", .plain).chopped(to: 4, measure).map(\.text)
    #expect(lines == ["a   ", " b"])
  }

  @Test(arguments: 1...40)
  func noLineIsWiderThanAsked(width: Int) {
    let text = "মানবাধিকার federated 日本語 learning 👩‍🌾 हिन्दी e\u{301} and very-long-words-here"
    for line in StyledLine(text, .plain).wrapped(to: width, measure) {
      // A single cluster can be wider than a very narrow line.
      #expect(line.width(measure) <= max(width, 5))
    }
  }
}

@Suite struct NearestTests {
  @Test func aSlipIsFound() {
    #expect(Nearest.name(to: "thmee", among: ["theme", "save", "quit"]) == "theme")
    #expect(Nearest.name(to: "zzzz", among: ["theme", "save"]) == nil)
    #expect(Nearest.hint(for: "sav", among: ["save"]) == "; did you mean \"save\"?")
  }

  @Test func lettersInOrderMatch() throws {
    let start = try #require(Nearest.fuzzy("ra", in: "run-all"))
    let inside = try #require(Nearest.fuzzy("ra", in: "interrupt-a-cell"))
    #expect(start < inside)
    #expect(Nearest.fuzzy("xyz", in: "run-all") == nil)
  }
}

@Suite struct NumberTextTests {
  @Test(arguments: [
    (0.32701, "0.3270"), (12.5, "12.50"), (1.2e-6, "1.20e-06"), (0, "0"), (.nan, "nan"),
    (-.infinity, "-inf"), (123456, "123456"), (2.5e7, "2.50e+07"),
  ])
  func fourDigits(value: Double, text: String) { #expect(NumberText.short(value) == text) }

  @Test(arguments: [
    (0.02, "0.02 s"), (4.13, "4.1 s"), (125, "2:05"), (3725, "1:02:05"), (-1, "0.00 s"),
  ])
  func times(value: Double, text: String) { #expect(NumberText.seconds(value) == text) }

  @Test(arguments: [(40, "40 B"), (1234, "1.2 kB"), (8_600_000, "8.6 MB"), (-4, "0 B")])
  func sizes(value: Int, text: String) { #expect(NumberText.bytes(value) == text) }
}
