import Events

/// All about one object of a worker: what it is, the chain from the pointer to the data, and the
/// whole value.
struct ObjectText {
  let theme: Theme
  let glyphs: Glyphs
  let measure: TextWidth

  func lines(of detail: ObjectDetail, width: Int) -> [StyledLine] {
    var lines: [StyledLine] = []
    for (name, value) in fields(detail) where !value.isEmpty {
      let lead = StyledLine(measure.padded(name, to: 14), theme[.quiet])
      let blank = StyledLine(String(repeating: " ", count: 14), theme[.text])
      for (index, part) in StyledLine(value, theme[.text]).wrapped(to: width - 14, measure)
        .enumerated()
      {
        lines.append(part.prefixed(index == 0 ? lead : blank))
      }
    }
    if detail.chain.count > 1 || detail.summary.target != nil {
      lines += [StyledLine(), StyledLine("Pointer chain", theme[.heading2])]
      lines += chain(detail.chain)
    }
    lines += [StyledLine(), StyledLine("Value", theme[.heading2])]
    if detail.isShortened {
      lines.append(StyledLine("too large to show every number", theme[.quiet]))
    }
    for line in detail.repr.lineParts {
      lines += StyledLine(TextWidth.expandingTabs(String(line)), theme[.outputResult])
        .chopped(to: width, measure)
    }
    return lines
  }

  private func fields(_ detail: ObjectDetail) -> [(String, String)] {
    let object = detail.summary
    return [
      ("worker", detail.worker),
      ("id", String(object.id)),
      ("type", object.type),
      ("shape", object.shape.map { "[" + $0.map(String.init).joined(separator: ", ") + "]" } ?? ""),
      ("number type", object.dtype ?? ""),
      ("gradient", object.requiresGrad ? "recorded" : ""),
      ("points to", object.target.map { "\($0.worker):\($0.id)" } ?? ""),
      ("size", NumberText.bytes(detail.byteCount)),
      ("tags", object.tags.joined(separator: "  ")),
      ("description", detail.description),
    ]
  }

  /// Each hop one step further to the right, down to the data.
  private func chain(_ hops: [ObjectDetail.Hop]) -> [StyledLine] {
    let joint = glyphs.isASCII ? "`-> " : "└─→ "
    return hops.enumerated().map { index, hop in
      // Chains can be long; the indentation is not.
      let depth = min(index, 12)
      var line = StyledLine("  ", theme[.text])
      if index > 0 {
        line.append(String(repeating: "    ", count: depth - 1) + joint, theme[.quiet])
      }
      line.append("\(hop.address.worker):\(hop.address.id)", theme[.storeID])
      line.append("  " + hop.text.lineParts.joined(separator: " "), theme[.text])
      return line
    }
  }
}
