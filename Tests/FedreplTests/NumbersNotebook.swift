/// The notebook that is driven in a terminal. Eight cells: prose, three that print, and workers, a
/// pointer's pointer and a training loop.
enum NumbersNotebook {
  /// - Parameter rows: how many lines the long output has.
  static func text(rows: Int) -> String {
    """
    # %% [markdown]
    # # Numbers
    # %%
    n = 0
    def say(word):
        global n
        n += 1
        print(word + "-out", n)
    say("alpha")
    # %%
    say("beta")
    # %%
    for i in range(\(rows)): print("row", i)
    # %%
    import torch
    import syft as sy
    hook = sy.TorchHook(torch)
    bob = sy.VirtualWorker(hook, id="bob")
    alice = sy.VirtualWorker(hook, id="alice")
    # %%
    x = torch.tensor([11, 22, 33]).send(bob)
    p = x.send(alice)
    # %%
    w = torch.tensor([1.], requires_grad=True)
    for i in range(5):
        loss = (w * w).sum() + i
        loss.backward()
    # %%
    say("omega")
    """
  }
}
