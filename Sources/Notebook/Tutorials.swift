import Glibc

/// The tutorials that come with the program: a folder each, with a file a language.
package struct Tutorials: Sendable {
  /// One tutorial, as `fedrepl list` shows it.
  package struct Entry: Equatable, Sendable {
    package var name: String
    package var title: String
    /// Codes such as `en`, in order.
    package var languages: [String]
  }

  /// What a path stands for.
  package struct Resolution: Equatable, Sendable {
    package var path: String
    /// A line for the reader, if they do not get what they asked for.
    package var note: String?
  }

  /// The tutorials folder; nil if none was found.
  package let folder: String?

  package init(folder: String?) { self.folder = folder }

  /// Looks at `FEDREPL_TUTORIALS`, then beside the executable (`../share/fedrepl/tutorials`), then
  /// at `./tutorials`, then, for a program that was built in its source tree, above the executable.
  package static func find(
    environment: [String: String], executable: String? = nil
  ) -> Tutorials {
    if let folder = environment["FEDREPL_TUTORIALS"], !folder.isEmpty {
      return Tutorials(folder: folder)
    }
    var candidates: [String] = []
    let program = executable ?? Folder.link("/proc/self/exe")
    if let program {
      candidates.append(Folder.parent(of: program, levels: 2) + "/share/fedrepl/tutorials")
    }
    candidates.append("tutorials")
    if let program {
      candidates += (2...5).map { Folder.parent(of: program, levels: $0) + "/tutorials" }
    }
    return Tutorials(folder: candidates.first(where: Folder.exists))
  }

  /// All tutorials by name, with the title that the English text, or the first there is, gives
  /// itself.
  package func list() -> [Entry] {
    guard let folder else { return [] }
    return Folder.names(in: folder).compactMap { name in
      let languages = Self.languages(in: folder + "/" + name)
      guard let first = languages.contains("en") ? "en" : languages.first else { return nil }
      let path = Self.file(in: folder + "/" + name, language: first)
      let title = try? Document.open(path).document.title
      return Entry(name: name, title: title ?? name, languages: languages)
    }
  }

  /// Finds the file that `path` means: a file, a folder with a file a language, or the name of a
  /// tutorial with or without `tutorials/`. `language` is a code such as `bn`; where there is no
  /// such text, English is taken with a note.
  package func resolve(
    path: String, language: String
  ) throws(DocumentError) -> Resolution {
    if Folder.exists(path) { return try inFolder(path, language: language) }
    if Folder.isThere(path) { return Resolution(path: path) }
    let name = path.hasPrefix("tutorials/") ? String(path.dropFirst(10)) : path
    let bare = name.hasSuffix("/") ? String(name.dropLast()) : name
    let isName = !bare.isEmpty && !bare.contains("/") && Document.format(ofPath: bare) == nil
    if isName, !bare.hasPrefix(".") {
      if let folder, Folder.exists(folder + "/" + bare) {
        return try inFolder(folder + "/" + bare, language: language)
      }
      throw .unknownTutorial(name: path, known: list().map(\.name))
    }
    if let folder, name != path, Folder.isThere(folder + "/" + name) {
      return Resolution(path: folder + "/" + name)
    }
    throw .notFound(path: path)
  }

  private func inFolder(_ folder: String, language: String) throws(DocumentError) -> Resolution {
    let folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let languages = Self.languages(in: folder)
    if languages.contains(language) {
      return Resolution(path: Self.file(in: folder, language: language))
    }
    if let fallback = languages.contains("en") ? "en" : languages.first {
      return Resolution(
        path: Self.file(in: folder, language: fallback),
        note: "\(folder): no text in \(language), so here it is in \(fallback)")
    }
    let notebooks = Folder.names(in: folder).filter { Document.format(ofPath: $0) != nil }
    guard notebooks.count == 1 else { throw .folderWithoutNotebook(path: folder) }
    return Resolution(path: folder + "/" + notebooks[0])
  }

  private static let endings = ["md", "ipynb"]

  /// The languages of a folder: names of two or three letters.
  private static func languages(in folder: String) -> [String] {
    var found: [String] = []
    for name in Folder.names(in: folder) {
      let parts = name.split(separator: ".")
      guard parts.count == 2, endings.contains(String(parts[1])), (2...3).contains(parts[0].count),
        parts[0].allSatisfy({ $0.isASCII && $0.isLowercase })
      else { continue }
      if !found.contains(String(parts[0])) { found.append(String(parts[0])) }
    }
    return found
  }

  private static func file(in folder: String, language: String) -> String {
    let paths = endings.map { "\(folder)/\(language).\($0)" }
    return paths.first(where: Folder.isThere) ?? paths[0]
  }

  /// The language of the reader: what was asked for, else the locale's, else `en`.
  package static func language(asked: String?, environment: [String: String]) -> String {
    if let asked, !asked.isEmpty { return code(of: asked) }
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let locale = environment[name], !locale.isEmpty else { continue }
      let code = code(of: locale)
      return code == "c" || code == "posix" ? "en" : code
    }
    return "en"
  }

  /// `bn_BD.UTF-8` as `bn`.
  private static func code(of locale: String) -> String {
    String(locale.prefix { $0.isLetter }).lowercased()
  }
}
