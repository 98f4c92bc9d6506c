import Tensors

/// Arrays as text, as NumPy lays them out.
struct ArrayText {
  let options: ArrayPrintOptions

  /// `repr(array)`.
  func repr(_ tensor: Tensor) -> String {
    let prefix = "array("
    let list: String
    if tensor.count > 0 || tensor.shape == [0] {
      list = text(tensor, separator: ", ", prefix: prefix, suffix: ")")
    } else {
      list = "[], shape=\(tupleText(tensor.shape))"
    }
    let text = prefix + list
    let isImplied = [.bool, .int64, .float64].contains(tensor.dtype) && tensor.count > 0
    if isImplied { return text + ")" }
    let dtype = "dtype=\(tensor.dtype.numpyName))"
    let lastLine = text.count - (text.lastIndex(of: "\n").map { offset(of: $0, in: text) + 1 } ?? 0)
    let fits = lastLine + dtype.count + 1 <= options.lineWidth
    return text + "," + (fits ? " " : "\n" + String(repeating: " ", count: prefix.count)) + dtype
  }

  private func offset(of index: String.Index, in text: String) -> Int {
    text.distance(from: text.startIndex, to: index)
  }

  /// `str(array)`.
  func str(_ tensor: Tensor) -> String {
    tensor.rank == 0
      ? ArrayText.scalar(tensor) : text(tensor, separator: " ", prefix: "", suffix: "")
  }

  /// A scalar, as `str` and `repr` write it.
  static func scalar(_ tensor: Tensor) -> String {
    switch tensor.firstScalar {
    case .bool(let flag): flag ? "True" : "False"
    case .int(let value): String(value)
    case .float(let value): FloatDigitText.scalar(value, isSingle: tensor.dtype == .float32)
    }
  }

  func text(_ tensor: Tensor, separator: String, prefix: String, suffix: String) -> String {
    if tensor.count == 0 { return "[]" }
    let isSummary = tensor.count > options.threshold
    var shown = tensor
    if isSummary {
      for axis in 0..<tensor.rank { shown = edges(of: shown, axis) }
    }
    let layer = Layer(
      format: shown.scalarsForText(options), scalars: shown.scalars, shape: shown.shape,
      gaps: (0..<tensor.rank).map { isSummary && tensor.shape[$0] > 2 * options.edgeItems },
      edge: options.edgeItems, separator: separator)
    var position = 0
    return layer.text(
      axis: 0, &position, indent: " " + String(repeating: " ", count: prefix.count),
      width: options.lineWidth - suffix.count)
  }

  /// The first and last slices of an axis, if there are more.
  private func edges(of tensor: Tensor, _ axis: Int) -> Tensor {
    let (size, edge) = (tensor.shape[axis], options.edgeItems)
    if size <= 2 * edge { return tensor }
    let parts = [
      tensor.sliced(axis, start: 0, count: edge),
      tensor.sliced(axis, start: size - edge, count: edge),
    ]
    let context = TensorContext(seed: 0)
    return (try? context.apply(Cat(dim: axis), to: parts).first) ?? tensor
  }
}

extension Tensor {
  fileprivate func scalarsForText(_ options: ArrayPrintOptions) -> ElementFormat {
    ElementFormat(self, options)
  }
}

/// The brackets, separators and line ends around the elements.
private struct Layer {
  let format: ElementFormat
  let scalars: [Scalar]
  let shape: [Int]
  /// Which axes have their middle left out.
  let gaps: [Bool]
  let edge: Int
  let separator: String

  func text(axis: Int, _ position: inout Int, indent: String, width: Int) -> String {
    let left = shape.count - axis
    if left == 0 {
      position += 1
      return format.text(scalars[position - 1])
    }
    let bare = separator == ", " ? "," : ""
    var text = ""
    let count = shape[axis]
    if left == 1 {
      let room = width - max(bare.count, 1)
      var line = indent
      func extend(_ word: String) {
        if line.count + word.count > room, line.count > indent.count {
          while line.last == " " { line.removeLast() }
          text += line + "\n"
          line = indent
        }
        line += word
      }
      for index in 0..<count {
        if gaps[axis], index == edge {
          extend("...")
          line += separator
        }
        extend(self.text(axis: axis + 1, &position, indent: indent + " ", width: width - 1))
        if index < count - 1 { line += separator }
      }
      if gaps[axis], edge == 0 { extend("...") }
      text += line
    } else {
      let lineEnd = bare + String(repeating: "\n", count: left - 1)
      for index in 0..<count {
        if gaps[axis], index == edge { text += indent + "..." + lineEnd }
        text +=
          indent + self.text(axis: axis + 1, &position, indent: indent + " ", width: width - 1)
        if index < count - 1 { text += lineEnd }
      }
      if gaps[axis], edge == 0 { text += indent + "..." }
    }
    return "[" + text.dropFirst(indent.count) + "]"
  }
}
