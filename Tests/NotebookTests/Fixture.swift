import Events
import FoundationEssentials
import Glibc
import Testing

@testable import Notebook

/// Recorded files beside the tests.
enum Fixture {
  static let folder =
    #filePath.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/Fixtures/"

  static func text(_ name: String) throws -> String {
    try String(contentsOfFile: folder + name, encoding: .utf8)
  }

  static func json(_ name: String) throws -> JSONValue { try JSONValue.parse(try text(name)) }
}

/// A folder that goes when the test ends.
final class TemporaryFolder {
  let path: String

  init() {
    path = "/tmp/fedrepl-test-\(UInt64.random(in: .min ... .max))"
    mkdir(path, 0o700)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and gives its path.
  @discardableResult func write(_ name: String, _ text: String) throws -> String {
    try write(name, bytes: Array(text.utf8))
  }

  @discardableResult func write(_ name: String, bytes: [UInt8]) throws -> String {
    let file = path + "/" + name
    let parent = AtomicFile.split(file).folder
    try FileManager.default.createDirectory(
      atPath: parent, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(filePath: file))
    return file
  }

  func read(_ name: String) throws -> String {
    try String(contentsOfFile: path + "/" + name, encoding: .utf8)
  }
}

/// Random numbers that are the same in each run (Steele, Lea and Flood, SplitMix64).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return mixed ^ mixed >> 31
  }
}

extension Cell {
  /// A cell for tests.
  init(_ kind: Kind, _ source: String, id: String? = nil) {
    self.init(id: CellID(id ?? source), kind: kind, source: source)
  }

  init(_ source: String) { self.init(.code, source) }
}

extension Document {
  init(markdown text: String) { self = Document.parseMarkdown(text) }

  /// Kinds and sources, such as `code: x = 1`.
  var outline: [String] { cells.map { "\($0.kind.rawValue): \($0.source)" } }
}

extension NotebookModel {
  /// A notebook of code cells named after their sources.
  init(code first: String, _ others: String...) {
    self.init(document: Document(cells: ([first] + others).map { Cell(.code, $0) }))
  }

  var sources: [String] { cells.map(\.source) }
}

/// `#expect` for calls that change what they are called on.
func expect(_ value: Bool, sourceLocation: SourceLocation = #_sourceLocation) {
  #expect(value, sourceLocation: sourceLocation)
}
