/// The places along one dimension that meet in one place of a pooled result.
struct PoolingSpan {
  let start: Int
  let end: Int
  let step: Int
  /// How many places count for an average, the padding among them if it counts.
  let width: Int
}

/// Settings of a pooling along one dimension.
struct PoolingAxis {
  let kernel: Int
  let stride: Int
  let padding: Int
  let dilation: Int
  let isCeiled: Bool

  /// The windows over a dimension of a size. The numbers have been checked.
  func spans(_ size: Int, countsPadding: Bool = true) -> [PoolingSpan] {
    let reach = dilation * (kernel - 1) + 1
    let room = size + 2 * padding - reach + (isCeiled ? stride - 1 : 0)
    var count = Int((Double(room) / Double(stride)).rounded(.down)) + 1
    // The last window must begin inside the input or its left padding.
    if isCeiled, (count - 1) * stride >= size + padding { count -= 1 }
    return (0..<max(count, 0)).map { position in
      var start = position * stride - padding
      let end = min(start + reach, size)
      let wide = min(start + reach, size + padding) - start
      while start < 0 { start += dilation }
      return PoolingSpan(
        start: start, end: end, step: dilation, width: countsPadding ? wide : end - start)
    }
  }

  /// The windows that turn a dimension of one size into one of another.
  static func adaptive(_ size: Int, to count: Int) -> [PoolingSpan] {
    (0..<count).map { position in
      let start = position * size / count
      let end = ((position + 1) * size + count - 1) / count
      return PoolingSpan(start: start, end: end, step: 1, width: end - start)
    }
  }
}

/// Planes of a size and the windows over them.
struct PoolingPlan {
  let planes: Int
  let height: Int
  let width: Int
  let rows: [PoolingSpan]
  let columns: [PoolingSpan]

  private var isHalving: Bool {
    rows.enumerated().allSatisfy { $1.start == 2 * $0 && $1.end == $1.start + 2 && $1.step == 1 }
      && columns.enumerated().allSatisfy {
        $1.start == 2 * $0 && $1.end == $1.start + 2 && $1.step == 1
      }
  }

  /// The largest element of each window and its place in the plane; NaN counts as the largest.
  func largest<T: FloatElement>(
    _ x: UnsafeMutablePointer<T>, into out: UnsafeMutablePointer<T>,
    _ places: UnsafeMutablePointer<Int64>
  ) {
    if isHalving { return halve(x, into: out, places) }
    var position = 0
    for plane in 0..<planes {
      let image = x + plane &* height &* width
      for row in rows {
        for column in columns {
          var place = row.start &* width &+ column.start
          var most = -T.infinity
          for y in stride(from: row.start, to: row.end, by: row.step) {
            for x in stride(from: column.start, to: column.end, by: column.step) {
              let value = image[y &* width &+ x]
              if value > most || value.isNaN {
                most = value
                place = y &* width &+ x
              }
            }
          }
          out[position] = most
          places[position] = Int64(place)
          position &+= 1
        }
      }
    }
  }

  /// Windows of two by two, side by side.
  private func halve<T: FloatElement>(
    _ x: UnsafeMutablePointer<T>, into out: UnsafeMutablePointer<T>,
    _ places: UnsafeMutablePointer<Int64>
  ) {
    let (rowCount, columnCount, width) = (rows.count, columns.count, width)
    for plane in 0..<planes {
      let image = x + plane &* height &* width
      let start = plane &* rowCount &* columnCount
      for row in 0..<rowCount {
        let (upper, lower) = (image + 2 &* row &* width, image + (2 &* row &+ 1) &* width)
        let (z, at) = (out + (start &+ row &* columnCount), places + (start &+ row &* columnCount))
        for column in 0..<columnCount {
          let left = 2 &* column
          var (most, place) = (upper[left], 2 &* row &* width &+ left)
          let (b, c, d) = (upper[left &+ 1], lower[left], lower[left &+ 1])
          if b > most || b.isNaN { (most, place) = (b, 2 &* row &* width &+ left &+ 1) }
          if c > most || c.isNaN { (most, place) = (c, (2 &* row &+ 1) &* width &+ left) }
          if d > most || d.isNaN { (most, place) = (d, (2 &* row &+ 1) &* width &+ left &+ 1) }
          z[column] = most
          at[column] = Int64(truncatingIfNeeded: place)
        }
      }
    }
  }

  /// The mean of each window.
  func average<T: FloatElement>(
    _ x: UnsafeMutablePointer<T>, into out: UnsafeMutablePointer<T>, divisor: Int?
  ) {
    var position = 0
    for plane in 0..<planes {
      let image = x + plane &* height &* width
      for row in rows {
        for column in columns {
          var sum = T.zero
          for y in stride(from: row.start, to: row.end, by: row.step) {
            for x in stride(from: column.start, to: column.end, by: column.step) {
              sum += image[y &* width &+ x]
            }
          }
          out[position] = sum / T(divisor ?? row.width &* column.width)
          position &+= 1
        }
      }
    }
  }

  /// Gives each window's share of a gradient to its elements.
  func shareOut<T: FloatElement>(
    _ gradient: UnsafeMutablePointer<T>, into out: UnsafeMutablePointer<T>, divisor: Int?
  ) {
    var position = 0
    for plane in 0..<planes {
      let image = out + plane &* height &* width
      for row in rows {
        for column in columns {
          let share = gradient[position] / T(divisor ?? row.width &* column.width)
          for y in stride(from: row.start, to: row.end, by: row.step) {
            for x in stride(from: column.start, to: column.end, by: column.step) {
              image[y &* width &+ x] += share
            }
          }
          position &+= 1
        }
      }
    }
  }
}
