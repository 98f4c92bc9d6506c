import ArgumentParser

/// The command line: `fedrepl [PATH]` opens a notebook, subcommands do the rest.
@main
struct Fedrepl: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fedrepl",
    abstract: "A terminal notebook for private machine learning.",
    discussion: """
      Opens a notebook and runs its Python cells one key at a time, in a full-screen view that \
      shows what every worker holds and how the loss falls. Without a terminal it runs the \
      notebook and writes what it gave.

      Examples:
        fedrepl part3                       open the tutorial of that name
        fedrepl --lang bn part2             … in Bengali
        fedrepl notes.ipynb                 open a notebook of yours
        fedrepl run --json notes.ipynb      run it without a screen
        fedrepl exec program.py 1 2         run a Python file
      """,
    version: Version.text,
    subcommands: [
      OpenCommand.self, RunCommand.self, ExecCommand.self, ReplCommand.self, ListCommand.self,
      DoctorCommand.self, ReferenceCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)

  /// As the library's own, but for a wrong command line: that is answered in one line.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      if CompletionScript.isAsked, exitCode(for: error) == .success {
        print(CompletionScript.withFiles(message(for: error)))
        return
      }
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      let lines = message(for: error).split(separator: "\n")
      let line = lines.first ?? "wrong command"
      complain("\(line.hasSuffix(".") ? line.dropLast() : line); see fedrepl --help")
      exit(withError: ExitCode(2))
    }
  }
}

enum Version {
  static let text = "0.1.0"
}
