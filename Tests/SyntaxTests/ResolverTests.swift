import Testing

@testable import Syntax

@Suite struct ResolverTests {
  private func scopes(_ source: String) throws -> [Scope] {
    try compileTree(source).scopes.filter { $0.kind == .module || $0.parent != nil }
  }

  /// The scope of the first function with a parameter or local of a name.
  private func scope(with name: String, _ source: String) throws -> Scope {
    try #require(try scopes(source).first { $0.localNames.contains(name) })
  }

  @Test func givesModuleNamesANamespace() throws {
    let module = try scopes("x = 1\nprint(x)")[0]
    #expect(module.bindings["x"] == .namespace && module.bindings["print"] == .namespace)
    #expect(module.localNames.isEmpty)
  }

  @Test func putsParametersFirst() throws {
    let function = try scope(
      with: "a", "def f(a, /, b, *c, d, **e):\n  z = 1\n  y: int\n  return g")
    #expect(function.localNames == ["a", "b", "c", "d", "e", "z", "y"])
    #expect(function.bindings["z"] == .local(5) && function.bindings["g"] == .global)
  }

  @Test func bindsEverythingThatAssigns() throws {
    let function = try scope(
      with: "p",
      """
      def f(p):
        import a.b, c as d
        from e import g as h
        for i, (j, *k) in p: pass
        with p as l: pass
        try: pass
        except p as m: pass
        def n(): pass
        class o: pass
        del q
        r += 1
        (s := 1)
        t = u.v = w[0] = 1
      """)
    let names = ["a", "d", "h", "i", "j", "k", "l", "m", "n", "o", "q", "r", "s", "t"]
    #expect(Array(function.localNames.dropFirst()) == names)
    #expect(function.bindings["u"] == .global && function.bindings["w"] == .global)
  }

  @Test func closesOverVariables() throws {
    let source = """
      def f(a, b):
        def g():
          def h(): return a
          return h
        return g, b
      """
    let all = try scopes(source)
    let outer = try #require(all.first { $0.localNames == ["a", "b", "g"] })
    #expect(outer.cellNames == ["a"] && outer.bindings["a"] == .cell(0))
    #expect(outer.bindings["b"] == .local(1))
    let middle = try #require(all.first { $0.freeNames == ["a"] && $0.localNames == ["h"] })
    #expect(middle.freeSources == [.cell(0)] && middle.bindings["a"] == nil)
    let inner = try #require(all.first { $0.freeNames == ["a"] && $0.localNames.isEmpty })
    #expect(inner.freeSources == [.free(0)] && inner.bindings["a"] == .free(0))
  }

  @Test func followsNonlocalAndGlobal() throws {
    let source = """
      def f():
        x = y = 1
        def g():
          nonlocal x
          global y
          x = y = z
          def h(): return x, y
      """
    let all = try scopes(source)
    let inner = try #require(all.first { $0.localNames == ["h"] })
    #expect(inner.bindings["x"] == .free(0) && inner.bindings["y"] == .global)
    let innermost = try #require(all.last { $0.localNames.isEmpty && $0.kind == .function })
    #expect(innermost.bindings["x"] == .free(0) && innermost.bindings["y"] == .global)
  }

  @Test func hidesClassNamesFromMethods() throws {
    let source = """
      def f(x, y):
        class C:
          x = x
          z = y
          def m(self): return x, z
      """
    let all = try scopes(source)
    let body = try #require(all.first { $0.kind == .class })
    #expect(body.bindings["x"] == .namespace && body.bindings["z"] == .namespace)
    #expect(body.bindings["y"] == .free(0) || body.bindings["y"] == .free(1))
    #expect(Set(body.freeNames) == ["x", "y"])
    let method = try #require(all.first { $0.localNames == ["self"] })
    #expect(method.bindings["z"] == .global && method.freeNames == ["x"])
    let index = try #require(body.freeNames.firstIndex(of: "x"))
    #expect(method.freeSources == [.free(index)])
  }

  @Test func providesTheClassCell() throws {
    let source = """
      class C:
        a = 1
        def m(self): return super().m()
        def n(self): return [__class__ for x in y]
        def o(self): pass
      """
    let all = try scopes(source)
    let body = try #require(all.first { $0.kind == .class })
    #expect(body.usesClassCell && body.cellNames == ["__class__"])
    #expect(body.bindings["__class__"] == nil)
    let methods = all.filter { $0.kind == .function }
    #expect(methods.map(\.usesClassCell) == [true, true, false])
    #expect(methods[0].freeSources == [.cell(0)])
  }

  @Test func resolvesSuperOutsideAClass() throws {
    let function = try #require(try scopes("def f(): super()").last)
    #expect(!function.usesClassCell && function.bindings["__class__"] == .global)
  }

  @Test func givesComprehensionsTheirOwnScope() throws {
    let source = "def f(a, b):\n  return [x + b for x in a for y in x]"
    let all = try scopes(source)
    let tree = try #require(all.first { $0.kind == .comprehension })
    #expect(tree.localNames == [".0", "x", "y"] && tree.freeNames == ["b"])
    let function = try #require(all.first { $0.kind == .function })
    #expect(function.bindings["a"] == .local(0) && function.bindings["b"] == .cell(0))
  }

  @Test func bindsWalrusOutsideComprehensions() throws {
    let all = try scopes("def f(a):\n  [[(y := x) for x in z] for z in a]\n  return y")
    let function = try #require(all.first { $0.kind == .function })
    #expect(function.bindings["y"] == .cell(0))
    let module = try scopes("[(y := x) for x in z]")
    #expect(module.first { $0.kind == .comprehension }?.bindings["y"] == .global)
  }

  @Test(arguments: [
    ("def f(): yield", true), ("def f(): x = yield from y", true), ("def f(): return", false),
    ("lambda: (yield)", true), ("(x for x in y)", true), ("[x for x in y]", false),
    ("def f(): return lambda: (yield)", false),
  ])
  func marksGenerators(source: String, isGenerator: Bool) throws {
    let scope = try #require(try scopes(source).first { $0.parent == 0 })
    #expect(scope.isGenerator == isGenerator)
  }

  @Test func evaluatesDefaultsOutside() throws {
    let all = try scopes("def f(x):\n  def g(a=x): pass\n  return lambda b=x: b")
    let outer = try #require(all.first { $0.localNames.first == "x" })
    #expect(outer.cellNames.isEmpty && outer.bindings["x"] == .local(0))
  }

  @Test func numbersScopesAsTheTreeDoes() throws {
    let resolution = try compileTree("def f(): pass\nclass C: pass\ng = lambda: 0")
    guard case .functionDef(let function) = resolution.module.body[0].kind,
      case .classDef(let definition) = resolution.module.body[1].kind,
      case .assign(_, let value) = resolution.module.body[2].kind,
      case .lambda(_, _, let lambda) = value.kind
    else {
      Issue.record("no definitions")
      return
    }
    #expect(resolution.scopes[function.scope].kind == .function)
    #expect(resolution.scopes[definition.scope].kind == .class)
    #expect(resolution.scopes[lambda].kind == .lambda)
    #expect(resolution.scopes.count == 4)
  }

  @Test func refusesTreesWithoutScopeNumbers() {
    let span = Span(Position(line: 1, column: 0), Position(line: 1, column: 1))
    let body = Expression(.constant(.none), span)
    let lambda = Expression(.lambda(Parameters(), body: body, scope: 7), span)
    let module = Module(body: [Statement(.expression(lambda), span)])
    #expect(throws: SyntaxFault.self) { try resolve(module) }
  }
}
