import Panes
import Testing

@testable import Terminal

/// What a decoder makes of bytes that come at once, with the wait over afterwards.
private func inputs(_ text: String) -> [Input] { inputs(bytes: Array(text.utf8)) }

private func inputs(bytes: [UInt8]) -> [Input] {
  var decoder = KeyDecoder()
  return (decoder.feed(bytes) + decoder.flush()).compactMap {
    if case .input(let input) = $0 { input } else { nil }
  }
}

private func keys(_ text: String) -> [Key] {
  inputs(text).compactMap { if case .key(let key, _) = $0 { key } else { nil } }
}

private func replies(_ text: String) -> [Reply] {
  var decoder = KeyDecoder()
  return decoder.feed(text.utf8).compactMap {
    if case .reply(let reply) = $0 { reply } else { nil }
  }
}

/// A decoder that `#expect` can ask.
private final class Session {
  private var decoder = KeyDecoder()
  var waitMilliseconds: Int? { decoder.waitMilliseconds }
  var expectsCursor: Bool {
    get { decoder.expectsCursor }
    set { decoder.expectsCursor = newValue }
  }

  func feed(_ bytes: some Sequence<UInt8>) -> [Decoded] { decoder.feed(bytes) }
  func flush() -> [Decoded] { decoder.flush() }
}

@Suite struct KeyDecoderTests {
  @Test(arguments: [
    ("a", Key.character("a")), ("é", .character("é")), ("ক", .character("ক")),
    ("😀", .character("😀")), (" ", .character(" ")), ("\r", .enter), ("\n", .control("j")),
    ("\t", .tab), ("\u{7f}", .backspace), ("\u{08}", .backspace), ("\u{00}", .control("@")),
    ("\u{01}", .control("a")), ("\u{1a}", .control("z")), ("\u{1c}", .control("\\")),
    ("\u{1d}", .control("]")), ("\u{1e}", .control("^")), ("\u{1f}", .control("_")),
  ])
  func decodesSingleCharacters(text: String, key: Key) {
    #expect(keys(text) == [key])
  }

  @Test(arguments: [
    ("[A", Key.up), ("[B", .down), ("[C", .right), ("[D", .left), ("[H", .home), ("[F", .end),
    ("OA", .up), ("OD", .left), ("OH", .home), ("OF", .end), ("OP", .function(1)),
    ("OS", .function(4)), ("[11~", .function(1)), ("[[A", .function(1)), ("[[E", .function(5)),
    ("[15~", .function(5)), ("[17~", .function(6)), ("[24~", .function(12)), ("[1~", .home),
    ("[4~", .end), ("[7~", .home), ("[8~", .end), ("[2~", .insert), ("[3~", .delete),
    ("[5~", .pageUp), ("[6~", .pageDown), ("[Z", .backTab), ("[1;2A", .shiftUp),
    ("[1;2B", .shiftDown), ("[a", .shiftUp), ("[1;3A", .alt(.up)), ("[1;5A", .alt(.up)),
    ("[1;6B", .alt(.down)), ("[1;5C", .alt(.right)), ("[1;5D", .alt(.left)),
    ("[1;2P", .function(1)), ("[1;2R", .function(3)), ("[5;3~", .alt(.pageUp)),
    ("[3;5~", .delete), ("OM", .enter), ("Oq", .character("1")), ("Ok", .character("+")),
  ])
  func decodesSequences(rest: String, key: Key) {
    #expect(keys("\u{1b}" + rest) == [key])
  }

  @Test(arguments: [
    ("[13;2u", Key.shiftEnter), ("[13;5u", .controlEnter), ("[13;3u", .alt(.enter)),
    ("[27;2;13~", .shiftEnter), ("[27;5;13~", .controlEnter), ("[27;3;13~", .alt(.enter)),
    ("[13u", .enter), ("[27u", .escape), ("[97;5u", .control("a")), ("[97;6u", .control("a")),
    ("[106;5u", .control("j")), ("[97;3u", .alt(.character("a"))),
    ("[97;4u", .alt(.character("A"))), ("[97;7u", .alt(.control("a"))),
    ("[32;5u", .control("@")), ("[105;5u", .tab), ("[109;5u", .enter), ("[47;5u", .control("_")),
    ("[9;2u", .backTab), ("[127;3u", .alt(.backspace)), ("[57414u", .enter),
    ("[57400u", .character("1")), ("[2453u", .character("ক")), ("[97:65;2u", .character("A")),
    ("[97;5:1u", .control("a")), ("[27;5;97~", .control("a")), ("[1;1:1A", .up),
    ("[57419u", .up),
  ])
  func decodesExtendedKeys(rest: String, key: Key) {
    #expect(keys("\u{1b}" + rest) == [key])
  }

  @Test(arguments: ["[97;5:3u", "[57358u", "[49;5u", "[1;1:3A", "[9999999999999999999999u", "[u"])
  func leavesOutWhatIsNoKey(rest: String) {
    #expect(keys("\u{1b}" + rest).isEmpty)
  }

  @Test(arguments: [
    ("\u{1b}a", Key.alt(.character("a"))), ("\u{1b}A", .alt(.character("A"))),
    ("\u{1b}ক", .alt(.character("ক"))), ("\u{1b}\r", .alt(.enter)),
    ("\u{1b}\u{7f}", .alt(.backspace)), ("\u{1b}\u{01}", .alt(.control("a"))),
    ("\u{1b}\u{1b}[A", .alt(.up)), ("\u{1b}\u{1b}OA", .alt(.up)),
    ("\u{1b}[", .alt(.character("["))), ("\u{1b}O", .alt(.character("O"))),
    ("\u{1b}]", .alt(.character("]"))), ("\u{1b}P", .alt(.character("P"))),
  ])
  func decodesAlt(text: String, key: Key) {
    #expect(keys(text) == [key])
  }

  @Test func aLoneEscapeWaitsForItsTime() {
    let decoder = Session()
    #expect(decoder.feed([0x1b]).isEmpty)
    #expect(decoder.waitMilliseconds == 25)
    #expect(decoder.flush() == [KeyDecoder.key(.escape)])
    #expect(decoder.waitMilliseconds == nil)
  }

  @Test func twoEscapesAreTwoKeys() {
    #expect(keys("\u{1b}\u{1b}") == [.escape, .escape])
  }

  @Test func anEscapeBeforeALetterOfADoubleEscapeIsAKey() {
    #expect(keys("\u{1b}\u{1b}x") == [.escape, .alt(.character("x"))])
  }

  @Test func aSequenceMayComeInPieces() {
    let decoder = Session()
    var found: [Decoded] = []
    for byte in "\u{1b}[1;5D".utf8 { found += decoder.feed([byte]) }
    #expect(found == [.input(.key(.alt(.left), bytes: Array("\u{1b}[1;5D".utf8)))])
  }

  @Test func anUnfinishedSequenceIsNoText() {
    #expect(keys("\u{1b}[1;5").isEmpty)
  }

  @Test func aCharacterMayComeInPieces() {
    let decoder = Session()
    #expect(decoder.feed([0xe0, 0xa6]).isEmpty)
    #expect(decoder.waitMilliseconds != nil)
    #expect(decoder.feed([0x95]) == [KeyDecoder.key(.character("ক"))])
  }

  @Test(arguments: [
    [0xff], [0xc0], [0xe0, 0x80, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe0, 0xa6],
  ])
  func wrongTextBecomesTheReplacementCharacter(bytes: [UInt8]) {
    #expect(inputs(bytes: bytes) == [.key(.character("\u{fffd}"), bytes: [0xef, 0xbf, 0xbd])])
  }

  @Test func textGoesOnAfterABrokenCharacter() {
    #expect(
      inputs(bytes: [0xe0, 0xa6, 0x61]) == [
        .key(.character("\u{fffd}"), bytes: [0xef, 0xbf, 0xbd]),
        .key(.character("a"), bytes: [0x61]),
      ])
  }

  @Test(arguments: [
    ("\u{1b}OA", "\u{1b}[A"), ("\u{1b}[97;5u", "\u{01}"), ("\u{1b}[97;3u", "\u{1b}a"),
    ("\u{1b}[7~", "\u{1b}[H"), ("\u{08}", "\u{7f}"), ("\u{1b}[1;5C", "\u{1b}[1;5C"),
  ])
  func givesReadlineTheBytesThatItKnows(sent: String, bytes: String) {
    guard case .key(_, let given)? = inputs(sent).first else {
      Issue.record("no key")
      return
    }
    #expect(given == Array(bytes.utf8))
  }

  // MARK: - Paste

  @Test func aPasteIsOneInput() {
    #expect(
      inputs("\u{1b}[200~def f():\r\n  x\ry\u{1b}[201~z") == [
        .paste("def f():\n  x\ny"), .key(.character("z"), bytes: [0x7a]),
      ])
  }

  @Test func aPasteMayComeInPieces() {
    let decoder = Session()
    #expect(decoder.feed("\u{1b}[200~on".utf8).isEmpty)
    #expect(decoder.waitMilliseconds == 10_000)
    #expect(decoder.feed("e\u{1b}[2".utf8).isEmpty)
    #expect(decoder.feed("01~".utf8) == [.input(.paste("one"))])
  }

  @Test func aPasteCannotPressKeys() {
    #expect(inputs("\u{1b}[200~a\u{03}\u{1b}[Ab\u{9b}\u{1b}[201~") == [.paste("a[Ab")])
  }

  @Test func aPasteWithoutAnEndIsGivenOutInTheEnd() {
    #expect(inputs("\u{1b}[200~abc") == [.paste("abc")])
  }

  @Test func anEmptyPasteIsNothing() {
    #expect(inputs("\u{1b}[200~\u{1b}[201~").isEmpty)
  }

  @Test func aHugePasteComesInPartsWithoutLoss() {
    let text = String(repeating: "ক", count: KeyDecoder.pasteLimit / 3 + 1000)
    let parts = inputs("\u{1b}[200~" + text + "\u{1b}[201~").map {
      if case .paste(let part) = $0 { part } else { "?" }
    }
    #expect(parts.count == 2)
    #expect(parts.joined() == text)
  }

  // MARK: - Mouse and focus

  @Test func decodesTheMouse() {
    #expect(inputs("\u{1b}[<0;5;3M\u{1b}[<0;5;3m") == [.click(column: 4, row: 2)])
    #expect(inputs("\u{1b}[<64;1;1M") == [.scroll(column: 0, row: 0, lines: -3)])
    #expect(inputs("\u{1b}[<81;2;2M") == [.scroll(column: 1, row: 1, lines: 3)])
    #expect(inputs("\u{1b}[<35;2;2M\u{1b}[<2;1;1M\u{1b}[<0;0;0M\u{1b}[<M").isEmpty)
  }

  @Test func anOldMouseReportIsNoText() {
    #expect(keys("\u{1b}[M !!x") == [.character("x")])
  }

  @Test func decodesFocus() {
    #expect(inputs("\u{1b}[I\u{1b}[O") == [.focus(true), .focus(false)])
  }

  // MARK: - Answers

  @Test(arguments: [
    ("\u{1b}[24;3R", Reply.cursor(row: 24, column: 3)),
    ("\u{1b}[?64;1;2c", .attributes([64, 1, 2])), ("\u{1b}[?2026;2$y", .mode(2026, state: 2)),
    ("\u{1b}[?5u", .keyboard(flags: 5)), ("\u{1b}[?997;1n", .scheme(isDark: true)),
    ("\u{1b}]11;rgb:0000/8080/ffff\u{1b}\\", .background(red: 0, green: 128, blue: 255)),
    ("\u{1b}]11;rgb:1e/1e/2e\u{07}", .background(red: 30, green: 30, blue: 46)),
    ("\u{1b}]11;rgba:f/0/f/f\u{07}", .background(red: 255, green: 0, blue: 255)),
  ])
  func decodesAnswers(text: String, reply: Reply) {
    #expect(replies(text) == [reply])
  }

  @Test func anAnswerBetweenKeysIsNoKey() {
    #expect(keys("a\u{1b}]11;rgb:00/00/00\u{1b}\\b\u{1b}[?1;2cc\u{1b}P>|x\u{1b}\\d").count == 4)
  }

  @Test func inTheFirstRowThePositionMustBeExpected() {
    let decoder = Session()
    decoder.expectsCursor = true
    #expect(decoder.feed("\u{1b}[1;2R".utf8) == [.reply(.cursor(row: 1, column: 2))])
  }

  @Test func aStringThatIsCutOffEndsAtTheNextEscape() {
    #expect(keys("\u{1b}]11;rgb\u{1b}[A") == [.up])
  }

  @Test func aLongStringIsDropped() {
    let noise = String(repeating: "x", count: KeyDecoder.sequenceLimit + 100)
    #expect(keys("\u{1b}]" + noise + "\u{07}a") == [.character("a")])
  }
}

@Suite struct KeyDecoderFuzzTests {
  private static let pieces: [[UInt8]] = [
    [0x1b], [0x1b, 0x5b], [0x1b, 0x4f], [0x1b, 0x5d], [0x1b, 0x5b, 0x3c], Array("200~".utf8),
    Array("\u{1b}[200~".utf8), Array("\u{1b}[201~".utf8), Array(";5u".utf8), [0x07], [0x1b, 0x5c],
    Array("কি".utf8), [0xe0], [0x80], [0xff], Array("9999999999".utf8), [0x24], [0x3a], [0x3b],
    [0x7e], [0x4d], [0x52], [0x0d], [0x00],
  ]

  private func noise(_ generator: inout some RandomNumberGenerator) -> [UInt8] {
    (0..<Int.random(in: 1...40, using: &generator)).flatMap { _ in
      Bool.random(using: &generator)
        ? Self.pieces.randomElement(using: &generator) ?? []
        : [UInt8.random(in: 0...255, using: &generator)]
    }
  }

  @Test func answersTheSameHoweverTheBytesAreCut() {
    var generator = SplitMix(state: 11)
    for _ in 0..<1_000 {
      let bytes = noise(&generator)
      var whole = KeyDecoder()
      var cut = KeyDecoder()
      let expected = whole.feed(bytes) + whole.flush()
      var found: [Decoded] = []
      for byte in bytes { found += cut.feed([byte]) }
      found += cut.flush()
      #expect(found == expected, "\(bytes)")
      #expect(cut.waitMilliseconds == nil)
    }
  }

  @Test func flushingAnywhereLeavesNothingBehind() {
    var generator = SplitMix(state: 5)
    let decoder = Session()
    for _ in 0..<1_000 {
      _ = decoder.feed(noise(&generator))
      _ = decoder.flush()
      #expect(decoder.feed([0x71]) == [KeyDecoder.key(.character("q"))])
    }
  }
}
