package import Events

/// One cell of a notebook.
package struct Cell: Identifiable, Equatable, Sendable {
  package enum Kind: String, Sendable { case code, markdown, raw }

  package var id: CellID
  package var kind: Kind
  package var source: String
  /// Unknown keys are kept.
  package var metadata: JSONValue
  package var attachments: JSONValue?
  package var executionCount: Int?
  package var outputs: [Output]

  package init(id: CellID, kind: Kind, source: String) {
    self.id = id
    self.kind = kind
    self.source = source
    metadata = .object([:])
    outputs = []
  }
}

/// What a code cell gave.
package enum Output: Equatable, Sendable {
  case stream(OutputStream, text: String)
  /// The value of the last expression (`execute_result`).
  case result(repr: String, count: Int?)
  case failure(Failure)
  /// A figure: drawn in characters, and as an SVG document.
  case figure(text: String, svg: String)
  /// A line of ours that is not the cell's output, such as "skipped: %matplotlib inline".
  case note(String)
  /// An output of a foreign notebook that we keep but do not understand: its JSON as it was, and
  /// the `text/plain` in it, if any.
  case foreign(JSONValue, text: String?)
}
