package import Events
import OrderedCollections
import Tensors

extension LayeredTensor {
  /// What Python prints.
  /// - Throws: PySyft's `AttributeError` for what is left of a wrapper that was got.
  package func repr() throws(WorkerError) -> String {
    switch layer {
    case .collected: throw .noChild
    case .child(let foreign): return head + (try foreign.text())
    case .plain(let foreign): return try foreign.text()
    case .local, .pointer: return text
    }
  }

  /// What Python prints, with a word for an empty wrapper.
  package var text: String {
    switch layer {
    case .local(let tensor):
      var text = owner.cluster.context.repr(tensor)
      if !tags.isEmpty { text += "\n\tTags: " + tags.map { $0 + " " }.joined() }
      if let description { text += "\n\tDescription: \(description.prefix { $0 != "\n" })..." }
      if !tags.isEmpty || description != nil {
        text += "\n\tShape: torch.Size([\(tensor.shape.map(String.init).joined(separator: ", "))])"
      }
      return text
    case .pointer(let pointer):
      return head + pointer.text
    case .child(let foreign): return head + ((try? foreign.text()) ?? foreign.className)
    case .plain(let foreign): return (try? foreign.text()) ?? foreign.className
    case .collected: return "(Wrapper)>"
    }
  }

  private var head: String {
    (isParameter ? "Parameter containing:\n" : "")
      + String(repeating: "(Wrapper)>", count: wrapperCount)
  }

  /// The text without the wrapper.
  var childText: String { pointer?.text ?? text }

  /// The row of a worker pane, without a preview of the value: that is made when it is shown.
  package var summary: ObjectSummary {
    switch layer {
    case .local(let tensor):
      return ObjectSummary(
        id: id, type: isParameter ? "Parameter" : "Tensor", shape: tensor.shape,
        dtype: tensor.dtype.shortName, tags: tags, requiresGrad: tensor.requiresGrad,
        version: tensor.version)
    case .pointer(let pointer):
      return ObjectSummary(
        id: pointer.id, type: isParameter ? "Parameter" : "PointerTensor",
        shape: pointer.knownShape, tags: tags,
        target: ObjectAddress(worker: pointer.location.id, id: pointer.idAtLocation))
    case .child(let foreign), .plain(let foreign):
      return ObjectSummary(id: id, type: foreign.className, tags: tags)
    case .collected:
      return ObjectSummary(id: id, type: "Tensor", tags: tags)
    }
  }

  /// The row with a preview of the value.
  package func summary(previewWidth: Int) -> ObjectSummary {
    var summary = summary
    switch layer {
    case .local(let tensor): summary.preview = tensor.preview(maxWidth: previewWidth)
    case .pointer(let pointer):
      summary.preview = "→ \(pointer.location.id):\(pointer.idAtLocation)"
    case .child, .plain: summary.preview = String(text.prefix(previewWidth))
    case .collected: break
    }
    return summary
  }
}

extension Cluster {
  /// The most elements that are printed one by one: more than anybody reads.
  private static let wholeLimit = 100_000

  /// All about one object: its whole value and the chain of pointers from it to the data.
  package func detail(worker: String, id: Int) -> ObjectDetail? {
    guard let holder = self.worker(worker), let object = holder.objects[id] else { return nil }
    var chain: [ObjectDetail.Hop] = []
    var place = holder
    var current: LayeredTensor? = object
    var key = id
    while let hop = current, chain.count < 64 {
      chain.append(
        ObjectDetail.Hop(address: ObjectAddress(worker: place.id, id: key), text: hop.hopText))
      guard let pointer = hop.pointer else { break }
      place = pointer.location
      key = pointer.idAtLocation
      current = place.objects[key]
      if current == nil {
        chain.append(
          ObjectDetail.Hop(
            address: ObjectAddress(worker: place.id, id: key), text: "nothing: the object is gone"))
      }
    }
    let isWhole = (object.local?.count ?? 0) <= Self.wholeLimit
    let threshold = context.printOptions.threshold
    if isWhole { context.printOptions.threshold = .max }
    defer { context.printOptions.threshold = threshold }
    return ObjectDetail(
      worker: worker, summary: object.summary(previewWidth: 60), repr: object.text,
      isShortened: !isWhole, description: object.description ?? "",
      byteCount: object.local?.byteCount ?? 0, chain: chain)
  }
}

extension LayeredTensor {
  fileprivate var hopText: String {
    switch layer {
    case .local(let tensor):
      "\(isParameter ? "Parameter" : "Tensor") [\(tensor.shape.map(String.init).joined(separator: ", "))] \(tensor.dtype.shortName)"
    case .pointer(let pointer): "pointer to \(pointer.location.id):\(pointer.idAtLocation)"
    case .child(let foreign), .plain(let foreign): foreign.className
    case .collected: "an empty wrapper"
    }
  }
}
