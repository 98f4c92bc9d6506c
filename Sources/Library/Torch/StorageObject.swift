import Evaluator
import Tensors

/// `tensor.storage()`: the memory under a tensor, as a list of numbers.
final class StorageObject: Object {
  /// All of the storage as one line.
  let line: Tensor

  init(_ tensor: Tensor, type: TypeObject) {
    line = tensor.data.strided([tensor.storage.count], [1], offset: 0)
    super.init(subtype: type)
  }
}

extension Runtime {
  func storageType(_ dtype: DType) -> TypeObject {
    let name = dtype.scalarName + "Storage"
    return type("torch." + name) { runtime in
      runtime.interpreter.makeType(
        TypeTable(
          name, "The memory under a tensor.",
          [
            Entry("__len__", "", "How many elements fit.") { call throws(Raise) in
              .int(try call.receiver(as: StorageObject.self).line.count)
            },
            Entry("size", "", "How many elements fit.") { call throws(Raise) in
              .int(try call.receiver(as: StorageObject.self).line.count)
            },
            Entry("data_ptr", "", "The address of the first element.") { call throws(Raise) in
              .int(try call.receiver(as: StorageObject.self).line.address)
            },
            Entry("element_size", "", "Bytes of one element.") { call throws(Raise) in
              .int(try call.receiver(as: StorageObject.self).line.dtype.itemSize)
            },
            Entry("tolist", "", "All elements.") { call throws(Raise) in
              let line = try call.receiver(as: StorageObject.self).line
              let values = try call.runtime.tensors { () throws(TensorError) in
                try line.listedScalars()
              }
              return .list(values.map(TensorFacts.value))
            },
            Entry("__getitem__", "index, /", "One element.") { call throws(Raise) in
              let line = try call.receiver(as: StorageObject.self).line
              let index = try call.int(0)
              guard index >= -line.count, index < line.count else {
                throw call.error(
                  .indexError,
                  "index \(index) out of range for storage of size \(line.count)")
              }
              let place = index < 0 ? index + line.count : index
              return TensorFacts.value(
                try call.runtime.tensors { () throws(TensorError) in
                  try line.strided([], [], offset: place).onlyItem()
                })
            },
            Entry("__repr__", "", "The elements, one on a line.") { call throws(Raise) in
              let line = try call.receiver(as: StorageObject.self).line
              let values = try call.runtime.tensors { () throws(TensorError) in
                try line.listedScalars()
              }
              var text = ""
              for value in values {
                text += " \(try call.interpreter.repr(TensorFacts.value(value)))\n"
              }
              return .string(
                text + "[torch.\(line.dtype.scalarName)Storage of size \(line.count)]")
            },
          ]), module: "torch", instancesHaveDictionary: false)
    }
  }

  /// `torch.strided`.
  var stridedLayout: Object {
    if let known = interpreter.modules["torch"]?.namespace[interpreter.intern("strided")],
      case .object(let object) = known
    {
      return object
    }
    return makeStridedLayout()
  }

  func makeStridedLayout() -> Object {
    Object(
      subtype: type("torch.layout") { runtime in
        runtime.interpreter.makeType(
          TypeTable(
            "layout", "How elements are kept.",
            [Entry("__repr__", "", "The name.") { _ in .string("torch.strided") }]),
          module: "torch", instancesHaveDictionary: false)
      })
  }
}
