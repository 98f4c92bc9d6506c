import torch


def tell(name, make):
    torch.manual_seed(3)
    try:
        print(name, make())
        print(torch.randint(0, 1 << 31, (1,)).item())
    except Exception as error:
        print(name, type(error).__name__, str(error).split("\n")[0])


tell('randint f', lambda: torch.randint(0,10,(3,),dtype=torch.float32))
tell('randint', lambda: torch.randint(5,(3,)))
tell('randint', lambda: torch.randint(high=5,size=(3,)))
tell('randint_like', lambda: torch.randint_like(torch.zeros(3),5))
tell('randint_like', lambda: torch.randint_like(torch.zeros(3),2,5))
tell('randint big', lambda: torch.randint(0,1<<40,(3,)))
tell('randint err', lambda: torch.randint(5,5,(3,)))
tell('randperm f', lambda: torch.randperm(5,dtype=torch.float32))
tell('randperm 0', lambda: torch.randperm(0))
tell('randperm e', lambda: torch.randperm(-1))
tell('random_', lambda: torch.empty(3).random_())
tell('random_', lambda: torch.empty(3).random_(5))
tell('random_', lambda: torch.empty(3).random_(2,5))
tell('random_', lambda: torch.empty(3,dtype=torch.long).random_())
for kind in (torch.uint8, torch.int8, torch.int16, torch.int32, torch.int64, torch.float32, torch.float64):
    tell(kind, lambda: torch.empty(4, dtype=kind).random_())
    tell(kind, lambda: torch.randint(1, 100, (4,), dtype=kind))
tell("many", lambda: torch.randperm(40))
tell("sizes", lambda: torch.randint(3, size=(2, 2)))
