import Evaluator
import Events
import FoundationEssentials
import Glibc
import Synchronization
import Testing

/// Mutated scripts must not trap, ignore an interrupt or take memory without bound.
///
/// `FUZZ_ROUNDS` runs more of them, `FUZZ_SEED` others; `FUZZ_KEEP` names a file that has the
/// script that runs, for the case that it takes the process with it.
@Suite(.serialized) struct ScriptFuzzTests {
  private static let scripts: [[String]] = {
    let root = Tree.path("Tests/Scripts")
    let files = FileManager.default
    let topics = ((try? files.contentsOfDirectory(atPath: root)) ?? []).filter {
      !$0.contains(".") && $0 != "large"
    }
    let names = topics.flatMap { topic in
      ((try? files.contentsOfDirectory(atPath: "\(root)/\(topic)")) ?? []).map { "\(topic)/\($0)" }
    }
    return names.filter { $0.hasSuffix(".py") }.sorted().compactMap { name in
      try? String(contentsOfFile: "\(root)/\(name)", encoding: .utf8)
        .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
  }()

  private func setting(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  @Test func mutatedScriptsEndInOrder() {
    let rounds = setting("FUZZ_ROUNDS").flatMap(Int.init) ?? 60
    let seed = setting("FUZZ_SEED").flatMap(UInt64.init) ?? 2026
    let kept = setting("FUZZ_KEEP")
    #expect(Self.scripts.count > 100)
    var mutator = Mutator(scripts: Self.scripts, random: SplitMix(state: seed))
    for round in 0..<rounds {
      let source = mutator.next()
      if let kept { try? source.write(toFile: kept, atomically: false, encoding: .utf8) }
      let end = FuzzRun(source).end()
      #expect(end == .inOrder, "round \(round) of seed \(seed):\n\(source)")
      if end != .inOrder { return }
    }
  }
}

/// One script in a session of its own, interrupted when it takes too long.
private final class FuzzRun: Sendable {
  enum End { case inOrder, deaf, greedy }

  private let source: String
  private let interruption = Interruption()
  private let isDone = Atomic<Bool>(false)

  init(_ source: String) { self.source = source }

  func end() -> End {
    let before = FuzzRun.residentBytes()
    let isStarted = LargeStack.start { [self] in
      run()
      isDone.store(true, ordering: .releasing)
    }
    if !isStarted { return .deaf }
    var waited = 0
    while !isDone.load(ordering: .acquiring) {
      usleep(1000)
      waited += 1
      // A script may catch one interrupt, not many.
      if waited >= 40, waited % 10 == 0 { interruption.interrupt() }
      if waited > 5000 { return .deaf }
    }
    return FuzzRun.residentBytes() - before > 1 << 30 ? .greedy : .inOrder
  }

  private func run() {
    let interpreter = Interpreter(interruption: interruption) { _, _ in }
    interpreter.memoryLimit = 64 << 20
    _ = try? interpreter.run(source, name: "fuzz.py")
    interpreter.shutDown()
  }

  private static func residentBytes() -> Int {
    guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else {
      return 0
    }
    let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    return pages * 4096
  }
}
