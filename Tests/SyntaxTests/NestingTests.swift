import Glibc
import Testing

@testable import Syntax

/// Nesting that would overflow a stack is an error instead.
@Suite struct NestingTests {
  private static func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  private static let nested: [String] = [
    repeated("(", 200) + repeated(")", 200),
    repeated("[", 5000),
    repeated("(", 150) + "1 2" + repeated(")", 150),
    repeated("f(", 190) + "a b" + repeated(")", 190),
    repeated("{1: 2, 3: ", 150) + "4 5" + repeated("}", 150),
    repeated("[x for x in ", 150) + "a b" + repeated("]", 150),
    repeated("-", 4_000) + "1",
    repeated("not ", 4_000) + "1",
    repeated("2 ** ", 4_000) + "1",
    repeated("lambda: ", 4_000) + "1",
    repeated("1 if 2 else ", 4_000) + "3",
    "x" + repeated(".a", 4_000),
    "x" + repeated("[0]", 4_000),
    "x" + repeated("()", 4_000),
    "1" + repeated(" + 1", 4_000),
    "1" + repeated(" + 1", 4_000) + " 2",
    repeated("(", 100) + "1" + repeated(repeated(" + 1", 500) + ")", 100),
    repeated("a = ", 4_000) + "1",
    repeated("(a, ", 199) + "b" + repeated(")", 199) + " = 1",
    "if 1: pass\n" + repeated("elif 1: pass\n", 4_000),
    (0..<150).map { repeated(" ", $0) + "if 1:\n" }.joined(),
    (0..<90).map { repeated(" ", $0) + "if 1: pass\n" + repeated(" ", $0) + "else:\n" }.joined()
      + repeated(" ", 90) + "pass",
    "f'" + repeated("{", 1000) + "'",
    "f'" + repeated("{x:", 1000) + "'",
    "f'{" + repeated("(", 199) + repeated(")", 199) + "}'",
    repeated("@x\n", 4_000) + "def f(): pass",
    "x = " + repeated("'a' ", 4_000),
    repeated("try:\n pass\nfinally:\n pass\n", 5000),
    repeated("print ", 4_000),
    repeated("a b ", 4_000),
    repeated("x = [", 150),
    repeated("*", 4_000) + "a",
    repeated("f(a=", 190) + "b c" + repeated(")", 190),
    repeated("lambda x=", 5000) + "1" + repeated(": 1", 5000),
    "for " + repeated("(", 190) + "a" + repeated(")", 190) + " b in c: pass",
    "with " + repeated("(", 190) + "a" + repeated(")", 190) + " b: pass",
  ]

  @Test func neverOverflowsASmallStack() throws {
    #expect(try messages(Self.nested, stackSize: 512 << 10).count == Self.nested.count)
  }

  @Test func neverOverflowsALargeStack() throws {
    #expect(try messages(Self.nested, stackSize: 8 << 20).count == Self.nested.count)
  }

  @Test func readsLongChainsOnALargeStack() throws {
    let programs = [
      "1" + Self.repeated(" + 1", 2900), "x" + Self.repeated(".a", 2900),
      "if 1: pass\n" + Self.repeated("elif 1: pass\n", 2900),
      Self.repeated("[", 200) + Self.repeated("]", 200),
    ]
    #expect(try messages(programs, stackSize: 8 << 20) == ["", "", "", ""])
  }

  @Test func saysThatNestingIsTooDeep() throws {
    let programs = [
      "1" + Self.repeated(" + 1", 4_000), Self.repeated("-", 4_000) + "1",
      Self.repeated("(", 201),
    ]
    #expect(
      try messages(programs, stackSize: 8 << 20) == [
        "source text is nested too deeply", "source text is nested too deeply",
        "too many nested parentheses",
      ])
  }

  /// What compiling each program on a thread with a stack of a size says; empty for right programs.
  private func messages(_ programs: [String], stackSize: Int) throws -> [String] {
    final class Work {
      let programs: [String]
      var messages: [String] = []
      init(_ programs: [String]) { self.programs = programs }
    }
    let work = Work(programs)
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    try #require(pthread_attr_setstacksize(&attributes, stackSize) == 0)
    var thread = pthread_t()
    let created = pthread_create(
      &thread, &attributes,
      { pointer in
        guard let pointer else { return nil }
        let work = Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue()
        for program in work.programs {
          do throws(SyntaxFault) {
            _ = try compileTree(program)
            work.messages.append("")
          } catch {
            work.messages.append(error.message)
          }
        }
        return nil
      }, Unmanaged.passRetained(work).toOpaque())
    try #require(created == 0)
    try #require(pthread_join(thread, nil) == 0)
    return work.messages
  }
}
