import FoundationEssentials
import Testing

/// R1: a target imports only what its row in docs/architecture.md allows.
@Suite struct ArchitectureTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The rows of the table: target, what it may import of the project's own targets.
  private static func allowed() throws -> [String: Set<String>] {
    let text = try String(
      contentsOf: root.appending(path: "docs/architecture.md"), encoding: .utf8)
    var rows: [String: Set<String>] = [:]
    for line in text.split(separator: "\n") where line.hasPrefix("| `") {
      let columns = line.split(separator: "|").map { $0.trimming(" ") }
      guard columns.count == 3, let name = columns[0].split(separator: "`").first else { continue }
      rows[String(name)] = Set(
        columns[2].split(separator: ",").map { $0.trimming(" `") }.filter { $0 != "—" })
    }
    return rows
  }

  @Test func everyImportIsAllowed() throws {
    let rows = try Self.allowed()
    #expect(rows.count >= 12)
    var imports = 0
    for (target, allowed) in rows {
      let folder = Self.root.appending(path: "Sources/\(target)")
      for file in Self.swiftFiles(folder) {
        let text = try String(contentsOf: file, encoding: .utf8)
        for line in text.split(separator: "\n") {
          let words = line.split(separator: " ")
          guard let place = words.firstIndex(of: "import"), place <= 2, place + 1 < words.count,
            words[..<place].allSatisfy({ $0.hasPrefix("@") || Self.levels.contains(String($0)) })
          else { continue }
          let name = String(words[place + 1])
          guard rows[name] != nil else { continue }
          imports += 1
          #expect(
            allowed.contains("all") || allowed.contains(name),
            "\(file.lastPathComponent) of \(target) imports \(name)")
        }
      }
    }
    #expect(imports > 50)
  }

  private static let levels: Set<String> = ["package", "public", "internal", "private"]

  private static func swiftFiles(_ folder: URL) -> [URL] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".swift") }.map { folder.appending(path: $0) }
  }
}

extension Substring {
  fileprivate func trimming(_ characters: String) -> String {
    var rest = self
    while let first = rest.first, characters.contains(first) { rest = rest.dropFirst() }
    while let last = rest.last, characters.contains(last) { rest = rest.dropLast() }
    return String(rest)
  }
}
