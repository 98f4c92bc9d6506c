import Glibc

extension RandomModule {
  static let sampling: [Entry] = [
    Entry("choice", "seq", "A random item.") { call throws(Raise) in
      let count = try call.interpreter.length(call[0])
      if count == 0 {
        throw call.error(.indexError, "Cannot choose from an empty sequence")
      }
      let place = try call.receiver(as: RandomObject.self).generator.next(below: count)
      return try call.interpreter.item(call[0], .int(place))
    },
    Entry("shuffle", "x", "Put the items of a list into a random order.") { call throws(Raise) in
      let random = try call.receiver(as: RandomObject.self)
      if case .list(let list) = call[0], list.subtype == nil {
        for place in stride(from: list.items.count - 1, to: 0, by: -1) {
          list.items.swapAt(place, random.generator.next(below: place + 1))
        }
        return .none
      }
      let interpreter = call.interpreter
      let count = try interpreter.length(call[0])
      for place in stride(from: count - 1, to: 0, by: -1) {
        let other = random.generator.next(below: place + 1)
        let first = try interpreter.item(call[0], .int(place))
        let second = try interpreter.item(call[0], .int(other))
        try interpreter.setItem(call[0], .int(place), to: second)
        try interpreter.setItem(call[0], .int(other), to: first)
      }
      return .none
    },
    Entry("sample", "population, k, *, counts=None", "Some items, none of them twice.") {
      call throws(Raise) in
      if call[0].heapObject is HashedObject {
        throw call.error(
          .typeError, "Population must be a sequence.  For dicts or sets, use sorted(d).")
      }
      var population = try call.items(0)
      if !call[2].isNone {
        var repeated = ContiguousArray<Value>()
        for (item, count) in zip(population, try call.items(2)) {
          let times = try call.interpreter.index(count)
          if times < 0 { throw call.error(.valueError, "Counts must be non-negative") }
          try call.interpreter.checkMemory(repeated.count + min(times, 1 << 40), itemSize: 16)
          repeated.append(contentsOf: repeatElement(item, count: times))
        }
        population = repeated
      }
      let wanted = try call.int(1)
      guard wanted >= 0, wanted <= population.count else {
        throw call.error(.valueError, "Sample larger than population or is negative")
      }
      let random = try call.receiver(as: RandomObject.self)
      return .list(ListObject(sample(population, wanted, &random.generator)))
    },
    Entry(
      "choices", "population, weights=None, *, cum_weights=None, k=1", "Random items.", choices),
  ]

  /// A small sample of a large population remembers what was taken, any other keeps a pool.
  private static func sample(
    _ population: ContiguousArray<Value>, _ wanted: Int, _ generator: inout MersenneTwister
  ) -> ContiguousArray<Value> {
    var setSize = 21.0
    if wanted > 5 { setSize += pow(4, ceil(log(Double(wanted) * 3) / log(4))) }
    var result = ContiguousArray<Value>()
    let count = population.count
    if Double(count) <= setSize {
      var pool = population
      for taken in 0..<wanted {
        let place = generator.next(below: count - taken)
        result.append(pool[place])
        pool[place] = pool[count - taken - 1]
      }
      return result
    }
    var selected = Set<Int>()
    for _ in 0..<wanted {
      var place = generator.next(below: count)
      while selected.contains(place) { place = generator.next(below: count) }
      selected.insert(place)
      result.append(population[place])
    }
    return result
  }

  private static func choices(_ call: borrowing Call) throws(Raise) -> Value {
    let interpreter = call.interpreter
    let random = try call.receiver(as: RandomObject.self)
    let population = try call.items(0)
    let wanted = max(0, try call.int(3))
    try interpreter.checkMemory(wanted, itemSize: 16)
    var result = ContiguousArray<Value>()
    if call[1].isNone, call[2].isNone {
      if population.isEmpty, wanted > 0 {
        throw call.error(.indexError, "Cannot choose from an empty population")
      }
      let count = Double(population.count)
      for _ in 0..<wanted {
        result.append(population[min(Int(random.uniform() * count), population.count - 1)])
      }
      return .list(ListObject(result))
    }
    if !call[1].isNone, !call[2].isNone {
      throw call.error(.typeError, "Cannot specify both weights and cumulative weights")
    }
    var bounds: [Double] = []
    for weight in try call.items(call[1].isNone ? 2 : 1) {
      let value = try interpreter.double(weight)
      bounds.append(call[1].isNone ? value : (bounds.last ?? 0) + value)
    }
    guard bounds.count == population.count else {
      throw call.error(
        .valueError, "The number of weights does not match the population")
    }
    guard let total = bounds.last, total > 0 else {
      throw call.error(.valueError, "Total of weights must be greater than zero")
    }
    if !total.isFinite { throw call.error(.valueError, "Total of weights must be finite") }
    for _ in 0..<wanted {
      let place = random.uniform() * total
      var (low, high) = (0, bounds.count - 1)
      while low < high {
        let middle = (low + high) / 2
        if place < bounds[middle] { high = middle } else { low = middle + 1 }
      }
      result.append(population[low])
    }
    return .list(ListObject(result))
  }
}
