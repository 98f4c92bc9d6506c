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

  @Argument(help: "The file.")
  var file: String

  @Argument(parsing: .captureForPassthrough, help: "What the program finds in sys.argv.")
  var arguments: [String] = []

  func run() throws {
    let text: String
    do {
      text = try SourceFile.read(file)
    } catch {
      complain(error.message)
      throw ExitCode(2)
    }
    var surroundings = access.surroundings(ofFile: file)
    surroundings.startsInFolder = false
    throw ExitCode(
      ProgramRun(text, name: file, arguments: [file] + arguments, surroundings).run())
  }
}

/// A Python file run as a program.
final class ProgramRun {
  private let text: String
  private let name: String
  private let arguments: [String]
  private let surroundings: Surroundings
  private let output = PlainOutput()
  private var status: Int32 = 0

  init(_ text: String, name: String, arguments: [String], _ surroundings: Surroundings) {
    self.text = text
    self.name = name
    self.arguments = arguments
    self.surroundings = surroundings
  }

  /// - Returns: the exit status.
  func run() -> Int32 {
    let interruption = Interruption()
    InterruptWatcher.start(interruption)
    // This thread waits: only one of the two is ever in this object.
    nonisolated(unsafe) let me = self
    LargeStack.run { me.execute(interruption) }
    output.flush()
    return status
  }

  private func execute(_ interruption: Interruption) {
    let interpreter = Interpreter(interruption: interruption) { [output] stream, text in
      output.write(stream, text)
    }
    let runtime = Runtime(interpreter, sink: SilentSink())
    interpreter.programArguments = arguments
    interpreter.settle(in: surroundings)
    let main = interpreter.main.namespace
    main[interpreter.intern("__file__")] = .string(name)
    do {
      _ = try interpreter.run(text, name: name)
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

/// A source file's text.
enum SourceFile {
  struct Fault: Error {
    let message: String
  }

  static func read(_ path: String) throws(Fault) -> String {
    var information = stat()
    guard stat(path, &information) == 0 else {
      throw Fault(message: "can't open file '\(path)': \(String(cString: strerror(errno)))")
    }
    if information.st_mode & S_IFMT == S_IFDIR {
      throw Fault(message: "'\(path)' is a folder, not a Python file")
    }
    guard let file = fopen(path, "rb") else {
      throw Fault(message: "can't open file '\(path)': \(String(cString: strerror(errno)))")
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes.append(contentsOf: buffer[..<count])
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Fault(message: "'\(path)' is not UTF-8 text")
    }
    return text
  }
}
