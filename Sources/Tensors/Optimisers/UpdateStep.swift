/// One step of an optimiser's arithmetic for one parameter: an operation on places that hold
/// tensors. Whoever holds the tensors carries it out, here or on another worker.
package struct UpdateStep: Sendable {
  /// Where a tensor of a parameter's update is kept.
  package enum Place: Sendable, Hashable {
    /// `parameter.data`
    case parameter
    /// `parameter.grad.data`
    case gradient
    /// The optimiser's state for the parameter, by its name: `momentum_buffer`.
    case state(String)
    /// What this update alone needs.
    case scratch
  }

  package let operation: any Operation
  package let inputs: [Place]
  /// Where the result goes; an operation in place leaves it in its first input.
  package let output: Place

  init(_ operation: any Operation, _ inputs: [Place], output: Place? = nil) {
    self.operation = operation
    self.inputs = inputs
    self.output = output ?? inputs[0]
  }
}
