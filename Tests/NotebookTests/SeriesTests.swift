import Events
import Testing

@testable import Notebook

@Suite struct SeriesTests {
  private func series(_ count: Int) -> Series {
    var series = Series(name: "loss")
    for step in 0..<count { series.append(step: step, value: Double(step)) }
    return series
  }

  @Test(arguments: [1, 2, 4096, 4097, 4098, 10_000, 100_001])
  func staysBoundedAndEndsWithTheLatest(count: Int) throws {
    let series = series(count)
    #expect(series.points.count <= 4096)
    #expect(series.points.first?.step == 0)
    #expect(series.last?.step == count - 1)
    #expect(series.totalCount == count)
    #expect(series.maximum == Double(count - 1))
    let gaps = zip(series.points, series.points.dropFirst()).map { $1.step - $0.step }
    #expect(Set(gaps.dropLast()).count <= 1)
  }

  @Test func shortOnesAreWhole() {
    #expect(series(4000).points.map(\.step) == Array(0..<4000))
  }

  @Test func valuesThatAreNoNumbers() {
    var series = Series(name: "loss")
    for value: Double in [2, .nan, -.infinity, 1, .infinity] {
      series.append(step: 0, value: value)
    }
    #expect(series.minimum == 1)
    #expect(series.maximum == 2)
    #expect(series.points.count == 5)
  }

  @Test func goingBackStartsAnew() {
    var series = series(10)
    series.append(step: 0, value: 5)
    #expect(series.points == [.init(step: 0, value: 5)])
  }

  @Test func theMessageLogKeepsTheLatest() {
    var log = MessageLog()
    for number in 1...12_345 {
      log.append(
        MessageSummary(
          sender: "me", recipient: "bob", kind: "ObjectMessage", content: "\(number)", byteCount: 2),
        cell: nil, at: Double(number))
    }
    #expect(log.count == 10_000)
    #expect(log.totalCount == 12_345)
    #expect(log.totalBytes == 24_690)
    #expect(log[0]?.number == 2346)
    #expect(log[9999]?.summary.content == "12345")
    #expect(log[10_000] == nil)
    #expect(log[-1] == nil)
    #expect(log.entries(in: 9998..<20_000).map(\.number) == [12_344, 12_345])
  }
}
