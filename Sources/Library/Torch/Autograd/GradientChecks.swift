import Evaluator
import Tensors

/// Gradients of functions, and whether gradients are slopes.
enum GradientChecks {
  static let entries: [Entry] = [
    Entry(
      "gradcheck", "func, inputs, eps=1e-06, atol=1e-05, rtol=0.001, raise_exception=True",
      "Whether a function's gradients are its slopes."
    ) { call throws(Raise) in
      let inputs = try AutogradModule.tensors(call, 1)
      let (step, absolute, relative) = (
        try call.double(2), try call.double(3), try call.double(4)
      )
      let raises = try call.truth(5)
      let output = try value(call, inputs)
      for (place, input) in inputs.enumerated() where input.requiresGrad {
        let exact = try jacobian(call, output, [input], createsGraph: false)[0]
        let slopes = try differences(call, inputs, place, step, output.count)
        for index in exact.indices
        where
          !((exact[index] - slopes[index]).magnitude
          <= absolute + relative * slopes[index].magnitude)
        {
          if !raises { return .bool(false) }
          throw call.error(
            .runtimeError,
            "Jacobian mismatch for output 0 with respect to input \(place): \(slopes[index]) is the slope, \(exact[index]) the gradient"
          )
        }
      }
      return .bool(true)
    }
  ]

  /// `torch.autograd.functional`.
  static let functional: [Entry] = [
    Entry("jacobian", "func, inputs, create_graph=False, strict=False", "All first slopes.") {
      call throws(Raise) in
      let inputs = try leaves(call)
      let creates = try call.truth(2)
      let output = try value(call, inputs)
      let runtime = call.runtime
      let parts = try rows(call, output, inputs, createsGraph: creates)
      var results: [Value] = []
      for (place, input) in inputs.enumerated() {
        results.append(
          runtime.wrap(
            try runtime.tensors { () throws(TensorError) in
              let rows = try runtime.context.apply(Stack(dim: 0), to: parts.map { $0[place] })[0]
              return try runtime.context.apply(View(output.shape + input.shape), rows)
            }))
      }
      return call[1].tensor == nil ? .tuple(results) : results[0]
    },
    Entry("hessian", "func, inputs, create_graph=False, strict=False", "All second slopes.") {
      call throws(Raise) in
      let inputs = try leaves(call)
      let output = try value(call, inputs)
      if output.count != 1 {
        throw call.error(
          .runtimeError,
          "The Tensor returned by the function given to hessian should contain a single element")
      }
      let runtime = call.runtime
      let firsts = try rows(call, output, inputs, createsGraph: true)[0]
      var results: [Value] = []
      for (place, first) in firsts.enumerated() {
        let parts = try rows(call, first, inputs, createsGraph: false)
        var row: [Value] = []
        for (other, input) in inputs.enumerated() {
          row.append(
            runtime.wrap(
              try runtime.tensors { () throws(TensorError) in
                let rows = try runtime.context.apply(Stack(dim: 0), to: parts.map { $0[other] })[0]
                return try runtime.context.apply(View(inputs[place].shape + input.shape), rows)
              }))
        }
        if call[1].tensor != nil { return row[0] }
        results.append(.tuple(row))
      }
      return .tuple(results)
    },
  ]

  /// The inputs as leaves of their own.
  private static func leaves(_ call: borrowing Call) throws(Raise) -> [Tensor] {
    var leaves: [Tensor] = []
    for input in try AutogradModule.tensors(call, 1) {
      let leaf = input.detached()
      try call.runtime.tensors { () throws(TensorError) in try leaf.setRequiresGrad(true) }
      leaves.append(leaf)
    }
    return leaves
  }

  private static func value(_ call: borrowing Call, _ inputs: [Tensor]) throws(Raise) -> Tensor {
    let result = try call.interpreter.call(
      call[0], Arguments(inputs.map { call.runtime.wrap($0) }))
    guard let tensor = result.tensor else {
      throw call.error(
        .typeError,
        "the function must give a tensor, not \(call.interpreter.typeName(result))")
    }
    return try call.runtime.local(tensor, method: "backward")
  }

  /// The gradients of each element of the output, with zeros where it does not depend on an input.
  private static func rows(
    _ call: borrowing Call, _ output: Tensor, _ inputs: [Tensor], createsGraph: Bool
  ) throws(Raise) -> [[Tensor]] {
    let context = call.runtime.context
    return try call.runtime.tensors { () throws(TensorError) in
      try TensorError.checkListable(output.count, bytes: 4096)
      var rows: [[Tensor]] = []
      let flat = try context.apply(Reshape([-1]), output)
      for index in 0..<flat.count {
        var parts: [Tensor?] = inputs.map { _ in nil }
        if flat.requiresGrad {
          let element = try context.apply(Select(dim: 0, index: index), flat)
          parts = try context.gradients(
            of: [element], for: inputs, retainGraph: true, createGraph: createsGraph,
            allowUnused: true)
        }
        var row: [Tensor] = []
        for (part, input) in zip(parts, inputs) {
          if let part {
            row.append(part)
          } else {
            row.append(try context.zeros(input.shape, input.dtype))
          }
        }
        rows.append(row)
      }
      return rows
    }
  }

  /// The gradients as numbers: for each element of the output, those of all elements of an input.
  private static func jacobian(
    _ call: borrowing Call, _ output: Tensor, _ inputs: [Tensor], createsGraph: Bool
  ) throws(Raise) -> [[Double]] {
    let all = try rows(call, output, inputs, createsGraph: createsGraph)
    return inputs.indices.map { place in all.flatMap { $0[place].doubles } }
  }

  /// The slopes of all elements of the output along each element of an input.
  private static func differences(
    _ call: borrowing Call, _ inputs: [Tensor], _ place: Int, _ step: Double, _ count: Int
  ) throws(Raise) -> [Double] {
    let context = call.runtime.context
    let before = context.gradEnabled
    context.gradEnabled = false
    defer { context.gradEnabled = before }
    let width = inputs[place].count
    var slopes = [Double](repeating: 0, count: count * width)
    for column in 0..<width {
      var sides: [[Double]] = []
      for sign in [1.0, -1.0] {
        var moved = inputs
        moved[place] = try call.runtime.tensors { () throws(TensorError) in
          let copy = try context.apply(Clone(), inputs[place].detached())
          let flat = try context.apply(View([width]), copy)
          let element = try context.apply(Select(dim: 0, index: column), flat)
          _ = try context.apply(InPlace(Add(other: .float(sign * step))), element)
          return copy
        }
        sides.append(try value(call, moved).doubles)
      }
      for row in 0..<min(count, sides[0].count) {
        slopes[row * width + column] = (sides[0][row] - sides[1][row]) / (2 * step)
      }
    }
    return slopes
  }
}
