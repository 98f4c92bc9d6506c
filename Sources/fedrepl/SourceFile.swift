import Glibc

/// The text of a Python file.
enum SourceFile {
  enum Fault: Error {
    /// The file cannot be had.
    case unreadable(String)
    /// It can, but is no text: the `SyntaxError` that Python raises.
    case encoding(String)
  }

  /// Reads a file; `-` is standard input. `name` is what faults of the text call it.
  static func read(_ path: String, name: String) throws(Fault) -> String {
    try decode(try contents(of: path), path: name)
  }

  private static func contents(of path: String) throws(Fault) -> [UInt8] {
    let isInput = path == "-"
    let descriptor = isInput ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { if !isInput { close(descriptor) } }
    var information = stat()
    guard fstat(descriptor, &information) == 0 else { throw failure(path) }
    if information.st_mode & S_IFMT == S_IFDIR {
      throw .unreadable("'\(path)' is a folder, not a Python file")
    }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count > 0 {
        bytes.append(contentsOf: buffer[..<count])
      } else if count == 0 {
        return bytes
      } else if errno != EINTR {
        throw failure(path)
      }
    }
  }

  private static func failure(_ path: String) -> Fault {
    .unreadable("can't open file '\(path)': \(String(cString: strerror(errno)))")
  }

  private static func decode(_ bytes: [UInt8], path: String) throws(Fault) -> String {
    let name = encodingName(bytes)
    switch name?.lowercased().replacing("_", with: "-") {
    case nil, "utf-8"?, "utf8"?, "utf-8-sig"?:
      if let text = String(validating: bytes, as: UTF8.self) { return text }
      throw .encoding(notUTF8(bytes, path: path, isDeclared: name != nil))
    case "latin-1"?, "latin1"?, "iso-8859-1"?, "iso8859-1"?, "l1"?:
      return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    case "ascii"?, "us-ascii"?:
      if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
      throw .encoding("encoding problem: \(name ?? "")")
    default: throw .encoding("encoding problem: \(name ?? "")")
    }
  }

  private static func notUTF8(_ bytes: [UInt8], path: String, isDeclared: Bool) -> String {
    var line = 1
    for part in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if String(validating: part, as: UTF8.self) != nil {
        line += 1
        continue
      }
      if isDeclared { break }
      let byte = String(part[firstFault(in: part)], radix: 16)
      return "Non-UTF-8 code starting with '\\x\(byte)' in file \(path) on line \(line), but no "
        + "encoding declared; see https://peps.python.org/pep-0263/ for details"
    }
    return "(unicode error) the file is not the UTF-8 that it declares, on line \(line)"
  }

  /// Where the first byte is that continues no UTF-8.
  private static func firstFault(in bytes: ArraySlice<UInt8>) -> Int {
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let length = (1...4).first { length in
        place + length <= bytes.endIndex
          && String(validating: bytes[place..<place + length], as: UTF8.self) != nil
      }
      guard let length else { return place }
      place += length
    }
    return bytes.startIndex
  }

  /// What a comment on the first or second line declares (PEP 263).
  private static func encodingName(_ bytes: [UInt8]) -> String? {
    for line in bytes.split(separator: 0x0A, maxSplits: 2, omittingEmptySubsequences: false)
      .prefix(2)
    {
      let text = String(decoding: line, as: UTF8.self).drop { " \t\u{c}\u{feff}".contains($0) }
      if text.isEmpty || text == "\r" { continue }
      guard text.hasPrefix("#") else { return nil }
      if let match = text.firstMatch(of: /coding[:=][ \t]*([-\w.]+)/) { return String(match.1) }
    }
    return nil
  }
}
