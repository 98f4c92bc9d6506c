import Evaluator
import Glibc
import Tensors

/// Further ways to make tensors from nothing.
enum MakingFunctions {
  private static let options = "*, dtype=None, device=None, requires_grad=False"

  static let entries: [Entry] = [
    Entry("logspace", "start, end, steps=100, base=10.0, \(options)", "Powers at equal steps.") {
      call throws(Raise) in
      let (start, end) = (try call.scalar(0).double, try call.scalar(1).double)
      let (steps, base) = (try call.whole(2), try call.scalar(3).double)
      let dtype = try call.dtype(4)
      return try made(call, 4) { (context) throws(TensorError) in
        let line = try context.linspace(start, end, steps: steps, .float64)
        let powers = try context.apply(ReversePow(base: .float(base)), line)
        return try context.apply(ToType(dtype ?? context.defaultDType), powers)
      }
    },
    Entry("range", "start, end?, step=1, \(options)", "Numbers at equal steps, the end included.") {
      call throws(Raise) in
      let first = try call.scalar(0).double
      let (start, end) = call.has(1) ? (first, try call.scalar(1).double) : (0, first)
      let step = try call.scalar(2).double
      let dtype = try call.dtype(3)
      return try made(call, 3) { (context) throws(TensorError) in
        if step == 0 { throw TensorError(.runtimeError, "step must be nonzero") }
        let count = ((end - start) / step).rounded(.down) + 1
        if !(count >= 0 && count < 0x1p60) {
          throw TensorError(
            .runtimeError, "upper bound and larger bound inconsistent with step sign")
        }
        let places = try context.arange(0, .int(Int64(count)), .float64)
        let scaled = try context.apply(
          Add(other: .float(start)), try context.apply(Mul(other: .float(step)), places))
        return try context.apply(ToType(dtype ?? context.defaultDType), scaled)
      }
    },
    triangle("tril_indices", "Rows and columns of the lower part of a matrix.") { $1 <= $0 },
    triangle("triu_indices", "Rows and columns of the upper part of a matrix.") { $1 >= $0 },
    Entry("scalar_tensor", "s, \(options)", "A tensor of one number.") { call throws(Raise) in
      let value = try call.scalar(0)
      let dtype = try call.dtype(1)
      return try made(call, 1) { (context) throws(TensorError) in
        try context.full([], value, dtype ?? context.defaultDType)
      }
    },
    Entry("empty_strided", "size, stride, \(options)", "A tensor with given steps (zeros, here).") {
      call throws(Raise) in
      let (shape, strides) = (try call.tuple(0), try call.tuple(1))
      let dtype = try call.dtype(2)
      return try made(call, 2) { (context) throws(TensorError) in
        let last = zip(shape, strides).reduce(0) { sum, pair in
          sum.addingReportingOverflow(
            max(0, pair.0 - 1).multipliedReportingOverflow(by: max(0, pair.1)).partialValue
          ).partialValue
        }
        if last < 0 { throw TensorError(.runtimeError, "the strides are too large") }
        let whole = try context.zeros([last + 1], dtype ?? context.defaultDType)
        return try context.apply(AsStrided(shape: shape, strides: strides), whole).data
      }
    },
  ]

  /// Makes a tensor; the options begin with the type at a position.
  private static func made(
    _ call: borrowing Call, _ position: Int,
    _ make: (TensorContext) throws(TensorError) -> Tensor
  ) throws(Raise) -> Value {
    let wants = try call.truth(position + 2)
    if let device = call[position + 1].text { try call.runtime.checkDevice(device) }
    return call.runtime.wrap(
      try call.runtime.tensors { () throws(TensorError) in
        let tensor = try make(call.runtime.context)
        if wants { try tensor.setRequiresGrad(true) }
        return tensor
      })
  }

  private static func triangle(
    _ name: String, _ summary: String, _ test: @escaping @Sendable (Int, Int) -> Bool
  ) -> Entry {
    Entry(name, "row, col, offset=0, *, dtype=None, device=None", summary) { call throws(Raise) in
      let (rows, columns, offset) = (try call.whole(0), try call.whole(1), try call.whole(2))
      let dtype = try call.dtype(3) ?? .int64
      if rows < 0 {
        throw call.error(.runtimeError, "row must be non-negative, got\(rows)")
      }
      if columns < 0 {
        throw call.error(.runtimeError, "col must be non-negative, got\(columns)")
      }
      return call.runtime.wrap(
        try call.runtime.tensors { () throws(TensorError) in
          let (cells, over) = rows.multipliedReportingOverflow(by: columns)
          try TensorError.checkListable(over ? .max : cells, bytes: 32)
          if max(rows, columns) > 1 << 28 { throw TensorError.outOfMemory(.max) }
          var (first, second): ([Int64], [Int64]) = ([], [])
          for row in 0..<rows {
            for column in 0..<columns where test(row &+ offset, column) {
              first.append(Int64(row))
              second.append(Int64(column))
            }
          }
          let context = call.runtime.context
          let flat = try context.array(first + second, [2, first.count])
          return try context.apply(ToType(dtype), flat)
        })
    }
  }
}
