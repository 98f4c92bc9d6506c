extension TensorContext {
  /// The tensor as Python prints it.
  package func repr(_ tensor: Tensor) -> String {
    let prefix = "tensor("
    var suffixes: [String] = []
    let text: String
    if tensor.count == 0 {
      if tensor.rank != 1 {
        suffixes.append("size=(\(tensor.shape.map(String.init).joined(separator: ", ")))")
      }
      if tensor.dtype != defaultDType { suffixes.append("dtype=" + tensor.dtype.name) }
      text = "[]"
    } else {
      if tensor.dtype != defaultDType, tensor.dtype != .int64, tensor.dtype != .bool {
        suffixes.append("dtype=" + tensor.dtype.name)
      }
      text = TensorText(tensor, printOptions).text(indent: prefix.utf8.count)
    }
    if let node = tensor.gradientFunction {
      suffixes.append("grad_fn=<\(node.name)>")
    } else if tensor.requiresGrad {
      suffixes.append("requires_grad=True")
    }
    let whole = joined(prefix + text, suffixes, indent: prefix.utf8.count)
    return tensor.isParameter ? "Parameter containing:\n" + whole : whole
  }

  /// The elements alone, as they stand between the brackets of `tensor(…)`.
  package func elementsText(_ tensor: Tensor, indent: Int = 0) -> String {
    tensor.count == 0 ? "[]" : TensorText(tensor, printOptions).text(indent: indent)
  }

  /// Adds what follows the elements, on a new line where the line would get too long.
  private func joined(_ text: String, _ suffixes: [String], indent: Int) -> String {
    var result = text
    let bytes = Array(text.utf8)
    let lineStart = bytes.lastIndex(of: UInt8(ascii: "\n")) ?? -1
    var length = bytes.count - lineStart + 1
    for suffix in suffixes {
      let size = suffix.utf8.count
      if length + size + 2 > printOptions.lineWidth {
        result += ",\n" + String(repeating: " ", count: indent) + suffix
        length = indent + size
      } else {
        result += ", " + suffix
        length += size + 2
      }
    }
    return result + ")"
  }
}

/// The elements of a tensor in nested brackets, with the middle left out if there are many.
private struct TensorText {
  private let tensor: Tensor
  private let options: PrintOptions
  private let isSummary: Bool
  private let format: ElementFormat

  init(_ tensor: Tensor, _ options: PrintOptions) {
    self.tensor = tensor
    self.options = options
    isSummary = tensor.count > options.threshold
    var shown: [Scalar] = []
    Self.collect(tensor, options, isSummary, axis: 0, tensor.layout.offset, into: &shown)
    format = ElementFormat(shown, isFloating: tensor.dtype.isFloatingPoint, options)
  }

  /// The indices along a dimension that are shown, and where the gap is.
  private static func shown(_ size: Int, _ options: PrintOptions, _ isSummary: Bool)
    -> (indices: [Int], gap: Int?)
  {
    let edge = min(max(0, options.edgeItems), size)
    guard isSummary, size - edge > edge else { return (Array(0..<size), nil) }
    // No edge at all shows the tensor's whole end, as Python's slice from -0 does.
    let tail = edge == 0 ? Array(0..<size) : Array(size - edge..<size)
    return (Array(0..<edge) + tail, edge)
  }

  private static func collect(
    _ tensor: Tensor, _ options: PrintOptions, _ isSummary: Bool, axis: Int, _ place: Int,
    into elements: inout [Scalar]
  ) {
    if axis == tensor.rank {
      elements.append(tensor.scalar(at: place))
      return
    }
    for index in shown(tensor.shape[axis], options, isSummary).indices {
      collect(
        tensor, options, isSummary, axis: axis + 1, place + index * tensor.strides[axis],
        into: &elements)
    }
  }

  func text(indent: Int) -> String {
    var result = ""
    append(axis: 0, tensor.layout.offset, indent, to: &result)
    return result
  }

  private func append(axis: Int, _ place: Int, _ indent: Int, to text: inout String) {
    if axis == tensor.rank {
      text += format.text(tensor.scalar(at: place))
      return
    }
    let (indices, gap) = Self.shown(tensor.shape[axis], options, isSummary)
    if axis == tensor.rank - 1 {
      appendLine(indices, gap, place, indent, to: &text)
      return
    }
    let separator =
      "," + String(repeating: "\n", count: tensor.rank - axis - 1)
      + String(repeating: " ", count: indent + 1)
    text += "["
    for (position, index) in indices.enumerated() {
      if position == gap { text += (position > 0 ? separator : "") + "..." }
      if position > 0 || gap == 0 { text += separator }
      append(axis: axis + 1, place + index * tensor.strides[axis], indent + 1, to: &text)
    }
    text += "]"
  }

  private func appendLine(
    _ indices: [Int], _ gap: Int?, _ place: Int, _ indent: Int, to text: inout String
  ) {
    let step = tensor.strides[tensor.rank - 1]
    var entries: [String] = []
    for (position, index) in indices.enumerated() {
      if position == gap { entries.append(" ...") }
      entries.append(format.text(tensor.scalar(at: place + index * step)))
    }
    let perLine = max(1, (options.lineWidth - indent) / (format.width + 2))
    text += "["
    for (position, entry) in entries.enumerated() {
      if position > 0 {
        text +=
          position % perLine == 0
          ? ",\n" + String(repeating: " ", count: indent + 1) : ", "
      }
      text += entry
    }
    text += "]"
  }
}
