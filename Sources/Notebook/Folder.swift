import Glibc

/// What the program asks of folders.
enum Folder {
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether there is anything under a path.
  static func isThere(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The names in a folder, sorted, without hidden ones.
  static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// Where a symbolic link leads.
  static func link(_ path: String) -> String? {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = buffer.withUnsafeMutableBytes { bytes in
      bytes.baseAddress.map { readlink(path, $0, bytes.count) } ?? -1
    }
    return count > 0 ? String(decoding: buffer.prefix(count), as: UTF8.self) : nil
  }

  static func parent(of path: String, levels: Int) -> String {
    var parts = path.split(separator: "/")
    parts.removeLast(min(levels, parts.count))
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }

  /// Makes a folder and those above it. False where that cannot be.
  static func make(_ path: String) -> Bool {
    if exists(path) { return true }
    let parent = AtomicFile.split(path).folder
    guard parent != path, make(parent) else { return false }
    return mkdir(path, 0o700) == 0 || errno == EEXIST
  }
}
