extension String {
  /// The lines with their ends, where Python's `splitlines(True)` splits: at a form feed and the
  /// like, too. Jupyter stores sources so.
  var pythonLines: [String] {
    var lines: [String] = []
    var start = startIndex
    var index = startIndex
    let scalars = unicodeScalars
    while index < endIndex {
      let scalar = scalars[index]
      index = scalars.index(after: index)
      switch scalar.value {
      case 0x0d:
        if index < endIndex, scalars[index] == "\n" { index = scalars.index(after: index) }
      case 0x0a...0x0c, 0x1c...0x1e, 0x85, 0x2028, 0x2029: break
      default: continue
      }
      lines.append(String(scalars[start..<index]))
      start = index
    }
    if start < endIndex { lines.append(String(scalars[start...])) }
    return lines
  }

  /// The lines between LFs. (`split` takes CR LF for one character, which is no LF.)
  var lines: [String] {
    utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      String(Substring($0))
    }
  }

  /// Whether the last byte is LF.
  var endsWithLF: Bool { utf8.last == UInt8(ascii: "\n") }
}
