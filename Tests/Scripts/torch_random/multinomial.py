import torch


def tell(name, make):
    torch.manual_seed(3)
    try:
        print(name, make())
        print(torch.randint(0, 1 << 31, (1,)).item())
    except Exception as error:
        print(name, type(error).__name__, str(error).split("\n")[0])


P = torch.tensor
tell('mult', lambda: torch.multinomial(P([.1,.2,.3,.4]),3))
tell('multr', lambda: torch.multinomial(P([.1,.2,.3,.4]),6,True))
tell('mult2', lambda: torch.multinomial(P([[.1,.2,.3,.4],[1,0,2,3]]),2))
tell('mult2r', lambda: torch.multinomial(P([[.1,.2,.3,.4],[1,0,2,3]]),5,replacement=True))
tell('multd', lambda: torch.multinomial(P([1.,2.,3.,4.]).double(),4))
tell('mult e', lambda: torch.multinomial(P([1.,2.]),3))
tell('mult e', lambda: torch.multinomial(P([1.,-2.]),1))
tell('mult e', lambda: torch.multinomial(P([0.,0.]),1))
tell('mult e', lambda: torch.multinomial(P([0.,1.]),2))
tell('mult e', lambda: torch.multinomial(P([1,2]),2))
tell('mult e', lambda: torch.multinomial(P([1.,2]),0))
tell('mult e', lambda: torch.multinomial(P(1.),1))
tell('mult e', lambda: torch.multinomial(P([float('nan'),2]),1))
tell("many", lambda: torch.multinomial(torch.arange(1.0, 30), 29))
tell("infinite", lambda: torch.multinomial(P([1.0, float("inf")]), 1))
tell("method", lambda: P([0.2, 0.8]).multinomial(9, replacement=True))
