/// A view of a storage through a layout, with its place in the gradient graph.
///
/// Tensors that share a storage see each other's changes. A tensor belongs to one session's thread,
/// so its accesses are not checked at run time: that would cost more than a small operation.
package final class Tensor {
  @exclusivity(unchecked) package internal(set) var storage: Storage
  @exclusivity(unchecked) package internal(set) var layout: Layout
  /// A number of Python's that became a tensor: it has less say in the type of a result.
  @exclusivity(unchecked) var isWrappedNumber = false
  /// Whether it prints as `Parameter containing:`.
  @exclusivity(unchecked) package var isParameter = false
  /// The user's mark on a leaf. What was computed from such a leaf has a gradient function instead.
  @exclusivity(unchecked) var wantsGradient = false
  /// Whether `grad` is kept although the tensor is no leaf.
  @exclusivity(unchecked) package internal(set) var retainsGradient = false
  @exclusivity(unchecked) package var grad: Tensor?
  @exclusivity(unchecked) var hooks: GradientHooks?
  @exclusivity(unchecked) var node: GradientNode?
  @exclusivity(unchecked) var outputIndex = 0
  /// The tensor that this one is a view of; never a view itself.
  @exclusivity(unchecked) package internal(set) var base: Tensor?
  /// The version that `node` belongs to, if this is a view.
  @exclusivity(unchecked) var nodeVersion = 0
  @exclusivity(unchecked) var versionCounter: VersionCounter?
  /// What upper layers keep with the tensor, such as its id and tags.
  @exclusivity(unchecked) package var attachment: AnyObject?

  init(storage: Storage, layout: Layout) {
    self.storage = storage
    self.layout = layout
  }

  deinit {
    // A long chain of gradients of gradients must not unwind on the machine's stack.
    guard var next = grad else { return }
    grad = nil
    while isKnownUniquelyReferenced(&next), let deeper = next.grad {
      next.grad = nil
      next = deeper
    }
  }

  package var dtype: DType { storage.dtype }
  package var shape: [Int] { layout.shape }
  package var strides: [Int] { layout.strides }
  package var rank: Int { layout.shape.count }
  package var count: Int { layout.count }
  package var isContiguous: Bool { layout.isContiguous }
  /// Bytes that the elements take, whatever they share.
  package var byteCount: Int { layout.count &* dtype.itemSize }

  /// How often the elements were changed in place, views included.
  package var version: Int { versionCounter?.value ?? 0 }

  /// Whether gradients flow to or through the tensor.
  package var requiresGrad: Bool { wantsGradient || gradientFunction != nil }

  /// Whether the tensor was made by the user, not computed from tensors that require gradients.
  package var isLeaf: Bool { gradientFunction == nil }

  /// The step of the gradient graph that made the tensor, `grad_fn` in Python.
  package var gradientFunction: GradientNode? {
    if base != nil, version != nodeVersion { renewNode() }
    return node
  }

  /// Where the first element is.
  @inline(__always)
  func pointer<T>(_ type: T.Type) -> UnsafeMutablePointer<T> {
    storage.base.assumingMemoryBound(to: T.self) + layout.offset
  }

  /// Where the first element is, whatever its type.
  @inline(__always)
  var start: UnsafeMutableRawPointer { storage.base + layout.offset &* storage.dtype.itemSize }

  func sharedVersionCounter() -> VersionCounter {
    if let versionCounter { return versionCounter }
    let counter = VersionCounter()
    versionCounter = counter
    return counter
  }

  package func bumpVersion() { sharedVersionCounter().value &+= 1 }

  /// A view of the same elements through another layout. It follows this tensor's changes.
  func view(_ layout: Layout) -> Tensor {
    let view = Tensor(storage: storage, layout: layout)
    view.versionCounter = sharedVersionCounter()
    view.base = base ?? self
    view.nodeVersion = version
    return view
  }

  /// The same elements outside the gradient graph. In-place changes still count for both.
  package func detached() -> Tensor {
    let copy = Tensor(storage: storage, layout: layout)
    copy.versionCounter = sharedVersionCounter()
    return copy
  }

  /// The same elements outside the gradient graph, `data` in Python: changes go unnoticed.
  package var data: Tensor { Tensor(storage: storage, layout: layout) }
}

/// Counts the in-place changes of tensors that share elements.
final class VersionCounter {
  var value = 0
}
