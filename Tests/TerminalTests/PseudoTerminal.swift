import Glibc

/// A pseudo-terminal without a program behind it: a screen can be opened on it, and what it sends
/// can be read.
final class PseudoTerminal {
  let master: Int32
  let slave: Int32
  let path: String

  init?(columns: Int, rows: Int) {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    // Linux's numbers for unlocking the other end and for its name.
    var number: Int32 = 0
    var lock: Int32 = 0
    guard master >= 0, ioctl(master, 0x4004_5431, &lock) == 0,
      ioctl(master, 0x8004_5430, &number) == 0
    else { return nil }
    path = "/dev/pts/\(number)"
    slave = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard slave >= 0 else { return nil }
    resize(columns: columns, rows: rows)
    reader.start(master)
  }

  deinit {
    close(slave)
    reader.stop()
    close(master)
  }

  private let reader = Reader()

  /// Reads all the time, because a terminal that nobody reads blocks its writer.
  private final class Reader: @unchecked Sendable {
    private var bytes: [UInt8] = []
    private var mutex = pthread_mutex_t()
    private var ends: [Int32] = [-1, -1]
    private var thread = pthread_t()

    func start(_ descriptor: Int32) {
      pthread_mutex_init(&mutex, nil)
      pipe(&ends)
      let end = ends[0]
      let work = Unmanaged.passRetained(Work { self.run(descriptor, end) }).toOpaque()
      pthread_create(
        &thread, nil,
        {
          if let context = $0 { Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body() }
          return nil
        }, work)
    }

    func stop() {
      close(ends[1])
      pthread_join(thread, nil)
      close(ends[0])
    }

    func take() -> [UInt8] {
      pthread_mutex_lock(&mutex)
      defer {
        bytes = []
        pthread_mutex_unlock(&mutex)
      }
      return bytes
    }

    private func run(_ descriptor: Int32, _ end: Int32) {
      var buffer = [UInt8](repeating: 0, count: 65_536)
      while true {
        var descriptors = [
          pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
          pollfd(fd: end, events: Int16(POLLIN), revents: 0),
        ]
        guard poll(&descriptors, 2, -1) > 0 else { continue }
        if descriptors[1].revents != 0 { return }
        let count = read(descriptor, &buffer, buffer.count)
        guard count > 0 else { return }
        pthread_mutex_lock(&mutex)
        bytes += buffer[..<count]
        pthread_mutex_unlock(&mutex)
      }
    }

    private final class Work {
      let body: () -> Void
      init(_ body: @escaping () -> Void) { self.body = body }
    }
  }

  func resize(columns: Int, rows: Int) {
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// What was sent up to now. A terminal's bytes are on their way for a moment, so that a mark is
  /// sent after them and waited for.
  func readAll() -> [UInt8] {
    marks += 1
    let mark = Array("\u{1b}]999;\(marks)\u{1b}\\".utf8)
    guard write(slave, mark, mark.count) == mark.count else { return reader.take() }
    var bytes: [UInt8] = []
    for _ in 0..<5_000 {
      bytes += reader.take()
      if bytes.count >= mark.count, bytes.suffix(mark.count).elementsEqual(mark) {
        bytes.removeLast(mark.count)
        return bytes
      }
      usleep(100)
    }
    return bytes
  }

  private var marks = 0

  func type(_ bytes: [UInt8]) { _ = write(master, bytes, bytes.count) }

  /// The settings of the line: flags and control characters.
  var settings: [UInt32] {
    var settings = termios()
    guard tcgetattr(slave, &settings) == 0 else { return [] }
    let characters = withUnsafeBytes(of: settings.c_cc) { $0.map { UInt32($0) } }
    return [settings.c_iflag, settings.c_oflag, settings.c_cflag, settings.c_lflag] + characters
  }
}
