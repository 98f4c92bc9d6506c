/// Where the attributes of classes were found last: one table for all classes of a session.
///
/// It keeps places, not values, so that nothing lives longer because it was looked up.
final class AttributeCache {
  /// Where an attribute is; it stays there while the classes' stamp does not change.
  struct Place {
    /// Nil where the class has no such attribute.
    fileprivate var members: Unmanaged<Namespace>?
    fileprivate var slot = 0

    /// The attribute, or `.absent`.
    @inline(__always)
    var value: Value {
      guard let members else { return .absent }
      return members._withUnsafeGuaranteedRef { $0.value(at: slot) }
    }
  }

  private struct Line {
    var type: UnsafeRawPointer?
    var name: UnsafeRawPointer?
    var stamp = 0
    var place = Place()
  }

  private static let size = 2048
  private let lines: UnsafeMutablePointer<Line>

  init() {
    lines = .allocate(capacity: AttributeCache.size)
    lines.initialize(repeating: Line(), count: AttributeCache.size)
  }

  deinit { lines.deallocate() }

  @inline(__always)
  func find(_ type: TypeObject, _ name: Name, _ stamp: Int) -> Place {
    let typePlace = UnsafeRawPointer(Unmanaged.passUnretained(type).toOpaque())
    let namePlace = UnsafeRawPointer(Unmanaged.passUnretained(name).toOpaque())
    let mixed = Int(bitPattern: typePlace) >> 5 ^ name.hash
    let line = lines + (mixed & (AttributeCache.size - 1))
    if line.pointee.stamp == stamp, line.pointee.type == typePlace, line.pointee.name == namePlace {
      return line.pointee.place
    }
    return search(type, name, stamp, line)
  }

  @inline(never)
  private func search(
    _ type: TypeObject, _ name: Name, _ stamp: Int, _ line: UnsafeMutablePointer<Line>
  ) -> Place {
    var found = Line(
      type: Unmanaged.passUnretained(type).toOpaque(),
      name: Unmanaged.passUnretained(name).toOpaque(), stamp: stamp)
    for owner in type.mro {
      let slot = owner.members.find(name)
      if slot < 0 || owner.members.value(at: slot).isAbsent { continue }
      found.place = Place(members: Unmanaged.passUnretained(owner.members), slot: slot)
      break
    }
    line.pointee = found
    return found.place
  }
}
