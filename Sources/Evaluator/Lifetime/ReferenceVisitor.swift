/// Walks along the references that objects hold and counts them.
///
/// Each class tells its own in `visitReferences`, exactly as often as it holds them: a reference that
/// is left out keeps its target (it looks as if it came from outside), one too many would let go of
/// a target that is in use. Namespaces, lists of cells and the memory of arrays are targets of their
/// own, because several can share one.
package final class ReferenceVisitor {
  struct Node {
    let place: UnsafeRawPointer
    let isObject: Bool
    /// References from what was visited.
    var inner = 0
    var isReached = false
  }

  private enum Waiting {
    case object(Unmanaged<Object>)
    case namespace(Unmanaged<Namespace>)
    case cells(Unmanaged<CellList>)
  }

  private(set) var nodes: ContiguousArray<Node> = []
  private var index: [UnsafeRawPointer: Int] = [:]
  private var waiting: ContiguousArray<(node: Int, target: Waiting)> = []
  private var references: ContiguousArray<(from: Int32, to: Int32)> = []
  /// The node whose references are told.
  private var current = 0

  // MARK: The collector's side

  /// Begins with an object that nothing visited need refer to.
  func start(at object: Object) {
    let pointer = Unmanaged.passUnretained(object)
    let place = UnsafeRawPointer(pointer.toOpaque())
    if index[place] != nil { return }
    waiting.append((nodes.count, .object(pointer)))
    add(place, isObject: true)
  }

  func walk() {
    while let (node, target) = waiting.popLast() {
      current = node
      switch target {
      case .object(let object): object._withUnsafeGuaranteedRef { $0.visitReferences(self) }
      case .namespace(let namespace):
        namespace._withUnsafeGuaranteedRef { $0.visitReferences(self) }
      case .cells(let cells): cells._withUnsafeGuaranteedRef { $0.visitReferences(self) }
      }
    }
  }

  /// Marks what can be reached from the nodes for which `isRoot` holds.
  func mark(from isRoot: (Node) -> Bool) {
    var starts = ContiguousArray(repeating: 0, count: nodes.count + 1)
    for reference in references { starts[Int(reference.from) + 1] += 1 }
    for position in 0..<nodes.count { starts[position + 1] += starts[position] }
    var targets = ContiguousArray<Int32>(repeating: 0, count: references.count)
    var next = starts
    for reference in references {
      targets[next[Int(reference.from)]] = reference.to
      next[Int(reference.from)] += 1
    }
    var pending = ContiguousArray<Int>()
    for position in nodes.indices where isRoot(nodes[position]) {
      nodes[position].isReached = true
      pending.append(position)
    }
    while let position = pending.popLast() {
      for target in targets[starts[position]..<starts[position + 1]]
      where !nodes[Int(target)].isReached {
        nodes[Int(target)].isReached = true
        pending.append(Int(target))
      }
    }
  }

  // MARK: The objects' side

  func visit(_ object: Object?) {
    guard let object else { return }
    let pointer = Unmanaged.passUnretained(object)
    if let node = reach(pointer.toOpaque(), isObject: true) {
      waiting.append((node, .object(pointer)))
    }
  }

  func visit(_ value: Value) { visit(value.heapObject) }

  func visit(_ namespace: Namespace?) {
    guard let namespace else { return }
    let pointer = Unmanaged.passUnretained(namespace)
    if let node = reach(pointer.toOpaque(), isObject: false) {
      waiting.append((node, .namespace(pointer)))
    }
  }

  func visit(_ cells: CellList?) {
    guard let cells else { return }
    let pointer = Unmanaged.passUnretained(cells)
    if let node = reach(pointer.toOpaque(), isObject: false) {
      waiting.append((node, .cells(pointer)))
    }
  }

  func visit(_ values: ContiguousArray<Value>) {
    visitStorage(values._owner) { for value in values { visit(value) } }
  }

  func visit(_ values: [Value]) {
    visitStorage(values._owner) { for value in values { visit(value) } }
  }

  func visit(_ objects: [TypeObject]) {
    visitStorage(objects._owner) { for object in objects { visit(object) } }
  }

  func visit(_ cells: ContiguousArray<CellObject>) {
    visitStorage(cells._owner) { for cell in cells { visit(cell) } }
  }

  func visit(_ entries: ContiguousArray<HashedObject.Entry>) {
    visitStorage(entries._owner) {
      for entry in entries {
        visit(entry.key)
        visit(entry.value)
      }
    }
  }

  private func visitStorage(_ storage: AnyObject?, _ elements: () -> Void) {
    guard let storage,
      let node = reach(Unmanaged.passUnretained(storage).toOpaque(), isObject: false)
    else { return }
    let holder = current
    current = node
    elements()
    current = holder
  }

  /// Notes a reference.
  /// - Returns: the number of its target where that is met for the first time.
  private func reach(_ pointer: UnsafeMutableRawPointer, isObject: Bool) -> Int? {
    let place = UnsafeRawPointer(pointer)
    let known = index[place]
    let node = known ?? add(place, isObject: isObject)
    nodes[node].inner += 1
    references.append(
      (Int32(truncatingIfNeeded: current), Int32(truncatingIfNeeded: node)))
    return known == nil ? node : nil
  }

  @discardableResult
  private func add(_ place: UnsafeRawPointer, isObject: Bool) -> Int {
    let node = nodes.count
    index[place] = node
    nodes.append(Node(place: place, isObject: isObject))
    return node
  }
}
