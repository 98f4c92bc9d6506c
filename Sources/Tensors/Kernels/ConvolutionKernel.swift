/// How a convolution goes over its images: sizes of one group of channels of one image. The large
/// side is what a convolution reads and a transposed one writes.
struct ConvolutionPlan {
  let batch: Int
  let groups: Int
  /// Channels of a group on the large side and on the small side.
  let large: Int
  let small: Int
  let size: (height: Int, width: Int)
  let kernel: (height: Int, width: Int)
  let out: (height: Int, width: Int)
  let stride: (height: Int, width: Int)
  let padding: (height: Int, width: Int)
  let dilation: (height: Int, width: Int)

  /// Elements of the large side that meet in one element of the small side.
  var depth: Int { large &* kernel.height &* kernel.width }
  var places: Int { out.height &* out.width }
  private var largeStep: Int { large &* size.height &* size.width }
  private var smallStep: Int { small &* places }
  private var weightStep: Int { small &* depth }

  /// Whether a column of places is the image itself.
  private var isPlain: Bool {
    kernel == (1, 1) && stride == (1, 1) && padding == (0, 0)
  }

  /// small += weight ⋆ large. The small side must be set: to zero or to the bias.
  func correlate<T: ProductElement>(
    _ x: UnsafeMutablePointer<T>, _ weight: UnsafeMutablePointer<T>, into y: UnsafeMutablePointer<T>
  ) {
    withColumns(T.self) { columns in
      for part in 0..<batch &* groups {
        let image = x + part &* largeStep
        if !isPlain { gather(image, into: columns) }
        T.multiply(
          matrix(weight + part % groups &* weightStep, depth),
          matrix(isPlain ? image : columns, places), onto: y + part &* smallStep, rows: small,
          depth: depth, columns: places)
      }
    }
  }

  /// large += weightᵀ ⋆ small.
  func spread<T: ProductElement>(
    _ y: UnsafeMutablePointer<T>, _ weight: UnsafeMutablePointer<T>, into x: UnsafeMutablePointer<T>
  ) {
    withColumns(T.self) { columns in
      for part in 0..<batch &* groups {
        let image = x + part &* largeStep
        let target = isPlain ? image : columns
        if !isPlain { columns.update(repeating: .zero, count: depth &* places) }
        T.multiply(
          turned(weight + part % groups &* weightStep, depth),
          matrix(y + part &* smallStep, places), onto: target, rows: depth, depth: small,
          columns: places)
        if !isPlain { scatter(columns, onto: image) }
      }
    }
  }

  /// weight += small · largeᵀ.
  func weightGradient<T: ProductElement>(
    _ x: UnsafeMutablePointer<T>, _ y: UnsafeMutablePointer<T>, into weight: UnsafeMutablePointer<T>
  ) {
    withColumns(T.self) { columns in
      for part in 0..<batch &* groups {
        let image = x + part &* largeStep
        if !isPlain { gather(image, into: columns) }
        T.multiply(
          matrix(y + part &* smallStep, places), turned(isPlain ? image : columns, places),
          onto: weight + part % groups &* weightStep, rows: small, depth: places, columns: depth)
      }
    }
  }

  private func matrix<T>(_ start: UnsafeMutablePointer<T>, _ step: Int) -> MatrixView<T> {
    MatrixView(start: start, rowStep: step, columnStep: 1)
  }

  private func turned<T>(_ start: UnsafeMutablePointer<T>, _ step: Int) -> MatrixView<T> {
    MatrixView(start: start, rowStep: 1, columnStep: step)
  }

  private func withColumns<T: ProductElement>(
    _ type: T.Type, _ body: (UnsafeMutablePointer<T>) -> Void
  ) {
    let columns = UnsafeMutablePointer<T>.allocate(capacity: isPlain ? 1 : max(depth &* places, 1))
    defer { columns.deallocate() }
    body(columns)
  }

  /// For each channel and place of the kernel a row of what it meets.
  private func gather<T: ProductElement>(
    _ image: UnsafeMutablePointer<T>, into columns: UnsafeMutablePointer<T>
  ) {
    var out = columns
    forEachKernelPlace { channel, top, left in
      let plane = image + channel &* size.height &* size.width
      let (first, end) = columnRange(left)
      for row in 0..<self.out.height {
        let y = top &+ row &* stride.height
        if y < 0 || y >= size.height || first >= end {
          out.update(repeating: .zero, count: self.out.width)
        } else {
          let line = plane + y &* size.width
          out.update(repeating: .zero, count: first)
          if stride.width == 1 {
            (out + first).update(from: line + (left &+ first), count: end &- first)
          } else {
            for column in first..<end { out[column] = line[left &+ column &* stride.width] }
          }
          (out + end).update(repeating: .zero, count: self.out.width &- end)
        }
        out += self.out.width
      }
    }
  }

  private func scatter<T: ProductElement>(
    _ columns: UnsafeMutablePointer<T>, onto image: UnsafeMutablePointer<T>
  ) {
    var source = columns
    forEachKernelPlace { channel, top, left in
      let plane = image + channel &* size.height &* size.width
      let (first, end) = columnRange(left)
      for row in 0..<out.height {
        let y = top &+ row &* stride.height
        if y >= 0, y < size.height, first < end {
          let line = plane + (y &* size.width &+ left)
          if stride.width == 1 {
            for column in first..<end { line[column] = T.plus(line[column], source[column]) }
          } else {
            for column in first..<end {
              let place = column &* stride.width
              line[place] = T.plus(line[place], source[column])
            }
          }
        }
        source += out.width
      }
    }
  }

  @inline(__always)
  private func forEachKernelPlace(_ body: (_ channel: Int, _ top: Int, _ left: Int) -> Void) {
    for channel in 0..<large {
      for row in 0..<kernel.height {
        for column in 0..<kernel.width {
          body(
            channel, row &* dilation.height &- padding.height,
            column &* dilation.width &- padding.width)
        }
      }
    }
  }

  /// The columns of the result for which a place of the kernel lies in the image.
  private func columnRange(_ left: Int) -> (first: Int, end: Int) {
    let first = left >= 0 ? 0 : min(out.width, (stride.width &- 1 &- left) / stride.width)
    let room = size.width &- left
    let end = room <= 0 ? 0 : min(out.width, (room &+ stride.width &- 1) / stride.width)
    return (first, max(first, end))
  }
}

extension TensorContext {
  /// Runs a kernel in the type of the operands, which must be dense and of one floating type.
  func runConvolution(
    _ plan: ConvolutionPlan, _ step: ConvolutionStep, _ a: Tensor, _ b: Tensor, into out: Tensor
  ) {
    func run<T: ProductElement>(_ type: T.Type) {
      let (x, y, z) = (a.pointer(T.self), b.pointer(T.self), out.pointer(T.self))
      switch step {
      case .correlate: plan.correlate(x, y, into: z)
      case .spread: plan.spread(x, y, into: z)
      case .weight: plan.weightGradient(x, y, into: z)
      }
    }
    if out.count == 0 || a.count == 0 || b.count == 0 { return }
    if out.dtype == .float64 { run(Double.self) } else { run(Float.self) }
    withExtendedLifetime((a, b, out)) {}
  }
}

/// Which of the three products of a convolution is wanted.
enum ConvolutionStep { case correlate, spread, weight }
