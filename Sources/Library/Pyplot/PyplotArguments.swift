import Evaluator
import Plots
import Tensors

/// Reads the arguments of plotting functions, whose keywords are many.
struct PlotOptions {
  private let dict: DictObject?
  private let interpreter: Interpreter

  init(_ value: Value, _ interpreter: Interpreter) {
    if case .dict(let dict) = value { self.dict = dict } else { dict = nil }
    self.interpreter = interpreter
  }

  subscript(names: String...) -> Value? {
    guard let dict else { return nil }
    for entry in dict.entries where !entry.key.isAbsent {
      if let key = entry.key.text, names.contains(key), !entry.value.isNone { return entry.value }
    }
    return nil
  }

  func text(_ names: String...) throws(Raise) -> String? {
    guard let dict else { return nil }
    for entry in dict.entries where !entry.key.isAbsent {
      if let key = entry.key.text, names.contains(key), !entry.value.isNone {
        return try interpreter.str(entry.value)
      }
    }
    return nil
  }

  func truth(_ name: String) throws(Raise) -> Bool? {
    guard let value = self[name] else { return nil }
    return try interpreter.truth(value)
  }

  func double(_ names: String...) throws(Raise) -> Double? {
    for name in names {
      if let value = self[name] { return try interpreter.double(value) }
    }
    return nil
  }
}

/// The colours of matplotlib.
enum PlotColors {
  static let cycle = [
    "#1f77b4", "#ff7f0e", "#2ca02c", "#d62728", "#9467bd", "#8c564b", "#e377c2", "#7f7f7f",
    "#bcbd22", "#17becf",
  ]
  private static let letters: [Character: String] = [
    "b": "blue", "g": "green", "r": "red", "c": "darkcyan", "m": "darkmagenta", "y": "goldenrod",
    "k": "black", "w": "white",
  ]

  /// A colour's name as SVG knows it.
  static func named(_ text: String) -> String {
    if text.count == 1, let letter = text.first, let name = letters[letter] { return name }
    if text.count == 2, text.hasPrefix("C"), let place = Int(text.dropFirst()) {
      return cycle[place]
    }
    if text.hasPrefix("tab:") { return String(text.dropFirst(4)) }
    return text
  }

  /// `r--o`: colour, line and marker; nil if it is no format.
  static func format(_ text: String) -> (color: String?, line: String?, isMarked: Bool)? {
    var (color, line, isMarked) = (String?.none, "", false)
    for character in text {
      if let name = letters[character] {
        color = name
      } else if "-:.".contains(character) {
        line.append(character)
      } else if "o,v^<>s*+xDdphH|_12348".contains(character) {
        isMarked = true
      } else {
        return nil
      }
    }
    if line.hasSuffix("."), line != "-." {
      line.removeLast()
      isMarked = true
    }
    return (color, line.isEmpty ? nil : line, isMarked)
  }

  static func dashes(_ line: String) -> String {
    switch line {
    case "--", "dashed": "6,4"
    case ":", "dotted": "2,3"
    case "-.", "dashdot": "6,3,2,3"
    default: ""
    }
  }
}

extension Runtime {
  /// Numbers to draw; texts are counted through and become the labels of ticks.
  func plotNumbers(_ value: Value) throws(Raise) -> (values: [Double], ticks: [PlotTick]?) {
    if case .list(let list) = value, list.items.first?.text != nil { return texts(list.items) }
    if case .tuple(let tuple) = value, tuple.items.first?.text != nil { return texts(tuple.items) }
    switch value {
    case .object(let object) where !(object is ArrayObject) && !(object is TensorObject):
      // Iterators and views of dictionaries.
      let items = try interpreter.items(of: value)
      if items.first?.text != nil { return texts(items) }
      return (try tensor(of: .list(ListObject(items))).doubles, nil)
    default: return (try tensor(of: value).doubles, nil)
    }
  }

  private func texts(_ items: ContiguousArray<Value>) -> ([Double], [PlotTick]?) {
    let ticks = items.enumerated().map {
      PlotTick(value: Double($0.offset), text: $0.element.text ?? "")
    }
    return (ticks.map(\.value), ticks)
  }

  func sameLength(_ x: Int, _ y: Int) throws(Raise) {
    if x != y {
      throw interpreter.error(
        .valueError,
        "x and y must have same first dimension, but have shapes (\(x),) and (\(y),)")
    }
  }
}
