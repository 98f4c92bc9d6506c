import Panes

/// Modifiers as xterm and kitty number them, plus 1.
struct Modifiers: OptionSet {
  let rawValue: Int
  static let shift = Modifiers(rawValue: 1)
  static let alt = Modifiers(rawValue: 2)
  static let control = Modifiers(rawValue: 4)

  init(rawValue: Int) { self.rawValue = rawValue }

  /// From the parameter of a sequence; Meta counts as Alt, Super and the locks do not count.
  init(_ parameter: Int?) {
    let bits = max((parameter ?? 1) - 1, 0)
    self.init(rawValue: bits & 7 | (bits & 32) >> 4)
  }
}

extension KeyDecoder {
  /// `CSI code ~`.
  static let tildeKeys: [(Int, Key)] = [
    (1, .home), (2, .insert), (3, .delete), (4, .end), (5, .pageUp), (6, .pageDown), (7, .home),
    (8, .end), (11, .function(1)), (12, .function(2)), (13, .function(3)), (14, .function(4)),
    (15, .function(5)), (17, .function(6)), (18, .function(7)), (19, .function(8)),
    (20, .function(9)), (21, .function(10)), (23, .function(11)), (24, .function(12)),
    (25, .function(13)), (26, .function(14)), (28, .function(15)), (29, .function(16)),
    (31, .function(17)), (32, .function(18)), (33, .function(19)), (34, .function(20)),
  ]

  /// Keys with a number of their own in kitty's protocol that are no characters of themselves.
  static let numberedKeys: [Int: Key] = {
    var keys: [Int: Key] = [
      8: .backspace, 9: .tab, 13: .enter, 27: .escape, 127: .backspace,
      57414: .enter, 57417: .left, 57418: .right, 57419: .up, 57420: .down, 57421: .pageUp,
      57422: .pageDown, 57423: .home, 57424: .end, 57425: .insert, 57426: .delete,
      57409: .character("."), 57410: .character("/"), 57411: .character("*"),
      57412: .character("-"), 57413: .character("+"), 57415: .character("="),
    ]
    for digit in 0...9 { keys[57399 + digit] = .character(Character(String(digit))) }
    return keys
  }()
}
