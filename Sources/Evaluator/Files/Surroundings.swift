/// Where a program runs, and which folders it may use besides its own.
package struct Surroundings: Sendable {
  /// The program's or notebook's own folder: its files are open to it, its modules can be imported.
  package var folder: String?
  package var readable: [String] = []
  package var writable: [String] = []
  /// Where data sets lie: open to the program as well.
  package var dataFolder: String?
  /// Whether relative paths start in the own folder; otherwise in the one the process runs in.
  package var startsInFolder = true

  package var limits = Limits()

  package init(folder: String? = nil) { self.folder = folder }
}

extension Interpreter {
  /// Lets the session use the files of its surroundings.
  package func settle(in surroundings: Surroundings) {
    limit(to: surroundings.limits)
    if let folder = surroundings.folder {
      let own = files.absolute(folder.isEmpty ? "." : folder)
      moduleFolders = [PathModule.normalised(own)]
      if surroundings.startsInFolder { files.workingFolder = PathModule.normalised(own) }
      files.allow(own, for: .writing)
    }
    for folder in surroundings.readable { files.allow(folder, for: .reading) }
    for folder in surroundings.writable { files.allow(folder, for: .writing) }
    if let folder = surroundings.dataFolder {
      let path = PathModule.normalised(files.absolute(folder))
      files.dataFolder = path
      files.allow(path, for: .writing)
    }
  }
}
