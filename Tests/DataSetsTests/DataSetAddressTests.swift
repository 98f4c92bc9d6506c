import DataSets
import Testing

@Suite struct DataSetAddressTests {
  @Test(arguments: [
    ("https://ossci-datasets.s3.amazonaws.com/mnist/train-images-idx3-ubyte.gz", true),
    ("http://mirror:1/KMNIST/t10k-labels-idx1-ubyte.gz", true),
    ("http://mirror:1/t10k-labels-idx1-ubyte.gz", false),
    ("http://mirror:1/KMNIST/t10k-labels-idx1-ubyte.gz?secret=1", false),
    ("http://elsewhere/MNIST/train-images-idx3-ubyte.gz", false),
    ("file:///etc/passwd", false),
  ])
  func onlyDataSetsAreKnown(url: String, isKnown: Bool) {
    #expect(DataSetAddress.isKnown(url, mirror: "http://mirror:1") == isKnown)
  }
}
