import Testing

/// Arrays and tensors over the same elements.
@Suite struct NumPySharingTests {
  @Test func anArrayOfATensorSharesItsElements() {
    #expect(
      lastAnswer(
        "import torch\nt = torch.zeros(3)\na = t.numpy()\na[1] = 5\nt[2] = 7\nprint(a, t)")
        == "[0. 5. 7.] tensor([0., 5., 7.])\n")
  }

  @Test func aTensorOfAnArraySharesItsElements() {
    #expect(
      lastAnswer(
        "import numpy as np, torch\na = np.arange(3)\nt = torch.from_numpy(a)\na[0] = 9\nt[1] += 5\nprint(a, t)"
      ) == "[9 6 2] tensor([9, 6, 2])\n")
  }

  @Test func torchTensorCopies() {
    #expect(
      lastAnswer(
        "import numpy as np, torch\na = np.ones((2, 2))\nt = torch.tensor(a)\na[0] = 3\nprint(t)")
        == "tensor([[1., 1.],\n        [1., 1.]], dtype=torch.float64)\n")
  }

  @Test func aTensorThatRequiresAGradientHasNoArray() {
    #expect(
      lastAnswer("import torch\ntorch.ones(2, requires_grad=True).numpy()")
        == "RuntimeError: Can't call numpy() on Variable that requires grad. Use var.detach().numpy() instead."
    )
  }

  @Test func anArrayWithNegativeStridesMakesNoTensor() {
    #expect(
      lastAnswer("import numpy as np, torch\ntorch.from_numpy(np.arange(3)[::-1])")
        .hasPrefix("ValueError: some of the strides of a given numpy array are negative."))
  }

  @Test(arguments: [
    "np.zeros(10**19)", "np.zeros((2**40, 2**40))", "np.ones((-1,))", "np.zeros([1] * 70)",
    "np.arange(10**18)", "np.eye(10**10)", "np.tile([1, 2], 2**62)", "np.repeat([1], 2**62)",
    "np.zeros(3)[2**63]", "np.zeros(3)[-2**63:2**63:2**62].shape[5]", "np.diag([1], 2**63 - 1)",
    "np.pad([1], 2**62)", "np.random.rand(2**40)", "np.bincount([2**62])",
    "np.linspace(0, 1, 2**60)",
    "np.random.randint(0, 10, 2**50)", "np.array([1]) << 1.5",
    "np.zeros((2, 3)).reshape(2**62, 2**62)",
    "np.full((2, 2), 'x')", "np.roll([1], 2**70)", "np.split(np.arange(3), 0)",
  ])
  func hugeAndWrongSizesRaise(source: String) {
    let answer = answers(to: "import numpy as np\n" + source)
    #expect(answer[0].failure != nil)
  }
}
