import Syntax

/// `"…" % values` with a text that stands in the source.
final class PercentNode: Node {
  private enum Piece {
    case literal(ContiguousArray<UInt8>)
    /// `%s`.
    case text
    /// `%d`, filled on the left up to a width.
    case whole(width: Int, fill: UInt8)
    /// `%f`.
    case fixed(precision: Int, width: Int, fill: UInt8)
  }

  private let template: StringObject
  private let values: Node
  /// Nil where the text has more in it than the usual conversions.
  private let pieces: [Piece]?
  private let count: Int

  init(_ template: StringObject, _ values: Node, _ span: SourceSpan) {
    self.template = template
    self.values = values
    let pieces = PercentNode.read(template.text)
    self.pieces = pieces
    count =
      pieces?.filter { if case .literal = $0 { false } else { true } }.count ?? 0
    super.init(span)
  }

  override func evaluate(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Value {
    let value = try values.evaluate(frame, interpreter)
    if let pieces, let text = format(pieces, value, interpreter) { return .string(text) }
    do throws(Raise) {
      return try interpreter.binary(.modulo, .string(template), value)
    } catch {
      throw fault(frame, error)
    }
  }

  /// The text where the values are texts and small numbers; else nil, with nothing done.
  private func format(
    _ pieces: [Piece], _ value: Value, _ interpreter: Interpreter
  ) -> String? {
    switch value {
    case .tuple(let tuple):
      guard tuple.subtype == nil, tuple.items.count == count else { return nil }
    case .int, .float, .string:
      guard count == 1 else { return nil }
    default: return nil
    }
    var spare = ContiguousArray<UInt8>()
    swap(&spare, &interpreter.spareBytes)
    var text = ByteText(spare)
    var next = 0
    for piece in pieces {
      if case .literal(let bytes) = piece {
        text.append(bytes)
        continue
      }
      let item: Value
      if case .tuple(let tuple) = value { item = tuple.items[next] } else { item = value }
      next += 1
      if !append(piece, item, to: &text) { return nil }
    }
    return text.finish(&interpreter.spareBytes)
  }

  @inline(__always)
  private func append(_ piece: Piece, _ item: Value, to text: inout ByteText) -> Bool {
    switch (piece, item) {
    case (.text, .string(let string)) where string.subtype == nil: text.append(string.text)
    case (.text, .int(let number)): text.append(number)
    case (.text, .float(let number)): text.append(FloatText.repr(number))
    case (.whole(let width, let fill), .int(let number)):
      text.append(number, width: width, fill: fill)
    case (.fixed(let precision, let width, let fill), .float(let number)):
      return text.append(fixed: number, precision: precision, width: width, fill: fill)
    default: return false
    }
    return true
  }

  private static func read(_ text: String) -> [Piece]? {
    let bytes = ContiguousArray(text.utf8)
    let percent = UInt8(ascii: "%")
    var pieces: [Piece] = []
    var literal = ContiguousArray<UInt8>()
    var place = 0
    func number() -> Int? {
      var number: Int?
      while place < bytes.count, bytes[place] >= 48, bytes[place] < 58 {
        number = min(1 << 20, (number ?? 0) * 10 + Int(bytes[place] - 48))
        place += 1
      }
      return number
    }
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte != percent {
        literal.append(byte)
        continue
      }
      if place < bytes.count, bytes[place] == percent {
        literal.append(percent)
        place += 1
        continue
      }
      if !literal.isEmpty { pieces.append(.literal(literal)) }
      literal = []
      var fill = UInt8(ascii: " ")
      if place < bytes.count, bytes[place] == UInt8(ascii: "0") { fill = bytes[place] }
      let width = number() ?? 0
      var precision: Int?
      if place < bytes.count, bytes[place] == UInt8(ascii: ".") {
        place += 1
        precision = number() ?? 0
      }
      guard place < bytes.count, width < 1 << 16 else { return nil }
      let type = bytes[place]
      place += 1
      switch type {
      case UInt8(ascii: "d") where precision == nil:
        pieces.append(.whole(width: width, fill: fill))
      case UInt8(ascii: "s") where precision == nil && width == 0: pieces.append(.text)
      case UInt8(ascii: "f"):
        pieces.append(.fixed(precision: precision ?? 6, width: width, fill: fill))
      default: return nil
      }
    }
    if !literal.isEmpty { pieces.append(.literal(literal)) }
    return pieces
  }
}
