/// Why a document could not be opened or saved: the fault, the place, the way out, on one line.
package enum DocumentError: Error, Equatable, Sendable {
  case notFound(path: String)
  /// A folder in which there is nothing to open.
  case folderWithoutNotebook(path: String)
  /// The operating system's reason.
  case unreadable(path: String, reason: String)
  case unwritable(path: String, reason: String)
  /// The offset of the first byte that is no UTF-8.
  case notUTF8(path: String, offset: Int)
  /// Line and column from 1; the column counts code points.
  case notJSON(path: String, line: Int, column: Int, reason: String)
  case notNotebook(path: String, reason: String)
  case unsupportedVersion(path: String, major: Int)
  case unknownExtension(path: String)
  /// Another program wrote the file since it was opened.
  case changedOnDisk(path: String)
  /// A file that was to be made is there already.
  case alreadyExists(path: String)
  /// A new notebook has no file to be saved to.
  case unnamed
  case unknownTutorial(name: String, known: [String])
}

extension DocumentError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notFound(let path):
      "\(path): no such file; check the path, or run `fedrepl list` for the tutorials"
    case .folderWithoutNotebook(let path):
      "\(path): the folder holds no notebook; give a .ipynb, .md or .py file"
    case .unreadable(let path, let reason):
      "\(path): cannot be read: \(reason)"
    case .unwritable(let path, let reason):
      "\(path): cannot be written: \(reason); save under another name"
    case .notUTF8(let path, let offset):
      "\(path): byte \(offset) is not UTF-8; convert the file, for example with iconv -t UTF-8"
    case .notJSON(let path, let line, let column, let reason):
      "\(path): line \(line), column \(column): not JSON: \(reason); the file is damaged"
    case .notNotebook(let path, let reason):
      "\(path): not a notebook: \(reason)"
    case .unsupportedVersion(let path, let major) where major < 4:
      "\(path): nbformat \(major) is too old; convert it with `jupyter nbconvert --to notebook`"
    case .unsupportedVersion(let path, let major):
      "\(path): nbformat \(major) is newer than the 4 that is known here; save it as version 4"
    case .unknownExtension(let path):
      "\(path): unknown kind of file; a notebook ends in .ipynb, .md or .py"
    case .changedOnDisk(let path):
      "\(path): changed on disk since it was opened; save with force, or under another name"
    case .alreadyExists(let path):
      "\(path): exists already; save with force to replace it, or under another name"
    case .unnamed:
      "the notebook has no name yet; save it under one, such as notebook.ipynb"
    case .unknownTutorial(let name, let known):
      known.isEmpty
        ? "\(name): no such tutorial, and no tutorials folder was found; set FEDREPL_TUTORIALS"
        : "\(name): no such tutorial; there are \(known.joined(separator: ", "))"
    }
  }
}
