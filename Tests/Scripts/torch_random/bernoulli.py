import torch


def tell(name, make):
    torch.manual_seed(3)
    try:
        print(name, make())
        print(torch.randint(0, 1 << 31, (1,)).item())
    except Exception as error:
        print(name, type(error).__name__, str(error).split("\n")[0])


P = torch.tensor
tell('bern', lambda: torch.bernoulli(P([.1,.5,.9,.3])))
tell('bern double', lambda: torch.bernoulli(P([.1,.5,.9,.3]).double()))
tell('bern_', lambda: torch.empty(6).bernoulli_(.4))
tell('bern_ i', lambda: torch.empty(6,dtype=torch.long).bernoulli_(.4))
tell('bern_ t', lambda: torch.empty(3).bernoulli_(P([.1,.5,.9])))
tell('bern_ td', lambda: torch.empty(3).bernoulli_(P([.1,.5,.9]).double()))
tell('bernp', lambda: torch.bernoulli(torch.zeros(4),.5))
tell('bern err', lambda: torch.bernoulli(P([1.5])))
tell('bern err', lambda: torch.empty(2).bernoulli_(1.5))
tell('bern int', lambda: torch.bernoulli(P([1,0])))
tell('bern20', lambda: torch.empty(20).bernoulli_(.4))
