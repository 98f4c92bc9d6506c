package import Tensors

/// A tensor as a cell or a worker's store holds it: an outermost layer, with the id, tags and
/// description that travel with it.
///
/// It is an object and not a value because PySyft's wrappers are: `model.send(bob)` turns the
/// parameters that an optimiser already holds into pointers.
package final class LayeredTensor {
  package var layer: Layer
  /// Whose tensor it is.
  package unowned var owner: Worker
  package var tags: [String] = []
  package var description: String?
  /// Whether it is a parameter of a module; a pointer to a parameter prints as one.
  package var isParameter: Bool
  /// How many wrappers are around the pointer: `move_` adds one.
  package var wrapperCount = 1
  /// Set where `backward` was called on this scalar: the point that its value will be.
  package var lossMark: LossMark?
  /// The pointer that `send` made last: one object has one pointer that answers for its end.
  weak var lastPointer: PointerTensor?
  /// The value that a cell sees of it, so that an object of a store is the same value each time.
  package weak var face: AnyObject?
  private var ownId: Int?

  package init(_ layer: Layer, owner: Worker, id: Int? = nil, isParameter: Bool = false) {
    self.layer = layer
    self.owner = owner
    ownId = id
    self.isParameter = isParameter
    if case .local(let tensor) = layer { self.isParameter = isParameter || tensor.isParameter }
  }

  package convenience init(_ tensor: Tensor, owner: Worker) {
    self.init(.local(tensor), owner: owner)
  }

  /// PySyft's id: drawn when it is first asked for; a pointer has its own.
  package var id: Int {
    get {
      if case .pointer(let pointer) = layer { return pointer.id }
      if let ownId { return ownId }
      let id = owner.cluster.ids.pop()
      ownId = id
      return id
    }
    set {
      if case .pointer(let pointer) = layer { pointer.id = newValue }
      ownId = newValue
    }
  }

  /// The further layer or the value that is no tensor.
  package var foreign: (any ForeignObject)? {
    switch layer {
    case .child(let foreign), .plain(let foreign): foreign
    default: nil
    }
  }

  package var isWrapper: Bool {
    switch layer {
    case .pointer, .child, .collected: true
    case .local, .plain: false
    }
  }

  /// The tensor, where it is here.
  package var local: Tensor? {
    if case .local(let tensor) = layer { tensor } else { nil }
  }

  package var pointer: PointerTensor? {
    if case .pointer(let pointer) = layer { pointer } else { nil }
  }

  /// The same value once more, to be kept under another id.
  var twin: LayeredTensor {
    let layer: Layer
    switch self.layer {
    case .pointer(let pointer): layer = .pointer(pointer.bystander())
    default: layer = self.layer
    }
    let twin = LayeredTensor(layer, owner: owner, isParameter: isParameter)
    twin.tags = tags
    twin.description = description
    return twin
  }

  /// Replaces the layer; the old one dies afterwards, since its end may send a message.
  package func replace(_ new: Layer) {
    var old = new
    swap(&old, &layer)
    withExtendedLifetime(old) {}
  }
}

/// The outermost layer of a tensor.
package enum Layer {
  case local(Tensor)
  case pointer(PointerTensor)
  /// A further layer, whose class in the language decides what operations do.
  case child(any ForeignObject)
  /// No tensor at all: a text, a list, a module that a store keeps.
  case plain(any ForeignObject)
  /// What is left of a wrapper when its pointer was got.
  case collected
}

/// Where the loss plot puts the value of a scalar once it is known.
package struct LossMark: Sendable, Equatable {
  /// The worker on which `backward` ran.
  package var series: String
  /// Counted in the series from 1.
  package var step: Int
}
