import Evaluator
import Tensors
import Workers

/// Elements moved, repeated and seen another way.
enum TensorMoving {
  static let entries: [Entry] = [
    Entry("roll", "shifts, dims=None", "The elements moved along dimensions, round the end.") {
      call throws(Raise) in
      try call.apply(Roll(shifts: try call.dims(0) ?? [], dims: try call.dims(1) ?? []))
    },
    Entry("rot90", "k=1, dims=(0, 1)", "The tensor turned by quarters.") { call throws(Raise) in
      let dims = call[1].isNone || call[1].isAbsent ? [0, 1] : try call.tuple(1)
      return try call.apply(Rot90(quarters: try call.whole(0), dims: dims))
    },
    Entry("diag", "diagonal=0", "A vector as a diagonal, or a matrix's diagonal.") {
      call throws(Raise) in try call.apply(Diag(offset: try call.whole(0)))
    },
    Entry("diagflat", "offset=0", "All elements as the diagonal of a matrix.") {
      call throws(Raise) in
      let flat = try call.runtime.applyAll(Reshape([-1]), [try call.tensor], method: "diagflat")
      return try call.runtime.apply(Diag(offset: try call.whole(0)), flat, method: "diagflat")
    },
    Entry("diagonal", "offset=0, dim1=0, dim2=1", "A view of a diagonal of matrices.") {
      call throws(Raise) in
      try call.apply(
        Diagonal(offset: try call.whole(0), dim1: try call.whole(1), dim2: try call.whole(2)))
    },
    Entry("diag_embed", "offset=0, dim1=-2, dim2=-1", "Matrices with given diagonals.") {
      call throws(Raise) in
      try call.apply(
        DiagEmbed(
          Diagonal(offset: try call.whole(0), dim1: try call.whole(1), dim2: try call.whole(2))))
    },
    Entry("trace", "", "The sum of a matrix's diagonal.") { call throws(Raise) in
      try call.apply(Trace())
    },
    Entry("unfold", "dimension, size, step", "A view with windows along a dimension.") {
      call throws(Raise) in
      try call.apply(
        Unfold(dim: try call.whole(0), size: try call.whole(1), step: try call.whole(2)))
    },
    Entry("as_strided", "size, stride, storage_offset=None", "Another view of the storage.") {
      call throws(Raise) in
      try call.apply(
        AsStrided(
          shape: try call.tuple(0), strides: try call.tuple(1),
          offset: call[2].isNone ? nil : try call.whole(2)))
    },
    Entry("repeat_interleave", "repeats, dim=None", "Each element several times.") {
      call throws(Raise) in try repeatEach(call)
    },
    Entry("expand_as", "other", "A view in another tensor's shape.") { call throws(Raise) in
      try call.apply(Expand(try call.localTensor(0).shape))
    },
    Entry("reshape_as", "other", "The elements in another tensor's shape.") {
      call throws(Raise) in try call.apply(Reshape(try call.localTensor(0).shape))
    },
    Entry("narrow_copy", "dimension, start, length", "A copy of some slices.") {
      call throws(Raise) in
      let part = try call.runtime.applyAll(
        Narrow(dim: try call.whole(0), start: try call.whole(1), length: try call.whole(2)),
        [try call.tensor], method: "narrow_copy")
      return try call.runtime.apply(Clone(), part, method: "narrow_copy")
    },
    Entry("fill_diagonal_", "fill_value, wrap=False", "Sets the diagonal to a number.") {
      call throws(Raise) in
      let shape = try TensorFacts.shape(call)
      if shape.count < 2 {
        throw call.error(.runtimeError, "dimensions must larger than 1")
      }
      if shape.count > 2, Set(shape).count > 1 {
        throw call.error(.runtimeError, "all dimensions of input must be of equal length")
      }
      guard let local = try call.tensor.local else { return call.receiver }
      let value = try call.scalar(0)
      let step = local.strides.reduce(0, &+)
      let size = shape.min() ?? 0
      let view = try call.runtime.applyAll(
        AsStrided(shape: [size], strides: [step]), [try call.tensor], method: "fill_diagonal_")
      _ = try call.runtime.applyAll(InPlace(Fill(value)), view, method: "fill_diagonal_")
      return call.receiver
    },
    Entry("split_with_sizes", "split_sizes, dim=0", "The tensor in pieces of given sizes.") {
      call throws(Raise) in
      try call.runtime.several(
        Split(sizes: try call.tuple(0), dim: try call.whole(1)), [try call.tensor],
        "split_with_sizes")
    },
    Entry("sum_to_size", "*size", "The sums that undo broadcasting from a shape.") {
      call throws(Raise) in
      let (shape, wanted) = (try TensorFacts.shape(call), try call.sizes(0))
      let lead = shape.count - wanted.count
      var dims: [Int] = []
      var fits = lead >= 0
      for axis in shape.indices where fits {
        if axis < lead || wanted[axis - lead] == 1 && shape[axis] != 1 {
          dims.append(axis)
        } else if wanted[axis - lead] != shape[axis] {
          fits = false
        }
      }
      if !fits {
        throw call.error(
          .runtimeError,
          "size {\(shape)} is not expandable to size {\(wanted)}.")
      }
      if dims.isEmpty { return call.receiver }
      let sum = try call.runtime.applyAll(
        Sum(dims: dims, keepDim: true), [try call.tensor], method: "sum_to_size")
      return lead == 0
        ? call.runtime.wrap(sum[0])
        : try call.runtime.apply(View(wanted), sum, method: "sum_to_size")
    },
    inPlace("transpose_", "dim0, dim1", "Two dimensions exchanged.") { call throws(Raise) in
      Transpose(try call.whole(0), try call.whole(1))
    },
    inPlace("t_", "", "The matrix transposed.") { _ in MatrixTranspose() },
    inPlace("squeeze_", "dim=None", "Without dimensions of size 1.") { call throws(Raise) in
      Squeeze(dim: call[0].isNone ? nil : try call.whole(0))
    },
    inPlace("unsqueeze_", "dim", "With one more dimension of size 1.") { call throws(Raise) in
      Unsqueeze(dim: try call.whole(0))
    },
    inPlace("tril_", "diagonal=0", "The lower part of matrices.") { call throws(Raise) in
      LowerTriangle(diagonal: try call.whole(0))
    },
    inPlace("triu_", "diagonal=0", "The upper part of matrices.") { call throws(Raise) in
      UpperTriangle(diagonal: try call.whole(0))
    },
  ]

  private static func inPlace(
    _ name: String, _ parameters: String, _ summary: String,
    _ make: @escaping @Sendable (borrowing Call) throws(Raise) -> any Operation
  ) -> Entry {
    Entry(name, parameters, summary + " In place.") { call throws(Raise) in
      try call.applyInPlace(try make(call))
    }
  }

  private static func repeatEach(_ call: borrowing Call) throws(Raise) -> Value {
    let context = call.runtime.context
    let input = try call.runtime.local(try call.tensor, method: "repeat_interleave")
    let counts: Tensor?
    var number = 0
    if let given = call[0].tensor {
      counts = try call.runtime.local(given, method: "repeat_interleave")
    } else {
      counts = nil
      number = try call.whole(0)
    }
    let dim = call[1].isNone ? nil : try call.whole(1)
    let result = try call.runtime.tensors { () throws(TensorError) in
      try context.repeated(input, counts, number, dim)
    }
    return call.runtime.wrap(result)
  }
}
