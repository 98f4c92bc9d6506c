import Testing

@testable import Syntax

/// Damaged programs give errors; nothing traps, and nothing takes long.
@Suite struct FuzzTests {
  private struct Generator {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(max(1, bound)))
    }
  }

  private static let sources = [
    "def f(a, /, b: int = 1, *c, d, **e) -> int:\n    return [x for x in c if x > b]\n",
    "class A(B, metaclass=C):\n  x: int = 1\n  def m(self):\n    return super().m(__y=2)\n",
    "for i, (j, *k) in zip(a, b):\n\tprint(i, f'{j!r:>{w}} {k=}', sep='')\nelse:\n\tpass\n",
    "try:\n  with (open(a) as f, b as c):\n    x = yield\nexcept (D, E) as g:\n  raise F from g\n",
    "x = {**a, 'b': [1, 2.5e3, 0x1F, 3j], **{c: d for c, d in e}}; y = {*f, 1}\n",
    "if (n := len(a)) > 10 and not b is c not in d:\n  del a[0], b.c\nelif e: global q\n",
    "def f():\n  x = 1\n  def g():\n    nonlocal x\n    x += lambda y=x: (yield)\n",
    "s = r'\\d' b'\\x41' '''a\nb''' f\"{a['b']:{c}.2f}\" '\\N{BULLET}\\u00e9' # note\n",
    "%matplotlib inline\n%%time\nx = !ls\n!pip install a\nlen?\nprint(1)\n",
    "é = 'ভাষা' + \"हिन्दी\"\n@a.b(1)\nasync def c(): await d\nmatch x:\n  case 1: pass\n",
  ]

  private static let pieces = [
    "(", ")", "[", "]", "{", "}", "'", "\"", "'''", "\"\"\"", "f'{", "\\", "\n", "\n  ", "\t", ":",
    ";", ",", "=", ":=", "==", "*", "**", "->", "@", "!", "%", "%%", "?", "$", "#", "0777", "1_",
    "0x", "1e", "\\N{", "\\x", "é", "\u{200B}", "\u{A0}", "\u{0}", "\r", "\u{C}", "if", "else",
    "for", "in", "not", "is", "lambda", "def", "class", "print", "yield", "return", "import",
    "from", "as", "with", "try", "except", "global", "nonlocal", "await", "None", ".", "...",
  ]

  private func damaged(_ source: String, _ generator: inout Generator) -> String {
    var scalars = Array(source.unicodeScalars)
    for _ in 0...generator.next(4) {
      let place = generator.next(scalars.count + 1)
      let piece = Array(Self.pieces[generator.next(Self.pieces.count)].unicodeScalars)
      switch generator.next(5) {
      case 0: scalars.removeSubrange(place..<min(scalars.count, place + 1 + generator.next(6)))
      case 1: scalars.insert(contentsOf: piece, at: place)
      case 2:
        let end = min(scalars.count, place + generator.next(4))
        scalars.replaceSubrange(place..<end, with: piece)
      case 3: scalars.removeSubrange(place...)
      default:
        let other = Array(Self.sources[generator.next(Self.sources.count)].unicodeScalars)
        scalars.insert(contentsOf: other.prefix(generator.next(other.count)), at: place)
      }
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  @Test func damagedProgramsOnlyGiveErrors() {
    var generator = Generator(state: 0x9E37_79B9_7F4A_7C15)
    var right = 0
    var wrong = 0
    for round in 0..<2000 {
      let source = damaged(Self.sources[round % Self.sources.count], &generator)
      do throws(SyntaxFault) {
        _ = try compileTree(source)
        right += 1
      } catch {
        #expect(!error.message.isEmpty && error.span.start.line >= 1)
        wrong += 1
      }
      _ = highlight(source).count + indentation(after: source)
      _ = isIncomplete(source)
      let cell = prepareCell(source)
      #expect(cell.source.utf8.count { $0 == 0x0A } == source.utf8.count { $0 == 0x0A })
    }
    #expect(right > 100 && wrong > 1000)
  }

  @Test func everyBeginningOfAProgramIsRead() {
    let source = Self.sources.joined()
    for length in stride(from: 0, through: source.unicodeScalars.count, by: 3) {
      let start = String(String.UnicodeScalarView(source.unicodeScalars.prefix(length)))
      _ = isIncomplete(start)
      _ = highlight(start).count + indentation(after: start)
    }
  }
}
