import Evaluator
import Tensors

/// The classes of NumPy's scalars.
struct ScalarTypes {
  private var byDType: [TypeObject] = []
  /// The classes above them: `generic`, `number`, `integer`, `floating`, …
  private(set) var abstract: [(name: String, type: TypeObject)] = []

  init(_ interpreter: Interpreter) {
    func make(_ name: String, _ summary: String, _ base: TypeObject?) -> TypeObject {
      interpreter.makeType(
        TypeTable(name, summary, base == nil ? ArrayMethods.entries : []), module: "numpy",
        base: base, instancesHaveDictionary: false)
    }
    let generic = make("generic", "A scalar of NumPy's.", nil)
    let number = make("number", "A number.", generic)
    let integer = make("integer", "A whole number.", number)
    let signed = make("signedinteger", "A whole number with a sign.", integer)
    let unsigned = make("unsignedinteger", "A whole number without a sign.", integer)
    let inexact = make("inexact", "A number that may be rounded.", number)
    let floating = make("floating", "A floating-point number.", inexact)
    abstract = [
      ("generic", generic), ("number", number), ("integer", integer), ("signedinteger", signed),
      ("unsignedinteger", unsigned), ("inexact", inexact), ("floating", floating),
    ]
    for dtype in DType.arrayTypes {
      let base =
        dtype == .bool
        ? generic : dtype.isFloatingPoint ? floating : dtype.isSigned ? signed : unsigned
      let constructor = [
        Entry("__new__", "value=0, /", "The value as \(dtype.numpyName).") { call throws(Raise) in
          let runtime = call.runtime
          var value = call[0]
          if value.text != nil {
            value = try call.interpreter.call(
              .object(call.interpreter.types.float), [value])
          }
          let source = try runtime.tensor(of: value, as: dtype)
          return runtime.result(
            try runtime.arrays { (context) throws(TensorError) in try context.copied(source) })
        },
        Entry("__init__", "value=0, /", "See the class.") { _ in .none },
      ]
      let type = interpreter.types.makeNative(
        dtype == .bool ? "bool_" : dtype.numpyName, module: "numpy", base: base,
        and: dtype == .float64 ? interpreter.types.float : nil, instancesHaveDictionary: false)
      type.doc = "A scalar of NumPy's."
      interpreter.install(constructor, into: type)
      byDType.append(type)
    }
  }

  subscript(dtype: DType) -> TypeObject { byDType[Int(dtype.rawValue)] }

  /// The type of elements that a scalar class stands for.
  func dtype(of type: TypeObject) -> DType? {
    byDType.firstIndex { $0 === type }.flatMap { DType(rawValue: UInt8($0)) }
  }

  func isScalar(_ type: TypeObject?) -> Bool {
    guard let type else { return false }
    return byDType.contains { $0 === type }
  }
}
