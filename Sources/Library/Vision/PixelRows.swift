import DataSets
import Evaluator
import Tensors

/// Rows on the pixels of pictures: tensors of bytes, one row of pixels after the other.
extension VisionModule {
  static let pixels: [Entry] = [
    Entry("digits", "places, training", "Digits drawn by the program, 28 × 28 pixels each.") {
      call throws(Raise) in
      let isTraining = try call.truth(1)
      let places = try call.items(0)
      try call.interpreter.checkMemory(places.count, itemSize: 784)
      var bytes: [UInt8] = []
      bytes.reserveCapacity(places.count * 784)
      for place in places {
        bytes += DrawnDigits.pixels(try call.interpreter.index(place), isTraining: isTraining)
        try call.interpreter.checkInterruption()
      }
      return try tensor(bytes, [places.count, 28, 28], call.runtime)
    },
    Entry("digit_labels", "count, training", "What the digits drawn by the program are.") {
      call throws(Raise) in
      let (count, isTraining) = (try call.int(0), try call.truth(1))
      guard count >= 0, count <= 60_000 else {
        throw call.error(.valueError, "there are 60000 digits")
      }
      return try tensor(
        (0..<count).map { DrawnDigits.label($0, isTraining: isTraining) }, [count], call.runtime)
    },
    Entry("resize", "pixels, width, height, filter", "A picture in another size.") {
      call throws(Raise) in
      let source = try call.localTensor(0)
      let (width, height) = (try call.int(1), try call.int(2))
      guard let filter = PixelImage.Filter(rawValue: try call.int(3)) else {
        throw call.error(.valueError, "unknown resampling filter (\(try call.int(3)))")
      }
      guard width > 0, height > 0 else {
        throw call.error(.valueError, "height and width must be > 0")
      }
      guard let image = image(source),
        let result = image.resized(width: width, height: height, filter)
      else { throw call.error(.memoryError, "") }
      let shape = source.rank == 3 ? [height, width, image.channels] : [height, width]
      return try tensor(result.bytes, shape, call.runtime)
    },
    Entry("from_bytes", "data, shape", "Bytes as a tensor.") { call throws(Raise) in
      guard case .object(let object as BytesObject) = call[0] else {
        throw call.wrongType(0, expected: "bytes")
      }
      let shape = try call.tuple(1)
      var count = 1
      for size in shape {
        let (product, overflow) = count.multipliedReportingOverflow(by: size)
        if overflow || size < 0 { throw call.error(.valueError, "bad image size") }
        count = product
      }
      if object.bytes.count < count { throw call.error(.valueError, "not enough image data") }
      if object.bytes.count > count { throw call.error(.valueError, "cannot decode image data") }
      return try tensor(object.bytes, shape, call.runtime)
    },
    Entry("to_bytes", "pixels", "A tensor of bytes as bytes.") { call throws(Raise) in
      .object(BytesObject(bytes(try call.localTensor(0))))
    },
  ]

  private static func bytes(_ tensor: Tensor) -> [UInt8] {
    tensor.scalars.map { UInt8(truncatingIfNeeded: $0.int64) }
  }

  private static func image(_ tensor: Tensor) -> PixelImage? {
    guard tensor.rank == 2 || tensor.rank == 3 else { return nil }
    return PixelImage(
      width: tensor.shape[1], height: tensor.shape[0],
      channels: tensor.rank == 3 ? tensor.shape[2] : 1, bytes: bytes(tensor))
  }
}
