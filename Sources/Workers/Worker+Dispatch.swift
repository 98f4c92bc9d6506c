package import Tensors

extension Worker {
  /// Carries out an operation where its operands are: here, or by a command to the worker that
  /// holds them.
  /// - Parameter method: what the cell called, for messages about it.
  package func dispatch(
    _ operation: any Operation, _ operands: [LayeredTensor], method: String
  ) throws(WorkerError) -> [LayeredTensor] {
    var tensors: [Tensor] = []
    tensors.reserveCapacity(operands.count)
    for operand in operands {
      guard case .local(let tensor) = operand.layer else {
        if operands.contains(where: { $0.foreign != nil }) {
          cluster.needsForwarding = true
          throw .noTensor
        }
        return try command(.operation(operation), operands, method: method)
      }
      tensors.append(tensor)
    }
    let results: [Tensor]
    do throws(TensorError) {
      results = try cluster.context.apply(operation, to: tensors)
    } catch {
      throw WorkerError(error)
    }
    if case .inPlace = operation.effect { return [operands[0]] }
    return results.map { LayeredTensor(.local($0), owner: self) }
  }

  /// Sends a command to the worker that holds the operands, and wraps pointers to the results.
  fileprivate func command(
    _ action: TensorCommand.Action, _ operands: [LayeredTensor], method: String
  ) throws(WorkerError) -> [LayeredTensor] {
    let location = try commonLocation(operands, method: method)
    var isInPlace = true
    if case .operation(let operation) = action, case .inPlace = operation.effect {
    } else if case .operation = action {
      isInPlace = false
    }
    let command = TensorCommand(
      action: action, method: method, targets: operands.compactMap { $0.pointer?.reference },
      returnIds: isInPlace ? [] : [cluster.ids.pop()])
    guard case .results(let ids) = try send(.command(command), to: location), !isInPlace else {
      return [operands[0]]
    }
    return ids.map { id in
      LayeredTensor(
        .pointer(
          PointerTensor(
            id: cluster.ids.pop(), owner: self, location: location, idAtLocation: id)),
        owner: self)
    }
  }

  /// The worker that holds all pointers of a call.
  package func commonLocation(
    _ operands: [LayeredTensor], method: String
  ) throws(WorkerError) -> Worker {
    var first: PointerTensor?
    for operand in operands {
      switch operand.layer {
      case .collected: throw .noChild
      case .pointer(let pointer):
        if let first, first.location !== pointer.location {
          throw .notCollocated(method, first.location, pointer.location)
        }
        first = first ?? pointer
      case .local, .child, .plain: break
      }
    }
    guard let first else { throw .noChild }
    for operand in operands where operand.local != nil {
      throw .notCollocated(
        pointer: first, pointerIsFirst: operands[0].pointer != nil, a: operands[0].childText,
        b: operands.count > 1 ? operands[1].childText : operand.childText)
    }
    return first.location
  }

  func commandBackward(
    _ operands: [LayeredTensor], retainGraph: Bool
  ) throws(WorkerError) {
    _ = try command(.backward(retainGraph: retainGraph), operands, method: "backward")
  }
}

extension LayeredTensor {
  /// `backward(gradient, retain_graph)`, here or at the worker that holds the tensor.
  package func backward(
    gradient: LayeredTensor? = nil, retainGraph: Bool = false
  ) throws(WorkerError) {
    switch layer {
    case .local(let tensor):
      if let gradient, gradient.local == nil {
        throw WorkerError("RuntimeError", "the gradient is on another worker than the tensor")
      }
      do throws(TensorError) {
        try owner.cluster.context.backward(
          [tensor], gradients: gradient.map { [$0.local] } ?? [], retainGraph: retainGraph)
      } catch {
        throw WorkerError(error)
      }
      owner.cluster.markLoss(self, on: owner)
    case .pointer:
      try owner.commandBackward([self] + (gradient.map { [$0] } ?? []), retainGraph: retainGraph)
    case .child, .plain:
      owner.cluster.needsForwarding = true
      throw .noTensor
    case .collected: throw .noChild
    }
  }

  package func shape() throws(WorkerError) -> [Int] {
    switch layer {
    case .local(let tensor): return tensor.shape
    case .pointer(let pointer): return try pointer.shape()
    case .child(let foreign), .plain(let foreign): return try foreign.shape()
    case .collected: throw .noChild
    }
  }
}

/// What a call at another worker gave its caller.
package enum RemoteResult {
  /// The method changed its object.
  case receiver
  case pointers([LayeredTensor])
  case value(WireValue)
}

extension Worker {
  /// Has a worker carry out a call by name.
  package func call(_ command: CallCommand, at location: Worker) throws(WorkerError) -> RemoteResult
  {
    var command = command
    let isInPlace = command.isInPlace
    command.returnIds = isInPlace ? [] : [cluster.ids.pop()]
    switch try send(.call(command), to: location) {
    case .value(let value): return .value(value)
    case .results(let ids):
      if isInPlace { return .receiver }
      return .pointers(ids.map { pointer(to: $0, at: location, collects: true) })
    default:
      // A command without a result gives a pointer all the same, to nothing.
      if isInPlace { return .receiver }
      return .pointers([pointer(to: command.returnIds[0], at: location, collects: false)])
    }
  }

  private func pointer(to id: Int, at location: Worker, collects: Bool) -> LayeredTensor {
    LayeredTensor(
      .pointer(
        PointerTensor(
          id: cluster.ids.pop(), owner: self, location: location, idAtLocation: id,
          collectsGarbage: collects)), owner: self)
  }

  /// `request_search`: pointers to what another worker has under these tags. They do not answer for
  /// the objects' ends.
  package func requestSearch(
    _ terms: [SearchTerm], at location: Worker
  ) throws(WorkerError) -> [LayeredTensor] {
    guard case .found(let findings) = try send(.search(terms), to: location) else { return [] }
    return findings.map { finding in
      let pointer = PointerTensor(
        id: cluster.ids.pop(), owner: self, location: location, idAtLocation: finding.id,
        collectsGarbage: false, shape: finding.shape)
      pointer.tags = finding.tags
      pointer.description = finding.description
      let wrapper = LayeredTensor(.pointer(pointer), owner: self)
      wrapper.tags = finding.tags
      wrapper.description = finding.description
      return wrapper
    }
  }
}
