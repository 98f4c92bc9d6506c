import Events
import Testing

@testable import Notebook

@Suite struct WorkerStoreTests {
  private func object(_ id: Int, _ preview: String = "") -> ObjectSummary {
    ObjectSummary(id: id, type: "Tensor", preview: preview)
  }

  private func marks(_ store: WorkerStore) -> [String] { store.rows.map { "\($0.id) \($0.mark)" } }

  @Test func marksWhatAStepDid() {
    var store = WorkerStore(id: "bob")
    for id in 1...3 { store.store(object(id)) }
    #expect(marks(store) == ["1 new", "2 new", "3 new"])
    store.beginStep()
    store.store(object(2, "x"))
    store.store(object(3))
    store.remove(1)
    store.store(object(4))
    #expect(marks(store) == ["1 gone", "2 changed", "3 unchanged", "4 new"])
    #expect(store.liveCount == 3)
    store.beginStep()
    #expect(marks(store) == ["2 unchanged", "3 unchanged", "4 unchanged"])
  }

  @Test func whatComesAndGoesIsOnlyCounted() {
    var store = WorkerStore(id: "bob")
    store.store(object(1))
    for id in 10..<20 { store.store(object(id)) }
    for id in 10..<20 { store.remove(id) }
    store.store(object(2))
    #expect(marks(store) == ["1 new", "2 new"])
    #expect(store.transientCount == 10)
    #expect(store.rowCount == 2)
    store.beginStep()
    #expect(store.transientCount == 0)
  }

  @Test func anObjectThatComesBackHasChanged() {
    var store = WorkerStore(id: "bob")
    store.store(object(1))
    store.beginStep()
    store.remove(1)
    store.store(object(1))
    #expect(marks(store) == ["1 changed"])
    #expect(store.liveCount == 1)
  }

  @Test func strangeRemovalsAreNothing() {
    var store = WorkerStore(id: "bob")
    store.store(object(1))
    store.beginStep()
    store.remove(1)
    store.remove(1)
    store.remove(9)
    #expect(store.liveCount == 0)
    #expect(marks(store) == ["1 gone"])
  }

  @Test func rowsInAWindow() {
    var store = WorkerStore(id: "bob")
    for id in 0..<10 { store.store(object(id)) }
    store.remove(3)
    #expect(store.rows(in: 2..<5).map(\.id) == [2, 4, 5])
    #expect(store.rows(in: 8..<99).map(\.id) == [9])
    #expect(store.rows(in: 50..<60).isEmpty)
    #expect(store.row(of: 4)?.id == 4)
    #expect(store.row(of: 3) == nil)
  }

  @Test func manyObjectsInAnyOrderAreFast() {
    var store = WorkerStore(id: "bob")
    for id in 0..<50_000 { store.store(object(id)) }
    for id in 0..<50_000 { store.remove(id) }
    #expect(store.rowCount == 0)
    #expect(store.transientCount == 50_000)
    for id in 0..<50_000 { store.store(object(id)) }
    store.beginStep()
    for id in 0..<50_000 { store.remove(id) }
    #expect(store.rowCount == 50_000)
    store.beginStep()
    #expect(store.rowCount == 0)
  }

  @Test func agreesWithASimpleModel() {
    var random = SplitMix(state: 11)
    for _ in 0..<50 {
      var store = WorkerStore(id: "bob")
      var live: Set<Int> = []
      for _ in 0..<200 {
        let id = Int.random(in: 0..<30, using: &random)
        switch Int.random(in: 0..<10, using: &random) {
        case 0: store.beginStep()
        case 1...5:
          store.store(object(id, "\(Int.random(in: 0..<3, using: &random))"))
          live.insert(id)
        default:
          store.remove(id)
          live.remove(id)
        }
        let rows = store.rows
        #expect(Set(rows.filter { $0.mark != .gone }.map(\.id)) == live)
        #expect(Set(rows.map(\.id)).count == rows.count)
        #expect(store.liveCount == live.count)
        #expect(store.rowCount == rows.count)
      }
    }
  }
}
