import Testing

/// What the installed completion of bash offers.
@Suite(.enabled(if: Shell.isBuilt, "the program is not built: swift build --product fedrepl"))
struct CompletionScriptTests {
  @Test(arguments: [
    ("ru", "run"), ("run --js", "--json"), ("run n", "n.ipynb n.md"),
    ("run --save n", "n.ipynb n.md"),
    ("exec n", ""), ("exec p", "p.py"), ("open --theme hi", "high-contrast"),
    ("run --lang b", "bn"),
    ("reference ", "keys man"),
  ])
  func offers(line: String, words: String) throws {
    let shell = try Shell()
    for name in ["n.ipynb", "n.md", "n.txt", "p.py"] { try shell.write("", to: name) }
    try shell.write(
      """
      cd '\(shell.folder)'; PATH="$PWD:$PATH"; ln -s '\(Shell.binary)' fedrepl
      export FEDREPL_THEMES='\(Tree.path("themes"))'
      source <(fedrepl --generate-completion-script bash)
      COMP_LINE='fedrepl \(line)'; COMP_POINT=${#COMP_LINE}
      read -ra COMP_WORDS <<<"$COMP_LINE"; case $COMP_LINE in *\\ ) COMP_WORDS+=('') ;; esac
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      _fedrepl fedrepl "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
      printf '%s\\n' "${COMPREPLY[@]}" | sort | paste -sd ' '
      """, to: "go.bash")
    #expect(run("bash '\(shell.path("go.bash"))' >'\(shell.path(".out"))' 2>&1") == 0)
    #expect(shell.read(".out") == words + "\n")
  }

  /// The name of a notebook can stand where the name of a command can.
  @Test(arguments: [
    ("bash", "complete -o bashdefault -o default -o filenames -F _fedrepl fedrepl"),
    ("zsh", "        _describe -V subcommand subcommands && ret=0\n        _files && ret=0\n"),
    ("fish", "for_positional \"fedrepl\" -eq 1' -F\n"),
  ])
  func offersFilesBesideCommands(name: String, part: String) throws {
    let shell = try Shell()
    let answer = shell.fedrepl("--generate-completion-script \(name)")
    #expect(answer.status == 0 && answer.errors.isEmpty)
    #expect(answer.output.contains(part))
  }
}
