/// What the explaining reading remembers, so that looking at a stretch of text in several ways
/// takes a time proportional to its length.
struct ParserMemory {
  enum Rule: UInt8 { case expression, operation, bitwiseOr, display }

  struct Key: Hashable {
    var rule: Rule
    var explains: Bool
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
