import Evaluator
import Tensors

/// `a[…]`, reading and assigning.
enum ArrayIndexing {
  static let entries: [Entry] = [
    Entry("__getitem__", "index, /", "Elements, slices or picked elements.") { call throws(Raise) in
      let runtime = call.runtime
      let own = try call.ownArray
      if case .int(let index) = call[0], let size = own.shape.first {
        return try runtime.element(
          own.picked(0, try runtime.place(index, in: size, axis: 0)))
      }
      let way = try IndexWay(call[0], of: own, runtime)
      if way.indices.isEmpty {
        return way.keepsArray ? runtime.array(way.view) : try runtime.element(way.view)
      }
      return runtime.result(try way.read(runtime))
    },
    Entry("__setitem__", "index, value, /", "Assigns to elements.") { call throws(Raise) in
      let runtime = call.runtime
      let own = try call.ownArray
      if ArrayFacts.isScalar(try call.receiver(as: ArrayObject.self), call) {
        throw call.error(
          .typeError,
          "'numpy.\(call.interpreter.typeName(call.receiver))' object does not support item assignment"
        )
      }
      let way = try IndexWay(call[0], of: own, runtime)
      let value = try sequenceValue(call, own.dtype, way)
      if way.indices.isEmpty {
        try runtime.assign(value, to: way.view)
      } else {
        try way.write(value, runtime)
      }
      return .none
    },
  ]

  private static func sequenceValue(
    _ call: borrowing Call, _ dtype: DType, _ way: IndexWay
  ) throws(Raise) -> Tensor {
    let value = try call.runtime.tensor(of: call[1])
    if way.indices.isEmpty, way.view.rank == 0, value.count != 1 {
      throw call.error(.valueError, "setting an array element with a sequence.")
    }
    return value
  }
}

/// What stands between the brackets, worked out for one array: a view, and index arrays for some
/// of its dimensions.
struct IndexWay {
  private(set) var view: Tensor
  /// Index arrays (int64, from the front), all of one shape, each with its axis in the view.
  private(set) var indices: [(axis: Int, places: Tensor)] = []
  /// An ellipsis keeps an array without dimensions an array.
  private(set) var keepsArray = false
  /// Where the indexed dimensions of the result go.
  private var target = 0
  private var picked: [Int] = []

  init(_ index: Value, of array: Tensor, _ runtime: Runtime) throws(Raise) {
    let items: ContiguousArray<Value>
    if case .tuple(let tuple) = index { items = tuple.items } else { items = [index] }
    view = array
    var parts: [Part] = []
    for item in items { parts.append(try IndexWay.part(item, runtime)) }
    let isPicking = parts.contains { $0.isArray }
    let named = parts.reduce(0) { $0 + $1.dimensions }
    if named > array.rank {
      throw runtime.interpreter.error(
        .indexError,
        "too many indices for array: array is \(array.rank)-dimensional, but \(named) were indexed")
    }
    var (axis, source) = (0, 0)
    var found: [(axis: Int, places: Tensor, source: Int, item: Int)] = []
    var hasEllipsis = false
    for (position, part) in parts.enumerated() {
      switch part {
      case .ellipsis:
        if hasEllipsis {
          throw runtime.interpreter.error(
            .indexError, "an index can only have a single ellipsis ('...')")
        }
        hasEllipsis = true
        axis += array.rank - named
        source += array.rank - named
      case .newAxis:
        view = view.expanded(at: axis)
        axis += 1
      case .slice(let slice):
        let (start, count, step) = try runtime.bounds(slice, view.shape[axis])
        view = view.sliced(axis, start: start, count: count, step: step)
        axis += 1
        source += 1
      case .integer(let value):
        let place = try runtime.place(value, in: view.shape[axis], axis: source)
        if isPicking {
          let tensor = try runtime.arrays { (context) throws(TensorError) in
            try context.full([], .int(Int64(place)), .int64)
          }
          found.append((axis, tensor, source, position))
          axis += 1
        } else {
          view = view.picked(axis, place)
        }
        source += 1
      case .places(let tensor):
        let places = try IndexWay.checked(tensor, size: view.shape[axis], axis: source, runtime)
        found.append((axis, places, source, position))
        axis += 1
        source += 1
      case .mask(let mask):
        for (offset, size) in mask.shape.enumerated() where view.shape[axis + offset] != size {
          throw runtime.interpreter.error(
            .indexError,
            "boolean index did not match indexed array along dimension \(source + offset); dimension is \(view.shape[axis + offset]) but corresponding boolean dimension is \(size)"
          )
        }
        if mask.rank == 0 {
          view = view.expanded(at: axis)
          let places = try runtime.arrays { (context) throws(TensorError) in
            try context.zeros([mask.firstScalar.bool ? 1 : 0], .int64)
          }
          found.append((axis, places, source, position))
          axis += 1
          continue
        }
        for places in try runtime.nonzero(mask) {
          found.append((axis, places, source, position))
          axis += 1
        }
        source += mask.rank
      }
    }
    keepsArray = hasEllipsis
    guard !found.isEmpty else { return }
    try join(found.map { ($0.axis, $0.places) }, runtime)
    // Indices side by side put their dimensions where they stand; others put them first.
    let positions = found.map(\.item)
    let isSideBySide = zip(positions, positions.dropFirst()).allSatisfy { $1 - $0 <= 1 }
    target = isSideBySide ? found[0].axis : 0
  }

  private mutating func join(
    _ found: [(axis: Int, places: Tensor)], _ runtime: Runtime
  ) throws(Raise) {
    do throws(Raise) {
      picked = try runtime.broadcastShape(found.map(\.places.shape))
    } catch {
      let list = found.map { tightShape($0.places.shape) }.joined(separator: " ")
      throw runtime.interpreter.error(
        .indexError,
        "shape mismatch: indexing arrays could not be broadcast together with shapes \(list) ")
    }
    for (axis, places) in found { indices.append((axis: axis, places: places.spread(picked))) }
  }

  /// The view with the indexed dimensions first, and the shape behind them.
  private var ordered: (view: Tensor, rest: [Int]) {
    let axes = indices.map(\.axis)
    let rest = (0..<view.rank).filter { !axes.contains($0) }
    return (view.permuted(axes + rest), rest.map { view.shape[$0] })
  }

  func read(_ runtime: Runtime) throws(Raise) -> Tensor {
    let (turned, _) = ordered
    let result = try runtime.arrays { (context) throws(TensorError) in
      try context.apply(
        Index(slots: indices.map { _ in true }), to: [turned] + indices.map(\.places))[0]
    }
    if target == 0 || picked.isEmpty { return result }
    // The picked dimensions move behind those that stand before them.
    let count = picked.count
    let order =
      Array(count..<(count + target)) + Array(0..<count) + Array((count + target)..<result.rank)
    return result.permuted(order)
  }

  func write(_ value: Tensor, _ runtime: Runtime) throws(Raise) {
    let (turned, rest) = ordered
    var shape = picked + rest
    if target > 0 { shape = rest[..<target] + picked + rest[target...] }
    var source = value
    while source.rank > shape.count, source.shape.first == 1 { source = source.picked(0, 0) }
    let fits =
      source.rank <= shape.count
      && zip(source.shape.reversed(), shape.reversed()).allSatisfy { $0 == $1 || $0 == 1 }
    if !fits {
      throw runtime.interpreter.error(
        .valueError,
        "shape mismatch: value array of shape \(tightShape(value.shape)) could not be broadcast to indexing result of shape \(tightShape(shape))"
      )
    }
    source = source.spread(shape)
    if target > 0, !picked.isEmpty {
      let count = picked.count
      source = source.permuted(
        Array(target..<(target + count)) + Array(0..<target)
          + Array((target + count)..<shape.count))
    }
    let dtype = view.dtype
    _ = try runtime.arrays { (context) throws(TensorError) in
      try context.apply(
        IndexPut(slots: indices.map { _ in true }),
        to: [turned, try context.copied(source, dtype)] + indices.map(\.places))
    }
  }

  // MARK: The parts

  private enum Part {
    case integer(Int)
    case slice(SliceObject)
    case newAxis
    case ellipsis
    case places(Tensor)
    case mask(Tensor)

    var isArray: Bool {
      switch self {
      case .places, .mask: true
      default: false
      }
    }

    var dimensions: Int {
      switch self {
      case .integer, .slice, .places: 1
      case .newAxis, .ellipsis: 0
      case .mask(let mask): mask.rank
      }
    }
  }

  private static func part(_ item: Value, _ runtime: Runtime) throws(Raise) -> Part {
    switch item {
    case .none: return .newAxis
    case .int(let value): return .integer(value)
    case .bool, .list, .tuple: break
    case .object(let object):
      if let slice = object as? SliceObject { return .slice(slice) }
      if item.isIdentical(to: runtime.interpreter.ellipsis) { return .ellipsis }
      let isArray = object is ArrayObject || object is TensorObject || object is RangeObject
      if !isArray,
        !runtime.interpreter.specialMethod(runtime.interpreter.names.index, of: item).isAbsent
      {
        return .integer(try runtime.interpreter.index(item))
      }
      if !isArray { throw invalid(runtime) }
    default: throw invalid(runtime)
    }
    let tensor = try runtime.tensor(of: item)
    if tensor.dtype == .bool { return .mask(tensor) }
    if tensor.dtype.isFloatingPoint {
      if tensor.count == 0, item.arrayObject == nil {
        return .places(
          try runtime.arrays { (context) throws(TensorError) in try context.cast(tensor, .int64) })
      }
      if tensor.rank == 0 { throw invalid(runtime) }
      throw runtime.interpreter.error(
        .indexError, "arrays used as indices must be of integer (or boolean) type")
    }
    if tensor.rank == 0 { return .integer(Int(tensor.firstScalar.int64)) }
    return .places(tensor)
  }

  private static func invalid(_ runtime: Runtime) -> Raise {
    runtime.interpreter.error(
      .indexError,
      "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices"
    )
  }

  /// Indices counted from the front, all within the axis.
  private static func checked(
    _ tensor: Tensor, size: Int, axis: Int, _ runtime: Runtime
  ) throws(Raise) -> Tensor {
    var places = tensor.integers
    for position in places.indices {
      places[position] = Int64(try runtime.place(Int(places[position]), in: size, axis: axis))
    }
    return try runtime.arrays { (context) throws(TensorError) in
      try context.array(places, tensor.shape)
    }
  }
}

extension Runtime {
  /// Start, count and step of a slice of a dimension.
  func bounds(
    _ slice: SliceObject, _ size: Int
  ) throws(Raise) -> (start: Int, count: Int, step: Int) {
    func bound(_ value: Value) throws(Raise) -> Int? {
      if value.isNone { return nil }
      if let big = value.bigInteger { return Int(exactly: big) ?? (big < 0 ? .min : .max) }
      if interpreter.specialMethod(interpreter.names.index, of: value).isAbsent {
        throw interpreter.error(
          .typeError, "slice indices must be integers or None or have an __index__ method")
      }
      return try interpreter.index(value)
    }
    var step = try bound(slice.step) ?? 1
    if step == 0 { throw interpreter.error(.valueError, "slice step cannot be zero") }
    if step == .min { step = -.max }
    let (low, high) = step < 0 ? (-1, size - 1) : (0, size)
    func clamped(_ value: Value, _ standard: Int) throws(Raise) -> Int {
      guard var place = try bound(value) else { return standard }
      if place < 0 { place += size }
      return min(max(place, low), high)
    }
    let start = try clamped(slice.start, step < 0 ? high : low)
    let stop = try clamped(slice.stop, step < 0 ? low : high)
    let distance = step < 0 ? start - stop : stop - start
    let stride = Int(clamping: step.magnitude)
    return (start, distance <= 0 ? 0 : (distance - 1) / stride + 1, step)
  }

  /// Where elements are not zero: one array of places for each dimension.
  func nonzero(_ tensor: Tensor) throws(Raise) -> [Tensor] {
    let truths = tensor.truths
    var columns = [[Int64]](repeating: [], count: tensor.rank)
    var position = [Int64](repeating: 0, count: tensor.rank)
    for truth in truths {
      if truth {
        for axis in 0..<tensor.rank { columns[axis].append(position[axis]) }
      }
      var axis = tensor.rank - 1
      while axis >= 0 {
        position[axis] += 1
        if position[axis] < tensor.shape[axis] { break }
        position[axis] = 0
        axis -= 1
      }
    }
    return try arrays { (context) throws(TensorError) in
      var result: [Tensor] = []
      for column in columns { result.append(try context.array(column, [column.count])) }
      return result
    }
  }
}
