import Glibc

/// The float matrix products of OpenBLAS, loaded when the first large product asks for them: it
/// takes longer to load than most cells take to run.
struct OpenBLAS: Sendable {
  /// Order, whether `a` and `b` are turned, rows, columns, depth; the rest as in the BLAS.
  private typealias SingleProduct =
    @convention(c) (
      CInt, CInt, CInt, CInt, CInt, CInt, Float, UnsafePointer<Float>?, CInt, UnsafePointer<Float>?,
      CInt, Float, UnsafeMutablePointer<Float>?, CInt
    ) -> Void
  private typealias DoubleProduct =
    @convention(c) (
      CInt, CInt, CInt, CInt, CInt, CInt, Double, UnsafePointer<Double>?, CInt,
      UnsafePointer<Double>?, CInt, Double, UnsafeMutablePointer<Double>?, CInt
    ) -> Void

  private let single: SingleProduct
  private let double: DoubleProduct

  /// Nil where the machine does not have it.
  static let shared = OpenBLAS()

  /// Products of fewer terms than this are not worth the loading.
  static let leastTerms = 1 << 18

  private init?() {
    guard let library = dlopen("libopenblas.so.0", RTLD_NOW | RTLD_LOCAL),
      let single = dlsym(library, "cblas_sgemm"), let double = dlsym(library, "cblas_dgemm"),
      let threads = dlsym(library, "openblas_set_num_threads")
    else { return nil }
    // The order of additions must not depend on how many processors are free.
    unsafeBitCast(threads, to: (@convention(c) (CInt) -> Void).self)(1)
    self.single = unsafeBitCast(single, to: SingleProduct.self)
    self.double = unsafeBitCast(double, to: DoubleProduct.self)
  }

  func multiply(
    _ a: Factor<Float>, _ b: Factor<Float>, onto out: UnsafeMutablePointer<Float>, _ size: Size
  ) {
    single(
      Factor<Float>.rowMajor, a.turned, b.turned, size.rows, size.columns, size.depth, 1, a.start,
      a.step, b.start, b.step, 1, out, max(size.columns, 1))
  }

  func multiply(
    _ a: Factor<Double>, _ b: Factor<Double>,
    onto out: UnsafeMutablePointer<Double>, _ size: Size
  ) {
    double(
      Factor<Double>.rowMajor, a.turned, b.turned, size.rows, size.columns, size.depth, 1, a.start,
      a.step, b.start, b.step, 1, out, max(size.columns, 1))
  }
}

extension OpenBLAS {
  /// What a product adds to each of rows × columns elements: as many terms as it is deep.
  struct Size {
    let rows: CInt
    let depth: CInt
    let columns: CInt

    /// Nil where the product is too small to be worth it, or too large for 32 bits.
    init?(rows: Int, depth: Int, columns: Int) {
      guard let m = CInt(exactly: rows), let k = CInt(exactly: depth),
        let n = CInt(exactly: columns)
      else { return nil }
      let (plane, over) = rows.multipliedReportingOverflow(by: columns)
      let (terms, past) = plane.multipliedReportingOverflow(by: depth)
      guard over || past || terms >= OpenBLAS.leastTerms else { return nil }
      (self.rows, self.depth, self.columns) = (m, k, n)
    }
  }

  /// A matrix as the library takes it: rows, or columns, without gaps between their elements.
  struct Factor<T> {
    static var rowMajor: CInt { 101 }

    let start: UnsafePointer<T>
    let turned: CInt
    let step: CInt

    /// Nil where both rows and columns have gaps.
    init?(_ matrix: MatrixView<T>, rows: Int, columns: Int) {
      start = UnsafePointer(matrix.start)
      let rowStep = rows == 1 ? max(columns, 1) : matrix.rowStep
      let columnStep = columns == 1 ? max(rows, 1) : matrix.columnStep
      if columns == 1 || columnStep == 1, rowStep >= max(columns, 1),
        let step = CInt(exactly: rowStep)
      {
        (turned, self.step) = (111, step)
      } else if rows == 1 || rowStep == 1, columnStep >= max(rows, 1),
        let step = CInt(exactly: columnStep)
      {
        (turned, self.step) = (112, step)
      } else {
        return nil
      }
    }
  }
}
