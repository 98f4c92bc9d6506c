/// Functions that see a tensor's gradient when it arrives and may replace it, in their order.
package final class GradientHooks {
  package typealias Hook = (Tensor) throws(TensorError) -> Tensor?

  private var hooks: [(id: Int, hook: Hook)] = []
  private var next = 0

  package init() {}

  /// Adds a function and gives the number under which it is removed.
  package func add(_ hook: @escaping Hook) -> Int {
    next += 1
    hooks.append((next, hook))
    return next
  }

  package func remove(_ id: Int) { hooks.removeAll { $0.id == id } }

  package var isEmpty: Bool { hooks.isEmpty }

  func applied(to gradient: Tensor) throws(TensorError) -> Tensor {
    var gradient = gradient
    for (_, hook) in hooks {
      guard let other = try hook(gradient) else { continue }
      if other.dtype != gradient.dtype {
        throw .runtime("hook has changed the type of value")
      }
      if other.shape != gradient.shape {
        throw .runtime("hook has changed the size of value")
      }
      gradient = other
    }
    return gradient
  }
}

extension Tensor {
  /// The functions that see the tensor's gradient; made at the first need.
  package func gradientHooks() throws(TensorError) -> GradientHooks {
    if !requiresGrad {
      throw .runtime("cannot register a hook on a tensor that doesn't require gradient")
    }
    if let hooks { return hooks }
    let made = GradientHooks()
    hooks = made
    if let node = gradientFunction { node.hooks.append((outputIndex, made)) }
    return made
  }
}
