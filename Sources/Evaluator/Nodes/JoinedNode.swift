import Syntax

/// An f-string.
final class JoinedNode: Node {
  enum Part {
    case literal(String)
    case value(Node, conversion: Character?, format: Node?)
  }

  /// A part as it is run.
  private enum Piece {
    case literal(ContiguousArray<UInt8>)
    case value(Field)
  }

  private let pieces: [Piece]
  /// Where there is nothing but text.
  private let constant: Value?

  init(_ parts: [Part], _ span: SourceSpan) {
    pieces = parts.map { part in
      switch part {
      case .literal(let text): .literal(ContiguousArray(text.utf8))
      case .value(let node, let conversion, let format):
        .value(Field(node, conversion: conversion, format: format))
      }
    }
    var texts: [String]? = []
    for part in parts {
      if case .literal(let text) = part { texts?.append(text) } else { texts = nil }
    }
    constant = texts.map { .string($0.joined()) }
    super.init(span)
  }

  /// The text of an f-string that has no values in it.
  fileprivate var constantText: String? { constant?.text }

  override func evaluate(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Value {
    if let constant { return constant }
    var spare = ContiguousArray<UInt8>()
    swap(&spare, &interpreter.spareBytes)
    var text = ByteText(spare)
    for piece in pieces {
      switch piece {
      case .literal(let bytes): text.append(bytes)
      case .value(let field): try field.append(to: &text, frame, interpreter)
      }
    }
    return .string(text.finish(&interpreter.spareBytes))
  }
}

/// `{value!conversion:format}` in an f-string.
private final class Field {
  private let node: Node
  private let conversion: Character?
  /// A format that has values in it.
  private let format: Node?
  /// A format that is always the same.
  private let constantFormat: String
  /// The same as numbers read it, once one did.
  private var numberSpec: FormatSpec?

  init(_ node: Node, conversion: Character?, format: Node?) {
    self.node = node
    self.conversion = conversion
    let constant = format == nil ? "" : (format as? JoinedNode)?.constantText
    self.format = constant == nil ? format : nil
    constantFormat = constant ?? ""
  }

  @inline(__always)
  func append(
    to text: inout ByteText, _ frame: Frame, _ interpreter: Interpreter
  ) throws(Raise) {
    let value = try node.evaluate(frame, interpreter)
    if conversion == nil, format == nil, appendQuickly(value, to: &text) { return }
    try appendSlowly(value, to: &text, frame, interpreter)
  }

  /// Text, small integers and floats in their usual formats; false for all else.
  @inline(__always)
  private func appendQuickly(_ value: Value, to text: inout ByteText) -> Bool {
    if constantFormat.isEmpty {
      switch value {
      case .string(let string) where string.subtype == nil: text.append(string.text)
      case .int(let number): text.append(number)
      case .float(let number): text.append(FloatText.repr(number))
      default: return false
      }
      return true
    }
    guard let numberSpec, numberSpec.fillsLeftPlainly else { return false }
    let fill = UInt8(truncatingIfNeeded: numberSpec.fill.value)
    switch value {
    case .int(let number) where numberSpec.isPlainDecimal:
      text.append(number, width: numberSpec.width, fill: fill)
      return true
    case .float(let number) where numberSpec.type == "f":
      return text.append(
        fixed: number, precision: numberSpec.precision < 0 ? 6 : numberSpec.precision,
        width: numberSpec.width, fill: fill)
    default: return false
    }
  }

  @inline(never)
  private func appendSlowly(
    _ given: Value, to text: inout ByteText, _ frame: Frame, _ interpreter: Interpreter
  ) throws(Raise) {
    var value = given
    let spec = try format?.evaluate(frame, interpreter).text ?? constantFormat
    do throws(Raise) {
      switch conversion {
      case "r": value = .string(try interpreter.repr(value))
      case "s": value = .string(try interpreter.str(value))
      case "a": value = .string(interpreter.ascii(try interpreter.repr(value)))
      default: break
      }
      text.append(try interpreter.format(value, spec))
    } catch {
      throw node.fault(frame, error)
    }
    guard format == nil, conversion == nil, numberSpec == nil, !spec.isEmpty else { return }
    switch value {
    case .int, .float:
      numberSpec = try interpreter.formatSpec(
        spec, for: interpreter.typeName(value), alignment: .right)
    default: break
    }
  }
}

extension FormatSpec {
  /// Whether a number is only filled on its left, with one ASCII character.
  var fillsLeftPlainly: Bool {
    sign == nil && separator == nil && !isAlternate && !clearsNegativeZero && fill.value < 128
      && width < 1 << 16
      && (alignment == .right && fill != "0" || alignment == .afterSign && fill == "0")
  }
}
