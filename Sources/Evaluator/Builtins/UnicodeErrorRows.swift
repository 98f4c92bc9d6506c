/// `UnicodeDecodeError` and `UnicodeEncodeError`, whose arguments say what and where.
enum UnicodeErrorRows {
  static let entries: [Entry] =
    [
      field("encoding", 0, "The name of the encoding."),
      field("object", 1, "What was to be read or written."),
      field("start", 2, "Where the fault begins."),
      field("end", 3, "Where the fault ends."),
      field("reason", 4, "What is wrong."),
      Entry("__str__", "", "Return str(self).") { call throws(Raise) in
        let exception = try call.receiver(as: ExceptionObject.self)
        return .string(try text(exception, call.interpreter))
      },
    ]

  private static func field(_ name: String, _ position: Int, _ summary: String) -> Entry {
    Entry(name, "", summary, kind: .getter) { call throws(Raise) in
      let items = try call.receiver(as: ExceptionObject.self).arguments.items
      guard items.count == 5 else {
        throw call.interpreter.missingAttribute(call.receiver, call.interpreter.intern(name))
      }
      return items[position]
    }
  }

  private static func text(
    _ exception: ExceptionObject, _ interpreter: Interpreter
  ) throws(Raise) -> String {
    let items = exception.arguments.items
    guard items.count == 5, let start = items[2].smallInteger, let end = items[3].smallInteger
    else { return try interpreter.message(of: exception) }
    let encoding = try interpreter.str(items[0])
    let reason = try interpreter.str(items[4])
    let isOne = end &- start == 1
    if let bytes = (items[1].heapObject as? BytesObject)?.bytes {
      let code =
        bytes.indices.contains(start)
        ? (bytes[start] < 16 ? "0" : "") + String(bytes[start], radix: 16) : "00"
      let what =
        isOne ? "byte 0x\(code) in position \(start)" : "bytes in position \(start)-\(end &- 1)"
      return "'\(encoding)' codec can't decode \(what): \(reason)"
    }
    var what = "characters in position \(start)-\(end &- 1)"
    if isOne, case .string(let object) = items[1], start >= 0, start < object.count {
      let shown = StringRepr.ascii(String(object.scalar(at: start)))
      what = "character '\(shown)' in position \(start)"
    }
    return "'\(encoding)' codec can't encode \(what): \(reason)"
  }
}
