import Syntax

extension Interpreter {
  /// A value as IPython displays it: containers that do not fit a line of 79 columns are broken.
  package func pretty(_ value: Value) throws(Raise) -> String {
    var printer = PrettyPrinter()
    var underWay: [ObjectIdentifier] = []
    try pretty(value, &printer, &underWay)
    return printer.finish()
  }

  /// Longer containers are cut, as IPython cuts them.
  private static let maximumLength = 1000

  private func pretty(
    _ value: Value, _ printer: inout PrettyPrinter, _ underWay: inout [ObjectIdentifier]
  ) throws(Raise) {
    switch value {
    case .list(let list) where list.subtype == nil:
      try sequence(Array(list.items), "[", "]", list, "[...]", &printer, &underWay)
    case .tuple(let tuple) where tuple.subtype == nil:
      try sequence(
        Array(tuple.items), "(", tuple.items.count == 1 ? ",)" : ")", tuple, "(...)", &printer,
        &underWay)
    case .dict(let dict) where dict.subtype == nil: try self.dict(dict, &printer, &underWay)
    case .object(let object):
      if let set = object as? SetObject, set.subtype == nil {
        try self.set(set, &printer, &underWay)
      } else if let type = object as? TypeObject {
        printer.text(type.displayName)
      } else {
        lines(try repr(value), &printer)
      }
    default: lines(try repr(value), &printer)
    }
  }

  private func lines(_ text: String, _ printer: inout PrettyPrinter) {
    printer.begin("", indent: 0)
    for (position, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      if position > 0 { printer.newLine() }
      printer.text(String(line))
    }
    printer.end("", indent: 0)
  }

  /// Lays out a container; one that holds itself is cut short.
  private func container(
    _ object: Object, _ cycle: String, _ printer: inout PrettyPrinter,
    _ underWay: inout [ObjectIdentifier],
    _ body: (inout PrettyPrinter, inout [ObjectIdentifier]) throws(Raise) -> Void
  ) throws(Raise) {
    if underWay.contains(ObjectIdentifier(object)) {
      printer.text(cycle)
      return
    }
    guard underWay.count < 200 else {
      throw error(.recursionError, "maximum recursion depth exceeded while displaying a value")
    }
    underWay.append(ObjectIdentifier(object))
    defer { underWay.removeLast() }
    try body(&printer, &underWay)
  }

  private func sequence(
    _ items: [Value], _ opening: String, _ closing: String, _ object: Object, _ cycle: String,
    _ printer: inout PrettyPrinter, _ underWay: inout [ObjectIdentifier]
  ) throws(Raise) {
    try container(object, cycle, &printer, &underWay) { (printer, underWay) throws(Raise) in
      printer.begin(opening, indent: opening.count)
      for (position, item) in items.enumerated() {
        if position > 0 {
          printer.text(",")
          printer.breakable()
        }
        if position == Interpreter.maximumLength {
          printer.text("...")
          break
        }
        try pretty(item, &printer, &underWay)
      }
      printer.end(closing, indent: opening.count)
    }
  }

  private func dict(
    _ dict: DictObject, _ printer: inout PrettyPrinter, _ underWay: inout [ObjectIdentifier]
  ) throws(Raise) {
    try container(dict, "{...}", &printer, &underWay) { (printer, underWay) throws(Raise) in
      printer.begin("{", indent: 1)
      var position = 0
      for entry in dict.entries where !entry.key.isAbsent {
        if position > 0 {
          printer.text(",")
          printer.breakable()
        }
        if position == Interpreter.maximumLength {
          printer.text("...")
          break
        }
        try pretty(entry.key, &printer, &underWay)
        printer.text(": ")
        try pretty(entry.value, &printer, &underWay)
        position += 1
      }
      printer.end("}", indent: 1)
    }
  }

  private func set(
    _ set: SetObject, _ printer: inout PrettyPrinter, _ underWay: inout [ObjectIdentifier]
  ) throws(Raise) {
    if set.count == 0 {
      printer.text(set.isFrozen ? "frozenset()" : "set()")
      return
    }
    var items = set.keys
    // Sorted where the items can be compared.
    if let sorted = try? sortedItems(items) { items = sorted }
    let opening = set.isFrozen ? "frozenset({" : "{"
    try sequence(
      items, opening, set.isFrozen ? "})" : "}", set, opening + "...}", &printer, &underWay)
  }

  private func sortedItems(_ items: [Value]) throws(Raise) -> [Value] {
    var sorted: [Value] = []
    for item in items {
      var (low, high) = (0, sorted.count)
      while low < high {
        let middle = (low + high) / 2
        if try truth(try compare(.less, item, sorted[middle])) {
          high = middle
        } else {
          low = middle + 1
        }
      }
      sorted.insert(item, at: low)
    }
    return sorted
  }
}
