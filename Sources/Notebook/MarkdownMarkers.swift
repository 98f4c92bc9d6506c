/// The lines that Jupytext's Markdown gives a meaning to.
enum MarkdownMarker {
  /// `<!-- #region … -->`: its word and what follows that.
  static func regionStart(_ line: Substring) -> (name: String, options: Substring)? {
    guard let inner = comment(line) else { return nil }
    for name in ["region", "markdown", "md", "raw"] where inner.hasPrefix("#" + name) {
      return (name, inner.dropFirst(name.count + 1))
    }
    return nil
  }

  /// `<!-- #endregion -->`.
  static func isRegionEnd(_ line: Substring, of name: String) -> Bool {
    comment(line)?.trimmed() == "#end" + name
  }

  private static func comment(_ line: Substring) -> Substring? {
    guard line.starts(with: "<!--" as StaticString) else { return nil }
    var inner = line.dropFirst(4)
    while inner.last?.isWhitespace == true { inner.removeLast() }
    guard inner.hasSuffix("-->") else { return nil }
    return inner.dropLast(3).drop(while: \.isWhitespace)
  }

  /// The opening fence of a code cell: the fence, and what follows the language.
  struct Fence {
    var backticks: Int
    var options: Substring
    /// A fence with the attribute `.noeval` is prose.
    var isProse: Bool
  }

  /// Languages in which Jupytext's fences are cells. Ours are cells in Python only; with the others
  /// we see to it that Jupytext takes for prose what is prose.
  private static let jupytextLanguages: Set<String> = [
    "R", "python", "bash", "sh", "python2", "python3", "coconut", "javascript", "js", "perl",
    "html", "latex",
    "markdown", "pypy", "ruby", "script", "svg", "matlab", "octave", "idl", "robotframework", "sas",
    "spark", "sql", "cython", "haskell", "tcl", "gnuplot", "wolfram", "julia", "c++", "scheme",
    "clojure", "powershell", "q", "typescript", "scala", "rust", "csharp", "fsharp", "sos", "java",
    "groovy", "sage", "ocaml", "maxima", "stata", "jenner", "xonsh", "logtalk", "lua", "go", "c#",
    "f#", "cs", "fs",
  ]

  static func fence(_ line: Substring, anyLanguage: Bool = false) -> Fence? {
    let backticks = line.leading("`")
    guard backticks >= 3 else { return nil }
    let info = line.dropFirst(backticks).drop(while: \.isWhitespace)
    let language = info.prefix { !$0.isWhitespace }
    let isPython = language == "python"
    let isOther =
      anyLanguage
      && jupytextLanguages.contains { $0 == language || $0.uppercased() == language }
    guard isPython || isOther else { return nil }
    let options = info.dropFirst(language.count)
    let isProse =
      options.contains(".noeval")
      && CellOptions(options, hasTitle: false).metadata[".noeval"] == .null
    return Fence(backticks: backticks, options: options, isProse: isProse)
  }

  /// Whether a line ends a block that `count` backticks opened.
  static func closes(_ line: Substring, backticks count: Int) -> Bool {
    let backticks = line.leading("`")
    return backticks >= count && line.dropFirst(backticks).isBlank
  }
}
