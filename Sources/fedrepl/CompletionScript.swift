/// The shells' completion scripts. The library's offer only commands where a notebook can stand as
/// well: it does not look into the command that needs no name.
enum CompletionScript {
  static var isAsked: Bool {
    CommandLine.arguments.dropFirst().first?.hasPrefix("--generate-completion-script") == true
  }

  /// A script with files beside the commands.
  static func withFiles(_ script: String) -> String {
    if script.hasPrefix("#compdef") {
      let line = "        _describe -V subcommand subcommands && ret=0\n"
      return script.replacing(line, with: line + "        _files && ret=0\n")
    }
    if script.hasPrefix("#!/bin/bash") {
      return script.replacing(
        "complete -o filenames -F", with: "complete -o bashdefault -o default -o filenames -F")
    }
    return script
      + """

      complete -c 'fedrepl' -n '__fedrepl_should_offer_completions_for_positional "fedrepl" -eq 1' -F
      """
  }
}
