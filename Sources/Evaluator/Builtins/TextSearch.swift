import Glibc

/// Searching in UTF-8 bytes: what is found starts and ends between code points.
enum TextSearch {
  /// The first place of `part`, as an offset from the start of `whole`.
  static func find(_ part: ArraySlice<UInt8>, in whole: ArraySlice<UInt8>) -> Int? {
    whole.withUnsafeBufferPointer { whole in
      part.withUnsafeBufferPointer { find($0, in: whole, from: 0) }
    }
  }

  /// The first place of `part` from `start` on, as an offset from the start of `whole`.
  static func find(
    _ part: UnsafeBufferPointer<UInt8>, in whole: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    guard let first = part.first else { return start }
    guard let base = whole.baseAddress, let wanted = part.baseAddress else { return nil }
    let last = whole.count - part.count
    var place = start
    while place <= last {
      guard let found = memchr(base + place, Int32(first), last - place + 1) else { return nil }
      let candidate = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
      if memcmp(base + candidate, wanted, part.count) == 0 { return candidate }
      place = candidate + 1
    }
    return nil
  }

  /// The last place of `part` that ends before `end`.
  static func findLast(
    _ part: UnsafeBufferPointer<UInt8>, in whole: UnsafeBufferPointer<UInt8>, before end: Int
  ) -> Int? {
    guard let base = whole.baseAddress, let wanted = part.baseAddress else { return nil }
    var place = end - part.count
    while place >= 0 {
      if memcmp(base + place, wanted, part.count) == 0 { return place }
      place -= 1
    }
    return nil
  }

  /// The first place of `part`, in bytes from the start.
  static func find(_ part: String, in whole: String) -> Int? {
    if part.isEmpty { return 0 }
    if part.utf8.count > whole.utf8.count { return nil }
    return StringObject.withBytes(whole) { whole in
      StringObject.withBytes(part) { find($0, in: whole, from: 0) }
    }
  }

  /// The last place of `part`, as an offset from the start of `whole`.
  static func findLast(_ part: ArraySlice<UInt8>, in whole: ArraySlice<UInt8>) -> Int? {
    if part.isEmpty { return whole.count }
    var place = whole.count - part.count
    while place >= 0 {
      let start = whole.startIndex + place
      if whole[start..<start + part.count].elementsEqual(part) { return place }
      place -= 1
    }
    return nil
  }

  /// All places of `part` that do not overlap, from the left, at most `limit`.
  static func places(
    of part: [UInt8], in whole: [UInt8], limit: Int = .max
  ) -> [Int] {
    var places: [Int] = []
    var start = 0
    while places.count < limit, let found = find(part[...], in: whole[start...]) {
      places.append(start + found)
      start += found + part.count
      if part.isEmpty { break }
    }
    return places
  }
}
