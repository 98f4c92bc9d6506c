import ArgumentParser
import Evaluator
import Events
import Glibc
import Library
import Notebook

struct ExecCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exec", abstract: "Run a Python file as a program, as python3 would.")

  @OptionGroup var access: AccessOptions

  @Argument(
    help: "The file; - for standard input.", completion: .file(extensions: ["py"]))
  var file: String

  @Argument(
    parsing: .captureForPassthrough, help: "What the program finds in sys.argv.",
    completion: .file())
  var arguments: [String] = []

  func run() throws {
    var surroundings = access.surroundings(ofFile: file)
    surroundings.startsInFolder = false
    let program = ProgramRun(
      name: Self.programName(file), arguments: [file] + arguments, surroundings)
    let text: String
    do throws(SourceFile.Fault) {
      text = try SourceFile.read(file, name: Self.programName(file))
    } catch {
      switch error {
      case .unreadable(let message):
        complain(message)
        throw ExitCode(2)
      case .encoding(let message): throw ExitCode(program.fail(message))
      }
    }
    throw ExitCode(program.run(text))
  }

  /// What tracebacks and `__file__` call the file: as Python does, by its whole path.
  private static func programName(_ file: String) -> String {
    if file == "-" { return "<stdin>" }
    guard !file.hasPrefix("/"), let folder = getcwd(nil, 0) else { return file }
    defer { free(folder) }
    return String(cString: folder) + "/" + file
  }
}

/// A Python file run as a program.
final class ProgramRun {
  private let name: String
  private let arguments: [String]
  private let surroundings: Surroundings
  private let output = PlainOutput()
  private var status: Int32 = 0

  init(name: String, arguments: [String], _ surroundings: Surroundings) {
    self.name = name
    self.arguments = arguments
    self.surroundings = surroundings
  }

  /// - Returns: the exit status.
  func run(_ text: String) -> Int32 {
    let interruption = Interruption()
    // A program whose reader has gone ends as any other does.
    signal(SIGPIPE, SIG_DFL)
    InterruptWatcher.start(interruption)
    // This thread waits: only one of the two is ever in this object.
    nonisolated(unsafe) let me = self
    LargeStack.run { me.execute(text, interruption) }
    return output.close() || status != 0 ? status : 1
  }

  /// Tells a fault of the file that keeps it from being run.
  /// - Returns: the exit status.
  func fail(_ message: String) -> Int32 {
    output.write(.stderr, "SyntaxError: \(message)\n")
    return 1
  }

  private func execute(_ text: String, _ interruption: Interruption) {
    let interpreter = Interpreter(interruption: interruption) { [output] stream, text in
      output.write(stream, text)
    }
    interpreter.flush = { [output] in output.flush() }
    interpreter.readLine = { PlainInput.readLine(interruption) }
    let runtime = Runtime(interpreter, sink: SilentSink())
    interpreter.programArguments = arguments
    interpreter.settle(in: surroundings)
    let main = interpreter.main.namespace
    if name != "<stdin>" { main[interpreter.intern("__file__")] = .string(name) }
    do {
      _ = try interpreter.withinLimits { () throws(Raise) in
        try interpreter.run(text, name: name)
      }
    } catch {
      report(error, interpreter)
    }
    withExtendedLifetime(runtime) { interpreter.shutDown() }
  }

  private func report(_ error: Raise, _ interpreter: Interpreter) {
    if let code = interpreter.exitCode(of: error) {
      if let message = code.message { output.write(.stderr, message + "\n") }
      status = code.status
      return
    }
    let failure = interpreter.failure(error)
    output.write(.stderr, failure.traceback.joined(separator: "\n") + "\n")
    status = failure.exceptionClass == "KeyboardInterrupt" ? 130 : 1
  }
}

/// Drops all events: nobody watches a program's workers.
final class SilentSink: EventSink {
  func emit(_ event: Event) {}
}
