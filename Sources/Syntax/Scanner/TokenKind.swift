/// What a token is. Keywords and operators have a kind each, so that the parser compares bytes.
enum TokenKind: UInt8, Sendable {
  case name, number, string
  case newline, indent, dedent, endMarker
  /// A character that no Python token begins with, such as `$`.
  case unknown
  /// The scanner stopped here; `Scanner.Result.fault` says why.
  case fault

  // Keywords.
  case `false`, noneLiteral, `true`, and, `as`, assert, async, await, `break`, `class`, `continue`,
    def
  case del, elif, `else`, except, finally, `for`, from, global, `if`, `import`, `in`, `is`, lambda
  case nonlocal, not, or, pass, raise, `return`, `try`, `while`, with, yield

  // Brackets and punctuation.
  case leftParen, rightParen, leftBracket, rightBracket, leftBrace, rightBrace
  case comma, colon, semicolon, dot, ellipsis, arrow, colonEqual, equal, at

  // Operators.
  case plus, minus, star, slash, doubleSlash, percent, doubleStar, tilde
  case vertical, caret, ampersand, leftShift, rightShift
  case equalEqual, notEqual, lessGreater, less, lessEqual, greater, greaterEqual

  // Augmented assignments.
  case plusEqual, minusEqual, starEqual, slashEqual, doubleSlashEqual, percentEqual
  case doubleStarEqual, atEqual, verticalEqual, caretEqual, ampersandEqual, leftShiftEqual
  case rightShiftEqual

  var isKeyword: Bool {
    rawValue >= TokenKind.false.rawValue && rawValue <= TokenKind.yield.rawValue
  }

  /// The operator of an augmented assignment.
  var augmentedOperator: BinaryOperator? {
    switch self {
    case .plusEqual: .add
    case .minusEqual: .subtract
    case .starEqual: .multiply
    case .slashEqual: .divide
    case .doubleSlashEqual: .floorDivide
    case .percentEqual: .modulo
    case .doubleStarEqual: .power
    case .atEqual: .matrixMultiply
    case .verticalEqual: .bitOr
    case .caretEqual: .bitXor
    case .ampersandEqual: .bitAnd
    case .leftShiftEqual: .leftShift
    case .rightShiftEqual: .rightShift
    default: nil
    }
  }

  /// The keyword that a name of at most eight bytes, packed with its first byte lowest, spells.
  static func keyword(_ packed: UInt64) -> TokenKind? { keywords[packed] }

  private static let keywords: [UInt64: TokenKind] = {
    let spelled: [(StaticString, TokenKind)] = [
      ("False", .false), ("None", .noneLiteral), ("True", .true), ("and", .and), ("as", .as),
      ("assert", .assert), ("async", .async), ("await", .await), ("break", .break),
      ("class", .class), ("continue", .continue), ("def", .def), ("del", .del), ("elif", .elif),
      ("else", .else), ("except", .except), ("finally", .finally), ("for", .for), ("from", .from),
      ("global", .global), ("if", .if), ("import", .import), ("in", .in), ("is", .is),
      ("lambda", .lambda), ("nonlocal", .nonlocal), ("not", .not), ("or", .or), ("pass", .pass),
      ("raise", .raise), ("return", .return), ("try", .try), ("while", .while), ("with", .with),
      ("yield", .yield),
    ]
    var table: [UInt64: TokenKind] = [:]
    for (text, kind) in spelled {
      var packed: UInt64 = 0
      for (place, byte) in text.description.utf8.enumerated() {
        packed |= UInt64(byte) << UInt64(8 * place)
      }
      table[packed] = kind
    }
    return table
  }()
}
