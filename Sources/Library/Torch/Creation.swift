import Evaluator
import Tensors
import Workers

/// `torch.tensor`, `torch.zeros`, `torch.rand`, …
enum Creation {
  private typealias Filler = @Sendable (TensorContext, [Int], DType) throws(TensorError) -> Tensor

  static let entries: [Entry] =
    [
      Entry(
        "tensor", "data, *, dtype=None, device=None, requires_grad=False",
        "A tensor of the given numbers."
      ) { call throws(Raise) in
        let dtype = try call.dtype(1)
        let runtime = call.runtime
        let tensor: Tensor
        if let source = call[0].tensor {
          let local = try runtime.local(source, method: "tensor")
          tensor = try runtime.tensors { () throws(TensorError) in
            let copy = try runtime.context.apply(Clone(), local.detached())
            guard let dtype, dtype != copy.dtype else { return copy }
            return try runtime.context.apply(Cast(dtype: dtype), copy)
          }
        } else if let array = call[0].arrayObject {
          tensor = try runtime.tensors { () throws(TensorError) in
            try runtime.context.copied(array.tensor, dtype)
          }
        } else {
          let numbers = try runtime.nested(call[0])
          tensor = try runtime.tensors { () throws(TensorError) in
            try runtime.context.tensor(numbers, dtype)
          }
        }
        return try finish(call, tensor, wantsGrad: 3)
      },
      filled("zeros", "A tensor of zeros.") { (context, shape, dtype) throws(TensorError) in
        try context.zeros(shape, dtype)
      },
      filled("ones", "A tensor of ones.") { (context, shape, dtype) throws(TensorError) in
        try context.full(shape, dtype.isFloatingPoint ? 1.0 : 1, dtype)
      },
      filled("empty", "A tensor of any numbers (zeros, here).") {
        (context, shape, dtype) throws(TensorError) in try context.zeros(shape, dtype)
      },
      Entry(
        "full", "size, fill_value, *, dtype=None, device=None, requires_grad=False",
        "A tensor of one number."
      ) { call throws(Raise) in
        let shape = try call.tuple(0)
        let value = try call.scalar(1)
        let dtype = try call.dtype(2) ?? call.runtime.context.defaultDType
        let tensor = try call.runtime.tensors { () throws(TensorError) in
          try call.runtime.context.full(shape, value, dtype)
        }
        return try finish(call, tensor, wantsGrad: 4)
      },
      Entry(
        "arange", "start, end?, step?, *, dtype=None, device=None, requires_grad=False",
        "Numbers at equal steps, the end left out."
      ) { call throws(Raise) in
        let first = try call.scalar(0)
        let (start, end): (Scalar, Scalar) = call.has(1) ? (first, try call.scalar(1)) : (0, first)
        let step: Scalar = call.has(2) ? try call.scalar(2) : 1
        let dtype = try call.dtype(3)
        let tensor = try call.runtime.tensors { () throws(TensorError) in
          try call.runtime.context.arange(start, end, step: step, dtype)
        }
        return try finish(call, tensor, wantsGrad: 5)
      },
      Entry(
        "linspace", "start, end, steps=100, *, dtype=None, device=None, requires_grad=False",
        "Numbers equally far apart, the end included."
      ) { call throws(Raise) in
        let (start, end) = (try call.scalar(0).double, try call.scalar(1).double)
        let steps = try call.whole(2)
        let dtype = try call.dtype(3)
        let tensor = try call.runtime.tensors { () throws(TensorError) in
          try call.runtime.context.linspace(start, end, steps: steps, dtype)
        }
        return try finish(call, tensor, wantsGrad: 5)
      },
      Entry(
        "full_like", "input, fill_value, *, dtype=None, requires_grad=False",
        "One number in another tensor's shape."
      ) { call throws(Raise) in
        let model = try call.localTensor(0)
        let value = try call.scalar(1)
        let dtype = try call.dtype(2) ?? model.dtype
        let tensor = try call.runtime.tensors { () throws(TensorError) in
          try call.runtime.context.full(model.shape, value, dtype)
        }
        return try finish(call, tensor, wantsGrad: 3)
      },
      Entry(
        "eye", "n, m=None, *, dtype=None, device=None, requires_grad=False",
        "Ones on the diagonal, zeros elsewhere."
      ) { call throws(Raise) in
        let rows = try call.whole(0)
        let columns = call[1].isNone ? rows : try call.whole(1)
        let dtype = try call.dtype(2) ?? call.runtime.context.defaultDType
        let tensor = try call.runtime.tensors { () throws(TensorError) in
          try call.runtime.context.eye(rows, columns, dtype)
        }
        return try finish(call, tensor, wantsGrad: 4)
      },
      like("zeros_like", "Zeros in another tensor's shape.") {
        (context, shape, dtype) throws(TensorError) in try context.zeros(shape, dtype)
      },
      like("ones_like", "Ones in another tensor's shape.") {
        (context, shape, dtype) throws(TensorError) in
        try context.full(shape, dtype.isFloatingPoint ? 1.0 : 1, dtype)
      },
      like("empty_like", "Any numbers (zeros, here) in another tensor's shape.") {
        (context, shape, dtype) throws(TensorError) in try context.zeros(shape, dtype)
      },
      like("rand_like", "Random numbers in another tensor's shape.") {
        (context, shape, dtype) throws(TensorError) in try context.rand(shape, dtype)
      },
      like("randn_like", "Normal random numbers in another tensor's shape.") {
        (context, shape, dtype) throws(TensorError) in try context.randn(shape, dtype)
      },
    ]

  /// The old constructors: `FloatTensor(2, 3)` by size, `LongTensor([1, 2])` by numbers.
  static let constructors: [Entry] = DType.allCases.map { dtype in
    Entry(
      dtype.scalarName + "Tensor", "*data", "A tensor of \(dtype.name), of a size or of numbers."
    ) { call throws(Raise) in try construct(call, dtype) }
  }

  /// A tensor of the sizes, the numbers or the tensor that an old constructor is given.
  static func construct(_ call: borrowing Call, _ dtype: DType) throws(Raise) -> Value {
    let runtime = call.runtime
    let given = try call.items(0)
    if given.count == 1, let source = given[0].tensor {
      let local = try runtime.local(source, method: call.function.entry.name)
      return runtime.wrap(
        try runtime.tensors { () throws(TensorError) in
          try runtime.context.apply(Cast(dtype: dtype), local.detached())
        })
    }
    var isList = false
    if given.count == 1 {
      switch given[0] {
      case .list: isList = true
      case .tuple(let tuple): isList = tuple.subtype !== runtime.sizeType
      default: break
      }
    }
    if isList {
      let numbers = try runtime.nested(given[0])
      return runtime.wrap(
        try runtime.tensors { () throws(TensorError) in
          try runtime.context.tensor(numbers, dtype)
        })
    }
    let shape = given.isEmpty ? [0] : try call.sizes(0)
    return runtime.wrap(
      try runtime.tensors { () throws(TensorError) in try runtime.context.zeros(shape, dtype) })
  }

  private static func filled(_ name: String, _ summary: String, _ fill: @escaping Filler) -> Entry {
    Entry(name, "*size, dtype=None, device=None, requires_grad=False", summary) {
      call throws(Raise) in
      let shape = try call.sizes(0)
      let dtype = try call.dtype(1) ?? call.runtime.context.defaultDType
      let tensor = try call.runtime.tensors { () throws(TensorError) in
        try fill(call.runtime.context, shape, dtype)
      }
      return try finish(call, tensor, wantsGrad: 3)
    }
  }

  private static func like(_ name: String, _ summary: String, _ fill: @escaping Filler) -> Entry {
    Entry(name, "input, *, dtype=None, requires_grad=False", summary) { call throws(Raise) in
      let model = try call.localTensor(0)
      let dtype = try call.dtype(1) ?? model.dtype
      let tensor = try call.runtime.tensors { () throws(TensorError) in
        try fill(call.runtime.context, model.shape, dtype)
      }
      return try finish(call, tensor, wantsGrad: 2)
    }
  }

  private static func finish(
    _ call: borrowing Call, _ tensor: Tensor, wantsGrad position: Int
  ) throws(Raise) -> Value {
    // The device stands before the mark for gradients where there is one.
    if call.name(position - 1) == "device", let name = call[position - 1].text {
      try call.runtime.checkDevice(name)
    }
    if try call.truth(position) {
      if !tensor.dtype.isFloatingPoint {
        throw call.error(
          .runtimeError, "Only Tensors of floating point dtype can require gradients")
      }
      try call.runtime.tensors { () throws(TensorError) in try tensor.setRequiresGrad(true) }
    }
    return call.runtime.wrap(tensor)
  }
}

extension Runtime {
  /// Nested lists of numbers, as `torch.tensor` takes them.
  func nested(_ value: Value) throws(Raise) -> NestedNumbers {
    try interpreter.nested { () throws(Raise) -> NestedNumbers in
      switch value {
      case .bool(let value): return .number(.bool(value))
      case .int(let value): return .number(.int(Int64(value)))
      case .float(let value): return .number(.float(value))
      case .list(let list): return try nested(list.items)
      case .tuple(let tuple): return try nested(tuple.items)
      default: break
      }
      if let tensor = value.tensor {
        let local = try local(tensor, method: "tensor")
        return .number(try tensors { () throws(TensorError) in try local.onlyItem() })
      }
      if let array = value.arrayObject {
        return try tensors { () throws(TensorError) in try array.tensor.nested() }
      }
      if value.bigInteger != nil { return .hugeInteger }
      if case .object(let object) = value, object is RangeObject {
        return try nested(try interpreter.items(of: value))
      }
      return .other(typeName: interpreter.typeName(value))
    }
  }

  private func nested(_ items: ContiguousArray<Value>) throws(Raise) -> NestedNumbers {
    var numbers: [NestedNumbers] = []
    numbers.reserveCapacity(items.count)
    for item in items { numbers.append(try nested(item)) }
    return .list(numbers)
  }
}
