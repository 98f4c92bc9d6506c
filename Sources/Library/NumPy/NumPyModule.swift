import Evaluator
import Tensors

/// `numpy`.
enum NumPyModule {
  static func make(_ interpreter: Interpreter) -> ModuleObject {
    let runtime = interpreter.runtime
    let numpy = runtime.numpy
    var constants: [(name: String, value: Value)] = [
      ("ndarray", .object(numpy.arrayType)), ("dtype", .object(numpy.dtypeType)),
      ("pi", .float(Double.pi)), ("e", .float(2.718281828459045)), ("inf", .float(.infinity)),
      ("Inf", .float(.infinity)), ("Infinity", .float(.infinity)),
      ("nan", .float(.nan)), ("NaN", .float(.nan)), ("NAN", .float(.nan)), ("newaxis", .none),
      ("euler_gamma", .float(0.5772156649015329)), ("__version__", .string("1.26.4")),
    ]
    for (name, type) in numpy.types.abstract { constants.append((name, .object(type))) }
    for dtype in DType.arrayTypes where dtype != .bool {
      constants.append((dtype.numpyName, .object(numpy.types[dtype])))
    }
    for (alias, dtype) in aliases { constants.append((alias, .object(numpy.types[dtype]))) }
    return interpreter.makeModule(
      "numpy", doc: "Arrays of numbers, as NumPy has them.", functions: functions,
      constants: constants)
  }

  private static let aliases: [(String, DType)] = [
    ("bool_", .bool), ("bool8", .bool), ("float_", .float64), ("double", .float64),
    ("single", .float32), ("int_", .int64), ("intp", .int64), ("longlong", .int64),
    ("intc", .int32), ("short", .int16), ("byte", .int8), ("ubyte", .uint8),
  ]

  private static let functions: [Entry] =
    ArrayCreation.entries + ArrayMethods.shared.map(\.function) + ArrayShapes.entries
    + ArrayJoining.entries + ArraySorting.entries + ArraySelection.entries
    + ArrayProducts.entries + ElementFunctions.entries + Statistics.entries
    + Histograms.entries + Numerics.entries + ArrayCalling.entries + ArrayPrinting.entries
    + aliasRows

  /// Second names of functions.
  private static let aliasRows: [Entry] =
    [
      ("amax", "max"), ("amin", "min"), ("product", "prod"), ("alltrue", "all"),
      ("sometrue", "any"),
    ]
    .compactMap { alias, name in
      ArrayReductions.shared.first { $0.name == name }.map {
        ArrayFunction(alias, $0.parameters, $0.summary, $0.body).function
      }
    }

  static func makeRandom(_ interpreter: Interpreter) -> ModuleObject {
    let numpy = interpreter.runtime.numpy
    let type = numpy.random.subtype ?? interpreter.types.object
    return interpreter.makeModule(
      "numpy.random", doc: "Random numbers of NumPy's legacy generator.",
      functions: RandomFunctions.entries, constants: [("RandomState", .object(type))])
  }
}
