/// What the explaining reading remembers, so that looking at a stretch of text in several ways
/// takes a time proportional to its length.
struct ParserMemory {
  enum Rule: UInt8 {
    case expression, operation, bitwiseOr, primary
    /// A display reads differently while mistakes are looked for and while they are not; what the
    /// other rules gave first holds for both, as in CPython.
    case display, silentDisplay
  }

  struct Key: Hashable {
    var rule: Rule
    var index: Int
  }

  struct Entry {
    /// Nil when the rule does not fit here.
    var expression: Expression?
    var end: Int
    var height: Int
  }

  var entries: [Key: Entry] = [:]
  /// Whether the rules look for mistakes at the moment.
  var explains = true
  /// Rules tried so far: a bound on the work that an explanation may cost.
  var steps = 0
}
