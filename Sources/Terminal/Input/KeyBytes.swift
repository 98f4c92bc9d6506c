import Panes

extension Key {
  /// The bytes that readline binds to this key, whatever the terminal sent for it.
  var legacyBytes: [UInt8] {
    switch self {
    case .character(let character): return Array(String(character).utf8)
    case .enter, .shiftEnter, .controlEnter: return [0x0d]
    case .escape: return [0x1b]
    case .tab: return [0x09]
    case .backTab: return Key.csi("Z")
    case .backspace: return [0x7f]
    case .delete: return Key.csi("3~")
    case .insert: return Key.csi("2~")
    case .up: return Key.csi("A")
    case .down: return Key.csi("B")
    case .right: return Key.csi("C")
    case .left: return Key.csi("D")
    case .home: return Key.csi("H")
    case .end: return Key.csi("F")
    case .pageUp: return Key.csi("5~")
    case .pageDown: return Key.csi("6~")
    case .shiftUp: return Key.csi("1;2A")
    case .shiftDown: return Key.csi("1;2B")
    case .control(let character):
      guard let ascii = character.asciiValue else { return [] }
      return [ascii & 0x1f]
    case .alt(let key):
      switch key {
      case .up: return Key.csi("1;3A")
      case .down: return Key.csi("1;3B")
      case .right: return Key.csi("1;3C")
      case .left: return Key.csi("1;3D")
      case .home: return Key.csi("1;3H")
      case .end: return Key.csi("1;3F")
      default: return [0x1b] + key.legacyBytes
      }
    case .function(let number): return Key.functionBytes(number)
    }
  }

  private static func csi(_ rest: String) -> [UInt8] { [0x1b, 0x5b] + Array(rest.utf8) }

  private static func functionBytes(_ number: Int) -> [UInt8] {
    if (1...4).contains(number) { return [0x1b, 0x4f, 0x4f + UInt8(number)] }
    for (code, key) in KeyDecoder.tildeKeys where key == .function(number) {
      return csi("\(code)~")
    }
    return []
  }
}
