extension Document {
  /// The format that a file name's ending stands for.
  package static func format(ofPath path: String) -> Format? {
    let name = path.split(separator: "/").last ?? ""
    let ending = name.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last
    switch ending?.lowercased() {
    case "ipynb": return .notebook
    case "md", "markdown": return .markdown
    case "py": return .percent
    default: return nil
    }
  }

  /// Reads a notebook from a file. The format goes by the name's ending.
  package static func open(
    _ path: String
  ) throws(DocumentError) -> (document: Document, file: DocumentFile) {
    let contents = try DocumentFile.read(path)
    guard let format = format(ofPath: path) else { throw .unknownExtension(path: path) }
    let document = try parse(contents.bytes, format: format, path: path)
    var file = DocumentFile(path: path)
    file.stamp = contents.stamp
    return (document, file)
  }

  /// Reads a notebook from bytes. `path` is named in errors.
  package static func parse(
    _ bytes: [UInt8], format: Format, path: String
  ) throws(DocumentError) -> Document {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .notUTF8(path: path, offset: bytes.firstInvalidUTF8 ?? 0)
    }
    return try parse(text, format: format, path: path)
  }

  package static func parse(
    _ text: String, format: Format, path: String
  ) throws(DocumentError) -> Document {
    switch format {
    case .notebook:
      // A byte order mark is no part of JSON, but some editors write one.
      let hasMark = text.unicodeScalars.first == "\u{feff}"
      let body = hasMark ? String(text.unicodeScalars.dropFirst()) : text
      return try parseNotebook(body, path: path)
    case .markdown: return parseMarkdown(text)
    case .percent: return parsePercent(text)
    }
  }

  /// The whole file as it is written in the document's format.
  package var text: String {
    switch format {
    case .notebook: notebookText
    case .markdown: markdownText
    case .percent: percentText
    }
  }
}

extension [UInt8] {
  /// The offset of the first byte that is no part of a UTF-8 sequence.
  fileprivate var firstInvalidUTF8: Int? {
    var decoder = UTF8()
    var bytes = makeIterator()
    var offset = 0
    while true {
      switch decoder.decode(&bytes) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .emptyInput: return nil
      case .error: return offset
      }
    }
  }
}
