package import Events

/// The latest messages between workers, as many as `capacity`, and how many there were in all.
package struct MessageLog: Equatable, Sendable {
  package struct Entry: Equatable, Sendable {
    /// Counts from 1 over the whole session.
    package var number: Int
    /// Seconds on the clock of `NotebookModel.record`.
    package var time: Double
    /// The cell that ran.
    package var cell: CellID?
    package var summary: MessageSummary
  }

  package static let capacity = 10_000
  package private(set) var totalCount = 0
  package private(set) var totalBytes = 0
  private var ring: [Entry] = []
  /// Where the oldest entry is.
  private var head = 0

  package init() {}

  package var count: Int { ring.count }

  /// The entry at `position`, 0 being the oldest that is kept; nil beyond the ends.
  package subscript(position: Int) -> Entry? {
    guard position >= 0 && position < ring.count else { return nil }
    return ring[(head + position) % ring.count]
  }

  /// The entries in order, cut to what there is.
  package func entries(in range: Range<Int>) -> [Entry] {
    range.clamped(to: 0..<count).compactMap { self[$0] }
  }

  package var entries: [Entry] { entries(in: 0..<count) }

  mutating func append(_ summary: MessageSummary, cell: CellID?, at time: Double) {
    totalCount += 1
    totalBytes = totalBytes.addingReportingOverflow(max(summary.byteCount, 0)).partialValue
    let entry = Entry(number: totalCount, time: time, cell: cell, summary: summary)
    if ring.count < Self.capacity {
      ring.append(entry)
    } else {
      ring[head] = entry
      head = (head + 1) % ring.count
    }
  }
}
