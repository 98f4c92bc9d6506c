/// Whether a line-by-line prompt should ask for another line before it runs the input.
///
/// `source` is the lines typed so far with line ends between them, none behind the last. The input
/// wants more while a bracket or a triple-quoted string is open, a line ends in a backslash, or a
/// block is being typed; an empty last line ends a block. Input that is wrong wants no more: it runs
/// and gives its error.
package func isIncomplete(_ source: String) -> Bool {
  let prepared = prepareCell(source).source
  let endsBlank = endsWithBlankLine(prepared)
  let bytes = SourceBytes(prepared)
  let scanned = Scanner.scan(bytes)
  let parser = Parser(bytes, scanned)
  do {
    _ = try parser.read(.module)
    let last = scanned.tokens.dropLast().last?.kind
    return last == .dedent && !endsBlank
  } catch {
    if let fault = scanned.fault, parser.reached(.fault) { return fault.needsMoreText }
    if error == .fault || endsBlank { return false }
    return parser.reached(.endMarker) || parser.reachedLastDedent
  }
}

private func endsWithBlankLine(_ source: String) -> Bool {
  guard let lastBreak = source.utf8.lastIndex(of: UInt8(ascii: "\n")) else { return false }
  return source.utf8[source.utf8.index(after: lastBreak)...].allSatisfy {
    $0 == 0x20 || $0 == 0x09 || $0 == 0x0D
  }
}

extension Parser {
  /// Whether the parser has come to a token of a kind.
  fileprivate func reached(_ kind: TokenKind) -> Bool { tokens[furthest].kind == kind }

  /// Whether the parser has come to the dedents at the end of the text.
  fileprivate var reachedLastDedent: Bool {
    tokens[furthest...].allSatisfy { $0.kind == .dedent || $0.kind == .endMarker }
  }
}
