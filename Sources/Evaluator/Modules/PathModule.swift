/// `os.path`: paths as texts.
enum PathModule {
  static func make(_ interpreter: Interpreter) -> ModuleObject {
    interpreter.makeModule(
      "os.path", doc: "Paths as texts.", functions: functions + FilePathRows.entries,
      constants: [
        ("sep", .string("/")), ("curdir", .string(".")), ("pardir", .string("..")),
        ("extsep", .string(".")), ("pathsep", .string(":")),
      ])
  }

  private static let functions: [Entry] = [
    Entry("join", "a, /, *p", "Join parts of a path.") { call throws(Raise) in
      var path = try text(call[0], call)
      for part in try call.items(1) {
        let next = try text(part, call)
        if next.hasPrefix("/") {
          path = next
        } else {
          path += (path.isEmpty || path.hasSuffix("/") ? "" : "/") + next
        }
      }
      return .string(path)
    },
    Entry("split", "p", "What is before the last part, and the last part.") { call throws(Raise) in
      let (head, tail) = split(try text(call[0], call))
      return .tuple([.string(head), .string(tail)])
    },
    Entry("basename", "p", "The last part.") { call throws(Raise) in
      .string(split(try text(call[0], call)).tail)
    },
    Entry("dirname", "p", "What is before the last part.") { call throws(Raise) in
      .string(split(try text(call[0], call)).head)
    },
    Entry("splitext", "p", "The path and the ending of its name.") { call throws(Raise) in
      let path = try text(call[0], call)
      let name = split(path).tail
      let stem = name.drop { $0 == "." }
      guard let dot = stem.lastIndex(of: ".") else { return .tuple([.string(path), .string("")]) }
      let ending = String(stem[dot...])
      return .tuple([.string(String(path.dropLast(ending.count))), .string(ending)])
    },
    Entry("isabs", "s", "Whether a path starts at the root.") { call throws(Raise) in
      .bool(try text(call[0], call).hasPrefix("/"))
    },
    Entry("normpath", "path", "The path without `.` and `..` parts.") { call throws(Raise) in
      .string(normalised(try text(call[0], call)))
    },
    Entry("commonprefix", "m", "The longest common start of texts.") { call throws(Raise) in
      var common: [Unicode.Scalar]?
      for item in try call.items(0) {
        let scalars = Array(try text(item, call).unicodeScalars)
        guard let known = common else {
          common = scalars
          continue
        }
        common = zip(known, scalars).prefix { $0 == $1 }.map(\.0)
      }
      return .string(String(String.UnicodeScalarView(common ?? [])))
    },
  ]

  private static func text(_ value: Value, _ call: borrowing Call) throws(Raise) -> String {
    try call.interpreter.path(value)
  }

  private static func split(_ path: String) -> (head: String, tail: String) {
    guard let slash = path.lastIndex(of: "/") else { return ("", path) }
    var head = String(path[...slash])
    let tail = String(path[path.index(after: slash)...])
    if head.contains(where: { $0 != "/" }) {
      while head.hasSuffix("/") { head.removeLast() }
    }
    return (head, tail)
  }

  static func normalised(_ path: String) -> String {
    if path.isEmpty { return "." }
    let isAbsolute = path.hasPrefix("/")
    // Exactly two slashes at the start mean something of their own to POSIX.
    let start = isAbsolute ? (path.hasPrefix("//") && !path.hasPrefix("///") ? "//" : "/") : ""
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else if part != ".." || !isAbsolute {
        parts.append(part)
      }
    }
    let result = start + parts.joined(separator: "/")
    return result.isEmpty ? "." : result
  }
}
