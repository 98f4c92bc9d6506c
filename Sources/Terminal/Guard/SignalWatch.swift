import CTerminal
import Glibc

/// Calls a function in a thread of its own at every arrival of a signal: Ctrl-C while a cell runs
/// outside of the full screen.
package final class SignalWatch: Sendable {
  private let signal: Int32
  private let waker: Waker
  private let end: Waker

  /// nil: the process has no descriptors or threads left.
  package init?(_ signal: Int32, _ handler: @escaping @Sendable () -> Void) {
    guard let waker = Waker(), let end = Waker() else { return nil }
    self.signal = signal
    self.waker = waker
    self.end = end
    // The thread keeps the pipes, not the watch.
    let work = Work(waker: waker, end: end, handler: handler)
    let context = Unmanaged.passRetained(work).toOpaque()
    var thread = pthread_t()
    let error = pthread_create(&thread, nil, { Work.run($0) }, context)
    guard error == 0 else {
      Unmanaged<Work>.fromOpaque(context).release()
      return nil
    }
    pthread_detach(thread)
    ct_signal_notify(signal, waker.writeDescriptor)
  }

  deinit {
    ct_signal_forget(signal)
    end.wake()
  }

  private final class Work: Sendable {
    let waker: Waker
    let end: Waker
    let handler: @Sendable () -> Void

    init(waker: Waker, end: Waker, handler: @escaping @Sendable () -> Void) {
      self.waker = waker
      self.end = end
      self.handler = handler
    }

    static func run(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
      guard let context else { return nil }
      Unmanaged<Work>.fromOpaque(context).takeRetainedValue().loop()
      return nil
    }

    private func loop() {
      while true {
        var descriptors = [
          pollfd(fd: end.readEnd, events: Int16(POLLIN), revents: 0),
          pollfd(fd: waker.readEnd, events: Int16(POLLIN), revents: 0),
        ]
        guard poll(&descriptors, 2, -1) > 0 else { continue }
        if descriptors[0].revents != 0 { return }
        if descriptors[1].revents != 0 {
          _ = waker.drain()
          handler()
        }
      }
    }
  }
}
