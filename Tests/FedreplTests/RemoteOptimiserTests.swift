import Testing

/// Optimisers whose parameters are at a worker: pointers there, numbers as here.
@Suite struct RemoteOptimiserTests {
  private static let makers = [
    "SGD(parameters, lr=0.1, momentum=0.9)", "Adam(parameters, lr=0.1, amsgrad=True)",
    "AdamW(parameters, lr=0.1)", "Adagrad(parameters, lr=0.1)", "Adadelta(parameters)",
    "Adamax(parameters, lr=0.1)", "RMSprop(parameters, momentum=0.5, centered=True)",
    "ASGD(parameters, lr=0.1)", "Rprop(parameters)",
  ]

  @Test(arguments: makers) func stepsAreThoseOfALocalModel(maker: String) {
    let answer = lastAnswer(
      twoWorkers,
      """
      from torch import nn, optim
      def train(isRemote):
          torch.manual_seed(0)
          model = nn.Linear(2, 1)
          parameters = model.parameters()
          data, target = torch.tensor([[0.0, 1.0], [1.0, 2.0]]), torch.tensor([[1.0], [0.0]])
          if isRemote:
              model.send(bob)
              data, target = data.send(bob), target.send(bob)
          optimizer = optim.\(maker)
          for step in range(4):
              optimizer.zero_grad()
              loss = ((model(data) - target) ** 2).sum()
              loss.backward()
              optimizer.step()
          if isRemote:
              model.get()
          return model.weight.data, model.bias.data
      here, there = train(False), train(True)
      all(torch.equal(a, b) for a, b in zip(here, there))
      """)
    #expect(answer == "True")
  }
}
