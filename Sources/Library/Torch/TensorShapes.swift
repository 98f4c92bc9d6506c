import Evaluator
import Tensors
import Workers

/// Views, copies and casts.
enum TensorShapes {
  static let entries: [Entry] = [
    Entry("view", "*size", "The same elements in another shape.") { call throws(Raise) in
      if let other = try call.items(0).first?.tensor, let local = other.local {
        return try call.apply(View(local.shape))
      }
      return try call.apply(View(try call.sizes(0)))
    },
    Entry("reshape", "*shape", "The elements in another shape, copied where needed.") {
      call throws(Raise) in try call.apply(Reshape(try call.sizes(0)))
    },
    Entry("view_as", "other", "The same elements in another tensor's shape.") {
      call throws(Raise) in try call.apply(View(try call.localTensor(0).shape))
    },
    Entry("expand", "*size", "A view with dimensions of size 1 repeated.") { call throws(Raise) in
      try call.apply(Expand(try call.sizes(0)))
    },
    Entry("repeat", "*repeats", "The tensor repeated along each dimension.") { call throws(Raise) in
      try call.apply(Repeat(try call.sizes(0)))
    },
    Entry("flip", "*dims", "The elements in the opposite order along some dimensions.") {
      call throws(Raise) in try call.apply(Flip(dims: try call.sizes(0)))
    },
    Entry("tril", "diagonal=0", "The lower part of matrices.") { call throws(Raise) in
      try call.apply(LowerTriangle(diagonal: try call.whole(0)))
    },
    Entry("triu", "diagonal=0", "The upper part of matrices.") { call throws(Raise) in
      try call.apply(UpperTriangle(diagonal: try call.whole(0)))
    },
    Entry("permute", "*dims", "The dimensions in another order.") { call throws(Raise) in
      try call.apply(Permute(try call.sizes(0)))
    },
    Entry("transpose", "dim0, dim1", "Two dimensions exchanged.") { call throws(Raise) in
      try call.apply(Transpose(try call.whole(0), try call.whole(1)))
    },
    Entry("t", "", "The matrix transposed.") { call throws(Raise) in
      try call.apply(MatrixTranspose())
    },
    Entry("T", "", "The dimensions in reverse order.", kind: .getter) { call throws(Raise) in
      let rank = try TensorFacts.shape(call).count
      return try call.runtime.apply(
        Permute(Array((0..<rank).reversed())), [try call.tensor], method: "T")
    },
    Entry("squeeze", "dim=None", "Without dimensions of size 1.") { call throws(Raise) in
      try call.apply(Squeeze(dim: call[0].isNone ? nil : try call.whole(0)))
    },
    Entry("unsqueeze", "dim", "With one more dimension of size 1.") { call throws(Raise) in
      try call.apply(Unsqueeze(dim: try call.whole(0)))
    },
    Entry("flatten", "start_dim=0, end_dim=-1", "Several dimensions as one.") {
      call throws(Raise) in
      try call.apply(Flatten(start: try call.whole(0), end: try call.whole(1)))
    },
    Entry("select", "dim, index", "One slice along a dimension.") { call throws(Raise) in
      try call.apply(Select(dim: try call.whole(0), index: try call.whole(1)))
    },
    Entry("narrow", "dim, start, length", "Some slices along a dimension.") { call throws(Raise) in
      try call.apply(
        Narrow(dim: try call.whole(0), start: try call.whole(1), length: try call.whole(2)))
    },
    Entry("chunk", "chunks, dim=0", "The tensor in pieces.") { call throws(Raise) in
      try call.runtime.several(
        Chunk(count: try call.whole(0), dim: try call.whole(1)), [try call.tensor], "chunk")
    },
    Entry("unbind", "dim=0", "All slices along a dimension.") { call throws(Raise) in
      try call.runtime.several(Unbind(dim: try call.whole(0)), [try call.tensor], "unbind")
    },
    Entry("split", "split_size, dim=0", "The tensor in pieces of a size, or of several.") {
      call throws(Raise) in
      let operation: Split
      if case .int(let size) = call[0] {
        operation = Split(size: size, dim: try call.whole(1))
      } else {
        operation = Split(sizes: try call.dims(0) ?? [], dim: try call.whole(1))
      }
      return try call.runtime.several(operation, [try call.tensor], "split")
    },
    Entry("clone", "", "A copy with elements of its own.") { call throws(Raise) in
      let tensor = try call.tensor
      // Of a pointer it is a second name for the same remote object, as in PySyft.
      if let pointer = tensor.pointer, pointer.path.isEmpty {
        pointer.collectsGarbage = false
        return call.runtime.wrap(
          LayeredTensor(
            .pointer(pointer.bystander()), owner: tensor.owner, isParameter: tensor.isParameter))
      }
      return try call.apply(Clone())
    },
    Entry("contiguous", "", "The tensor without gaps between its elements.") {
      call throws(Raise) in
      if let local = try call.tensor.local, local.isContiguous { return call.receiver }
      return try call.apply(Clone())
    },
    Entry(
      "to", "target=None, *rest, **options", "The tensor as another type; devices change nothing."
    ) { call throws(Raise) in
      if case .dict(let options) = call[2] {
        for entry in options.entries where entry.key.text == "dtype" {
          guard case .object(let object) = entry.value, let type = object as? DTypeObject else {
            continue
          }
          return try cast(call, type.dtype)
        }
      }
      if let other = call[0].tensor, let local = other.local { return try cast(call, local.dtype) }
      if case .object(let object) = call[0], let type = object as? DTypeObject {
        return try cast(call, type.dtype)
      }
      if let second = try call.items(1).first, case .object(let object) = second,
        let type = object as? DTypeObject
      {
        return try cast(call, type.dtype)
      }
      if let name = call[0].text { try call.runtime.checkDevice(name) }
      return call.receiver
    },
    cast("float", .float32), cast("double", .float64), cast("long", .int64), cast("int", .int32),
    cast("short", .int16), cast("char", .int8), cast("byte", .uint8), cast("bool", .bool),
    Entry("cpu", "", "The tensor itself: it is on the processor.") { call in call.receiver },
    Entry("type_as", "other", "The tensor as another's type.") { call throws(Raise) in
      try cast(call, try call.localTensor(0).dtype)
    },
    Entry("matmul", "other", "The matrix product.") { call throws(Raise) in
      try call.runtime.apply(
        Matmul(), [try call.tensor, try call.tensor(0)], method: "matmul")
    },
    Entry("mm", "mat2", "The product of two matrices.") { call throws(Raise) in
      try call.runtime.apply(MatrixMultiply(), [try call.tensor, try call.tensor(0)], method: "mm")
    },
    Entry("mv", "vec", "The product of a matrix and a vector.") { call throws(Raise) in
      try call.runtime.apply(
        MatrixVectorProduct(), [try call.tensor, try call.tensor(0)], method: "mv")
    },
    Entry("bmm", "mat2", "The products of two batches of matrices, pair by pair.") {
      call throws(Raise) in
      try call.runtime.apply(BatchMultiply(), [try call.tensor, try call.tensor(0)], method: "bmm")
    },
    Entry("ger", "vec2", "All products of the elements of two vectors.") { call throws(Raise) in
      try call.runtime.apply(Outer(), [try call.tensor, try call.tensor(0)], method: "ger")
    },
    Entry("addmm", "mat1, mat2, *, beta=1, alpha=1", "The tensor and a product of two matrices.") {
      call throws(Raise) in
      try call.runtime.apply(
        AddMatrixMultiply(beta: try call.scalar(2), alpha: try call.scalar(3)),
        [try call.tensor, try call.tensor(0), try call.tensor(1)], method: "addmm")
    },
    Entry("dot", "tensor", "The inner product of two vectors.") { call throws(Raise) in
      try call.runtime.apply(Dot(), [try call.tensor, try call.tensor(0)], method: "dot")
    },
  ]

  private static func cast(_ name: String, _ dtype: DType) -> Entry {
    Entry(name, "", "The elements as \(dtype.name).") { call throws(Raise) in
      try cast(call, dtype)
    }
  }

  private static func cast(_ call: borrowing Call, _ dtype: DType) throws(Raise) -> Value {
    if let local = try call.tensor.local, local.dtype == dtype { return call.receiver }
    return try call.apply(Cast(dtype: dtype))
  }
}

extension Runtime {
  /// Carries out an operation that gives several tensors, as a tuple however many there are.
  func several(
    _ operation: any Operation, _ operands: [LayeredTensor], _ method: String
  ) throws(Raise) -> Value {
    .tuple(try applyAll(operation, operands, method: method).map { wrap($0) })
  }
}
