import Events
import FoundationEssentials
import Testing

@testable import Evaluator

/// Built-in values, operators, functions and formats answer as CPython 3.11 does.
@Suite struct BuiltinsGoldenTests {
  @Test(arguments: GoldenCases.sections("BuiltinsAnswers.txt"))
  func answersLikeCPython(section: GoldenCases.Section) {
    let session = GoldenSession()
    for sample in section.cases {
      #expect(session.answer(sample.source) == sample.answer, "\(sample.source)")
    }
  }

  @Test(arguments: GoldenCases.sections("BuiltinsModulesAnswers.txt"))
  func modulesAnswerLikeCPython(section: GoldenCases.Section) {
    let session = GoldenSession()
    for sample in section.cases {
      #expect(session.answer(sample.source) == sample.answer, "\(sample.source)")
    }
  }

  @Test(arguments: GoldenCases.sections("BuiltinsPrettyAnswers.txt"))
  func displaysLikeIPython(section: GoldenCases.Section) {
    let session = GoldenSession(isPretty: true)
    for sample in section.cases {
      #expect(session.answer(sample.source) == sample.answer, "\(sample.source)")
    }
  }
}

/// Cases with the answers that were recorded.
enum GoldenCases {
  struct Case: Sendable {
    var source: String
    /// `o` and what was printed, `=` and a repr, or `!` and an exception; a line each.
    var answer: [String]
  }

  /// Some cases that follow one another: one test.
  struct Section: Sendable, CustomTestStringConvertible {
    var cases: [Case]
    var testDescription: String { cases.first?.source ?? "" }
  }

  static func sections(_ file: String) -> [Section] {
    let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let path = (folder + [Substring(file)]).joined(separator: "/")
    var cases: [Case] = []
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    for line in text.split(separator: "\n").map(String.init) {
      if line.hasPrefix(">>> ") {
        cases.append(Case(source: String(line.dropFirst(4)), answer: []))
      } else if !line.isEmpty, !cases.isEmpty {
        cases[cases.count - 1].answer.append(line)
      }
    }
    return stride(from: 0, to: cases.count, by: 40).map {
      Section(cases: Array(cases[$0..<min($0 + 40, cases.count)]))
    }
  }
}

/// Runs cases as the recording script does.
final class GoldenSession {
  private let printed = PrintedText()
  private let interpreter: Interpreter
  /// Whether values are shown as IPython displays them, on several lines.
  private let isPretty: Bool

  init(isPretty: Bool = false) {
    self.isPretty = isPretty
    let printed = printed
    interpreter = Interpreter { _, text in printed.text += text }
  }

  func answer(_ source: String) -> [String] {
    printed.text = ""
    // `run` waits for the other thread: the two never touch the session at once.
    nonisolated(unsafe) let session = self
    nonisolated(unsafe) var result = ""
    LargeStack.run {
      session.interpreter.adoptThread()
      result = session.run(source)
    }
    let lines = printed.text.isEmpty ? [result] : ["o " + printed.text, result]
    if isPretty {
      return withoutAddresses(result).split(separator: "\n", omittingEmptySubsequences: false).map {
        "= " + $0
      }
    }
    return lines.map {
      withoutAddresses($0.replacing("\n", with: "\\n").replacing("\r", with: "\\r"))
    }
  }

  private func run(_ source: String) -> String {
    let module = ModuleObject(name: "__main__")
    module.namespace[interpreter.names.dunderName] = .string("__main__")
    var parts = source.split(separator: " ;; ").map(String.init)
    let last = String(parts.removeLast().drop { $0 == " " })
    do throws(Raise) {
      for part in parts {
        _ = try interpreter.run(
          part.replacing(" | ", with: "\n  "), name: "<case>", module: module)
      }
      let value = try interpreter.run(last, name: "<case>", module: module, wantsValue: true)
      if isPretty { return try interpreter.pretty(value) }
      return value.isAbsent ? "=" : "= " + (try interpreter.repr(value))
    } catch {
      let failure = interpreter.failure(error)
      let name = failure.exceptionClass.split(separator: ".").last ?? ""
      return failure.message.isEmpty ? "! \(name)" : "! \(name): \(failure.message)"
    }
  }

  private func withoutAddresses(_ text: String) -> String {
    text.replacing(#/ at 0x[0-9a-f]+/#, with: " at 0x…")
  }
}

final class PrintedText {
  var text = ""
}
