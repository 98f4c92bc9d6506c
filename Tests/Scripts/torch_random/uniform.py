import torch


def tell(name, make):
    torch.manual_seed(3)
    try:
        print(name, make())
        print(torch.randint(0, 1 << 31, (1,)).item())
    except Exception as error:
        print(name, type(error).__name__, str(error).split("\n")[0])


tell('rand d', lambda: torch.rand(3,dtype=torch.float64))
tell('uniform_', lambda: torch.empty(3).uniform_(-1,1))
tell('uniform_', lambda: torch.empty(3).uniform_(1,-1))
tell("rand", lambda: torch.rand(2, 3))
tell("list", lambda: torch.rand([2, 2]))
tell("size", lambda: torch.rand(torch.Size([3])))
tell("rand_like", lambda: torch.rand_like(torch.zeros(2, dtype=torch.float64)))
tell("grad", lambda: torch.rand(2, requires_grad=True))
tell("double", lambda: torch.empty(3, dtype=torch.float64).uniform_(2, 3))
tell("int", lambda: torch.rand(2, dtype=torch.int64))
tell("column", lambda: torch.zeros(3, 2)[:, 1].uniform_())
