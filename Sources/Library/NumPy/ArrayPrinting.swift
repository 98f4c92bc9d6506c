import Evaluator
import Tensors

/// `numpy.set_printoptions`, `array2string`, …
enum ArrayPrinting {
  static let entries: [Entry] = [
    Entry(
      "set_printoptions",
      "precision=None, threshold=None, edgeitems=None, linewidth=None, suppress=None, nanstr=None, infstr=None, formatter=None, sign=None, floatmode=None, **options",
      "How arrays are printed."
    ) { call throws(Raise) in
      call.runtime.numpy.printOptions = try changed(call, call.runtime.numpy.printOptions, from: 0)
      return .none
    },
    Entry("get_printoptions", "", "How arrays are printed.") { call throws(Raise) in
      let options = call.runtime.numpy.printOptions
      let dict = DictObject()
      let rows: [(String, Value)] = [
        ("edgeitems", .int(options.edgeItems)), ("threshold", .int(options.threshold)),
        ("floatmode", .string(options.floatMode)), ("precision", .int(options.precision)),
        ("suppress", .bool(options.suppress)), ("linewidth", .int(options.lineWidth)),
        ("nanstr", .string(options.nan)), ("infstr", .string(options.infinity)),
        ("sign", .string(options.sign)), ("formatter", .none), ("legacy", .bool(false)),
      ]
      for (name, value) in rows { try dict.set(name, to: value, call.interpreter) }
      return .dict(dict)
    },
    Entry(
      "printoptions",
      "precision=None, threshold=None, edgeitems=None, linewidth=None, suppress=None, nanstr=None, infstr=None, formatter=None, sign=None, floatmode=None, **options",
      "How arrays are printed inside a with statement."
    ) { call throws(Raise) in
      let options = try changed(call, call.runtime.numpy.printOptions, from: 0)
      return .object(PrintOptionsObject(options, type: call.runtime.printOptionsType))
    },
    Entry(
      "array2string",
      "a, max_line_width=None, precision=None, suppress_small=None, separator=' ', prefix='', suffix=''",
      "An array as text."
    ) { call throws(Raise) in
      var options = call.runtime.numpy.printOptions
      if call.isGiven(1) { options.lineWidth = try call.int(1) }
      if call.isGiven(2) { options.precision = try call.int(2) }
      if call.isGiven(3) { options.suppress = try call.truth(3) }
      let tensor = try call.array(0)
      return .string(
        ArrayText(options: options).text(
          tensor, separator: try call.string(4), prefix: try call.string(5),
          suffix: try call.string(6)))
    },
    Entry("array_repr", "arr", "An array as text, with its type.") { call throws(Raise) in
      .string(ArrayText(options: call.runtime.numpy.printOptions).repr(try call.array(0)))
    },
    Entry("array_str", "a", "An array as text.") { call throws(Raise) in
      .string(ArrayText(options: call.runtime.numpy.printOptions).str(try call.array(0)))
    },
    Entry(
      "format_float_positional", "x, precision=None, unique=True, fractional=True, trim='k'",
      "A number without an exponent."
    ) { call throws(Raise) in
      let precision = call.isGiven(1) ? try call.int(1) : 400
      var text = FloatDigitText.positional(
        try call.double(0), isSingle: false, precision: max(0, min(precision, 400)))
      if try call.string(4) == "-", text.hasSuffix(".") { text.removeLast() }
      return .string(text)
    },
  ]

  private static func changed(
    _ call: borrowing Call, _ before: ArrayPrintOptions, from first: Int
  ) throws(Raise) -> ArrayPrintOptions {
    var options = before
    if call.isGiven(first) { options.precision = try call.int(first) }
    if call.isGiven(first + 1) {
      let value = try call.double(first + 1)
      options.threshold = value < 9e18 ? Int(max(0, value)) : .max
    }
    if call.isGiven(first + 2) { options.edgeItems = max(0, min(try call.int(first + 2), 1 << 30)) }
    if call.isGiven(first + 3) { options.lineWidth = try call.int(first + 3) }
    if call.isGiven(first + 4) { options.suppress = try call.truth(first + 4) }
    if call.isGiven(first + 5) { options.nan = try call.string(first + 5) }
    if call.isGiven(first + 6) { options.infinity = try call.string(first + 6) }
    if call.isGiven(first + 8) { options.sign = try call.string(first + 8) }
    if call.isGiven(first + 9) {
      let mode = try call.string(first + 9)
      guard ["fixed", "unique", "maxprec", "maxprec_equal"].contains(mode) else {
        throw call.error(
          .valueError,
          "floatmode option must be one of \"fixed\", \"unique\", \"maxprec\", \"maxprec_equal\"")
      }
      options.floatMode = mode
    }
    return options
  }
}

/// `numpy.printoptions(…)`: a context manager.
final class PrintOptionsObject: Object {
  let options: ArrayPrintOptions
  var before: [ArrayPrintOptions] = []
  init(_ options: ArrayPrintOptions, type: TypeObject) {
    self.options = options
    super.init(subtype: type)
  }
}

extension Runtime {
  var printOptionsType: TypeObject {
    type("numpy.printoptions") { runtime in
      runtime.interpreter.makeType(
        TypeTable(
          "printoptions", "How arrays are printed inside a with statement.",
          [
            Entry("__enter__", "", "Starts it.") { call throws(Raise) in
              let object = try call.receiver(as: PrintOptionsObject.self)
              object.before.append(call.runtime.numpy.printOptions)
              call.runtime.numpy.printOptions = object.options
              return .none
            },
            Entry("__exit__", "*exception", "Ends it.") { call throws(Raise) in
              let object = try call.receiver(as: PrintOptionsObject.self)
              if let before = object.before.popLast() { call.runtime.numpy.printOptions = before }
              return .bool(false)
            },
          ]), module: "numpy")
    }
  }
}
