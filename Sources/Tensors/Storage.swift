import Glibc

/// Raw memory of one element type, which tensors share.
package final class Storage {
  package let dtype: DType
  /// The number of elements that fit.
  package let count: Int
  package let base: UnsafeMutableRawPointer
  private let account: MemoryAccount

  package var byteCount: Int { count &* dtype.itemSize }

  /// Takes memory for `count` elements. Throws if the machine, or the session's limit, has no room.
  init(_ dtype: DType, count: Int, zeroed: Bool, account: MemoryAccount) throws(TensorError) {
    let bytes = count &* dtype.itemSize
    try account.reserve(bytes)
    let memory: UnsafeMutableRawPointer?
    if zeroed {
      memory = calloc(1, max(bytes, 1))
    } else if bytes < 1024 {
      memory = malloc(max(bytes, 1))
    } else {
      // Whole cache lines for the vector kernels.
      memory = aligned_alloc(64, (bytes &+ 63) & ~63)
    }
    guard let memory else {
      account.release(bytes)
      throw .outOfMemory(bytes)
    }
    self.dtype = dtype
    self.count = count
    self.account = account
    base = memory
  }

  deinit {
    free(base)
    account.release(byteCount)
  }
}
