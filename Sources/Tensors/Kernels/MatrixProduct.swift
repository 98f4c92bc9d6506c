/// A matrix in memory: where it starts and how far its rows and columns are apart.
struct MatrixView<T> {
  let start: UnsafeMutablePointer<T>
  let rowStep: Int
  let columnStep: Int

  @inline(__always)
  subscript(row: Int, column: Int) -> T { start[row &* rowStep &+ column &* columnStep] }
}

/// Element types that matrices can be multiplied in.
protocol ProductElement: Element {
  /// Adds `a · b` to the contiguous `out`; `a` is rows × depth, `b` depth × columns.
  static func multiply(
    _ a: MatrixView<Self>, _ b: MatrixView<Self>, onto out: UnsafeMutablePointer<Self>, rows: Int,
    depth: Int, columns: Int)
}

extension ProductElement {
  @inline(__always)
  static func plainMultiply(
    _ a: MatrixView<Self>, _ b: MatrixView<Self>, onto out: UnsafeMutablePointer<Self>, rows: Int,
    depth: Int, columns: Int
  ) {
    for row in 0..<rows {
      let line = out + row &* columns
      for middle in 0..<depth {
        let factor = a[row, middle]
        let from = b.start + middle &* b.rowStep
        if b.columnStep == 1 {
          for column in 0..<columns {
            line[column] = plus(line[column], times(factor, from[column]))
          }
          continue
        }
        for column in 0..<columns {
          line[column] = plus(line[column], times(factor, b[middle, column]))
        }
      }
    }
  }
}

extension Int64: ProductElement {
  static func multiply(
    _ a: MatrixView<Int64>, _ b: MatrixView<Int64>, onto out: UnsafeMutablePointer<Int64>,
    rows: Int, depth: Int, columns: Int
  ) {
    plainMultiply(a, b, onto: out, rows: rows, depth: depth, columns: columns)
  }
}

/// Products of fewer terms than this are not worth packing.
private let smallProduct = 2048

extension Float: ProductElement {
  static func multiply(
    _ a: MatrixView<Float>, _ b: MatrixView<Float>, onto out: UnsafeMutablePointer<Float>,
    rows: Int, depth: Int, columns: Int
  ) {
    if let size = OpenBLAS.Size(rows: rows, depth: depth, columns: columns),
      let library = OpenBLAS.shared,
      let left = OpenBLAS.Factor(a, rows: rows, columns: depth),
      let right = OpenBLAS.Factor(b, rows: depth, columns: columns)
    {
      library.multiply(left, right, onto: out, size)
    } else if rows &* depth &* columns <= smallProduct || rows < 4 && b.columnStep == 1 {
      plainMultiply(a, b, onto: out, rows: rows, depth: depth, columns: columns)
    } else {
      tiledMultiply(a, b, onto: out, rows: rows, depth: depth, columns: columns)
    }
  }
}

extension Double: ProductElement {
  static func multiply(
    _ a: MatrixView<Double>, _ b: MatrixView<Double>, onto out: UnsafeMutablePointer<Double>,
    rows: Int, depth: Int, columns: Int
  ) {
    if let size = OpenBLAS.Size(rows: rows, depth: depth, columns: columns),
      let library = OpenBLAS.shared,
      let left = OpenBLAS.Factor(a, rows: rows, columns: depth),
      let right = OpenBLAS.Factor(b, rows: depth, columns: columns)
    {
      library.multiply(left, right, onto: out, size)
    } else {
      plainMultiply(a, b, onto: out, rows: rows, depth: depth, columns: columns)
    }
  }
}

/// The product in tiles of four rows and eight columns, over packed panels of `b`. Terms are added
/// one after another, each rounded by itself, as the recorded library does.
private func tiledMultiply(
  _ a: MatrixView<Float>, _ b: MatrixView<Float>, onto out: UnsafeMutablePointer<Float>,
  rows: Int, depth: Int, columns: Int
) {
  let panel = UnsafeMutablePointer<SIMD8<Float>>.allocate(capacity: max(depth, 1))
  defer { panel.deallocate() }
  for first in stride(from: 0, to: columns, by: 8) {
    let width = min(8, columns - first)
    for middle in 0..<depth {
      var vector = SIMD8<Float>()
      for column in 0..<width { vector[column] = b[middle, first &+ column] }
      panel[middle] = vector
    }
    var row = 0
    while row &+ 4 <= rows {
      var (s0, s1) = (SIMD8<Float>(), SIMD8<Float>())
      var (s2, s3) = (SIMD8<Float>(), SIMD8<Float>())
      for middle in 0..<depth {
        let vector = panel[middle]
        s0 += vector * a[row, middle]
        s1 += vector * a[row &+ 1, middle]
        s2 += vector * a[row &+ 2, middle]
        s3 += vector * a[row &+ 3, middle]
      }
      add(s0, to: out + (row &* columns &+ first), width)
      add(s1, to: out + ((row &+ 1) &* columns &+ first), width)
      add(s2, to: out + ((row &+ 2) &* columns &+ first), width)
      add(s3, to: out + ((row &+ 3) &* columns &+ first), width)
      row &+= 4
    }
    while row < rows {
      var sum = SIMD8<Float>()
      for middle in 0..<depth { sum += panel[middle] * a[row, middle] }
      add(sum, to: out + (row &* columns &+ first), width)
      row &+= 1
    }
  }
}

@inline(__always)
private func add(_ vector: SIMD8<Float>, to out: UnsafeMutablePointer<Float>, _ width: Int) {
  for column in 0..<width { out[column] += vector[column] }
}

extension TensorContext {
  /// Adds the product of two matrices to a contiguous one. All have one type; shapes must fit.
  func addProduct(_ a: Tensor, _ b: Tensor, onto out: Tensor) throws(TensorError) {
    func run<T: ProductElement>(_ type: T.Type) {
      T.multiply(
        MatrixView(start: a.pointer(T.self), rowStep: a.strides[0], columnStep: a.strides[1]),
        MatrixView(start: b.pointer(T.self), rowStep: b.strides[0], columnStep: b.strides[1]),
        onto: out.pointer(T.self), rows: a.shape[0], depth: a.shape[1], columns: b.shape[1])
    }
    switch out.dtype {
    case .int64: run(Int64.self)
    case .float32: run(Float.self)
    case .float64: run(Double.self)
    case .bool: throw .runtime("_th_mm not supported on CPUType for Bool")
    default:
      let wide = try converted(out, .int64)
      try addProduct(try converted(a, .int64), try converted(b, .int64), onto: wide)
      copyElements(wide, into: out)
    }
  }
}
