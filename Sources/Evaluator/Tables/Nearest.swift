/// The candidate that was probably meant, for "did you mean": at most a third of the letters
/// differ, and one at least agrees.
package func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
  let letters = Array(word.lowercased().unicodeScalars)
  guard letters.count > 1, letters.count < 64 else { return nil }
  var best: (distance: Int, word: String)?
  for candidate in candidates where candidate != word {
    let other = Array(candidate.lowercased().unicodeScalars)
    guard other.count < 64 else { continue }
    let limit = (max(letters.count, other.count) + 2) / 3
    guard abs(letters.count - other.count) <= limit else { continue }
    let distance = editDistance(letters, other)
    if distance <= limit && distance < min(letters.count, other.count),
      best == nil || distance < best!.distance
    {
      best = (distance, candidate)
    }
  }
  return best?.word
}

/// Damerau–Levenshtein distance (optimal string alignment).
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  var row = last
  for i in 1...max(1, a.count) where i <= a.count {
    row[0] = i
    for j in 1...max(1, b.count) where j <= b.count {
      var cost = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
      cost = min(cost, last[j] + 1, row[j - 1] + 1)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        cost = min(cost, beforeLast[j - 2] + 1)
      }
      row[j] = cost
    }
    beforeLast = last
    last = row
  }
  return last[b.count]
}
