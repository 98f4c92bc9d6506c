/// Tokens → tree, by recursive descent with precedence climbing.
///
/// A text that is right is read once, without looking back. Where a text does not fit, the parser
/// stops at the furthest token it reached and reads again with `explaining` set: then the rules
/// also look for the usual mistakes, in the order in which CPython's grammar does, and the first one
/// found becomes the fault.
final class Parser {
  enum Stop: Error {
    /// The text does not fit the rule at hand.
    case mismatch
    /// `fault` says what is wrong.
    case fault
  }

  let source: SourceBytes
  let tokens: [Token]
  let lexicalFault: LexicalFault?
  var stack: StackGuard
  var index = 0
  /// The furthest token that any rule has looked at.
  var furthest = 0
  /// Where a text does not fit if no mistake is found in it: the furthest token that was looked at
  /// without looking for mistakes.
  var plainPlace = 0
  var fault: SyntaxFault?
  /// Whether this is the second reading.
  var explaining = false
  /// What the second reading has found out about its tokens.
  var memory = ParserMemory()
  /// The number of the next scope; the module has 0.
  var scopeCount = 1
  /// `_C` in the body of `class C`: what private names begin with.
  var privatePrefix: String?
  /// Levels open around the current token.
  var depth = 0
  /// Levels within the expression that was read last; an upper bound.
  var height = 0
  /// How deep f-strings are nested around the current token.
  var formatDepth = 0

  init(_ source: SourceBytes, _ scanned: Scanner.Result, stack: StackGuard = StackGuard()) {
    self.source = source
    tokens = scanned.tokens
    lexicalFault = scanned.fault
    self.stack = stack
  }

  /// Levels of a tree that need no thought.
  private static let shallow = 200

  // MARK: Tokens

  @inline(__always)
  var kind: TokenKind { tokens[index].kind }

  @inline(__always)
  var token: Token { tokens[index] }

  /// The kind of a token further on; the last token repeats.
  func kind(_ ahead: Int) -> TokenKind { tokens[min(index + ahead, tokens.count - 1)].kind }

  var start: Position { tokens[index].span.start }

  /// The end of the last token read.
  var previousEnd: Position { index > 0 ? tokens[index - 1].span.end : tokens[0].span.start }

  func span(from start: Position) -> Span { Span(start, previousEnd) }

  @inline(__always)
  func advance() {
    if index < tokens.count - 1 { index += 1 }
  }

  /// Reads a token of a kind if it is next.
  @inline(__always)
  func eat(_ kind: TokenKind) -> Bool {
    guard self.kind == kind else { return false }
    advance()
    return true
  }

  func expect(_ kind: TokenKind) throws(Stop) {
    guard eat(kind) else { throw mismatch() }
  }

  // MARK: Stops

  func mismatch() -> Stop {
    if index > furthest { furthest = index }
    return kind == .fault ? lexicalStop() : .mismatch
  }

  func stop(
    _ message: String, at span: Span, exceptionClass: String = "SyntaxError"
  ) -> Stop {
    fault = SyntaxFault(message, at: span, exceptionClass: exceptionClass)
    return .fault
  }

  /// The text is too deep; or the search for its mistakes is, and then ends without a result.
  func tooDeep() -> Stop {
    guard explaining else { return stop("source text is nested too deeply", at: token.span) }
    fault = plainFault(plainPlace)
    return .fault
  }

  /// Opens a level of the tree. Every call is followed by `depth -= 1` where the level ends.
  @inline(__always)
  func enter() throws(Stop) {
    depth += 1
    if stack.isExhausted(at: depth) || depth > Self.shallow && depth > stack.deepestTree() {
      throw tooDeep()
    }
  }

  /// Notes that a node lies above the expressions whose greatest height is given.
  @inline(__always)
  func raise(above inner: Int) throws(Stop) {
    height = inner + 1
    if height > Self.shallow, height > stack.deepestTree() { throw tooDeep() }
  }

  func newScope() -> Int {
    defer { scopeCount += 1 }
    return scopeCount
  }

  // MARK: Names

  /// A token's text; names in their normal form, so that all spellings mean the same.
  func text(_ token: Token) -> String {
    let text = source.text(token.range)
    return token.kind == .name ? NormalForm.compatibilityComposed.apply(to: text) : text
  }

  /// Reads a name and mangles it if it is private.
  func name() throws(Stop) -> String {
    guard kind == .name else { throw mismatch() }
    defer { advance() }
    return mangled(text(token))
  }

  /// A name as it is bound and looked up here.
  func mangled(_ name: String) -> String {
    guard let privatePrefix, name.utf8.first == UInt8(ascii: "_") else { return name }
    return Self.mangle(name, prefix: privatePrefix)
  }

  private static func mangle(_ name: String, prefix: String) -> String {
    let isPrivate = name.hasPrefix("__") && !name.hasSuffix("__") && !name.utf8.contains(0x2E)
    return isPrivate ? prefix + name : name
  }

  /// What private names in the body of a class begin with; nil when the class has a name of
  /// underscores alone.
  static func privatePrefix(ofClass name: String) -> String? {
    let stripped = name.drop { $0 == "_" }
    return stripped.isEmpty ? nil : "_" + stripped
  }
}
