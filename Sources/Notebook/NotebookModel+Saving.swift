extension NotebookModel {
  /// Opens a notebook from a file.
  package init(opening path: String) throws(DocumentError) {
    let (document, file) = try Document.open(path)
    self.init(document: document, file: file)
  }

  /// Writes the notebook to the file that it came from. Throws if another program wrote that file
  /// since, unless `force` is set.
  package mutating func save(force: Bool = false) throws(DocumentError) {
    guard var file else { throw .unnamed }
    try file.save(document.text, force: force)
    self.file = file
    markSaved()
  }

  /// Writes the notebook to another file, which is its file from then on. The name's ending chooses
  /// the format. A file that is there already is left alone unless `force` is set.
  package mutating func save(as path: String, force: Bool = false) throws(DocumentError) {
    if path == self.path { return try save(force: force) }
    guard let format = Document.format(ofPath: path) else { throw .unknownExtension(path: path) }
    var file = DocumentFile(path: path)
    let converted = document.converted(to: format)
    try file.save(converted.text, force: force)
    self.file = file
    if converted.cells.count != cells.count {
      // A cell came or went with the header: the steps back no longer fit.
      history = EditHistory()
      selection = max(selection + converted.cells.count - cells.count, 0)
    }
    document = converted
    if cells.isEmpty { document = Document.empty.converted(to: format) }
    selection = clamped(selection)
    markSaved()
  }

  private mutating func markSaved() {
    saved = SavedState(edit: history.state, outputs: outputRevision)
    message = path.map { Message("saved \($0)") }
  }
}
