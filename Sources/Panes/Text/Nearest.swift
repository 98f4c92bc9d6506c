/// The name that somebody may have meant.
package enum Nearest {
  /// The candidate with the fewest changed letters, if few enough changed.
  package static func name(to word: String, among candidates: [String]) -> String? {
    guard word.utf8.count <= 64 else { return nil }
    let limit = max(1, min(3, word.count / 2))
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let distance = Self.distance(word, candidate)
      if distance < best?.distance ?? limit + 1 { best = (candidate, distance) }
    }
    return best?.name
  }

  /// `; did you mean "…"?` or nothing.
  package static func hint(for word: String, among candidates: [String]) -> String {
    name(to: word, among: candidates).map { "; did you mean \"\($0)\"?" } ?? ""
  }

  /// How well `pattern`'s letters occur in this order in `text`: smaller is better, nil if not.
  /// Letters at the start of a word and letters next to each other are better.
  package static func fuzzy(_ pattern: String, in text: String) -> Int? {
    var cost = 0
    var index = text.startIndex
    var lastMatch: String.Index?
    for letter in pattern.lowercased() where letter != " " {
      guard
        let found = text[index...].firstIndex(where: { $0.lowercased() == letter.lowercased() })
      else { return nil }
      let atWordStart =
        found == text.startIndex || !(text[text.index(before: found)].isLetter)
      let follows = lastMatch.map { text.index(after: $0) == found } ?? false
      if !atWordStart && !follows { cost += 3 }
      cost += min(8, text.distance(from: index, to: found))
      lastMatch = found
      index = text.index(after: found)
    }
    return cost
  }

  /// Letters to insert, delete, replace or swap with their neighbour.
  static func distance(_ left: String, _ right: String) -> Int {
    let a = Array(left)
    let b = Array(right.prefix(80))
    var before: [Int] = []
    var previous = Array(0...b.count)
    for i in a.indices {
      var current = [i + 1]
      for j in b.indices {
        var cost = min(
          previous[j + 1] + 1, current[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
        current.append(cost)
      }
      before = previous
      previous = current
    }
    return previous[b.count]
  }
}
