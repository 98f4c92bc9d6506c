/// Marks the places where a text that is searched for stands in a line.
package enum SearchMarks {
  /// Whether capital letters in the text make case count, as in the notebook's own search.
  static func isCaseSensitive(_ text: String) -> Bool { text.contains { $0.isUppercase } }

  static func contains(_ text: String, in line: String) -> Bool {
    !ranges(of: text, in: line).isEmpty
  }

  /// Places in code points; they do not overlap.
  static func ranges(of text: String, in line: String) -> [Range<Int>] {
    let isExact = isCaseSensitive(text)
    let needle = folded(text, isExact)
    guard let first = needle.first, needle.count <= line.utf8.count else { return [] }
    let hay = folded(line, isExact)
    var found: [Range<Int>] = []
    var place = 0
    while place + needle.count <= hay.count {
      if hay[place] == first, hay[place..<place + needle.count].elementsEqual(needle) {
        found.append(place..<place + needle.count)
        place += needle.count
      } else {
        place += 1
      }
    }
    return found
  }

  private static func folded(_ text: String, _ isExact: Bool) -> [UInt32] {
    text.unicodeScalars.map { scalar in
      if isExact { return scalar.value }
      let small = scalar.properties.lowercaseMapping.unicodeScalars
      return small.count == 1 ? small.first?.value ?? scalar.value : scalar.value
    }
  }

  /// The line with matches in another style. `current` is the index of the match that the search
  /// stands on, counted from the first match of this line. Whole grapheme clusters are marked.
  static func mark(
    _ line: StyledLine, _ ranges: [Range<Int>], current: Int?, theme: Theme
  ) -> StyledLine {
    guard !ranges.isEmpty else { return line }
    var result = StyledLine()
    var place = 0
    var next = 0
    for run in line.runs {
      for character in run.text {
        let end = place + character.unicodeScalars.count
        while next < ranges.count, ranges[next].upperBound <= place { next += 1 }
        let isHit = next < ranges.count && ranges[next].lowerBound < end
        let style =
          isHit
          ? MarkdownInlines.combine(
            run.style, theme[next == current ? .matchCurrent : .match]) : run.style
        result.append(String(character), style)
        place = end
      }
    }
    return result
  }
}
