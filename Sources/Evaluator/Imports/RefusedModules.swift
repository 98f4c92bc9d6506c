/// Modules of Python's library that cells shall not have, and why.
enum RefusedModules {
  /// The reason why there is no such module here; nil for a name that nobody knows.
  static func reason(for name: String) -> String? {
    let root = name.prefix { $0 != "." }
    for (names, reason) in reasons where names.contains(root) { return reason }
    return nil
  }

  private static let reasons: [(names: Set<Substring>, reason: String)] = [
    (["subprocess", "pty", "pexpect"], "cells cannot start programs"),
    (["multiprocessing"], "cells cannot start programs; concurrent.futures works within one"),
    (
      [
        "socket", "ssl", "select", "selectors", "socketserver", "http", "ftplib", "smtplib",
        "poplib", "imaplib", "telnetlib", "xmlrpc", "requests", "urllib3", "aiohttp", "httpx",
        "websockets",
      ], "cells cannot open connections"
    ),
    (["ctypes", "cffi", "mmap", "_ctypes"], "cells cannot reach into memory or load libraries"),
    (["asyncio"], "cells run without an event loop"),
    (["tkinter", "turtle", "curses", "readline"], "cells have no window or screen of their own"),
    (
      ["fcntl", "resource", "termios", "tty", "pwd", "grp", "syslog"],
      "cells cannot reach into the system"
    ),
    (["sqlite3", "dbm"], "there is no database here"),
  ]
}
