import Evaluator
import Tensors

/// A row that is both a function of `numpy`, which takes the array first, and a method of arrays.
struct ArrayFunction: Sendable {
  /// Gets the array and the position of the first argument after it.
  typealias Body =
    @Sendable (borrowing Call, _ array: Tensor, _ first: Int) throws(Raise) -> Value

  let name: String
  let parameters: String
  let summary: String
  let body: Body

  init(_ name: String, _ parameters: String, _ summary: String, _ body: @escaping Body) {
    self.name = name
    self.parameters = parameters
    self.summary = summary
    self.body = body
  }

  var method: Entry {
    let body = body
    return Entry(name, parameters, summary) { call throws(Raise) in
      try body(call, try call.ownArray, 0)
    }
  }

  var function: Entry {
    let body = body
    let all = parameters.isEmpty ? "a" : "a, " + parameters
    return Entry(name, all, summary) { call throws(Raise) in try body(call, try call.array(0), 1) }
  }
}
