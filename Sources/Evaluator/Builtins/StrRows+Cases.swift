extension StrRows {
  static let cases: [Entry] = [
    Entry("upper", "", "The text in capital letters.") { call throws(Raise) in
      .string(try text(call).uppercased())
    },
    Entry("lower", "", "The text in small letters.") { call throws(Raise) in
      .string(TextCase.lower(try text(call)))
    },
    Entry("casefold", "", "The text for comparisons that ignore case.") { call throws(Raise) in
      .string(TextCase.folded(try text(call)))
    },
    Entry("capitalize", "", "The first letter as a capital, the rest in small letters.") {
      call throws(Raise) in
      let whole = try object(call)
      guard let first = whole.text.unicodeScalars.first else { return .string("") }
      let rest = TextCase.lower(whole.text, from: 1)
      return .string(first.properties.titlecaseMapping + rest)
    },
    Entry("title", "", "Each word with a capital.") { call throws(Raise) in
      .string(TextCase.title(try text(call)))
    },
    Entry("swapcase", "", "Capital letters small, small ones as capitals.") { call throws(Raise) in
      .string(TextCase.swapped(try text(call)))
    },
    test("isalpha", "Whether all characters are letters.") { $0.isLetter },
    test("isalnum", "Whether all characters are letters or digits.") {
      $0.isLetter || $0.properties.numericType != nil
    },
    test("isdecimal", "Whether all characters are decimal digits.") {
      $0.properties.numericType == .decimal
    },
    test("isdigit", "Whether all characters are digits.") {
      $0.properties.numericType == .decimal || $0.properties.numericType == .digit
    },
    test("isnumeric", "Whether all characters mean numbers.") { $0.properties.numericType != nil },
    test("isspace", "Whether all characters are blanks.") { $0.isPythonSpace },
    test("isprintable", "Whether repr shows all characters as they are.", ofEmpty: true) {
      $0.isPrintable
    },
    test("isascii", "Whether all characters are ASCII.", ofEmpty: true) { $0.isASCII },
    Entry("isidentifier", "", "Whether the text is a name.") { call throws(Raise) in
      let scalars = try text(call).unicodeScalars
      guard let first = scalars.first else { return .bool(false) }
      return .bool(
        (first == "_" || first.properties.isXIDStart)
          && scalars.dropFirst().allSatisfy(\.properties.isXIDContinue))
    },
    Entry("islower", "", "Whether all letters with case are small.") { call throws(Raise) in
      .bool(TextCase.isAll(try text(call), \.isLowercase, not: \.isUppercase))
    },
    Entry("isupper", "", "Whether all letters with case are capitals.") { call throws(Raise) in
      .bool(TextCase.isAll(try text(call), \.isUppercase, not: \.isLowercase))
    },
    Entry("istitle", "", "Whether each word starts with a capital.") { call throws(Raise) in
      .bool(TextCase.isTitle(try text(call)))
    },
  ]

  private static func test(
    _ name: String, _ summary: String, ofEmpty: Bool = false,
    _ isMember: @escaping @Sendable (Unicode.Scalar) -> Bool
  ) -> Entry {
    Entry(name, "", summary) { call throws(Raise) in
      let scalars = try text(call).unicodeScalars
      return .bool(scalars.isEmpty ? ofEmpty : scalars.allSatisfy(isMember))
    }
  }
}

/// Changing and testing the case of letters.
enum TextCase {
  typealias Properties = Unicode.Scalar.Properties

  /// From a code point on; what is before it only tells whether a sigma ends a word.
  static func lower(_ text: String, from start: Int = 0) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = ""
    for position in scalars.indices.dropFirst(start) {
      result += lower(scalars, at: position)
    }
    return result
  }

  /// A capital sigma at the end of a word has a small form of its own.
  private static func lower(_ scalars: [Unicode.Scalar], at position: Int) -> String {
    let scalar = scalars[position]
    guard scalar.value == 0x3A3 else { return scalar.properties.lowercaseMapping }
    let before = scalars[..<position].last { !$0.properties.isCaseIgnorable }
    let after = scalars[(position + 1)...].first { !$0.properties.isCaseIgnorable }
    let isFinal = before?.properties.isCased == true && after?.properties.isCased != true
    return isFinal ? "\u{3C2}" : "\u{3C3}"
  }

  /// Folding is lowering what capitals become, with the exceptions of the Unicode tables.
  static func folded(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x131: result.unicodeScalars.append(scalar)
      case 0x13A0...0x13F5: result.unicodeScalars.append(scalar)
      case 0x13F8...0x13FD, 0xAB70...0xABBF: result += scalar.properties.uppercaseMapping
      default:
        for capital in scalar.properties.uppercaseMapping.unicodeScalars {
          result += capital.properties.lowercaseMapping
        }
      }
    }
    return result
  }

  static func title(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = ""
    var isInWord = false
    for (position, scalar) in scalars.enumerated() {
      result += isInWord ? lower(scalars, at: position) : scalar.properties.titlecaseMapping
      isInWord = scalar.properties.isCased
    }
    return result
  }

  static func swapped(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = ""
    for (position, scalar) in scalars.enumerated() {
      if scalar.properties.isUppercase {
        result += lower(scalars, at: position)
      } else if scalar.properties.isLowercase {
        result += scalar.properties.uppercaseMapping
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  static func isAll(
    _ text: String, _ wanted: (Properties) -> Bool, not unwanted: (Properties) -> Bool
  ) -> Bool {
    var isFound = false
    for scalar in text.unicodeScalars {
      let properties = scalar.properties
      if unwanted(properties) || properties.generalCategory == .titlecaseLetter { return false }
      isFound = isFound || wanted(properties)
    }
    return isFound
  }

  static func isTitle(_ text: String) -> Bool {
    var isFound = false
    var isInWord = false
    for scalar in text.unicodeScalars {
      let properties = scalar.properties
      if properties.isUppercase || properties.generalCategory == .titlecaseLetter {
        if isInWord { return false }
        isInWord = true
        isFound = true
      } else if properties.isLowercase {
        if !isInWord { return false }
        isFound = true
      } else {
        isInWord = false
      }
    }
    return isFound
  }
}

extension Unicode.Scalar {
  /// `str.isalpha` of one code point.
  var isLetter: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }
}
