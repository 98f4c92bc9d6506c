import Events

/// Jupyter's `.ipynb`, nbformat 4.
extension Document {
  private static let rootKeys: Set<String> = ["cells", "metadata", "nbformat", "nbformat_minor"]

  /// Reads nbformat 4.0 and later. `path` is named in errors.
  static func parseNotebook(_ text: String, path: String) throws(DocumentError) -> Document {
    let root: JSONValue
    do {
      root = try JSONValue.parse(text)
    } catch {
      throw .notJSON(path: path, line: error.line, column: error.column, reason: error.reason)
    }
    guard let object = root.object else {
      throw .notNotebook(path: path, reason: "it holds no JSON object")
    }
    if object["worksheets"] != nil { throw .unsupportedVersion(path: path, major: 3) }
    if let major = object["nbformat"]?.int, major != 4 {
      throw .unsupportedVersion(path: path, major: major)
    }
    guard let list = object["cells"] else {
      throw .notNotebook(path: path, reason: "it has no cells")
    }
    guard let cells = list.array else {
      throw .notNotebook(path: path, reason: "its \"cells\" are no list")
    }
    guard object["nbformat"]?.int == 4 else {
      throw .notNotebook(path: path, reason: "it does not say its \"nbformat\"")
    }
    var document = Document(cells: [], format: .notebook)
    document.minorVersion = object["nbformat_minor"]?.int ?? 0
    document.metadata = object["metadata"] ?? [:]
    for (key, value) in object.pairs where !rootKeys.contains(key) { document.extra[key] = value }
    try document.readCells(cells, path: path)
    return document
  }

  private mutating func readCells(_ list: [JSONValue], path: String) throws(DocumentError) {
    var taken: Set<CellID> = []
    cells.reserveCapacity(list.count)
    for (index, json) in list.enumerated() {
      var cell: Cell
      do {
        cell = try Cell(json: json)
      } catch {
        throw .notNotebook(path: path, reason: "cell \(index + 1) \(error.reason)")
      }
      if cell.id.value.isEmpty || taken.contains(cell.id) {
        cell.id = CellID("cell-\(index + 1)")
        if taken.contains(cell.id) { cell.id = freshID(avoiding: taken) }
      }
      taken.insert(cell.id)
      cells.append(cell)
      if cell.json(withID: minorVersion >= 5) != json {
        origin.pieces[cell.id] = Origin.Piece(cell: cell, json: json, gap: "")
      }
    }
  }

  /// The file's JSON.
  package var notebookJSON: JSONValue {
    var root = extra
    root["cells"] = .array(cells.map(json(of:)))
    root["metadata"] = metadata
    root["nbformat"] = 4
    root["nbformat_minor"] = .int(minorVersion)
    return .object(root)
  }

  var notebookText: String { notebookJSON.indentedText + "\n" }

  private func json(of cell: Cell) -> JSONValue {
    guard let piece = origin.pieces[cell.id] else {
      return cell.json(withID: minorVersion >= 5)
    }
    if origin.piece(of: cell) != nil, let json = piece.json { return json }
    var json = cell.json(withID: minorVersion >= 5)
    for (key, value) in piece.json?.object?.pairs ?? [] where !Cell.jsonKeys.contains(key) {
      json[key] = value
    }
    return json
  }
}
