package import Events

/// A notebook as it stands in a file: cells, metadata and what it takes to write the file back
/// without touching what nobody edited.
package struct Document: Equatable, Sendable {
  package enum Format: String, Sendable, CaseIterable {
    /// Jupyter's `.ipynb`, nbformat 4.
    case notebook
    /// Jupytext's Markdown, `.md`.
    case markdown
    /// Python in percent format, `.py`.
    case percent
  }

  package var cells: [Cell]
  /// The notebook's metadata: kernelspec, language and unknown keys. In text formats this is the
  /// `jupyter` block of the header.
  package var metadata: JSONValue
  package var format: Format
  /// nbformat's minor version; from 5 on each cell has an id in the file.
  package var minorVersion: Int
  /// The header of a text format between its `---` lines, as it was read.
  package var header: String?
  /// Keys beside `cells`, `metadata` and the version, kept as they were.
  var extra: JSONObject
  /// How the file wrote what we would write otherwise.
  var origin: Origin

  package init(cells: [Cell] = [], format: Format = .notebook) {
    self.cells = cells
    self.format = format
    metadata = [:]
    minorVersion = 5
    extra = [:]
    origin = Origin()
  }

  package func index(of id: CellID) -> Int? { cells.firstIndex { $0.id == id } }

  /// A notebook with one empty code cell.
  package static var empty: Document {
    Document(cells: [Cell(id: CellID("cell-1"), kind: .code, source: "")])
  }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    var object = JSONObject()
    for (key, value) in elements { object[key] = value }
    self = .object(object)
  }
}
