import Evaluator
import Tensors

/// What an array says of itself.
enum ArrayFacts {
  static let entries: [Entry] = [
    Entry("__repr__", "", "The array as text, with its type.") { call throws(Raise) in
      let object = try call.receiver(as: ArrayObject.self)
      if isScalar(object, call) { return .string(ArrayText.scalar(object.tensor)) }
      return .string(ArrayText(options: call.runtime.numpy.printOptions).repr(object.tensor))
    },
    Entry("__str__", "", "The array as text.") { call throws(Raise) in
      .string(ArrayText(options: call.runtime.numpy.printOptions).str(try call.ownArray))
    },
    Entry("__format__", "spec, /", "The number formatted.") { call throws(Raise) in
      let own = try call.ownArray
      let spec = try call.string(0)
      if own.rank == 0, !spec.isEmpty {
        return .string(
          try call.interpreter.format(TensorFacts.value(own.firstScalar), spec))
      }
      if !spec.isEmpty {
        throw call.error(
          .typeError, "unsupported format string passed to numpy.ndarray.__format__")
      }
      return .string(ArrayText(options: call.runtime.numpy.printOptions).str(own))
    },
    Entry("__hash__", "", "The hash of a scalar.") { call throws(Raise) in
      let object = try call.receiver(as: ArrayObject.self)
      guard isScalar(object, call) else {
        throw call.error(.typeError, "unhashable type: 'numpy.ndarray'")
      }
      return .int(try call.interpreter.hash(TensorFacts.value(object.tensor.firstScalar)))
    },
    Entry("__len__", "", "The size of the first dimension.") { call throws(Raise) in
      guard let size = try call.ownArray.shape.first else {
        let object = try call.receiver(as: ArrayObject.self)
        throw call.error(
          .typeError,
          isScalar(object, call)
            ? "object of type '\(typeName(call))' has no len()" : "len() of unsized object")
      }
      return .int(size)
    },
    Entry("__iter__", "", "The slices along the first dimension.") { call throws(Raise) in
      let own = try call.ownArray
      guard let count = own.shape.first else {
        let object = try call.receiver(as: ArrayObject.self)
        throw call.error(
          .typeError,
          isScalar(object, call)
            ? "'\(typeName(call))' object is not iterable" : "iteration over a 0-d array")
      }
      let runtime = call.runtime
      var position = 0
      return .object(
        ClosureIterator("iterator") { (_) throws(Raise) -> Value in
          guard position < count else { return .absent }
          defer { position += 1 }
          return try runtime.element(own.picked(0, position))
        })
    },
    Entry("__contains__", "element, /", "Whether an element is equal to a value.") {
      call throws(Raise) in
      guard call.runtime.isArrayLike(call[0]) else { return .bool(false) }
      let equal = try call.runtime.compare(.equal, try call.ownArray, try call.array(0))
      return .bool(equal.truths.contains(true))
    },
    Entry("__bool__", "", "The truth of an array of one element.") { call throws(Raise) in
      let own = try call.ownArray
      if own.count > 1 {
        throw call.error(
          .valueError,
          "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()"
        )
      }
      return .bool(own.count == 1 && own.firstScalar.bool)
    },
    Entry("shape", "", "The size of each dimension.", kind: .getter, setter: reshape) {
      call throws(Raise) in
      .tuple(try call.ownArray.shape.map { .int($0) })
    },
    Entry("ndim", "", "The number of dimensions.", kind: .getter) { call throws(Raise) in
      .int(try call.ownArray.rank)
    },
    Entry("size", "", "The number of elements.", kind: .getter) { call throws(Raise) in
      .int(try call.ownArray.count)
    },
    Entry("dtype", "", "The type of the elements.", kind: .getter) { call throws(Raise) in
      call.runtime.arrayDType(try call.ownArray.dtype)
    },
    Entry("itemsize", "", "Bytes of one element.", kind: .getter) { call throws(Raise) in
      .int(try call.ownArray.dtype.itemSize)
    },
    Entry("nbytes", "", "Bytes of all elements.", kind: .getter) { call throws(Raise) in
      .int(try call.ownArray.byteCount)
    },
    Entry("strides", "", "Bytes from one element to the next, by dimension.", kind: .getter) {
      call throws(Raise) in
      let own = try call.ownArray
      return .tuple(own.strides.map { .int($0 &* own.dtype.itemSize) })
    },
    Entry("T", "", "The dimensions in reverse order.", kind: .getter) { call throws(Raise) in
      let own = try call.ownArray
      return own.rank < 2 ? call.receiver : call.runtime.array(own.transposed)
    },
    Entry("flat", "", "The elements one after another.", kind: .getter) { call throws(Raise) in
      let own = try call.ownArray
      let runtime = call.runtime
      let dense = try runtime.arrays { (context) throws(TensorError) in
        try context.contiguous(own)
      }
      var position = 0
      return .object(
        ClosureIterator("flatiter") { (_) throws(Raise) -> Value in
          guard position < dense.count else { return .absent }
          defer { position += 1 }
          return try runtime.element(
            dense.strided([], [], offset: dense.layout.offset + position))
        })
    },
    Entry("real", "", "The array: all numbers are real.", kind: .getter) { call in
      call.receiver
    },
    Entry("base", "", "None.", kind: .getter) { _ in .none },
    Entry("__array__", "dtype=None", "The array.") { call throws(Raise) in
      let dtype = try call.arrayDType(0)
      return call.runtime.array(try call.runtime.tensor(of: call.receiver, as: dtype))
    },
  ]

  private static let reshape: Entry.Body = { call throws(Raise) in
    let object = try call.receiver(as: ArrayObject.self)
    let shape = try call.runtime.shape(from: call[0])
    object.tensor = try call.runtime.reshaped(object.tensor, shape)
    return .none
  }

  static func isScalar(_ object: ArrayObject, _ call: borrowing Call) -> Bool {
    call.runtime.numpy.types.isScalar(object.subtype)
  }

  /// The class's name with its module, as NumPy's own messages write it.
  private static func typeName(_ call: borrowing Call) -> String {
    let type = call.interpreter.type(of: call.receiver)
    return "\(type.module).\(type.name)"
  }
}

extension Runtime {
  /// What indexing gives: a scalar of its own, or a view.
  func element(_ view: Tensor) throws(Raise) -> Value {
    if view.rank > 0 { return array(view) }
    return result(try arrays { (context) throws(TensorError) in try context.copied(view) })
  }
}
