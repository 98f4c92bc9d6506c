import CRegex

/// A pattern as PCRE2 has compiled it.
final class CompiledPattern {
  private let code: OpaquePointer
  private let data: OpaquePointer
  private let context: OpaquePointer
  let groupCount: Int

  /// How many steps one search may take: about a second.
  private static let stepLimit: UInt32 = 100_000_000

  init(_ text: String, flags: PatternFlags, isBytes: Bool, groupCount: Int) throws(PatternFault) {
    var options = PCRE2_NEVER_BACKSLASH_C
    if !isBytes {
      options |= PCRE2_UTF | PCRE2_NO_UTF_CHECK
      if !flags.contains(.ascii) { options |= PCRE2_UCP }
    }
    if flags.contains(.ignoreCase) { options |= PCRE2_CASELESS }
    if flags.contains(.multiline) { options |= PCRE2_MULTILINE }
    if flags.contains(.dotAll) { options |= PCRE2_DOTALL }
    let settings = pcre2_compile_context_create_8(nil)
    pcre2_set_newline_8(settings, UInt32(PCRE2_NEWLINE_LF))
    pcre2_set_parens_nest_limit_8(settings, 250)
    defer { pcre2_compile_context_free_8(settings) }
    var fault: Int32 = 0
    var offset = 0
    let bytes = Array(text.utf8)
    let compiled = bytes.withUnsafeBufferPointer {
      pcre2_compile_8($0.baseAddress, $0.count, options, &fault, &offset, settings)
    }
    guard let compiled else {
      throw PatternFault(message: CompiledPattern.message(fault), position: nil)
    }
    guard let data = pcre2_match_data_create_from_pattern_8(compiled, nil),
      let context = pcre2_match_context_create_8(nil)
    else {
      pcre2_code_free_8(compiled)
      throw PatternFault(message: "the pattern takes too much memory", position: nil)
    }
    code = compiled
    self.data = data
    self.context = context
    self.groupCount = groupCount
    pcre2_set_match_limit_8(context, CompiledPattern.stepLimit)
    pcre2_set_heap_limit_8(context, 256 * 1024)
    pcre2_jit_compile_8(compiled, UInt32(PCRE2_JIT_COMPLETE))
  }

  deinit {
    pcre2_match_context_free_8(context)
    pcre2_match_data_free_8(data)
    pcre2_code_free_8(code)
  }

  private static func message(_ number: Int32) -> String {
    // The words that Python has for the faults that only the library finds.
    switch number {
    case 125, 136, 187: return "look-behind requires fixed-width pattern"
    case 115: return "invalid group reference"
    default: break
    }
    var buffer = [UInt8](repeating: 0, count: 256)
    let count = pcre2_get_error_message_8(number, &buffer, buffer.count)
    return count > 0 ? String(decoding: buffer[..<Int(count)], as: UTF8.self) : "bad pattern"
  }

  enum Anchoring { case none, start, both }
  enum Outcome {
    case found
    case missing
    case tooManySteps
    case failed
  }

  /// Searches in a subject; the places of the groups are in `spans` afterwards.
  /// - Parameter mustAdvance: whether an empty match at `start` is none.
  func match(
    _ subject: UnsafeBufferPointer<UInt8>, start: Int, end: Int, _ anchoring: Anchoring,
    mustAdvance: Bool, spans: inout [Int]
  ) -> Outcome {
    var options = PCRE2_NO_UTF_CHECK
    if anchoring != .none { options |= PCRE2_ANCHORED }
    if anchoring == .both { options |= PCRE2_ENDANCHORED }
    if mustAdvance { options |= PCRE2_NOTEMPTY_ATSTART }
    let empty: [UInt8] = [0]
    let result = empty.withUnsafeBufferPointer { spare in
      let base = subject.baseAddress ?? spare.baseAddress
      var result = pcre2_match_8(code, base, end, start, options, data, context)
      if result == PCRE2_ERROR_JIT_STACKLIMIT {
        result = pcre2_match_8(
          code, base, end, start, options | PCRE2_NO_JIT, data, context)
      }
      return result
    }
    switch result {
    case PCRE2_ERROR_NOMATCH: return .missing
    case PCRE2_ERROR_MATCHLIMIT, PCRE2_ERROR_HEAPLIMIT, PCRE2_ERROR_DEPTHLIMIT:
      return .tooManySteps
    case ..<0: return .failed
    default: break
    }
    let count = Int(pcre2_get_ovector_count_8(data))
    guard let vector = pcre2_get_ovector_pointer_8(data) else { return .failed }
    spans = []
    spans.reserveCapacity(count * 2)
    for place in 0..<count * 2 {
      // The library's mark of a group that took no part is the largest number.
      spans.append(vector[place] == .max ? -1 : vector[place])
    }
    return .found
  }
}
