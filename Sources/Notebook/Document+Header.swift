extension Document {
  /// All that the header of a text format says.
  package var frontMatter: JSONObject { header.map { Header($0).values } ?? [:] }

  /// The title: the header's, else the metadata's, else the first heading.
  package var title: String? {
    if let title = frontMatter["title"]?.string ?? metadata["title"]?.string { return title }
    for cell in cells where cell.kind == .markdown {
      for line in cell.source.split(separator: "\n") where line.hasPrefix("#") {
        let title = line.drop { $0 == "#" }.trimmed()
        if !title.isEmpty { return title }
      }
    }
    return nil
  }

  /// The natural language of the prose, such as `bn`, if the document says it.
  package var language: String? {
    let header = frontMatter
    return header["lang"]?.string ?? header["language"]?.string
      ?? settings["language"]?.string ?? metadata["title_language"]?.string
  }

  /// The language of the code where the document names one other than Python, such as `R`.
  package var foreignLanguage: String? {
    let name =
      metadata["kernelspec"]?["language"]?.string ?? metadata["language_info"]?["name"]?.string
    guard let name, !name.lowercased().hasPrefix("python") else { return nil }
    return name.isEmpty ? nil : name
  }

  /// Our own keys, under `fedrepl` in the header or the metadata.
  package var settings: JSONObject {
    frontMatter["fedrepl"]?.object ?? metadata["fedrepl"]?.object ?? [:]
  }

  /// The same notebook in another format. As Jupytext does, a header's own keys become a raw cell
  /// at the top of an `.ipynb`, and go back from there.
  package func converted(to format: Format) -> Document {
    guard format != self.format else { return self }
    var document = self
    document.format = format
    document.origin = Origin()
    document.header = nil
    let isText = self.format != .notebook
    if isText && format != .notebook { document.header = header }
    if isText && format == .notebook {
      // A `jupyter:` that is no mapping is a key like the others.
      let isMetadata = frontMatter["jupyter"].map { $0.object != nil } ?? true
      var raw = isMetadata ? Self.lines(of: header, inJupyter: false) : header?.lines ?? []
      while raw.last?.isBlank == true { raw.removeLast() }
      if !raw.isEmpty {
        var cell = Cell(id: document.freshID(), kind: .raw, source: "")
        cell.source = (["---"] + raw + ["---"]).joined(separator: "\n")
        document.cells.insert(cell, at: 0)
      }
      document.minorVersion = 5
    }
    if !isText {
      document.extra = [:]
      if let cell = cells.first, cell.kind == .raw, let lines = Self.headerLines(in: cell.source) {
        document.cells.removeFirst()
        document.header = lines.joined(separator: "\n")
      }
    }
    return document
  }

  /// The lines between `---` and `---`, if a text is just a header.
  private static func headerLines(in source: String) -> [String]? {
    let lines = source.trimmed().lines
    guard lines.count >= 2, isHeaderRule(lines[0]), isHeaderRule(lines[lines.count - 1]) else {
      return nil
    }
    let inner = lines[1..<lines.count - 1]
    return inner.contains(where: isHeaderRule) ? nil : Array(inner)
  }

  static func isHeaderRule(_ line: some StringProtocol) -> Bool {
    line.hasPrefix("---") && line.dropFirst(3).isBlank
  }

  /// The lines of a header that are in its `jupyter:` block, or all the others.
  static func lines(of header: String?, inJupyter: Bool) -> [String] {
    var isInside = false
    return (header?.lines ?? []).filter { line in
      if line.hasPrefix("jupyter:") {
        isInside = true
      } else if let first = line.first, !first.isWhitespace {
        isInside = false
      }
      return isInside == inJupyter
    }
  }

  /// The lines of the header to write: as it was read, with the `jupyter:` block made anew if the
  /// metadata is not what it says.
  func headerLines() -> [String] {
    var values = metadata.object ?? [:]
    // What the kernel knows of itself; Jupytext leaves it out of texts, too.
    values["language_info"] = nil
    let written = frontMatter["jupyter"]?.object ?? [:]
    if values == written { return header?.lines ?? [] }
    var lines = Self.lines(of: header, inJupyter: false)
    while lines.last?.isBlank == true { lines.removeLast() }
    return lines + (values.isEmpty ? [] : Header.block(key: "jupyter", values: values))
  }
}
