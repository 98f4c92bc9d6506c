import Panes

/// A whole `CSI` sequence: what its parameters say and what it means.
struct ControlSequence {
  /// `< = > ?` before the parameters, or 0.
  let marker: UInt8
  /// The parameters with their parts after `:`; an empty one is nil.
  let parameters: [[Int?]]
  let intermediates: [UInt8]
  let final: UInt8

  init(parameters bytes: [UInt8], final: UInt8) {
    var rest = bytes[...]
    if let first = rest.first, (0x3c...0x3f).contains(first) {
      marker = first
      rest = rest.dropFirst()
    } else {
      marker = 0
    }
    var parameters: [[Int?]] = [[nil]]
    var intermediates: [UInt8] = []
    for byte in rest {
      let last = parameters.count - 1
      let part = parameters[last].count - 1
      switch byte {
      case 0x30...0x39:
        // More than any terminal means, and far from an overflow.
        let value = (parameters[last][part] ?? 0) * 10 + Int(byte - 0x30)
        parameters[last][part] = min(value, 100_000_000)
      case 0x3a: if parameters[last].count < 8 { parameters[last].append(nil) }
      case 0x3b: if parameters.count < 32 { parameters.append([nil]) }
      case 0x20...0x2f: intermediates.append(byte)
      default: break
      }
    }
    self.parameters = parameters
    self.intermediates = intermediates
    self.final = final
  }

  /// A parameter, or a part of it, from 0.
  func value(_ index: Int, part: Int = 0) -> Int? {
    guard index < parameters.count, part < parameters[index].count else { return nil }
    return parameters[index][part]
  }

  var isPasteStart: Bool { marker == 0 && final == 0x7e && value(0) == 200 }

  /// nil: nothing that the program knows. `CSI 1 ; 2 R` is F3 with Shift, unless the position of
  /// the cursor was asked for.
  func meaning(expectsCursor: Bool) -> Decoded? {
    switch marker {
    case 0x3c: return mouse
    case 0x3f: return reply.map { .reply($0) }
    case 0: break
    default: return nil
    }
    switch final {
    case 0x49: return .input(.focus(true))
    case 0x4f where parameters == [[nil]]: return .input(.focus(false))
    case 0x52:
      if let row = value(0), let column = value(1), row > 1 || expectsCursor {
        return .reply(.cursor(row: row, column: column))
      }
      return KeyDecoder.key(.function(3))
    case 0x75: return numberedKey(code: value(0), modifiers: value(1), event: value(1, part: 1))
    case 0x7e where value(0) == 27:
      return numberedKey(code: value(2), modifiers: value(1), event: nil)
    default: return namedKey
    }
  }

  // MARK: - Keys

  private var namedKey: Decoded? {
    guard intermediates.isEmpty || final == 0x24 else { return nil }
    let event = value(1, part: 1)
    guard event != 3 else { return nil }
    switch final {
    case 0x7e:
      guard let key = KeyDecoder.tildeKeys.first(where: { $0.0 == value(0) })?.1 else { return nil }
      return modified(key, Modifiers(value(1)))
    case 0x5e, 0x24, 0x40:
      // rxvt: Ctrl, Shift, both.
      guard let key = KeyDecoder.tildeKeys.first(where: { $0.0 == value(0) })?.1 else { return nil }
      return modified(key, final == 0x24 ? .shift : final == 0x5e ? .control : [.shift, .control])
    case 0x5a:
      return KeyDecoder.key(.backTab)
    case 0x61...0x64:
      // rxvt: arrows with Shift.
      guard let key = Self.applicationKey(final - 0x20) else { return nil }
      return modified(key, .shift)
    default:
      guard (0x41...0x53).contains(final), let key = Self.applicationKey(final) else { return nil }
      return modified(key, Modifiers(value(1)))
    }
  }

  /// Keys as a number: kitty's `CSI code ; modifiers u` and xterm's `CSI 27 ; modifiers ; code ~`.
  private func numberedKey(code: Int?, modifiers: Int?, event: Int?) -> Decoded? {
    guard let code, event != 3 else { return nil }
    let modifiers = Modifiers(modifiers)
    if let key = KeyDecoder.numberedKeys[code] { return modified(key, modifiers) }
    // Keys that no character stands for are numbered from 57344.
    guard code >= 0x20, !(0xe000...0xf8ff).contains(code), code != 0x7f,
      let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init)
    else { return nil }
    return modified(.character(Character(scalar)), modifiers)
  }

  /// A key together with its modifiers, as far as the program tells them apart.
  private func modified(_ key: Key, _ modifiers: Modifiers) -> Decoded? {
    var result = key
    switch key {
    case .character(let character):
      guard let key = Self.modified(character, modifiers) else { return nil }
      result = key
    case .enter:
      if modifiers.contains(.alt) {
        result = .alt(.enter)
      } else if modifiers.contains(.control) {
        result = .controlEnter
      } else if modifiers.contains(.shift) {
        result = .shiftEnter
      }
    case .tab: if modifiers.contains(.shift) { result = .backTab }
    case .up where modifiers == .shift: result = .shiftUp
    case .down where modifiers == .shift: result = .shiftDown
    case .up, .down, .left, .right, .home, .end:
      if !modifiers.isDisjoint(with: [.alt, .control]) { result = .alt(key) }
    default:
      if modifiers.contains(.alt) { result = .alt(key) }
    }
    guard case .alt(let inner) = result, Self.isArrow(inner), !modifiers.contains(.alt) else {
      return KeyDecoder.key(result)
    }
    // Readline's own tables know Ctrl with an arrow.
    return .input(
      .key(result, bytes: [0x1b, 0x5b, 0x31, 0x3b, 0x35] + [inner.legacyBytes.last ?? 0]))
  }

  private static func isArrow(_ key: Key) -> Bool {
    [.up, .down, .left, .right, .home, .end].contains(key)
  }

  private static func modified(_ character: Character, _ modifiers: Modifiers) -> Key? {
    var key = Key.character(character)
    if modifiers.contains(.control) {
      guard let code = character.asciiValue else { return nil }
      switch code {
      case 0x61...0x7a, 0x41...0x5a: key = KeyDecoder.plainKey(code & 0x1f)
      case 0x40, 0x20, 0x60, 0x32: key = .control("@")
      case 0x5b...0x5f: key = KeyDecoder.plainKey(code & 0x1f)
      case 0x2f, 0x2d: key = .control("_")
      default: return nil
      }
    } else if modifiers.contains(.shift) {
      let upper = String(character).uppercased()
      if upper.count == 1, let first = upper.first { key = .character(first) }
    }
    return modifiers.contains(.alt) ? .alt(key) : key
  }

  /// Keys of `CSI` and `SS3` that a letter names.
  static func applicationKey(_ final: UInt8) -> Key? {
    switch final {
    case 0x41: return .up
    case 0x42: return .down
    case 0x43: return .right
    case 0x44: return .left
    case 0x46: return .end
    case 0x48: return .home
    case 0x4d: return .enter
    case 0x50...0x53: return .function(Int(final) - 0x4f)
    case 0x5a: return .backTab
    case 0x6a...0x79:
      // The keypad in application mode: * + , - . / 0 … 9.
      return .character(Character(Unicode.Scalar(final - 0x40)))
    default: return nil
    }
  }

  // MARK: - Mouse

  private var mouse: Decoded? {
    guard final == 0x4d, let button = value(0), let column = value(1), let row = value(2),
      column > 0, row > 0, button & 32 == 0
    else { return nil }
    // 4, 8 and 16 are Shift, Alt and Ctrl.
    switch button & ~28 {
    case 0: return .input(.click(column: column - 1, row: row - 1))
    case 64: return .input(.scroll(column: column - 1, row: row - 1, lines: -3))
    case 65: return .input(.scroll(column: column - 1, row: row - 1, lines: 3))
    default: return nil
    }
  }
}
