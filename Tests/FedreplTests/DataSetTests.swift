import FoundationEssentials
import Testing

/// MNIST as cells get it: from files, over the network, or drawn by the program.
@Suite(.enabled(if: Shell.isBuilt, "the program is not built"))
struct DataSetTests {
  /// The real MNIST beside the repository, or where MNIST_FOLDER says.
  private static let mnist: String? = {
    let folder =
      ProcessInfo.processInfo.environment["MNIST_FOLDER"] ?? Tree.path("../shared/mnist")
    return FileManager.default.fileExists(atPath: folder + "/train-images-idx3-ubyte.gz")
      ? folder : nil
  }()

  /// How many of 640 test digits PyTorch 1.4 has right after each epoch, by seed.
  private static let recorded: [(seed: Int, correct: [Int])] = [
    (1, [230, 328, 380, 412, 436, 451, 456, 462, 467, 468]),
    (2, [254, 346, 393, 411, 421, 443, 453, 464, 473, 476]),
    (3, [270, 337, 394, 425, 439, 447, 457, 463, 471, 479]),
  ]

  @Test(.enabled(if: mnist != nil, "no MNIST files beside the repository"))
  func trainingReachesWhatPyTorchReaches() throws {
    let folder = try #require(Self.mnist)
    let shell = try Shell()
    try FileManager.default.copyItem(
      atPath: Tree.path("Tests/FedreplTests/Notebooks/mnist_training.py"),
      toPath: shell.path("mnist_training.py"))
    for (seed, correct) in Self.recorded {
      let notebook = "seed\(seed).py"
      let text = shell.read("mnist_training.py").replacing("seed = 1", with: "seed = \(seed)")
      try text.write(toFile: shell.path(notebook), atomically: true, encoding: .utf8)
      let output = try answer(shell, "run \(notebook) --data '\(folder)'")
      let counts = output.split(separator: "\n").compactMap { line -> Int? in
        guard line.hasPrefix("epoch ") else { return nil }
        return line.split(separator: " ").last.flatMap { Int($0) }
      }
      #expect(counts.count == correct.count, "\(output)")
      for (epoch, (found, wanted)) in zip(counts, correct).enumerated() {
        #expect(abs(found - wanted) <= 1, "seed \(seed), epoch \(epoch + 1)")
      }
    }
  }

  @Test func withoutNetworkDigitsAreDrawnAndThatIsSaid() throws {
    let shell = try Shell()
    let output = try script(
      shell,
      """
      from torchvision import datasets, transforms
      train = datasets.MNIST("data", download=True, transform=transforms.ToTensor())
      test = datasets.MNIST("data", train=False, download=True)
      print(len(train), len(test), train[0][0].shape, test[0][0].size, train.classes[3])
      print(test)
      """, variables: "FEDREPL_MIRROR=http://127.0.0.1:9")
    let lines = output.split(separator: "\n").map(String.init)
    let said = lines.filter { $0.contains("built-in digits, drawn by the program") }
    #expect(said.count == 2)
    #expect(said.allSatisfy { $0.contains("data/MNIST/raw") })
    #expect(lines.contains("60000 10000 torch.Size([1, 28, 28]) (28, 28) 3 - three"), "\(output)")
    #expect(output.contains("Number of datapoints: 10000"))
  }

  @Test func withoutFilesAndDownloadThereIsNoDataSet() throws {
    let output = try script(
      try Shell(),
      """
      from torchvision import datasets
      for kind in (datasets.MNIST, datasets.FashionMNIST):
          try:
              kind("nowhere")
          except RuntimeError as error:
              print(error)
      """)
    let line = "Dataset not found. You can use download=True to download it\n"
    #expect(output == line + line)
  }

  @Test func drawnDigitsCanBeLearned() throws {
    let output = try script(
      try Shell(),
      """
      import torch
      from torch import nn, optim
      from torch.utils.data import DataLoader, Subset
      from torchvision import datasets, transforms
      torch.manual_seed(0)
      change = transforms.Compose([transforms.ToTensor(), transforms.Normalize((0.13,), (0.31,))])
      train = Subset(datasets.MNIST("d", download=True, transform=change), range(512))
      test = Subset(datasets.MNIST("d", train=False, download=True, transform=change), range(256))
      model = nn.Sequential(nn.Linear(784, 48), nn.ReLU(), nn.Linear(48, 10))
      optimizer = optim.Adam(model.parameters(), lr=0.004)
      for epoch in range(6):
          for pictures, labels in DataLoader(train, 32, shuffle=True):
              optimizer.zero_grad()
              loss = nn.functional.cross_entropy(model(pictures.view(-1, 784)), labels)
              loss.backward()
              optimizer.step()
      pictures, labels = next(iter(DataLoader(test, 256)))
      print((model(pictures.view(-1, 784)).argmax(1) == labels).sum().item())
      """, variables: "FEDREPL_MIRROR=http://127.0.0.1:9")
    let correct = output.split(separator: "\n").last.flatMap { Int($0) } ?? 0
    // One guess of ten would be right by chance: 26 of 256.
    #expect(correct > 180, "\(output)")
  }

  @Test func damagedFilesAreRefused() throws {
    let shell = try Shell()
    let images: [UInt8] = [0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 28, 0, 0, 0, 28, 5]
    try Data(images).write(to: URL(filePath: shell.path("train-images-idx3-ubyte")))
    try Data([0, 0, 8, 1, 0, 0, 0, 1, 3]).write(
      to: URL(filePath: shell.path("train-labels-idx1-ubyte")))
    let output = try script(
      shell,
      """
      from torchvision import datasets
      try:
          datasets.MNIST(".")
      except RuntimeError as error:
          print(error)
      """)
    #expect(
      output == "./train-images-idx3-ubyte: the IDX file should hold 784 bytes after its sizes, "
        + "but holds 1\n")
  }

  // MARK: Over the network

  @Test(.enabled(if: mnist != nil, "no MNIST files beside the repository"))
  func downloadChecksTheDigestAndGoesOn() throws {
    let folder = try #require(Self.mnist)
    let shell = try Shell()
    let source = shell.path("MNIST")
    try FileManager.default.createDirectory(
      atPath: source, withIntermediateDirectories: true)
    for name in ["t10k-images-idx3-ubyte.gz", "t10k-labels-idx1-ubyte.gz"] {
      try FileManager.default.copyItem(atPath: "\(folder)/\(name)", toPath: "\(source)/\(name)")
    }
    // Half of a file is there from a broken off download; the digests are those of these files.
    let output = try script(
      shell,
      """
      import hashes
      from torchvision import datasets
      names = ["t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte"]
      datasets.MNIST._digests.update(dict(zip(names, hashes.digests)))
      test = datasets.MNIST("got", train=False, download=True)
      print(len(test), test[0][1], test._drawn)
      """, variables: "FEDREPL_MIRROR=http://127.0.0.1:$PORT",
      before: """
        python3 - <<'END'
        import hashlib, os
        names = ["t10k-images-idx3-ubyte.gz", "t10k-labels-idx1-ubyte.gz"]
        data = [open("MNIST/" + name, "rb").read() for name in names]
        open("hashes.py", "w").write(f"digests = {[hashlib.md5(d).hexdigest() for d in data]}")
        os.makedirs("got/MNIST/raw")
        open("got/MNIST/raw/" + names[0] + ".part", "wb").write(data[0][:70000])
        END
        """)
    #expect(output.hasSuffix("10000 7 False\n"), "\(output)")
    let fetched = shell.read("server.log")
    #expect(fetched.contains("t10k-images-idx3-ubyte.gz bytes=70000-"), "\(fetched)")
  }

  @Test func damagedDownloadIsRefused() throws {
    let shell = try Shell()
    try FileManager.default.createDirectory(
      atPath: shell.path("MNIST"), withIntermediateDirectories: true)
    try "not these".write(
      toFile: shell.path("MNIST/train-images-idx3-ubyte.gz"), atomically: true, encoding: .utf8)
    let output = try script(
      shell,
      """
      from torchvision import datasets
      import os
      try:
          datasets.MNIST("got", download=True)
      except RuntimeError as error:
          print(error, os.listdir("got/MNIST/raw"))
      """, variables: "FEDREPL_MIRROR=http://127.0.0.1:$PORT", before: ":")
    #expect(output.hasSuffix("File not found or corrupted. []\n"), "\(output)")
  }

  // MARK: Running

  private func answer(_ shell: borrowing Shell, _ command: String) throws -> String {
    _ = run(
      "cd '\(shell.path("."))' && \(shell.environment) '\(Shell.binary)' \(command)"
        + " >'\(shell.path(".out"))' 2>'\(shell.path(".err"))' </dev/null")
    return shell.read(".out") + shell.read(".err")
  }

  /// What a script prints; with `before`, while a server on the loopback address gives the folder's
  /// files out at `$PORT`.
  private func script(
    _ shell: borrowing Shell, _ text: String, variables: String = "", before: String? = nil
  ) throws -> String {
    try text.write(toFile: shell.path("script.py"), atomically: true, encoding: .utf8)
    var lines = ["cd '\(shell.path("."))'"]
    if let before {
      try FileManager.default.copyItem(
        atPath: Tree.path("Tests/FedreplTests/Notebooks/file_server.py"),
        toPath: shell.path("file_server.py"))
      lines += [
        "python3 file_server.py >port 2>server.log & server=$!",
        "for i in 1 2 3 4 5 6 7 8 9 10; do [ -s port ] || sleep 0.3; done; PORT=$(cat port)",
        before,
      ]
    }
    lines += [
      "\(shell.environment) \(variables) '\(Shell.binary)' exec script.py >.out 2>.err </dev/null"
    ]
    if before != nil { lines += ["kill $server"] }
    _ = run(lines.joined(separator: "\n"))
    let output = shell.read(".out")
    return output.isEmpty ? shell.read(".err") : output
  }
}
