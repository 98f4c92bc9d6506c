import Testing

@testable import Syntax

@Suite struct StatementTests {
  @Test func readsChainedAssignment() throws {
    guard case .assign(let targets, let value) = try statement("a = b.c, *d = e[0] = 1, 2") else {
      Issue.record("no assignment")
      return
    }
    #expect(targets.map(shape(of:)) == ["a", "(tuple b.c *d)", "e[0]"])
    #expect(shape(of: value) == "(tuple 1 2)")
  }

  @Test(arguments: [
    ("+=", BinaryOperator.add), ("-=", .subtract), ("*=", .multiply), ("/=", .divide),
    ("//=", .floorDivide), ("%=", .modulo), ("**=", .power), ("@=", .matrixMultiply),
    ("|=", .bitOr), ("^=", .bitXor), ("&=", .bitAnd), ("<<=", .leftShift), (">>=", .rightShift),
  ])
  func readsAugmentedAssignment(text: String, op: BinaryOperator) throws {
    guard case .augmentedAssign(_, let found, _) = try statement("a.b \(text) c") else {
      Issue.record("no assignment")
      return
    }
    #expect(found == op)
  }

  @Test(arguments: [
    ("x: int = 1", true), ("x: int", true), ("(x): int = 1", false), ("x.y: int", false),
    ("x[0]: int = 2", false),
  ])
  func readsAnnotations(source: String, isSimple: Bool) throws {
    guard case .annotatedAssign(_, _, let value, let simple) = try statement(source) else {
      Issue.record("no annotation")
      return
    }
    #expect(simple == isSimple)
    #expect((value != nil) == source.contains("="))
  }

  @Test func readsParameters() throws {
    let source = "def f(a: int, b=1, /, c: str = 'x', *args: T, d, e=2, **kw) -> R: pass"
    guard case .functionDef(let definition) = try statement(source) else {
      Issue.record("no function")
      return
    }
    #expect(shape(definition.parameters) == "a:int b=1 / c:str='x' *args:T d e=2 **kw")
    #expect(definition.returns.map(shape(of:)) == "R")
    #expect(definition.nameSpan.start == Position(line: 1, column: 4))
  }

  @Test func readsDecorators() throws {
    let source = "@a\n@b.c(1)\n@d[0]\nclass A(B, metaclass=C): pass"
    guard case .classDef(let definition) = try statement(source) else {
      Issue.record("no class")
      return
    }
    #expect(definition.decorators.map(shape(of:)) == ["a", "b.c(1)", "d[0]"])
    #expect(definition.arguments.count == 2)
    #expect(try parse(source).body[0].span.start == Position(line: 4, column: 0))
  }

  @Test func nestsElifBranches() throws {
    guard case .if(_, _, let orElse) = try statement("if a: b\nelif c: d\nelse: e"),
      case .if(_, _, let last) = orElse[0].kind
    else {
      Issue.record("no branches")
      return
    }
    #expect(orElse.count == 1 && last.count == 1)
    #expect(orElse[0].span.start == Position(line: 2, column: 0))
  }

  @Test func readsWithItemsInBrackets() throws {
    for source in [
      "with (a as b, c as d,): pass", "with a as b, c as d: pass", "with (a as b, c as d): pass",
    ] {
      guard case .with(let items, _) = try statement(source) else {
        Issue.record("no with")
        return
      }
      #expect(items.map { $0.target.map(shape(of:)) } == ["b", "d"])
    }
  }

  @Test(arguments: [
    ("with (a, b): pass", 2), ("with (a): pass", 1), ("with (a, b) as c: pass", 1),
    ("with (a).b() as c: pass", 1), ("with (yield): pass", 1), ("with (a for a in b): pass", 1),
  ])
  func tellsItemsFromExpressions(source: String, count: Int) throws {
    guard case .with(let items, _) = try statement("def f():\n  " + source).body[0].kind else {
      Issue.record("no with")
      return
    }
    #expect(items.count == count)
  }

  @Test func readsTry() throws {
    let source = """
      try: a
      except (B, C) as d: e
      except: f
      else: g
      finally: h
      """
    guard case .try(_, let handlers, let orElse, let finally) = try statement(source) else {
      Issue.record("no try")
      return
    }
    #expect(handlers.map(\.name) == ["d", nil])
    #expect(orElse.count == 1 && finally.count == 1)
  }

  @Test func readsImports() throws {
    guard case .import(let aliases) = try statement("import a.b as c, d.e") else {
      Issue.record("no import")
      return
    }
    #expect(aliases.map(\.name) == ["a.b", "d.e"])
    #expect(aliases.map(\.boundName) == ["c", "d"])
    guard
      case .importFrom(let module, let names, let level) = try statement(
        "from ....a.b import (c as d, e,)")
    else {
      Issue.record("no import")
      return
    }
    #expect(module == "a.b" && level == 4)
    #expect(names.map(\.boundName) == ["d", "e"])
  }

  @Test(arguments: [("del a, b", 2), ("del (a, b)", 1), ("del (a), b.c, d[0]", 3), ("del (a)", 1)])
  func countsDeletedTargets(source: String, count: Int) throws {
    guard case .delete(let targets) = try statement(source) else {
      Issue.record("no del")
      return
    }
    #expect(targets.count == count)
  }

  @Test func joinsLines() throws {
    let source = "x = (1 +\n # note\n\n  2)\ny = 1 + \\\n  2\nif x: \\\n  z\n"
    #expect(try parse(source).body.count == 3)
  }

  @Test func readsSeveralStatementsOnALine() throws {
    #expect(try parse("a; b; c;\nif x: d; e\n").body.count == 4)
  }

  @Test(arguments: ["", "\n\n", "# only a note", "   \n\t\n", "\u{FEFF}x = 1", "x = 1\r\ny = 2\r"])
  func readsBlankAndForeignText(source: String) {
    #expect(throws: Never.self) { try compileTree(source) }
  }

  @Test func takesSoftKeywordsAsNames() throws {
    #expect(
      try parse("match = 1\ncase = match\nmatch(x)\nmatch[case]\nprint\n_ = 1").body.count == 6)
  }

  @Test func manglesPrivateNames() throws {
    let source = """
      class _C:
        def __m(self, __p): self.__x = __p; __init__(__y=1)
        import __mod as __q
      """
    guard case .classDef(let tree) = try statement(source),
      case .functionDef(let method) = tree.body[0].kind,
      case .assign(let targets, let value) = method.body[0].kind,
      case .import(let aliases) = tree.body[1].kind
    else {
      Issue.record("no class")
      return
    }
    #expect(method.name == "__m" && method.boundName == "_C__m")
    #expect(method.parameters.regular[1].name == "_C__p")
    #expect(shape(of: targets[0]) == "self._C__x" && shape(of: value) == "_C__p")
    #expect(shape(of: method.body[1].expression) == "__init__(__y=1)")
    #expect(aliases[0].boundName == "_C__q")
  }
}

extension StatementKind {
  /// The body of a function.
  fileprivate var body: [Statement] {
    if case .functionDef(let definition) = self { return definition.body }
    return []
  }
}
