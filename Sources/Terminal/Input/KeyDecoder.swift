import Panes

/// Turns the bytes of a terminal into keys, pastes, mouse events and the terminal's own answers.
///
/// A sequence may come in any number of pieces. What could still become longer waits in the decoder
/// until `waitMilliseconds` have passed without another byte; then `flush()` decides. Nothing that a
/// terminal sends makes it fail: what it does not know is left out.
struct KeyDecoder: Sendable {
  /// Pastes come in pieces of at most this many bytes.
  static let pasteLimit = 4 << 20
  /// Longer sequences are no keys.
  static let sequenceLimit = 64 << 10

  private enum State: Sendable {
    case ground
    /// After an ESC.
    case escape
    /// After ESC ESC: an escape key, or Alt with a sequence.
    case doubleEscape
    case csi
    case ss3
    /// OSC, DCS, APC, PM or SOS, up to ST (or BEL).
    case string
    case paste
    /// Bytes that follow `CSI M`.
    case oldMouse
  }

  /// How long a lone ESC waits.
  var escapeMilliseconds = 25
  /// The position of the cursor was asked for.
  var expectsCursor = false

  private var state = State.ground
  /// The bytes of the unfinished sequence without its introducer.
  private var sequence: [UInt8] = []
  /// The sequence began with ESC ESC.
  private var hasAlt = false
  private var pasted: [UInt8] = []
  private var text = UTF8Assembler()
  /// The code point that is being put together came after an ESC.
  private var textHasAlt = false
  private var results: [Decoded] = []

  init() {}

  /// How long to wait for more bytes before `flush()`; nil if nothing waits.
  var waitMilliseconds: Int? {
    switch state {
    case .ground: return text.isPending ? 200 : nil
    case .escape, .doubleEscape: return escapeMilliseconds
    case .csi, .ss3: return sequence.isEmpty ? escapeMilliseconds : 500
    case .string: return sequence.count <= 1 ? escapeMilliseconds : 1_000
    case .oldMouse: return 500
    case .paste: return 10_000
    }
  }

  mutating func feed(_ bytes: some Sequence<UInt8>) -> [Decoded] {
    for byte in bytes { take(byte) }
    return takeResults()
  }

  /// Decides about what waits, because nothing more came.
  mutating func flush() -> [Decoded] {
    let ended = state
    state = .ground
    switch ended {
    case .ground:
      if text.finish() { emit(textHasAlt ? .alt(.character("\u{fffd}")) : .character("\u{fffd}")) }
      textHasAlt = false
    case .escape:
      emit(.escape)
    case .doubleEscape:
      emit(.escape)
      emit(.escape)
    case .csi where sequence.isEmpty:
      emit(.alt(.character("[")))
    case .ss3 where sequence.isEmpty:
      emit(.alt(.character("O")))
    case .string where sequence.count <= 1:
      // Alt with the letter that would have begun a string.
      if let letter = sequence.first { emit(.alt(.character(Character(Unicode.Scalar(letter))))) }
    case .paste:
      finishPaste()
    case .csi, .ss3, .string, .oldMouse:
      break
    }
    sequence.removeAll(keepingCapacity: true)
    hasAlt = false
    return takeResults()
  }

  private mutating func takeResults() -> [Decoded] {
    defer { results.removeAll(keepingCapacity: true) }
    return results
  }

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground: ground(byte)
    case .escape: afterEscape(byte)
    case .doubleEscape: afterDoubleEscape(byte)
    case .csi: inCSI(byte)
    case .ss3: inSS3(byte)
    case .string: inString(byte)
    case .paste: inPaste(byte)
    case .oldMouse:
      sequence.append(byte)
      if sequence.count == 3 { begin(.ground) }
    }
  }

  private mutating func begin(_ next: State, with first: UInt8? = nil) {
    state = next
    sequence.removeAll(keepingCapacity: true)
    if let first { sequence.append(first) }
  }

  // MARK: - Single bytes

  private mutating func ground(_ byte: UInt8) {
    if byte >= 0x80 || text.isPending {
      let step = text.take(byte)
      if step.isBroken { emitText("\u{fffd}") }
      if let scalar = step.scalar { emitText(scalar) }
      if step.isUsed { return }
    }
    if byte == 0x1b {
      hasAlt = false
      begin(.escape)
    } else {
      emit(Self.plainKey(byte))
    }
  }

  /// The key of one byte below 0x80, apart from ESC.
  static func plainKey(_ byte: UInt8) -> Key {
    switch byte {
    case 0x0d: return .enter
    case 0x09: return .tab
    case 0x7f, 0x08: return .backspace
    case 0x00: return .control("@")
    case 0x1b: return .escape
    case 0x01...0x1a: return .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x1c...0x1f: return .control(Character(Unicode.Scalar(byte + 0x40)))
    default: return .character(Character(Unicode.Scalar(byte)))
    }
  }

  // MARK: - Escape

  private mutating func afterEscape(_ byte: UInt8) {
    switch byte {
    case 0x1b: begin(.doubleEscape)
    case 0x5b: begin(.csi)
    case 0x4f: begin(.ss3)
    case 0x5d, 0x50, 0x5f, 0x5e, 0x58: begin(.string, with: byte)
    case 0x80...:
      begin(.ground)
      textHasAlt = true
      ground(byte)
    default:
      begin(.ground)
      emit(.alt(Self.plainKey(byte)))
    }
  }

  private mutating func afterDoubleEscape(_ byte: UInt8) {
    switch byte {
    case 0x5b, 0x4f:
      hasAlt = true
      begin(byte == 0x5b ? .csi : .ss3)
    default:
      emit(.escape)
      begin(.escape)
      afterEscape(byte)
    }
  }

  // MARK: - Sequences

  private mutating func inCSI(_ byte: UInt8) {
    switch byte {
    case 0x1b:
      begin(.escape)
    case 0x18, 0x1a:
      begin(.ground)
    case 0x00...0x1f, 0x7f...:
      break
    case 0x20...0x3f where sequence.first != 0x5b:
      // rxvt ends a key with Shift by `$`, which is no end elsewhere.
      if byte == 0x24, sequence.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), !sequence.isEmpty {
        finishCSI(byte)
      } else if sequence.count < 256 {
        sequence.append(byte)
      }
    case 0x5b where sequence.isEmpty:
      // The Linux console's F1 to F5 are `CSI [ A` to `CSI [ E`.
      sequence.append(byte)
    case 0x4d where sequence.isEmpty:
      begin(.oldMouse)
    default:
      finishCSI(byte)
    }
  }

  private mutating func finishCSI(_ final: UInt8) {
    let parameters = sequence
    let alternate = hasAlt
    hasAlt = false
    begin(.ground)
    if parameters.first == 0x5b {
      if (0x41...0x45).contains(final) { emit(.function(Int(final) - 0x40)) }
      return
    }
    let parsed = ControlSequence(parameters: parameters, final: final)
    if parsed.isPasteStart {
      pasted.removeAll(keepingCapacity: true)
      begin(.paste)
      return
    }
    guard let meaning = parsed.meaning(expectsCursor: expectsCursor) else { return }
    if alternate, case .input(.key(let key, _)) = meaning {
      results.append(Self.key(.alt(key)))
    } else {
      results.append(meaning)
    }
  }

  private mutating func inSS3(_ byte: UInt8) {
    switch byte {
    case 0x1b:
      begin(.escape)
    case 0x30...0x3b:
      if sequence.count < 16 { sequence.append(byte) }
    default:
      let alternate = hasAlt
      hasAlt = false
      begin(.ground)
      guard let key = ControlSequence.applicationKey(byte) else {
        // `ESC O` was Alt-O after all, and this is the next key.
        if byte >= 0x80 || byte < 0x20 {
          emit(.alt(.character("O")))
          take(byte)
        }
        return
      }
      emit(alternate ? .alt(key) : key)
    }
  }

  private mutating func inString(_ byte: UInt8) {
    let escaped = sequence.last == 0x1b
    if escaped, byte != 0x5c {
      // No ST: the string is cut off, and this begins something else.
      begin(.escape)
      afterEscape(byte)
    } else if escaped || byte == 0x07 || byte == 0x18 || byte == 0x1a {
      if escaped { sequence.removeLast() }
      let content = sequence
      begin(.ground)
      if let reply = ControlSequence.stringReply(content) { results.append(.reply(reply)) }
    } else if sequence.count < Self.sequenceLimit || byte == 0x1b {
      sequence.append(byte)
    }
  }

  // MARK: - Paste

  private mutating func inPaste(_ byte: UInt8) {
    pasted.append(byte)
    if byte == 0x7e, pasted.suffix(6).elementsEqual([0x1b, 0x5b, 0x32, 0x30, 0x31, 0x7e]) {
      pasted.removeLast(6)
      begin(.ground)
      finishPaste()
    } else if pasted.count >= Self.pasteLimit {
      // Keep what may be the start of the end mark or of a code point for the next piece.
      var cut = pasted.count - 8
      while cut > 0, pasted[cut] & 0xc0 == 0x80 { cut -= 1 }
      let rest = Array(pasted[cut...])
      pasted.removeSubrange(cut...)
      finishPaste()
      pasted = rest
    }
  }

  private mutating func finishPaste() {
    let text = PasteText.clean(pasted)
    pasted = []
    if !text.isEmpty { results.append(.input(.paste(text))) }
  }

  // MARK: - Results

  private mutating func emitText(_ scalar: Unicode.Scalar) {
    emit(textHasAlt ? .alt(.character(Character(scalar))) : .character(Character(scalar)))
    textHasAlt = false
  }

  private mutating func emit(_ key: Key) { results.append(Self.key(key)) }

  static func key(_ key: Key) -> Decoded { .input(.key(key, bytes: key.legacyBytes)) }
}
