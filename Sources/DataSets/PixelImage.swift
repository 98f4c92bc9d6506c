/// The pixels of a picture: rows of 8-bit samples, `channels` a pixel.
package struct PixelImage: Sendable, Equatable {
  package let width: Int
  package let height: Int
  package let channels: Int
  package var bytes: [UInt8]

  /// Nil where the sizes do not fit the bytes.
  package init?(width: Int, height: Int, channels: Int, bytes: [UInt8]) {
    guard width >= 0, height >= 0, channels > 0, width < 1 << 20, height < 1 << 20, channels <= 4,
      bytes.count == width * height * channels
    else { return nil }
    self.width = width
    self.height = height
    self.channels = channels
    self.bytes = bytes
  }

  /// How pixels between pixels are found.
  package enum Filter: Int, Sendable { case nearest = 0, lanczos, bilinear, bicubic, box, hamming }

  /// The picture in another size; nil for sizes out of bounds.
  package func resized(width newWidth: Int, height newHeight: Int, _ filter: Filter) -> PixelImage?
  {
    guard newWidth > 0, newHeight > 0, newWidth < 1 << 16, newHeight < 1 << 16, width > 0,
      height > 0, newWidth * newHeight < 1 << 28, newWidth * height < 1 << 28
    else { return nil }
    if newWidth == width, newHeight == height { return self }
    if filter == .nearest { return picked(newWidth, newHeight) }
    var image = self
    if newWidth != width {
      image = image.filtered(PixelWeights(from: width, to: newWidth, filter), isHorizontal: true)
    }
    if newHeight != height {
      image = image.filtered(PixelWeights(from: height, to: newHeight, filter), isHorizontal: false)
    }
    return image
  }

  private init(unchecked width: Int, _ height: Int, _ channels: Int, _ bytes: [UInt8]) {
    self.width = width
    self.height = height
    self.channels = channels
    self.bytes = bytes
  }

  private func picked(_ newWidth: Int, _ newHeight: Int) -> PixelImage {
    func places(_ from: Int, _ to: Int) -> [Int] {
      let step = Double(from) / Double(to)
      return (0..<to).map { min(from - 1, Int((Double($0) + 0.5) * step)) }
    }
    let (columns, rows) = (places(width, newWidth), places(height, newHeight))
    var result: [UInt8] = []
    result.reserveCapacity(newWidth * newHeight * channels)
    for row in rows {
      for column in columns {
        let start = (row * width + column) * channels
        result.append(contentsOf: bytes[start..<start + channels])
      }
    }
    return PixelImage(unchecked: newWidth, newHeight, channels, result)
  }

  private func filtered(_ weights: PixelWeights, isHorizontal: Bool) -> PixelImage {
    let count = weights.starts.count
    let (newWidth, newHeight) = isHorizontal ? (count, height) : (width, count)
    let step = isHorizontal ? channels : width * channels
    var result = [UInt8](repeating: 0, count: newWidth * newHeight * channels)
    for row in 0..<newHeight {
      for column in 0..<newWidth {
        let place = isHorizontal ? column : row
        let first =
          isHorizontal
          ? (row * width + weights.starts[place]) * channels
          : (weights.starts[place] * width + column) * channels
        for channel in 0..<channels {
          var sum = 1 << (PixelWeights.precision - 1)
          for (index, weight) in weights.factors[place].enumerated() {
            sum &+= Int(bytes[first + index * step + channel]) &* weight
          }
          result[(row * newWidth + column) * channels + channel] = UInt8(
            min(255, max(0, sum >> PixelWeights.precision)))
        }
      }
    }
    return PixelImage(unchecked: newWidth, newHeight, channels, result)
  }
}
