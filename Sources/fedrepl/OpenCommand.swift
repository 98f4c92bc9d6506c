import ArgumentParser
import Notebook
import Panes
import Terminal

struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open a notebook in the full-screen view (the default).",
    discussion: "Without a terminal it does what `fedrepl run` does.")

  @Argument(
    help:
      "A notebook (.ipynb, .md, .py), a folder with one file a language, or a tutorial's name. Default: a new notebook.",
    completion: .notebook
  )
  var path: String?

  @Option(
    help: ArgumentHelp(
      "The theme: default, dark, light, high-contrast, …; auto follows the terminal's background.",
      valueName: "name"),
    completion: .custom { _, _, _ in
      let folders = ThemeCatalog(
        environment: Environment.variables, executable: Environment.executable)
      return folders.names.contains("auto") ? folders.names : ["auto"] + folders.names
    })
  var theme: String?

  @Flag(help: "Draw with ASCII characters only.")
  var ascii = false

  @OptionGroup var options: NotebookOptions

  func run() throws {
    guard Environment.hasScreen else {
      guard let path else {
        complain("there is no terminal to draw on; name a notebook to run it without one")
        throw ExitCode(2)
      }
      throw ExitCode(runWithoutScreen(path))
    }
    let status = try MainActor.assumeIsolated { try show() }
    throw ExitCode(status)
  }

  private func runWithoutScreen(_ path: String) -> Int32 {
    do throws(DocumentError) {
      let document = try options.open(path)
      return PlainRun(
        document, isJSON: false, stopsOnError: false, savePath: nil, seed: options.seed,
        options.surroundings(of: path)
      ).run()
    } catch {
      complain(error.description)
      return 2
    }
  }

  @MainActor
  private func show() throws -> Int32 {
    let model: NotebookModel
    var note: String?
    do throws(DocumentError) {
      if let path {
        let found = try Environment.tutorials.resolve(
          path: path, language: Environment.language(options.language))
        note = found.note
        model = try NotebookModel(opening: found.path)
      } else {
        model = NotebookModel()
      }
    } catch {
      complain(error.description)
      throw ExitCode(2)
    }
    let themes = ThemeCatalog(
      environment: Environment.variables, executable: Environment.executable)
    var chosen: Theme? = .standard
    if theme == App.automatic {
      chosen = nil
    } else if let theme {
      do {
        chosen = try themes.load(theme).theme
      } catch {
        complain("\(error)")
        throw ExitCode(2)
      }
    }
    do throws(TerminalError) {
      let loop = try ScreenLoop(
        model, theme: chosen, themes: themes, isASCII: ascii, seed: options.seed,
        surroundings: options.surroundings(of: path ?? "./"))
      if let note { loop.app.complain(note) }
      return loop.run()
    } catch {
      complain(error.description)
      throw ExitCode(2)
    }
  }
}
