import ArgumentParser
import Notebook
import Terminal

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Say what the terminal can do and where things were found.")

  func run() throws {
    let lines = MainActor.assumeIsolated { TerminalReport.lines() }
    for line in lines { print(line) }
    print("tutorials: \(Environment.tutorials.folder ?? "not found")")
    print("state: \(Environment.stateFolder ?? "cannot be written")")
  }
}
