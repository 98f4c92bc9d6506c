/// The candidate that was probably meant, for "did you mean": the first of those with the fewest
/// changes, by CPython's measure, so that it is the one that CPython names. A letter more, less or
/// in the place of another one counts 2, in the other case 1; a third of all letters may differ.
package func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
  let letters = Array(word.unicodeScalars)
  guard !letters.isEmpty, letters.count <= 40 else { return nil }
  var best: (distance: Int, word: String)?
  for candidate in candidates where candidate != word {
    let other = Array(candidate.unicodeScalars)
    guard other.count <= 40 else { continue }
    var limit = (letters.count + other.count + 3) * 2 / 6
    if let best { limit = min(limit, best.distance - 1) }
    if abs(letters.count - other.count) * 2 > limit { continue }
    let distance = distance(letters, other)
    if distance <= limit { best = (distance, candidate) }
  }
  return best?.word
}

private func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var row = (0...b.count).map { $0 * 2 }
  for (i, left) in a.enumerated() {
    var corner = row[0]
    row[0] = (i + 1) * 2
    for (j, right) in b.enumerated() {
      let changed = corner + cost(left, right)
      corner = row[j + 1]
      row[j + 1] = min(changed, min(corner, row[j]) + 2)
    }
  }
  return row[b.count]
}

private func cost(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Int {
  if a == b { return 0 }
  return a.properties.lowercaseMapping == b.properties.lowercaseMapping ? 1 : 2
}
