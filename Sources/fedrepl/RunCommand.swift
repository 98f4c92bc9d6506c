import ArgumentParser
import Evaluator
import Events
import Glibc
import Notebook

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Run all cells of a notebook and write what they gave.",
    discussion: "The exit status is 1 if a cell failed.")

  @Argument(
    help: "A notebook (.ipynb, .md, .py), a folder with one file a language, or a tutorial's name.",
    completion: .notebook)
  var path: String

  @Flag(help: "Write one JSON object a cell.")
  var json = false

  @Flag(help: "Leave out the cells after the first one that fails.")
  var stopOnError = false

  @Option(
    help: ArgumentHelp("Write the notebook with its outputs to a file.", valueName: "file.ipynb"),
    completion: .notebook)
  var save: String?

  @OptionGroup var options: NotebookOptions

  func run() throws {
    let document: Document
    do throws(DocumentError) {
      if let save, Document.format(ofPath: save) == nil {
        throw DocumentError.unknownExtension(path: save)
      }
      document = try options.open(path)
    } catch {
      complain(error.description)
      throw ExitCode(2)
    }
    let status = PlainRun(
      document, isJSON: json, stopsOnError: stopOnError, savePath: save, seed: options.seed,
      options.surroundings(of: path)
    ).run()
    throw ExitCode(status)
  }
}

/// What every command that opens a notebook takes.
struct NotebookOptions: ParsableArguments {
  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp(
      "The tutorial's language: en, bn, hi. Default: the locale's.", valueName: "code"),
    completion: .list(["en", "bn", "hi"]))
  var language: String?

  @Option(
    help: ArgumentHelp(
      "Seed of the random generator of tensors. Default: from the system.", valueName: "number"))
  var seed: UInt64?

  @OptionGroup var access: AccessOptions

  /// Where a notebook runs: in its own folder.
  func surroundings(of path: String) -> Surroundings {
    let found = try? Environment.tutorials.resolve(
      path: path, language: Environment.language(language))
    return access.surroundings(ofFile: found?.path ?? path)
  }

  /// Reads the notebook; notes about the choice of the file go to standard error.
  func open(_ path: String) throws(DocumentError) -> Document {
    let found = try Environment.tutorials.resolve(
      path: path, language: Environment.language(language))
    if let note = found.note { complain(note) }
    let document = try Document.open(found.path).document
    if let language = document.foreignLanguage {
      complain("\(found.path): written for \(language); its cells are run as Python")
    }
    return document
  }
}

extension CompletionKind {
  static let notebook = CompletionKind.file(extensions: ["ipynb", "md", "py"])
}

/// A notebook run from start to end, without a screen.
final class PlainRun {
  private var model: NotebookModel
  private let isJSON: Bool
  private let stopsOnError: Bool
  private let savePath: String?
  private let seed: UInt64?
  private let surroundings: Surroundings
  private let output = PlainOutput()
  private var hasFailed = false
  /// The place of the cell that runs.
  private var running = 0

  init(
    _ document: Document, isJSON: Bool, stopsOnError: Bool, savePath: String?, seed: UInt64?,
    _ surroundings: Surroundings
  ) {
    self.surroundings = surroundings
    model = NotebookModel(document: document)
    self.isJSON = isJSON
    self.stopsOnError = stopsOnError
    self.savePath = savePath
    self.seed = seed
  }

  /// - Returns: the exit status.
  func run() -> Int32 {
    let interruption = Interruption()
    signal(SIGPIPE, SIG_IGN)
    InterruptWatcher.start(interruption)
    // This thread waits: only one of the two is ever in this object.
    nonisolated(unsafe) let me = self
    LargeStack.run { me.runCells(interruption) }
    let isWritten = output.close()
    if let savePath {
      do {
        try model.save(as: savePath, force: true)
      } catch {
        complain(error.description)
        return 2
      }
    }
    if !isWritten { return 2 }
    return hasFailed ? 1 : 0
  }

  private func runCells(_ interruption: Interruption) {
    let session = KernelSession(
      interruption: interruption, seed: seed, surroundings: surroundings
    ) { [self] event in
      model.record(event, at: 0)
      // The source comes first, so that whoever waits sees for what.
      if !isJSON, case .cellStarted = event {
        output.write(.stdout, report(at: running, .ok).promptedSource)
        output.flush()
      }
    }
    var isStopped = false
    for (position, cell) in model.cells.enumerated() {
      guard cell.kind == .code else {
        write(report(at: position, nil))
        continue
      }
      if isStopped || cell.source.allSatisfy(\.isWhitespace) {
        write(report(at: position, isStopped ? .skipped : .ok))
        continue
      }
      running = position
      let status = session.run(cell.id, cell.source)
      let ran = report(at: position, status)
      output.write(.stdout, isJSON ? ran.jsonLine : ran.outputText + "\n")
      if status != .ok {
        hasFailed = true
        isStopped = stopsOnError || status == .interrupted
      }
      // Nobody reads the rest, and nobody keeps it.
      if output.fault != nil, savePath == nil { return }
    }
  }

  private func report(at position: Int, _ status: CellStatus?) -> CellReport {
    let cell = model.cells[position]
    return CellReport(
      cell: cell, number: position + 1, status: status,
      seconds: status == .skipped ? 0 : model.runs[cell.id]?.seconds ?? 0)
  }

  private func write(_ report: CellReport) {
    output.write(.stdout, isJSON ? report.jsonLine : report.plainText + "\n")
  }
}
