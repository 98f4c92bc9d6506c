import FoundationEssentials
import Testing

@testable import Syntax

/// Wrong programs and what CPython 3.11 says of them; `record_syntax_errors.py` writes its answers.
@Suite struct SyntaxErrorTests {
  struct Case {
    var answer: String
    var program: String

    /// The place in the answer: `*`, `LINE:COLUMN` or `LINE:COLUMN-LINE:COLUMN`.
    var place: Substring { answer.split(separator: " ")[1] }
  }

  static func recorded() throws -> [Case] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let text = try String(
      contentsOf: folder.appending(path: "syntax_errors.txt"), encoding: .utf8)
    var cases: [Case] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if line.hasPrefix("#: ") {
        cases.append(Case(answer: String(line.dropFirst(3)), program: ""))
      } else if let last = cases.indices.last {
        cases[last].program += line + "\n"
      }
    }
    for index in cases.indices { cases[index].program.removeLast() }
    return cases
  }

  /// The answer to a program in the form of the file, with as much of the place as is recorded.
  private func answer(to test: Case) -> String {
    let fault: SyntaxFault
    do throws(SyntaxFault) {
      _ = try compileTree(test.program)
      return "right"
    } catch {
      fault = error
    }
    let start = fault.span.start
    let end = fault.span.end
    var place = "\(start.line):\(column(start, test.program))"
    if test.place == "*" {
      place = "*"
    } else if test.place.hasSuffix("*") {
      place += "-\(end.line):*"
    } else if (end.line, end.column) > (start.line, start.column) {
      place += "-\(end.line):\(column(end, test.program))"
    }
    return "\(fault.exceptionClass) \(place) \(fault.message)"
  }

  /// The column of a place in characters, from 1.
  private func column(_ place: Position, _ program: String) -> Int {
    let lines = program.split(separator: "\n", omittingEmptySubsequences: false)
    guard place.line <= lines.count else { return place.column + 1 }
    let bytes = lines[place.line - 1].utf8
    let before = String(decoding: bytes.prefix(place.column), as: UTF8.self)
    return before.unicodeScalars.count + max(0, place.column - bytes.count) + 1
  }

  @Test func answersAsCPythonDoes() throws {
    let cases = try Self.recorded()
    #expect(cases.count > 1400)
    var different: [String] = []
    for test in cases {
      let found = answer(to: test)
      if found != test.answer {
        different.append("\(test.program)\n  expected \(test.answer)\n  found    \(found)")
      }
    }
    #expect(different.isEmpty, "\(different.joined(separator: "\n"))")
  }

  @Test(arguments: [
    ("async def f(): pass", "'async' is not supported: cells run without an event loop"),
    ("x = await f()", "'await' is not supported: cells run without an event loop"),
    ("[x async for x in y]", "'async' is not supported: cells run without an event loop"),
    ("match x:\n  case 1: pass", "'match' statements are not supported: use 'if' and 'elif'"),
    ("match (x, y):\n  case 1: pass", "'match' statements are not supported: use 'if' and 'elif'"),
    ("try: pass\nexcept* A: pass", "'except*' is not supported: use 'except'"),
    (
      "'\\ud800'",
      "(unicode error) 'unicodeescape' codec can't decode bytes in position 0-5: "
        + "lone surrogates are not supported in strings"
    ),
  ])
  func namesWhatIsNotSupported(program: String, message: String) {
    #expect(throws: SyntaxFault.self) { try compileTree(program) }
    do throws(SyntaxFault) {
      _ = try compileTree(program)
    } catch {
      #expect(error.message == message)
    }
  }

  @Test func pointsIntoFormattedStrings() {
    do throws(SyntaxFault) {
      _ = try compileTree("x = 1\ny = f'''a\n{x} {x +* 2}'''")
    } catch {
      #expect(error.message == "f-string: invalid syntax")
      #expect(
        error.span == Span(Position(line: 3, column: 8), Position(line: 3, column: 9)))
    }
  }

  @Test func refusesNulCharacters() {
    do throws(SyntaxFault) {
      _ = try compileTree("x = 1\ny\0 = 2")
    } catch {
      #expect(error.message == "source code string cannot contain null bytes")
      #expect(error.span.start == Position(line: 2, column: 1))
    }
  }
}
