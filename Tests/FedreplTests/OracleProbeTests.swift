import FoundationEssentials
import Testing

/// The recorded probes, line by line: what the real PySyft answered, ids and addresses apart.
@Suite(.enabled(if: Tree.exists("../shared/oracle"), "the recorded answers are not here"))
struct OracleProbeTests {
  private static let files = [
    "probes-reprs", "probes-errors", "probes-more-1", "probes-more-2", "probes-more-3",
    "probes-more-4",
  ]

  private static let setUp = """
    import torch, syft as sy
    import torch.nn as nn, torch.nn.functional as F, torch.optim as optim
    hook = sy.TorchHook(torch)
    me = hook.local_worker
    bob = sy.VirtualWorker(hook, id='bob')
    alice = sy.VirtualWorker(hook, id='alice')
    cp = sy.VirtualWorker(hook, id='crypto_provider')
    """

  @Test func probesAnswerAsRecorded() throws {
    let list = ProbeDifferences(try Tree.text("Tests/FedreplTests/Probes/differences.txt"))
    var counts: [ProbeDifferences.Kind: Int] = [:]
    var (agreed, stale, report) = (0, Set(list.listed), "")
    for file in Self.files {
      let transcript = ProbeTranscript(
        try Tree.text("../shared/oracle/transcripts/\(file).txt"))
      for block in transcript.blocks {
        let found = Self.answers(block)
        var ids = SameIds()
        for (line, answer) in zip(block.lines, found) {
          let want = Self.plain(line.answer)
          let have = Self.plain(answer)
          let name = "\(file) / \(line.key)"
          if Self.agree(want, have, &ids) {
            agreed += 1
            continue
          }
          stale.remove(name)
          let kind = list.kind(file, block.name, line.key)
          report += "[\(kind?.rawValue ?? "NEW")] \(name)\n  want: \(want)\n  have: \(have)\n"
          if let kind {
            counts[kind, default: 0] += 1
          } else {
            Issue.record("\(name)\n  want: \(want)\n  have: \(have)")
          }
        }
      }
    }
    if let path = ProcessInfo.processInfo.environment["PROBE_REPORT"] {
      try report.write(to: URL(filePath: path), atomically: true, encoding: .utf8)
    }
    for name in stale.sorted() { Issue.record("this line agrees now: \(name)") }
    let all = agreed + counts.values.reduce(0, +)
    let open = counts[.open, default: 0]
    print(
      "probes: \(agreed) of \(all) lines agree; \(counts[.deliberate, default: 0]) differ on purpose,"
        + " \(counts[.later, default: 0]) are about what is not here yet, \(open) are open")
    #expect(all > 700)
    #expect(Double(open) < 0.03 * Double(all - counts[.later, default: 0]))
  }

  /// What each line of a block gave, in a session of its own.
  private static func answers(_ block: ProbeTranscript.Block) -> [String] {
    let cells = block.lines.map(\.statements)
    let given = fedreplTests(cells.flatMap { $0 })
    var (texts, next) = ([String](), 0)
    for statements in cells {
      var text = ""
      for answer in given[next..<(next + statements.count)] {
        text += answer.printed
        if let displayed = answer.displayed { text += displayed + "\n" }
        if let error = answer.error { text += "  !! " + error + "\n" }
      }
      next += statements.count
      texts.append(text.trimmedEnd)
    }
    return texts
  }

  private static func fedreplTests(_ cells: [String]) -> [Answer] {
    Array(FedreplTests.answers(to: [setUp] + cells).dropFirst())
  }

  /// The text without what differs from run to run: where it is folded, addresses, the order of sets,
  /// warnings of the machine.
  private static func plain(_ text: String) -> String {
    var rows: [String] = []
    for row in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if row.contains("[warning]") || row.hasPrefix("UserWarning: ") { continue }
      if let place = row.firstRange(of: "\tTags: ") {
        let tags = row[place.upperBound...].split(separator: " ").sorted()
        rows.append(row[..<place.upperBound] + tags.joined(separator: " ") + " ")
      } else {
        rows.append(String(row))
      }
    }
    var text = rows.joined(separator: "\n")
    text = text.replacing(/0x[0-9a-f]+/, with: "0xADDRESS")
    // A notebook displays classes and plain objects in fewer words.
    text = text.replacing(/<class '([^']+)'>/) { String($0.output.1) }
    text = text.replacing(" object at 0x", with: " at 0x")
    text = text.replacing(/\. Did you mean: '[^']*'\?/, with: "")
    text = text.replacing("builtins.", with: "").replacing("syft.exceptions.", with: "")
    // Folding depends on how many digits an id has by chance.
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether the answers are the same; where PySyft forgot to fill in a text's braces, anything fills
  /// them.
  private static func agree(_ want: String, _ have: String, _ ids: inout SameIds) -> Bool {
    // The store, which PySyft names by its address, is its worker here.
    let store = "on <syft.generic.object_storage.ObjectStore at 0xADDRESS> which"
    if want.contains(store) {
      let worker = /on <VirtualWorker id:[^ ]+ #objects:\d+> which/
      return ids.agree(
        want.replacing(store, with: "on STORE which"),
        have.replacing(worker, with: "on STORE which"))
    }
    guard want.contains("{tensor_") else { return ids.agree(want, have) }
    var rest = have[...]
    for (position, piece) in want.split(separator: /\{tensor_[^}]*\}/).enumerated() {
      guard let place = rest.firstRange(of: piece),
        position > 0 || place.lowerBound == have.startIndex
      else { return false }
      rest = rest[place.upperBound...]
    }
    return true
  }
}

/// Ids are other ones in every session; equal ids must be equal in both.
private struct SameIds {
  private var found: [Substring: Substring] = [:]
  private var taken: Set<Substring> = []

  /// Whether two texts are the same but for ids that stand for each other; they do so from then on.
  mutating func agree(_ want: String, _ have: String) -> Bool {
    let id = /\b[0-9]{6,11}\b/
    if want.replacing(id, with: "ID") != have.replacing(id, with: "ID") { return false }
    var next = self
    for (a, b) in zip(want.matches(of: id), have.matches(of: id)) {
      if let known = next.found[a.output] {
        if known != b.output { return false }
      } else if !next.taken.insert(b.output).inserted {
        return false
      } else {
        next.found[a.output] = b.output
      }
    }
    self = next
    return true
  }
}
