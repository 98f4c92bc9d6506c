import Syntax

/// `_unicode`: what the standard library of Swift knows of characters, for `unicodedata`.
enum CharacterModule {
  static func make(_ interpreter: Interpreter) -> ModuleObject {
    interpreter.makeModule("_unicode", doc: "Characters.", functions: functions)
  }

  private static func scalar(_ call: borrowing Call) throws(Raise) -> Unicode.Scalar {
    let text = try call.string(0)
    guard let first = text.unicodeScalars.first, text.unicodeScalars.count == 1 else {
      let name = call.function.entry.name
      let place = name == "name" ? "argument 1" : "argument"
      throw call.error(.typeError, "\(name)() \(place) must be a unicode character, not str")
    }
    return first
  }

  private static let functions: [Entry] = [
    Entry("name", "character, /", "The name of a character, or None.") { call throws(Raise) in
      let scalar = try scalar(call)
      return CharacterName.name(of: scalar).map { .string($0) } ?? .none
    },
    Entry("lookup", "name, /", "The character of a name, or None.") { call throws(Raise) in
      CharacterName.scalar(named: try call.string(0)).map { .string(String($0)) } ?? .none
    },
    Entry("category", "character, /", "The general category.") { call throws(Raise) in
      .string(code(of: try scalar(call).properties.generalCategory))
    },
    Entry("combining", "character, /", "The combining class.") { call throws(Raise) in
      .int(Int(try scalar(call).properties.canonicalCombiningClass.rawValue))
    },
    Entry("mirrored", "character, /", "Whether it is mirrored from right to left.") {
      call throws(Raise) in .int(try scalar(call).properties.isBidiMirrored ? 1 : 0)
    },
    Entry("number", "character, /", "The kind of number, and its value.") { call throws(Raise) in
      let properties = try scalar(call).properties
      guard let value = properties.numericValue, let kind = properties.numericType else {
        return .none
      }
      let level = kind == .decimal ? 2 : kind == .digit ? 1 : 0
      return .tuple([.int(level), .float(value)])
    },
    Entry("normalize", "form, text, /", "The text in a normal form, or None.") {
      call throws(Raise) in
      let text = try call.string(1)
      guard let form = NormalForm(rawValue: try call.string(0)) else { return .none }
      return .string(form.apply(to: text))
    },
  ]

  private static func code(of category: Unicode.GeneralCategory) -> String {
    switch category {
    case .uppercaseLetter: "Lu"
    case .lowercaseLetter: "Ll"
    case .titlecaseLetter: "Lt"
    case .modifierLetter: "Lm"
    case .otherLetter: "Lo"
    case .nonspacingMark: "Mn"
    case .spacingMark: "Mc"
    case .enclosingMark: "Me"
    case .decimalNumber: "Nd"
    case .letterNumber: "Nl"
    case .otherNumber: "No"
    case .connectorPunctuation: "Pc"
    case .dashPunctuation: "Pd"
    case .openPunctuation: "Ps"
    case .closePunctuation: "Pe"
    case .initialPunctuation: "Pi"
    case .finalPunctuation: "Pf"
    case .otherPunctuation: "Po"
    case .mathSymbol: "Sm"
    case .currencySymbol: "Sc"
    case .modifierSymbol: "Sk"
    case .otherSymbol: "So"
    case .spaceSeparator: "Zs"
    case .lineSeparator: "Zl"
    case .paragraphSeparator: "Zp"
    case .control: "Cc"
    case .format: "Cf"
    case .surrogate: "Cs"
    case .privateUse: "Co"
    case .unassigned: "Cn"
    @unknown default: "Cn"
    }
  }
}
