import Events

extension Output {
  /// Reads an output of an nbformat 4 file; one that we would not write just so is kept as it is.
  init(json: JSONValue) {
    let known = Output.known(json)
    if let known, known.json(executionCount: nil) == json {
      self = known
    } else {
      self = .foreign(json, text: Output.text(in: json))
    }
  }

  private static func known(_ json: JSONValue) -> Output? {
    let text = json["data"]?["text/plain"]?.joinedText
    switch json["output_type"]?.string {
    case "stream":
      guard let stream = json["name"]?.string.flatMap(OutputStream.init(rawValue:)),
        let text = json["text"]?.joinedText
      else { return nil }
      return .stream(stream, text: text)
    case "execute_result":
      return text.map { .result(repr: $0, count: json["execution_count"]?.int) }
    case "display_data":
      if let svg = json["data"]?["image/svg+xml"]?.joinedText, let text {
        return .figure(text: text, svg: svg)
      }
      return text.map { .note($0) }
    case "error":
      guard let name = json["ename"]?.string, let message = json["evalue"]?.string,
        let lines = json["traceback"]?.array
      else { return nil }
      return .failure(
        Failure(
          exceptionClass: name, message: message, traceback: lines.compactMap(\.string)))
    default: return nil
    }
  }

  /// What a terminal can show of an output that we do not understand.
  private static func text(in json: JSONValue) -> String? {
    if let text = json["text"]?.joinedText { return text }
    if let lines = json["traceback"]?.array {
      return lines.compactMap(\.string).joined(separator: "\n")
    }
    let data = json["data"]?.object
    for type in ["text/plain", "text/markdown", "text/latex"] {
      if let text = data?[type]?.joinedText { return text }
    }
    return data.map { "<\($0.keys.joined(separator: ", "))>" }
  }

  /// The output as nbformat 4 writes it. `executionCount` stands in for a result without its own.
  func json(executionCount: Int?) -> JSONValue {
    switch self {
    case .stream(let stream, let text):
      return ["output_type": "stream", "name": .string(stream.rawValue), "text": .lines(text)]
    case .result(let repr, let count):
      return [
        "output_type": "execute_result", "data": ["text/plain": .lines(repr)], "metadata": [:],
        "execution_count": (count ?? executionCount).map(JSONValue.int) ?? .null,
      ]
    case .failure(let failure):
      return [
        "output_type": "error", "ename": .string(failure.exceptionClass),
        "evalue": .string(failure.message),
        "traceback": .array(failure.traceback.map(JSONValue.string)),
      ]
    case .figure(let text, let svg):
      return [
        "output_type": "display_data",
        "data": ["image/svg+xml": .lines(svg), "text/plain": .lines(text)], "metadata": [:],
      ]
    case .note(let text):
      // Our own mark makes it a note again when the file is read.
      return [
        "output_type": "display_data", "data": ["text/plain": .lines(text)],
        "metadata": ["fedrepl": ["note": true]],
      ]
    case .foreign(let json, _): return json
    }
  }
}
