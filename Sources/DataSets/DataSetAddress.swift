import Glibc

/// Where data sets may be downloaded from. Cells open no other connections, and the address tells
/// a server nothing but which file is wanted.
package enum DataSetAddress {
  private static let publishers = [
    "https://ossci-datasets.s3.amazonaws.com/mnist/",
    "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/",
    "http://codh.rois.ac.jp/kmnist/dataset/kmnist/",
  ]
  private static let sets = ["MNIST", "FashionMNIST", "KMNIST"]
  private static let files = [
    "train-images-idx3-ubyte.gz", "train-labels-idx1-ubyte.gz", "t10k-images-idx3-ubyte.gz",
    "t10k-labels-idx1-ubyte.gz",
  ]

  /// The address that the user gave instead of the publishers', without a slash at the end.
  package static var mirror: String? {
    guard let text = getenv("FEDREPL_MIRROR") else { return nil }
    var mirror = String(cString: text)
    while mirror.hasSuffix("/") { mirror.removeLast() }
    return mirror.isEmpty ? nil : mirror
  }

  package static func isKnown(_ url: String, mirror: String? = mirror) -> Bool {
    let folders = publishers + (mirror.map { base in sets.map { "\(base)/\($0)/" } } ?? [])
    return folders.contains { folder in files.contains { url == folder + $0 } }
  }
}
