import Glibc

/// Keeps unsaved edits on disk beside the notebook, so that a crash loses nothing: all cells, at
/// most once a second. A clean save or quit takes the file away.
package struct Journal: Sendable {
  /// What an earlier session left behind. `NotebookModel.recover` takes it in.
  package struct Recovery: Equatable, Sendable {
    package var cells: [Cell]
    /// Seconds since 1970 when it was written.
    package var time: Int
    /// Whether the notebook was saved by someone after that.
    package var isOlderThanFile: Bool
    /// The process that wrote it, if it still runs: another window has the notebook open.
    package var owner: Int?
  }

  /// Nil where there is no place to write to.
  package let path: String?
  private let notebook: String?
  private var lastWrite: Double?
  private var written: [Cell]?

  /// Seconds between two writes.
  private static let interval = 1.0

  /// `notebook` is the notebook's path, nil for a new one, whose journal lies in the state folder.
  package init(notebook: String?, environment: [String: String]) {
    self.notebook = notebook
    path = Self.place(for: notebook, environment: environment)
  }

  private static func place(for notebook: String?, environment: [String: String]) -> String? {
    if let notebook {
      let (folder, name) = AtomicFile.split(notebook)
      if access(folder, W_OK) == 0 { return "\(folder)/.\(name.truncated(to: 200)).fedrepl.swp" }
    }
    var state = environment["XDG_STATE_HOME"] ?? ""
    if state.isEmpty {
      guard let home = environment["HOME"], !home.isEmpty else { return nil }
      state = home + "/.local/state"
    }
    let folder = state + "/fedrepl"
    guard Folder.make(folder) else { return nil }
    guard let notebook else { return "\(folder)/new.fedrepl.swp" }
    // The whole path in one name; a hash keeps long ones apart.
    let flat = String(absolute(notebook).map { $0 == "/" ? "%" : $0 })
    let hash = notebook.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    return "\(folder)/\(flat.truncated(to: 180)).\(String(hash, radix: 16)).fedrepl.swp"
  }

  private static func absolute(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    guard let folder = getcwd(nil, 0) else { return path }
    defer { free(folder) }
    return String(cString: folder) + "/" + path
  }

  /// Whether `update` would write now.
  package func isDue(at time: Double) -> Bool {
    lastWrite.map { time - $0 >= Self.interval || time < $0 } ?? true
  }

  /// Writes the document if it is modified, has changed since, and the last write is a second or
  /// more ago. `time` is in seconds on a clock that does not go back. Throws the reason why it could
  /// not.
  package mutating func update(
    _ model: NotebookModel, at time: Double
  ) throws(DocumentError) {
    guard let path else { return }
    guard model.isModified else { return remove() }
    guard isDue(at: time), model.cells != written else { return }
    lastWrite = time
    try write(model.cells, to: path)
    written = model.cells
  }

  /// Writes the document now, whatever the time.
  package mutating func flush(_ model: NotebookModel) throws(DocumentError) {
    guard let path, model.isModified else { return }
    try write(model.cells, to: path)
    written = model.cells
  }

  /// What the file holds for a document: for the one who has to write it when all else fails.
  package static func text(of cells: [Cell]) -> String {
    let json: JSONValue = [
      "fedrepl_journal": 1, "process": .int(Int(getpid())), "time": .int(time(nil)),
      "cells": .array(cells.map { $0.json(withID: true) }),
    ]
    return json.lineText + "\n"
  }

  private func write(_ cells: [Cell], to path: String) throws(DocumentError) {
    do {
      // Without waiting for the disk, which can take long: the program may crash, the machine
      // seldom does.
      try AtomicFile.write(Self.text(of: cells), to: path, waits: false)
    } catch {
      throw .unwritable(path: path, reason: error.reason)
    }
  }

  /// Takes the file away: all is saved, or not wanted.
  package mutating func remove() {
    if written != nil, let path { unlink(path) }
    written = nil
    lastWrite = nil
  }

  /// Takes away what an earlier session left.
  package mutating func discard() {
    if let path { unlink(path) }
    written = nil
  }

  /// What an earlier session left behind; nil if there is nothing, or nothing that can be read.
  package func recovery() -> Recovery? {
    guard let path, let (bytes, _) = try? DocumentFile.read(path),
      let text = String(validating: bytes, as: UTF8.self), let json = try? JSONValue.parse(text),
      json["fedrepl_journal"] == 1, let list = json["cells"]?.array, !list.isEmpty
    else { return nil }
    let cells = list.compactMap { try? Cell(json: $0) }
    guard cells.count == list.count, Set(cells.map(\.id)).count == cells.count else { return nil }
    let time = json["time"]?.int ?? 0
    var status = stat()
    let isSaved = notebook.map { stat($0, &status) == 0 } ?? false
    return Recovery(
      cells: cells, time: time, isOlderThanFile: isSaved && status.st_mtim.tv_sec > time,
      owner: json["process"]?.int.flatMap(Self.running))
  }

  /// A process other than this one, if it runs this program.
  private static func running(_ process: Int) -> Int? {
    guard process != Int(getpid()), let program = Folder.link("/proc/\(process)/exe"),
      program == Folder.link("/proc/self/exe")
    else { return nil }
    return process
  }
}
