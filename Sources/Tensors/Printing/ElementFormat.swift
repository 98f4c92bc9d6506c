/// How the elements of one tensor are written: all in one width, whole, with a point or as powers
/// of ten, as the elements that are shown need it.
struct ElementFormat {
  private let isFloating: Bool
  private let precision: Int
  private var isWhole = true
  private var isScientific = false
  private(set) var width = 1

  init(_ shown: [Scalar], isFloating: Bool, _ options: PrintOptions) {
    self.isFloating = isFloating
    precision = options.precision
    if isFloating {
      measure(shown.map(\.double).filter { $0.isFinite && $0 != 0 })
      if let scientific = options.scientific, !shown.allSatisfy({ Self.hasNoDigits($0.double) }) {
        isScientific = scientific
      }
    } else {
      for value in shown { width = max(width, wholeText(value).utf8.count) }
    }
  }

  private static func hasNoDigits(_ value: Double) -> Bool { !value.isFinite || value == 0 }

  private mutating func measure(_ values: [Double]) {
    guard let first = values.first else { return }
    var (least, most) = (first.magnitude, first.magnitude)
    for value in values {
      least = min(least, value.magnitude)
      most = max(most, value.magnitude)
      if value != value.rounded(.up) { isWhole = false }
    }
    isScientific = most / least > 1000 || most > 1e8 || (!isWhole && least < 1e-4)
    for value in values {
      let text: String
      if isScientific {
        text = scientificText(value, digits: precision)
      } else if isWhole {
        // One more for the point.
        text = fixedText(value, digits: 0) + "."
      } else {
        text = fixedText(value, digits: precision)
      }
      width = max(width, text.utf8.count)
    }
  }

  func text(_ value: Scalar) -> String {
    var text: String
    if !isFloating {
      text = wholeText(value)
    } else if isScientific {
      text = scientificText(value.double, digits: precision)
    } else if isWhole {
      text = fixedText(value.double, digits: 0)
      if value.double.isFinite { text += "." }
    } else {
      text = fixedText(value.double, digits: precision)
    }
    let missing = width - text.utf8.count
    return missing > 0 ? String(repeating: " ", count: missing) + text : text
  }

  private func wholeText(_ value: Scalar) -> String {
    if case .bool(let value) = value { return value ? "True" : "False" }
    return String(value.int64)
  }
}
