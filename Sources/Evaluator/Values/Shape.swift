/// Which names a namespace has, and in which slot each is.
///
/// The instances of a class that bind the same names in the same order share one shape, so that
/// compiled code can keep the slot of an attribute and compare one pointer (the idea is that of
/// Self's maps: Chambers, Ungar and Lee, OOPSLA 1989). A shape that is not shared belongs to one
/// namespace and grows in place. Slots never move and are never given up.
package final class Shape {
  private(set) var names: ContiguousArray<Name>
  let isShared: Bool
  /// Positions in `names` by open addressing, -1 where free; used once there are many names.
  private var index: ContiguousArray<Int32> = []
  /// The shared shapes with one name more.
  private var successors: ContiguousArray<Shape> = []

  private static let linearLimit = 8
  /// A namespace with more names, or one of too many kinds of instances, gets a shape of its own.
  private static let sharingLimit = 64

  init(shared: Bool, names: ContiguousArray<Name> = []) {
    isShared = shared
    self.names = names
    if names.count > Shape.linearLimit { rebuildIndex() }
  }

  var count: Int { names.count }

  /// The slot of a name, or -1.
  @inline(__always)
  func find(_ name: Name) -> Int {
    if index.isEmpty {
      for slot in 0..<names.count where names[slot] === name { return slot }
      return -1
    }
    return findIndexed(name)
  }

  private func findIndexed(_ name: Name) -> Int {
    let mask = index.count - 1
    var place = name.hash & mask
    while true {
      let slot = Int(index[place])
      if slot < 0 { return -1 }
      if names[slot] === name { return slot }
      place = (place + 1) & mask
    }
  }

  /// Adds a name that is not there. Only for a shape that is not shared.
  func append(_ name: Name) {
    names.append(name)
    if index.isEmpty {
      if names.count > Shape.linearLimit { rebuildIndex() }
    } else if names.count * 2 > index.count {
      rebuildIndex()
    } else {
      place(names.count - 1)
    }
  }

  /// The shape with one name more: a shared one where this one is and the limits allow it.
  func appending(_ name: Name) -> Shape {
    guard isShared, count < Shape.sharingLimit else { return ownCopy(adding: name) }
    for shape in successors where shape.names[count] === name { return shape }
    guard successors.count < Shape.sharingLimit else { return ownCopy(adding: name) }
    var names = names
    names.append(name)
    let shape = Shape(shared: true, names: names)
    successors.append(shape)
    return shape
  }

  private func ownCopy(adding name: Name) -> Shape {
    var names = names
    names.append(name)
    return Shape(shared: false, names: names)
  }

  private func rebuildIndex() {
    var size = 32
    while size < names.count * 4 { size *= 2 }
    index = ContiguousArray(repeating: -1, count: size)
    for slot in 0..<names.count { place(slot) }
  }

  private func place(_ slot: Int) {
    let mask = index.count - 1
    var place = names[slot].hash & mask
    while index[place] >= 0 { place = (place + 1) & mask }
    index[place] = Int32(truncatingIfNeeded: slot)
  }
}
