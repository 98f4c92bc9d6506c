import torch


def tell(name, make):
    torch.manual_seed(3)
    try:
        print(name, make())
        print(torch.randint(0, 1 << 31, (1,)).item())
    except Exception as error:
        print(name, type(error).__name__, str(error).split("\n")[0])


P = torch.tensor
tell('normal', lambda: torch.normal(P([1.,2.,3.]),P([.1,.2,.3])))
tell('normal', lambda: torch.normal(P([1.,2.,3.]),.5))
tell('normal', lambda: torch.normal(2,P([1.,2.,3.])))
tell('normal', lambda: torch.normal(2.,.5,(2,3)))
tell('normal16', lambda: torch.normal(torch.zeros(17),1.))
tell('normal err', lambda: torch.normal(P([1.,2.,3.]),P([.1,-.2,.3])))
tell('normal err', lambda: torch.normal(P([1.,2.,3.]),-1.))
tell('randn d', lambda: torch.randn(3,dtype=torch.float64))
tell('randn d17', lambda: torch.randn(17,dtype=torch.float64))
tell('poisson', lambda: torch.poisson(P([1.,4.,30.])))
for count in (1, 2, 15, 16, 17, 31, 32, 33, 100):
    tell(count, lambda: torch.randn(count))
    tell(count, lambda: torch.randn(count, dtype=torch.float64).sum())
tell("rows", lambda: torch.randn(4, 5))
tell("column", lambda: torch.zeros(20, 2)[:, 0].normal_())
tell("twice", lambda: (torch.randn(3), torch.randn(3)))
