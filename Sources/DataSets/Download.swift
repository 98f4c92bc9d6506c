import CTransfer
import Glibc

/// Files fetched over the network.
package enum Download {
  /// Why a download did not come to its end.
  package enum Fault: Error {
    /// There is no way to the server, or it does not have the file.
    case unreachable(String)
    case cannotWrite
    /// What arrived is not what was published.
    case damaged
    case stopped
  }

  private final class Watcher {
    let tell: (Int, Int) -> Bool
    var hasStopped = false
    init(_ tell: @escaping (Int, Int) -> Bool) { self.tell = tell }
  }

  /// Fetches a file. What an earlier, broken off download left beside it is gone on with.
  /// - Parameter progress: told the bytes that are there and those that there will be; false ends
  ///   the download.
  package static func fetch(
    _ url: String, to path: String, digest: String?, progress: @escaping (Int, Int) -> Bool
  ) throws(Fault) {
    let part = path + ".part"
    do throws(Fault) {
      try transfer(url, to: part, progress)
    } catch {
      // The server gives no rest of a file: from the start, then.
      guard case .unreachable = error, let size = size(of: part), size > 0 else { throw error }
      if digest.map({ MD5.digest(contents(of: part)) == $0 }) != true {
        unlink(part)
        try transfer(url, to: part, progress)
      }
    }
    if let digest, MD5.digest(contents(of: part)) != digest {
      unlink(part)
      throw .damaged
    }
    if rename(part, path) != 0 { throw .cannotWrite }
  }

  private static func transfer(
    _ url: String, to path: String, _ progress: @escaping (Int, Int) -> Bool
  ) throws(Fault) {
    let watcher = Watcher(progress)
    var message = [CChar](repeating: 0, count: 256)
    let status = transfer_file(
      url, path,
      { context, done, total in
        guard let context else { return 1 }
        let watcher = Unmanaged<Watcher>.fromOpaque(context).takeUnretainedValue()
        if watcher.tell(Int(clamping: done), Int(clamping: total)) { return 0 }
        watcher.hasStopped = true
        return 1
      }, Unmanaged.passUnretained(watcher).toOpaque(), &message, message.count)
    withExtendedLifetime(watcher) {}
    if watcher.hasStopped { throw .stopped }
    switch status {
    case 0: return
    case Int32(TRANSFER_NO_LIBRARY.rawValue):
      throw .unreachable("libcurl is not installed")
    case Int32(TRANSFER_NO_FILE.rawValue): throw .cannotWrite
    default:
      if size(of: path) == 0 { unlink(path) }
      let text = message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      throw .unreachable(String(decoding: text, as: UTF8.self))
    }
  }

  private static func size(of path: String) -> Int? {
    var facts = stat()
    return stat(path, &facts) == 0 ? Int(facts.st_size) : nil
  }

  private static func contents(of path: String) -> [UInt8] {
    guard let file = fopen(path, "rb") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[..<count])
    }
  }
}
