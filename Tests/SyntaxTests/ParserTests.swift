import Testing

@testable import Syntax

@Suite struct ParserTests {
  @Test func readsAProgram() throws {
    let tree = try parse("x = 1\nfor i in range(3):\n  print(i, f'{i!r:>{x}}')\n")
    #expect(tree.body.count == 2)
  }
}
