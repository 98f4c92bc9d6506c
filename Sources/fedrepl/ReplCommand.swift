import ArgumentParser
import Evaluator
import Events
import Glibc
import Library
import Notebook
import Syntax
import Terminal

struct ReplCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repl", abstract: "Read and run Python line by line.",
    discussion: "Tab completes; the history is kept; Ctrl-D leaves.")

  @OptionGroup var access: AccessOptions

  func run() throws {
    let surroundings = access.forPrompt
    let status = MainActor.assumeIsolated { LinePrompt(surroundings).run() }
    throw ExitCode(status)
  }
}

/// A line-by-line prompt.
@MainActor
private final class LinePrompt {
  private let interpreter: Interpreter
  private let runtime: Runtime
  private let output = PlainOutput()
  private let interruption = Interruption()
  private var count = 0

  init(_ surroundings: Surroundings) {
    let output = output
    interpreter = Interpreter(interruption: interruption) { stream, text in
      output.write(stream, text)
    }
    interpreter.settle(in: surroundings)
    runtime = Runtime(interpreter, sink: SilentSink())
    interpreter.flush = { output.flush() }
    let interruption = interruption
    interpreter.readLine = { PlainInput.readLine(interruption) }
  }

  func run() -> Int32 {
    let path = Environment.stateFolder.map { $0 + "/history" }
    let reader = LineReader(historyPath: path) { [interpreter] line, start, end in
      let completion = interpreter.complete(line, cursor: end)
      // Readline's word begins before the dots: `torch.nn.Lin`.
      let scalars = line.unicodeScalars.prefix(completion.start).dropFirst(start)
      return completion.candidates.map { String(scalars) + $0 }
    }
    if isatty(STDIN_FILENO) == 1 {
      output.write(
        .stdout,
        "fedrepl \(Version.text): Python with torch and syft. Ctrl-D leaves, Tab completes.\n")
    }
    signal(SIGPIPE, SIG_IGN)
    // What comes between two prompts; at the prompt the reader takes it.
    signal(SIGINT) { _ in }
    var source = ""
    while true {
      switch reader.read(prompt: source.isEmpty ? ">>> " : "... ", initial: "") {
      case .end:
        // The shell's prompt begins on a line of its own.
        if isatty(STDIN_FILENO) == 1 { output.write(.stdout, "\n") }
        output.flush()
        _ = try? reader.saveHistory()
        return output.close() ? 0 : 1
      case .interrupted:
        source = ""
        output.write(.stdout, "KeyboardInterrupt\n")
      case .text(let line):
        reader.remember(line)
        source += source.isEmpty ? line : "\n" + line
        if isIncomplete(source) { continue }
        let text = source
        source = ""
        if text.allSatisfy(\.isWhitespace) { continue }
        if let status = execute(text) {
          _ = try? reader.saveHistory()
          return status
        }
      }
    }
  }

  /// Runs what was typed.
  /// - Returns: the exit status, if it asked to leave.
  private func execute(_ source: String) -> Int32? {
    count += 1
    nonisolated(unsafe) var status: Int32?
    nonisolated(unsafe) let interpreter = interpreter
    nonisolated(unsafe) let output = output
    interruption.clearInterrupt()
    InterruptWatcher.during(interruption) {
      LargeStack.run {
        interpreter.adoptThread()
        do throws(Raise) {
          let prepared = prepareCell(source)
          for note in prepared.notes { output.write(.stdout, note.text + "\n") }
          try interpreter.withinLimits { () throws(Raise) in
            let value = try interpreter.run(prepared.source, name: "<stdin>", wantsValue: true)
            if !value.isAbsent, !value.isNone {
              output.write(.stdout, try interpreter.repr(value) + "\n")
              interpreter.builtins[interpreter.intern("_")] = interpreter.echoed(value)
            }
          }
        } catch {
          if let code = interpreter.exitCode(of: error) {
            if let message = code.message { output.write(.stderr, message + "\n") }
            status = code.status
          } else {
            let failure = interpreter.failure(error)
            output.write(.stderr, failure.traceback.joined(separator: "\n") + "\n")
          }
        }
      }
    }
    output.flush()
    return status
  }
}
