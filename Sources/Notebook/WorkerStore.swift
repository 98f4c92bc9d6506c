package import Events

/// What a worker holds, as its pane shows it. A step is one run of a cell: rows say what became of
/// them in the last one.
package struct WorkerStore: Equatable, Sendable, Identifiable {
  package enum Mark: Sendable { case unchanged, new, changed, gone }

  package struct Row: Equatable, Sendable, Identifiable {
    package var object: ObjectSummary
    package var mark: Mark
    package var id: Int { object.id }
  }

  /// The worker's name.
  package let id: String
  package private(set) var sentCount = 0
  package private(set) var sentBytes = 0
  package private(set) var receivedCount = 0
  package private(set) var receivedBytes = 0
  /// How many objects were made and were gone again within this step.
  package private(set) var transientCount = 0
  /// How many objects are there now.
  package private(set) var liveCount = 0

  /// Rows in order of arrival; nil where a transient object was. Holes are closed when they are
  /// many, so that a loop that makes and drops objects costs no time for each.
  private var slots: [Row?] = []
  private var places: [Int: Int] = [:]
  private var holes = 0

  package init(id: String) { self.id = id }

  /// Rows that are shown, those gone in this step among them.
  package var rowCount: Int { slots.count - holes }
  package var rows: [Row] { slots.compactMap { $0 } }

  package func row(of id: Int) -> Row? { places[id].flatMap { slots[$0] } }

  /// The rows in `range`, without the work for the others. The range is cut to what there is.
  package func rows(in range: Range<Int>) -> [Row] {
    let range = range.clamped(to: 0..<rowCount)
    if holes == 0 { return slots[range].compactMap { $0 } }
    return Array(slots.lazy.compactMap { $0 }.dropFirst(range.lowerBound).prefix(range.count))
  }

  mutating func beginStep() {
    transientCount = 0
    var kept: [Row?] = []
    kept.reserveCapacity(liveCount)
    for case var row? in slots where row.mark != .gone {
      row.mark = .unchanged
      kept.append(row)
    }
    replaceSlots(with: kept)
  }

  mutating func store(_ object: ObjectSummary) {
    guard let place = places[object.id], let row = slots[place] else {
      places[object.id] = slots.count
      slots.append(Row(object: object, mark: .new))
      liveCount += 1
      return
    }
    var mark = row.mark
    switch row.mark {
    case .gone:
      liveCount += 1
      mark = .changed
    case .unchanged where row.object != object: mark = .changed
    case .unchanged, .new, .changed: break
    }
    slots[place] = Row(object: object, mark: mark)
  }

  mutating func remove(_ id: Int) {
    guard let place = places[id], var row = slots[place], row.mark != .gone else { return }
    liveCount -= 1
    guard row.mark == .new else {
      row.mark = .gone
      slots[place] = row
      return
    }
    transientCount += 1
    places[id] = nil
    if place == slots.count - 1 {
      slots.removeLast()
      return
    }
    slots[place] = nil
    holes += 1
    if holes > 64 && holes > slots.count / 2 { replaceSlots(with: slots.filter { $0 != nil }) }
  }

  mutating func count(sent bytes: Int) {
    sentCount += 1
    sentBytes = sentBytes.addingReportingOverflow(max(bytes, 0)).partialValue
  }

  mutating func count(received bytes: Int) {
    receivedCount += 1
    receivedBytes = receivedBytes.addingReportingOverflow(max(bytes, 0)).partialValue
  }

  private mutating func replaceSlots(with kept: [Row?]) {
    slots = kept
    holes = 0
    places.removeAll(keepingCapacity: true)
    for (place, row) in kept.enumerated() {
      if let row { places[row.id] = place }
    }
  }
}
