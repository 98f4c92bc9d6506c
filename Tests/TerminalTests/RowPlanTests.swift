import Panes
import Testing

@testable import Terminal

@MainActor
@Suite struct RowPlanTests {
  init() { _ = ReadlineEditor() }  // sets the locale, which the widths come from

  private func plan(
    _ text: String, columns: Int = 20, profile: WidthProfile = .assumed, isASCII: Bool = false
  ) -> RowPlan {
    var surface = Surface(width: columns, height: 1, measure: profile.width)
    surface.put(text, column: 0, row: 0, style: .plain)
    return RowPlan(
      cells: surface.row(0), columns: columns, profile: profile, isASCII: isASCII)
  }

  private func text(_ plan: RowPlan) -> String {
    String(decoding: plan.runs.flatMap(\.text), as: UTF8.self)
  }

  private let cluster = WidthProfile(width: TextWidth(rule: .cluster), source: .chosen)
  private let mixed = WidthProfile(
    width: TextWidth(rule: .codePoint), source: .chosen, hasExactClusters: false,
    hasExactEmoji: false)

  @Test func oneStyleIsOneRun() {
    let plan = plan("abc", columns: 5)
    #expect(plan.runs.map(\.column) == [0])
    #expect(text(plan) == "abc  ")
    #expect(!plan.isComplex && plan.overlays.isEmpty)
  }

  @Test func aNewStyleBeginsARun() {
    var surface = Surface(width: 6, height: 1)
    let bold = Style(attributes: .bold)
    surface.put("ab", column: 1, row: 0, style: bold)
    let plan = RowPlan(cells: surface.row(0), columns: 6, profile: .assumed, isASCII: false)
    #expect(plan.runs.map(\.column) == [0, 1, 3])
    #expect(plan.runs.map(\.style) == [.plain, bold, .plain])
  }

  @Test func byCodePointsBengaliGoesThroughCursesWithItsRowSentWhole() {
    let plan = plan("বাংলা x")
    #expect(text(plan).hasPrefix("বাংলা x "))
    #expect(plan.isComplex)
    #expect(plan.overlays.isEmpty)
  }

  @Test func byClustersBengaliIsWrittenOverBlanks() {
    let plan = plan("x স্ত্রী y", profile: cluster)
    #expect(text(plan) == "x    y" + String(repeating: " ", count: 14))
    #expect(plan.overlays == [RowPlan.Piece(column: 2, style: .plain, text: Array("স্ত্রী".utf8))])
  }

  @Test func neighbouringClustersAreOnePieceIfTheTerminalIsExact() {
    #expect(plan("স্ত্রীস্ত্রী", profile: cluster).overlays.map(\.column) == [0])
  }

  @Test func everyClusterHasItsPlaceIfTheTerminalIsNotExact() {
    #expect(plan("কাকা", profile: mixed).overlays.map(\.column) == [0, 2])
  }

  @Test func aPictureSelectorIsLeftOutWhereItWouldCostAColumn() {
    let plan = plan("❤\u{fe0f}!")
    #expect(text(plan).hasPrefix("❤!"))
  }

  @Test func asciiTerminalsGetLinesAndQuestionMarks() {
    #expect(text(plan("┌─┐ │ → ক日", columns: 14, isASCII: true)) == "+-+ | > ???   ")
  }

  @Test func aClusterThatIsCutByTheEdgeIsBlank() {
    var surface = Surface(width: 4, height: 1)
    surface.put("a日b", column: 0, row: 0, style: .plain)
    let plan = RowPlan(cells: surface.row(0), columns: 2, profile: .assumed, isASCII: false)
    #expect(text(plan) == "a ")
  }

  @Test func aNarrowSurfaceLeavesBlanks() {
    let surface = Surface(width: 2, height: 1)
    let plan = RowPlan(cells: surface.row(0), columns: 5, profile: .assumed, isASCII: false)
    #expect(text(plan) == "     ")
  }
}

@Suite struct WidthProfileTests {
  @Test func xtermCountsCodePoints() {
    let profile = WidthProfile.measured([2, 2, 4, 4])
    #expect(profile.width.rule == .codePoint)
    #expect(profile.hasExactClusters && profile.hasExactEmoji)
  }

  @Test func tmuxJoinsOnlyEmoji() {
    let profile = WidthProfile.measured([2, 2, 4, 2])
    #expect(profile.width.rule == .codePoint)
    #expect(profile.hasExactClusters && !profile.hasExactEmoji)
  }

  @Test func whatMatchesClustersIsMeasuredByClusters() {
    let width = TextWidth(rule: .cluster)
    let profile = WidthProfile.measured(WidthProfile.samples.map { width.width(of: $0) })
    #expect(profile.width.rule == .cluster)
    #expect(profile.hasExactClusters && profile.hasExactEmoji)
  }

  @Test func whatMatchesNothingGetsRoomEnough() {
    let columns = [1, 3, 4, 4]
    let profile = WidthProfile.measured(columns)
    #expect(!profile.hasExactClusters)
    #expect(WidthProfile.measured([1, 1, 1, 2]).width.rule == .cluster)
  }

  @Test func namesChoose() {
    #expect(WidthProfile.named("cluster")?.width.rule == .cluster)
    #expect(WidthProfile.named("CodePoint")?.width.rule == .codePoint)
    #expect(WidthProfile.named("mixed")?.hasExactClusters == false)
    #expect(WidthProfile.named("wide") == nil)
  }

  @Test func anIncompleteAnswerIsNone() {
    #expect(WidthProfile.measured([1, 2]) == .assumed)
  }
}

@Suite struct ProbeTests {
  /// Whether each answer was taken for the last.
  private func take(_ replies: [Reply], by probe: inout Probe) -> [Bool] {
    var last: [Bool] = []
    for reply in replies { last.append(probe.take(reply)) }
    return last
  }

  @Test func collectsAnswersUpToTheLast() {
    var probe = Probe()
    _ = probe.questions(row: 24)
    let last = take(
      [
        .cursor(row: 24, column: 3), .cursor(row: 24, column: 3), .cursor(row: 24, column: 5),
        .cursor(row: 24, column: 5), .mode(2026, state: 2), .mode(2027, state: 0),
        .background(red: 255, green: 255, blue: 255), .attributes([62]),
      ], by: &probe)
    #expect(last == Array(repeating: false, count: 7) + [true])
    #expect(probe.outcome.profile?.width.rule == .codePoint)
    #expect(probe.outcome.hasSynchronisedOutput)
    #expect(!probe.outcome.canSwitchToClusters)
    #expect(probe.outcome.isDark == false)
    #expect(!probe.outcome.knowsKeyboard)
  }

  @Test func unaskedAnswersAreNothing() {
    var probe = Probe()
    #expect(take([.attributes([62])], by: &probe) == [false])
    #expect(probe.outcome == Probe.Outcome())
  }

  @Test func aTerminalThatAnswersOnlyTheLastHasNoProfile() {
    var probe = Probe()
    _ = probe.questions(row: 24)
    #expect(take([.attributes([1, 2])], by: &probe) == [true])
    #expect(probe.outcome.profile == nil)
  }

  @Test(arguments: [("linux", false), ("vt220", false), ("xterm-256color", true), ("screen", true)])
  func asksOnlyWhereQuestionsAreNotShown(terminal: String, answers: Bool) {
    #expect(Probe.isAnswered(by: terminal) == answers)
  }
}
