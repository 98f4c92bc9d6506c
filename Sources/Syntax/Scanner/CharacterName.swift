/// Looks characters up by their Unicode names, for `\N{…}`.
package enum CharacterName {
  /// The character with a name or an alias; upper and lower case are the same.
  package static func scalar(named name: String) -> Unicode.Scalar? {
    let wanted = name.uppercased()
    guard wanted.utf8.count <= 100, wanted.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    if let scalar = alias(wanted) { return scalar }
    if let ideograph = ideograph(wanted) { return ideograph }
    if let syllable = hangulSyllable(wanted) { return syllable }
    // A pass over the named characters takes some milliseconds, and few programs need one: a table
    // of a hundred thousand names would cost more.
    for range in namedRanges {
      for value in range {
        guard let scalar = Unicode.Scalar(value) else { continue }
        let properties = scalar.properties
        if properties.name == wanted || properties.nameAlias == wanted { return scalar }
      }
    }
    return nil
  }

  /// The name of a character; nil where it has none.
  package static func name(of scalar: Unicode.Scalar) -> String? {
    let place = Int(scalar.value) - 0xAC00
    guard (0..<11172).contains(place) else { return scalar.properties.name }
    return "HANGUL SYLLABLE " + leads[place / 588] + vowels[place % 588 / 28] + tails[place % 28]
  }

  /// Where characters have names of their own: all but ideographs, Hangul syllables, surrogates and
  /// private characters.
  private static let namedRanges: [ClosedRange<UInt32>] = [
    0x0000...0x33FF, 0x4DC0...0x4DFF, 0xA000...0xABFF, 0xD7B0...0xD7FF, 0xF900...0x16FFF,
    0x18B00...0x1FFFF, 0x2F800...0x2FA1F, 0xE0000...0xE01EF,
  ]

  /// `CJK UNIFIED IDEOGRAPH-4E00` and the like.
  private static func ideograph(_ name: String) -> Unicode.Scalar? {
    let prefix = "CJK UNIFIED IDEOGRAPH-"
    guard name.hasPrefix(prefix) else { return nil }
    guard let value = UInt32(name.dropFirst(prefix.count), radix: 16),
      let scalar = Unicode.Scalar(value), scalar.properties.isUnifiedIdeograph
    else { return nil }
    return scalar
  }

  /// `HANGUL SYLLABLE GA` and the like. Source: Unicode 3.12, "Hangul Syllable Name Generation".
  private static func hangulSyllable(_ name: String) -> Unicode.Scalar? {
    let prefix = "HANGUL SYLLABLE "
    guard name.hasPrefix(prefix) else { return nil }
    let wanted = name.dropFirst(prefix.count)
    for (lead, leadName) in leads.enumerated() where wanted.hasPrefix(leadName) {
      let afterLead = wanted.dropFirst(leadName.count)
      for (vowel, vowelName) in vowels.enumerated() where afterLead.hasPrefix(vowelName) {
        let tail = afterLead.dropFirst(vowelName.count)
        guard let last = tails.firstIndex(where: { $0 == tail }) else { continue }
        return Unicode.Scalar(UInt32(0xAC00 + (lead * 21 + vowel) * 28 + last))
      }
    }
    return nil
  }

  private static let leads = [
    "G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P",
    "H",
  ]
  private static let vowels = [
    "A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE", "YO", "U", "WEO", "WE",
    "WI", "YU", "EU", "YI", "I",
  ]
  private static let tails = [
    "", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT", "LP", "LH", "M",
    "B", "BS", "S", "SS", "NG", "J", "C", "K", "T", "P", "H",
  ]
}
