/// `io.StringIO`: a text that is read and written as a file is.
final class StringStream: Object {
  var scalars: ContiguousArray<Unicode.Scalar> = []
  var position = 0
  var isClosed = false
  /// Whether `\r\n` and `\r` become `\n`.
  var translates = false

  override var takesAttributes: Bool { true }

  func write(_ text: String) {
    var new = ContiguousArray(text.unicodeScalars)
    if translates { new = Newlines.universal(new) }
    if position == scalars.count {
      scalars.append(contentsOf: new)
    } else {
      while scalars.count < position { scalars.append("\0") }
      scalars.replaceSubrange(position..<min(scalars.count, position + new.count), with: new)
    }
    position += new.count
  }

  func read(_ count: Int) -> String {
    let start = min(position, scalars.count)
    let end = count < 0 ? scalars.count : min(scalars.count, start + min(count, scalars.count))
    position = max(position, end)
    return StringStream.text(scalars[start..<end])
  }

  func readLine(_ limit: Int) -> String {
    let start = min(position, scalars.count)
    var end = scalars[start...].firstIndex(of: "\n").map { $0 + 1 } ?? scalars.count
    if limit >= 0 { end = min(end, start + min(limit, scalars.count)) }
    position = max(position, end)
    return StringStream.text(scalars[start..<end])
  }

  static func text(_ part: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: part)
    return String(view)
  }
}

/// The ends of lines.
enum Newlines {
  /// `\r\n` and `\r` as `\n`.
  static func universal(
    _ scalars: ContiguousArray<Unicode.Scalar>
  ) -> ContiguousArray<Unicode.Scalar> {
    guard scalars.contains("\r") else { return scalars }
    var result = ContiguousArray<Unicode.Scalar>()
    result.reserveCapacity(scalars.count)
    var last: Unicode.Scalar = " "
    for scalar in scalars {
      if scalar == "\r" {
        result.append("\n")
      } else if scalar != "\n" || last != "\r" {
        result.append(scalar)
      }
      last = scalar
    }
    return result
  }
}

/// What `StringIO` has.
enum StringStreamRows {
  static let entries: [Entry] = [
    Entry("__init__", "initial_value='', newline='\\n'", "Begin with a text.") {
      call throws(Raise) in
      let stream = try call.receiver(as: StringStream.self)
      stream.translates = call[1].isNone
      stream.scalars = []
      stream.position = 0
      stream.isClosed = false
      switch call[0] {
      case .none: break
      case .string(let object): stream.write(object.text)
      default:
        throw call.error(
          .typeError,
          "initial_value must be str or None, not \(call.interpreter.typeName(call[0]))")
      }
      stream.position = 0
      return .none
    },
    Entry("write", "s, /", "Write a text at the current place.") { call throws(Raise) in
      let stream = try open(call)
      guard let text = call[0].text else {
        throw call.error(
          .typeError, "string argument expected, got '\(call.interpreter.typeName(call[0]))'")
      }
      try call.interpreter.checkMemory(stream.scalars.count + text.utf8.count, itemSize: 4)
      stream.write(text)
      return .int(text.unicodeScalars.count)
    },
    Entry("read", "size=-1, /", "The text from the current place on.") { call throws(Raise) in
      let stream = try open(call)
      return .string(stream.read(try FileRows.size(call, 0)))
    },
    Entry("readline", "size=-1, /", "The next line.") { call throws(Raise) in
      .string(try open(call).readLine(try FileRows.size(call, 0)))
    },
    Entry("__next__", "", "The next line.") { call throws(Raise) in
      let line = try open(call).readLine(-1)
      if line.isEmpty { throw call.error(.stopIteration, "") }
      return .string(line)
    },
    Entry("getvalue", "", "The whole text.") { call throws(Raise) in
      .string(StringStream.text(try open(call).scalars))
    },
    Entry("tell", "", "The current place.") { call throws(Raise) in .int(try open(call).position) },
    Entry("seek", "pos, whence=0, /", "Go to a place.") { call throws(Raise) in
      let stream = try open(call)
      let (offset, whence) = (try call.int(0), try call.int(1))
      switch whence {
      case 0:
        if offset < 0 { throw call.error(.valueError, "Negative seek position \(offset)") }
        stream.position = offset
      case 1, 2:
        if offset != 0 {
          throw call.error(.osError, "Can't do nonzero cur-relative seeks")
        }
        if whence == 2 { stream.position = stream.scalars.count }
      default:
        throw call.error(.valueError, "Invalid whence (\(whence), should be 0, 1 or 2)")
      }
      try call.interpreter.checkMemory(stream.position, itemSize: 4)
      return .int(stream.position)
    },
    Entry("truncate", "pos=None, /", "Cut the text at a place.") { call throws(Raise) in
      let stream = try open(call)
      let end = call[0].isNone ? stream.position : try call.int(0)
      if end < 0 { throw call.error(.valueError, "Negative size value \(end)") }
      if end < stream.scalars.count { stream.scalars.removeSubrange(end...) }
      return .int(end)
    },
    Entry("close", "", "Let go of the text.") { call throws(Raise) in
      let stream = try call.receiver(as: StringStream.self)
      stream.isClosed = true
      stream.scalars = []
      return .none
    },
    Entry("closed", "", "Whether the stream was closed.", kind: .getter) { call throws(Raise) in
      .bool(try call.receiver(as: StringStream.self).isClosed)
    },
    Entry("line_buffering", "", "Never.", kind: .getter) { _ in .bool(false) },
    Entry("encoding", "", "Texts need none.", kind: .getter) { _ in .none },
    Entry("errors", "", "Texts need none.", kind: .getter) { _ in .none },
    Entry("newlines", "", "Not told.", kind: .getter) { _ in .none },
  ]

  private static func open(_ call: borrowing Call) throws(Raise) -> StringStream {
    let stream = try call.receiver(as: StringStream.self)
    if stream.isClosed { throw call.error(.valueError, "I/O operation on closed file") }
    return stream
  }
}
