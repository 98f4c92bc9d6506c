import Glibc

/// The hash functions of OpenSSL, loaded when a cell first asks for one.
struct HashLibrary: Sendable {
  private typealias Find = @convention(c) (UnsafePointer<CChar>) -> OpaquePointer?
  private typealias Make = @convention(c) () -> OpaquePointer?
  private typealias Free = @convention(c) (OpaquePointer?) -> Void
  private typealias Begin =
    @convention(c) (OpaquePointer?, OpaquePointer?, OpaquePointer?) -> CInt
  private typealias Feed = @convention(c) (OpaquePointer?, UnsafeRawPointer?, Int) -> CInt
  private typealias End =
    @convention(c) (
      OpaquePointer?, UnsafeMutablePointer<UInt8>?, UnsafeMutablePointer<CUnsignedInt>?
    )
    -> CInt
  private typealias EndLong =
    @convention(c) (OpaquePointer?, UnsafeMutablePointer<UInt8>?, Int) -> CInt
  private typealias Copy = @convention(c) (OpaquePointer?, OpaquePointer?) -> CInt
  private typealias Measure = @convention(c) (OpaquePointer?) -> CInt
  private typealias Derive =
    @convention(c) (
      UnsafePointer<CChar>?, CInt, UnsafePointer<UInt8>?, CInt, CInt, OpaquePointer?, CInt,
      UnsafeMutablePointer<UInt8>?
    ) -> CInt

  private let find: Find
  private let make: Make
  private let free: Free
  private let begin: Begin
  private let feed: Feed
  private let end: End
  private let endLong: EndLong
  private let copy: Copy
  private let size: Measure
  private let block: Measure
  private let deriveKey: Derive

  /// Nil where the machine does not have it.
  static let shared = HashLibrary()

  private init?() {
    let library =
      dlopen("libcrypto.so.3", RTLD_NOW | RTLD_LOCAL)
      ?? dlopen("libcrypto.so.1.1", RTLD_NOW | RTLD_LOCAL)
    guard let library else { return nil }
    func symbol<T>(_ names: String..., as type: T.Type) -> T? {
      for name in names {
        if let address = dlsym(library, name) { return unsafeBitCast(address, to: type) }
      }
      return nil
    }
    guard let find = symbol("EVP_get_digestbyname", as: Find.self),
      let make = symbol("EVP_MD_CTX_new", as: Make.self),
      let free = symbol("EVP_MD_CTX_free", as: Free.self),
      let begin = symbol("EVP_DigestInit_ex", as: Begin.self),
      let feed = symbol("EVP_DigestUpdate", as: Feed.self),
      let end = symbol("EVP_DigestFinal_ex", as: End.self),
      let endLong = symbol("EVP_DigestFinalXOF", as: EndLong.self),
      let copy = symbol("EVP_MD_CTX_copy_ex", as: Copy.self),
      let size = symbol("EVP_MD_get_size", "EVP_MD_size", as: Measure.self),
      let block = symbol("EVP_MD_get_block_size", "EVP_MD_block_size", as: Measure.self),
      let deriveKey = symbol("PKCS5_PBKDF2_HMAC", as: Derive.self)
    else { return nil }
    self.find = find
    self.make = make
    self.free = free
    self.begin = begin
    self.feed = feed
    self.end = end
    self.endLong = endLong
    self.copy = copy
    self.size = size
    self.block = block
    self.deriveKey = deriveKey
  }

  /// A hash that is under way.
  final class State {
    private let library: HashLibrary
    private let context: OpaquePointer
    let size: Int
    let block: Int

    /// Nil for a function that the library does not have.
    init?(_ name: String, _ library: HashLibrary) {
      guard let kind = library.find(name), let context = library.make() else { return nil }
      self.library = library
      self.context = context
      size = Int(library.size(kind))
      block = Int(library.block(kind))
      if library.begin(context, kind, nil) != 1 { return nil }
    }

    init?(copying other: State) {
      guard let context = other.library.make() else { return nil }
      library = other.library
      self.context = context
      size = other.size
      block = other.block
      if library.copy(context, other.context) != 1 { return nil }
    }

    deinit { library.free(context) }

    func update(_ bytes: [UInt8]) {
      _ = bytes.withUnsafeBytes { library.feed(context, $0.baseAddress, $0.count) }
    }

    /// The hash of all bytes; the state is of no more use.
    /// - Parameter length: for functions that give as many bytes as are asked for.
    func finish(length: Int?) -> [UInt8] {
      var result = [UInt8](repeating: 0, count: length ?? size)
      if let length {
        if length > 0 { _ = library.endLong(context, &result, length) }
      } else {
        _ = library.end(context, &result, nil)
      }
      return result
    }
  }

  /// PBKDF2 with HMAC; nil for an unknown function.
  func derive(
    _ name: String, password: [UInt8], salt: [UInt8], rounds: Int32, length: Int32
  ) -> [UInt8]? {
    guard let kind = find(name), password.count < 1 << 30, salt.count < 1 << 30 else { return nil }
    var key = [UInt8](repeating: 0, count: Int(length))
    let status = password.withUnsafeBytes { secret in
      deriveKey(
        secret.bindMemory(to: CChar.self).baseAddress, CInt(password.count), salt,
        CInt(salt.count), rounds, kind, length, &key)
    }
    return status == 1 ? key : nil
  }
}
