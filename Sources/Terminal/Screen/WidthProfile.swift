import CTerminal
package import Panes

/// How a terminal advances its cursor, as far as it was measured, and what may therefore go through
/// ncurses, which believes the C library's width of each code point.
package struct WidthProfile: Hashable, Sendable {
  /// Why the profile is what it is.
  package enum Source: Hashable, Sendable {
    case assumed
    case chosen
    case measured([Int])
  }

  package let width: TextWidth
  package let source: Source
  /// The terminal advances over Indic clusters as `width` says.
  let hasExactClusters: Bool
  /// The same for emoji that are joined from several.
  let hasExactEmoji: Bool

  package static let assumed = WidthProfile(width: TextWidth(rule: .codePoint), source: .assumed)

  init(
    width: TextWidth, source: Source, hasExactClusters: Bool = true, hasExactEmoji: Bool = true
  ) {
    self.width = width
    self.source = source
    self.hasExactClusters = hasExactClusters
    self.hasExactEmoji = hasExactEmoji
  }

  /// A spacing vowel sign, a conjunct, a conjunct with a vowel sign, and an emoji with a joiner.
  static let samples = ["কা", "ক্ষ", "স্ত্রী", "👩‍🌾"]

  private static let rules = [TextWidth(rule: .codePoint), TextWidth(rule: .cluster)]

  /// From the columns that the terminal took for each sample.
  static func measured(_ columns: [Int]) -> WidthProfile {
    guard columns.count == samples.count else { return .assumed }
    let clusters = columns.dropLast()
    var best: (width: TextWidth, waste: Int)?
    for rule in rules {
      let expected = samples.map { rule.width(of: $0) }
      let hasRoom = zip(expected, clusters).allSatisfy { $0 >= $1 }
      let waste = zip(expected, clusters).reduce(0) { $0 + abs($1.0 - $1.1) }
      if waste == 0 {
        return WidthProfile(
          width: rule, source: .measured(columns), hasExactEmoji: expected.last == columns.last)
      }
      // Too much room leaves gaps; too little would put one cluster over the next.
      if hasRoom, waste < best?.waste ?? .max { best = (rule, waste) }
    }
    return WidthProfile(
      width: best?.width ?? TextWidth(rule: .codePoint), source: .measured(columns),
      hasExactClusters: false, hasExactEmoji: false)
  }

  /// `codepoint`, `cluster` or `mixed` (clusters of unknown width), as `FEDREPL_WIDTH` names them.
  static func named(_ name: String) -> WidthProfile? {
    switch name.lowercased() {
    case "codepoint", "code-point": return WidthProfile(width: rules[0], source: .chosen)
    case "cluster": return WidthProfile(width: rules[1], source: .chosen)
    case "mixed":
      return WidthProfile(
        width: rules[0], source: .chosen, hasExactClusters: false, hasExactEmoji: false)
    default: return nil
    }
  }

  /// Whether ncurses and the terminal both give the text of a cell the columns of the cell.
  func isSafeForCurses(_ text: String, columns: Int) -> Bool {
    var sum = 0
    var scalars = 0
    var isJoined = false
    var last: Int32 = 0
    for scalar in text.unicodeScalars {
      let width = ct_locale_width(scalar.value)
      // ncurses 6.4 loses a mark that follows a wide character.
      if width < 0 || (width == 0 && last == 2) { return false }
      if width > 0 { last = width }
      sum += Int(width)
      scalars += 1
      switch scalar.value {
      case 0x200d, 0x1f1e6...0x1f1ff, 0x1f3fb...0x1f3ff: isJoined = true
      default: break
      }
    }
    guard sum == columns else { return false }
    if scalars == 1 || (hasExactClusters && hasExactEmoji) { return true }
    if isJoined, text.unicodeScalars.first.map({ $0.value > 0x2000 }) ?? false {
      return hasExactEmoji
    }
    return hasExactClusters || !TextWidth.isComplex(text)
  }
}
