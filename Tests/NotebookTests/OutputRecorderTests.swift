import Events
import Testing

@testable import Notebook

@Suite struct OutputRecorderTests {
  private func record(_ change: (inout OutputRecorder, inout [Output]) -> Void) -> [Output] {
    var recorder = OutputRecorder()
    var outputs: [Output] = []
    change(&recorder, &outputs)
    return outputs
  }

  private func size(_ outputs: [Output]) -> Int {
    outputs.reduce(0) { $0 + $1.plainText.utf8.count }
  }

  @Test func streamsAreJoined() {
    let outputs = record {
      $0.print("a", to: .stdout, in: &$1)
      $0.print("b\n", to: .stdout, in: &$1)
      $0.print("c", to: .stderr, in: &$1)
      $0.print("d", to: .stdout, in: &$1)
    }
    #expect(
      outputs == [
        .stream(.stdout, text: "ab\n"), .stream(.stderr, text: "c"), .stream(.stdout, text: "d"),
      ])
  }

  @Test func aResultEndsTheLine() {
    let outputs = record {
      $0.print("10%\r", to: .stdout, in: &$1)
      $0.append(.result(repr: "3", count: 1), to: &$1)
      $0.print("x", to: .stdout, in: &$1)
    }
    #expect(
      outputs == [
        .stream(.stdout, text: "10%"), .result(repr: "3", count: 1), .stream(.stdout, text: "x"),
      ])
  }

  @Test func printingNothingIsNoOutput() {
    #expect(record { $0.print("", to: .stdout, in: &$1) }.isEmpty)
    #expect(record { $0.print("\u{1b}[0m", to: .stdout, in: &$1) }.isEmpty)
  }

  @Test func longOutputKeepsHeadAndTail() throws {
    let outputs = record { recorder, outputs in
      for line in 0..<100_000 { recorder.print("line \(line)\n", to: .stdout, in: &outputs) }
    }
    #expect(outputs.count == 3)
    #expect(size(outputs) <= OutputRecorder.limit * 2)
    #expect(outputs[0].plainText.hasPrefix("line 0\nline 1\n"))
    #expect(outputs[2].plainText.hasPrefix("line "))
    #expect(outputs[2].plainText.hasSuffix("line 99999\n"))
    let total = (0..<100_000).reduce(0) { $0 + "line \($1)\n".utf8.count }
    let left = total - outputs[0].plainText.utf8.count - outputs[2].plainText.utf8.count
    #expect(outputs[1] == .note("… \(OutputRecorder.grouped(left)) characters left out …"))
  }

  @Test func oneLongTextIsCut() {
    let outputs = record {
      $0.print(String(repeating: "ভ", count: 1_000_000), to: .stdout, in: &$1)
    }
    #expect(size(outputs) <= OutputRecorder.limit * 2)
    #expect(outputs.contains { if case .note = $0 { true } else { false } })
  }

  @Test func manySmallOutputsAreBounded() {
    let outputs = record { recorder, outputs in
      for _ in 0..<100_000 {
        recorder.print("o", to: .stdout, in: &outputs)
        recorder.print("e", to: .stderr, in: &outputs)
      }
    }
    #expect(outputs.count < 5_000)
  }

  @Test func aFailureAfterLongOutputIsKept() {
    let failure = Failure(exceptionClass: "E", message: "m", traceback: ["E: m"])
    let outputs = record { recorder, outputs in
      for _ in 0..<50 {
        recorder.print(String(repeating: "x\n", count: 20_000), to: .stdout, in: &outputs)
      }
      recorder.append(.failure(failure), to: &outputs)
    }
    #expect(outputs.last == .failure(failure))
  }

  @Test func progressTakesNoRoom() {
    let outputs = record { recorder, outputs in
      for step in 0..<20_000 {
        recorder.print(
          "\r\(step) of 20000 " + String(repeating: "#", count: 60), to: .stderr, in: &outputs)
      }
    }
    #expect(outputs.count == 1)
    #expect(outputs[0].plainText.hasPrefix("19999 of 20000 "))
  }

  @Test func aLongValueIsCutInItsMiddle() {
    let outputs = record {
      $0.append(.result(repr: String(repeating: "x", count: 300_000), count: 1), to: &$1)
    }
    #expect(outputs[0].plainText.contains("\n… 100,000 characters left out …\n"))
  }

  @Test func aLongTracebackIsCutInItsMiddle() {
    let lines = (0..<10_000).map { "line \($0)" }
    let outputs = record {
      $0.append(
        .failure(Failure(exceptionClass: "E", message: "", traceback: lines)), to: &$1)
    }
    guard case .failure(let failure) = outputs[0] else {
      Issue.record("no failure")
      return
    }
    #expect(failure.traceback.count == 1001)
    #expect(failure.traceback[500] == "… 9,000 lines left out …")
    #expect(failure.traceback.last == "line 9999")
  }

  @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (-1_234_567, "-1,234,567")])
  func groups(number: Int, text: String) {
    #expect(OutputRecorder.grouped(number) == text)
  }
}
