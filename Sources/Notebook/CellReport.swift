package import Events

/// A cell that was run, as `fedrepl run` writes it.
package struct CellReport: Equatable, Sendable {
  package var cell: Cell
  /// Counts all cells of the notebook from 1.
  package var number: Int
  /// Nil for a cell that is no code.
  package var status: CellStatus?
  package var seconds: Double

  package init(cell: Cell, number: Int, status: CellStatus?, seconds: Double) {
    self.cell = cell
    self.number = number
    self.status = status
    self.seconds = seconds
  }

  /// The cell as plain text, as a session of IPython looks: prose as it stands, code behind its
  /// prompt, outputs as they came. Ends with a newline and without blank lines at its end.
  package var plainText: String {
    guard cell.kind == .code else { return Self.closed(cell.source) }
    return promptedSource + outputText
  }

  /// The source behind `In [3]: `, further lines behind `   ...: `.
  package var promptedSource: String {
    let count = cell.executionCount.map(String.init) ?? " "
    let first = "In [\(count)]: "
    // The dots end where the bracket does.
    let next = String(repeating: " ", count: max(first.count - 5, 0)) + "...: "
    let lines = cell.source.lines
    var text = ""
    for (index, line) in lines.enumerated() {
      let whole = (index == 0 ? first : next) + TerminalLine.plain(line)
      text += whole.droppingSpaceAtEnd() + "\n"
    }
    return text
  }

  /// What the cell gave.
  package var outputText: String {
    var text = ""
    for output in cell.outputs {
      if !text.isEmpty && !text.endsWithLF { text += "\n" }
      switch output {
      case .stream: text += output.plainText
      case .result(_, let count):
        let repr = output.plainText
        // A value of several lines starts on a line of its own, so that its columns stay.
        let separator = repr.utf8.contains(UInt8(ascii: "\n")) ? "\n" : ""
        let number = (count ?? cell.executionCount).map(String.init) ?? " "
        text += "Out[\(number)]: \(separator)\(repr)\n"
      case .failure, .figure, .foreign: text += Self.closed(output.plainText)
      case .note: text += Self.closed("# " + output.plainText)
      }
    }
    return text.isEmpty ? text : Self.closed(text)
  }

  private static func closed(_ text: String) -> String { text.endsWithLF ? text : text + "\n" }

  /// One JSON object on a line: `cell`, `kind`, `source`, `status`, `outputs`, `seconds`; and the
  /// newline. What is no code has the status null.
  package var jsonLine: String {
    let json: JSONValue = [
      "cell": .int(number), "kind": .string(cell.kind.rawValue), "source": .string(cell.source),
      "status": status.map { .string($0.rawValue) } ?? nil,
      "outputs": .array(cell.outputs.map(Self.json)),
      "seconds": .double((seconds * 1e6).rounded() / 1e6),
    ]
    return json.lineText + "\n"
  }

  private static func json(_ output: Output) -> JSONValue {
    switch output {
    case .stream(let stream, let text):
      return ["stream": .string(stream.rawValue), "text": .string(text)]
    case .result(let repr, _): return ["repr": .string(repr)]
    case .failure(let failure):
      return [
        "error": [
          "class": .string(failure.exceptionClass), "message": .string(failure.message),
          "traceback": .array(failure.traceback.map(JSONValue.string)),
        ]
      ]
    case .figure(let text, let svg): return ["figure": .string(text), "svg": .string(svg)]
    case .note(let text): return ["note": .string(text)]
    case .foreign(let json, _): return ["foreign": json]
    }
  }
}

extension String {
  fileprivate func droppingSpaceAtEnd() -> String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
