@_spi(_Unicode) private import Swift

/// The normal forms of Unicode.
package enum NormalForm: String, Sendable {
  case composed = "NFC"
  case decomposed = "NFD"
  case compatibilityComposed = "NFKC"
  case compatibilityDecomposed = "NFKD"

  package func apply(to text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 128 }) { return text }
    switch self {
    case .composed: return Self.composed(text)
    case .decomposed: return Self.decomposed(text)
    case .compatibilityComposed: return Self.composed(Self.compatible(text))
    case .compatibilityDecomposed: return Self.decomposed(Self.compatible(text))
    }
  }

  private static func composed(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: text._nfc)
    return String(scalars)
  }

  private static func decomposed(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: text._nfd)
    return String(scalars)
  }

  /// The text with plain characters for those that older sets had.
  private static func compatible(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in decomposed(text).unicodeScalars {
      if let form = forms[scalar.value] {
        scalars.append(contentsOf: form)
      } else {
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  private static let forms: [UInt32: [Unicode.Scalar]] = {
    var forms: [UInt32: [Unicode.Scalar]] = [:]
    forms.reserveCapacity(4096)
    for row in compatibilityText.split(separator: ";") {
      let fields = row.split(separator: ",")
      guard fields.count == 3, let first = UInt32(fields[0], radix: 16),
        let count = UInt32(fields[1])
      else { continue }
      let form = fields[2].split(separator: " ").compactMap { UInt32($0, radix: 16) }
      for step in 0..<count {
        forms[first + step] = form.compactMap { Unicode.Scalar($0 + (count > 1 ? step : 0)) }
      }
    }
    return forms
  }()
}
