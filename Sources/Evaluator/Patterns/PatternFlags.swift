/// The flags of `re`.
struct PatternFlags: OptionSet {
  let rawValue: Int
  static let ignoreCase = PatternFlags(rawValue: 2)
  static let locale = PatternFlags(rawValue: 4)
  static let multiline = PatternFlags(rawValue: 8)
  static let dotAll = PatternFlags(rawValue: 16)
  static let unicode = PatternFlags(rawValue: 32)
  static let verbose = PatternFlags(rawValue: 64)
  static let debug = PatternFlags(rawValue: 128)
  static let ascii = PatternFlags(rawValue: 256)

  static let letters: [Unicode.Scalar: PatternFlags] = [
    "i": .ignoreCase, "L": .locale, "m": .multiline, "s": .dotAll, "u": .unicode, "x": .verbose,
    "a": .ascii,
  ]
}

/// A fault in a pattern: `re.error`.
struct PatternFault: Error {
  let message: String
  /// In code points; nil where the fault is the whole pattern's.
  let position: Int?
}
