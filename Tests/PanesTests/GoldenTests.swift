import Events
import Glibc
import Notebook
import Testing

@testable import Panes

/// Whole screens against files in `Golden`. `RECORD=1 swift test --filter GoldenTests` writes the
/// files anew; look at what changed before you commit it.
@MainActor
@Suite struct GoldenTests {
  static let folder: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast().joined(separator: "/") + "/Golden"
  }()

  func check(_ surface: Surface, _ name: String) throws {
    let path = Self.folder + "/\(name).txt"
    let text = surface.snapshot()
    if getenv("RECORD") != nil {
      mkdir(Self.folder, 0o755)
      let file = try #require(fopen(path, "w"), "cannot write \(path)")
      fputs(text, file)
      fclose(file)
      return
    }
    let file = try #require(fopen(path, "r"), "no golden file \(path); RECORD=1 writes it")
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = fread(&bytes, 1, bytes.count, file)
    let wanted = String(decoding: bytes[..<count], as: UTF8.self)
    if text != wanted {
      let new = text.split(separator: "\n", omittingEmptySubsequences: false)
      let old = wanted.split(separator: "\n", omittingEmptySubsequences: false)
      let place = zip(new, old).enumerated().first { $0.element.0 != $0.element.1 }
      Issue.record(
        """
        \(name) differs from its golden file in line \((place?.offset ?? min(new.count, old.count)) + 1)
        is:     \(place?.element.0 ?? "(end)")
        was:    \(place?.element.1 ?? "(end)")
        """)
    }
  }

  /// The sample after every cell was run, with the selection on the cell that printed.
  func stepped(
    _ cells: [Cell], _ width: Int, _ height: Int, _ options: AppOptions = AppOptions()
  ) -> Driver {
    let driver = Driver(cells, width: width, height: height, options: options)
    driver.press("R r").wait(5)
    return driver
  }

  nonisolated static let sizes = [(80, 24), (120, 40), (200, 60)]

  @Test(arguments: sizes)
  func first(width: Int, height: Int) throws {
    try check(
      Driver(Sample.english, width: width, height: height).frame(), "first-\(width)x\(height)")
  }

  @Test(arguments: sizes)
  func afterRunning(width: Int, height: Int) throws {
    let driver = stepped(Sample.english, width, height)
    driver.press("j j j")
    try check(driver.frame(), "run-\(width)x\(height)")
  }

  @Test(arguments: sizes)
  func bengali(width: Int, height: Int) throws {
    try check(
      stepped(Sample.bengali, width, height).frame(), "bengali-\(width)x\(height)")
  }

  @Test func bengaliByClusters() throws {
    let options = AppOptions(measure: TextWidth(rule: .cluster))
    try check(stepped(Sample.bengali, 80, 24, options).frame(), "bengali-cluster-80x24")
  }

  @Test(arguments: ["dark", "light", "high-contrast"])
  func themed(name: String) throws {
    let theme = try ThemeCatalog(directories: [ThemeTests.folder]).load(name).theme
    let driver = stepped(Sample.english, 80, 24, AppOptions(theme: theme))
    driver.press("j j j")
    try check(driver.frame(), "\(name)-80x24")
  }

  @Test func withoutColour() throws {
    let driver = stepped(Sample.english, 120, 40, AppOptions(isColorless: true))
    driver.press("1")
    try check(driver.frame(), "colourless-120x40")
  }

  @Test func plainCharacters() throws {
    let driver = stepped(Sample.english, 120, 40, AppOptions(isASCII: true))
    driver.press("2")
    try check(driver.frame(), "ascii-120x40")
  }

  @Test func editing() throws {
    let driver = Driver(Sample.english)
    driver.press("j j j Enter").type("\nnear.").press("Tab")
    driver.receive(
      .completed(request: 1, .init(start: 61, candidates: ["get", "grad", "move", "send"])))
    try check(driver.frame(), "edit-80x24")
  }

  @Test func running() throws {
    let driver = Driver(Sample.english)
    driver.finishes = false
    driver.press("j j ctrl-r").wait(1.5)
    try check(driver.frame(), "running-80x24")
  }

  @Test func helpAndPopups() throws {
    try check(Driver(Sample.english).press("?").frame(), "help-80x24")
    try check(Driver(Sample.english).press("R").frame(), "which-key-80x24")
    try check(Driver(Sample.english).press(":").type("th").frame(), "command-line-80x24")
    try check(Driver(Sample.english).press("F2").frame(), "themes-80x24")
    try check(Driver(Sample.english).press("/").type("rain").press("Enter").frame(), "search-80x24")
  }

  @Test func anObject() throws {
    let driver = stepped(Sample.english, 80, 24)
    driver.press("1 Enter")
    let chain = [
      ObjectDetail.Hop(
        address: .init(worker: "alice", id: 30_982_138_212), text: "PointerTensor"),
      ObjectDetail.Hop(address: .init(worker: "bob", id: 94_812_345_678), text: "Tensor [3]"),
    ]
    driver.receive(
      .inspected(
        request: 1,
        .init(
          worker: "bob", summary: Script.tensor(94_812_345_678, tags: ["#rain"]),
          repr: "tensor([ 4,  0, 11])", description: "three days", byteCount: 24,
          chain: chain)))
    try check(driver.frame(), "object-80x24")
  }

  @Test func questions() throws {
    let driver = stepped(Sample.english, 80, 24)
    try check(driver.press("0 0").frame(), "restart-80x24")
  }

  @Test(arguments: [(59, 24), (80, 13), (30, 5), (3, 2)])
  func tooSmall(width: Int, height: Int) throws {
    try check(
      Driver(Sample.english, width: width, height: height).frame(), "small-\(width)x\(height)")
  }

  @Test func zoomed() throws {
    try check(stepped(Sample.english, 80, 24).press("2 +").frame(), "zoom-80x24")
    try check(stepped(Sample.english, 80, 24).press("3").frame(), "messages-80x24")
  }
}
