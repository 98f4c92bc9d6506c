extension Tensor {
  /// The first elements on one line, at most so many columns: `[[0, 1], [1, 0], …`.
  package func preview(maxWidth: Int) -> String {
    var writer = PreviewWriter(room: max(1, maxWidth))
    if count == 0 { return shape.count == 1 ? "[]" : "[] \(bracketed(shape))" }
    write(axis: 0, layout.offset, to: &writer)
    return writer.result
  }

  private func write(axis: Int, _ place: Int, to writer: inout PreviewWriter) {
    if axis == rank {
      writer.add(previewText(scalar(at: place)))
      return
    }
    writer.add("[")
    for index in 0..<shape[axis] {
      if writer.isFull { return }
      if index > 0 { writer.add(", ") }
      write(axis: axis + 1, place + index * strides[axis], to: &writer)
    }
    writer.add("]")
  }

  private func previewText(_ value: Scalar) -> String {
    switch value {
    case .bool(let value): value ? "True" : "False"
    case .int(let value): String(value)
    case .float(let value): shortText(value, digits: 4)
    }
  }
}

/// Gathers pieces of text until the line is full.
private struct PreviewWriter {
  let room: Int
  private var pieces: [String] = []
  private var width = 0
  private(set) var isFull = false

  init(room: Int) { self.room = room }

  mutating func add(_ piece: String) {
    if isFull { return }
    pieces.append(piece)
    width += piece.utf8.count
    if width > room { isFull = true }
  }

  var result: String {
    guard isFull else { return pieces.joined() }
    var (kept, width) = (pieces, width)
    while let last = kept.last, width > room - 2 || last == "[" && kept.count > 1 {
      width -= last.utf8.count
      kept.removeLast()
    }
    let text = kept.joined()
    return text.isEmpty ? "…" : text + (text.hasSuffix(" ") || text.hasSuffix("[") ? "…" : " …")
  }
}
