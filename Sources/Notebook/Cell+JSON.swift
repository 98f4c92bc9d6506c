import Events

/// Why a JSON value is no cell: what follows "cell 3".
struct CellError: Error {
  var reason: String
}

extension Cell {
  static let jsonKeys: Set<String> = [
    "cell_type", "id", "metadata", "source", "attachments", "outputs", "execution_count",
  ]

  /// Reads one cell of an nbformat 4 file. Where the file gives no id, it is empty.
  init(json: JSONValue) throws(CellError) {
    guard let object = json.object else { throw CellError(reason: "is no object") }
    guard let type = object["cell_type"]?.string else {
      throw CellError(reason: "does not say its \"cell_type\"")
    }
    guard let kind = Kind(rawValue: type) else {
      throw CellError(reason: "has the unknown type \"\(type)\"")
    }
    guard let source = (object["source"] ?? "").joinedText else {
      throw CellError(reason: "has a source that is no text")
    }
    self.init(id: CellID(object["id"]?.string ?? ""), kind: kind, source: source)
    metadata = object["metadata"] ?? [:]
    attachments = object["attachments"]
    guard kind == .code else { return }
    executionCount = object["execution_count"]?.int
    guard let list = (object["outputs"] ?? []).array else {
      throw CellError(reason: "has \"outputs\" that are no list")
    }
    outputs = list.map(Output.init(json:))
  }

  /// The cell as nbformat 4 writes it.
  func json(withID: Bool) -> JSONValue {
    var object: JSONObject = ["cell_type": .string(kind.rawValue)]
    if withID { object["id"] = .string(id.value) }
    object["metadata"] = metadata
    object["source"] = .lines(source)
    object["attachments"] = attachments
    if kind == .code {
      object["execution_count"] = executionCount.map(JSONValue.int) ?? .null
      object["outputs"] = .array(outputs.map { $0.json(executionCount: executionCount) })
    }
    return .object(object)
  }
}

extension JSONValue {
  /// The text of a string or of a list of strings, as nbformat writes longer texts.
  var joinedText: String? {
    switch self {
    case .string(let text): return text
    case .array(let parts):
      var text = ""
      for part in parts {
        guard let part = part.string else { return nil }
        text += part
      }
      return text
    default: return nil
    }
  }

  /// A text as a list of lines.
  static func lines(_ text: String) -> JSONValue { .array(text.pythonLines.map(JSONValue.string)) }
}
