/// `re.Pattern`.
final class PatternObject: Object {
  let pattern: Value
  let compiled: CompiledPattern
  let flags: PatternFlags
  let isBytes: Bool
  let names: [(name: String, number: Int)]
  let parents: [Int]

  init(
    _ pattern: Value, _ compiled: CompiledPattern, _ translator: PatternTranslator,
    type: TypeObject
  ) {
    self.pattern = pattern
    self.compiled = compiled
    flags = translator.flags
    isBytes = translator.isBytes
    names = translator.names
    parents = translator.parents
    super.init(subtype: type)
  }

  var groupCount: Int { compiled.groupCount }

  /// What is searched: a text for a text pattern, bytes for the other kind.
  func subject(_ value: Value, _ interpreter: Interpreter) throws(Raise) -> Subject {
    if case .string(let object) = value {
      if isBytes {
        throw interpreter.error(
          .typeError, "cannot use a bytes pattern on a string-like object")
      }
      return Subject(text: object)
    }
    guard let object = value.heapObject as? BytesObject else {
      throw interpreter.error(
        .typeError, "expected string or bytes-like object, got '\(interpreter.typeName(value))'")
    }
    if !isBytes {
      throw interpreter.error(
        .typeError, "cannot use a string pattern on a bytes-like object")
    }
    return Subject(bytes: object, value: value)
  }

  /// One search.
  /// - Returns: byte positions of the groups, or nil.
  func search(
    _ subject: Subject, from start: Int, to end: Int, _ anchoring: CompiledPattern.Anchoring,
    mustAdvance: Bool = false, _ interpreter: Interpreter
  ) throws(Raise) -> [Int]? {
    try interpreter.checkInterruption()
    var spans: [Int] = []
    let outcome = subject.bytes.withUnsafeBufferPointer {
      compiled.match(
        $0, start: start, end: end, anchoring, mustAdvance: mustAdvance, spans: &spans)
    }
    switch outcome {
    case .found: return spans
    case .missing: return nil
    case .tooManySteps:
      throw interpreter.error(
        .runtimeError, "the search takes too many steps: the pattern can match in too many ways")
    case .failed: throw interpreter.error(.runtimeError, "the search failed")
    }
  }
}

/// The matches in a subject, one after the other, as `finditer` gives them.
struct Matches {
  let pattern: PatternObject
  let subject: Subject
  private var start: Int
  private let end: Int
  private var mustAdvance = false
  private var isFinished = false

  init(_ pattern: PatternObject, _ subject: Subject, from start: Int, to end: Int) {
    self.pattern = pattern
    self.subject = subject
    self.start = start
    self.end = end
  }

  mutating func next(_ interpreter: Interpreter) throws(Raise) -> [Int]? {
    if isFinished { return nil }
    guard
      let spans = try pattern.search(
        subject, from: start, to: end, .none, mustAdvance: mustAdvance, interpreter)
    else {
      isFinished = true
      return nil
    }
    mustAdvance = spans[1] == spans[0]
    start = spans[1]
    return spans
  }
}
