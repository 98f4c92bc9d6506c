import Events
import Notebook
import Testing

@testable import Panes

/// The line for a cell that waits in `input()`.
@MainActor
@Suite struct AnsweringTests {
  private let driver: Driver

  init() {
    driver = Driver(Sample.cells([(.code, "x = input('name? ')"), (.code, "y")]))
    driver.finishes = false
  }

  @Test func theLineOpensWithTheEndOfThePrompt() {
    driver.press("ctrl-e")
    #expect(driver.message == "name?")
    #expect(driver.shows("input for [1]"))
    driver.type("Bob").press("Enter")
    #expect(driver.sent.last == .answer("Bob"))
    #expect(driver.footer.contains("j k move"))
  }

  @Test func anEmptyLineIsAnAnswer() {
    driver.press("ctrl-e Enter")
    #expect(driver.sent.last == .answer(""))
  }

  @Test func theEndOfInputIsNoText() {
    driver.press("ctrl-e").type("a").press("ctrl-d")
    #expect(driver.sent.count == 1)
    driver.press("Backspace ctrl-d")
    #expect(driver.sent.last == .answer(nil))
  }

  @Test func aClosedLineComesBackByEnterOnTheCell() {
    driver.press("ctrl-e Esc")
    #expect(driver.message.hasPrefix("the cell waits for its input"))
    driver.press("j k")
    #expect(driver.message != "name?")
    driver.press("Enter")
    #expect(driver.message == "name?")
  }

  @Test func anotherCellCanBeEditedMeanwhile() {
    driver.press("ctrl-e Esc j Enter").type("+1").press("Esc")
    #expect(driver.app.model.cells[1].source == "y+1")
  }

  @Test func typingIsNotInterrupted() {
    driver.press("j Enter").type("+1")
    driver.receive(.cellStarted(cell: CellID("cell-1"), count: 1))
    driver.receive(.inputRequested(prompt: ""))
    driver.type("2")
    #expect(driver.shows("y+12"))
    driver.press("Esc")
    #expect(driver.message == "input:")
  }

  @Test func anInterruptClosesTheLine() {
    driver.press("ctrl-e").type("a").press("ctrl-c")
    #expect(driver.effects == [.interrupt])
    driver.receive(.cellFinished(cell: CellID("cell-1"), status: .interrupted, seconds: 1))
    #expect(driver.footer.contains("j k move"))
    #expect(driver.press(":").type("answer").press("Enter").message == "no cell asks for input")
  }
}
