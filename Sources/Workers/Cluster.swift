package import Events
package import Tensors

/// All workers of a session, with what PySyft keeps in globals: the local worker, the ids, the
/// tensors' context.
package final class Cluster {
  package let context: TensorContext
  package let ids: IdProvider
  package let sink: any EventSink
  /// `me`, made by the first hook.
  package private(set) var localWorker: Worker!
  /// Whose objects the running code makes: the local worker's, or those of the worker that carries
  /// out a call.
  package lazy var acting: Worker = localWorker
  package weak var language: (any Language)?
  /// Set where an operation met a layer that only the language can carry it out on.
  package var needsForwarding = false
  /// In the order of their making, the local worker apart.
  package private(set) var workers: [Worker] = []
  private var lossSteps: [String: Int] = [:]
  /// Messages that wait for their answers, one inside the other.
  var openMessages = 0
  static let mostOpenMessages = 400
  /// Objects that are about to end because their pointers did.
  var endings: [Ending] = []
  var isCollecting = false

  /// The end of a pointer, and so of what it points to.
  struct Ending {
    let owner: Worker
    let id: Int
    let location: Worker
  }

  package init(context: TensorContext, ids: IdProvider = IdProvider(), sink: any EventSink) {
    self.context = context
    self.ids = ids
    self.sink = sink
    localWorker = Worker(id: "me", cluster: self, isClient: true)
  }

  /// A worker by its id. A second worker of one name shares the first one's objects, as in PySyft.
  package func makeWorker(_ id: String) -> Worker {
    if let worker = worker(id) { return worker }
    let worker = Worker(id: id, cluster: self, isClient: false)
    workers.append(worker)
    sink.emit(.workerAdded(worker: id))
    return worker
  }

  package func worker(_ id: String) -> Worker? {
    id == localWorker.id ? localWorker : workers.first { $0.id == id }
  }

  /// Lets go of all objects: pointers hold workers, and workers hold pointers.
  package func tearDown() {
    for worker in workers { worker.abandonObjects() }
    localWorker.abandonObjects()
  }

  /// Notes that `backward` ran on a scalar of a worker.
  func markLoss(_ tensor: LayeredTensor, on worker: Worker) {
    guard let value = tensor.local, value.count == 1 else { return }
    let step = (lossSteps[worker.id] ?? 0) + 1
    lossSteps[worker.id] = step
    let mark = LossMark(series: worker.id, step: step)
    if worker === localWorker {
      plot(mark, value)
    } else {
      tensor.lossMark = mark
    }
  }

  /// Plots a loss whose value the local worker knows now.
  func plot(_ mark: LossMark, _ tensor: Tensor) {
    guard tensor.count == 1, let value = try? tensor.onlyItem() else { return }
    sink.emit(.scalar(series: mark.series, step: mark.step, value: value.double))
  }
}
