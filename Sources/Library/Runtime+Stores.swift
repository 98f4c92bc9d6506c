package import Events
import OrderedCollections
import Tensors
import Workers

/// What the panes show of the workers' stores.
extension Runtime {
  /// Calls `visit` for every stored object with the version of its value, worker by worker.
  package func forEachObject(_ visit: (_ worker: String, _ id: Int, _ version: Int) -> Void) {
    for worker in cluster.workers {
      for (id, object) in worker.objects { visit(worker.id, id, object.local?.version ?? 0) }
    }
  }

  /// The row of an object with a preview of its value; nil where it is gone.
  package func row(worker: String, id: Int, previewWidth: Int) -> ObjectSummary? {
    cluster.worker(worker)?.objects[id]?.summary(previewWidth: previewWidth)
  }

  /// All about one object; nil where it is gone.
  package func detail(worker: String, id: Int) -> ObjectDetail? {
    cluster.detail(worker: worker, id: id)
  }
}
