import ArgumentParser
import Panes

/// Writes pages of the documentation that are generated from the program's own tables.
struct ReferenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reference", abstract: "Write a page of reference: keys or man.")

  enum Page: String, ExpressibleByArgument, CaseIterable {
    case keys, man
  }

  @Argument(help: "The page.")
  var page: Page

  func run() {
    switch page {
    case .keys: print(Keymap.standard.markdown(), terminator: "")
    case .man: print(ManualPage.text, terminator: "")
    }
  }
}
