import Events

extension NotebookModel {
  /// Where a search found its text.
  package struct Match: Equatable, Sendable {
    package enum Place: Equatable, Sendable {
      case source
      case output(Int)
    }
    /// The index of the cell.
    package var cell: Int
    package var place: Place
    /// In code points from the start of the source or of the output's plain text.
    package var range: Range<Int>
  }

  /// The next match after `start` (or before it, `backwards`), in sources and outputs, going
  /// around at the end. Without a start: from the selected cell on, itself included. A capital
  /// letter in `text` makes case count.
  package func find(_ text: String, from start: Match? = nil, backwards: Bool = false) -> Match? {
    let needle = SearchText(text)
    guard !needle.isEmpty else { return nil }
    let first = min(start?.cell ?? selection, cells.count - 1)
    let own = matches(of: needle, inCell: first)
    if let start {
      let next =
        backwards
        ? own.last { Self.precedes($0, start) } : own.first { Self.precedes(start, $0) }
      if let next { return next }
    } else if let match = backwards ? own.last : own.first {
      return match
    }
    for step in 1...cells.count {
      let offset = backwards ? cells.count - step : step
      let found = matches(of: needle, inCell: (first + offset) % cells.count)
      if let match = backwards ? found.last : found.first { return match }
    }
    return nil
  }

  /// All matches in one cell: those of its source, then those of its outputs.
  package func matches(of text: String, inCell index: Int) -> [Match] {
    cells.indices.contains(index) ? matches(of: SearchText(text), inCell: index) : []
  }

  /// Searches as `find` does, selects the cell found, and remembers the text. An empty text stands
  /// for the last one. False, with a message, if there is nothing.
  @discardableResult package mutating func search(
    _ text: String, from start: Match? = nil, backwards: Bool = false
  ) -> Match? {
    if !text.isEmpty { lastSearch = text }
    guard let match = find(lastSearch, from: start, backwards: backwards) else {
      message = Message(
        lastSearch.isEmpty ? "nothing to search for" : "not found: \(lastSearch)", kind: .warning)
      return nil
    }
    selection = match.cell
    return match
  }

  private func matches(of needle: SearchText, inCell index: Int) -> [Match] {
    let cell = cells[index]
    var found = needle.ranges(in: cell.source).map {
      Match(cell: index, place: .source, range: $0)
    }
    for (place, output) in cell.outputs.enumerated() {
      found += needle.ranges(in: output.plainText).map {
        Match(cell: index, place: .output(place), range: $0)
      }
    }
    return found
  }

  private static func precedes(_ left: Match, _ right: Match) -> Bool {
    func order(_ match: Match) -> (Int, Int, Int) {
      switch match.place {
      case .source: (match.cell, -1, match.range.lowerBound)
      case .output(let place): (match.cell, place, match.range.lowerBound)
      }
    }
    return order(left) < order(right)
  }
}

/// A text to search for, prepared.
private struct SearchText {
  private let scalars: [UInt32]
  private let isCaseSensitive: Bool

  init(_ text: String) {
    isCaseSensitive = text.contains { $0.isUppercase }
    scalars = Self.folded(text, isCaseSensitive: isCaseSensitive)
  }

  var isEmpty: Bool { scalars.isEmpty }

  /// Matches that do not overlap, in order.
  func ranges(in text: String) -> [Range<Int>] {
    guard let first = scalars.first else { return [] }
    let hay = Self.folded(text, isCaseSensitive: isCaseSensitive)
    var ranges: [Range<Int>] = []
    var place = 0
    while place + scalars.count <= hay.count {
      if hay[place] == first, hay[place..<place + scalars.count].elementsEqual(scalars) {
        ranges.append(place..<place + scalars.count)
        place += scalars.count
      } else {
        place += 1
      }
    }
    return ranges
  }

  /// One number for each code point, so that places in it are places in the text. The few letters
  /// whose small form has several code points stay as they are.
  private static func folded(_ text: String, isCaseSensitive: Bool) -> [UInt32] {
    text.unicodeScalars.map { scalar in
      if isCaseSensitive { return scalar.value }
      if scalar.isASCII {
        let isUpper = scalar >= "A" && scalar <= "Z"
        return isUpper ? scalar.value + 32 : scalar.value
      }
      let small = scalar.properties.lowercaseMapping.unicodeScalars
      return small.count == 1 ? small.first?.value ?? scalar.value : scalar.value
    }
  }
}
