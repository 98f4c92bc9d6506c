import Tensors

/// How the elements of one array are written: all with one width.
enum ElementFormat {
  case truth(width: Int)
  case integer(width: Int)
  case float(FloatFormat)

  init(_ tensor: Tensor, _ options: ArrayPrintOptions) {
    switch tensor.dtype {
    case .bool: self = .truth(width: tensor.rank == 0 ? 4 : 5)
    case .float32, .float64:
      self = .float(
        FloatFormat(tensor.doubles, isSingle: tensor.dtype == .float32, options))
    default:
      let values = tensor.integers
      let low = values.min().map { String($0).count } ?? 0
      let high = values.max().map { String($0).count } ?? 0
      self = .integer(width: max(low, high))
    }
  }

  func text(_ scalar: Scalar) -> String {
    switch self {
    case .truth(let width): padded(scalar.bool ? "True" : "False", width)
    case .integer(let width): padded(String(scalar.int64), width)
    case .float(let format): format.text(scalar.double)
    }
  }

  private func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}

/// The common form of the floating-point numbers of one array.
struct FloatFormat {
  private let isSingle: Bool
  private let options: ArrayPrintOptions
  private var usesExponent = false
  /// Characters before and behind the point.
  private var left = 0
  private var right = 0
  private var precision: Int
  private var least = 0
  private var exponentDigits = 2
  private var keepsZeros = false

  init(_ values: [Double], isSingle: Bool, _ options: ArrayPrintOptions) {
    self.isSingle = isSingle
    self.options = options
    precision = options.floatMode == "unique" ? 400 : max(0, min(options.precision, 400))
    let finite = values.filter(\.isFinite)
    let sizes = finite.lazy.filter { $0 != 0 }.map(\.magnitude)
    if let high = sizes.max(), let low = sizes.min() {
      usesExponent =
        high >= 1e8 || (!options.suppress && (low < 0.0001 || high / low > 1000))
    }
    if !finite.isEmpty { usesExponent ? measureExponents(finite) : measure(finite) }
    if options.sign == " ", !finite.isEmpty, !finite.contains(where: { $0.sign == .minus }) {
      left += 1
    }
    if finite.count != values.count {
      let sign = options.sign != "-" || values.contains { $0 == -.infinity } ? 1 : 0
      left = max(
        left, options.nan.count - right - 1, options.infinity.count + sign - right - 1)
    }
  }

  private mutating func measureExponents(_ finite: [Double]) {
    var (whole, fraction, exponent) = (0, 0, 2)
    for value in finite {
      let text = signed(
        FloatDigitText.scientific(value, isSingle: isSingle, precision: precision), value)
      let mark = text.firstIndex(of: "e") ?? text.endIndex
      let point = text.firstIndex(of: ".") ?? mark
      whole = max(whole, text.distance(from: text.startIndex, to: point))
      fraction = max(fraction, text.distance(from: point, to: mark) - 1)
      exponent = max(exponent, text.distance(from: mark, to: text.endIndex) - 2)
    }
    if options.floatMode == "fixed" { fraction = precision }
    left = whole
    exponentDigits = exponent
    precision = fraction
    least = fraction
    right = exponent + 2 + fraction
  }

  private mutating func measure(_ finite: [Double]) {
    var (whole, fraction) = (0, 0)
    for value in finite {
      let text = signed(
        FloatDigitText.positional(value, isSingle: isSingle, precision: precision), value)
      let point = text.firstIndex(of: ".") ?? text.endIndex
      whole = max(whole, text.distance(from: text.startIndex, to: point))
      fraction = max(fraction, text.distance(from: point, to: text.endIndex) - 1)
    }
    if options.floatMode == "fixed" { fraction = precision }
    keepsZeros = options.floatMode == "fixed" || options.floatMode == "maxprec_equal"
    if keepsZeros { precision = fraction }
    (left, right) = (whole, fraction)
  }

  private func signed(_ text: String, _ value: Double) -> String {
    options.sign == "+" && value.sign == .plus ? "+" + text : text
  }

  func text(_ value: Double) -> String {
    if !value.isFinite {
      let name = value.isNaN ? options.nan : options.infinity
      let sign = value < 0 ? "-" : options.sign == "+" ? "+" : ""
      return padded(sign + name, left + right + 1)
    }
    if usesExponent {
      let text = FloatDigitText.scientific(
        value, isSingle: isSingle, precision: precision, least: least,
        exponentDigits: exponentDigits)
      return padded(signed(text, value), left + right + 1)
    }
    var text = signed(
      FloatDigitText.positional(value, isSingle: isSingle, precision: precision), value)
    let point = text.firstIndex(of: ".") ?? text.endIndex
    let places = text.distance(from: point, to: text.endIndex) - 1
    text += String(repeating: keepsZeros ? "0" : " ", count: max(0, right - places))
    let whole = text.distance(from: text.startIndex, to: text.firstIndex(of: ".") ?? point)
    return String(repeating: " ", count: max(0, left - whole)) + text
  }

  private func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
