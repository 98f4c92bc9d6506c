import torch


def tell(name, make):
    torch.manual_seed(3)
    try:
        print(name, make())
        print(torch.randint(0, 1 << 31, (1,)).item())
    except Exception as error:
        print(name, type(error).__name__, str(error).split("\n")[0])


tell('exp', lambda: torch.empty(6).exponential_(1.5))
tell('expd', lambda: torch.empty(6).double().exponential_(1.5))
tell('exp err', lambda: torch.empty(6).exponential_(-1))
tell('logn', lambda: torch.empty(6).log_normal_(1,2))
tell('logn20', lambda: torch.empty(20).log_normal_(0,.5))
tell('logn err', lambda: torch.empty(6).log_normal_(1,-2))
tell('cauchy', lambda: torch.empty(6).cauchy_(1,2))
tell('cauchyd', lambda: torch.empty(6).double().cauchy_(1,2))
tell('cauchy_err', lambda: torch.empty(6).cauchy_(1,-2))
for chance in (0.1, 0.3, 0.5, 0.9):
    tell("geometric", lambda: torch.empty(12).geometric_(chance))
tell('geo', lambda: torch.empty(6).geometric_(.3))
tell('geoi', lambda: torch.empty(6).long().geometric_(.3))
tell('geo err', lambda: torch.empty(6).geometric_(1.3))
