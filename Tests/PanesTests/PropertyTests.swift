import Events
import Notebook
import Testing

@testable import Panes

/// A generator with a seed, so that a failure can be repeated.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    // SplitMix64 (Steele, Lea and Flood, 2014).
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}

@MainActor
@Suite struct PropertyTests {
  static let keys: [Key] =
    "jkgGabdxcvVzZymrMoO-=1234+_/nN:?hqRi0l s]{}[".map { Key.character($0) } + [
      .enter, .escape, .tab, .backTab, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
      .backspace, .delete, .control("r"), .control("j"), .control("e"), .control("c"),
      .control("s"), .control("\\"), .alt(.enter), .alt(.up), .alt(.down), .function(2),
      .shiftEnter, .character("ক"), .character("日"), .character("é"),
    ]

  /// The widths of a row's cells are right and add up. Plain comparisons: a macro for each cell would
  /// take minutes.
  func checkRows(_ surface: Surface, _ width: Int, _ note: String) {
    for row in 0..<surface.height {
      var sum = 0
      for cell in surface.row(row) {
        sum += cell.width
        if cell.text == " " { continue }
        if cell.width > 0 ? surface.measure.width(of: cell.text) != cell.width : cell.text != "" {
          Issue.record("\(note), row \(row): the width of \(cell.text)")
        }
      }
      if sum != width { Issue.record("\(note), row \(row): \(sum) columns, not \(width)") }
    }
    if let cursor = surface.cursor, !surface.bounds.contains(column: cursor.column, row: cursor.row)
    {
      Issue.record("\(note): cursor \(cursor)")
    }
  }

  @Test(arguments: 1...8)
  func anyKeysAtAnySizeLeaveARightScreen(seed: Int) {
    var random = SeededGenerator(state: UInt64(seed))
    let rule: TextWidth.Rule = seed % 2 == 0 ? .codePoint : .cluster
    let options = AppOptions(
      themes: ThemeCatalog(directories: [ThemeTests.folder]), isASCII: seed % 5 == 0,
      measure: TextWidth(rule: rule))
    let driver = Driver(seed % 3 == 0 ? Sample.bengali : Sample.english, options: options)
    driver.finishes = seed % 4 != 0
    var width = 80
    var height = 24
    for step in 0..<150 {
      switch Int.random(in: 0..<20, using: &random) {
      case 0:
        width = Int.random(in: 0...220, using: &random)
        height = Int.random(in: 0...70, using: &random)
        driver.resize(width, height)
      case 1:
        let column = Int.random(in: -2...width + 2, using: &random)
        let row = Int.random(in: -2...height + 2, using: &random)
        driver.handle(.click(column: column, row: row))
      case 2:
        driver.handle(
          .scroll(column: width / 2, row: height / 2, lines: Int.random(in: -9...9, using: &random))
        )
      case 3: driver.handle(.paste(RandomText.make(&random)))
      case 4: driver.wait(Double.random(in: 0...4, using: &random))
      default:
        if let key = Self.keys.randomElement(using: &random) {
          driver.handle(.key(key, bytes: []))
        }
      }
      checkRows(driver.frame(), width, "seed \(seed), step \(step)")
    }
  }

  @Test(arguments: 1...40)
  func anyTextFitsItsWidth(seed: Int) {
    var random = SeededGenerator(state: UInt64(seed) &* 7919)
    let measure = TextWidth(rule: seed % 2 == 0 ? .codePoint : .cluster)
    let text = RandomText.make(&random)
    let width = Int.random(in: 1...60, using: &random)
    for line in StyledLine(text, .plain).wrapped(to: width, measure)
    where line.text.count > 1 {
      #expect(line.width(measure) <= width, "seed \(seed)")
    }
    let view = MarkdownView(theme: .standard, measure: measure)
    for line in view.lines(text, width: max(20, width)) {
      #expect(line.width(measure) <= max(20, width), "seed \(seed)")
    }
    #expect(measure.width(of: measure.padded(text, to: width)) == width)
    var surface = Surface(width: width, height: 2, measure: measure)
    surface.put(text, column: Int.random(in: -5...width, using: &random), row: 0, style: .plain)
    surface.put(text, column: Int.random(in: -5...width, using: &random), row: 0, style: .plain)
    checkRows(surface, width, "seed \(seed)")
  }

  @Test(arguments: 1...6)
  func anyEventsLeaveARightScreen(seed: Int) {
    var random = SeededGenerator(state: UInt64(seed) &* 104_729)
    let driver = Driver(Sample.english, width: 120, height: 40)
    let cell = CellID("cell-\(Int.random(in: 1...12, using: &random))")
    for step in 0..<40 {
      let id = Int.random(in: 0...9, using: &random)
      let text = RandomText.make(&random)
      let worker = "worker \(Int.random(in: 0...12, using: &random)) বব"
      let value = [1.5, -2, .nan, .infinity, 1e300, 0].randomElement(using: &random) ?? 0
      let object = ObjectSummary(
        id: id &* 123_456_789, type: text, shape: [id, step], dtype: text, preview: text,
        tags: [text, "#tag"], version: step)
      let event: Event =
        switch id {
        case 0: .cellStarted(cell: cell, count: step)
        case 1: .printed(cell: cell, stream: .stderr, text: text)
        case 2: .displayed(cell: cell, count: step, repr: text)
        case 3: .cellFinished(cell: cell, status: .interrupted, seconds: value)
        case 4: .objectRemoved(worker: worker, id: 123_456_789)
        case 5: .scalar(series: worker, step: step, value: value)
        case 6:
          .messageSent(
            MessageSummary(
              sender: worker, recipient: text, kind: text, content: text, byteCount: id))
        case 7: .noted(cell: cell, text: text)
        default: .objectStored(worker: worker, object: object)
        }
      driver.receive(event)
      checkRows(driver.frame(), 120, "seed \(seed), step \(step)")
    }
  }
}

/// Text of every kind of trouble.
enum RandomText {
  static let pieces = [
    "word ", "longer-word", "বাংলা ", "ক্ষ", "স্ত্রী", "हिन्दी ", "日本語", "👩‍🌾", "e\u{301}", "\u{301}", "\n",
    "\t", "\u{1b}[31m", "\u{0}", "مرحبا", "\u{202e}", "\u{feff}", "🇧🇩", "❤️",
    "| a | b |\n|---|---|\n",
    "- item\n", "> quote\n", "```\ncode\n", "**bold", "`", "[a](b)", "<b>x</b>", "# ", "\r\n", "½",
    "\u{ad}",
    "\u{1fbf0}", "\u{1cd00}", "\u{e000}",
  ]

  static func make(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...30, using: &random))
      .compactMap { _ in pieces.randomElement(using: &random) }.joined()
  }
}

@MainActor
@Suite struct SpeedTests {
  /// Five thousand cells are as quick as fifty: only what is seen is laid out.
  @Test func aLargeNotebookScrollsFluidly() {
    let driver = Driver(Sample.many(5000), width: 120, height: 40)
    let clock = ContinuousClock()
    let time = clock.measure {
      for _ in 0..<20 { driver.press("j PgDn Space G g g") }
    }
    // 140 frames; a frame may take 100 ms here, where nothing is optimised.
    #expect(time < .seconds(14), "\(time)")
  }

  @Test func aLongOutputIsCutNotLaidOut() {
    let driver = Driver(Sample.cells([(.code, "x")]))
    driver.receive(.cellStarted(cell: CellID("cell-1"), count: 1))
    let clock = ContinuousClock()
    let time = clock.measure {
      for block in 0..<20 {
        let lines = (0..<500).map { "block \(block) line \($0) of the output\n" }.joined()
        driver.receive(.printed(cell: CellID("cell-1"), stream: .stdout, text: lines))
        _ = driver.frame()
      }
    }
    #expect(time < .seconds(10), "\(time)")
    #expect(driver.shows("o shows all"))
  }
}
