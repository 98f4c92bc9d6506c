import Events

/// Lays the output of a running cell out as a terminal would, and keeps it within bounds: the
/// first half of `limit` stays, of what follows only the end.
struct OutputRecorder: Equatable, Sendable {
  /// In bytes of UTF-8, over all outputs of a cell.
  static let limit = 200_000
  /// What an output counts beside its text, so that many small ones are bounded, too.
  private static let overhead = 64

  private var screen = TerminalLine()
  /// Bytes in the head and, once that is full, in the tail.
  private var headSize = 0
  private var tailSize = 0
  /// In code points.
  private var leftOut = 0
  /// Where the line about what was left out stands; the tail comes after it.
  private var gap: Int?
  /// How many outputs there were after the last change.
  private var count = 0

  init() {}

  /// Starts anew if someone else changed the outputs: an edit that was undone, for example.
  private mutating func check(_ outputs: [Output]) {
    if outputs.count != count { self = OutputRecorder() }
  }

  private var isHeadFull: Bool { headSize >= Self.limit / 2 }

  /// Appends what a cell wrote.
  mutating func print(_ text: String, to stream: OutputStream, in outputs: inout [Output]) {
    check(outputs)
    defer { count = outputs.count }
    var rest = Substring(text)
    while !rest.isEmpty {
      // Not less than a page at a time: what is folded away takes no room.
      let room = max(Self.limit / 2 - (isHeadFull ? 0 : headSize), 4096)
      let end = rest.utf8.index(rest.startIndex, offsetBy: room, limitedBy: rest.endIndex)
      let cut = Self.scalarBoundary(end ?? rest.endIndex, in: rest)
      write(String(rest[..<cut]), to: stream, in: &outputs)
      rest = rest[cut...]
    }
  }

  private mutating func write(_ text: String, to stream: OutputStream, in outputs: inout [Output]) {
    let last = outputs.count - 1
    var existing = ""
    var isContinued = false
    if last >= 0, last != gap, gap != nil || !isHeadFull,
      case .stream(stream, let text) = outputs[last]
    {
      isContinued = true
      existing = text
      // So that the text is appended to in place, not copied.
      outputs[last] = .note("")
    } else {
      screen = TerminalLine()
    }
    let before = existing.utf8.count
    screen.write(text, to: &existing)
    let size = existing.utf8.count - before
    if isContinued {
      outputs[last] = .stream(stream, text: existing)
      grow(by: size, in: &outputs)
    } else if !existing.isEmpty {
      add(.stream(stream, text: existing), to: &outputs)
    }
  }

  /// Appends a result, a failure or a note.
  mutating func append(_ output: Output, to outputs: inout [Output]) {
    check(outputs)
    add(Self.bounded(output), to: &outputs)
    count = outputs.count
  }

  private mutating func add(_ output: Output, to outputs: inout [Output]) {
    if isHeadFull && gap == nil {
      gap = outputs.count
      outputs.append(Self.gapNote(0))
    }
    outputs.append(output)
    grow(by: Self.size(of: output), in: &outputs)
  }

  private mutating func grow(by size: Int, in outputs: inout [Output]) {
    guard let gap else {
      headSize += size
      return
    }
    tailSize += size
    if tailSize > Self.limit { trimTail(after: gap, in: &outputs) }
  }

  /// Cuts the tail to half the limit. It had grown to twice that, so the work for each character
  /// is bounded.
  private mutating func trimTail(after gap: Int, in outputs: inout [Output]) {
    var surplus = tailSize - Self.limit / 2
    var drop = 0
    for output in outputs[(gap + 1)...].dropLast() {
      let size = Self.size(of: output)
      guard size <= surplus else { break }
      surplus -= size
      drop += 1
      leftOut += Self.length(of: output)
    }
    outputs.removeSubrange(gap + 1..<gap + 1 + drop)
    if gap + 1 < outputs.count, case .stream(let stream, let text) = outputs[gap + 1] {
      let kept = Self.tail(of: text, dropping: surplus)
      leftOut += text.unicodeScalars.count - kept.unicodeScalars.count
      outputs[gap + 1] = .stream(stream, text: kept)
    }
    tailSize = outputs[(gap + 1)...].reduce(0) { $0 + Self.size(of: $1) }
    outputs[gap] = Self.gapNote(leftOut)
  }

  /// `text` without its first `count` bytes, from the start of a line if that is near.
  private static func tail(of text: String, dropping count: Int) -> String {
    let cut = text.utf8.index(text.startIndex, offsetBy: max(count, 0), limitedBy: text.endIndex)
    let start = scalarBoundary(cut ?? text.endIndex, in: text[...])
    if let newline = text.utf8[start...].prefix(2000).firstIndex(of: UInt8(ascii: "\n")) {
      return String(text[text.utf8.index(after: newline)...])
    }
    return String(text[start...])
  }

  /// The first boundary between code points at or after an index of the UTF-8 view.
  private static func scalarBoundary(_ index: String.Index, in text: Substring) -> String.Index {
    var index = index
    while index < text.endIndex, text.utf8[index] & 0xc0 == 0x80 {
      index = text.utf8.index(after: index)
    }
    return index
  }

  private static func gapNote(_ count: Int) -> Output {
    .note(count == 0 ? "… long output …" : "… \(grouped(count)) characters left out …")
  }

  private static func texts(of output: Output) -> [String] {
    switch output {
    case .stream(_, let text), .note(let text), .result(let text, _): [text]
    case .failure(let failure): failure.traceback
    // A drawing in characters is small, and half an SVG document is none.
    case .figure(let text, _): [text]
    case .foreign: []
    }
  }

  private static func size(of output: Output) -> Int {
    texts(of: output).reduce(overhead) { $0 + $1.utf8.count }
  }

  private static func length(of output: Output) -> Int {
    texts(of: output).reduce(0) { $0 + $1.unicodeScalars.count }
  }

  /// A single value or traceback that is too long, cut in its middle.
  private static func bounded(_ output: Output) -> Output {
    switch output {
    case .result(let repr, let count): .result(repr: cut(repr), count: count)
    case .note(let text): .note(cut(text))
    case .failure(let failure): .failure(bounded(failure))
    case .stream, .figure, .foreign: output
    }
  }

  private static func bounded(_ failure: Failure) -> Failure {
    var failure = failure
    failure.message = cut(failure.message)
    if failure.traceback.count > 2000 {
      let left = failure.traceback.count - 1000
      failure.traceback =
        failure.traceback.prefix(500) + ["… \(grouped(left)) lines left out …"]
        + failure.traceback.suffix(500)
    }
    failure.traceback = failure.traceback.map { cut($0, to: limit / 10) }
    return failure
  }

  private static func cut(_ text: String, to limit: Int = limit) -> String {
    // The count of bytes is at hand and never less than that of code points.
    guard text.utf8.count > limit else { return text }
    let scalars = text.unicodeScalars
    let count = scalars.count
    guard count > limit else { return text }
    let left = count - limit / 2 * 2
    return String(scalars.prefix(limit / 2)) + "\n… \(grouped(left)) characters left out …\n"
      + String(scalars.suffix(limit / 2))
  }

  /// `1234567` as `1,234,567`.
  static func grouped(_ number: Int) -> String {
    var digits = String(number.magnitude)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return (number < 0 ? "-" : "") + ([digits] + groups).joined(separator: ",")
  }
}
