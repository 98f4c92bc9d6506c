/// A line of text in several styles, before it stands anywhere.
package struct StyledLine: Hashable, Sendable {
  package struct Run: Hashable, Sendable {
    package var text: String
    package var style: Style
    package init(_ text: String, _ style: Style) {
      self.text = text
      self.style = style
    }
  }

  package var runs: [Run]

  package init(_ runs: [Run] = []) { self.runs = runs }
  package init(_ text: String, _ style: Style) { runs = text.isEmpty ? [] : [Run(text, style)] }

  package var text: String { runs.map(\.text).joined() }
  package var isEmpty: Bool { runs.allSatisfy { $0.text.isEmpty } }

  package func width(_ measure: TextWidth) -> Int {
    runs.reduce(0) { $0 + measure.width(of: $1.text) }
  }

  package mutating func append(_ text: String, _ style: Style) {
    guard !text.isEmpty else { return }
    if let last = runs.indices.last, runs[last].style == style {
      runs[last].text += text
    } else {
      runs.append(Run(text, style))
    }
  }

  package mutating func append(_ other: StyledLine) {
    for run in other.runs { append(run.text, run.style) }
  }

  /// Blanks at the end up to `width` columns.
  package mutating func pad(to width: Int, _ style: Style, _ measure: TextWidth) {
    let missing = width - self.width(measure)
    if missing > 0 { append(String(repeating: " ", count: missing), style) }
  }

  package func prefixed(_ prefix: StyledLine) -> StyledLine {
    var line = prefix
    line.append(self)
    return line
  }

  /// The line cut to `width` columns with `ellipsis` at its end if anything had to go.
  package func truncated(to width: Int, ellipsis: String, _ measure: TextWidth) -> StyledLine {
    guard self.width(measure) > width else { return self }
    let room = max(0, width - measure.width(of: ellipsis))
    var result = StyledLine()
    var used = 0
    var lastStyle = Style.plain
    outer: for run in runs {
      lastStyle = run.style
      var kept = ""
      for character in run.text {
        let columns = measure.width(of: TextWidth.printable(character))
        if used + columns > room {
          result.append(kept, run.style)
          break outer
        }
        used += columns
        kept.append(character)
      }
      result.append(kept, run.style)
    }
    result.append(measure.truncated(ellipsis, to: width, ellipsis: ""), lastStyle)
    return result
  }
}

extension TextWidth {
  /// The text cut to `width` columns with `ellipsis` at its end if anything had to go.
  package func truncated(_ text: String, to width: Int, ellipsis: String = "…") -> String {
    guard self.width(of: text) > width else { return text }
    let room = width - self.width(of: ellipsis)
    guard room >= 0 else { return ellipsis.isEmpty ? "" : truncated(text, to: width, ellipsis: "") }
    var kept = ""
    var used = 0
    for character in text {
      let columns = self.width(of: Self.printable(character))
      if used + columns > room { break }
      used += columns
      kept.append(character)
    }
    return kept + ellipsis
  }

  /// The text cut or filled with blanks to exactly `width` columns (one less where a wide cluster
  /// would be cut, then filled).
  package func padded(_ text: String, to width: Int, ellipsis: String = "…") -> String {
    let cut = truncated(text, to: width, ellipsis: ellipsis)
    return cut + String(repeating: " ", count: max(0, width - self.width(of: cut)))
  }

  /// The text with blanks before it, so that it ends at `width`.
  package func rightAligned(_ text: String, to width: Int, ellipsis: String = "…") -> String {
    let cut = truncated(text, to: width, ellipsis: ellipsis)
    return String(repeating: " ", count: max(0, width - self.width(of: cut))) + cut
  }
}
