/// What workers hold while a program sends, moves and lets go of tensors: a model of the stores that
/// knows nothing of messages. Its references end as a program's do.
final class StoreModel {
  enum Content {
    case data([Int])
    case pointer(Pointer)
  }

  /// A pointer to an object; its end is the object's end, unless it answers for nothing.
  final class Pointer {
    let id: Int
    var worker: Int
    let target: Int
    var collects: Bool
    private unowned let model: StoreModel

    init(_ model: StoreModel, to target: Int, at worker: Int, collects: Bool = true) {
      self.model = model
      self.worker = worker
      self.target = target
      self.collects = collects
      id = model.newId()
    }

    deinit { if collects { model.end(target, at: worker) } }
  }

  /// What a name of the program stands for.
  final class Wrapper {
    var pointer: Pointer?
    var local: [Int]?
    lazy var id = 0
    weak var lastPointer: Pointer?
    init(pointer: Pointer? = nil, local: [Int]? = nil) {
      self.pointer = pointer
      self.local = local
    }
  }

  enum Failure: String, Error {
    case noChild = "AttributeError"
    case notFound = "ObjectNotFoundError"
    case apart = "TensorsNotCollocatedException"
    case noChain = "InvalidTensorForRemoteGet"
  }

  private(set) var stores: [[Int: Content]]
  private var lastId = 0

  init(workers: Int) { stores = Array(repeating: [:], count: workers) }

  private func newId() -> Int {
    lastId += 1
    return lastId
  }

  private func end(_ id: Int, at worker: Int) {
    guard worker < stores.count else { return }
    if case .pointer(let pointer)? = stores[worker][id] { pointer.collects = true }
    let old = stores[worker].removeValue(forKey: id)
    withExtendedLifetime(old) {}
  }

  private func put(_ content: Content, _ id: Int, at worker: Int) {
    let old = stores[worker].updateValue(content, forKey: id)
    withExtendedLifetime(old) {}
  }

  /// An object that is used: a pointer in a store answers for nothing from then on.
  private func use(_ id: Int, at worker: Int) throws(Failure) -> Content {
    guard let content = stores[worker][id] else { throw .notFound }
    if case .pointer(let pointer) = content { pointer.collects = false }
    return content
  }

  /// Puts a copy of what a worker got into its store.
  private func deliver(_ content: Content, _ id: Int, to worker: Int) {
    switch content {
    case .data: put(content, id, at: worker)
    case .pointer(let pointer):
      let copy = Pointer(self, to: pointer.target, at: pointer.worker, collects: false)
      put(.pointer(copy), id, at: worker)
    }
  }

  func send(_ wrapper: Wrapper, to worker: Int) throws(Failure) -> Wrapper {
    let id: Int
    if let pointer = wrapper.pointer {
      pointer.collects = false
      id = pointer.id
      deliver(.pointer(pointer), id, to: worker)
    } else if let local = wrapper.local {
      if wrapper.id == 0 { wrapper.id = newId() }
      id = wrapper.id
      put(.data(local), id, at: worker)
    } else {
      throw .noChild
    }
    let pointer = Pointer(self, to: id, at: worker)
    wrapper.lastPointer?.collects = false
    wrapper.lastPointer = pointer
    return Wrapper(pointer: pointer)
  }

  func get(_ wrapper: Wrapper) throws(Failure) -> Wrapper {
    guard let pointer = wrapper.pointer else { throw .noChild }
    let content = try use(pointer.target, at: pointer.worker)
    stores[pointer.worker][pointer.target] = nil
    pointer.collects = false
    wrapper.pointer = nil
    switch content {
    case .data(let values):
      let result = Wrapper(local: values)
      result.id = pointer.target
      return result
    case .pointer(let inner):
      return Wrapper(
        pointer: Pointer(self, to: inner.target, at: inner.worker, collects: false))
    }
  }

  func move(_ wrapper: Wrapper, to worker: Int) throws(Failure) -> Wrapper {
    guard let pointer = wrapper.pointer else { throw .noChild }
    if worker != pointer.worker {
      let content = try use(pointer.target, at: pointer.worker)
      deliver(content, pointer.target, to: worker)
      let old = stores[pointer.worker].removeValue(forKey: pointer.target)
      pointer.worker = worker
      withExtendedLifetime(old) {}
    }
    return Wrapper(pointer: pointer)
  }

  func add(_ a: Wrapper, _ b: Wrapper) throws(Failure) -> Wrapper {
    if let x = a.local, let y = b.local { return Wrapper(local: sums(x, y)) }
    if a.pointer == nil && a.local == nil || b.pointer == nil && b.local == nil { throw .noChild }
    guard let x = a.pointer, let y = b.pointer else { throw .apart }
    return Wrapper(pointer: try add(x, y))
  }

  private func add(_ a: Pointer, _ b: Pointer) throws(Failure) -> Pointer {
    if a.worker != b.worker { throw .apart }
    let x = try use(a.target, at: a.worker)
    let y = try use(b.target, at: a.worker)
    let result: Content
    switch (x, y) {
    case (.data(let x), .data(let y)): result = .data(sums(x, y))
    case (.pointer(let x), .pointer(let y)): result = .pointer(try add(x, y))
    default: throw .apart
    }
    let id = newId()
    put(result, id, at: a.worker)
    return Pointer(self, to: id, at: a.worker)
  }

  // MARK: One operand

  /// What a tensor becomes, wherever it is: the elements at the end of the chain.
  private func map(
    _ wrapper: Wrapper, _ change: ([Int]) -> [Int]
  ) throws(Failure) -> Wrapper {
    if let local = wrapper.local { return Wrapper(local: change(local)) }
    guard let pointer = wrapper.pointer else { throw .noChild }
    return Wrapper(pointer: try map(pointer, change))
  }

  private func map(_ pointer: Pointer, _ change: ([Int]) -> [Int]) throws(Failure) -> Pointer {
    let result: Content
    switch try use(pointer.target, at: pointer.worker) {
    case .data(let values): result = .data(change(values))
    case .pointer(let inner): result = .pointer(try map(inner, change))
    }
    let id = newId()
    put(result, id, at: pointer.worker)
    return Pointer(self, to: id, at: pointer.worker)
  }

  func slice(_ wrapper: Wrapper) throws(Failure) -> Wrapper {
    try map(wrapper) { Array($0.prefix(1)) }
  }

  func copy(_ wrapper: Wrapper) throws(Failure) -> Wrapper { try map(wrapper) { $0 } }

  /// `add_(number)`: the elements at the end of the chain change where they are.
  func add(_ wrapper: Wrapper, number: Int) throws(Failure) -> Wrapper {
    if let local = wrapper.local {
      wrapper.local = local.map { $0 &+ number }
      return wrapper
    }
    guard let pointer = wrapper.pointer else { throw .noChild }
    try add(pointer, number: number)
    return wrapper
  }

  private func add(_ pointer: Pointer, number: Int) throws(Failure) {
    switch try use(pointer.target, at: pointer.worker) {
    case .data(let values):
      stores[pointer.worker][pointer.target] = .data(values.map { $0 &+ number })
    case .pointer(let inner): try add(inner, number: number)
    }
  }

  /// `remote_get()`: what the pointer's pointer points to takes its place.
  func remoteGet(_ wrapper: Wrapper) throws(Failure) -> Wrapper {
    guard let pointer = wrapper.pointer else { throw .noChain }
    guard let content = stores[pointer.worker][pointer.target] else { throw .notFound }
    guard case .pointer(let inner) = content else { throw .noChain }
    let fetched = try use(inner.target, at: inner.worker)
    let old = stores[inner.worker].removeValue(forKey: inner.target)
    inner.collects = false
    deliver(fetched, pointer.target, to: pointer.worker)
    withExtendedLifetime(old) {}
    return wrapper
  }

  /// Elements next to each other; one element goes with many.
  private func sums(_ x: [Int], _ y: [Int]) -> [Int] {
    if x.count == 1 { return y.map { $0 &+ x[0] } }
    if y.count == 1 { return x.map { $0 &+ y[0] } }
    return zip(x, y).map { $0 &+ $1 }
  }

  /// The stores as the program prints them.
  var text: String {
    let lines = stores.map { store in
      store.values.map { content in
        if case .data(let values) = content { "'\(values)'" } else { "'p'" }
      }.sorted()
    }
    return "[" + lines.map { "[\($0.joined(separator: ", "))]" }.joined(separator: ", ") + "]"
  }
}
