import ArgumentParser
import Glibc
import Notebook

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the tutorials.")

  func run() throws {
    let tutorials = Environment.tutorials
    let entries = tutorials.list()
    if entries.isEmpty {
      complain(
        "no tutorials were found; set FEDREPL_TUTORIALS to the folder that holds them")
      throw ExitCode(1)
    }
    let width = entries.map(\.name.count).max() ?? 0
    for entry in entries {
      let name = entry.name + String(repeating: " ", count: width - entry.name.count)
      print("\(name)  \(entry.title)  (\(entry.languages.joined(separator: ", ")))")
    }
  }
}
