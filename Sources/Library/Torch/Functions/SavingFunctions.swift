import Evaluator
import Tensors
import Workers

/// `torch.save` and `torch.load`: plain values and tensors, in a container of their own. Nothing
/// that is loaded can run.
enum SavingFunctions {
  static let entries: [Entry] = [
    Entry("save", "obj, f, pickle_module=None, pickle_protocol=2", "Writes values to a file.") {
      call throws(Raise) in
      var writer = ContainerWriter(runtime: call.runtime)
      try writer.append(call[0], depth: 0)
      let bytes = writer.sealed
      let interpreter = call.interpreter
      let data = Value.object(BytesObject(bytes))
      if isFile(call[1], "write", interpreter) {
        _ = try interpreter.call(
          try interpreter.attribute(call[1], "write"), Arguments([data]))
        return .none
      }
      let file = try open(call[1], "wb", interpreter)
      _ = try interpreter.call(try interpreter.attribute(file, "write"), Arguments([data]))
      _ = try interpreter.call(try interpreter.attribute(file, "close"), Arguments())
      return .none
    },
    Entry("load", "f, map_location=None, pickle_module=None, **options", "Reads saved values.") {
      call throws(Raise) in
      let interpreter = call.interpreter
      let given = isFile(call[0], "read", interpreter)
      let file = given ? call[0] : try open(call[0], "rb", interpreter)
      let data = try interpreter.call(try interpreter.attribute(file, "read"), Arguments())
      if !given { _ = try interpreter.call(try interpreter.attribute(file, "close"), Arguments()) }
      guard case .object(let object) = data, let bytes = object as? BytesObject else {
        throw call.error(
          .typeError, "a file that is loaded must give bytes, not \(interpreter.typeName(data))")
      }
      var reader = try ContainerReader(bytes.bytes, call.runtime)
      return try reader.whole()
    },
  ]

  private static func isFile(_ value: Value, _ method: String, _ interpreter: Interpreter) -> Bool {
    if value.text != nil { return false }
    return !interpreter.type(of: value).lookup(interpreter.intern(method)).isAbsent
  }

  private static func open(
    _ path: Value, _ mode: String, _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    let builtins = try interpreter.importModule("builtins")
    return try interpreter.call(
      builtins.namespace[interpreter.intern("open")], Arguments([path, .string(mode)]))
  }
}
