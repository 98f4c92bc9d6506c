/// A recorded session with the real PySyft: lines that were typed and what came back, in blocks that
/// each began with new workers.
struct ProbeTranscript {
  struct Line {
    var source: String
    var answer: String
    /// `block / source`, with `#2` for the second line of the same text.
    var key = ""
  }

  struct Block {
    /// The first word of the title, or all of it.
    var name: String
    var lines: [Line] = []
  }

  private(set) var blocks: [Block] = []

  init(_ text: String) {
    var line: Line?
    var pending = ""
    func close(_ blocks: inout [Block]) {
      guard var done = line else { return }
      line = nil
      done.answer = done.answer.trimmedEnd
      if done.source.isEmpty {
        // The answer to a statement before the last one of a line stands before the line.
        pending += done.answer.isEmpty ? "" : done.answer + "\n"
        return
      }
      done.answer = (pending + done.answer).trimmedEnd
      pending = ""
      blocks[blocks.count - 1].lines.append(done)
    }
    for row in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if row.hasPrefix("### ") {
        close(&blocks)
        pending = ""
        let title = row.dropFirst(4)
        let first = title.split(separator: " ").first ?? ""
        let isNumbered = first.last?.isNumber == true
        blocks.append(Block(name: String(isNumbered ? first : title)))
      } else if row.hasPrefix(">>>") {
        close(&blocks)
        line = Line(source: String(row.dropFirst(4)), answer: "")
      } else if row.hasPrefix("... "), line != nil {
        line?.source += "\n" + row.dropFirst(4)
      } else if line != nil {
        line?.answer += row + "\n"
      }
    }
    close(&blocks)
    for block in blocks.indices {
      var counts: [String: Int] = [:]
      for position in blocks[block].lines.indices {
        let source = blocks[block].lines[position].source.replacing("\n", with: " ")
        counts[source, default: 0] += 1
        let count = counts[source, default: 1]
        blocks[block].lines[position].key =
          "\(blocks[block].name) / \(source)" + (count > 1 ? " #\(count)" : "")
      }
    }
  }
}

extension ProbeTranscript.Line {
  /// The line's statements: each answers for itself.
  var statements: [String] {
    if source.contains("\n") { return [source] }
    return source.split(separator: ";").map { String($0.trimmedStart) }
  }
}

/// The lines whose answers differ, each under the reason for it.
struct ProbeDifferences {
  enum Kind: String { case deliberate, later, open }

  private var kinds: [String: Kind] = [:]
  private(set) var listed: Set<String> = []

  /// A heading `== kind: reason`, then one `file / block / line` each; `*` stands for all lines of a
  /// block.
  init(_ text: String) {
    var kind = Kind.open
    for row in text.split(separator: "\n") {
      if row.hasPrefix("== ") {
        kind = Kind(rawValue: String(row.dropFirst(3).prefix { $0 != ":" })) ?? .open
      } else {
        let key = String(row)
        kinds[key] = kind
        if !key.hasSuffix(" / *") { listed.insert(key) }
      }
    }
  }

  func kind(_ file: String, _ block: String, _ key: String) -> Kind? {
    kinds["\(file) / \(key)"] ?? kinds["\(file) / \(block) / *"]
  }
}

extension StringProtocol {
  var trimmedEnd: String {
    var text = String(self)[...]
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
  var trimmedStart: String { String(drop { $0.isWhitespace }) }
}
