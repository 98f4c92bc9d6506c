import Evaluator
import Tensors
import Workers

/// How a tensor's elements lie, and new tensors of its type.
enum TensorAttributes {
  static let entries: [Entry] = [
    Entry("is_contiguous", "*, memory_format=None", "Whether there are no gaps.") {
      call throws(Raise) in .bool(try local(call).isContiguous)
    },
    Entry("stride", "dim?", "The steps from element to element.") { call throws(Raise) in
      let tensor = try local(call)
      guard call.has(0) else { return .tuple(tensor.strides.map { .int($0) }) }
      let dim = try call.whole(0)
      let axis = try call.runtime.tensors { () throws(TensorError) in
        try wrapDim(dim, rank: tensor.rank)
      }
      if tensor.rank == 0 {
        throw call.error(.indexError, "dimension specified as \(dim) but tensor has no dimensions")
      }
      return .int(tensor.strides[axis])
    },
    Entry("storage_offset", "", "Where the first element is in the storage.") {
      call throws(Raise) in .int(try local(call).layout.offset)
    },
    Entry("element_size", "", "Bytes of one element.") { call throws(Raise) in
      .int(try local(call).dtype.itemSize)
    },
    Entry("data_ptr", "", "The address of the first element.") { call throws(Raise) in
      .int(try local(call).address)
    },
    Entry("nelement", "", "The number of elements.") { call throws(Raise) in
      .int(try TensorFacts.shape(call).reduce(1, &*))
    },
    Entry("ndimension", "", "The number of dimensions.") { call throws(Raise) in
      .int(try TensorFacts.shape(call).count)
    },
    Entry("nbytes", "", "Bytes of all elements.", kind: .getter) { call throws(Raise) in
      .int(try local(call).byteCount)
    },
    Entry("itemsize", "", "Bytes of one element.", kind: .getter) { call throws(Raise) in
      .int(try local(call).dtype.itemSize)
    },
    Entry("layout", "", "How elements are kept: all of them.", kind: .getter) { call in
      .object(call.runtime.stridedLayout)
    },
    Entry("_version", "", "How often the elements were changed in place.", kind: .getter) {
      call throws(Raise) in .int(try local(call).version)
    },
    Entry("output_nr", "", "Which result of its operation it is.", kind: .getter) {
      call throws(Raise) in .int(try local(call).gradientOutput)
    },
    truth("is_sparse", false), truth("is_quantized", false), truth("is_mkldnn", false),
    answer("is_complex") { _ in false }, answer("is_shared") { _ in false },
    answer("is_pinned") { _ in false }, answer("is_distributed") { _ in false },
    answer("is_signed") { $0.dtype.isSigned },
    Entry("is_nonzero", "", "Whether the one element is not zero.") { call throws(Raise) in
      let tensor = try local(call)
      return .bool(try call.runtime.tensors { () throws(TensorError) in try tensor.truthValue() })
    },
    Entry("is_same_size", "other", "Whether shapes are the same.") { call throws(Raise) in
      .bool(try local(call).shape == call.localTensor(0).shape)
    },
    Entry("is_set_to", "tensor", "Whether both show the same elements.") { call throws(Raise) in
      let (a, b) = (try local(call), try call.localTensor(0))
      return .bool(a.storage === b.storage && a.layout == b.layout)
    },
    Entry("get_device", "", "-1: the processor.") { _ in .int(-1) },
    Entry("cuda", "*args, **options", "There is no graphics processor.") { call throws(Raise) in
      throw call.error(.assertionError, "Torch not compiled with CUDA enabled")
    },
    Entry("share_memory_", "", "The tensor itself.") { call in call.receiver },
    Entry("pin_memory", "", "There is no graphics processor.") { call throws(Raise) in
      throw call.error(
        .runtimeError,
        "Cannot initialize CUDA without ATen_cuda library. PyTorch splits its backend into two shared libraries: a CPU library and a CUDA library; this error has occurred because you are trying to use some CUDA functionality, but the CUDA library has not been loaded by the dynamic linker for some reason.  The CUDA library MUST be loaded, EVEN IF you don't directly use any symbols from the CUDA library! One common culprit is a lack of -Wl,--no-as-needed in your link arguments; many dynamic linkers will delete dynamic library dependencies if you don't depend on any of their symbols.  You can check if this has occurred by using ldd on your binary to see if there is a dependency on *_cuda.so library."
      )
    },
    Entry("half", "", "The elements as torch.float16.") { call throws(Raise) in
      if let local = try call.tensor.local, local.dtype == .float16 { return call.receiver }
      return try call.apply(Cast(dtype: .float16))
    },
    Entry("resize_", "*size", "Another shape over the storage, which grows where it must.") {
      call throws(Raise) in try resize(call, try call.sizes(0))
    },
    Entry("resize_as_", "tensor", "Another tensor's shape over the storage.") {
      call throws(Raise) in try resize(call, try call.localTensor(0).shape)
    },
    Entry("storage", "", "The memory under the tensor.") { call throws(Raise) in
      .object(StorageObject(try local(call), type: call.runtime.storageType(try local(call).dtype)))
    },
    Entry("apply_", "callable", "Sets each element to a function of it.") { call throws(Raise) in
      let tensor = try local(call)
      let values = try call.runtime.tensors { () throws(TensorError) in try tensor.listedScalars() }
      var results: [NestedNumbers] = []
      for value in values {
        let result = try call.interpreter.call(call[0], Arguments([TensorFacts.value(value)]))
        guard case .number(let number)? = try call.runtime.operand(result) else {
          throw call.error(
            .typeError, "must be real number, not \(call.interpreter.typeName(result))")
        }
        results.append(.number(number))
      }
      try call.runtime.tensors { () throws(TensorError) in
        let context = call.runtime.context
        let flat = try context.tensor(.list(results), tensor.dtype)
        let shaped = try context.apply(View(tensor.shape), flat)
        _ = try context.apply(Copy(), tensor, shaped)
      }
      return call.receiver
    },
    fresh("new_zeros") { (context, shape, dtype) throws(TensorError) in
      try context.zeros(shape, dtype)
    },
    fresh("new_empty") { (context, shape, dtype) throws(TensorError) in
      try context.zeros(shape, dtype)
    },
    fresh("new_ones") { (context, shape, dtype) throws(TensorError) in
      try context.full(shape, 1, dtype)
    },
    Entry(
      "new_full", "size, fill_value, dtype=None, device=None, requires_grad=False", "One number."
    ) {
      call throws(Raise) in
      let (shape, value) = (try call.tuple(0), try call.scalar(1))
      let own = try local(call).dtype
      let dtype = try call.dtype(2) ?? own
      let wants = try call.truth(4)
      return call.runtime.wrap(
        try call.runtime.tensors { () throws(TensorError) in
          let tensor = try call.runtime.context.full(shape, value, dtype)
          if wants { try tensor.setRequiresGrad(true) }
          return tensor
        })
    },
    Entry("new_tensor", "data, dtype=None, device=None, requires_grad=False", "Given numbers.") {
      call throws(Raise) in
      let own = try local(call).dtype
      let dtype = try call.dtype(1) ?? own
      let wants = try call.truth(3)
      let source = call[0].tensor == nil ? nil : try call.localTensor(0)
      let numbers = source == nil ? try call.runtime.nested(call[0]) : .list([])
      return call.runtime.wrap(
        try call.runtime.tensors { () throws(TensorError) in
          let context = call.runtime.context
          let tensor: Tensor
          if let source {
            tensor = try context.apply(Cast(dtype: dtype), source.detached())
          } else {
            tensor = try context.tensor(numbers, dtype)
          }
          if wants { try tensor.setRequiresGrad(true) }
          return tensor
        })
    },
    Entry("new", "*data", "A tensor of this type, of a size or of numbers.") { call throws(Raise) in
      try Creation.construct(call, try local(call).dtype)
    },
  ]

  private static func local(_ call: borrowing Call) throws(Raise) -> Tensor {
    try call.runtime.local(try call.tensor, method: call.function.entry.name)
  }

  private static func truth(_ name: String, _ value: Bool) -> Entry {
    Entry(name, "", "Always \(value).", kind: .getter) { _ in .bool(value) }
  }

  private static func answer(_ name: String, _ test: @escaping @Sendable (Tensor) -> Bool) -> Entry
  {
    Entry(name, "", "What the name asks.") { call throws(Raise) in .bool(test(try local(call))) }
  }

  private static func fresh(
    _ name: String,
    _ make: @escaping @Sendable (TensorContext, [Int], DType) throws(TensorError) -> Tensor
  ) -> Entry {
    Entry(
      name, "*size, dtype=None, device=None, requires_grad=False", "A tensor of this one's type."
    ) { call throws(Raise) in
      let shape = try call.sizes(0)
      let own = try local(call).dtype
      let dtype = try call.dtype(1) ?? own
      let wants = try call.truth(3)
      return call.runtime.wrap(
        try call.runtime.tensors { () throws(TensorError) in
          let tensor = try make(call.runtime.context, shape, dtype)
          if wants { try tensor.setRequiresGrad(true) }
          return tensor
        })
    }
  }

  private static func resize(_ call: borrowing Call, _ shape: [Int]) throws(Raise) -> Value {
    let tensor = try local(call)
    if tensor.requiresGrad {
      throw call.error(.runtimeError, "cannot resize variables that require grad")
    }
    try call.runtime.tensors { () throws(TensorError) in
      try call.runtime.context.resize(tensor, shape)
    }
    return call.receiver
  }
}
