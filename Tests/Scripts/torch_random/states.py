import torch

torch.manual_seed(3)
torch.randn(3)
state = torch.get_rng_state()
print(state.dtype, state.shape, state[:24].tolist(), state[24:56].tolist(), state[-60:].tolist())
numbers = torch.randn(5)
torch.set_rng_state(state)
print(torch.equal(numbers, torch.randn(5)))
for count in (0, 1, 623, 624, 625, 1300):
    torch.manual_seed(9)
    torch.rand(count)
    state = torch.get_rng_state()
    first = torch.rand(2)
    torch.manual_seed(0)
    torch.set_rng_state(state)
    print(count, state[8:20].tolist(), torch.equal(torch.rand(2), first), first)
print(torch.manual_seed(-1).initial_seed(), torch.initial_seed())
print(torch.manual_seed(1.5).initial_seed())
for seed in (1 << 64, "a"):
    try:
        torch.manual_seed(seed)
    except Exception as error:
        print(type(error).__name__, error)
for state in (torch.zeros(3), torch.zeros(3).byte()):
    try:
        torch.set_rng_state(state)
    except Exception as error:
        print(type(error).__name__, error)
torch.manual_seed(3)
with torch.random.fork_rng():
    torch.manual_seed(1)
    print(torch.rand(1))
print(torch.rand(1))
torch.seed()
print(torch.initial_seed() == torch.random.initial_seed())
